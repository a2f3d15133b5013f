/*
 * thread.c (plain, Linux): glibc's other ways to join.
 */
#include "interception/byhand/plain/plain.h"

INTERCEPTOR(int, pthread_tryjoin_np, (pthread_t thread, void **result))
{
	struct call call = CALL_HERE("pthread_tryjoin_np");
	int error;

	(void)call_observe(&call);
	thread_join_check(thread);
	error = real.pthread_tryjoin_np(thread, result);
	if (error == 0)
		thread_result_joined(thread);
	return error;
}

INTERCEPTOR(int, pthread_timedjoin_np, (pthread_t thread, void **result,
    const struct timespec *until))
{
	struct call call = CALL_HERE("pthread_timedjoin_np");
	int error;

	(void)call_observe(&call);
	thread_join_check(thread);
	error = real.pthread_timedjoin_np(thread, result, until);
	if (error == 0)
		thread_result_joined(thread);
	return error;
}
