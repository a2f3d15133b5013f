/*
 * The report of a branch on an uninitialized value, with and without origins, by every way in which
 * the compiler hands it over: inline check, outlined __msan_maybe_* call, recover mode.
 */
// RUN: %clang_msan -O0 %s -o %t0 && %fails %t0 2>&1 | %FileCheck %s --check-prefixes=CHECK,PLAIN
// RUN: %clang_msan -O2 %s -o %t2 && %fails %t2 2>&1 | %FileCheck %s --check-prefixes=CHECK,PLAIN
// RUN: %clang_msan -O1 -fsanitize-memory-track-origins=1 %s -o %t1 && %fails %t1 2>&1 | %FileCheck %s --check-prefixes=CHECK,ORIGIN
// RUN: %clang_msan -O1 %origins %s -o %t3 && %fails %t3 2>&1 | %FileCheck %s --check-prefixes=CHECK,ORIGIN,STORED
// RUN: %clang_msan -O1 %origins -mllvm -msan-instrumentation-with-call-threshold=0 %s -o %t4 && %fails %t4 2>&1 | %FileCheck %s --check-prefixes=CHECK,ORIGIN,STORED
#include <stdio.h>
#include <stdlib.h>

__attribute__((noinline)) static void
spread(int *to, const int *from)
{
	*to = *from;
}

int
main(void)
{
	int *volatile heap = malloc(40);
	int copy[2] = { 0 };

	spread(&copy[1], &heap[3]);
	if (copy[1])
		puts("set");
	return 0;
}

// CHECK: {{^}}=={{[0-9]+}}==WARNING: MemorySanitizer: use-of-uninitialized-value{{$}}
// CHECK: {{^}}    #0 0x{{[0-9a-f]+}} in main {{.*}}report.c:[[#@LINE-6]]
// PLAIN-NOT: Uninitialized value
// STORED: {{^}}  Uninitialized value was stored to memory at{{$}}
// STORED: {{^}}    #0 0x{{[0-9a-f]+}} in spread {{.*}}report.c:{{[0-9]+}}
// STORED: {{^}}    #1 0x{{[0-9a-f]+}} in main {{.*}}report.c
// ORIGIN: {{^}}  Uninitialized value was created by a heap allocation{{$}}
// ORIGIN: {{^}}    #0 0x{{[0-9a-f]+}} in {{.*}}malloc
// ORIGIN: {{^}}    #1 0x{{[0-9a-f]+}} in main {{.*}}report.c
// CHECK: {{^}}SUMMARY: MemorySanitizer: use-of-uninitialized-value {{.*}}report.c:{{[0-9:]+}} in main{{$}}
// CHECK-NEXT: Exiting
