/*
 * Operators new and delete: the trace begins with the operator's name; all forms work together; an
 * allocation that fails.
 */
// RUN: %clangxx_lsan -std=c++17 -fsized-deallocation %s -o %t
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t leak 2>&1 | %FileCheck %s
// RUN: %t forms
// RUN: env LSAN_OPTIONS=allocator_may_return_null=1 %t nothrow
// RUN: %fails 23 %t alignment 2>&1 | %FileCheck --check-prefix=ALIGN %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t throwing 2>&1 | %FileCheck --check-prefix=FULL %s
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

struct alignas(64) Wide { char c[64]; };
void *volatile sink;

int
main(int argc, char **argv)
{
	if (strcmp(argv[1], "leak") == 0) {
		sink = new int[5];
		sink = new Wide;
		sink = nullptr;
	}
	if (strcmp(argv[1], "forms") == 0) {
		for (int i = 0; i < 1000; i++) {
			Wide *w = new Wide;

			if (reinterpret_cast<uintptr_t>(w) % 64)
				abort();
			delete w;
			delete[] new Wide[i % 7];
			delete new int;
			delete[] new (std::nothrow) long[i];
			::operator delete(::operator new(i), size_t(i));
			::operator delete(::operator new(i, std::align_val_t(256)), std::align_val_t(256));
		}
	}
	if (strcmp(argv[1], "nothrow") == 0) {
		sink = new (std::nothrow) char[size_t(1) << 50];
		if (sink)
			abort();
	}
	if (strcmp(argv[1], "alignment") == 0)
		sink = ::operator new(5, std::align_val_t(24));
	if (strcmp(argv[1], "throwing") == 0)
		sink = new char[size_t(1) << 50];
	return 0;
}
// CHECK: Direct leak of 64 byte(s) in 1 object(s) allocated from:
// CHECK-NEXT: #0 {{.*}} in operator new(unsigned long, std::align_val_t)
// CHECK-NEXT: #1 {{.*}} in main {{.*}}new_delete.cc
// CHECK: Direct leak of 20 byte(s) in 1 object(s) allocated from:
// CHECK-NEXT: #0 {{.*}} in operator new[](unsigned long)
// CHECK-NEXT: #1 {{.*}} in main {{.*}}new_delete.cc
// FULL: ERROR: LeakSanitizer: {{.*}}
// FULL: #{{[0-9]+}} {{.*}} in main
// ALIGN: ERROR: LeakSanitizer: invalid allocation alignment: 24, alignment must be a power of two
// ALIGN: #0 {{.*}} in operator new(unsigned long, std::align_val_t)
