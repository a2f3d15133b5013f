// The runtime as a shared object (-shared-libsan): starts before the program's constructors ask for
// it, uses the program's hooks, and has the checks of C++.
//
// RUN: %clangxx_ubsan -shared-libsan %s -o %t
// RUN: env LD_LIBRARY_PATH=%resources/lib/linux %t 2>&1 | %FileCheck %s
// RUN: %clangxx_ubsan -fno-sanitize=vptr -fsanitize-minimal-runtime -shared-libsan %s -o %t.minimal
// RUN: env LD_LIBRARY_PATH=%resources/lib/linux %t.minimal 2>&1 | %FileCheck %s --check-prefix=MINIMAL
#include <climits>
#include <cstdio>

struct S { virtual ~S() {} int a = 0; };
struct T : S { int b = 0; };
volatile int most = INT_MAX, one = 1, sink;

extern "C" const char *__ubsan_default_options() { return "report_error_type=1"; }

__attribute__((constructor(101))) static void
early()
{
	// CHECK: shared.cc:[[@LINE+2]]:14: runtime error: signed integer overflow
	// CHECK-NEXT: SUMMARY: UndefinedBehaviorSanitizer: signed-integer-overflow
	sink = most + one;
}

int
main()
{
	S s;
	S *volatile p = &s;

	// CHECK: does not point to an object of type 'T'
	// CHECK-NEXT: note: object is of type 'S'
	sink = static_cast<T *>(p)->b;
	// MINIMAL: ubsan: add-overflow
	// MINIMAL-NEXT: end
	// CHECK: end
	fprintf(stderr, "end\n");
	return 0;
}
