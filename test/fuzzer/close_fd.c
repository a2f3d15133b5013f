/* -close_fd_mask keeps the target's output away, and nothing of ours or of a sanitizer's report. */
// RUN: %fuzzer_asan %s -o %t
// RUN: %t -runs=3 >%t.out 2>%t.log && grep -c out %t.out && grep -c err %t.log
// RUN: %t -runs=3 -close_fd_mask=1 >%t.out 2>%t.log && sh -c '! grep out %t.out' && grep err %t.log
// RUN: %t -runs=3 -close_fd_mask=2 >%t.out 2>%t.log && grep out %t.out && sh -c '! grep err %t.log' && grep '^Done 3 runs' %t.log
// RUN: not %t -close_fd_mask=3 -seed=1 -artifact_prefix=%t. >%t.out 2>%t.log && sh -c '! grep out %t.out' && sh -c '! grep err %t.log'
// RUN: %FileCheck %s <%t.log
// CHECK: ERROR: AddressSanitizer: heap-use-after-free
// CHECK: SUMMARY: AddressSanitizer: heap-use-after-free
// CHECK: Test unit written to
#define BUG	do { char *p = malloc(1); free(p); sink = *(volatile char *)p; } while (0)
#define EACH	(printf("out\n"), fflush(stdout), fprintf(stderr, "err\n"))
#include "Inputs/hi.h"
