/*
 * A libc whose searches call strchr, strlen, memchr and the like by their public names, as NetBSD's do: what they read is
 * looked at once, as the search's, and not at all when that is not to be checked.
 */
// RUN: %clang_plain -DLIBRARY -fno-builtin -fPIC -shared %s -o %t.so
// RUN: %clang_msan -fno-builtin %s %t.so -o %t
// RUN: %fails %t strpbrk 2>&1 | %FileCheck -DNAME=strpbrk %s
// RUN: env MSAN_OPTIONS=intercept_strpbrk=0 %t strpbrk
// RUN: %fails %t strstr 2>&1 | %FileCheck -DNAME=strstr %s
// RUN: env MSAN_OPTIONS=intercept_strstr=0 %t strstr
// RUN: %fails %t strcasestr 2>&1 | %FileCheck -DNAME=strcasestr %s
// RUN: env MSAN_OPTIONS=intercept_strstr=0 %t strcasestr
// RUN: %fails %t memmem 2>&1 | %FileCheck -DNAME=memmem %s
// RUN: env MSAN_OPTIONS=intercept_memmem=0 %t memmem
#define _GNU_SOURCE
#include <string.h>
#include <strings.h>

#ifdef LIBRARY
int nested;

char *
strpbrk(const char *s, const char *set)
{
	nested++;
	return strchr(s, *set);
}

static char *
find(const char *s, const char *part, int (*compare)(const char *, const char *, size_t))
{
	size_t n = strlen(part);

	for (nested++; *s != 0; s++)
		if (compare(s, part, n) == 0)
			return (char *)s;
	return NULL;
}

char *
strstr(const char *s, const char *part)
{
	return find(s, part, strncmp);
}

char *
strcasestr(const char *s, const char *part)
{
	return find(s, part, strncasecmp);
}

void *
memmem(const void *s, size_t n, const void *part, size_t m)
{
	const char *at = s, *end = at + n;

	nested++;
	while ((at = memchr(at, *(const char *)part, (size_t)(end - at))) != NULL && (size_t)(end - at) >= m &&
	    memcmp(at, part, m) != 0)
		at++;
	return (void *)at;
}
#else
#include <sanitizer/msan_interface.h>

extern int nested;

int
main(int argc, char **argv)
{
	char text[] = "/example";
	const char *what = argc > 1 ? argv[1] : "", *at = NULL;

	__msan_poison(text + 5, 1);
	if (strcmp(what, "strpbrk") == 0)
		at = strpbrk(text, "l");
	else if (strcmp(what, "strstr") == 0)
		at = strstr(text, "le");
	else if (strcmp(what, "strcasestr") == 0)
		at = strcasestr(text, "LE");
	else if (strcmp(what, "memmem") == 0)
		at = memmem(text, sizeof text, "le", 2);
	return at != text + 6 || nested != 1;
}

// CHECK: Uninitialized bytes in {{(__interceptor_)?}}[[NAME]] at offset 5 inside
#endif
