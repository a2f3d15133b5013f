/*
 * threads.c (Linux): C11 threads, which glibc starts without calling pthread_create; mutexes.
 */
#include "interception/byhand/byhand.h"

/* On x86_64 an int result is the low half of a pointer's register, and thrd_join takes that. */
INTERCEPTOR(int, thrd_create, (thrd_t *id, thrd_start_t start, void *argument))
{
	struct call call = CALL_HERE("thrd_create");
	int error;

	(void)call_observe(&call);
	if (!phase_ready())
		return real.thrd_create(id, start, argument);
	error = thread_launch(&call, id, NULL, (void *(*)(void *))(void *)start, argument);
	return error == 0 ? thrd_success : error == ENOMEM || error == EAGAIN ?
	    thrd_nomem : thrd_error;
}

/*
 * Locking a mutex writes nothing that a program reads: these are here for their names only, which a
 * program may reach by __interceptor_, and cost a lock one test and one jump. The names that begin
 * with underscores are glibc's own for the same functions.
 */
#define MUTEX_CALL(name)						\
	INTERCEPTOR(int, name, (pthread_mutex_t *mutex))		\
	{								\
		if (unlikely(real.name == NULL))			\
			bind_all();					\
		return real.name(mutex);				\
	}								\
	SAN_EXPORT extern __typeof__(name) __##name			\
	    __attribute__((weak, alias("___interceptor_" #name)));	\
	SAN_EXPORT extern __typeof__(name) __interceptor___##name	\
	    __attribute__((weak, alias("___interceptor_" #name)));

MUTEX_CALL(pthread_mutex_lock)
MUTEX_CALL(pthread_mutex_unlock)
