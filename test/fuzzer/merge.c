/* -merge copies what adds features, smallest first; -set_cover_merge the fewest files; both survive a crash. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/a %t.d/b %t.d/e
// RUN: printf 'F.....' >%t.d/a/1 && printf '.U....' >%t.d/b/1 && printf '.U.......' >%t.d/b/2
// RUN: printf '.UZ...' >%t.d/b/3 && printf 'FUZZER' >%t.d/b/4 && printf '....ER.' >%t.d/b/5 && printf '....E.' >%t.d/b/6
// RUN: %t -merge=1 %t.d/a %t.d/b >%t.log 2>&1 && %FileCheck %s <%t.log
// RUN: ls %t.d/a | wc -l | grep -x "[45]"
// RUN: %t -merge=1 %t.d/a %t.d/b 2>&1 | %FileCheck %s --check-prefix=AGAIN
// CHECK: MERGE-OUTER: 7 files, 1 in the initial corpus, 0 processed earlier
// CHECK-NEXT: MERGE-OUTER: attempt 1
// CHECK: MERGE-INNER: using the control file
// CHECK-NEXT: MERGE-INNER: 7 total files; 0 processed earlier; will process 7 files now
// CHECK: ERROR: libFuzzer: deadly signal
// CHECK: MERGE-OUTER: attempt 2
// CHECK: MERGE-OUTER: successful in 2 attempt(s)
// CHECK-NEXT: MERGE-OUTER: {{[34]}} new files with {{[45]}} new features added; {{[45]}} new coverage edges
// AGAIN: MERGE-OUTER: 0 new files with 0 new features added; 0 new coverage edges

/* the fewest: "....ER." and ".UZ..." */
// RUN: %t -set_cover_merge=1 %t.d/e %t.d/a %t.d/b 2>&1 | %FileCheck %s --check-prefix=COVER
// COVER: MERGE-OUTER: 3 new files with

/* A control file is resumed, one of junk is not. */
// RUN: rm -rf %t.d/e && mkdir %t.d/e && printf '2\n0\n%%s\n%%s\nSTARTED 0 6\nFT 0 900001\n' %t.d/b/1 %t.d/b/6 >%t.mcf
// RUN: rm %t.d/b/2 %t.d/b/3 %t.d/b/4 %t.d/b/5
// RUN: %t -merge=1 -merge_control_file=%t.mcf %t.d/e %t.d/b 2>&1 | %FileCheck %s --check-prefix=RESUME
// RESUME: MERGE-OUTER: control file ok, 2 files total, first not processed file 1
// RESUME: MERGE-OUTER: 2 files, 0 in the initial corpus, 1 processed earlier
// RESUME: will process 1 files now
// RESUME: MERGE-OUTER: 2 new files with
// RUN: %t -merge=1 -merge_control_file=%t.mcf %t.d/e %t.d/b 2>&1 | %FileCheck %s --check-prefix=MORE
// MORE: starting merge from scratch, but reusing coverage information from the given control file
// MORE: MERGE-OUTER: 4 files, 2 in the initial corpus, 2 processed earlier
// RUN: rm -rf %t.d/e && mkdir %t.d/e && printf '2\n0\n%%s\n%%s\nSTARTED 0 6\nFT 0 900001\nSTARTED 1 6\nFT 1 900002\n' %t.d/b/1 %t.d/b/6 >%t.mcf
// RUN: %t -merge=1 -merge_control_file=%t.mcf %t.d/e %t.d/b 2>&1 | grep 'nothing to do, merge has been completed before' && ls %t.d/e | wc -l | grep -x 2
// RUN: echo junk >%t.mcf && %t -merge=1 -merge_control_file=%t.mcf %t.d/e %t.d/b 2>&1 | %FileCheck %s --check-prefix=JUNK
// JUNK: MERGE-OUTER: bad control file, will overwrite it
#define ALL	abort()
#include "Inputs/letters.h"
