/* A target that loads another module, named by LATE, with its hundredth input or WHEN, and gives it all that begins with A. */
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#ifndef WHEN
#define WHEN	100
#endif

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int (*late)(const uint8_t *, size_t);
	static int runs;

	if (++runs == WHEN) {
		void *module = dlopen(getenv("LATE"), RTLD_NOW);
		late = module == NULL ? NULL : (int (*)(const uint8_t *, size_t))dlsym(module, "late");
		if (late == NULL)
			exit(1);
	}
	if (late != NULL && size > 0 && data[0] == 'A')
		late(data + 1, size - 1);
	return 0;
}
