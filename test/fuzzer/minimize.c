/* -minimize_crash ends at the shortest input that crashes; -cleanse_crash replaces what does not matter. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir %t.d && printf 'Hi!0123456789' >%t.d/in
// RUN: %soon %t -minimize_crash=1 -runs=2000 -artifact_prefix=%t.d/ %t.d/in >%t.log 2>&1 && %FileCheck %s <%t.log
// CHECK: CRASH_MIN: minimizing crash input: '{{.*}}/in' (13 bytes)
// CHECK: CRASH_MIN: '{{.*}}/in' (13 bytes) caused a crash. Will try to minimize it further
// CHECK: INFO: Starting MinimizeCrashInputInternalStep: 13
// CHECK: Test unit written to {{.*}}minimized-from-
// CHECK: CRASH_MIN: failed to minimize beyond {{.*}}minimized-from-{{[0-9a-f]+}} (3 bytes), exiting
// RUN: printf 'xHi!' >%t.d/other && not %t -minimize_crash=1 -runs=10 %t.d/other 2>&1 | %FileCheck %s --check-prefix=NOT
// NOT: ERROR: the input {{.*}} did not crash
// RUN: %t -cleanse_crash=1 -exact_artifact_path=%t.d/clean %t.d/in && printf 'Hi!          ' | cmp - %t.d/clean
#define BUG	abort()
#include "Inputs/hi.h"
