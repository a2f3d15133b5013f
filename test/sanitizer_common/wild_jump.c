/* A jump to where no code is: the stack goes on with who jumped, and the hint says what happened. */
// RUN: %clang_msan -O1 %s -o %t
// RUN: %fails %t zero 2>&1 | %FileCheck %s --check-prefixes=CHECK,ZERO
// RUN: %fails %t data 2>&1 | %FileCheck %s --check-prefixes=CHECK,DATA
#include <stdlib.h>
#include <string.h>

__attribute__((noinline)) static void
jump(void (*volatile to)(void))
{
	to();
	__asm__ volatile("");
}

int
main(int argc, char **argv)
{
	jump((void (*)(void))(strcmp(argv[1], "zero") ? malloc(10) : NULL));
	return 0;
}

// ZERO: Hint: pc points to the zero page.
// DATA-NOT: Hint: pc
// DATA: Hint: PC is at a non-executable region. Maybe a wild jump?
// CHECK: #0 0x{{[0-9a-f]+}}
// CHECK-NEXT: #1 0x{{[0-9a-f]+}} in jump {{.*}}wild_jump.c:11
// CHECK-NEXT: #2 0x{{[0-9a-f]+}} in main {{.*}}wild_jump.c:18
// CHECK: SUMMARY: MemorySanitizer: SEGV
