/* What ends its process is no seed of a job's. A job's log is shown whole, and its artifact by the name that it keeps. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/c %t.d/a && printf 'Hi!' >%t.d/c/bad && printf Hi >%t.d/c/good
// RUN: cd %t.d && mkdir tmp && sh -c 'TALK=1 TMPDIR=$PWD/tmp %soon %t -seed=1 -fork=1 -artifact_prefix=a/ c >%t.log 2>&1; test $? = 77' && %FileCheck %s <%t.log
// CHECK: INFO: -fork=1: 1 seed inputs, starting to fuzz in
// CHECK: INFO: log from the inner process:
// CHECK: SUMMARY: libFuzzer: deadly signal
// CHECK: {{^}}artifact_prefix='a/'; Test unit written to a/crash-[[HASH:[0-9a-f]+]]{{$}}
// CHECK-NEXT: Base64:
// CHECK: 1x a/crash-[[HASH]]
// RUN: ls %t.d/tmp | %empty
// RUN: cd %t.d && not grep 'written to .*libFuzzerTemp' %t.log && sed -n 's/.*Test unit written to //p' %t.log | xargs ls
// RUN: cd %t.d && not %soon %t -fork=1 -exact_artifact_path=x c 2>&1 | grep "^artifact_prefix='./'; Test unit written to x$" && test -s x

/* Files that are given are run, whichever mode is asked for. */
// RUN: cd %t.d && %soon %t -fork=1 -runs=3 c/good 2>&1 | grep 'Running 1 inputs 3 time' && %t -merge=1 c/good c/good 2>&1 | grep 'Running 2 inputs'
static int runs;
#define BUG	abort()
#define EACH	if (getenv("TALK") && runs++ < 400) { fprintf(stderr, "%99d\n", runs); }
#include "Inputs/hi.h"
