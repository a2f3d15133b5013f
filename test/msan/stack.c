/* Values on the stack: the report names variable and frame; alloca and variable arrays too. */
// RUN: %clang_msan -O0 %origins %s -o %t
// RUN: %fails %t plain 2>&1 | %FileCheck %s --check-prefix=PLAIN
// RUN: %fails %t vla 2>&1 | %FileCheck %s --check-prefix=VLA
// RUN: %fails %t alloca 2>&1 | %FileCheck %s --check-prefix=ALLOCA
// RUN: %clang_msan -O0 %origins -mllvm -msan-poison-stack=0 %s -o %t.off && %t.off plain
// RUN: %clang_msan -O0 %origins -mllvm -msan-poison-stack-with-call=1 %s -o %t.call
// RUN: %fails %t.call plain 2>&1 | %FileCheck %s --check-prefix=PLAIN
#include <stdlib.h>
#include <string.h>

static int
plain(int i)
{
	int numbers[10];

	if (((volatile int *)numbers)[i])
		return 2;
	return 3;
}

static int
variable(int n)
{
	int numbers[n];

	if (((volatile int *)numbers)[n - 1])
		return 2;
	return 3;
}

static int
taken(int n)
{
	volatile int *numbers = alloca(4 * n);

	if (numbers[n - 1])
		return 2;
	return 3;
}

int
main(int argc, char **argv)
{
	if (!strcmp(argv[1], "plain"))
		plain(4);
	else if (!strcmp(argv[1], "vla"))
		variable(10);
	else
		taken(10);
	return 0;
}

// PLAIN: #0 {{.*}} in plain {{.*}}stack.c
// PLAIN: Uninitialized value was created by an allocation of 'numbers' in the stack frame
// PLAIN: #0 {{.*}} in plain {{.*}}stack.c
// VLA: #0 {{.*}} in variable {{.*}}stack.c
// VLA: Uninitialized value was created by an allocation of '{{.*}}' in the stack frame
// VLA: #0 {{.*}} in variable {{.*}}stack.c
// ALLOCA: #0 {{.*}} in taken {{.*}}stack.c
// ALLOCA: Uninitialized value was created by an allocation of '{{.*}}' in the stack frame
// ALLOCA: #0 {{.*}} in taken {{.*}}stack.c
