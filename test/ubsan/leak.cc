// With LeakSanitizer, for which clang links one archive: both report, UBSAN_OPTIONS is read.
//
// RUN: %clangxx_ubsan -fsanitize=leak %s -o %t
// RUN: %fails 23 env UBSAN_OPTIONS=report_error_type=1 %t 2>&1 | %FileCheck %s
#include <climits>
#include <cstdlib>

struct S { virtual ~S() {} int a = 0; };
struct T : S { int b = 0; };
volatile int most = INT_MAX, one = 1, sink;
void *volatile lost;

int
main()
{
	S s;
	S *volatile p = &s;

	// CHECK: runtime error: signed integer overflow
	// CHECK-NEXT: SUMMARY: UndefinedBehaviorSanitizer: signed-integer-overflow
	sink = most + one;
	// CHECK: note: object is of type 'S'
	sink = static_cast<T *>(p)->b;
	// CHECK: ERROR: LeakSanitizer: detected memory leaks
	// CHECK: SUMMARY: LeakSanitizer: 77 byte(s) leaked in 1 allocation(s).
	lost = malloc(77);
	lost = nullptr;
	return 0;
}
