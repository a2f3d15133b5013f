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
bool early_owns(const void *p);			/* anywhere in its memory */
bool early_live(const void *p);			/* the begin of a block that was not freed */
uptr early_size(const void *p);			/* requested bytes; p is the begin of a block */
void early_free(void *p);			/* forgets it */
void early_each(void (*each)(uptr begin, uptr end));	/* what blocks lie in, however old */

/*
 * ==== heap.c (classes, central lists), cache.c (thread caches), large.c: the user's heap ====
 *
 * Address space [heap_base, heap_base + heap_span): the lower half is 64 regions of one size
 * class each, the upper half holds large blocks. Any address inside maps to its block by
 * arithmetic; no list is walked. Per-block data (struct heap_meta) lives outside the block.
 */
#define HEAP_SPAN	(1ul << 42)		/* 4 TiB, unless the address space is limited */
#define HEAP_REGIONS	64
#define HEAP_CLASSES	52			/* the last region holds tables of large.c */
struct heap_cache;				/* one per thread; opaque */
/* stack: a depot id, or the tool's own word; 0 until the tool has set it. */
struct heap_meta { u32 stack; u32 state; } SAN_ALIGNED(8);
struct heap_block {
	uptr begin;
	uptr size;				/* as requested */
	struct heap_meta *meta;			/* in place; valid while the block is live */
	bool live;				/* allocated and not freed */
	u32 index;				/* class, HEAP_CLASSES for a large block */
	u32 number;				/* of the block in its class, or its descriptor */
};
/* heap_meta.state: 0 while the content is zero since the system gave it. In a free block that is
 * not, the size bits keep the size it had; they are 0 if pages of it were given back since. */
#define HEAP_LIVE	0x80000000u
#define HEAP_USED	0x40000000u		/* was handed out since it was zero */
#define HEAP_TOOL_BITS	0x3ff00000u		/* free for a tool; cleared by heap_alloc */
#define HEAP_SIZE_BITS	0x000fffffu		/* requested size of a block of a class */
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
 * power of two. cache NULL: the shared one. *was is the state before: 0 when the content is known to
 * be zero, and by its size bits a tool knows how far it has marked the block when it was freed
 * (none of a large one). NULL when memory is gone or size is absurd; the caller applies
 * allocator_may_return_null. A signal handler may call in while its thread is inside.
 */
void *heap_alloc(struct heap_cache *cache, uptr size, uptr align, u32 *was);
void heap_free(struct heap_cache *cache, const struct heap_block *);	/* a live one, as heap_find told it */
/* The block that contains p (p anywhere in it); false when p is not in a block slot. */
bool heap_find(const void *p, struct heap_block *);
/* Fast form for the begin of a live block: requested size. */
uptr heap_size(const void *p);
void heap_size_set(void *p, uptr size);		/* within capacity, for realloc in place */
uptr heap_capacity(const void *p);		/* bytes usable in place */
extern SAN_HIDDEN uptr heap_base, heap_span;		/* span 0 before heap_init */
SAN_INLINE bool heap_owns(const void *p) { return (uptr)p - heap_base < heap_span; }

struct heap_stats {
	uptr live_bytes;			/* requested bytes of live blocks */
	uptr mapped_bytes;			/* taken from the system for blocks */
	uptr free_bytes;			/* mapped and not in a live block */
	uptr released_bytes;			/* given back to the system so far */
};
void heap_stats(struct heap_stats *);
void heap_release(void);			/* give free pages back now (__sanitizer_purge_allocator) */
/* A freed block larger than this is given back to the system at once. */
#define HEAP_KEPT_MAX	(4ul << 20)
/* Largest request ever granted; beyond it heap_alloc says NULL. */
#define HEAP_SIZE_MAX	(1ul << 40)
/* Called with [begin,end) whenever whole pages of free memory were given back, so that a tool
 * can give back what it keeps beside them (shadow). Set once at init; may be NULL. */
extern SAN_HIDDEN void (*heap_on_release)(uptr begin, uptr end);

/* ==== stopped phase: callers hold lock_heap_*, or every other thread is stopped ==== */
void heap_each(bool (*each)(struct heap_block *, void *), void *arg);	/* live; true: stop */

/* ==== api.c: the program's malloc and free hooks; call phase, the tool calls these ==== */
extern SAN_HIDDEN bool mem_hooked;				/* there is any hook */
void mem_hook_malloc_run(const void *p, uptr size);
void mem_hook_free_run(const void *p);
bool mem_hook_free_ignored_run(const void *p);
void mem_hooks_init(void);			/* heap_init calls it */
SAN_INLINE void
mem_hook_malloc(const void *p, uptr size)	/* after the allocation */
{
	if (unlikely(mem_hooked))
		mem_hook_malloc_run(p, size);
}
SAN_INLINE void
mem_hook_free(const void *p)			/* before the release */
{
	if (unlikely(mem_hooked))
		mem_hook_free_run(p);
}
SAN_INLINE bool
mem_hook_free_ignored(const void *p)		/* true: free must do nothing at all */
{
	return unlikely(mem_hooked) && mem_hook_free_ignored_run(p);
}

/* ==== the hits of heap_alloc, heap_find and heap_free, to be inlined into a tool's own ==== */
#define HEAP_SMALL_MAX	(128ul << 10)
#define HEAP_SLOTS	256			/* heap_class.cached_max is at most that */
struct heap_class {
	uptr base;				/* of block 0 */
	struct heap_meta *meta;			/* by block number */
	u64 reciprocal;				/* 2^64 / size, rounded up */
	u32 size;
	u32 fresh;				/* blocks below it have left the bump pointer */
	u32 limit;				/* blocks that the region has room for */
	u32 cached_max;				/* blocks a thread may cache */
} SAN_ALIGNED(64);
struct heap_cache {
	u32 busy;				/* its thread is inside */
	uptr live_bytes;			/* wraps: blocks move between threads */
	struct heap_cache *next;		/* list of all, under lock_heap_shared */
	struct {
		u16 count, room;
	} bin[HEAP_CLASSES];
	u32 slot[HEAP_CLASSES][HEAP_SLOTS];
};
extern SAN_HIDDEN struct heap_class heap_class[HEAP_CLASSES];
extern SAN_HIDDEN u32 heap_region_shift;
SAN_INLINE u32
heap_class_of(uptr size)			/* at most HEAP_SMALL_MAX */
{
	u32 top;

	if (size <= 256)
		return (u32)((size - (size != 0)) >> 4);
	top = 63 - (u32)__builtin_clzl(--size);
	return 16 + (top - 8) * 4 + ((size >> (top - 2)) & 3);
}
/* A handler of this thread's signals is the only other user: the compiler's order is enough. */
SAN_INLINE void
heap_cache_enter(struct heap_cache *cache)
{
	cache->busy = 1;
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
}
SAN_INLINE void
heap_cache_leave(struct heap_cache *cache)
{
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	cache->busy = 0;
}
SAN_INLINE void *
heap_block_begin(struct heap_cache *cache, u32 c, u32 number, uptr size, u32 *was)
{
	struct heap_class *k = &heap_class[c];
	struct heap_meta *m = &k->meta[number];

	cache->live_bytes += size;
	*was = m->state;
	m->state = HEAP_LIVE | HEAP_USED | (u32)size;
	return (void *)(k->base + (uptr)number * k->size);
}
/* The same, and where the block's metadata is; valid if there is a block. */
SAN_INLINE void *
heap_alloc_hit_meta(struct heap_cache *cache, uptr size, uptr align, u32 *was, struct heap_meta **meta)
{
	u32 c, count, number;

	if (unlikely(cache == NULL || size > HEAP_SMALL_MAX || align > 16 || cache->busy))
		return NULL;
	c = heap_class_of(size);
	heap_cache_enter(cache);
	count = cache->bin[c].count;
	if (unlikely(count == 0)) {
		heap_cache_leave(cache);
		return NULL;
	}
	cache->bin[c].count = (u16)(count - 1);
	number = cache->slot[c][count - 1];
	heap_cache_leave(cache);
	*meta = &heap_class[c].meta[number];
	return heap_block_begin(cache, c, number, size, was);
}
/* NULL unless the cache has a block at hand; then ask heap_alloc. */
SAN_INLINE void *
heap_alloc_hit(struct heap_cache *cache, uptr size, uptr align, u32 *was)
{
	struct heap_meta *meta;

	return heap_alloc_hit_meta(cache, size, align, was, &meta);
}
/* The number of the block that p lies in; beyond every number when that is before the first. */
SAN_INLINE uptr
heap_class_number(const struct heap_class *k, uptr p)
{
	return (uptr)((unsigned __int128)(p - k->base) * k->reciprocal >> 64);
}
/* The live block of a class that begins at p; false for anything else: then ask heap_find. */
SAN_INLINE bool
heap_find_hit(const void *p, struct heap_block *b)
{
	uptr c = ((uptr)p - heap_base) >> heap_region_shift, number;
	struct heap_class *k = &heap_class[c];
	u32 state;

	if (unlikely(c >= HEAP_CLASSES))
		return false;
	number = heap_class_number(k, (uptr)p);
	if (unlikely(number * k->size != (uptr)p - k->base || number >= load_relaxed(&k->fresh)))
		return false;
	b->index = (u32)c;
	b->number = (u32)number;
	b->begin = (uptr)p;
	b->meta = &k->meta[number];
	state = load_relaxed(&b->meta->state);
	b->size = state & HEAP_SIZE_BITS;
	b->live = (state & HEAP_LIVE) != 0;
	return b->live;
}
SAN_INLINE void
heap_meta_free(struct heap_meta *m, uptr size)
{
	*m = (struct heap_meta){ 0, HEAP_USED | (u32)size };
}
/*
 * False when the cache cannot take the block; then ask heap_free. It stays busy, so that the
 * caller may still mark the block before a signal handler can get it; then heap_cache_leave.
 */
SAN_INLINE bool
heap_free_begin(struct heap_cache *cache, const struct heap_block *b)
{
	u32 c = b->index, count;

	if (unlikely(c == HEAP_CLASSES || cache == NULL || cache->busy))
		return false;
	heap_cache_enter(cache);
	count = cache->bin[c].count;
	if (unlikely(count >= cache->bin[c].room)) {
		heap_cache_leave(cache);
		return false;
	}
	heap_meta_free(b->meta, b->size);
	cache->live_bytes -= b->size;
	cache->slot[c][count] = b->number;
	cache->bin[c].count = (u16)(count + 1);
	return true;
}
SAN_INLINE bool
heap_free_hit(struct heap_cache *cache, const struct heap_block *b)
{
	bool hit = heap_free_begin(cache, b);

	if (likely(hit))
		heap_cache_leave(cache);
	return hit;
}

/* ==== between heap.c, cache.c and large.c; nobody else's ==== */
extern SAN_HIDDEN uptr heap_large_base;			/* upper half */
extern SAN_HIDDEN u32 heap_large_count;			/* descriptors of large.c */
extern SAN_HIDDEN s64 heap_interval_ns;
extern SAN_HIDDEN s64 heap_live_adjust;			/* live bytes not counted in a cache */
/* Up to want block numbers of class c, free ones before fresh ones; may_fail: give up on a lock. */
u32 heap_class_take(u32 c, u32 *numbers, u32 want, bool may_fail);
bool heap_class_put(u32 c, const u32 *numbers, u32 n, bool may_fail);
bool heap_commit(uptr begin, uptr *committed, uptr want, uptr limit, uptr step);
void heap_uncommit(uptr begin, uptr size);	/* inaccessible and without memory again */
void heap_cache_counts(struct heap_stats *);
bool large_init(uptr tables, uptr tables_size);
void *large_alloc(uptr size, uptr align, u32 *was);
void large_free(u32 id);
bool large_find(uptr p, struct heap_block *);
uptr large_size(uptr p);
void large_size_set(uptr p, uptr size);
uptr large_capacity(uptr p);
void large_release(void);
void large_stats(struct heap_stats *);
bool large_each(bool (*each)(struct heap_block *, void *), void *arg);

#endif
