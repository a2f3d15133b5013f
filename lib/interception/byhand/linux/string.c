/*
 * string.c (Linux): glibc's additions to str*.
 */
#include "interception/byhand/byhand.h"

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
