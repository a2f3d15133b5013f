/*
 * main.c: the program's main, in the archive "fuzzer" but not in "fuzzer_no_main".
 */
#include "fuzzer/fuzzer.h"

extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int main(int argc, char **argv) EXPORT;

int
main(int argc, char **argv)
{
	return driver_run(&argc, &argv, LLVMFuzzerTestOneInput);
}
