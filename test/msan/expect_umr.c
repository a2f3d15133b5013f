/* __msan_set_expect_umr: a report that was announced is none, and one that does not come is fatal. */
// RUN: %clang_msan %origins -fsanitize-recover=memory %s -o %t && %t 2>&1 | %empty
// RUN: %fails %t missing 2>&1 | %FileCheck %s
// CHECK: Expected use of uninitialized value not found
#include <sanitizer/msan_interface.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
	int *volatile p = malloc(4);
	volatile int sink = 0;

	if (argc > 1)
		*p = 0;
	__msan_set_expect_umr(1);
	if (*p)
		sink = 1;
	__msan_set_expect_umr(0);
	return __msan_get_umr_origin() == 0 ? 2 : 0;
}
