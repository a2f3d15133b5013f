/*
 * A large block that the kernel would refuse to a program without us is refused with us, too: its shadow is not filled.
 * The limit of address space, which our mappings are beyond already, makes it refuse any.
 */
// RUN: %clang_msan %s -o %t && env MSAN_OPTIONS=allocator_may_return_null=1 %t | %FileCheck %s
// RUN: env MSAN_OPTIONS=symbolize=0 %fails %t 2>&1 | %FileCheck %s --check-prefix=DIES
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

int
main(void)
{
	struct rlimit limit = { 1ul << 30, 1ul << 30 };
	void *volatile p;

	if (setrlimit(RLIMIT_AS, &limit) != 0)
		return 2;
	p = malloc(1ul << 30);
	puts(p == NULL ? "refused" : "given");
	free(p);
	return 0;
}

// CHECK: refused
// DIES: ERROR: MemorySanitizer: out of memory: allocator is trying to allocate 0x40000000 bytes
