/*
 * heap.c: the heap of a tool that has none: what the mechanism asks of mem/heap.c.
 *
 * The program's malloc is libc's. Hooks can be installed, as in every runtime, and are not called.
 */
#include "mem/mem.h"

uptr heap_base, heap_span;

struct heap_cache *
heap_cache_new(void)
{
	return NULL;
}

void
heap_cache_free(struct heap_cache *cache)
{
}

void
heap_stats(struct heap_stats *stats)
{
	*stats = (struct heap_stats){ 0 };
}

SAN_EXPORT SAN_WEAK void __sanitizer_malloc_hook(const volatile void *p, uptr size);
void
__sanitizer_malloc_hook(const volatile void *p, uptr size)
{
}

SAN_EXPORT SAN_WEAK void __sanitizer_free_hook(const volatile void *p);
void
__sanitizer_free_hook(const volatile void *p)
{
}

SAN_EXPORT SAN_WEAK int __sanitizer_ignore_free_hook(const volatile void *p);
int
__sanitizer_ignore_free_hook(const volatile void *p)
{
	return 0;
}

/* The number of the place that the hooks got, 0 when there is none left. */
SAN_EXPORT int __sanitizer_install_malloc_and_free_hooks(void (*on_malloc)(const volatile void *, uptr),
    void (*on_free)(const volatile void *));
int
__sanitizer_install_malloc_and_free_hooks(void (*on_malloc)(const volatile void *, uptr),
    void (*on_free)(const volatile void *))
{
	static int used;
	int number = on_malloc != NULL && on_free != NULL ? add_relaxed(&used, 1) + 1 : 0;

	return number <= 5 ? number : 0;
}
