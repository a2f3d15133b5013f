/*
 * known.c: an overflow at one place, again and again: all but the first are known.
 */
#include <limits.h>
#include <stdlib.h>

volatile int most = INT_MAX, one = 1, sink;

int
main(int argc, char **argv)
{
	long n = argc > 1 ? atol(argv[1]) : 1;

	while (n-- > 0)
		sink = most + one;
	return 0;
}
