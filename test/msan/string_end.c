/* A string that libc reads counts up to its NUL, the NUL included, and no further. */
// RUN: %clang_msan -O0 %s -o %t && %t
// RUN: %fails %t missed 2>&1 | %FileCheck %s
#include <pwd.h>
#include <sanitizer/msan_interface.h>
#include <stdlib.h>
#include <string.h>

int
main(int argc, char **argv)
{
	char *s = calloc(1, 16);

	strcpy(s, "/abc");
	__msan_poison(s + 5, 11);
	getpwnam(s);
	if (argc == 1)
		__msan_poison(s + 4, 1);
	__msan_set_expect_umr(1);
	getpwnam(s);
	__msan_set_expect_umr(0);
	return 0;
}

// CHECK: Expected use of uninitialized value not found
// CHECK-NEXT: #0 0x{{[0-9a-f]+}} in main {{.*}}string_end.c:21
