/* What a sanitizer reports outside of a run is no input's fault: no artifact. Within one it is, and numbers are printed. */
// RUN: %fuzzer_asan %s -o %t && rm -rf %t.d && mkdir %t.d
// RUN: sh -c 'MODE=exit %t -runs=5 -artifact_prefix=%t.d/ 2>%t.log; test $? = 1' && grep 'ERROR: AddressSanitizer: heap-use-after-free' %t.log && ls %t.d | %empty
// RUN: sh -c 'MODE=run %t -runs=5 -print_final_stats=1 -artifact_prefix=%t.d/ 2>%t.log; test $? = 1' && ls %t.d | grep crash- && grep 'stat::number_of_executed_units: 2' %t.log

/* Each signal has a flag of its own: without it the program dies as it would without us. (clang links UBSan's, which has handlers.) */
// RUN: %clang_plain -fsanitize=fuzzer-no-link %s -c -o %t.o && %clang_plain %t.o %resources/lib/linux/libclang_rt.fuzzer-x86_64.a -lm -lpthread -o %t.plain && for s in SEGV BUS ABRT ILL FPE; do f=$(echo $s | tr A-Z a-z); sh -c "SIGNAL=$s %t.plain -artifact_prefix=%t.d/ 2>%t.log; test \$? = 77" && grep 'ERROR: libFuzzer: deadly signal' %t.log || exit 1; sh -c "SIGNAL=$s %t.plain -handle_$f=0 -artifact_prefix=%t.d/ 2>%t.log; test \$? -gt 128" && sh -c '! grep deadly %t.log' || exit 1; done
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static volatile char *volatile sink;

static void
bug(void)
{
	sink = malloc(1);
	free((void *)sink);
	*sink = 1;
}

static int
signal_of(const char *name)
{
	return strcmp(name, "SEGV") == 0 ? SIGSEGV : strcmp(name, "BUS") == 0 ? SIGBUS : strcmp(name, "ABRT") == 0
	    ? SIGABRT : strcmp(name, "ILL") == 0 ? SIGILL : SIGFPE;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int first = 1;
	const char *mode = getenv("MODE"), *name = getenv("SIGNAL");

	if (size != 0 && name != NULL)
		raise(signal_of(name));
	if (size != 0 && mode != NULL && strcmp(mode, "run") == 0)
		bug();
	if (first && mode != NULL && strcmp(mode, "exit") == 0)
		atexit(bug);
	first = 0;
	return 0;
}
