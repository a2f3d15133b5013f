/*
 * string.c (Linux): glibc's additions to str*, and the forms that _FORTIFY_SOURCE calls.
 */
#include "interception/byhand/byhand.h"
#include "flag/flag.h"

INTERCEPTOR(char *, strchrnul, (const char *s, int c))
{
	struct call call = CALL_HERE("strchrnul");
	char *at;

	if (!call_observe(&call))
		return real.strchrnul(s, c);
	at = real.strchrnul(s, c);
	if (flags.intercept_strchr)
		tool_read(&call, s, (uptr)(at - s) + 1);
	return at;
}

INTERCEPTOR(char *, __strdup, (const char *s))
{
	struct call call = CALL_HERE("__strdup");

	return string_duplicate(&call, s);
}

INTERCEPTOR(char *, __strndup, (const char *s, size_t max))
{
	struct call call = CALL_HERE("__strndup");

	return string_duplicate_n(&call, s, max);
}

/* The checked forms copy as the plain ones do, once the room has been found to suffice. */
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
