/*
 * native.h: what the tests' programs have (libc.c): system calls, a little text, threads.
 */
#ifndef NATIVE_H
#define NATIVE_H

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>

/* A value or a negative errno; up to seven arguments. */
long sys_call(long number, long a, long b, long c, long d, long e, long f, long g);
#define sys(...)	sys_seven(__VA_ARGS__, 0, 0, 0, 0, 0, 0, 0)
#define sys_seven(n, a, b, c, d, e, f, g, ...)	\
	sys_call(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f), (long)(g))

/* %s %d %u %x; numbers are longs. Written to standard output at once. */
void say(const char *fmt, ...);
void expect(int good, const char *what, long value);	/* says FAIL, what and the value, or nothing */
int expected(void);			/* says whether all was well; what main returns */
unsigned release(void);			/* kern.osrevision */
void nap(unsigned ms);
void quit(int status) __attribute__((noreturn));	/* as exit */

/* In a program, as crt0 has it: with 0 PaX is as the system is set. The last of several counts. */
#define PAX_NOTE(flags)								\
	__asm__(".section .note.netbsd.pax, \"a\", @note\n.p2align 2\n.long 4, 4, 3\n.asciz \"PaX\"\n.long " #flags	\
	    "\n.previous\n")

struct thread;
int pthread_create(struct thread **t, const void *attributes, void *(*run)(void *), void *arg);
int pthread_join(struct thread *t, void **result);

#endif
