/*
 * threads.c (Linux): C11 threads, which glibc starts without calling pthread_create.
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
