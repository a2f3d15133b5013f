/*
 * What a function left behind on the stack hides no leak from a check that is called later: the
 * check's own frames, which come to lie there, are no root. With other threads the check needs more of them.
 */
// RUN: %clang_lsan -O0 %s -o %t -lpthread && %soon %fails 23 %t 2>&1 | %FileCheck %s
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sanitizer/lsan_interface.h>

static pthread_barrier_t barrier;

static void *
sleeper(void *argument)
{
	pthread_barrier_wait(&barrier);
	for (;;)
		pause();
	return argument;
}

/* The pointer is in many places when this has returned; the check runs over them. */
__attribute__((noinline)) static void
leak(void)
{
	void *volatile copies[512];

	copies[0] = malloc(99);
	for (int i = 1; i < 512; i++)
		copies[i] = copies[0];
}

int
main(void)
{
	pthread_t id;

	pthread_barrier_init(&barrier, NULL, 6);
	for (int i = 0; i < 5; i++)
		pthread_create(&id, NULL, sleeper, NULL);
	pthread_barrier_wait(&barrier);
	leak();
	if (!__lsan_do_recoverable_leak_check())
		puts("missed");
	// CHECK-NOT: missed
	// CHECK: Direct leak of 99 byte(s) in 1 object(s)
	// CHECK: SUMMARY: LeakSanitizer: 99 byte(s) leaked in 1 allocation(s).
	fflush(stdout);
	return 0;
}
