/* -jobs runs fuzzers side by side, at most -workers at once, each with a log and a seed of its own. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir %t.d && cd %t.d
// RUN: cd %t.d && %soon %t -jobs=3 -workers=2 -runs=50 -seed=5 -use_cmp=0 -only_ascii=1 >%t.log 2>&1 && %FileCheck %s <%t.log
// CHECK: Running 2 workers
// CHECK-COUNT-3: ================== Job {{[012]}} exited with exit code 0 ============
// RUN: cd %t.d && grep -h 'INFO: Seed' fuzz-0.log fuzz-1.log fuzz-2.log | %FileCheck %s --check-prefix=SEEDS && grep -c '^Done 50 runs' %t.log | grep -x 3
// SEEDS: INFO: Seed: 5
// SEEDS-NEXT: INFO: Seed: 6
// SEEDS-NEXT: INFO: Seed: 7

/* One that fails makes the whole fail, and the others go on. */
// RUN: cd %t.d && printf Hi! >bad && sh -c '%soon %t -jobs=2 -workers=1 bad 2>%t.log; test $? = 1' && grep -c 'exited with exit code 77' %t.log | grep -x 2

// RUN: cd %t.d && touch once && sh -c 'ONCE=1 %soon %t -jobs=2 -workers=1 -runs=3 -use_cmp=0 2>%t.log; test $? = 1' && grep -c 'exited with exit code 0' %t.log | grep -x 1

/* By default half of the processors work. */
// RUN: cd %t.d && n=$(getconf _NPROCESSORS_ONLN) && %soon %t -jobs=1000 -stop_file=bad 2>&1 | grep "^Running $((n < 2 ? 1 : n / 2)) workers"

/* A signal reaches all of them; no more are started. */
// RUN: cd %t.d && rm -f fuzz-*.log && sh -c 'SLOW=1 %t -jobs=9 -workers=2 2>%t.log & p=$!; %await INITED fuzz-0.log fuzz-1.log; kill -INT $p; wait $p; test $? = 72'
// RUN: cd %t.d && grep -l 'run interrupted' fuzz-0.log fuzz-1.log && test ! -e fuzz-2.log
// RUN: cd %t.d && rm -f fuzz-*.log stop && sh -c 'SLOW=1 %soon %t -jobs=9 -workers=2 -stop_file=stop 2>%t.log & p=$!; %await INITED fuzz-0.log fuzz-1.log; touch stop; wait $p' && test ! -e fuzz-2.log
#include <unistd.h>
#define BUG	abort()
#define EACH	if (getenv("ONCE") && unlink("once") == 0) abort(); if (getenv("SLOW")) { usleep(1000); return 0; }
#include "Inputs/hi.h"
