/* An empty file is no input; a long one is copied whole; one that ends the process is named; there are lines on the way. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/a %t.d/b && cd %t.d && printf xx >a/1 && printf 'Hi!' >b/crash && touch b/empty
// RUN: cd %t.d && head -c 1200000 /dev/zero | tr '\0' H >b/long && touch a/empty && printf Hi >b/good
// RUN: cd %t.d && %t -merge=1 a b >%t.log 2>&1 && %FileCheck %s <%t.log && ls a | wc -l | grep -x 4
// CHECK: INFO: Seed: {{[0-9]+}}
// CHECK: INFO: Loaded 1 modules
// CHECK: MERGE-OUTER: 4 files, 1 in the initial corpus, 0 processed earlier
// CHECK: INFO: Loaded 1 modules
// CHECK: MERGE-INNER: 4 total files
// CHECK-NEXT: #1	pulse  cov: {{[0-9]+}} ft: {{[0-9]+}} exec/s: {{[0-9]+}} rss: {{[0-9]+}}Mb{{$}}
// CHECK-NEXT: #1	LOADED cov:
// CHECK-NEXT: #2	pulse  cov:
// CHECK: MERGE-INNER: 'b/crash' caused a failure at the previous merge step
// CHECK-NEXT: MERGE-INNER: 4 total files; 3 processed earlier; will process 1 files now
// CHECK-NEXT: #1	pulse  cov:
// CHECK-NEXT: #1	DONE   cov: {{[0-9]+}} ft: {{[0-9]+}} exec/s: {{[0-9]+}} rss: {{[0-9]+}}Mb{{$}}
// CHECK: MERGE-OUTER: 2 new files
// RUN: cd %t.d && test $(find a -size +1000k | wc -l) = 1 && cmp b/long $(find a -size +1000k) && cd %t.d && rm -rf c && mkdir c && %t -merge=1 -max_len=9 c b && test $(cat c/* | wc -c) = 11

/* nor is it a seed */
// RUN: cd %t.d && rm -rf c && mkdir c && touch c/empty && %t -runs=0 c 2>&1 | %FileCheck %s --check-prefix=SEED
// SEED: INFO: 0 files found in c
// SEED: INFO: A corpus is not provided, starting from an empty corpus

/* What is instrumented is told by every mode. */
// RUN: cd %t.d && not %soon %t -fork=1 -runs=1 2>&1 | grep -A 3 "INFO: Loaded 1 modules" | grep "fork=1: 0 seed inputs"
// RUN: cd %t.d && %soon %t -minimize_crash=1 -runs=1 b/crash 2>&1 | grep -A 2 "INFO: Loaded 1 modules" | grep "CRASH_MIN: minimizing"
#define BUG	abort()
#include "Inputs/hi.h"
