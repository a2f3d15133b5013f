/*
 * Threads: arguments and results are initialized, stacks and TLS of a new thread too, even where an
 * older thread left them poisoned; destructors of thread-specific data run; origins name the frame.
 */
// RUN: %clang_msan -O1 %origins %s -o %t -lpthread && %soon %t
// RUN: %fails %soon %t report 2>&1 | %FileCheck %s
#include <pthread.h>
#include <sanitizer/msan_interface.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static __thread char tls[1000];
static pthread_key_t key;
static int destroyed;

static void
destroy(void *value)
{
	if (*(int *)value != 7)
		abort();
	free(value);
	__atomic_fetch_add(&destroyed, 1, __ATOMIC_RELAXED);
}

static void *
work(void *argument)
{
	int *value = malloc(sizeof *value);
	char stack[2000];

	if (__msan_test_shadow(tls, sizeof tls) != -1)
		abort();
	memset(stack, (int)(intptr_t)argument, sizeof stack);
	*value = 7;
	pthread_setspecific(key, value);
	__msan_poison(tls, sizeof tls);
	__msan_poison(stack, sizeof stack);
	return (void *)((intptr_t)argument * 2);
}

static void *
leave(void *argument)
{
	pthread_exit(argument);
}

static void *
use(void *argument)
{
	if (*(volatile int *)argument)
		abort();
	return argument;
}

int
main(int argc, char **argv)
{
	pthread_t threads[4];
	void *result;

	pthread_key_create(&key, destroy);
	for (int round = 0; round < 50; round++) {
		for (intptr_t i = 0; i < 4; i++)
			if (pthread_create(&threads[i], NULL, i == 3 ? leave : work, (void *)i) != 0)
				abort();
		for (intptr_t i = 0; i < 4; i++) {
			pthread_join(threads[i], &result);
			if ((intptr_t)result != (i == 3 ? 3 : 2 * i))
				abort();
		}
	}
	if (destroyed != 150)
		abort();
	if (argc > 1) {
		pthread_create(&threads[0], NULL, use, malloc(4));
		pthread_join(threads[0], NULL);
	}
	return 0;
}

// CHECK: use-of-uninitialized-value
// CHECK: #0 {{.*}} in use {{.*}}thread.c
// CHECK: created by a heap allocation
// CHECK: in main {{.*}}thread.c
