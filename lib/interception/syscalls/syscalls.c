/*
 * syscalls.c: each row of the system's table becomes a pre and a post hook, and a case of the
 * two dispatchers by number, so that a raw system call has the effects of the libc function.
 *
 * The hooks are what include/sanitizer/<os>_syscall_hooks.h calls around a system call that the
 * program makes itself.
 */
#include "interception/syscalls/syscalls.h"

#include "syscall_table.h"		/* interception/<os>/ */

/* Parameters, the same behind ret, typed locals. */
#define S0()		(void), (long ret),
#define S1(ta,a)	(long a##_), (long ret, long a##_), L(ta, a)
#define S2(ta,a, tb,b)							\
	(long a##_, long b##_), (long ret, long a##_, long b##_), L(ta, a) L(tb, b)
#define S3(ta,a, tb,b, tc,c)						\
	(long a##_, long b##_, long c##_), (long ret, long a##_, long b##_, long c##_),	\
	L(ta, a) L(tb, b) L(tc, c)
#define S4(ta,a, tb,b, tc,c, td,d)					\
	(long a##_, long b##_, long c##_, long d##_),			\
	(long ret, long a##_, long b##_, long c##_, long d##_),		\
	L(ta, a) L(tb, b) L(tc, c) L(td, d)
#define S5(ta,a, tb,b, tc,c, td,d, te,e)				\
	(long a##_, long b##_, long c##_, long d##_, long e##_),	\
	(long ret, long a##_, long b##_, long c##_, long d##_, long e##_), \
	L(ta, a) L(tb, b) L(tc, c) L(td, d) L(te, e)
#define S6(ta,a, tb,b, tc,c, td,d, te,e, tf,f)				\
	(long a##_, long b##_, long c##_, long d##_, long e##_, long f##_), \
	(long ret, long a##_, long b##_, long c##_, long d##_, long e##_, long f##_), \
	L(ta, a) L(tb, b) L(tc, c) L(td, d) L(te, e) L(tf, f)
#define S7(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g)			\
	(long a##_, long b##_, long c##_, long d##_, long e##_, long f##_, long g##_), \
	(long ret, long a##_, long b##_, long c##_, long d##_, long e##_, long f##_, long g##_), \
	L(ta, a) L(tb, b) L(tc, c) L(td, d) L(te, e) L(tf, f) L(tg, g)
#define L(type, name)	__attribute__((unused)) type name = (type)name##_;

/* ---- the exported hooks ---- */

/* What a system call without pointers needs: one function under hundreds of names. */
SAN_USED static void
syscall_nothing(void)
{
}

#define SYSCALL(name, number, ...)	HOOKS(name, __VA_ARGS__)
#define HOOK(name, ...)			HOOKS(name, __VA_ARGS__)
#define HOOKS(name, ...)		HOOKS_(name, __VA_ARGS__)
#define HOOKS_(name, pre, post, locals, reads, on, then)		\
	SAN_EXPORT void __sanitizer_syscall_pre_impl_##name pre;	\
	void								\
	__sanitizer_syscall_pre_impl_##name pre				\
	{								\
		__attribute__((unused)) struct call call = CALL_HERE(#name); \
		locals							\
		reads							\
	}								\
	SAN_EXPORT void __sanitizer_syscall_post_impl_##name post;	\
	void								\
	__sanitizer_syscall_post_impl_##name post			\
	{								\
		__attribute__((unused)) struct call call = CALL_HERE(#name); \
		locals							\
		if (on) { then }					\
	}
#define PLAIN(name, n)							\
	__asm__(SAME_AS_NOTHING("__sanitizer_syscall_pre_impl_" #name)	\
	    SAME_AS_NOTHING("__sanitizer_syscall_post_impl_" #name));
#define SAME_AS_NOTHING(name)						\
	".globl " name "\n.type " name ", @function\n"			\
	".set " name ", syscall_nothing\n"
#define RAW(number, ...)
#include SYSCALL_TABLE
#undef SYSCALL
#undef HOOK
#undef PLAIN
#undef RAW

/* ---- by number ---- */
#define HOOK(name, ...)
#define PLAIN(name, n)
#define SYSCALL(name, number, ...)	CASE(number, __VA_ARGS__)
#define RAW(number, ...)		CASE(number, __VA_ARGS__)
#define CASE(number, ...)		CASE_(number, __VA_ARGS__)

/* A row's locals come from the array, one word after the other. */
#undef L
#define L(type, name)	__attribute__((unused)) type name = (type)*w++;

#define CASE_(number, pre, post, locals, reads, on, then)	\
	case number: {							\
		locals							\
		reads							\
		return true;						\
	}

bool
syscall_before(const struct call *from, long number, const long w[SYSCALL_WORDS])
{
	struct call call = *from;

	switch (number) {
#include SYSCALL_TABLE
	}
	return false;
}

#undef CASE_
#define CASE_(number, pre, post, locals, reads, on, then)	\
	case number: {							\
		locals							\
		if (on) { then }					\
		return true;						\
	}

bool
syscall_after(const struct call *from, long number, long ret,
    const long w[SYSCALL_WORDS])
{
	struct call call = *from;

	switch (number) {
#include SYSCALL_TABLE
	}
	return false;
}
