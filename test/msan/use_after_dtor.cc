// A member read after its destructor ran, and the flag that turns this off.
// RUN: %clangxx_msan -O0 %origins -fsanitize-memory-use-after-dtor %s -o %t
// RUN: %fails %t 2>&1 | %FileCheck --check-prefixes=CHECK,%release %s
// RUN: env MSAN_OPTIONS=poison_in_dtor=0 %t
#include <new>

struct point {
	int x;
	virtual ~point() { x = 3; }
};

int
main()
{
	alignas(point) char room[sizeof(point)];
	point *p = new (room) point;

	p->x = 1;
	p->~point();
	return p->x == 3 ? 0 : 0 * (p->x != 3);
}

// CHECK: use-of-uninitialized-value
// CHECK: #0 {{.*}} in main {{.*}}use_after_dtor.cc
// CLANG16: Member fields were destroyed
// CLANG14: Memory was marked as uninitialized
// CHECK: #0 {{.*}} in __sanitizer_dtor_callback
// CHECK: in {{.*}}~point{{.*}}use_after_dtor.cc
