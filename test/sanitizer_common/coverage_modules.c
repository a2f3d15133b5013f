/*
 * Coverage of several modules, of a forked child, after a reset, on demand; counters and tables; what cannot be
 * written.
 */
// RUN: rm -rf %t.d && mkdir -p %t.d && cd %t.d
// RUN: %clang_msan -DLIBRARY -fsanitize-coverage=trace-pc-guard,func -fPIC -shared %s -o %t.d/lib.so
// RUN: %clang_msan -fsanitize-coverage=trace-pc-guard,func %s -o %t.d/prog %t.d/lib.so -Wl,-rpath,%t.d
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1 ./prog 2>&1 | %FileCheck %s --check-prefix=TWO --implicit-check-not=ERROR
// TWO-DAG: SanitizerCoverage: ./lib.so.{{[0-9]+}}.sancov: 1 PCs written
// TWO-DAG: SanitizerCoverage: ./prog.{{[0-9]+}}.sancov: 2 PCs written
// RUN: %python -c "import glob,struct; n=[struct.unpack('<%%dQ' %% (len(d)//8), d) for d in [open(f,'rb').read() for f in glob.glob('%t.d/*.sancov')]]; assert len(n) == 2 and all(x[0] == 0xC0BFFFFFFFFFFF64 and list(x[1:]) == sorted(set(x[1:])) and 0 < x[1] and x[-1] < 1 << 24 for x in n), n"
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1 ./prog fork 2>&1 | %FileCheck %s --check-prefix=FORK --implicit-check-not=ERROR
// FORK: prog.[[CHILD:[0-9]+]].sancov: 2 PCs written
// FORK-NOT: prog.[[CHILD]].
// FORK: prog.{{[0-9]+}}.sancov: 2 PCs written
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1 ./prog reset 2>&1 | %FileCheck %s --check-prefix=RESET --implicit-check-not=written
// RESET: prog.{{[0-9]+}}.sancov: 1 PCs written
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1 ./prog demand 2>&1 | %FileCheck %s --check-prefix=DEMAND
// DEMAND: ERROR: unknown pc 0x000000000010 (may happen if dlclose is used)
// DEMAND-NEXT: prog.{{[0-9]+}}.sancov: 1 PCs written
// DEMAND-NEXT: dumped
// DEMAND: prog.{{[0-9]+}}.sancov: 2 PCs written
// DEMAND: end
// DEMAND: prog.{{[0-9]+}}.sancov: 2 PCs written
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1:coverage_dir=%t.d/none ./prog 2>&1 | %FileCheck %s --check-prefix=NONE
// NONE: SanitizerCoverage: failed to open {{.*}}none/{{(prog|lib.so)}}.{{[0-9]+}}.sancov for writing (reason: 2)
// NONE-NOT: written
// RUN: cd %t.d && env MSAN_OPTIONS=coverage=1 SANCOV_OPTIONS=help=1 ./prog 2>&1 | grep symbolize
//
// RUN: %clang_msan -DLIBRARY -fsanitize-coverage=inline-8bit-counters,pc-table,func -fPIC -shared %s -o %t.d/lib.so
// RUN: %clang_msan -fsanitize-coverage=inline-8bit-counters,pc-table,func %s -o %t.d/prog %t.d/lib.so -Wl,-rpath,%t.d
// RUN: env MSAN_OPTIONS=verbosity=1:cov_8bit_counters_out=%t.counters:cov_pcs_out=%t.pcs %t.d/prog 2>&1 | %FileCheck %s --check-prefix=TABLES
// TABLES: cov_8bit_counters_out: written 4 bytes to {{.*}}counters
// TABLES: cov_pcs_out: written 64 bytes to {{.*}}pcs
// RUN: %python -c "import struct; c=open('%t.counters','rb').read(); p=struct.unpack('<8Q',open('%t.pcs','rb').read()); assert sorted(c) == [0, 1, 1, 1] and all(p[i] > 4096 and p[i+1] & 1 for i in range(0, 8, 2)), (c, p)"
// RUN: env MSAN_OPTIONS=cov_pcs_out=%t.d/none/x %t.d/prog 2>&1 | grep 'cov_pcs_out: cannot write .*none/x (error 2)'
#include <sanitizer/coverage_interface.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef LIBRARY
void
library(void)
{
	__asm__ volatile("");
}
#else
void library(void);

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
	const char *what = argc > 1 ? argv[1] : "";
	uintptr_t pcs[] = { (uintptr_t)main + 1, 0, 16, (uintptr_t)main + 1 };

	always();
	if (!strcmp(what, "reset")) {
		__sanitizer_cov_reset();
		more();
		return 0;
	}
	library();
	if (!strcmp(what, "demand")) {
		__sanitizer_dump_coverage(pcs, 4);
		fprintf(stderr, "dumped\n");
		__sanitizer_cov_dump();
		fprintf(stderr, "end\n");
	}
	if (!strcmp(what, "fork") && fork() != 0)
		wait(NULL);
	return 0;
}
#endif
