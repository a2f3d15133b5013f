// Objects that are none: every one is reported, none brings the runtime down.
//
// RUN: %clangxx_ubsan -fsanitize=vptr -O1 %s -o %t
// RUN: %soon %t 2>&1 | %FileCheck --strict-whitespace %s
// RUN: %clangxx_ubsan -fsanitize=vptr -fno-sanitize-recover=vptr -O1 %s -o %t.abort
// RUN: %fails %t.abort 2>&1 | %FileCheck %s --check-prefix=ABORT
// RUN: echo vptr_check:1S > %t.supp
// RUN: env UBSAN_OPTIONS=suppressions=%t.supp %t.abort good 2>&1 | %FileCheck %s --check-prefix=QUIET
// ABORT: does not point to an object of type 'T'
// ABORT-NOT: does not point
// QUIET-NOT: runtime error
// QUIET: suppressed
#include <cstdio>
#include <cstdint>
#include <cstring>
#include <new>
#include <sys/mman.h>

struct S { virtual ~S() {} virtual int f() { return 1; } int a = 0; };
struct T : S { int b = 2; int g() { return b; } };
struct M { virtual void m() {} };
struct Wide : M, T {};
struct Virtual : virtual T { int f() override { return 3; } };

alignas(16) static char buffer[256];
struct table { intptr_t offset; const void *type; void *functions[4]; };
static table fake;
struct info { const void *vtable; const char *name; const void *base; };
struct bases { const void *vtable; const char *name; unsigned flags, count; struct { const void *type; long offset; } base[2]; };

__attribute__((noinline)) static void
use(T *p, const char *what)
{
	fprintf(stderr, "%s\n", what);
	__asm__("" : "+r"(p));
}
#define TRY(p, what) do { T *volatile q = (T *)(void *)(p); use(q, what); (void)q->g(); } while (0)

static void *
fake_object()
{
	*(void **)buffer = fake.functions;
	return buffer;
}

int
main(int argc, char **)
{
	T good;
	Wide wide;
	Virtual virt;
	const info *real_single = *(const info **)(*(char **)&good - 8);
	const bases *real_many = *(const bases **)(*(char **)&wide - 8);
	char *pages;

	if (argc > 1) {
		TRY(new (buffer) S, "S");
		fprintf(stderr, "suppressed\n");
		return 0;
	}
	// CHECK: fine
	// CHECK-NOT: runtime error
	TRY(&good, "fine");
	TRY(static_cast<T *>(&wide), "a base");
	TRY(static_cast<T *>(&virt), "a virtual base");
	// CHECK: another type
	// CHECK: note: object is of type 'S'
	// CHECK-NEXT: {{^ .. .. .. ..  .. .. .. .. .. .. .. ..  }}
	// CHECK-NEXT: {{^              \^~~~~~~~~~~~~~~~~~~~~~~ *$}}
	// CHECK-NEXT: {{^              vptr for 'S'$}}
	TRY(new (buffer) S, "another type");
	// CHECK: no table
	// CHECK: object has invalid vptr
	memset(buffer, 0, sizeof buffer);
	TRY(buffer, "no table");
	// CHECK: unmapped table
	// CHECK: object has invalid vptr
	*(uintptr_t *)buffer = 0x123456789abc;
	TRY(buffer, "unmapped table");
	// CHECK: no type
	// CHECK: object has invalid vptr
	TRY(fake_object(), "no type");
	// CHECK: unmapped type
	// CHECK: object has invalid vptr
	fake.type = (void *)16;
	TRY(fake_object(), "unmapped type");
	// CHECK: no class
	// CHECK: object has invalid vptr
	fake.type = buffer;
	TRY(fake_object(), "no class");
	// CHECK: far away
	// CHECK: abs(offset to top) too big
	fake.type = real_single;
	fake.offset = -(1 << 21);
	TRY(fake_object(), "far away");
	fake.offset = 0;
	// CHECK: its own base
	// CHECK: note: object is of type 'X'
	static info loop = { real_single->vtable, "1X", &loop };
	fake.type = &loop;
	TRY(fake_object(), "its own base");
	// CHECK: many times its own base
	// CHECK: note: object is of type 'Y'
	static bases tree = { real_many->vtable, "1Y", 0, ~0u, { { &tree, 2 }, { &tree, 2 } } };
	fake.type = &tree;
	TRY(fake_object(), "many times its own base");
	// CHECK: name at the end of memory
	// CHECK: note: object is of type '{{.*}}'
	pages = (char *)mmap(nullptr, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	munmap(pages + 4096, 4096);
	memset(pages, 'x', 4096);
	loop.name = pages + 4090;
	fake.type = &loop;
	TRY(fake_object(), "name at the end of memory");
	// CHECK: freed memory
	// CHECK: does not point to an object of type 'T'
	// CHECK: <memory cannot be printed>
	TRY(pages + 4096 - 8, "freed memory");
	// CHECK: end
	fprintf(stderr, "end\n");
	return 0;
}
