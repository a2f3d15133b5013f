/*
 * Flags and suppressions, good and bad.
 *
 * RUN: %clang_ubsan -fsanitize=unsigned-integer-overflow %s -o %t
 * RUN: %fails env UBSAN_OPTIONS=halt_on_error=maybe %t 2>&1 | %FileCheck %s --check-prefix=BAD
 * BAD: Invalid value for bool option: 'maybe'
 * RUN: env UBSAN_OPTIONS=no_such_flag=1:verbosity=1 %t 2>&1 | %FileCheck %s --check-prefix=UNKNOWN
 * UNKNOWN: found 1 unrecognized flag(s)
 * RUN: env UBSAN_OPTIONS=help=1 %t 2>&1 | %FileCheck %s --check-prefix=HELP
 * HELP: Available flags for UndefinedBehaviorSanitizer
 * HELP: silence_unsigned_overflow
 * RUN: %fails env UBSAN_OPTIONS=suppressions=%t.absent %t 2>&1 | %FileCheck %s --check-prefix=ABSENT
 * ABSENT: failed to read suppressions file
 * RUN: echo nonsense > %t.bad
 * RUN: %fails env UBSAN_OPTIONS=suppressions=%t.bad %t 2>&1 | %FileCheck %s --check-prefix=SYNTAX
 * SYNTAX: failed to parse suppressions
 * RUN: echo signed-integer-overflow:first > %t.function
 * RUN: env UBSAN_OPTIONS=suppressions=%t.function %t 2>&1 | %FileCheck %s --check-prefix=FUNCTION
 * FUNCTION-NOT: error
 * FUNCTION: second
 * FUNCTION-NEXT: flags.c:{{.*}} signed integer overflow
 * FUNCTION: unsigned integer overflow
 * RUN: echo 'signed-integer-overflow:ubsan/flags.c' > %t.file
 * RUN: env UBSAN_OPTIONS=suppressions=%t.file %t 2>&1 | %FileCheck %s --check-prefix=FILE
 * FILE-NOT: error: signed
 * FILE: error: unsigned
 * RUN: env UBSAN_OPTIONS=silence_unsigned_overflow=1 %t 2>&1 | %FileCheck %s --check-prefix=SILENT
 * SILENT-NOT: error: unsigned
 * RUN: %clang_ubsan -DDEFAULT %s -o %t.default
 * RUN: %fails %t.default 2>&1 | %FileCheck %s --check-prefix=DEFAULT
 * RUN: env UBSAN_OPTIONS=halt_on_error=0 %t.default
 * DEFAULT: signed-integer-overflow
 * DEFAULT-NOT: second
 */
#include <limits.h>
#include <stdio.h>

static int most = INT_MAX, one = 1;
static unsigned all = UINT_MAX;
volatile unsigned sink;

#ifdef DEFAULT
const char *
__ubsan_default_options(void)
{
	return "halt_on_error=1:report_error_type=1";
}
#endif

__attribute__((noinline)) void
first(void)
{
	sink = most + one;
}

int
main(void)
{
	first();
	fprintf(stderr, "second\n");
	sink = most - -one;
	sink = all + (unsigned)one;
	return 0;
}
