/*
 * The minimal runtime: a line for each place, the program's own report function, death.
 *
 * RUN: %clang_ubsan -fsanitize-minimal-runtime %s -o %t
 * RUN: %t 2>&1 | %FileCheck %s --check-prefix=LINES
 * LINES: ubsan: add-overflow
 * LINES-NEXT: ubsan: add-overflow
 * LINES-NEXT: ubsan: shift-out-of-bounds
 * LINES-NEXT: end
 * RUN: %clang_ubsan -fsanitize-minimal-runtime -DOWN %s -o %t.own
 * RUN: %t.own 2>&1 | %FileCheck %s --check-prefix=OWN
 * OWN: own add-overflow
 * OWN: own shift-out-of-bounds
 * OWN: end
 * RUN: %clang_ubsan -fsanitize-minimal-runtime -fno-sanitize-recover=all %s -o %t.abort
 * RUN: sh -c '%t.abort; echo status $?' 2>&1 | %FileCheck %s --check-prefix=ABORT
 * ABORT: ubsan: add-overflow
 * ABORT-NOT: ubsan
 * ABORT: status 134
 */
#include <limits.h>
#include <stdint.h>
#include <stdio.h>

static int most = INT_MAX, one = 1;
volatile int sink;

#ifdef OWN
void
__ubsan_report_error(const char *kind, uintptr_t pc, const uintptr_t *address)
{
	fprintf(stderr, "own %s\n", kind);
}
#endif

int
main(void)
{
	for (int i = 0; i < 3; i++) {
		sink = most + one;
		sink = most + one;
	}
	sink = one << (one + 40);
	fprintf(stderr, "end\n");
	return 0;
}
