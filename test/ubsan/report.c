/*
 * The texts of an error, its summary and its stack; what flags change; exit codes.
 *
 * RUN: %clang_ubsan %s -o %t
 * RUN: %t 2>&1 | %FileCheck %s --strict-whitespace --check-prefix=ALL
 * RUN: env UBSAN_OPTIONS=report_error_type=1 %t 2>&1 | %FileCheck %s --check-prefix=TYPE
 * RUN: env UBSAN_OPTIONS=print_summary=0 %t 2>&1 | %FileCheck %s --check-prefix=BRIEF
 * RUN: env UBSAN_OPTIONS=print_stacktrace=1 %t 2>&1 | %FileCheck %s --check-prefix=STACK
 * RUN: env UBSAN_OPTIONS=print_stacktrace=1:fast_unwind_on_fatal=1 %t 2>&1 | %FileCheck %s --check-prefix=STACK
 * RUN: %fails 37 env UBSAN_OPTIONS=halt_on_error=1:exitcode=37 %t 2>&1 | %FileCheck %s --check-prefix=HALT
 * RUN: env UBSAN_OPTIONS=color=always %t 2>&1 | %FileCheck %s --check-prefix=COLOR
 * RUN: env UBSAN_OPTIONS=strip_path_prefix=%S/ %t 2>&1 | %FileCheck %s --check-prefix=STRIP
 * RUN: env UBSAN_OPTIONS=symbolize_vs_style=1 %t 2>&1 | %FileCheck %s --check-prefix=STYLE
 * RUN: %clang_ubsan -fno-sanitize-recover=all %s -o %t.abort
 * RUN: %fails %t.abort 2>&1 | %FileCheck %s --check-prefix=HALT
 */
#include <limits.h>
#include <stdio.h>

int one = 1;

__attribute__((noinline)) static int
increase(int i)
{
	/* ALL: {{.*}}report.c:[[@LINE+12]]:11: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'{{$}}
	 * ALL: SUMMARY: UndefinedBehaviorSanitizer: undefined-behavior {{.*}}report.c:[[@LINE+11]]:11 {{(in )?$}}
	 * TYPE: SUMMARY: UndefinedBehaviorSanitizer: signed-integer-overflow {{.*}}report.c:[[@LINE+10]]:11
	 * BRIEF-NOT: SUMMARY
	 * STACK: runtime error
	 * STACK-NEXT: #0 {{0x[0-9a-f]+}} in increase {{.*}}report.c:[[@LINE+7]]
	 * STACK-NEXT: #1 {{0x[0-9a-f]+}} in main {{.*}}report.c:[[@LINE+18]]
	 * STACK: SUMMARY
	 * COLOR: {{^.}}[1m{{.*}}report.c:[[@LINE+4]]:11:{{.}}[1m{{.}}[31m runtime error: {{.}}[1m{{.}}[0m{{.}}[1msigned
	 * STRIP: {{^}}report.c:[[@LINE+3]]:11: runtime error
	 * STYLE: report.c([[@LINE+2]],11): runtime error
	 */
	return i + one;
}

int
main(void)
{
	int values[4] = { 1, 2, 3, 4 };
	char bytes[16] __attribute__((aligned(16))) = { 0 };
	int *volatile odd = (int *)(bytes + 1);
	int *volatile none = NULL;

	for (int i = 0; i < 3; i++)
		increase(INT_MAX);
	/* ALL-NOT: increase
	 * ALL: report.c:[[@LINE+3]]:{{[0-9]+}}: runtime error: index 4 out of bounds for type 'int[4]'
	 * TYPE: SUMMARY: UndefinedBehaviorSanitizer: out-of-bounds-index
	 */
	if (values[3 + one] == 12345)
		puts("");
	/* COLOR: note: {{.}}[1m{{.}}[0mpointer points here{{.}}[1m{{.}}[0m
	 * ALL: report.c:[[@LINE+5]]:2: runtime error: store to misaligned address 0x{{[0-9a-f]+}}1 for type 'int', which requires 4 byte alignment
	 * ALL-NEXT: 0x{{[0-9a-f]+}}1: note: pointer points here
	 * ALL-NEXT: {{^ .. .. ..  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  .. .. .. .. .. .. .. ..  .. .. .. .. ..$}}
	 * ALL-NEXT: {{^              \^ $}}
	 */
	*odd = 5;
	/* ALL: report.c:[[@LINE+2]]:16: runtime error: shift exponent 33 is too large for 32-bit type 'int'
	 */
	values[0] = 1 << (one + 32);
	/* HALT: signed integer overflow
	 * HALT-NOT: index 4
	 */
	/* ALL: end
	 */
	fprintf(stderr, "end\n");
	return 0;
}
