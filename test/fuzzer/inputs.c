/* Given files are run, one after the other, and nothing is fuzzed or written. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir %t.d && cd %t.d && printf Ho >one && printf Hi! >two && printf H >three
// RUN: cd %t.d && %t -runs=3 one three >%t.log 2>&1 && %FileCheck %s <%t.log
// CHECK: : Running 2 inputs 3 time(s) each.
// CHECK-NEXT: Running: one
// CHECK-COUNT-3: ran 2
// CHECK-NEXT: Executed one in {{[0-9]+}} ms
// CHECK-NEXT: Running: three
// CHECK-COUNT-3: ran 1
// CHECK-NEXT: Executed three in {{[0-9]+}} ms
// CHECK-NEXT: ***
// CHECK-NEXT: *** NOTE: fuzzing was not performed, you have only
// CHECK-NEXT: ***       executed the target code on a fixed set of inputs.

/* A crash ends it, with its status; an artifact is only written to the file that was named. */
// RUN: cd %t.d && sh -c '%t one two three >%t.log 2>&1; test $? = 77' && %FileCheck %s --check-prefix=CRASH <%t.log && ls | wc -l | grep -x 3
// CRASH: Running: two
// CRASH: ERROR: libFuzzer: deadly signal
// CRASH: SUMMARY: libFuzzer: deadly signal
// CRASH-NOT: base unit
// CRASH-NOT: Test unit written
// CRASH-NOT: Running: three
// RUN: cd %t.d && not %t -exact_artifact_path=kept two 2>&1 | grep 'Test unit written to kept' && cmp two kept
// RUN: cd %t.d && sh -c '%t -error_exitcode=9 two 2>%t.log; test $? = 9' && %t -max_len=2 two 2>&1 | grep 'ran 2'

/* One that cannot be read is an error, and so is a folder among files that is not there. */
// RUN: cd %t.d && sh -c '%t one nothere 2>%t.log; test $? = 1' && %FileCheck %s --check-prefix=ABSENT <%t.log
// ABSENT: ERROR: The required directory "one" does not exist
/* A seed that is slow is told of, as it was written. */
// RUN: cd %t.d && rm -rf c && mkdir c && printf z >c/slow && SLOW=1 %soon %t -runs=0 -report_slow_units=1 c 2>&1 | %FileCheck %s --check-prefix=SLOW && cmp c/slow slow-unit-*
// SLOW: Slowest unit: {{[1-9]}} s:
// SLOW-NEXT: artifact_prefix='./'; Test unit written to ./slow-unit-{{[0-9a-f]+$}}
// SLOW-NEXT: Base64: eg==
// SLOW: INITED
#include <unistd.h>
#define BUG	abort()
#define EACH	fprintf(stderr, "ran %zu\n", size); if (getenv("SLOW") && size == 1 && data[0] == 'z') sleep(3)
#include "Inputs/hi.h"
