/*
 * A runtime without a heap: hooks of malloc find five places, and are not called.
 *
 * RUN: %clang_ubsan %s -o %t && %t
 */
#include <sanitizer/allocator_interface.h>
#include <stdlib.h>

static int called;

static void
on_malloc(const volatile void *p, size_t n)
{
	called++;
}

static void
on_free(const volatile void *p)
{
	called++;
}

int
main(void)
{
	void *volatile p;
	int i;

	if (__sanitizer_install_malloc_and_free_hooks(NULL, on_free) != 0 ||
	    __sanitizer_install_malloc_and_free_hooks(on_malloc, NULL) != 0)
		return 1;
	for (i = 1; i <= 5; i++)
		if (__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free) != i)
			return 2;
	if (__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free) != 0)
		return 3;
	p = malloc(10);
	free(p);
	return called != 0 ? 4 : 0;
}
