// Control flow integrity with messages instead of traps: what was called, and what it was.
//
// REQUIRES: lld
// RUN: %clangxx_ubsan -O1 -flto -fuse-ld=lld -fvisibility=hidden -fno-sanitize=undefined -fsanitize=cfi -fno-sanitize-trap=all -fsanitize-recover=all %s -o %t
// RUN: env UBSAN_OPTIONS=report_error_type=1 %t 2>&1 | %FileCheck %s
// RUN: echo cfi:main > %t.supp
// RUN: env UBSAN_OPTIONS=suppressions=%t.supp %t 2>&1 | %FileCheck %s --check-prefix=QUIET
// QUIET-NOT: runtime error
// QUIET: end
// RUN: %clangxx_ubsan -O1 -flto -fuse-ld=lld -fvisibility=hidden -fno-sanitize=undefined -fsanitize=cfi -fno-sanitize-trap=all -fno-sanitize-recover=all %s -o %t.abort
// RUN: %fails %t.abort 2>&1 | %FileCheck %s --check-prefix=ABORT
// ABORT: type 'A' failed during virtual call
// ABORT-NOT: runtime error
#include <cstdio>
#include <cstring>
#include <new>

struct A { virtual void f() {} virtual ~A() {} int x = 1; };
struct B : A { void f() override {} void plain() { puts(""); } int y = 2; };
struct C { virtual void f() {} int z = 3; };
struct M { virtual void v() {} void one(int) {} void none() {} };

alignas(16) static char buffer[128];
static void real(float) {}
using function = void (*)(int);
using member = void (M::*)(int);

int
main()
{
	C *volatile c = new (buffer) C;
	void *volatile raw = c;
	A *volatile a;
	B *volatile b;
	void (M::*other)() = &M::none;
	member volatile wrong;
	volatile function f = reinterpret_cast<function>(real);
	M m;

	memcpy((void *)&a, (void *)&c, sizeof a);
	// CHECK: cfi.cc:[[@LINE+4]]:{{[0-9]+}}: runtime error: control flow integrity check for type 'A' failed during virtual call (vtable address 0x
	// CHECK-NEXT: note: vtable is of type 'C'
	// CHECK: {{^ +\^}}
	// CHECK-NEXT: SUMMARY: UndefinedBehaviorSanitizer: cfi-bad-type {{.*}}cfi.cc:[[@LINE+1]]
	a->f();
	// CHECK: type 'B' failed during cast to unrelated type
	// CHECK-NEXT: note: vtable is of type 'C'
	b = static_cast<B *>(raw);
	// CHECK: type 'B' failed during base-to-derived cast
	// CHECK-NEXT: note: vtable is of type 'A'
	a = new (buffer) A;
	b = static_cast<B *>(a);
	// CHECK: type 'B' failed during non-virtual call
	// CHECK-NEXT: note: vtable is of type 'A'
	memcpy((void *)&b, (void *)&a, sizeof b);
	b->plain();
	// CHECK: type 'void (int)' failed during indirect function call
	// CHECK-NEXT: note: real{{.*}} defined here
	// CHECK-NEXT: SUMMARY: UndefinedBehaviorSanitizer: cfi-bad-type
	f(1);
	// CHECK: failed during non-virtual pointer to member function call
	// CHECK-NEXT: note: M::none{{.*}} defined here
	memcpy((void *)&wrong, &other, sizeof wrong);
	(m.*wrong)(1);
	// CHECK: type 'B' failed during base-to-derived cast
	// CHECK-NEXT: note: invalid vtable
	// CHECK: <memory cannot be printed>
	// CHECK-NEXT: note: check failed in {{.*}}, vtable located in (unknown)
	*(void **)buffer = (void *)0x123456789abc;
	b = static_cast<B *>(a);
	// CHECK: end
	fprintf(stderr, "end\n");
	return 0;
}
