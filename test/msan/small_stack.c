/*
 * A thread on a stack of the program's own, of the smallest size that POSIX systems take, starts and may allocate: only
 * a line says that it is small for us. One of a small size is made larger without a word.
 */
// RUN: %clang_msan -O1 %origins %s -o %t -lpthread
// RUN: %soon %t own 2>&1 | %FileCheck %s
// RUN: %soon %t size 2>&1 | %FileCheck %s --check-prefix=SIZE --implicit-check-not=stack
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SIZE	16384

static void *
work(void *argument)
{
	char *p = malloc(100);

	memset(p, 1, 100);
	free(p);
	return argument;
}

int
main(int argc, char **argv)
{
	pthread_attr_t attr;
	pthread_t thread;
	void *stack, *result;

	if (posix_memalign(&stack, SIZE, SIZE) != 0 || pthread_attr_init(&attr) != 0)
		return 2;
	if (argc > 1 && !strcmp(argv[1], "own")) {
		if (pthread_attr_setstack(&attr, stack, SIZE) != 0)
			return 3;
	} else if (pthread_attr_setstacksize(&attr, SIZE) != 0)
		return 4;
	if (pthread_create(&thread, &attr, work, stack) != 0 || pthread_join(thread, &result) != 0)
		return 5;
	puts(result == stack ? "went well" : "wrong result");
	return 0;
}

// CHECK: Sanitizer: pre-allocated stack size is insufficient: 16384 < {{[0-9]+$}}
// CHECK-NEXT: Sanitizer: pthread_create is likely to fail.
// CHECK: went well
// SIZE: went well
