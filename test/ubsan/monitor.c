/*
 * The program looks at each report before it is printed; its own errors meanwhile are not told. With
 * MSan what it is given counts as initialized.
 *
 * RUN: %clang_ubsan -fsanitize=undefined %s -o %t
 * RUN: %soon %t 2>&1 | %FileCheck %s
 * RUN: %clang_ubsan -fsanitize=undefined,memory %s -o %t.msan
 * RUN: %soon %t.msan 2>&1 | %FileCheck %s
 * CHECK-NOT: runtime error
 * CHECK: [signed-integer-overflow|Signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'|{{.*}}monitor.c:40:14|(nil)]
 * CHECK-NEXT: monitor.c:40:14: runtime error
 * CHECK: SUMMARY: UndefinedBehaviorSanitizer: undefined-behavior
 * CHECK-NOT: runtime error
 * CHECK: end
 */
#include <limits.h>
#include <stdio.h>

void __ubsan_get_current_report_data(const char **, const char **, const char **, unsigned *, unsigned *,
    char **);

static volatile int most = INT_MAX, one = 1, sink;

void
__ubsan_on_report(void)
{
	const char *kind, *message, *file;
	unsigned line, column;
	char *address;

	__ubsan_get_current_report_data(&kind, &message, &file, &line, &column, &address);
	if (line > 0 && column > 0 && kind[0] != 0)
		fprintf(stderr, "[%s|%s|%s:%u:%u|%p]\n", kind, message, file, line, column, (void *)address);
	sink = most - -one;
}

int
main(void)
{
	sink = most + one;
	fprintf(stderr, "end\n");
	return 0;
}
