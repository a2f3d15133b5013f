/* -trace_malloc shows a run's allocations, 2 their stacks; leaks are not looked for when that is not wanted. */
// RUN: %fuzzer_asan %s -o %t
// RUN: env ASAN_OPTIONS=detect_leaks=0 %t -runs=2 -trace_malloc=1 -detect_leaks=0 2>&1 | %FileCheck %s
// CHECK: MallocFreeTracer: START
// CHECK: MALLOC[0] 0x{{[0-9a-f]+}} 33
// CHECK-NEXT: MALLOC[1] 0x{{[0-9a-f]+}} 44
// CHECK-NEXT: FREE[0] 0x{{[0-9a-f]+}}
// CHECK-NEXT: MallocFreeTracer: STOP {{[23]}} 1 (DIFFERENT)
// RUN: env ASAN_OPTIONS=detect_leaks=0 %t -runs=2 -trace_malloc=2 -detect_leaks=0 2>&1 | %FileCheck %s --check-prefix=STACK
// STACK: MALLOC[0] 0x{{[0-9a-f]+}} 33
// STACK: in LLVMFuzzerTestOneInput
// RUN: sh -c 'ASAN_OPTIONS=detect_leaks=0 %t -runs=100 -detect_leaks=0 2>%t.log' && sh -c '! grep Leak %t.log'
// RUN: sh -c '%t -runs=100 -artifact_prefix=%t. 2>%t.log; test $? = 77' && grep 'ERROR: LeakSanitizer' %t.log
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static void *volatile p;

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	p = malloc(33);
	p = malloc(44);
	free(p);
	p = NULL;
	return 0;
}
