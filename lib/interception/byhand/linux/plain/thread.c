/*
 * thread.c (plain, Linux): glibc's other ways to join.
 */
#include "interception/byhand/plain/plain.h"

INTERCEPTOR(int, pthread_tryjoin_np, (pthread_t thread, void **result))
{
	struct call call = CALL_HERE("pthread_tryjoin_np");
	u32 number;
	int error;

	(void)call_observe(&call);
	number = thread_join_begin(thread);
	error = real.pthread_tryjoin_np(thread, result);
	if (error == 0)
		thread_join_end(thread, number);
	return error;
}

INTERCEPTOR(int, pthread_timedjoin_np, (pthread_t thread, void **result,
    const struct timespec *until))
{
	struct call call = CALL_HERE("pthread_timedjoin_np");
	u32 number;
	int error;

	(void)call_observe(&call);
	number = thread_join_begin(thread);
	error = real.pthread_timedjoin_np(thread, result, until);
	if (error == 0)
		thread_join_end(thread, number);
	return error;
}
