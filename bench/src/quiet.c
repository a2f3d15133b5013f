/* A target of the fuzzer that does nothing; with -DCOUNTERS=n, with so many counters, of which a few are hit. */
#include <stddef.h>
#include <stdint.h>

#ifdef COUNTERS
/* beside the compiler's own, as if they were of code that exists */
__attribute__((section("__sancov_cntrs"), used)) static uint8_t counters[COUNTERS];
__attribute__((section("__sancov_pcs"), used)) static const uintptr_t pcs[COUNTERS][2];
#endif

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
#ifdef COUNTERS
	for (size_t i = 0; i < size && i < 16; i++)
		counters[((i << 8) + data[i]) * (COUNTERS >> 12)]++;
#endif
	return 0;
}
