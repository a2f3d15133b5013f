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

/* What is copied is what was run: the file's first bytes, with -max_len. */
// RUN: rm -rf %t.d && mkdir -p %t.d/a %t.d/b %t.d/tmp && printf 'FU' >%t.d/a/1 && printf 'FUZZ' >%t.d/b/1
// RUN: TMPDIR=%t.d/tmp %t -merge=1 -max_len=2 %t.d/a %t.d/b 2>&1 | grep 'MERGE-OUTER: 0 new files'
// RUN: TMPDIR=%t.d/tmp %t -merge=1 -max_len=3 %t.d/a %t.d/b 2>&1 | grep 'MERGE-OUTER: 1 new files' && grep -x FUZ %t.d/a/0eb8e4ed029b774d80f2b66408203801cb982a60
// RUN: ls %t.d/tmp | %empty

/* What cannot be copied is told, also by the status. (A folder has the name of the file.) */
// RUN: rm -rf %t.d/a && mkdir -p %t.d/a/aea2e3923af219a8956f626558ef32f30a914ebc
// RUN: sh -c '%t -merge=1 %t.d/a %t.d/b 2>%t.log; test $? = 1' && grep 'MERGE-OUTER: 1 files could not be written' %t.log

/* Somebody interrupts the inner process only: it ends. */
// RUN: printf 'F.!' >%t.d/b/2 && sh -c '%t -merge=1 %t.d/tmp %t.d/b 2>%t.log; test $? = 1' && grep 'inner process ended with 72' %t.log && grep -c 'MERGE-OUTER: attempt' %t.log | grep -x 1
#include <unistd.h>
#define ALL	abort()
#define LLVMFuzzerTestOneInput	letters
#include "Inputs/letters.h"
#undef LLVMFuzzerTestOneInput

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 3 && data[2] == '!')
		_exit(72);
	return letters(data, size);
}
