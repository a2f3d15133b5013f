/*
 * hot.c: one call of a function in its steady state, between two breakpoints (step.c).
 *
 *	hot malloc|free|memcpy|memmove|memset|memcmp|memchr|strlen|strcpy SIZE
 *
 * The call was made many times before, so that caches are filled and traces known.
 */
#include <stdlib.h>
#include <string.h>

#define CALLS		200

static char a[1 << 16], b[1 << 16];
static volatile size_t sink;
static char *volatile block;

static void *(*volatile do_malloc)(size_t) = malloc;
static void (*volatile do_free)(void *) = free;
static void *(*volatile do_memcpy)(void *, const void *, size_t) = memcpy;
static void *(*volatile do_memmove)(void *, const void *, size_t) = memmove;
static void *(*volatile do_memset)(void *, int, size_t) = memset;
static int (*volatile do_memcmp)(const void *, const void *, size_t) = memcmp;
static void *(*volatile do_memchr)(const void *, int, size_t) = memchr;
static size_t (*volatile do_strlen)(const char *) = strlen;
static char *(*volatile do_strcpy)(char *, const char *) = strcpy;

/* A function, lest the compiler make the last round a call from another place. */
static void __attribute__((noinline))
mark(int i)
{
	if (i == CALLS - 1)
		__asm__ volatile("int3");
}

#define HOT(name, before, expression, after)			\
	if (strcmp(argv[1], name) == 0)				\
		for (int i = 0; i < CALLS; i++) {		\
			before;					\
			mark(i);				\
			expression;				\
			mark(i);				\
			after;					\
		}

int
main(int argc, char **argv)
{
	size_t size = argc > 2 ? (size_t)atol(argv[2]) : 16;

	memset(a, 'x', size);
	memset(b, 'x', size);
	HOT("malloc", , block = do_malloc(size), do_free(block))
	HOT("free", block = do_malloc(size), do_free(block), )
	HOT("memcpy", , do_memcpy(a, b, size), )
	HOT("memmove", , do_memmove(a + 1, a, size), )
	HOT("memset", , do_memset(a, 'x', size), )
	HOT("memcmp", , sink = (size_t)do_memcmp(a, b, size), )
	HOT("memchr", , sink = (size_t)do_memchr(a, 'y', size), )
	HOT("strlen", , sink = do_strlen(b), )
	HOT("strcpy", , do_strcpy(a, b), )
	return 0;
}
