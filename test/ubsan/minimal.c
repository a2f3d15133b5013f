/*
 * The minimal runtime: a line for each place, the program's own report function, death.
 *
 * RUN: %clang_ubsan -fsanitize-minimal-runtime %s -o %t
 * RUN: %t 2>&1 | %FileCheck %s --check-prefix=LINES
 * LINES: {{^ubsan: add-overflow( by 0x[0-9a-f]{16})?$}}
 * LINES-NEXT: {{^ubsan: add-overflow( by 0x[0-9a-f]{16})?$}}
 * LINES-NEXT: {{^ubsan: shift-out-of-bounds( by 0x[0-9a-f]{16})?$}}
 * LINES-NEXT: {{^end$}}
 * RUN: %clang_ubsan -fsanitize-minimal-runtime -DMANY %s -o %t.many
 * RUN: %t.many 2>&1 | %FileCheck %s --check-prefix=MANY
 * MANY-COUNT-20: ubsan: sub-overflow
 * MANY-NEXT: ubsan: too many errors
 * MANY-NEXT: end
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
#ifdef MANY
#define SIX	sink = -most - one - one; sink = -most - one - 1 - one; sink = -most - 3; sink = -most - 4; \
	sink = -most - 5; sink = -most - 6;
	for (int i = 0; i < 2; i++) {
		SIX SIX SIX SIX
	}
	fprintf(stderr, "end\n");
	return 0;
#endif
	for (int i = 0; i < 3; i++) {
		sink = most + one;
		sink = most + one;
	}
	sink = one << (one + 40);
	fprintf(stderr, "end\n");
	return 0;
}
