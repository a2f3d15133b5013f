/* Deadly signals: what is said of address and access, whose handler wins, overflow of the stack, a second fault. */
// RUN: %clang_msan -O1 %s -o %t -lpthread
// RUN: %fails %t write 2>&1 | %FileCheck %s --check-prefixes=CHECK,WRITE
// RUN: %fails %t read 2>&1 | %FileCheck %s --check-prefixes=CHECK,READ
// RUN: %fails %t null 2>&1 | %FileCheck %s --check-prefixes=CHECK,NULL
// RUN: %fails %t jump 2>&1 | %FileCheck %s --check-prefix=JUMP
// RUN: %fails %t wild 2>&1 | %FileCheck %s --check-prefix=WILD
// RUN: %fails %soon %t overflow 2>&1 | %FileCheck %s --check-prefix=OVERFLOW
// RUN: %fails %soon %t overflow-thread 2>&1 | %FileCheck %s --check-prefix=OVERFLOW
// RUN: %fails %t fpe 2>&1 | %FileCheck %s --check-prefix=FPE
// RUN: env MSAN_OPTIONS=handle_abort=1 %fails %t abort 2>&1 | %FileCheck %s --check-prefix=ABRT
// RUN: %fails 134 %t abort 2>&1 | sh -c '! grep ERROR'
// RUN: env MSAN_OPTIONS=handle_sigill=1 %fails %t ill 2>&1 | %FileCheck %s --check-prefix=ILL
// RUN: env MSAN_OPTIONS=handle_sigtrap=1 %fails %t trap 2>&1 | %FileCheck %s --check-prefix=TRAP
// RUN: env MSAN_OPTIONS=handle_segv=0 %fails 139 %t write 2>&1 | sh -c '! grep ERROR'
// RUN: %fails 3 %t own
// RUN: env MSAN_OPTIONS=allow_user_segv_handler=0 %fails %t own 2>&1 | %FileCheck %s --check-prefixes=CHECK
// RUN: env MSAN_OPTIONS=handle_segv=2 %fails %t own 2>&1 | %FileCheck %s --check-prefixes=CHECK
// RUN: env MSAN_OPTIONS=exitcode=7 %fails 7 %t write 2>/dev/null
// RUN: env MSAN_OPTIONS=dump_registers=0 %fails %t write 2>&1 | sh -c '! grep -i "rax ="'
// RUN: env MSAN_OPTIONS=dump_instruction_bytes=1 %fails %t write 2>&1 | grep 'First 16 instruction bytes at pc' >/dev/null
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
own(int sig)
{
	_exit(3);
}

__attribute__((noinline)) static int
deep(volatile int *p)
{
	volatile int room[1000];

	room[0] = *p + 1;
	return room[0] > 0 ? deep(room) + room[0] : 0;
}

static void *
overflow(void *argument)
{
	volatile int zero = 0;

	deep(&zero);
	return argument;
}

int
main(int argc, char **argv)
{
	const char *what = argv[1];
	volatile int zero = 0;
	pthread_t thread;

	if (!strcmp(what, "write"))
		*(volatile int *)0x123 = 1;
	else if (!strcmp(what, "read"))
		return *(volatile char *)0x123;
	else if (!strcmp(what, "null"))
		*(volatile int *)(uintptr_t)zero = 1;
	else if (!strcmp(what, "jump"))
		((void (*)(void))0x123)();
	else if (!strcmp(what, "wild"))
		*(volatile int *)((uintptr_t)0xdeadbeefdeadbeef + zero) = 1;
	else if (!strcmp(what, "overflow"))
		overflow(NULL);
	else if (!strcmp(what, "overflow-thread")) {
		pthread_create(&thread, NULL, overflow, NULL);
		pthread_join(thread, NULL);
	} else if (!strcmp(what, "fpe"))
		__asm__ volatile("xorl %%edx, %%edx\n\txorl %%ecx, %%ecx\n\tmovl $1, %%eax\n\tidivl %%ecx" ::: "eax", "ecx", "edx");
	else if (!strcmp(what, "abort"))
		abort();
	else if (!strcmp(what, "ill"))
		__asm__ volatile("ud2");
	else if (!strcmp(what, "trap"))
		__asm__ volatile("int3");
	else if (!strcmp(what, "own")) {
		signal(SIGSEGV, own);
		*(volatile int *)0x123 = 1;
	}
	return 0;
}

// CHECK: MemorySanitizer:DEADLYSIGNAL
// CHECK: =={{[0-9]+}}==ERROR: MemorySanitizer: SEGV on unknown address 0x{{0*(123|0)}} (pc 0x{{[0-9a-f]+}} bp 0x{{[0-9a-f]+}} sp 0x{{[0-9a-f]+}} T{{[0-9]+}})
// WRITE: The signal is caused by a WRITE memory access.
// READ: The signal is caused by a READ memory access.
// CHECK: Hint: address points to the zero page.
// CHECK: #0 0x{{[0-9a-f]+}} in main {{.*}}deadly.c
// NULL: MemorySanitizer can not provide additional info.
// CHECK: SUMMARY: MemorySanitizer: SEGV {{.*}}deadly.c{{.*}} in main
// JUMP: Hint: pc points to the zero page.
// JUMP-NOT: non-executable region
// JUMP: SUMMARY: MemorySanitizer: SEGV
// WILD: SEGV on unknown address (pc
// WILD: Hint: this fault was caused by a dereference of a high value address
// OVERFLOW: ERROR: MemorySanitizer: stack-overflow on address 0x
// OVERFLOW: in deep {{.*}}deadly.c
// OVERFLOW: SUMMARY: MemorySanitizer: stack-overflow {{.*}} in {{deep|memset|tool_}}
// FPE: ERROR: MemorySanitizer: FPE on unknown address 0x
// ABRT: ERROR: MemorySanitizer: ABRT on unknown address 0x
// ILL: ERROR: MemorySanitizer: ILL on unknown address 0x
// TRAP: ERROR: MemorySanitizer: TRAP on unknown address 0x
