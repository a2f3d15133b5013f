/*
 * A static program: reports, and its signal handlers are installed.
 *
 * RUN: %clang_ubsan -static %s -o %t
 * RUN: %t 2>&1 | %FileCheck %s
 * CHECK: runtime error: signed integer overflow
 * CHECK: handled
 */
#include <limits.h>
#include <signal.h>
#include <unistd.h>

static int most = INT_MAX, one = 1;
volatile int sink;

static void
handler(int sig)
{
	static const char text[] = "handled\n";

	(void)write(2, text, sizeof text - 1);
	_exit(0);
}

int
main(void)
{
	struct sigaction action = { .sa_handler = handler };

	sink = most + one;
	if (sigaction(SIGUSR1, &action, NULL) == 0)
		raise(SIGUSR1);
	return 1;
}
