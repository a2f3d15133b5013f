/* A branch on a value that was never set: the first element that the loop leaves out. */
#include <stdio.h>
#include <stdlib.h>

int
main(void)
{
	int *squares = malloc(10 * sizeof *squares);

	for (int i = 1; i < 10; i++)
		squares[i] = i * i;
	if (squares[0] == 0)
		puts("zero");
	free(squares);
	return 0;
}
