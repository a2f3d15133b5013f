/*
 * Leaks whose innermost frames agree are one when resolution says how many frames count; max_leaks cuts
 * the list, and the summary counts all.
 */
// RUN: %clang_lsan -O0 %s -o %t
// RUN: %fails 23 %t 2>&1 | %FileCheck %s --check-prefix=EACH
// RUN: env LSAN_OPTIONS=resolution=2:report_objects=1 %fails 23 %t 2>&1 | %FileCheck %s --check-prefix=ONE --implicit-check-not='leak of'
// RUN: env LSAN_OPTIONS=max_leaks=1 %fails 23 %t 2>&1 | %FileCheck %s --check-prefix=TOP --implicit-check-not='leak of'
#include <stdlib.h>
#include <string.h>

void *volatile sink;

__attribute__((noinline)) static void
take(int size)
{
	sink = malloc(size);
	sink = NULL;
}

__attribute__((noinline)) static void
first(void)
{
	take(100);
}

__attribute__((noinline)) static void
second(void)
{
	take(30);
	take(30);
}

int
main(void)
{
	volatile char noise[4096];

	first();
	second();
	memset((void *)noise, 0, sizeof noise);
	return 0;
}
// EACH: Direct leak of 100 byte(s) in 1 object(s) allocated from:
// EACH: in first
// EACH: Direct leak of {{[36]0}} byte(s)
// EACH: in second
// EACH: SUMMARY: LeakSanitizer: 160 byte(s) leaked in 3 allocation(s).
// ONE: Direct leak of 160 byte(s) in 3 object(s) allocated from:
// ONE-NEXT: #0 {{.*}} in {{.*}}malloc
// ONE-NEXT: #1 {{.*}} in take {{.*}}resolution.c
// ONE-NOT: #2
// ONE: Objects leaked above:
// ONE-COUNT-3: 0x{{[0-9a-f]+}} ({{100|30}} bytes)
// ONE: SUMMARY: LeakSanitizer: 160 byte(s) leaked in 3 allocation(s).
// TOP: The 1 top leak(s):
// TOP: Direct leak of 100 byte(s)
// TOP: Omitting 2 more leak(s).
// TOP: SUMMARY: LeakSanitizer: 160 byte(s) leaked in 3 allocation(s).
