/*
 * fortify.c: the forms of mem* and str* that _FORTIFY_SOURCE calls. They copy as the plain ones do,
 * once the room has been found to suffice.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(void *, __memcpy_chk, (void *dst, const void *src, size_t n, size_t room))
{
	struct call call = CALL_HERE("__memcpy_chk");

	if (unlikely(n > room))
		real.__chk_fail();
	return memory_copy(&call, dst, src, n);
}

INTERCEPTOR(void *, __memmove_chk, (void *dst, const void *src, size_t n, size_t room))
{
	struct call call = CALL_HERE("__memmove_chk");

	if (unlikely(n > room))
		real.__chk_fail();
	return memory_move(&call, dst, src, n);
}

INTERCEPTOR(void *, __memset_chk, (void *dst, int c, size_t n, size_t room))
{
	struct call call = CALL_HERE("__memset_chk");

	if (unlikely(n > room))
		real.__chk_fail();
	return memory_fill(&call, dst, c, n);
}

INTERCEPTOR(char *, __strcpy_chk, (char *dst, const char *src, size_t room))
{
	struct call call = CALL_HERE("__strcpy_chk");
	uptr n = str_length(src) + 1;

	if (unlikely(n > room))
		real.__chk_fail();
	return memory_copy(&call, dst, src, n);
}

INTERCEPTOR(char *, __stpcpy_chk, (char *dst, const char *src, size_t room))
{
	struct call call = CALL_HERE("__stpcpy_chk");
	uptr n = str_length(src) + 1;

	if (unlikely(n > room))
		real.__chk_fail();
	return (char *)memory_copy(&call, dst, src, n) + n - 1;
}

INTERCEPTOR(char *, __strncpy_chk, (char *dst, const char *src, size_t n, size_t room))
{
	struct call call = CALL_HERE("__strncpy_chk");
	uptr copied;

	if (unlikely(n > room))
		real.__chk_fail();
	copied = str_length_max(src, n);
	memory_copy(&call, dst, src, copied);
	memory_fill(&call, dst + copied, 0, n - copied);
	return dst;
}

INTERCEPTOR(char *, __strcat_chk, (char *dst, const char *src, size_t room))
{
	struct call call = CALL_HERE("__strcat_chk");
	uptr at = str_length(dst), n = str_length(src) + 1;

	if (unlikely(at + n > room))
		real.__chk_fail();
	memory_copy(&call, dst + at, src, n);
	return dst;
}

INTERCEPTOR(char *, __strncat_chk, (char *dst, const char *src, size_t max, size_t room))
{
	struct call call = CALL_HERE("__strncat_chk");
	uptr at = str_length(dst), n = str_length_max(src, max);

	if (unlikely(at + n + 1 > room))
		real.__chk_fail();
	memory_copy(&call, dst + at, src, n);
	memory_fill(&call, dst + at + n, 0, 1);
	return dst;
}
