/*
 * strings.c: one library function in a loop, called through a pointer so that it stays a call.
 *
 *	strings NAME SIZE COUNT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* At the same place in a page with every runtime, and not both at one: that alone changes times by half. */
#define PAGE	4096
static _Alignas(PAGE) char block[2 * ((1 << 17) + PAGE)];
static char *const a = block, *const b = block + (1 << 17) + PAGE / 2;
static volatile size_t sink;

static void *(*volatile do_memcpy)(void *, const void *, size_t) = memcpy;
static void *(*volatile do_memmove)(void *, const void *, size_t) = memmove;
static void *(*volatile do_memset)(void *, int, size_t) = memset;
static int (*volatile do_memcmp)(const void *, const void *, size_t) = memcmp;
static void *(*volatile do_memchr)(const void *, int, size_t) = memchr;
static size_t (*volatile do_strlen)(const char *) = strlen;
static char *(*volatile do_strcpy)(char *, const char *) = strcpy;
static int (*volatile do_strcmp)(const char *, const char *) = strcmp;
static char *(*volatile do_strchr)(const char *, int) = strchr;

#define LOOP(name, expression)                                  \
	if (strcmp(argv[1], name) == 0)                         \
		for (long i = 0; i < count; i++)                \
			sink = (size_t)(expression)

int
main(int argc, char **argv)
{
	size_t size = argc > 3 ? (size_t)atol(argv[2]) : 16;
	long count = argc > 3 ? atol(argv[3]) : 0;

	memset(a, 'x', size);
	memset(b, 'x', size);
	LOOP("memcpy", do_memcpy(a, b, size));
	LOOP("memmove", do_memmove(a + 1, a, size));
	LOOP("memset", do_memset(a, 'x', size));
	LOOP("memcmp", do_memcmp(a, b, size));
	LOOP("memchr", do_memchr(a, 'y', size));
	LOOP("strlen", do_strlen(b));
	LOOP("strcpy", do_strcpy(a, b));
	LOOP("strcmp", do_strcmp(a, b));
	LOOP("strchr", do_strchr(b, 'y'));
	return 0;
}
