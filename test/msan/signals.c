/*
 * Signal handlers: siginfo and context are initialized, a handler that comes between storing an
 * argument's shadow and the call does not disturb it, and errno and shadow survive. Its own arguments are
 * not taken for those of the function that it interrupts.
 */
// RUN: %clang_msan -O1 %origins %s -o %t && %soon %t
// RUN: %clang_msan -O1 -fno-sanitize-memory-param-retval -DLAZY %s -o %t.lazy && %soon %t.lazy
#define _GNU_SOURCE
#include <errno.h>
#include <sanitizer/msan_interface.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <ucontext.h>
#include <unistd.h>

static volatile int count;

__attribute__((noinline)) static int
take(int a, int b, int c, ...)
{
	va_list ap;
	int d;

	va_start(ap, c);
	d = va_arg(ap, int);
	va_end(ap);
	return a + b + c + d;
}

/* Makes no call until a signal has come. */
__attribute__((noinline)) void
wait_with(long a, long b, long c)
{
	int before = count;

	while (count == before)
		;
}

#ifdef __NetBSD__
#define PC(uc)	_UC_MACHINE_PC(uc)
#else
#define PC(uc)	((uc)->uc_mcontext.gregs[REG_RIP])
#endif

static void
handler(int sig, siginfo_t *info, void *context)
{
	int *volatile junk = malloc(40);
	volatile int copy = junk[1];
	ucontext_t *uc = context;

	(void)copy;
	__msan_poison(junk, 40);
	if (info->si_signo != sig || PC(uc) == 0)
		abort();
	if (__msan_test_shadow(info, sizeof *info) != -1 || __msan_test_shadow(uc, sizeof *uc) != -1)
		abort();
	memset(junk, 0, 40);
	if (take(junk[1], junk[2], junk[3], junk[4]))
		abort();
	free(junk);
	errno = 0;
	count++;
}

int
main(void)
{
	struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_RESTART }, old;
	struct itimerval timer = { { 0, 300 }, { 0, 300 } };
	stack_t alternate = { .ss_sp = malloc(1 << 16), .ss_size = 1 << 16 };

	if (sigaction(SIGALRM, &action, &old) != 0 || old.sa_handler != SIG_DFL)
		return 2;
	setitimer(ITIMER_REAL, &timer, NULL);
	for (int i = 0; i < 2000000 && count < 300; i++) {
		char *volatile p = malloc(16);

		errno = 5;
		if (take(i, 1, 2, 3) != i + 6)
			return 3;
		if (__msan_test_shadow(p, 16) != 0)
			return 4;
		free(p);
	}
	if (count == 0)
		return 5;
#ifdef LAZY
	long *volatile words = malloc(24);

	wait_with(words[0], words[1], words[2]);
	free(words);
#endif
	timer = (struct itimerval){ { 0, 0 }, { 0, 0 } };
	setitimer(ITIMER_REAL, &timer, NULL);
	if (sigaltstack(&alternate, NULL) != 0)
		return 6;
	action.sa_flags |= SA_ONSTACK;
	sigaction(SIGALRM, &action, &old);
	if (old.sa_sigaction != handler)
		return 7;
	raise(SIGALRM);
	return 0;
}
