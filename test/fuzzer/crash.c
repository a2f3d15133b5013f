/* A crash is found; its input is written, and crashes again. */
// RUN: %fuzzer_asan %s -o %t && rm -rf %t.d && mkdir %t.d
// RUN: %soon sh -c '%t -seed=1 -artifact_prefix=%t.d/ >%t.log 2>&1; test $? = 1'
// RUN: %FileCheck %s <%t.log
// RUN: cp %t.d/crash-* %t.d/found
// RUN: sh -c '%t %t.d/found >%t.log 2>&1; test $? = 1' && %FileCheck %s --check-prefix=AGAIN <%t.log
// CHECK: INFO: Running with entropic power schedule (0xFF, 100).
// CHECK-NEXT: INFO: Seed: 1
// CHECK-NEXT: INFO: Loaded 1 modules (8 inline 8-bit counters): 8 [0x{{[0-9a-f]+}}, 0x{{[0-9a-f]+}}),
// CHECK-NEXT: INFO: Loaded 1 PC tables (8 PCs): 8 [0x{{[0-9a-f]+}},0x{{[0-9a-f]+}}),
// CHECK-NEXT: INFO: -max_len is not provided; libFuzzer will not generate inputs larger than 4096 bytes
// CHECK-NEXT: INFO: A corpus is not provided, starting from an empty corpus
// CHECK-NEXT: #2 INITED cov: {{[0-9]+}} ft: {{[0-9]+}} corp: 1/1b exec/s: {{[0-9]+}} rss: {{[0-9]+}}Mb
// CHECK-NEXT: #{{[0-9]+}} NEW cov: 3 ft: {{[34]}} corp: 2/{{[0-9]+}}b lim: {{[0-9]+}} exec/s: {{[0-9]+}} rss: {{[0-9]+}}Mb L: {{[0-9]+/[0-9]+}} MS: {{[0-9]+}} {{[A-Za-z]+-}}
// CHECK: ERROR: AddressSanitizer: heap-use-after-free
// CHECK: in LLVMFuzzerTestOneInput
// CHECK: MS: {{[0-9]+}} {{.*}}; base unit: {{[0-9a-f]{40}$}}
// CHECK-NEXT: 0x48,0x69,0x21,
// CHECK-NEXT: Hi!
// CHECK-NEXT: artifact_prefix='{{.*}}.d/'; Test unit written to {{.*}}.d/crash-{{[0-9a-f]{40}$}}
// CHECK-NEXT: Base64: SGkh
// AGAIN: Running 1 inputs 1 time(s) each.
// AGAIN-NEXT: Running: {{.*}}found
// AGAIN: ERROR: AddressSanitizer: heap-use-after-free
// AGAIN-NOT: Test unit written
#define BUG	do { char *p = malloc(1); free(p); sink = *(volatile char *)p; } while (0)
#include "Inputs/hi.h"
