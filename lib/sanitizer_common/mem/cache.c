/*
 * cache.c: thread caches, and allocation and release as the program sees them.
 *
 * A cache has for each class a stack of block numbers in an array of its own. It refills from
 * and drains to the class's central list half of its room at a time; room starts small and
 * doubles with each miss up to heap_class.cached_max. Only its thread uses a cache, so there is
 * no lock; a signal handler that interrupts its thread inside a cache sees it busy and goes
 * to the central lists without waiting for any lock, since the interrupted code may hold one.
 * Threads without a cache share one under lock_heap_shared, with signals blocked.
 */
#include "mem/mem.h"
#include "os/os.h"
#include "sync/sync.h"

#define ROOM_FIRST	8			/* a fraction of cached_max to start with */
#define BUSY_ROUNDS	64			/* a handler's tries over all classes that fit */

static struct heap_cache shared;
static struct heap_cache *caches, *spare;	/* in use; given back */
static uptr past_live;			/* live bytes of caches given back */

/* ---- refill and drain; the cache is busy ---- */

static void
room_grow(struct heap_cache *cache, u32 c)
{
	u32 max = heap_class[c].cached_max, room = cache->bin[c].room;

	room = room ? room * 2 : MAX(max / ROOM_FIRST, 2u);
	cache->bin[c].room = (u16)MIN(room, max);
}

/* The new count, 0 when the class has no more. */
static SAN_COLD u32
cache_refill(struct heap_cache *cache, u32 c)
{
	u32 n;

	room_grow(cache, c);
	n = heap_class_take(c, cache->slot[c], MAX(cache->bin[c].room / 2u, 1u), false);
	cache->bin[c].count = (u16)n;
	return n;
}

/* Make place for a block: allow more, or give the older half away. */
static void
cache_drain(struct heap_cache *cache, u32 c)
{
	u32 *slot = cache->slot[c], room = cache->bin[c].room, half = room / 2;

	if (cache->bin[c].count < room)
		return;				/* a handler made place */
	if (room < heap_class[c].cached_max) {
		room_grow(cache, c);
		return;
	}
	(void)heap_class_put(c, slot, half, false);
	bytes_move(slot, slot + half, (room - half) * sizeof *slot);
	cache->bin[c].count = (u16)(room - half);
}

/* ---- the ways around a cache ---- */

/* The smallest class from c on whose blocks are aligned to align; HEAP_CLASSES: none. */
static u32
class_aligned(u32 c, uptr align)
{
	while (c < HEAP_CLASSES && (heap_class[c].size & (align - 1)))
		c++;
	return c;
}

static u32
class_for(uptr size, uptr align)
{
	uptr need = ROUND_UP(MAX(size, 1), align);

	return size > HEAP_SMALL_MAX || align > HEAP_SMALL_MAX || need > HEAP_SMALL_MAX ?
	    HEAP_CLASSES : class_aligned(heap_class_of(need), align);
}

/* In a handler: one block from any class that fits and whose lock is free. */
static void *
alloc_busy(struct heap_cache *cache, u32 from, uptr size, uptr align, u32 *was)
{
	u32 c, number, round;

	for (round = 0; round < BUSY_ROUNDS; round++) {
		for (c = from; c < HEAP_CLASSES; c = class_aligned(c + 1, align))
			if (heap_class_take(c, &number, 1, true))
				return heap_block_begin(cache, c, number, size, was);
		os_yield();
	}
	return NULL;
}

static void *
alloc_shared(uptr size, uptr align, u32 *was)
{
	u64 signals[2];
	void *p;

	os_signals_block(signals);
	mutex_lock(lock_heap_shared);
	p = heap_alloc(&shared, size, align, was);
	mutex_unlock(lock_heap_shared);
	os_signals_restore(signals);
	return p;
}

static void *
alloc_large(struct heap_cache *cache, uptr size, uptr align, u32 *was)
{
	void *p = large_alloc(size, align, was);

	if (p)
		(void)add_relaxed(cache ? &cache->live_bytes : &past_live, size);
	return p;
}

/* The class is exhausted: a larger one serves, in the end a large block. */
static void *
alloc_larger(struct heap_cache *cache, u32 c, uptr size, uptr align, u32 *was)
{
	u32 number;

	while ((c = class_aligned(c + 1, align)) < HEAP_CLASSES)
		if (heap_class_take(c, &number, 1, false))
			return heap_block_begin(cache, c, number, size, was);
	return alloc_large(cache, size, align, was);
}

static SAN_COLD void *
alloc_slow(struct heap_cache *cache, uptr size, uptr align, u32 *was)
{
	u32 c, count;
	void *p;

	if (size > HEAP_SIZE_MAX || align > HEAP_SIZE_MAX)
		return NULL;
	align = MAX(align, 16);
	c = class_for(size, align);
	if (c == HEAP_CLASSES)
		return alloc_large(cache, size, align, was);
	if (cache == NULL)
		return alloc_shared(size, align, was);
	if (cache->busy)
		return alloc_busy(cache, c, size, align, was);
	heap_cache_enter(cache);
	count = cache->bin[c].count;
	if (count == 0)
		count = cache_refill(cache, c);
	if (count) {
		cache->bin[c].count = (u16)--count;
		p = heap_block_begin(cache, c, cache->slot[c][count], size, was);
	} else {
		p = alloc_larger(cache, c, size, align, was);
	}
	heap_cache_leave(cache);
	return p;
}

void *
heap_alloc(struct heap_cache *cache, uptr size, uptr align, u32 *was)
{
	void *p = heap_alloc_hit(cache, size, align, was);

	return likely(p != NULL) ? p : alloc_slow(cache, size, align, was);
}

/* ---- release ---- */

/* In a handler: the block is lost to the program when the lock stays taken. */
static void
free_busy(u32 c, u32 number)
{
	u32 round;

	for (round = 0; round < BUSY_ROUNDS; round++) {
		if (heap_class_put(c, &number, 1, true))
			return;
		os_yield();
	}
}

static SAN_COLD void
free_slow(struct heap_cache *cache, const struct heap_block *b)
{
	u64 signals[2];
	uptr size = b->size;

	if (b->index == HEAP_CLASSES) {
		large_free(b->number);
		(void)add_relaxed(cache ? &cache->live_bytes : &past_live, -size);
	} else if (cache == NULL) {
		os_signals_block(signals);
		mutex_lock(lock_heap_shared);
		heap_free(&shared, b);
		mutex_unlock(lock_heap_shared);
		os_signals_restore(signals);
	} else if (cache->busy) {
		heap_meta_free(b->meta, size);
		cache->live_bytes -= size;
		free_busy(b->index, b->number);
	} else {
		heap_cache_enter(cache);
		cache_drain(cache, b->index);
		heap_cache_leave(cache);
		heap_free(cache, b);
	}
}

void
heap_free(struct heap_cache *cache, const struct heap_block *b)
{
	if (unlikely(!heap_free_hit(cache, b)))
		free_slow(cache, b);
}

/* ---- making, draining, counting caches ---- */

struct heap_cache *
heap_cache_new(void)
{
	struct heap_cache *cache;

	mutex_lock(lock_heap_shared);
	cache = spare;
	if (cache)
		spare = cache->next;
	mutex_unlock(lock_heap_shared);
	if (cache == NULL)
		cache = arena_alloc(sizeof *cache);
	mutex_lock(lock_heap_shared);
	cache->next = caches;
	caches = cache;
	mutex_unlock(lock_heap_shared);
	return cache;
}

void
heap_cache_drain(struct heap_cache *cache)
{
	u32 c;

	heap_cache_enter(cache);
	for (c = 0; c < HEAP_CLASSES; c++) {
		if (cache->bin[c].count)
			(void)heap_class_put(c, cache->slot[c], cache->bin[c].count, false);
		cache->bin[c].count = cache->bin[c].room = 0;
	}
	heap_cache_leave(cache);
}

void
heap_cache_free(struct heap_cache *cache)
{
	struct heap_cache **at;

	heap_cache_drain(cache);
	mutex_lock(lock_heap_shared);
	for (at = &caches; *at != cache; at = &(*at)->next)
		CHECK(*at != NULL);
	*at = cache->next;
	(void)add_relaxed(&past_live, cache->live_bytes);
	cache->live_bytes = 0;
	cache->next = spare;
	spare = cache;
	mutex_unlock(lock_heap_shared);
}

void
heap_cache_counts(struct heap_stats *s)
{
	struct heap_cache *cache;

	mutex_lock(lock_heap_shared);
	s->live_bytes = load_relaxed(&past_live) + shared.live_bytes;
	for (cache = caches; cache; cache = cache->next)
		s->live_bytes += load_relaxed(&cache->live_bytes);
	mutex_unlock(lock_heap_shared);
}
