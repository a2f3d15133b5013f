/* trace-pc-guard coverage: .sancov files in coverage_dir, per module, and dumps on demand; nothing when off. */
// REQUIRES: sancov
// RUN: rm -rf %t.d && mkdir -p %t.d/other
// RUN: %clang_msan -fsanitize-coverage=trace-pc-guard,func %s -o %t.d/prog
// RUN: cd %t.d && %t.d/prog && test -z "$(ls %t.d/*.sancov 2>/dev/null)"
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1 %t.d/prog 2>&1 | %FileCheck %s --check-prefix=ONE
// RUN: sancov -covered-functions %t.d/prog %t.d/prog.*.sancov | %FileCheck %s --check-prefix=FUNCTIONS
// RUN: rm %t.d/prog.*.sancov
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1:coverage_dir=%t.d/other %t.d/prog more 2>&1 | %FileCheck %s --check-prefix=TWO
// RUN: sancov -covered-functions %t.d/prog %t.d/other/prog.*.sancov | %FileCheck %s --check-prefix=MORE
// RUN: env MSAN_OPTIONS=coverage=1:coverage_dir=%t.d/other %fails %t.d/prog die 2>&1 | %FileCheck %s --check-prefix=DIE
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1 %t.d/prog twice 2>&1 | %FileCheck %s --check-prefix=TWICE
#include <sanitizer/coverage_interface.h>
#include <stdlib.h>

void __sanitizer_dump_trace_pc_guard_coverage(void);

__attribute__((noinline)) void
more(void)
{
	__asm__ volatile("");
}

__attribute__((noinline)) void
always(void)
{
	__asm__ volatile("");
}

int
main(int argc, char **argv)
{
	int *volatile p = malloc(4);

	always();
	if (argc > 1 && argv[1][0] == 't')
		__sanitizer_dump_trace_pc_guard_coverage();
	if (argc > 1)
		more();
	if (argc > 1 && argv[1][0] == 'd' && *p)
		return 2;
	return 0;
}

// ONE: SanitizerCoverage: ./prog.{{[0-9]+}}.sancov: 2 PCs written
// FUNCTIONS-NOT: more
// FUNCTIONS: always
// FUNCTIONS: main
// TWO: SanitizerCoverage: {{.*}}other/prog.{{[0-9]+}}.sancov: 3 PCs written
// MORE-DAG: more
// MORE-DAG: always
// DIE: use-of-uninitialized-value
// DIE: SanitizerCoverage: {{.*}}other/prog.{{[0-9]+}}.sancov: 3 PCs written
// TWICE: SanitizerCoverage: ./prog.{{[0-9]+}}.sancov: 2 PCs written
// TWICE: SanitizerCoverage: ./prog.{{[0-9]+}}.sancov: 3 PCs written
