/*
 * Counters of the target's own, in the section __libfuzzer_extra_counters, lead on where edges do not; they are features,
 * but no covered code.
 */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir %t.d && printf a >%t.d/a && printf b >%t.d/b && printf bb >%t.d/c
// RUN: %t -runs=0 %t.d >%t.log 2>&1 && %FileCheck %s <%t.log
// CHECK: INFO: 256 Extra Counters
// CHECK: INITED cov: 1 ft: {{[34]}} corp: 2/2b
// RUN: sh -c '%soon %t -seed=1 -use_cmp=0 -runs=1000000 -artifact_prefix=%t. >%t.log 2>&1; test $? = 77'
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

__attribute__((section("__libfuzzer_extra_counters"))) uint8_t extra[256];

/* how far it is there, without a branch that is instrumented */
__attribute__((no_sanitize("coverage"), noinline)) static int
matching(const uint8_t *data, size_t size)
{
	static const char want[] = "bug!";
	int n = 0;

	while (n < 4 && (size_t)n < size && data[n] == (uint8_t)want[n])
		n++;
	if (n == 4)
		abort();
	return n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	extra[matching(data, size)] = 1;
	return 0;
}
