/*
 * renamed.c (Linux): symbols that no C name of today's headers leads to.
 *
 * The header declares such a function under the symbol of its successor, so that a row for it
 * would export the successor twice. Old programs and libraries still call the old symbol.
 */
#include "interception/byhand/byhand.h"

SAN_EXPORT int ___interceptor_pthread_mutexattr_getrobust_np(const pthread_mutexattr_t *, int *);
SAN_EXPORT int __interceptor_pthread_mutexattr_getrobust_np(const pthread_mutexattr_t *, int *)
    __attribute__((weak, alias("___interceptor_pthread_mutexattr_getrobust_np")));
SAN_EXPORT extern int getrobust_np(const pthread_mutexattr_t *, int *)
    __asm__("pthread_mutexattr_getrobust_np")
    __attribute__((weak, alias("___interceptor_pthread_mutexattr_getrobust_np")));

int
___interceptor_pthread_mutexattr_getrobust_np(const pthread_mutexattr_t *attr, int *value)
{
	struct call call = CALL_HERE("pthread_mutexattr_getrobust_np");
	int error;

	if (!call_enter(&call))
		return real.pthread_mutexattr_getrobust(attr, value);
	error = real.pthread_mutexattr_getrobust(attr, value);
	if (error == 0)
		tool_write(&call, value, sizeof *value);
	call_leave(&call);
	return error;
}
