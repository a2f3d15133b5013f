/* -fork goes on after crashes, keeps one artifact for each kind of crash, and reacts to signals and the stop file. */
// RUN: %fuzzer_asan %s -o %t && rm -rf %t.d && mkdir -p %t.d/a %t.d/c
// RUN: not %soon %t -fork=2 -ignore_crashes=1 -max_total_time=8 -artifact_prefix=%t.d/a/ %t.d/c >%t.log 2>&1
// RUN: %FileCheck %s <%t.log && ls %t.d/a | grep -c crash- | grep -x 2
// CHECK: INFO: -fork=2: fuzzing in separate process(s)
// CHECK: INFO: -fork=2: 0 seed inputs, starting to fuzz in
// CHECK: INFO: log from the inner process:
// CHECK: #{{[0-9]+}}: cov: {{[0-9]+}} ft: {{[0-9]+}} corp: {{[0-9]+}} exec/s: {{[0-9]+}} oom/timeout/crash: 0/0/{{[0-9]+}} time: {{[0-9]+}}s job: {{[0-9]+}} dft_time: 0
// CHECK: INFO: fuzzed for {{[0-9]+}} seconds, wrapping up soon
// CHECK: INFO: distinct crashes:
// CHECK-DAG: {{[0-9]+}}x {{.*}}/a/crash-{{.*}} SUMMARY: AddressSanitizer: {{.*}} in first
// CHECK-DAG: {{[0-9]+}}x {{.*}}/a/crash-{{.*}} SUMMARY: AddressSanitizer: {{.*}} in second
// CHECK: INFO: exiting: {{[1-9][0-9]*}} time: {{[0-9]+}}s
// RUN: sed -n 's/^ *\([0-9]*\)x .*/\1/p' %t.log >%t.n && test $(awk '{ n += $1 } END { print n }' %t.n) = $(sed -n 's,.*oom/timeout/crash: 0/0/\([0-9]*\) .*,\1,p' %t.log | tail -n 1)

/* Crashes that are known are not what each child begins with: 3000 runs do not take hundreds of children. */
// RUN: rm -rf %t.d && mkdir -p %t.d/c && not %soon %t -seed=1 -fork=1 -ignore_crashes=1 -runs=3000 -artifact_prefix=%t.d/ %t.d/c >%t.log 2>&1
// RUN: grep 'wrapping up soon' %t.log && grep '^#' %t.log | tail -n 1 | grep 'job: [1-9][0-9]\{0,1\} '

// RUN: not %soon %t -fork=1 -artifact_prefix=%t.d/ 2>&1 | %FileCheck %s --check-prefix=STOPS
// STOPS: AddressSanitizer
// STOPS: INFO: exiting:
// RUN: rm %t.log && sh -c '%t -fork=2 -ignore_crashes=1 -max_total_time=25 2>%t.log & p=$!; %await "^#[0-9]*: cov" %t.log; kill -INT $p; wait $p; test $? = 72'
// RUN: sh -c '%soon %t -fork=2 -ignore_crashes=1 -stop_file=%t.stop 2>%t.log & p=$!; sleep 1; touch %t.stop; wait $p' ; rm %t.stop
// RUN: %FileCheck %s --check-prefix=STOP <%t.log
// STOP: .stop is there, wrapping up soon
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static volatile int zero;

__attribute__((noinline)) static void
first(void)
{
	*(volatile int *)(uintptr_t)zero = 1;
}

__attribute__((noinline)) static void
second(void)
{
	volatile char *p = malloc(4);

	p[4 + zero] = 1;
	free((void *)p);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size > 1 && data[0] == 'A' && data[1] == 'B')
		first();
	if (size > 1 && data[0] == 'C' && data[1] == 'D')
		second();
	return 0;
}
