/*
 * call.h: the row language.
 *
 * A row of calls/*.def reads as a sentence: "stat returns int; before the call it reads the
 * string path; on zero it writes the object st." One file, several expansions: the interceptor
 * (wrap.c), struct san_real (real.h), the name table for binding (bind.c), the export list and
 * the tests (tools/). A row that contradicts the system's header does not compile.
 *
 *	CALL  ( returns, name, A<n>(type,arg, …), reads first, condition, then )
 *	CALLV ( name, A<n>(type,arg, …), reads first, then )		a void function
 *	DECL  ( returns, name, A<n>(type,arg, …) )			one that no header declares
 *
 * "reads first" and "then" are lists of verbs without separators; NONE is the empty list. A verb
 * sees the arguments by name, `ret`, and whatever SAVE declared before the call.
 */
#ifndef SAN_CALL_H
#define SAN_CALL_H

#include <errno.h>

#include "interception/real.h"
#include "tool.h"

/* ---- arguments: (parameter list), (argument list) ---- */
#define A0()						(void), ()
#define A1(ta,a)					(ta a), (a)
#define A2(ta,a, tb,b)					(ta a, tb b), (a, b)
#define A3(ta,a, tb,b, tc,c)				(ta a, tb b, tc c), (a, b, c)
#define A4(ta,a, tb,b, tc,c, td,d)			(ta a, tb b, tc c, td d), (a, b, c, d)
#define A5(ta,a, tb,b, tc,c, td,d, te,e)		(ta a, tb b, tc c, td d, te e), (a, b, c, d, e)
#define A6(ta,a, tb,b, tc,c, td,d, te,e, tf,f)		(ta a, tb b, tc c, td d, te e, tf f), (a, b, c, d, e, f)
#define A7(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g)	(ta a, tb b, tc c, td d, te e, tf f, tg g), (a, b, c, d, e, f, g)
#define A8(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g, th,h) \
	(ta a, tb b, tc c, td d, te e, tf f, tg g, th h), (a, b, c, d, e, f, g, h)

/* ---- conditions ---- */
#define ANY		1
#define ZERO		(ret == 0)
#define POS		(ret > 0)
#define NONNEG		(ret >= 0)
#define NN		(ret != NULL)
#define FAIL		(ret == -1)

/* ---- verbs; pointers may be NULL in all but READ and WRITE ---- */
#define NONE
#define SAVE(type, var, value)	type var = (value);
#define READ(p, n)		tool_read(&call, (p), (uptr)(n));
#define WRITE(p, n)		tool_write(&call, (void *)(p), (uptr)(n));
#define READ_OBJ(p)		if (p) { READ(p, sizeof *(p)) }
#define WRITE_OBJ(p)		if (p) { WRITE(p, sizeof *(p)) }
#define READ_N(p, count)	if (p) { READ(p, (uptr)(count) * sizeof *(p)) }	/* objects */
#define WRITE_N(p, count)	if (p) { WRITE(p, (uptr)(count) * sizeof *(p)) }
#define READ_STR(s)		if (s) tool_read_string(&call, (const char *)(s));
#define READ_STRN(s, max)	if (s) tool_read_string_n(&call, (const char *)(s), (uptr)(max));
#define WRITE_STR(s)		if (s) { WRITE(s, str_length((const char *)(s)) + 1) }
#define RET_STR			WRITE_STR(ret)
#define RET_OBJ			WRITE_OBJ(ret)
#define READ_WSTR(s)		if (s) { READ(s, (graph_wide_length(s) + 1) * sizeof(wchar_t)) }
#define WRITE_WSTR(s)		if (s) { WRITE(s, (graph_wide_length(s) + 1) * sizeof(wchar_t)) }
#define READ_IOV(iov, n, total)	 graph_iov_read(&call, iov, n, (uptr)(total));
#define WRITE_IOV(iov, n, total) graph_iov_write(&call, iov, n, (uptr)(total));
#define READ_MSG(m, total)	 graph_msg_read(&call, m, (uptr)(total));
#define WRITE_MSG(m, total)	 graph_msg_write(&call, m, (uptr)(total));
/* sockaddr p with its length word: SAVE(socklen_t, room, len ? *len : 0) before the call */
#define WRITE_ADDR(p, len, room) if ((p) && (len)) { WRITE(p, MIN(*(len), room)) WRITE_OBJ(len) }
/* Struct graphs: one function each in byhand/graph.c, used as GRAPH(passwd, p). */
#define GRAPH(kind, p)		if (p) graph_##kind(&call, p);

/*
 * ---- entering and leaving (enter.c) ----
 * call_enter is false inside another intercepted call of this thread (libc calling itself, an
 * NSS module, the unwinder): the caller goes straight to the real function. User code that an
 * intercepted function calls back runs outside: call_pause … call_resume. A frame that was
 * left by longjmp or an exception is noticed by its address.
 */
#define CALL_HERE(name)	{ name, CALLER_PC(), CURRENT_FRAME() }
extern SAN_TLS uptr call_frame;		/* frame of the outermost intercepted call, 0 outside */
bool call_enter_slow(const struct call *);
SAN_INLINE bool
call_enter(const struct call *call)
{
	if (likely(phase_ready() && call_frame == 0)) {
		call_frame = call->bp;
		return true;
	}
	return call_enter_slow(call);
}
SAN_INLINE void call_leave(const struct call *call) { (void)call; call_frame = 0; }
SAN_INLINE uptr call_pause(void) { uptr was = call_frame; call_frame = 0; return was; }
SAN_INLINE void call_resume(uptr was) { call_frame = was; }

/* ---- bind.c ---- */
void bind_all(void);			/* init: every row's real function, NULL where libc lacks it */
void *bind_symbol(const char *name, const char *version);	/* from preinit */

/* ---- exporting a function written by hand ----
 * INTERCEPTOR(int, open, (const char *path, int how, ...)) { … } defines __interceptor_open and
 * the weak alias that programs call. HAND(name) rows in byhand/byhand.def give real.name. */
#define EXPORT_ALIAS(name)						\
	extern __typeof__(name) name __attribute__((weak, visibility("default"), \
	    alias("__interceptor_" #name)));
#define INTERCEPTOR(R, name, params)					\
	SAN_EXPORT R __interceptor_##name params;			\
	EXPORT_ALIAS(name)						\
	R __interceptor_##name params

/* ---- byhand/graph.c: effects that are not one range ---- */
#include "interception/graph.h"

#endif
