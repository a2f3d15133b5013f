/*
 * api_test.cc: the public allocator interface and hooks.
 */
#include "up.h"

extern "C" {
int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t),
    void (*)(const volatile void *));
size_t __sanitizer_get_allocated_size(const volatile void *);
size_t __sanitizer_get_allocated_size_fast(const volatile void *);
const void *__sanitizer_get_allocated_begin(const void *);
int __sanitizer_get_ownership(const volatile void *);
size_t __sanitizer_get_current_allocated_bytes(void);
size_t __sanitizer_get_heap_size(void);
size_t __sanitizer_get_estimated_allocated_size(size_t);
void __sanitizer_purge_allocator(void);
}

namespace {

TEST_F(Heap, PublicQuestions)
{
	char *p = alloc(123);
	size_t before = __sanitizer_get_current_allocated_bytes();

	EXPECT_EQ(__sanitizer_get_ownership(p), 1);
	EXPECT_EQ(__sanitizer_get_ownership(p + 1), 0);
	EXPECT_EQ(__sanitizer_get_ownership(&before), 0);
	EXPECT_EQ(__sanitizer_get_allocated_size(p), 123u);
	EXPECT_EQ(__sanitizer_get_allocated_size(p + 1), 0u);
	EXPECT_EQ(__sanitizer_get_allocated_size_fast(p), 123u);
	EXPECT_EQ(__sanitizer_get_allocated_begin(p + 122), p);
	EXPECT_EQ(__sanitizer_get_allocated_begin(p + 123), nullptr);
	EXPECT_GE(__sanitizer_get_heap_size(), before);
	EXPECT_EQ(__sanitizer_get_estimated_allocated_size(77), 77u);
	free_at(cache, p);
	EXPECT_EQ(__sanitizer_get_ownership(p), 0);
	EXPECT_EQ(__sanitizer_get_current_allocated_bytes(), before - 123);
	__sanitizer_purge_allocator();

	p = (char *)early_alloc(50, 16);
	EXPECT_EQ(__sanitizer_get_ownership(p), 1);
	EXPECT_EQ(__sanitizer_get_allocated_size(p), 50u);
}

int mallocs, frees;

TEST_F(Heap, InstalledHooksRunUntilTheirPlacesAreFull)
{
	auto on_malloc = [](const volatile void *, size_t n) { mallocs += (int)n; };
	auto on_free = [](const volatile void *) { frees++; };

	mem_hook_malloc(this, 1);
	EXPECT_FALSE(mem_hooked);
	EXPECT_EQ(__sanitizer_install_malloc_and_free_hooks(nullptr, on_free), 0);
	EXPECT_FALSE(mem_hooked);
	for (int i = 1; i <= 5; i++)
		EXPECT_EQ(__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free), i);
	EXPECT_EQ(__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free), 0);
	mem_hook_malloc(this, 3);
	mem_hook_free(this);
	EXPECT_EQ(mallocs, 15);
	EXPECT_EQ(frees, 5);
	EXPECT_FALSE(mem_hook_free_ignored(this));
}

}
