/*
 * Data flow traces are made by a program of the user's, and the bytes that the focus function looks at are what is
 * mutated: the four bytes in 3000 are found soon. Inputs/tracer.c stands for a build with DataFlowSanitizer.
 */
// RUN: %fuzzer_plain %s -o %t && %clang_plain %S/Inputs/tracer.c -o %t.tracer
// RUN: rm -rf %t.d && mkdir -p %t.d/c %t.d/new %t.d/empty && head -c 3000 /dev/zero | tr '\0' x >%t.d/c/plain && (printf go; head -c 2998 /dev/zero | tr '\0' x) >%t.d/c/go
// RUN: %t -collect_data_flow=%t.tracer -data_flow_trace=%t.d/t %t.d/c >%t.log 2>&1 && %FileCheck %s --check-prefix=COLLECT <%t.log
// COLLECT: INFO: collecting data flow: bin: {{.*}}.tracer dir: {{.*}}/t files: 2
// RUN: ls %t.d/t | wc -l | grep -x 3 && printf 'LLVMFuzzerTestOneInput\ninner\n' | cmp - %t.d/t/functions.txt
// RUN: sh -c '%soon %t -seed=1 -focus_function=inner -data_flow_trace=%t.d/t -artifact_prefix=%t.d/ %t.d/new %t.d/c 2>%t.log; test $? = 77' && %FileCheck %s <%t.log
// CHECK: INFO: DataFlowTrace: reading from '{{.*}}/t'
// CHECK-NEXT: INFO: DataFlowTrace: 2 trace files, 2 functions, 1 traces with focus function
// CHECK-NEXT: INFO: Focus function is set to 'inner'
// CHECK: INFO: 1/2 inputs touch the focus function
// CHECK-NEXT: INFO: 1/1 inputs have the Data Flow Trace
// CHECK: ERROR: libFuzzer: deadly signal
// RUN: cd %t.d && head -c 2004 crash-* | tail -c 4 | grep BUGS

/* A function for "auto" is chosen by what is left to reach; without traces, too. */
// RUN: %t -seed=1 -focus_function=auto -data_flow_trace=%t.d/t -runs=0 %t.d/c 2>&1 | %FileCheck %s --check-prefix=AUTO
// AUTO: INFO: AUTOFOCUS: {{[0-9]+ (inner|LLVMFuzzerTestOneInput)}}
// AUTO: INFO: Focus function is set to '{{inner|LLVMFuzzerTestOneInput}}'
// AUTO: INFO: {{[12]}}/2 inputs touch the focus function
// RUN: sh -c 'for i in 1 2 3 4 5 6 7 8 9; do %t -seed=$i -focus_function=auto -runs=0 %t.d/c; done 2>&1 | grep "AUTOFOCUS: .* inner"'
// RUN: sh -c '%t -focus_function=nobody -runs=0 2>%t.log; test $? = 1' && grep 'ERROR: Failed to set focus function.*nobody' %t.log

/* -fork makes traces as it goes. */
// RUN: sh -c 'cd %t.d && mkdir new2 && %soon %t -fork=1 -collect_data_flow=%t.tracer -runs=10000 new2 c >%t.log 2>&1'; grep 'INFO: -fork=1: 2 seed inputs' %t.log && grep 'dft_time: [0-9]' %t.log

/* What cannot be done is said. */
// RUN: sh -c '%t -collect_data_flow=%t.tracer -data_flow_trace=%t.d/t %t.d/empty 2>%t.log; test $? = 1' && grep "ERROR: can't collect data flow without corpus provided" %t.log
// RUN: sh -c '%t -collect_data_flow=false -data_flow_trace=%t.d/u %t.d/c 2>%t.log; test $? = 1' && grep "ERROR: 'false' prints no names of functions" %t.log
// RUN: %t -collect_data_flow=%t.tracer -runs=0 2>&1 | grep 'WARNING: -collect_data_flow has no effect without'
// RUN: sh -c '%t -data_flow_trace=%t.d/absent -runs=0 2>%t.log; test $? = 1' && grep '^ERROR: The required directory .*absent" does not exist' %t.log
// RUN: %t -data_flow_trace=%t.d/empty -runs=0 2>&1 | grep 'WARNING: no functions.txt in'
// RUN: for f in %t.d/t/????????????????????????????????????????; do echo 'F1 01x' >$f; done; %t -focus_function=inner -data_flow_trace=%t.d/t -runs=0 2>&1 | grep 'WARNING: .* is no data flow trace'
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static volatile int steps;

__attribute__((noinline)) void
inner(const uint8_t *data)
{
	steps = 1;
	if (data[2000] == 'B') {
		steps = 2;
		if (data[2001] == 'U') {
			steps = 3;
			if (data[2002] == 'G') {
				steps = 4;
				if (data[2003] == 'S')
					abort();
			}
		}
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 2500)
		return 0;
	if (data[0] == 'g' && data[1] == 'o')
		inner(data);
	return 0;
}
