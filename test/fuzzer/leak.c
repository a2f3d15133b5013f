/* An input that leaks is an artifact and not a part of the corpus. */
// RUN: %fuzzer_asan %s -o %t && rm -rf %t.d && mkdir -p %t.d/c
// RUN: sh -c '%t -seed=1 -runs=100000 -artifact_prefix=%t.d/ %t.d/c 2>%t.log; test $? = 77' && %FileCheck %s <%t.log
// RUN: not %t %t.d/leak-* 2>&1 | %empty_of 'base unit' && not %t %t.d/leak-* 2>&1 | grep 'INFO: a leak has been found in the initial corpus'
// RUN: %t -runs=0 %t.d/c && ls %t.d | grep leak-
// CHECK: ERROR: LeakSanitizer: detected memory leaks
// CHECK: INFO: to ignore leaks on libFuzzer side use -detect_leaks=0
// CHECK: Test unit written to {{.*}}leak-
#define BUG	do { void *volatile p = malloc(5); p = NULL; } while (0)
#include "Inputs/hi.h"
