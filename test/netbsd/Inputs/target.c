/* target.c: a fuzz target. With MAIN, the program is not the fuzzer's. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C"
#endif
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	return n > 3 && memcmp(data, "FUZZ", 4) == 0 && n > 4 && data[4] / (data[4] - 1) == 0 ? -1 : 0;
}

#ifdef MAIN
int LLVMFuzzerRunDriver(int *, char ***, int (*)(const uint8_t *, size_t));
int
main(int argc, char **argv)
{
	return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput);
}
#endif
