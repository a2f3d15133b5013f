/* What begins no block in use is refused, by free and by realloc. */
// RUN: %clang_msan %s -o %t
// RUN: %fails %t free 2>&1 | %FileCheck %s --check-prefixes=CHECK,FREE
// RUN: %fails %t twice 2>&1 | %FileCheck %s --check-prefixes=CHECK,FREE
// RUN: %fails %t twice_long 2>&1 | %FileCheck %s --check-prefixes=CHECK,FREE
// RUN: %fails %t inside 2>&1 | %FileCheck %s --check-prefixes=CHECK,FREE
// RUN: %fails %t realloc 2>&1 | %FileCheck %s --check-prefixes=CHECK,REALLOC
// RUN: %fails %t realloc_freed 2>&1 | %FileCheck %s --check-prefixes=CHECK,REALLOC
// FREE: MemorySanitizer: bad pointer 0x{{[0-9a-f]+}} given to {{.*}}free
// REALLOC: MemorySanitizer: bad pointer 0x{{[0-9a-f]+}} given to {{.*}}realloc
// CHECK: in main {{.*}}bad_free.c
// CHECK-NOT: survived
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char global[64];

int
main(int argc, char **argv)
{
	char *volatile p = malloc(strstr(argv[1], "long") ? 10000000 : 40);
	uintptr_t address = (uintptr_t)p;

	if (!strncmp(argv[1], "twice", 5) || strstr(argv[1], "freed"))
		free(p);
	if (!strcmp(argv[1], "inside"))
		address += 16;
	else if (!strcmp(argv[1], "free") || !strcmp(argv[1], "realloc"))
		address = (uintptr_t)global;
	if (!strncmp(argv[1], "realloc", 7))
		p = realloc((void *)address, 100);
	else
		free((void *)address);
	fprintf(stderr, "survived\n");
	return 0;
}
