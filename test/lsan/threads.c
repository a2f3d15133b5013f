/*
 * Threads that run while the check is made: each time the same answer. Threads that come and go
 * meanwhile: no leak is invented, and none of theirs is missed at the end. Many threads.
 */
// RUN: %clang_lsan -O1 %s -o %t -lpthread
// RUN: %soon %t same
// RUN: %soon %t churn
// RUN: env LSAN_OPTIONS=compress_stack_depot=1 %soon %t churn
// RUN: env LSAN_OPTIONS=compress_stack_depot=-1 %soon %t same
// RUN: %soon %t many
// RUN: %soon %fails 23 %t exit 2>&1 | %FileCheck %s
#include <pthread.h>
#include <sanitizer/lsan_interface.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EXPECT(x) do { if (!(x)) { fprintf(stderr, "%d: %s\n", __LINE__, #x); _exit(9); } } while (0)

static volatile int stop;
static sem_t end;
static void *volatile table[8][64];
void *volatile sink;

/* Blocks move between this thread's stack, the table and the heap. */
static void *
shuffle(void *argument)
{
	void *volatile *mine = table[(intptr_t)argument % 8];
	unsigned i;

	for (i = 0; !stop; i++) {
		void **block = malloc(16 + i % 300);

		*block = mine[i % 64];		/* one reaches the other */
		mine[i % 64] = block;
		if (*block != NULL) {
			free(*(void **)*block);
			*(void **)*block = NULL;
		}
		if (i % 64 == 0)
			usleep(10);
	}
	for (i = 0; i < 64; i++)
		if (mine[i] != NULL)
			free(*(void **)mine[i]);
	for (i = 0; i < 64; i++)
		free(mine[i]);
	return NULL;
}

static void *
live_short(void *argument)
{
	void *volatile p = malloc(100);

	free(p);
	return argument;
}

static void *
make_short(void *argument)
{
	pthread_t t[4];
	int i;

	while (!stop) {
		for (i = 0; i < 4; i++)
			pthread_create(&t[i], NULL, live_short, malloc(10));
		for (i = 0; i < 4; i++) {
			void *result;

			pthread_join(t[i], &result);
			free(result);
		}
	}
	return NULL;
}

static void *
wait_and_hold(void *argument)
{
	void *volatile held = malloc(50);

	sem_wait(&end);
	free(held);
	return NULL;
}

static void *
leak_and_end(void *argument)
{
	sink = malloc(4321);
	sink = NULL;
	return NULL;
}

static void
checks(int count, int wanted)
{
	int i;

	for (i = 0; i < count; i++)
		EXPECT(__lsan_do_recoverable_leak_check() == wanted);
}

static __attribute__((noinline)) void
leak(void)
{
	void *volatile p = malloc(99);

	p = NULL;
	sink = p;
}

int
main(int argc, char **argv)
{
	const char *what = argv[1];
	static pthread_t t[1000];
	int i, n = 4;

	sem_init(&end, 0, 0);
	if (strcmp(what, "exit") == 0) {
		for (i = 0; i < 20; i++)
			pthread_create(&t[i], NULL, leak_and_end, NULL);
		for (i = 0; i < 20; i++)
			pthread_join(t[i], NULL);
		return 0;
	}
	if (strcmp(what, "churn") == 0) {
		for (i = 0; i < 3; i++)
			pthread_create(&t[i], NULL, make_short, NULL);
		n = 3;
		checks(100, 0);
	} else if (strcmp(what, "many") == 0) {
		n = 1000;
		for (i = 0; i < n; i++)
			EXPECT(pthread_create(&t[i], NULL, wait_and_hold, NULL) == 0);
		checks(3, 0);
	} else {
		for (i = 0; i < n; i++)
			pthread_create(&t[i], NULL, shuffle, (void *)(intptr_t)i);
		checks(100, 0);
		leak();
		out: if (freopen("/dev/null", "w", stderr) == NULL)
			goto out;
		checks(200, 1);
	}
	stop = 1;
	for (i = 0; i < n; i++)
		sem_post(&end);
	for (i = 0; i < n; i++)
		pthread_join(t[i], NULL);
	_exit(0);
}
// CHECK: Direct leak of 86420 byte(s) in 20 object(s)
// CHECK: leak_and_end
