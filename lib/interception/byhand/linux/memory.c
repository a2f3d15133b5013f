/*
 * memory.c (Linux): glibc's additions to mem*.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(void *, mempcpy, (void *dst, const void *src, size_t n))
{
	struct call call = CALL_HERE("mempcpy");

	return (char *)memory_copy(&call, dst, src, n) + n;
}

INTERCEPTOR(void, __bzero, (void *dst, size_t n))
{
	struct call call = CALL_HERE("__bzero");

	memory_fill(&call, dst, 0, n);
}

INTERCEPTOR(void *, __mempcpy_chk, (void *dst, const void *src, size_t n, size_t room))
{
	struct call call = CALL_HERE("__mempcpy_chk");

	if (unlikely(n > room))
		real.__chk_fail();
	return (char *)memory_copy(&call, dst, src, n) + n;
}
