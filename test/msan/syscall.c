/* syscall(2) by number: what the kernel wrote is initialized, what it reads is checked. */
// RUN: %clang_msan -O1 %origins %s -o %t && %t && %fails %t report 2>&1 | %FileCheck %s
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/stat.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define EXPECT(x)                                                              \
	do                                                                     \
		if (!(x)) {                                                    \
			fprintf(stderr, "line %d: %s\n", __LINE__, #x);        \
			exit(3);                                               \
		}                                                              \
	while (0)

int
main(int argc, char **argv)
{
	char *random = malloc(32), *text = malloc(64);
	struct timespec *now = malloc(sizeof *now);
	struct statx *st = malloc(sizeof *st);
	int *fds = malloc(2 * sizeof *fds);

	EXPECT(syscall(SYS_getrandom, random, 16, 0) == 16);
	EXPECT(__msan_test_shadow(random, 32) == 16);
	EXPECT(syscall(SYS_clock_gettime, CLOCK_MONOTONIC, now) == 0);
	EXPECT(__msan_test_shadow(now, sizeof *now) == -1);
	EXPECT(syscall(SYS_statx, AT_FDCWD, "/", 0, STATX_BASIC_STATS, st) == 0);
	EXPECT(__msan_test_shadow(&st->stx_mode, sizeof st->stx_mode) == -1);
	EXPECT(syscall(SYS_pipe2, fds, 0) == 0);
	EXPECT(__msan_test_shadow(fds, 2 * sizeof *fds) == -1);
	EXPECT(syscall(SYS_write, fds[1], "abc", 3) == 3);
	EXPECT(syscall(SYS_read, fds[0], text, 64) == 3);
	EXPECT(__msan_test_shadow(text, 64) == 3);
	EXPECT(syscall(SYS_getpid) == getpid());
	EXPECT(syscall(SYS_close, -1) == -1);
	if (argc > 1)
		syscall(SYS_write, fds[1], text + 8, 8);
	return 0;
}

// CHECK: use-of-uninitialized-value
// CHECK: #{{[01]}} {{.*}} in main {{.*}}syscall.c
