/*
 * Pages that cannot be read, among globals and inside a block, are passed over; what lies before
 * and behind them is looked at.
 */
// RUN: %clang_lsan %s -o %t && env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t leak 2>&1 | %FileCheck %s
#include <sanitizer/lsan_interface.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#define PAGE	4096ul

static char data[1 << 20] __attribute__((aligned(4096)));

int
main(int argc, char **argv)
{
	char **block = malloc(1 << 20);
	char *page = (char *)(((uintptr_t)block + PAGE - 1) & ~(PAGE - 1));

	*(char ***)(data + 8 * PAGE) = block;
	*(void **)(page + 8 * PAGE) = malloc(10);
	*(void **)(data + 9 * PAGE) = malloc(20);
	*(void **)(data + 3 * PAGE) = malloc(30);
	*(void **)(page + 3 * PAGE) = malloc(40);
	if (argc > 1)
		*(void **)(data + 9 * PAGE) = NULL;
	mprotect(data + 4 * PAGE, 2 * PAGE, PROT_NONE);
	mprotect(page + 4 * PAGE, 2 * PAGE, PROT_NONE);
	__lsan_do_leak_check();
	fprintf(stderr, "done\n");
	return 0;
}
// CHECK: SUMMARY: LeakSanitizer: 20 byte(s) leaked in 1 allocation(s).
