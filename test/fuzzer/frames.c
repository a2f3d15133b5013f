/*
 * Programs that read stacks, as ClusterFuzz and casr, pass over the frames of namespace fuzzer: all but the target's and main
 * are there. -fork tells crashes apart by the rest.
 */
// RUN: %fuzzer_asan %s -o %t && rm -rf %t.d && mkdir -p %t.d/a && printf a >%t.d/in && printf h >%t.d/hang
// RUN: cd %t.d && not %t in 2>&1 | %FileCheck %s
// CHECK: ERROR: libFuzzer: deadly signal
// CHECK-NEXT: in __sanitizer_print_stack_trace
// CHECK-NEXT: in fuzzer::
// CHECK: abort
// CHECK: in first {{.*}}frames.c
// CHECK-NEXT: in LLVMFuzzerTestOneInput
// CHECK-NEXT: in fuzzer::
// CHECK-NOT: #{{.*}} in LLVMFuzzerRunDriver
// CHECK: in main
// RUN: cd %t.d && HANG=1 not %soon %t -timeout=1 hang 2>&1 | %FileCheck %s --check-prefix=TIMEOUT
// TIMEOUT: ERROR: libFuzzer: timeout
// TIMEOUT-NEXT: in __sanitizer_print_stack_trace
// TIMEOUT-NEXT: in fuzzer::
// TIMEOUT: in LLVMFuzzerTestOneInput
// RUN: cd %t.d && not %soon %t -seed=1 -fork=1 -ignore_crashes=1 -max_total_time=10 -artifact_prefix=a/ 2>&1 | grep -A 2 'distinct crashes' && ls a | wc -l | grep -x 2
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static volatile int sink;

static void __attribute__((noinline))
first(void)
{
	sink = 1;
	abort();
}

static void __attribute__((noinline))
second(void)
{
	sink = 2;
	abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size != 0 && data[0] == 'a')
		first();
	if (size != 0 && data[0] == 'b')
		second();
	while (getenv("HANG"))
		usleep(1000);
	return 0;
}
