/*
 * check_signal: a check while the program runs, also in a forked child, and while all of its threads
 * sleep. report_only_new leaves out what was reported before, and the exit status remembers it.
 */
// RUN: %clang_lsan -O1 %s -o %t -lpthread
// RUN: env LSAN_OPTIONS=check_signal=10 %soon %fails 23 %t > %t.out 2>&1
// RUN: %FileCheck --check-prefixes=BOTH,ALL %s < %t.out
// RUN: env LSAN_OPTIONS=check_signal=10:report_only_new=1 %soon %fails 23 %t > %t.out 2>&1
// RUN: %FileCheck --check-prefixes=BOTH,NEW --implicit-check-not="300 byte" %s < %t.out
// RUN: env LSAN_OPTIONS=check_signal=10:leak_check_at_exit=0 %soon %t > %t.out 2>&1
// RUN: %FileCheck --check-prefix=BOTH %s < %t.out
// RUN: env LSAN_OPTIONS=check_signal=10:report_only_new=1 %soon %fails 23 %t fork > %t.out 2>&1
// RUN: %FileCheck --check-prefixes=BOTH,NEW %s < %t.out
// RUN: env LSAN_OPTIONS=check_signal=99 %fails 23 %t 2>&1 | %FileCheck --check-prefix=BAD %s
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void *volatile sink;

static __attribute__((noinline)) void
leak(int size)
{
	sink = malloc(size);
	sink = NULL;
}

static __attribute__((noinline)) void
scrub(void)
{
	volatile char noise[4096];

	for (int i = 0; i < 4096; i++)
		noise[i] = 0;
}

/* Until the file that stderr is has one summary more. */
static void
check(void)
{
	static char text[65536];
	static int summaries;
	int count, fd;
	char *at;

	kill(getpid(), 10);
	do {
		usleep(20000);
		fd = open("/proc/self/fd/2", O_RDONLY);
		text[read(fd, text, sizeof text - 1)] = 0;
		close(fd);
		for (count = 0, at = text; (at = strstr(at, "\nSUMMARY: ")) != NULL; at++)
			count++;
	} while (count == summaries);
	summaries = count;
}

int
main(int argc, char **argv)
{
	int status;
	pid_t child;

	if (argc > 1 && (child = fork()) != 0) {
		waitpid(child, &status, 0);
		_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 99);
	}
	leak(100);
	scrub();
	check();
	fprintf(stderr, "second\n");
	leak(200);
	scrub();
	check();
	fprintf(stderr, "third\n");
	scrub();
	return 0;
}
// BOTH: SUMMARY: LeakSanitizer: 100 byte(s) leaked in 1 allocation(s).
// BOTH: second
// ALL: SUMMARY: LeakSanitizer: 300 byte(s) leaked in 2 allocation(s).
// NEW: SUMMARY: LeakSanitizer: 200 byte(s) leaked in 1 allocation(s).
// BOTH: third
// ALL: SUMMARY: LeakSanitizer: 300 byte(s) leaked in 2 allocation(s).
// NEW-NOT: SUMMARY
// BAD: LeakSanitizer: check_signal=99: there is no such signal
