/* What is printed of coverage, of the corpus and at the end. */
// RUN: %fuzzer_asan %s -o %t && rm -rf %t.d && mkdir -p %t.d/c %t.d/i && cd %t.d && printf H >c/1 && printf Hi >i/2 && printf xx >i/3
// RUN: cd %t.d && %t -seed=1 -runs=100000 -print_pcs=1 c >%t.log 2>&1 && %FileCheck %s --check-prefix=PCS <%t.log
// PCS: NEW_PC: 0x{{[0-9a-f]+}} in found {{.*}}print.c:{{[0-9]+}}
// RUN: cd %t.d && rm -rf c/* && %t -seed=1 -runs=100000 c 2>&1 | %FileCheck %s --check-prefix=FUNCS
// FUNCS: NEW_FUNC[1/1]: 0x{{[0-9a-f]+}} in found {{.*}}print.c:
// RUN: cd %t.d && rm -rf c/* && %t -seed=1 -runs=100000 -print_funcs=0 c 2>&1 | %empty_of NEW_FUNC

// RUN: cd %t.d && %t -runs=0 -print_final_stats=1 -print_corpus_stats=1 i >%t.log 2>&1 && %FileCheck %s --check-prefix=STATS <%t.log
// STATS: [  {{[0-9]+ [0-9a-f]+}}] sz:     2 runs: {{.*}} succ: {{.*}} focus: 0
// STATS: stat::number_of_executed_units: 3
// STATS-NEXT: stat::average_exec_per_sec:     {{[0-9]+$}}
// STATS-NEXT: stat::new_units_added:          0
// STATS-NEXT: stat::slowest_unit_time_sec:    0
// STATS-NEXT: stat::peak_rss_mb:              {{[1-9][0-9]*$}}

// RUN: cd %t.d && %t -runs=0 -print_coverage=1 i >%t.log 2>&1 && %FileCheck %s --check-prefix=PLAIN <%t.log
// PLAIN: {{^COVERAGE:$}}
// PLAIN-DAG: {{^}}UNCOVERED_FUNC: hits: 0 edges: 0/{{[0-9]+}} found {{.*}}print.c:
// PLAIN-DAG: {{^}}COVERED_FUNC: hits: 1 edges: {{[0-9]+/[0-9]+}} LLVMFuzzerTestOneInput {{.*}}hi.h:
// PLAIN-DAG: {{^}}  UNCOVERED_PC: {{.*}}hi.h:{{[0-9]+}}
// RUN: cd %t.d && %t -runs=0 -print_full_coverage=1 i >%t.log 2>&1 && %FileCheck %s --check-prefix=FULL <%t.log
// FULL: {{^FULL COVERAGE:$}}
/* the bug's line is not reached, the function's first is */
// FULL: {{^U( [0-9]+)* 23$}}
// FULL-NEXT: {{^C 16( [0-9]+)*$}}

/* -dump_coverage writes the addresses, which the tool finds in the program */
// RUN: cd %t.d && %t -runs=0 -dump_coverage=1 i 2>&1 | grep 'SanitizerCoverage: .*sancov: [0-9]* PCs written' && ls *.sancov
// RUN: %fuzzer_plain %s -o %t.plain && cd %t.d && %t.plain -exit_on_src_pos=found -seed=1 2>&1 | grep "INFO: found line matching 'found', exiting."
#define BUG	found()
static volatile int there;
__attribute__((noinline)) static void
found(void)
{
	there = 1;
}
#include "Inputs/hi.h"
