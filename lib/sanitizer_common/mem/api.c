/*
 * api.c: the allocator's part of the public interface, and the program's malloc and free hooks.
 *
 * A hook is either defined by the program under its public weak name, or installed at run time
 * in one of HOOKS places. While there is none, the tool's inline test of mem_hooked is all that
 * an allocation pays.
 */
#include "mem/mem.h"
#include "os/os.h"
#include "tool.h"

#define HOOKS	5

typedef void malloc_hook(const volatile void *, size_t);
typedef void free_hook(const volatile void *);

static struct { malloc_hook *on_malloc; free_hook *on_free; } hook[HOOKS];
static u32 hook_count;
bool mem_hooked;

SAN_EXPORT malloc_hook __sanitizer_malloc_hook;
SAN_EXPORT free_hook __sanitizer_free_hook;
SAN_EXPORT int __sanitizer_ignore_free_hook(const volatile void *);
SAN_EXPORT int __sanitizer_install_malloc_and_free_hooks(malloc_hook *, free_hook *);
SAN_EXPORT size_t __sanitizer_get_allocated_size(const volatile void *);
SAN_EXPORT size_t __sanitizer_get_allocated_size_fast(const volatile void *);
SAN_EXPORT const void *__sanitizer_get_allocated_begin(const void *);
SAN_EXPORT int __sanitizer_get_ownership(const volatile void *);
SAN_EXPORT size_t __sanitizer_get_current_allocated_bytes(void);
SAN_EXPORT size_t __sanitizer_get_heap_size(void);
SAN_EXPORT size_t __sanitizer_get_free_bytes(void);
SAN_EXPORT size_t __sanitizer_get_unmapped_bytes(void);
SAN_EXPORT size_t __sanitizer_get_estimated_allocated_size(size_t);
SAN_EXPORT void __sanitizer_purge_allocator(void);

/* ---- hooks: instrumented functions of the program's ---- */

static void
hook_malloc_none(const volatile void *p, size_t size)
{
	(void)p, (void)size;
}

static void
hook_free_none(const volatile void *p)
{
	(void)p;
}

static int
hook_ignore_none(const volatile void *p)
{
	(void)p;
	return 0;
}

SAN_WEAK malloc_hook __sanitizer_malloc_hook __attribute__((alias("hook_malloc_none")));
SAN_WEAK free_hook __sanitizer_free_hook __attribute__((alias("hook_free_none")));
SAN_WEAK int __sanitizer_ignore_free_hook(const volatile void *)
    __attribute__((alias("hook_ignore_none")));

void
mem_hooks_init(void)
{
	mem_hooked = __sanitizer_malloc_hook != hook_malloc_none ||
	    __sanitizer_free_hook != hook_free_none ||
	    __sanitizer_ignore_free_hook != hook_ignore_none;
}

void
mem_hook_malloc_run(const void *p, uptr size)
{
	u32 i, n = load_acquire(&hook_count);

	tool_before_callback(2);
	__sanitizer_malloc_hook(p, size);
	for (i = 0; i < n; i++)
		if (load_acquire(&hook[i].on_malloc)) {
			tool_before_callback(2);
			hook[i].on_malloc(p, size);
		}
}

void
mem_hook_free_run(const void *p)
{
	u32 i, n = load_acquire(&hook_count);

	tool_before_callback(1);
	__sanitizer_free_hook(p);
	for (i = 0; i < n; i++)
		if (load_acquire(&hook[i].on_free)) {
			tool_before_callback(1);
			hook[i].on_free(p);
		}
}

bool
mem_hook_free_ignored_run(const void *p)
{
	tool_before_callback(1);
	return __sanitizer_ignore_free_hook(p) != 0;
}

int
__sanitizer_install_malloc_and_free_hooks(malloc_hook *on_malloc, free_hook *on_free)
{
	u32 i = load_relaxed(&hook_count);

	if (on_malloc == NULL || on_free == NULL)
		return 0;
	do {
		if (i == HOOKS)
			return 0;
	} while (!cas(&hook_count, &i, i + 1));
	store_release(&hook[i].on_malloc, on_malloc);
	store_release(&hook[i].on_free, on_free);
	store_release(&mem_hooked, true);
	return (int)i + 1;
}

/* ---- questions about a block ---- */

/* Requested size of the live block that begins at p; false when none does. */
static bool
owned(const volatile void *p, uptr *size)
{
	struct heap_block b;

	if (early_live((const void *)p)) {
		*size = early_size((const void *)p);
		return true;
	}
	if (!heap_find((const void *)p, &b) || !b.live || b.begin != (uptr)p)
		return false;
	*size = b.size;
	return true;
}

int
__sanitizer_get_ownership(const volatile void *p)
{
	uptr size;

	return owned(p, &size);
}

size_t
__sanitizer_get_allocated_size(const volatile void *p)
{
	uptr size = 0;

	return owned(p, &size) ? size : 0;
}

size_t
__sanitizer_get_allocated_size_fast(const volatile void *p)
{
	return heap_size((const void *)p);
}

const void *
__sanitizer_get_allocated_begin(const void *p)
{
	struct heap_block b;

	if (!heap_find(p, &b) || !b.live || (uptr)p - b.begin >= MAX(b.size, 1))
		return NULL;
	return (const void *)b.begin;
}

/* ---- totals ---- */

size_t
__sanitizer_get_current_allocated_bytes(void)
{
	struct heap_stats s;

	heap_stats(&s);
	return s.live_bytes;
}

size_t
__sanitizer_get_heap_size(void)
{
	struct heap_stats s;

	heap_stats(&s);
	return s.mapped_bytes;
}

size_t
__sanitizer_get_free_bytes(void)
{
	struct heap_stats s;

	heap_stats(&s);
	return s.free_bytes;
}

size_t
__sanitizer_get_unmapped_bytes(void)
{
	return 0;		/* pages that are given back stay mapped, and count as free */
}

size_t
__sanitizer_get_estimated_allocated_size(size_t size)
{
	return size;
}

SAN_WEAK void
__sanitizer_purge_allocator(void)
{
	heap_release();
}
