/*
 * Threads that report at once: each place once, whole lines, no two reports mixed.
 *
 * RUN: %clang_ubsan %s -o %t -lpthread
 * RUN: %soon env UBSAN_OPTIONS=print_stacktrace=1:fast_unwind_on_fatal=1 %t >%t.out 2>&1
 * RUN: grep -c 'runtime error' %t.out | grep -x 24
 * RUN: grep -c SUMMARY %t.out | grep -x 24
 * RUN: %python -c "import re; t=open('%t.out').read().split('SUMMARY'); assert all(x.count('runtime error') == 1 for x in t[:-1])"
 */
#include <limits.h>
#include <pthread.h>

#define THREADS	8
static int most = INT_MAX, one = 1, sink;
static pthread_barrier_t barrier;

#define ERROR	pthread_barrier_wait(&barrier); v += most + one;
static void *
run(void *arg)
{
	unsigned v = 0;

#line 1001
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	ERROR
	sink = (int)v;
	return arg;
}

int
main(void)
{
	pthread_t threads[THREADS];

	pthread_barrier_init(&barrier, NULL, THREADS);
	for (int i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, run, NULL);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	return 0;
}
