/* A target without coverage: an error with clang 14, later a warning. One that refuses all inputs is run with each clang. */
// RUN: %clang_plain -c %s -o %t.o && %fuzzer_plain %t.o -o %t && cd %T
// RUN: sh -c '%t -seed=1 -runs=100 >%t.log 2>&1; echo "status $?" >>%t.log' && %FileCheck %s --check-prefix=%release <%t.log
// CLANG14: ERROR: no interesting inputs were found. Is the code instrumented for coverage? Exiting.
// CLANG14-NEXT: status 1
// CLANG16: WARNING: no interesting inputs were found so far. Is the code instrumented for coverage?
// CLANG16: Done 100 runs
// CLANG16-NEXT: status 0
// RUN: %fuzzer_plain -DREFUSE %s -o %t && %t -seed=1 -runs=100 2>&1 | %FileCheck %s --check-prefix=REFUSED
// REFUSED: WARNING: no interesting inputs were found so far.
// REFUSED: Done 100 runs

/* Nothing to find, and nothing looked for. */
// RUN: %fuzzer_plain %t.o -o %t && %t -runs=0 2>&1 | %empty_of 'no interesting'
#include <stddef.h>
#include <stdint.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
#ifdef REFUSE
	return -1;
#endif
	return 0;
}
