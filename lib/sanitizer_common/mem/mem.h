/*
 * mem.h: memory for ourselves (arena), before start (early) and for the user (heap).
 */
#ifndef SAN_MEM_H
#define SAN_MEM_H

#include "base/base.h"

/* ==== arena.c: our own data; from init, never while stopped. All of these may allocate. ==== */
void *arena_alloc(uptr size);			/* zeroed, 16-aligned; dies when memory is gone */
void *arena_resize(void *p, uptr size);
void arena_free(void *p);
void *arena_keep(uptr size);			/* never freed: no header, packed */
char *arena_string(const char *s);
uptr arena_mapped(void);			/* bytes */

/* ==== early.c: user allocations before the heap is there (ld.so, IFUNC, dlsym); from preinit.
 * Takes no lock but its own spin word, uses no TLS. Blocks are zeroed and never reused. ==== */
void *early_alloc(uptr size, uptr align);	/* NULL only when the system has no memory */
bool early_owns(const void *p);
uptr early_size(const void *p);			/* requested bytes */
void early_free(void *p);			/* forgets it */

/*
 * ==== heap.c (classes, central lists), cache.c (thread caches), large.c: the user's heap ====
 *
 * Address space [base, base+HEAP_SPAN): the lower half is 64 regions of one size class each,
 * the upper half holds large blocks in granules. Any address inside maps to its block by
 * arithmetic; no list is walked. Per-block data (struct heap_meta) lives outside the block.
 */
#define HEAP_SPAN	(1ul << 42)		/* 4 TiB */
#define HEAP_CLASSES	64
struct heap_cache;				/* one per thread; opaque */
struct heap_meta { u32 stack; u32 state; };	/* stack: a depot id, or the tool's own word */
struct heap_block {
	uptr begin;
	uptr size;				/* as requested */
	struct heap_meta *meta;			/* in place; valid while the block is live */
	bool live;				/* allocated and not freed */
};
struct heap_options {
	uptr base;				/* fixed address of the span; 0: where the kernel likes */
	s32 release_interval_ms;		/* allocator_release_to_os_interval_ms */
};

/* from init. False when the address space is not to be had. */
bool heap_init(const struct heap_options *);
struct heap_cache *heap_cache_new(void);	/* may allocate */
void heap_cache_drain(struct heap_cache *);	/* back to the central lists, counters too */
void heap_cache_free(struct heap_cache *);	/* drain and give back */

/* ==== call phase: heap_alloc and heap_free take no lock on a cache hit ==== */
/*
 * A block of size bytes (0 counts as 1 for placement, is remembered as 0) aligned to align, a
 * power of two ≥ 16. cache NULL: the shared one. *zeroed tells whether the content is known to
 * be zero. NULL when memory is gone or size is absurd; the caller applies
 * allocator_may_return_null.
 */
void *heap_alloc(struct heap_cache *cache, uptr size, uptr align, bool *zeroed);
void heap_free(struct heap_cache *cache, void *p);	/* p is the begin of a live block */
/* The block that contains p (p anywhere in it); false when p is not in a block slot. */
bool heap_find(const void *p, struct heap_block *);
/* Fast form for the begin of a live block: requested size. */
uptr heap_size(const void *p);
void heap_size_set(void *p, uptr size);		/* within capacity, for realloc in place */
uptr heap_capacity(const void *p);		/* bytes usable in place */
SAN_INLINE bool
heap_owns(const void *p)
{
	extern uptr heap_base;
	return (uptr)p - heap_base < HEAP_SPAN;
}

struct heap_stats {
	uptr live_bytes;			/* requested bytes of live blocks */
	uptr mapped_bytes;			/* taken from the system */
	uptr free_bytes;			/* mapped and not in a live block */
	uptr alloc_count, free_count;
};
void heap_stats(struct heap_stats *);
void heap_release(void);			/* give free pages back now (__sanitizer_purge_allocator) */
/* Largest request ever granted; beyond it heap_alloc says NULL. */
#define HEAP_SIZE_MAX	(1ul << 40)
/* Called with [begin,end) whenever whole pages of free memory were given back, so that a tool
 * can give back what it keeps beside them (shadow). Set once at init; may be NULL. */
extern void (*heap_on_release)(uptr begin, uptr end);

/* ==== stopped phase: callers hold lock_heap_*; begin and end of any block, live or not ==== */
void heap_each(bool (*each)(struct heap_block *, void *), void *arg);	/* live blocks */

#endif
