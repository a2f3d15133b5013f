/* Flags that do not exist are a warning, values that are none an error in one line; two dashes are the target's. */
// RUN: %fuzzer_plain %s -o %t
// RUN: %t -runs=1 -nonsense=1 2>&1 | %FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: WARNING: unrecognized flag '-nonsense=1'; use -help=1 to list all flags
// RUN: %t -runs=1 -runs 2>&1 | grep "unrecognized flag '-runs'"
// RUN: %t -runs=1 --max_len=3 2>&1 | grep "WARNING: did you mean '-max_len=3' (single dash)?"
// RUN: %t -runs=1 --mine=3 2>&1 | %empty_of 'WARNING.*mine'
// RUN: sh -c '%t -runs=x 2>%t.log; test $? = 1' && %FileCheck %s --check-prefix=BAD <%t.log
// BAD: {{^}}ERROR: '-runs=x' is not a number that -runs takes{{$}}
// RUN: sh -c '%t -runs= 2>%t.log; test $? = 1' && grep "ERROR: '-runs=' is not a number" %t.log
// RUN: sh -c '%t -jobs=99999999999 2>%t.log; test $? = 1' && grep "ERROR: '-jobs=99999999999' is not a number" %t.log
// RUN: %t -use_clang_coverage=1 -runs=1 2>&1 | grep "use_clang_coverage: deprecated"
// RUN: %t -runs=1 -ignore_remaining_args=1 -runs=x nofolder -nonsense=1 2>&1 | %empty_of 'nonsense|ERROR'
// RUN: %t -verbosity=0 -runs=100 2>&1 | %empty_of 'INFO|INITED|NEW|DONE|Done'
// RUN: %t -verbosity=2 -runs=1 2>&1 | grep 'Flag: runs 1'

/* The list has every flag of the table, and none of our own use. */
// RUN: %t -help=1 >%t.log 2>&1 && %FileCheck %s <%t.log
// CHECK: -flag=value
// CHECK-NOT: merge_inner
// CHECK: runs {{ *}}-1 {{ *}}stop after
// CHECK-NOT: internal
// CHECK: entropic_feature_frequency_threshold {{ *}}0xFF {{ *}}a feature
// CHECK: stats_file
// RUN: for f in $(sed -n 's/^FLAG ( [a-z]*, *\([a-z_]*\),.*"[^"]*" *)$/\1/p' %source/lib/fuzzer/flags.def); do grep -q "^ $f " %t.log || exit 1; done

/* The arguments may be the target's to change, but not the program's name. */
// RUN: sh -c 'RENAME=1 %t -runs=1 2>%t.log; test $? = 1' && grep 'ERROR: argv.0. has been modified in LLVMFuzzerInitialize' %t.log
// RUN: ADD=1 %t -runs=1 2>&1 | grep '^Done 7 runs'
#define BUG	sink = 3
#include "Inputs/hi.h"

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static char *more[8];

	if (getenv("RENAME"))
		(*argv)[0] = "other";
	if (getenv("ADD")) {
		memcpy(more, *argv, (size_t)*argc * sizeof(*more));
		more[(*argc)++] = "-runs=7";
		*argv = more;
	}
	return 0;
}
