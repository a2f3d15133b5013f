// Mutexes are passed on by each of their names: they exclude, their results come through, and what was
// written under one is known to whoever locks it next.
// RUN: %clang_msan -O1 %s -o %t -pthread && %t
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

extern int by_glibc_lock(pthread_mutex_t *) __asm__("__pthread_mutex_lock");
extern int by_glibc_unlock(pthread_mutex_t *) __asm__("__pthread_mutex_unlock");
extern int by_ours_lock(pthread_mutex_t *) __asm__("__interceptor_pthread_mutex_lock");
extern int by_ours_unlock(pthread_mutex_t *) __asm__("__interceptor_pthread_mutex_unlock");

enum { ROUNDS = 100000 };
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static volatile long count;

static void *
add(void *use_glibc)
{
	int i;

	for (i = 0; i < ROUNDS; i++) {
		if (use_glibc ? by_glibc_lock(&mutex) : by_ours_lock(&mutex))
			abort();
		count = count + 1;
		if (use_glibc ? by_glibc_unlock(&mutex) : by_ours_unlock(&mutex))
			abort();
	}
	return NULL;
}

static void *
lock_and_end(void *robust)
{
	pthread_mutex_lock(robust);
	return NULL;
}

int
main(void)
{
	pthread_mutexattr_t attr;
	pthread_mutex_t robust, checked;
	pthread_t thread[4];
	int i;

	for (i = 0; i < 4; i++)
		pthread_create(&thread[i], NULL, add, i % 2 ? &mutex : NULL);
	for (i = 0; i < 4; i++)
		pthread_join(thread[i], NULL);
	if (count != 4 * ROUNDS)
		return 1;

	pthread_mutexattr_init(&attr);
	pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_ERRORCHECK);
	pthread_mutex_init(&checked, &attr);
	if (pthread_mutex_unlock(&checked) != EPERM)
		return 2;
	if (pthread_mutex_lock(&checked) != 0 || pthread_mutex_lock(&checked) != EDEADLK)
		return 3;

	pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST);
	pthread_mutex_init(&robust, &attr);
	pthread_create(&thread[0], NULL, lock_and_end, &robust);
	pthread_join(thread[0], NULL);
	return pthread_mutex_lock(&robust) == EOWNERDEAD ? 0 : 4;
}
