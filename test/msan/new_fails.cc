// What the forms of new do when there is no memory: allocator_may_return_null lets the nothrow forms
// return null; the throwing forms report, for they cannot throw bad_alloc from the runtime.
// RUN: %clangxx_msan -std=c++17 %s -o %t
// RUN: %fails %t nothrow 2>&1 | %FileCheck %s --check-prefix=BIG
// RUN: env MSAN_OPTIONS=allocator_may_return_null=1 %t nothrow 2>&1 | %FileCheck %s --check-prefix=NULL
// RUN: env MSAN_OPTIONS=allocator_may_return_null=1 %fails %t throw 2>&1 | %FileCheck %s --check-prefix=OOM
#include <cstdio>
#include <cstring>
#include <new>

int
main(int argc, char **argv)
{
	volatile std::size_t size = std::size_t(1) << 50;
	void *volatile p;

	p = !std::strcmp(argv[1], "throw") ? ::operator new(size) : ::operator new(size, std::nothrow);
	std::fprintf(stderr, "null %d\n", p == nullptr);
	return 0;
}

// BIG: ERROR: MemorySanitizer: requested allocation size 0x4000000000000 {{.*}}exceeds maximum supported size
// BIG: SUMMARY: MemorySanitizer: allocation-size-too-big
// NULL: WARNING: MemorySanitizer failed to allocate 0x4000000000000 bytes
// NULL: null 1
// OOM: ERROR: MemorySanitizer: out of memory: allocator is trying to allocate 0x4000000000000 bytes
// OOM: SUMMARY: MemorySanitizer: out-of-memory
