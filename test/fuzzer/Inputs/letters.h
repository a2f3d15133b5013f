/* A target with one feature for each of six letters in their places. ALL is what happens when all are there. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static volatile int sink;

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int n = 0;

	if (size > 0 && data[0] == 'F') { sink = 1; n++; }
	if (size > 1 && data[1] == 'U') { sink = 2; n++; }
	if (size > 2 && data[2] == 'Z') { sink = 3; n++; }
	if (size > 3 && data[3] == 'Z') { sink = 4; n++; }
	if (size > 4 && data[4] == 'E') { sink = 5; n++; }
	if (size > 5 && data[5] == 'R') { sink = 6; n++; }
	if (n == 6)
		ALL;
	return 0;
}
