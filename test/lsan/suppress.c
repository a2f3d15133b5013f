/*
 * Suppressions: by function, file and module of any frame; what a suppressed block reaches is not
 * reported either; the table of those that were used; files that are no good.
 */
// RUN: %clang_lsan %s -o %t
// RUN: %fails 23 %t 2>&1 | %FileCheck --check-prefix=NONE --implicit-check-not=Suppressions %s
// RUN: echo 'leak:^quiet$' > %t.supp
// RUN: env LSAN_OPTIONS=suppressions=%t.supp %fails 23 %t 2>&1 | %FileCheck --check-prefix=FUNCTION %s
// RUN: env LSAN_OPTIONS=suppressions=%t.supp:print_suppressions=0 %fails 23 %t 2>&1 | %FileCheck --check-prefix=UNSEEN --implicit-check-not=Suppressions %s
// RUN: printf '# a comment\n\n  leak:suppress.c  \nleak:quiet\n' > %t.supp
// RUN: env LSAN_OPTIONS=suppressions=%t.supp %t 2>&1 | %FileCheck --check-prefix=FILE --implicit-check-not=SUMMARY %s
// RUN: echo 'leak:%t' > %t.supp
// RUN: env LSAN_OPTIONS=suppressions=%t.supp:symbolize=0 %t 2>&1 | %FileCheck --check-prefix=MODULE %s
// RUN: %clang_lsan -DDEFAULT %s -o %t.default && %fails 23 %t.default 2>&1 | %FileCheck --check-prefix=FUNCTION %s
// RUN: env LSAN_OPTIONS=suppressions=%t.missing %fails 23 %t 2>&1 | %FileCheck --check-prefix=MISSING --implicit-check-not=SUMMARY %s
// RUN: echo 'leaks:quiet' > %t.supp
// RUN: env LSAN_OPTIONS=suppressions=%t.supp %fails 23 %t 2>&1 | %FileCheck --check-prefix=BAD --implicit-check-not=SUMMARY %s
// RUN: env LSAN_OPTIONS=suppressions=%t.supp:detect_leaks=0 %t 2>&1 | %empty
#include <stdlib.h>

#ifdef DEFAULT
const char *__lsan_default_suppressions(void) { return "leak:^quiet$\n"; }
#endif

void *volatile sink;

__attribute__((noinline)) static void **
quiet(void)
{
	void **p = malloc(666);

	sink = p;
	return p;
}

int
main(void)
{
	void **p = quiet();

	*p = malloc(777);		/* found only by looking once more */
	p = quiet();
	p = NULL;
	sink = malloc(1337);
	sink = NULL;
	return 0;
}
// NONE: SUMMARY: LeakSanitizer: 3446 byte(s) leaked in 4 allocation(s).
// FUNCTION: -----------------------------------------------------
// FUNCTION-NEXT: Suppressions used:
// FUNCTION-NEXT:   count      bytes template
// FUNCTION-NEXT:       2       1332 ^quiet$
// FUNCTION-NEXT: -----------------------------------------------------
// FUNCTION: SUMMARY: LeakSanitizer: 1337 byte(s) leaked in 1 allocation(s).
// UNSEEN: SUMMARY: LeakSanitizer: 1337 byte(s) leaked in 1 allocation(s).
// FILE: Suppressions used:
// FILE-NEXT: count
// FILE-NEXT: 3446 suppress.c
// MODULE: Suppressions used:
// MISSING: LeakSanitizer: failed to read suppressions file '{{.*}}.missing'
// BAD: LeakSanitizer: failed to parse suppressions. 'leaks:quiet' in {{.*}} is not type:pattern with a type of: leak
