// Control flow integrity across libraries, with messages: compiler-rt's own archive asks, for C++, our checks of types.
//
// REQUIRES: lld
// RUN: %clangxx_ubsan -O1 -flto -fuse-ld=lld -fvisibility=hidden -fno-sanitize=undefined -fsanitize=cfi -fsanitize-cfi-cross-dso -fno-sanitize-trap=all -fsanitize-recover=all -DLIBRARY -fPIC -shared %s -o %t.so
// RUN: %clangxx_ubsan -O1 -flto -fuse-ld=lld -fvisibility=hidden -fno-sanitize=undefined -fsanitize=cfi -fsanitize-cfi-cross-dso -fno-sanitize-trap=all -fsanitize-recover=all %s %t.so -o %t
// RUN: %t 2>&1 | %FileCheck %s
// RUN: env UBSAN_OPTIONS=log_path=%t.log:print_summary=0 %t
// RUN: cat %t.log.* | %FileCheck %s
#include <cstdio>

struct __attribute__((visibility("default"))) Theirs { virtual void f(); int x = 1; };
struct Ours { virtual void f() {} int y = 2; };
extern "C" __attribute__((visibility("default"))) void call(void *);

#ifdef LIBRARY
void Theirs::f() { }
void
call(void *p)
{
	// CHECK-NOT: runtime error
	// CHECK: cfi_shared.cc:[[@LINE+4]]:{{[0-9]+}}: runtime error: control flow integrity check for type 'Theirs' failed during cast to unrelated type (vtable address 0x
	// CHECK-NEXT: note: vtable is of type 'Ours'
	// CHECK: runtime error: control flow integrity check for type 'Theirs' failed during virtual call
	// CHECK-NEXT: note: vtable is of type 'Ours'
	static_cast<Theirs *>(p)->f();
}
#else
int
main()
{
	Theirs good;
	Ours bad;

	call(&good);
	call(&bad);
}
#endif
