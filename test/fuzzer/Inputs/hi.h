/* A target with a bug behind "Hi!". BUG is what happens there, EACH what happens in every run. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static volatile int sink;

#ifndef EACH
#define EACH	(void)0
#endif

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	EACH;
	if (size > 0 && data[0] == 'H') {
		sink = 1;
		if (size > 1 && data[1] == 'i') {
			sink = 2;
			if (size > 2 && data[2] == '!')
				BUG;
		}
	}
	return 0;
}
