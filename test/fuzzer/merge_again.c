/* A merge with more folders than the control file knows, killed: what was known before is known after it, too. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/e %t.d/b %t.d/c %t.d/d && cd %t.d
// RUN: printf 'F.....' >b/1 && printf '.U....' >b/2 && printf '..Z...' >c/3 && printf '...ZER.' >c/4 && printf '....ER..' >c/5
// RUN: %t -merge=1 -merge_control_file=mcf e b 2>&1 | grep 'MERGE-OUTER: 2 new files' && rm e/*

/* Killed while it runs the second of the new ones: 2 are known, 2 were started. */
// RUN: sh -c 'KILL=1 %t -merge=1 -merge_control_file=mcf e b c 2>log; test $? = 137' && grep 'MERGE-OUTER: 5 files, 0 in the initial corpus, 2 processed earlier' log
// RUN: grep -c '^KNOWN 0 6 b/[12]$' mcf | grep -x 2
// RUN: cp mcf mcf2 && mkdir f && %t -merge=1 -merge_control_file=mcf2 f b c 2>&1 | %FileCheck %s
// CHECK: control file ok, 5 files total, first not processed file 4
// CHECK-NEXT: MERGE-OUTER: 5 files, 0 in the initial corpus, 4 processed earlier
// CHECK: MERGE-INNER: 3 total files; 2 processed earlier; will process 1 files now
// CHECK: MERGE-OUTER: 4 new files with
// RUN: ls f | wc -l | grep -x 4

/* One file less is another list, too. */
// RUN: for i in 1 2; do %t -merge=1 -merge_control_file=mcf2 f b c 2>/dev/null || exit 1; done
// RUN: %t -merge=1 -merge_control_file=mcf2 f b c 2>&1 | grep 'merge has been completed before'
// RUN: rm f/87df3ba6fdcab2fd2cb8a3cf415e4840b5ac18c4 && %t -merge=1 -merge_control_file=mcf2 f b c 2>&1 | grep 'starting merge from scratch' && ls f | grep -x 87df3ba6fdcab2fd2cb8a3cf415e4840b5ac18c4

/* Another folder still: the one that was being run when all ended is run again. */
// RUN: printf '.....R...' >d/6 && printf 'F' >d/0 && %t -merge=1 -merge_control_file=mcf e b c d 2>&1 | %FileCheck %s --check-prefix=MORE
// MORE: MERGE-OUTER: starting merge from scratch, but reusing coverage information
// MORE-NEXT: MERGE-OUTER: 7 files, 0 in the initial corpus, 3 processed earlier
// MORE: MERGE-INNER: 4 total files; 0 processed earlier; will process 4 files now
// RUN: ls | %empty_of new
// RUN: ls e | grep -x e69f20e9f683920d3fb4329abd951e878b1f9372

/* Known files that are in the first folder now bring nothing, and are not copied to it. */
// RUN: mkdir g && printf 'F.....' >g/7 && %t -merge=1 -merge_control_file=mcf3 g b 2>/dev/null && ls g | wc -l | grep -x 2
// RUN: %t -merge=1 -merge_control_file=mcf3 g b c 2>&1 | grep 'MERGE-OUTER: [123] new files' && ls g | %empty_of 87df3ba6fdcab2fd2cb8a3cf415e4840b5ac18c4
// RUN: %t -merge=1 -merge_control_file=mcf b c d 2>&1 | grep 'MERGE-OUTER: 7 files, 2 in the initial corpus'

/* A limit of the file size is met by the control file, which is written whole or not at all. */
// RUN: mkdir h i && for n in $(seq 100); do echo $n >i/an-input-with-a-long-name-$n; done
// RUN: sh -c '(ulimit -f 1; %t -merge=1 -merge_control_file=mcf4 h i); test $? = 1' 2>&1 | grep 'ERROR: libFuzzer: file size exceeded'
// RUN: test ! -e mcf4
#include <signal.h>
#include <unistd.h>
#define ALL
#define LLVMFuzzerTestOneInput letters
#include "Inputs/letters.h"
#undef LLVMFuzzerTestOneInput

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 7 && getenv("KILL") != NULL) {
		kill(getppid(), SIGKILL);
		kill(getpid(), SIGKILL);
	}
	return letters(data, size);
}
