/* What is to be done at exit is done by the process of a merge that runs the inputs: it may write a profile. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/to %t.d/from && printf a >%t.d/from/a && printf b >%t.d/from/b
// RUN: cd %t.d && %t -merge=1 to from 2>&1 | %FileCheck %s
// CHECK: MERGE-INNER: 2 total files
// CHECK: at exit, after 2 inputs
// CHECK: MERGE-OUTER: successful in 1 attempt
#include <stdint.h>
#include <stdio.h>

static int inputs;

static void __attribute__((destructor))
end(void)
{
	fprintf(stderr, "at exit, after %d inputs\n", inputs);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	inputs += size != 0;
	return 0;
}
