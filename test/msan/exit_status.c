/* The exit status of a report: 1, what exitcode= or exit_code= says, SIGABRT with abort_on_error. */
// RUN: %clang_msan %s -o %t
// RUN: %fails 1 %t
// RUN: env MSAN_OPTIONS=exitcode=42 %fails 42 %t
// RUN: env MSAN_OPTIONS=exit_code=43 %fails 43 %t
// RUN: env MSAN_OPTIONS=abort_on_error=1 %fails 134 %t
// RUN: env MSAN_OPTIONS=report_umrs=0 %fails %t 2>&1 | %FileCheck %s --check-prefix=QUIET --implicit-check-not=WARNING
// QUIET: Exiting
// RUN: env MSAN_OPTIONS=poison_in_malloc=0 %t
#include <stdlib.h>

int
main(void)
{
	int *volatile p = malloc(4);

	if (*p)
		return 0;
	return 0;
}
