/*
 * The report: direct leaks before indirect ones, larger ones first, each with its trace; flags that
 * change it; the exit status.
 */
// RUN: %clang_lsan %s -o %t
// RUN: %fails 23 %t > %t.out 2>&1
// RUN: %FileCheck --match-full-lines %s < %t.out
// RUN: env LSAN_OPTIONS=report_objects=1 %fails 23 %t 2>&1 | %FileCheck --check-prefix=OBJECTS %s
// RUN: env LSAN_OPTIONS=max_leaks=1 %fails 23 %t 2>&1 | %FileCheck --check-prefix=MAX %s
// RUN: env LSAN_OPTIONS=max_leaks=-1:resolution=-1 %fails 23 %t 2>&1 | %FileCheck --match-full-lines %s
// RUN: env LSAN_OPTIONS=resolution=1 %fails 23 %t 2>&1 | %FileCheck --check-prefix=RESOLUTION %s
// RUN: env LSAN_OPTIONS=exitcode=7 %fails 7 %t 2>&1 | %FileCheck --check-prefix=TOTAL %s
// RUN: env LSAN_OPTIONS=exitcode=0 %t 2>&1 | %FileCheck --check-prefix=TOTAL %s
// RUN: env LSAN_OPTIONS=print_summary=0 %fails 23 %t > %t.out 2>&1
// RUN: %FileCheck --check-prefix=NOSUMMARY --implicit-check-not=SUMMARY %s < %t.out
// RUN: env LSAN_OPTIONS=detect_leaks=0 %t 2>&1 | %empty
// RUN: env LSAN_OPTIONS=leak_check_at_exit=0 %t 2>&1 | %empty
// RUN: %fails 23 %t print 2>/dev/null | grep 'what was printed'
// RUN: env LSAN_OPTIONS=log_threads=1:log_pointers=1 %fails 23 %t 2>&1 | %FileCheck --check-prefix=LOG %s
// RUN: rm -f %t.log.*
// RUN: env LSAN_OPTIONS=log_path=%t.log %fails 23 %t 2>&1 | %empty
// RUN: %FileCheck --check-prefix=TOTAL %s < %t.log.*
// RUN: env LSAN_OPTIONS=malloc_context_size=2 %fails 23 %t 2>&1 | %FileCheck --check-prefix=SHORT %s
// RUN: env LSAN_OPTIONS=fast_unwind_on_malloc=0 %fails 23 %t 2>&1 | %FileCheck --match-full-lines %s
#include <stdio.h>
#include <stdlib.h>

struct node { struct node *next; char rest[40]; };
void *volatile sink;

__attribute__((noinline)) void
chain(void)
{
	struct node *first = calloc(1, sizeof *first);
	int i;

	for (i = 0; i < 2; i++) {
		struct node *n = malloc(sizeof *n);

		n->next = first->next;
		first->next = n;
	}
	sink = first;
}

__attribute__((noinline)) void
single(void)
{
	sink = malloc(1000);
}

int
main(int argc, char **argv)
{
	chain();
	single();
	sink = NULL;
	if (argc > 1)
		puts("what was printed");
	return 0;
}
// CHECK: ================================================================={{ *}}
// CHECK-NEXT: =={{[0-9]+}}==ERROR: LeakSanitizer: detected memory leaks
// CHECK-EMPTY:
// CHECK-NEXT: Direct leak of 1000 byte(s) in 1 object(s) allocated from:
// CHECK-NEXT:     #0 0x{{[0-9a-f]+}} in malloc {{.*}}
// CHECK-NEXT:     #1 0x{{[0-9a-f]+}} in single {{.*}}report.c:{{[0-9]+}}:9
// CHECK-NEXT:     #2 0x{{[0-9a-f]+}} in main {{.*}}report.c:{{[0-9]+}}:2
// CHECK: Direct leak of 48 byte(s) in 1 object(s) allocated from:
// CHECK-NEXT:     #0 0x{{[0-9a-f]+}} in calloc {{.*}}
// CHECK-NEXT:     #1 0x{{[0-9a-f]+}} in chain {{.*}}report.c:{{[0-9]+}}:23
// CHECK: Indirect leak of 96 byte(s) in 2 object(s) allocated from:
// CHECK-NEXT:     #0 0x{{[0-9a-f]+}} in malloc {{.*}}
// CHECK-NEXT:     #1 0x{{[0-9a-f]+}} in chain {{.*}}report.c:{{[0-9]+}}:20
// CHECK: SUMMARY: LeakSanitizer: 1144 byte(s) leaked in 4 allocation(s).
//
// OBJECTS: Direct leak of 1000 byte(s)
// OBJECTS: Objects leaked above:
// OBJECTS-NEXT: {{^}}0x{{[0-9a-f]+}} (1000 bytes){{$}}
// OBJECTS: Indirect leak of 96 byte(s)
// OBJECTS: Objects leaked above:
// OBJECTS-NEXT: {{^}}0x{{[0-9a-f]+}} (48 bytes){{$}}
// OBJECTS-NEXT: {{^}}0x{{[0-9a-f]+}} (48 bytes){{$}}
//
// MAX: The 1 top leak(s):
// MAX-NEXT: Direct leak of 1000 byte(s)
// MAX-NOT: leak of
// MAX: Omitting 2 more leak(s).
// MAX: SUMMARY: LeakSanitizer: 1144 byte(s) leaked in 4 allocation(s).
//
// RESOLUTION: Direct leak of 1000 byte(s) in 1 object(s)
// RESOLUTION: SUMMARY: LeakSanitizer: 1144 byte(s) leaked in 4 allocation(s).
//
// TOTAL: SUMMARY: LeakSanitizer: 1144 byte(s) leaked in 4 allocation(s).
// NOSUMMARY: detected memory leaks
//
// LOG: thread T0 ({{[0-9]+}}): stack 0x{{[0-9a-f]+}}-0x{{[0-9a-f]+}}, TLS 0x{{[0-9a-f]+}}-0x{{[0-9a-f]+}}
// LOG: globals 0x{{[0-9a-f]+}}-0x
// LOG: detected memory leaks
//
// SHORT: #1 {{.*}} in single
// SHORT-NOT: #2
