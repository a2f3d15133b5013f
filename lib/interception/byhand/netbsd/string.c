/*
 * string.c (NetBSD): BSD's additions to str*.
 */
#include "interception/byhand/byhand.h"

/* Both return the length that they tried to make, for which they read all of src. */
INTERCEPTOR(size_t, strlcpy, (char *dst, const char *src, size_t room))
{
	struct call call = CALL_HERE("strlcpy");
	uptr length = str_length(src), n = MIN(length, room - 1);

	if (room != 0) {
		memory_copy(&call, dst, src, n);
		memory_fill(&call, dst + n, 0, 1);
	}
	return length;
}

INTERCEPTOR(size_t, strlcat, (char *dst, const char *src, size_t room))
{
	struct call call = CALL_HERE("strlcat");
	uptr used = str_length_max(dst, room), length = str_length(src), n;

	if (used < room) {
		n = MIN(length, room - used - 1);
		memory_copy(&call, dst + used, src, n);
		memory_fill(&call, dst + used + n, 0, 1);
	}
	return used + length;
}
