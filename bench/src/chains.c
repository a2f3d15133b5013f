/*
 * chains.c: uninitialised values on the move: each store makes a link of an origin chain.
 *
 *	chains COUNT
 *
 * Values that were never set travel through arrays by assignment and by memcpy; none of them
 * is looked at.
 */
#include <stdlib.h>
#include <string.h>

enum { N = 1024 };

__attribute__((noinline)) static void
shift(int *to, const int *from)
{
	for (int i = 0; i < N; i++)
		to[i] = from[(i + 1) % N] + i;
}

__attribute__((noinline)) static void
add(int *to, const int *from)
{
	for (int i = 0; i < N; i++)
		to[i] += from[i];
}

int
main(int argc, char **argv)
{
	long count = argc > 1 ? atol(argv[1]) : 100;
	int *a = malloc(N * sizeof *a), *b = malloc(N * sizeof *b);

	for (long i = 0; i < count; i++) {
		shift(b, a);
		add(a, b);
		memcpy(b, a, N * sizeof *b);
	}
	free(a);
	free(b);
	return 0;
}
