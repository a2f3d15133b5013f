/*
 * A sum that does not fit, a shift that is too far, an index one too high: each is reported and
 * the program goes on. sanitize: undefined
 */
#include <limits.h>
#include <stdio.h>

static int days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

int
main(int argc, char **argv)
{
	int month = 11 + argc;

	(void)argv;
	printf("%d\n", INT_MAX - days[1] + days[0]);
	printf("%d\n", 1 << (31 + argc));
	printf("%d\n", days[month] != 0);
	return 0;
}
