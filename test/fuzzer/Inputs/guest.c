/* A driver of another language: it counts and compares by hand, and finds libFuzzer at run time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static unsigned char counters[4];
static uintptr_t pcs[2 * sizeof counters];
static void (*compare)(uint32_t, uint32_t);

static int
target(const uint8_t *data, size_t size)
{
	uint32_t magic = 0;
	size_t i;

	counters[0]++;
	if (size < 6)
		return 0;
	counters[1]++;
	for (i = 0; i < 4; i++)
		magic |= (uint32_t)data[i + 1] << 8 * i;
	compare(0x1badcafe, magic);
	if (magic != 0x1badcafe)
		return 0;
	fprintf(stderr, "found\n");
	exit(3);
}

int
main(int argc, char **argv)
{
	int (*run)(int *, char ***, int (*)(const uint8_t *, size_t)) =
	    (int (*)(int *, char ***, int (*)(const uint8_t *, size_t)))dlsym(RTLD_DEFAULT, "LLVMFuzzerRunDriver");
	void (*counters_init)(void *, void *) = (void (*)(void *, void *))dlsym(RTLD_DEFAULT, "__sanitizer_cov_8bit_counters_init");
	void (*pcs_init)(void *, void *) = (void (*)(void *, void *))dlsym(RTLD_DEFAULT, "__sanitizer_cov_pcs_init");
	size_t i;

	compare = (void (*)(uint32_t, uint32_t))dlsym(RTLD_DEFAULT, "__sanitizer_cov_trace_const_cmp4");
	if (!run || !counters_init || !pcs_init || !compare)
		return 2;
	for (i = 0; i < sizeof counters; i++)
		pcs[2 * i] = (uintptr_t)target + i;
	counters_init(counters, counters + sizeof counters);
	pcs_init(pcs, pcs + 2 * sizeof counters);
	return run(&argc, &argv, target);
}
