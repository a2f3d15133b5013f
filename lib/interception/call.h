/*
 * call.h: the row language.
 *
 * A row of a file in calls/ reads as a sentence: "stat returns int; before the call it reads the
 * string path; on zero it writes the object st." One file, several expansions: the interceptor
 * (wrap.c), struct san_real (real.h), the name table for binding (bind.c), the export list and
 * the tests (tools/). A row that contradicts the system's header does not compile.
 *
 *	CALL    ( returns, name, A<n>(type,arg, …), reads first, condition, then )
 *	CALLV   ( name, A<n>(type,arg, …), reads first, then )		a void function
 *	DECL    ( returns, name, A<n>(type,arg, …) )	one that no header declares; before its CALL
 *	DECLP   ( returns, name, (parameters) )		likewise, where they end in ...
 *	VERSION ( name, "GLIBC_2.x" )			when not the default version is meant
 *	RENAME  ( name, "symbol" )			when the header gives it another symbol
 *	ALIAS   ( name, "symbol" )			another symbol of the same function: exported, too
 *	HAND    ( returns, name )			byhand.def: written in byhand/, gives real.name
 *	HANDV   ( name )				a void function of that kind
 *
 * Row files are listed in calls/all.def (every system) and calls/<os>/system.def (one system,
 * chosen by the build's include path); rows.h includes both, once per expansion. A header that
 * a new row needs goes into <os>/system.h, and so does the #undef of a function-like macro.
 * "reads first" and "then" are lists of verbs without separators; NONE is the empty list. A verb
 * sees the arguments by name, `ret`, and whatever SAVE declared before the call; no argument
 * may be called ret, call or saved.
 */
#ifndef SAN_CALL_H
#define SAN_CALL_H

#include "flag/flag.h"
#include "interception/real.h"
#include "tool.h"

/* ---- conditions ---- */
#define ANY		1
#define ZERO		(ret == 0)
#define POS		(ret > 0)
#define NONNEG		(ret >= 0)
#define NN		(ret != NULL)
#define FAIL		(ret == -1)

/* ---- verbs; pointers may be NULL in all but READ and WRITE ---- */
#define NONE
/* The real function calls back into the program, which is then outside the call. */
#define OUTSIDE			call_pause();
#define SAVE(type, var, value)	type var = (value);
#define READ(p, n)		tool_read(&call, (p), (uptr)(n));
#define WRITE(p, n)		tool_write(&call, (void *)(p), (uptr)(n));
/* Verbs that a flag of the user's switches off; arguments may be called `flags` themselves. */
#define IF_SEND(verbs)		if (flag_send()) { verbs }
#define IF_STAT(verbs)		if (flag_stat()) { verbs }
SAN_INLINE bool flag_send(void) { return flags.intercept_send; }
SAN_INLINE bool flag_stat(void) { return flags.intercept_stat; }
#define READ_OBJ(p)		if (p) { READ(p, sizeof *(p)) }
#define WRITE_OBJ(p)		if (p) { WRITE(p, sizeof *(p)) }
#define READ_N(p, count)	if (p) { READ(p, (uptr)(count) * sizeof *(p)) }	/* objects */
#define WRITE_N(p, count)	if (p) { WRITE(p, (uptr)(count) * sizeof *(p)) }
#define READ_STR(s)		if (s) tool_read_string(&call, (const char *)(s));
#define READ_STRN(s, max)	if (s) tool_read_string_n(&call, (const char *)(s), (uptr)(max));
#define WRITE_STR(s)		if (s) { WRITE(s, str_length((const char *)(s)) + 1) }
#define WRITE_STRN(s, max)	if (s) { WRITE(s, MIN(str_length_max((const char *)(s), max) + 1, (uptr)(max))) }
#define RET_STR			WRITE_STR(ret)
#define RET_OBJ			WRITE_OBJ(ret)
/* Moved, not made: state moves along. The ranges may overlap. */
#define COPY(dst, src, n)	tool_copy(&call, (dst), (src), (uptr)(n));
#define COPY_N(dst, src, count)	COPY(dst, src, (uptr)(count) * sizeof *(dst))
/* What strlcpy does: n characters and a terminator, as far as there is room. */
#define COPY_BOUNDED(dst, src, n, room)	if (room) {			\
	COPY_N(dst, src, MIN(n, (room) - 1)) WRITE_N((dst) + MIN(n, (room) - 1), 1) }
#define READ_STRINGS(v)		graph_strings_read(&call, (v));		/* up to NULL */
#define READ_WSTR(s)		if (s) { READ(s, (graph_wide_length(s) + 1) * sizeof(wchar_t)) }
#define WRITE_WSTR(s)		if (s) { WRITE(s, (graph_wide_length(s) + 1) * sizeof(wchar_t)) }
#define READ_IOV(iov, n, total)	 graph_iov_read(&call, iov, n, (uptr)(total));
#define WRITE_IOV(iov, n, total) graph_iov_write(&call, iov, n, (uptr)(total));
#define READ_MSG(m, total)	 graph_msg_read(&call, m, (uptr)(total));
#define WRITE_MSG(m, total)	 graph_msg_write(&call, m, (uptr)(total));
/* sockaddr p with its length word: SAVE(socklen_t, room, len ? *len : 0) before the call */
#define WRITE_ADDR(p, len, room) if ((p) && (len)) { WRITE(p, MIN(*(len), room)) WRITE_OBJ(len) }
/* argz vector p and its length */
#define WRITE_ARGZ(p, len)	WRITE_OBJ(p) WRITE_OBJ(len) WRITE(*(p), *(len))
/* Struct graphs: one function each in byhand/graph.c, used as GRAPH(passwd, p). */
#define GRAPH(kind, p)		if (p) graph_##kind(&call, p);

/*
 * ---- entering and leaving (enter.c) ----
 * call_enter is false inside another intercepted call of this thread (libc calling itself, an
 * NSS module, the unwinder): the caller goes straight to the real function. User code that an
 * intercepted function calls back runs outside: call_pause … call_resume. A frame that was
 * left by longjmp or an exception is noticed by its address.
 */
extern SAN_HIDDEN SAN_TLS uptr call_frame;		/* frame of the outermost intercepted call, 0 outside */
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
/*
 * The same out of line, for rows: they are many, and what they wrap takes longer. call_begin fills
 * in where the function that calls it was called from; inside another intercepted call it leaves
 * bp 0, and the verbs do nothing.
 */
void call_begin(struct call *, const char *name);
void call_end(const struct call *);	/* errno is the real function's; no verb changes it */
SAN_INLINE uptr call_pause(void) { uptr was = call_frame; call_frame = 0; return was; }
SAN_INLINE void call_resume(uptr was) { call_frame = was; }

/* This thread is inside an intercepted call: libc is working, not the program. */
SAN_INLINE bool call_inside(void) { return call_frame != 0; }

/* ---- bind.c, <os>/lookup.c ---- */
void bind_all(void);			/* every row's real function; idempotent, from preinit */
bool bind_found(const void *real);	/* a row's function of libc's, not one that fails in its place */
bool bind_relocated(void);		/* ld.so has relocated us: before, only base/ and raw os */
/*
 * For each of the names, one after another and NUL-terminated, that has no address yet, the
 * definition that follows ours in load order. NULL stays where nothing defines it.
 */
void lookup_names(const char *names, void **found, uptr count);

/* ---- init.c ---- */
void interception_init(void);		/* start.c calls it in init */

/*
 * ---- exporting a function written by hand ----
 * INTERCEPTOR(int, open, (const char *path, int how, ...)) { … } defines ___interceptor_open and
 * its aliases __interceptor_open, weak, and open, which is weak where the system allows it
 * (INTERCEPTOR_BIND, system.h). HAND rows in byhand/byhand.def give real.name.
 */
#define INTERCEPTOR(R, name, params)					\
	SAN_EXPORT R ___interceptor_##name params;			\
	SAN_EXPORT R __interceptor_##name params			\
	    __attribute__((weak, alias("___interceptor_" #name)));	\
	SAN_EXPORT extern __typeof__(name) name				\
	    __attribute__((INTERCEPTOR_BIND alias("___interceptor_" #name))); \
	R ___interceptor_##name params

/* ---- byhand/graph.c: effects that are not one range ---- */
#include "interception/graph.h"

#endif
