/* Allocator hooks, both the weak ones and the installed ones, and the allocator interface. */
// RUN: %clang_msan %s -o %t && %t 2>&1 | %FileCheck %s
// RUN: %clang_lsan %s -o %t.lsan && %t.lsan 2>&1 | %FileCheck %s
#include <sanitizer/allocator_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const volatile void *expected;
static int installed_mallocs, installed_frees;

void
__sanitizer_malloc_hook(const volatile void *p, size_t size)
{
	if (size == 4321) {
		expected = p;
		(void)!write(2, "malloc hook\n", 12);
	}
}

void
__sanitizer_free_hook(const volatile void *p)
{
	if (p && p == expected)
		(void)!write(2, "free hook\n", 10);
}

static void
on_malloc(const volatile void *p, size_t size)
{
	installed_mallocs += size == 4321;
}

static void
on_free(const volatile void *p)
{
	installed_frees += p == expected;
}

#define EXPECT(x)                                                              \
	do                                                                     \
		if (!(x)) {                                                    \
			fprintf(stderr, "line %d: %s\n", __LINE__, #x);        \
			exit(3);                                               \
		}                                                              \
	while (0)

int
main(void)
{
	size_t before, here;
	char *p;

	EXPECT(__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free) > 0);
	before = __sanitizer_get_current_allocated_bytes();
	p = malloc(4321);
	// CHECK: malloc hook
	EXPECT(p == expected && installed_mallocs == 1);
	EXPECT(__sanitizer_get_ownership(p) && !__sanitizer_get_ownership(p + 1) && !__sanitizer_get_ownership(&p));
	EXPECT(__sanitizer_get_allocated_size(p) == 4321);
	EXPECT(__sanitizer_get_allocated_size_fast(p) == 4321);
	EXPECT(__sanitizer_get_allocated_begin(p + 4000) == p && __sanitizer_get_allocated_begin(&p) == NULL);
	EXPECT(__sanitizer_get_estimated_allocated_size(4321) >= 4321);
	EXPECT(__sanitizer_get_current_allocated_bytes() >= before + 4321);
	EXPECT(__sanitizer_get_heap_size() >= __sanitizer_get_current_allocated_bytes());
	(void)__sanitizer_get_free_bytes(), (void)__sanitizer_get_unmapped_bytes();
	free(p);
	// CHECK: free hook
	EXPECT(installed_frees == 1 && !__sanitizer_get_ownership(p));
	here = __sanitizer_get_current_allocated_bytes();
	EXPECT(here <= before + 4320);
	p = realloc(malloc(10), 4321);
	// CHECK: malloc hook
	EXPECT(installed_mallocs == 2);
	expected = p;
	free(p);
	// CHECK: free hook
	__sanitizer_purge_allocator();
	fprintf(stderr, "done\n");
	// CHECK: done
	return 0;
}
