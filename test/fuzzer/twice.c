/* A program's own main may call the driver again, and nothing of the first call is lost. */
// RUN: %clang_plain -fsanitize=fuzzer-no-link,leak %s %resources/lib/linux/libclang_rt.fuzzer_no_main-x86_64.a -lm -o %t && printf a >%t.in
// RUN: %t %t.in 2>&1 | grep -c Executed | grep -x 2 && %t %t.in
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *, char ***, int (*)(const uint8_t *, size_t));

static int
one(const uint8_t *data, size_t size)
{
	return 0;
}

int
main(int argc, char **argv)
{
	return LLVMFuzzerRunDriver(&argc, &argv, one) + LLVMFuzzerRunDriver(&argc, &argv, one);
}
