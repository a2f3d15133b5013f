/* What a thread that libc knows nothing of holds, in its registers or on its stack, is no leak. */
// RUN: %clang_lsan -O1 %s -o %t && %soon %t
// RUN: %soon %fails 23 %t leak 2>&1 | %FileCheck %s
// CHECK: SUMMARY: LeakSanitizer: 100 byte(s) leaked in 1 allocation(s).
#define _GNU_SOURCE
#include <sanitizer/lsan_interface.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SIZE	(64 << 10)
#define MASK	0x5555555555555555ul
static volatile uintptr_t hidden;
static volatile int ready, stop;

static int
run(void *argument)
{
	void *volatile mine = (void *)(hidden ^ MASK);

	hidden = 0;
	if (argument != NULL)
		mine = NULL;
	ready = 1;
	while (!stop)
		syscall(SYS_sched_yield);
	(void)mine;
	syscall(SYS_exit, 0);
	return 0;
}

static __attribute__((noinline)) void
scrub(void)
{
	volatile char noise[4096];

	memset((void *)noise, 0, sizeof noise);
}

int
main(int argc, char **argv)
{
	char *stack = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	hidden = (uintptr_t)malloc(100) ^ MASK;
	scrub();
	if (clone(run, stack + SIZE, CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM,
	    argc > 1 ? argv[1] : NULL) < 0)
		return 2;
	while (!ready)
		sched_yield();
	__lsan_do_leak_check();
	stop = 1;
	return 0;
}
