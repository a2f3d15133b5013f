/*
 * Reports by signal handlers, also while the thread is in the middle of a report: nothing hangs,
 * nothing dies, and errno is what it was.
 *
 * RUN: %clang_ubsan %s -o %t
 * RUN: %soon %t 2>&1 | %FileCheck %s
 * CHECK: handler{{.*}}runtime error: signed integer overflow
 * CHECK: in the middle
 * CHECK: main{{.*}}runtime error: signed integer overflow
 * CHECK: end 77
 */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int most = INT_MAX, one = 1, sink;

static void
handler(int sig)
{
#line 100 "handler"
	sink = most + one;
}

static void
inner(int sig)
{
#line 200 "inner"
	sink = most - -one;
}

void
__ubsan_on_report(void)
{
	static const char text[] = "in the middle\n";
	static int reports;

	if (++reports == 2) {
		raise(SIGUSR2);
		(void)write(2, text, sizeof text - 1);
	}
	errno = 5;
}

int
main(void)
{
	stack_t stack = { .ss_sp = (char[16384]){ 0 }, .ss_size = 16384 };
	struct sigaction action;

	memset(&action, 0, sizeof action);
	sigaltstack(&stack, NULL);
	action.sa_handler = handler;
	action.sa_flags = SA_ONSTACK;
	sigaction(SIGUSR1, &action, NULL);
	signal(SIGUSR2, inner);
	raise(SIGUSR1);
	errno = 77;
#line 300 "main"
	sink = most + one;
	fprintf(stderr, "end %d\n", errno);
	return 0;
}
