/*
 * fault.c: the report of a deadly signal: what happened, where, which access, a stack, an exit code and no hang;
 * also where the stack is used up.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -fsanitize=memory %s %t.libc.o -o %t
 * RUN: %fails %netbsd_run --release all %t 2>&1 | %FileCheck %s
 * RUN: %fails %netbsd_run --release all %t deep 2>&1 | %FileCheck --check-prefix=DEEP %s
 *
 * CHECK: == NetBSD 9.0
 * CHECK: ERROR: MemorySanitizer: SEGV on unknown address 0x000000000010 (pc 0x{{[0-9a-f]*}} bp 0x{{[0-9a-f]*}} sp 0x{{[0-9a-f]*}} T{{[0-9]+}})
 * CHECK-NEXT: The signal is caused by a WRITE memory access.
 * CHECK-NEXT: Hint: address points to the zero page.
 * CHECK-NEXT: #0 0x{{[0-9a-f]+}} in spoil
 * CHECK-NEXT: #1 0x{{[0-9a-f]+}} in main
 * CHECK: SUMMARY: MemorySanitizer: SEGV {{.*}}in spoil
 * CHECK: == NetBSD 9.99.30
 * CHECK: The signal is caused by a WRITE memory access.
 * CHECK: == NetBSD 10.1
 * CHECK: The signal is caused by a WRITE memory access.
 * CHECK: == NetBSD 11.0
 * CHECK: The signal is caused by a WRITE memory access.
 * CHECK: SUMMARY: MemorySanitizer: SEGV {{.*}}in spoil
 *
 * DEEP: == NetBSD 9.0
 * DEEP: ERROR: MemorySanitizer: stack-overflow on address 0x
 * DEEP: in deeper
 * DEEP: == NetBSD 11.0
 * DEEP: ERROR: MemorySanitizer: stack-overflow on address 0x
 */
#include "native.h"

static __attribute__((noinline)) void
spoil(int *p)
{
	*(volatile int *)p = 1;
}

static __attribute__((noinline)) int
deeper(int n)
{
	volatile char room[2000];

	room[0] = (char)n;
	return n > 0 ? deeper(n + 1) + room[0] : 0;
}

int
main(int argc, char **argv)
{
	(void)argv;
	if (argc > 1)
		return deeper(1);
	spoil((int *)16l);
	say("not reached\n");
	return 0;
}
