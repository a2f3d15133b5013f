/*
 * Recover mode: the program goes on after each report and exits with exitcode at the end; halt_on_error
 * and __msan_set_keep_going choose otherwise.
 */
// RUN: %clang_msan -fsanitize-recover=memory %s -o %t
// RUN: %fails %t 2>&1 | %FileCheck %s --check-prefix=BOTH
// RUN: env MSAN_OPTIONS=exitcode=9 %fails 9 %t 2>&1 | %FileCheck %s --check-prefix=BOTH
// RUN: env MSAN_OPTIONS=halt_on_error=1 %fails %t 2>&1 | %FileCheck %s --check-prefix=ONE
// RUN: env MSAN_OPTIONS=halt_on_error=0:print_stats=1 %fails %t 2>&1 | %FileCheck %s --check-prefix=BOTH
// RUN: %clang_msan -fsanitize-recover=memory %origins %s -o %t.origins
// RUN: %fails %t.origins 2>&1 | %FileCheck %s --check-prefix=BOTH
// RUN: env MSAN_OPTIONS=halt_on_error=1 %fails %t.origins 2>&1 | %FileCheck %s --check-prefix=ONE
// RUN: env MSAN_OPTIONS=print_stats=1 %fails %t.origins 2>&1 | %FileCheck %s --check-prefix=STATS
// RUN: %fails %t stop 2>&1 | %FileCheck %s --check-prefix=ONE
// RUN: %clang_msan %s -o %t.halt && %fails %t.halt 2>&1 | %FileCheck %s --check-prefix=ONE
// RUN: env MSAN_OPTIONS=print_stats=1:halt_on_error=0 %fails %t.halt 2>&1 | %FileCheck %s --check-prefix=STATS
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
	int *volatile p = malloc(40);

	if (argc > 1)
		__msan_set_keep_going(0);
	if (p[1])
		putchar('.');
	if (p[2])
		putchar('.');
	fprintf(stderr, "the end\n");
	return 0;
}

// BOTH: WARNING: MemorySanitizer: use-of-uninitialized-value
// BOTH: #0 {{.*}} in main {{.*}}recover.c:[[#@LINE-9]]
// BOTH-NOT: Exiting
// BOTH: WARNING: MemorySanitizer: use-of-uninitialized-value
// BOTH: #0 {{.*}} in main {{.*}}recover.c:[[#@LINE-10]]
// BOTH: the end
// BOTH: {{^}}MemorySanitizer: 2 warnings reported.{{$}}
// ONE: WARNING: MemorySanitizer: use-of-uninitialized-value
// ONE: Exiting
// ONE-NOT: the end
// STATS: {{^}}Unique heap origins: {{[01]$}}
// STATS-NEXT: {{^}}Stack depot allocated bytes: {{[1-9]}}
// STATS-NEXT: {{^}}Unique origin histories: 0{{$}}
// STATS-NEXT: {{^}}History depot allocated bytes: {{[0-9]}}
