// Every form of operator new and delete in C++17: fresh memory is uninitialized with an origin that
// names the form, and what was deleted is uninitialized again.
// RUN: %clangxx_msan -std=c++17 -fsized-deallocation %origins %s -o %t && %t
// RUN: %fails %t new 2>&1 | %FileCheck %s --check-prefix=NEW
// RUN: %fails %t array 2>&1 | %FileCheck %s --check-prefix=ARRAY
// RUN: %fails %t aligned 2>&1 | %FileCheck %s --check-prefix=ALIGNED
// RUN: %fails %t odd 2>&1 | %FileCheck %s --check-prefix=ODD
// RUN: %fails %t deleted 2>&1 | %FileCheck %s --check-prefix=DELETED
#include <sanitizer/allocator_interface.h>
#include <sanitizer/msan_interface.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

static void
expect(bool good, int line)
{
	if (good)
		return;
	std::fprintf(stderr, "line %d\n", line);
	std::exit(3);
}
#define EXPECT(x) expect(x, __LINE__)

static void
fresh(void *p, std::size_t n, std::size_t align, int line)
{
	expect(p != nullptr && reinterpret_cast<std::size_t>(p) % align == 0, line);
	expect(__msan_test_shadow(p, n) == 0, line);
	expect(__sanitizer_get_allocated_size(p) == n, line);
	std::memset(p, 1, n);
	expect(__msan_test_shadow(p, n) == -1, line);
}

// A pointer that the compiler does not see through.
template <typename T> static T *
hide(T *p)
{
	T *volatile v = p;
	return v;
}

static void
forms()
{
	const auto a = std::align_val_t(64);
	void *p;

	p = ::operator new(10), fresh(p, 10, 16, __LINE__), ::operator delete(p);
	p = ::operator new[](11), fresh(p, 11, 16, __LINE__), ::operator delete[](p);
	p = ::operator new(12, std::nothrow), fresh(p, 12, 16, __LINE__), ::operator delete(p, std::nothrow);
	p = ::operator new[](13, std::nothrow), fresh(p, 13, 16, __LINE__), ::operator delete[](p, std::nothrow);
	p = ::operator new(14, a), fresh(p, 14, 64, __LINE__), ::operator delete(p, a);
	p = ::operator new[](15, a), fresh(p, 15, 64, __LINE__), ::operator delete[](p, a);
	p = ::operator new(16, a, std::nothrow), fresh(p, 16, 64, __LINE__), ::operator delete(p, a, std::nothrow);
	p = ::operator new[](17, a, std::nothrow), fresh(p, 17, 64, __LINE__), ::operator delete[](p, a, std::nothrow);
	p = ::operator new(18), ::operator delete(p, std::size_t(18));
	p = ::operator new[](19), ::operator delete[](p, std::size_t(19));
	p = ::operator new(20, a), ::operator delete(p, std::size_t(20), a);
	p = ::operator new[](21, a), ::operator delete[](p, std::size_t(21), a);
	::operator delete(nullptr);
	::operator delete[](nullptr, std::nothrow);
	EXPECT(p != nullptr);
}

int
main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	int *p;

	if (!std::strcmp(what, "new"))
		return *hide(new int) ? 0 : 4;
	if (!std::strcmp(what, "array"))
		return hide(new int[9])[7] ? 0 : 4;
	if (!std::strcmp(what, "aligned"))
		return *hide(static_cast<int *>(::operator new(64, std::align_val_t(64)))) ? 0 : 4;
	if (!std::strcmp(what, "odd"))
		return hide(::operator new(5, std::align_val_t(24))) == nullptr;
	if (!std::strcmp(what, "deleted")) {
		p = hide(new int(7));
		delete p;
		return *hide(p) ? 0 : 4;
	}
	forms();
	return 0;
}

// NEW: use-of-uninitialized-value
// NEW: created by a heap allocation
// NEW: #0 {{.*}} in operator new(unsigned long)
// NEW: #1 {{.*}} in main {{.*}}new_delete.cc:
// ARRAY: created by a heap allocation
// ARRAY: #0 {{.*}} in operator new[](unsigned long)
// ALIGNED: created by a heap allocation
// ALIGNED: #0 {{.*}} in operator new(unsigned long, std::align_val_t)
// ODD: ERROR: MemorySanitizer: invalid allocation alignment: 24, alignment must be a power of two
// DELETED: created by a heap deallocation
// DELETED: #0 {{.*}} in operator delete(void*
// DELETED: #1 {{.*}} in main {{.*}}new_delete.cc:
