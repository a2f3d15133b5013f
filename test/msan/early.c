/*
 * Constructors of shared libraries may run before .preinit_array (NetBSD) or anything else of ours: every kind of
 * function can be called there, and what they have allocated and set stays good.
 */
// RUN: %clang_plain -shared -fPIC -O1 %S/Inputs/early.c -o %t.so
// RUN: %clang_msan %s %t.so -o %t -Wl,-rpath,%T
// RUN: %source/test/tools/no-preinit %t
// RUN: env EARLY=1 %soon %t 2>&1 | %FileCheck %s
// RUN: env EARLY=1 %fails %soon %t report 2>&1 | %FileCheck --check-prefix=REPORT %s
// RUN: %clang_msan %origins %s %t.so -o %t.origins -Wl,-rpath,%T
// RUN: %source/test/tools/no-preinit %t.origins
// RUN: env EARLY=1 %soon %t.origins 2>&1 | %FileCheck %s
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int early_done;
extern char *early_block;

int
main(int argc, char **argv)
{
	int *volatile p = malloc(40);

	// CHECK-NOT: {{Sanitizer|assert}}
	// CHECK: 1 kept 2
	printf("%d %s %s\n", early_done, early_block, getenv("EARLY"));
	free(early_block);
	// REPORT: WARNING: MemorySanitizer: use-of-uninitialized-value
	// REPORT-NEXT: in main {{.*}}early.c:[[@LINE+1]]
	return argc > 1 && p[3] ? 2 : 0;
}
