/* Arguments and results: checked at the call by default of clang 16 and later, at the use without. */
// RUN: %clang_msan -O0 -fsanitize-memory-param-retval %s -o %t.eager
// RUN: %fails %t.eager 2>&1 | %FileCheck %s --check-prefix=CALL
// RUN: %clang_msan -O0 -fno-sanitize-memory-param-retval %s -o %t.lazy
// RUN: %fails %t.lazy 2>&1 | %FileCheck %s --check-prefix=USE
#include <stdarg.h>
#include <stdlib.h>

__attribute__((noinline)) static int
pass(int x)
{
	return x;
}

__attribute__((noinline)) static int
sum(int n, ...)
{
	va_list ap;
	int s = 0;

	va_start(ap, n);
	while (n-- > 0)
		s += va_arg(ap, int);
	va_end(ap);
	return s;
}

__attribute__((noinline)) static int
decide(int x)
{
	if (x == 1)
		return 0;
	return 0;
}

int
main(void)
{
	int *volatile p = malloc(4);
	volatile int clean = sum(7, 1, 2, 3, 4, 5, 6, 7);

	if (clean != 28)
		return 2;
	return decide(pass(*p));
}

// CALL: #0 {{.*}} in main {{.*}}param_retval.c
// USE: #0 {{.*}} in decide {{.*}}param_retval.c
// USE: in main {{.*}}param_retval.c
