/*
 * heap.c: size classes: the address space of the user's heap, central lists, lookup, release.
 *
 * The span (4 TiB) is reserved without access at start. Its lower half is cut into 64 regions of
 * 32 GiB. Region c holds the blocks of class c back to back from near its begin; behind the room
 * for blocks come two arrays indexed by block number: struct heap_meta (8 bytes a block) and the
 * central free list (4 bytes a block). The last region holds the tables of large.c, which
 * manages the upper half. All of it is made accessible piece by piece as it grows.
 *
 * Why this is fast. An address gives class (shift) and block number (one multiplication by the
 * class's reciprocal), so free and lookup of an interior pointer walk nothing. A thread caches
 * block numbers, 4 bytes each: a hit is a load, a decrement and the store of the metadata word
 * (cache.c). Misses move a batch to or from the central list under the class's spin lock. No
 * link and no header is ever in a user's block, so neither allocating nor freeing touches its
 * cache lines, and a stray write cannot damage the lists.
 *
 * What it costs. Classes 16, 32 … 256, then four per doubling to 128 KiB: at most 20 % lost in a
 * block above 256 bytes, 15 bytes below. 8 bytes of metadata per block ever used, 4 more per
 * block ever freed to the centre. A thread keeps at most 256 KiB per class it uses, and starts
 * with an eighth of that. Virtual space only: 4 TiB.
 *
 * Fresh memory is zero, and its state word is zero too; a block is zeroed as long as its state
 * word is 0. A freed block's word keeps its size. Giving pages back to the system sets the words
 * of blocks that lie wholly in them to 0 again, which is also how pages already given back are
 * told from dirty ones.
 */
#include "mem/mem.h"
#include "os/os.h"
#include "sync/sync.h"

#define SPAN_MIN	(1ul << 31)
#define SPAN_ALIGN	(64ul << 20)		/* large.c's chunks are so aligned */
#define COMMIT_STEP	(64ul << 10)
#define COMMIT_STEP_MAX	(16ul << 20)
#define META_STEP	(16ul << 10)
#define RELEASE_BYTES	(1ul << 20)		/* freed to the centre before release is tried */
#define CACHE_BYTES	(256ul << 10)		/* per class and thread */

struct central {
	u32 *free;				/* block numbers, last in first out */
	u32 free_count;
	uptr free_committed;			/* bytes accessible in each of the three parts */
	uptr block_committed;
	uptr meta_committed;
	uptr freed_bytes;			/* arrived since pages were last given back */
	s64 released_at;
} SAN_ALIGNED(64);

struct heap_class heap_class[HEAP_CLASSES];
static struct central central[HEAP_CLASSES];
uptr heap_base, heap_span, heap_large_base;
u32 heap_region_shift;
s64 heap_interval_ns;
s64 heap_live_adjust;
void (*heap_on_release)(uptr begin, uptr end);
static uptr released_bytes;

/* ---- classes ---- */

static u32
class_size(u32 c)
{
	u32 doubling = (c - 16) / 4, quarter = (c - 16) % 4 + 1;

	return c < 16 ? (c + 1) * 16 : (256u << doubling) + quarter * (64u << doubling);
}

/*
 * Where block 0 lies in the region. Were it the begin, the first pages of all classes, and of their
 * shadow, would be at multiples of a large power of two and share the few places that a processor's
 * translation buffer has for one residue. The odd factor spreads them over residues of 256 pages.
 */
static uptr
class_colour(u32 c, uptr size)
{
	return ROUND_UP(c * 157 % 256 * OS_PAGE, MAX(size & -size, OS_PAGE));
}

static void
class_init(u32 c)
{
	struct heap_class *k = &heap_class[c];
	uptr size = class_size(c), colour = class_colour(c, size), meta;
	uptr room = (1ul << heap_region_shift) - colour;

	k->base = heap_base + ((uptr)c << heap_region_shift) + colour;
	k->size = (u32)size;
	k->reciprocal = ~0ul / size + 1;
	k->limit = (u32)((room - 3 * COMMIT_STEP) / (size + sizeof(struct heap_meta) + 4));
	k->cached_max = (u32)MIN(MAX(CACHE_BYTES / size, 2), HEAP_SLOTS);
	meta = ROUND_UP(k->base + k->limit * size, OS_PAGE) + OS_PAGE;
	k->meta = (struct heap_meta *)meta;
	central[c].free = (u32 *)(ROUND_UP(meta + k->limit * sizeof *k->meta, OS_PAGE) + OS_PAGE);
}

/* ---- address space ---- */

/* Reserve span bytes aligned for large.c's chunks: at base when that is not 0. */
static bool
span_reserve(uptr base, uptr span)
{
	uptr extra = base ? 0 : SPAN_ALIGN, begin, end;
	sptr r;

	r = os_map(base, span + extra, OS_PROT_NONE,
	    OS_MAP_NORESERVE | (base ? OS_MAP_EXCLUSIVE : 0), "sanitizer heap");
	if (os_failed(r))
		return false;
	begin = ROUND_UP(r, SPAN_ALIGN);
	end = (uptr)r + span + extra;
	if (extra && begin > (uptr)r)
		(void)os_unmap((uptr)r, begin - (uptr)r);
	if (extra && begin + span < end)
		(void)os_unmap(begin + span, end - begin - span);
	heap_base = begin;
	heap_span = span;
	return true;
}

bool
heap_init(const struct heap_options *o)
{
	uptr limit = os_limit_address_space(), span = HEAP_SPAN, tables;
	u32 c;

	while (o->base == 0 && span > SPAN_MIN && span > limit / 2)
		span >>= 1;
	while (!span_reserve(o->base, span)) {
		span >>= 1;
		if (o->base || span < SPAN_MIN)
			return false;
	}
	heap_interval_ns = (s64)o->release_interval_ms * 1000000;
	heap_region_shift = 63 - (u32)__builtin_clzl(span) - 7;
	heap_large_base = heap_base + span / 2;
	for (c = 0; c < HEAP_CLASSES; c++)
		class_init(c);
	mem_hooks_init();
	tables = heap_large_base - (1ul << heap_region_shift);
	return large_init(tables, 1ul << heap_region_shift);
}

/*
 * Make at least want bytes from begin accessible, in steps that grow with what is there
 * already. False when the system refuses even the bytes wanted.
 */
bool
heap_commit(uptr begin, uptr *committed, uptr want, uptr limit, uptr step)
{
	uptr to, had = *committed;

	if (likely(want <= had))
		return true;
	step = MIN(MAX(step, ROUND_DOWN(had / 2, OS_PAGE)), COMMIT_STEP_MAX);
	limit = ROUND_UP(limit, OS_PAGE);
	to = MIN(MAX(ROUND_UP(want, OS_PAGE), had + step), limit);
	if (os_failed(os_protect(begin + had, to - had, OS_PROT_RW))) {
		to = ROUND_UP(want, OS_PAGE);
		if (os_failed(os_protect(begin + had, to - had, OS_PROT_RW)))
			return false;
	}
	store_relaxed(committed, to);
	return true;
}

void
heap_uncommit(uptr begin, uptr size)
{
	if (size == 0)
		return;
	if (os_failed(os_map(begin, size, OS_PROT_NONE, OS_MAP_FIXED | OS_MAP_NORESERVE,
	    "sanitizer heap"))) {
		(void)os_release(begin, size);
		(void)os_protect(begin, size, OS_PROT_NONE);
	}
	(void)add_relaxed(&released_bytes, size);
	if (heap_on_release)
		heap_on_release(begin, begin + size);
}

/* ---- central lists ---- */

/* Take up to want blocks that were never used. The class's lock is held. */
static u32
class_grow(u32 c, u32 *numbers, u32 want)
{
	struct heap_class *k = &heap_class[c];
	struct central *z = &central[c];
	u32 i, first = k->fresh, n = MIN(want, k->limit - first);
	uptr meta = sizeof *k->meta;

	if (n == 0)
		return 0;
	if (!heap_commit(k->base, &z->block_committed, (uptr)(first + n) * k->size,
	    (uptr)k->limit * k->size, COMMIT_STEP)) {
		n = MIN(n, (u32)(z->block_committed / k->size) - first);
		if (n == 0)
			return 0;
	}
	if (!heap_commit((uptr)k->meta, &z->meta_committed, (first + n) * meta,
	    k->limit * meta, META_STEP))
		return 0;
	for (i = 0; i < n; i++)			/* taken from the end: addresses ascend */
		numbers[i] = first + n - 1 - i;
	store_release(&k->fresh, first + n);
	return n;
}

u32
heap_class_take(u32 c, u32 *numbers, u32 want, bool try)
{
	struct central *z = &central[c];
	u32 n;

	if (!try)
		spin_lock(&lock_heap_class[c]);
	else if (!spin_try(&lock_heap_class[c]))
		return 0;
	n = MIN(want, z->free_count);
	if (n) {
		z->free_count -= n;
		bytes_copy(numbers, z->free + z->free_count, n * sizeof *numbers);
	} else {
		n = class_grow(c, numbers, want);
	}
	spin_unlock(&lock_heap_class[c]);
	return n;
}

/* ---- giving pages back ---- */

#define PAGE_DIRTY	0x8000u			/* a free block in it was used since it was zero */
#define PAGE_RELEASED	0xffffu
#define PAGE_COUNT	0x7fffu

static u32
page_first(const struct heap_class *k, u32 n)
{
	return (u32)((uptr)n * k->size / OS_PAGE);
}

static u32
page_last(const struct heap_class *k, u32 n)
{
	return (u32)(((uptr)n * k->size + k->size - 1) / OS_PAGE);
}

/* How many blocks of those handed out so far reach into the page. */
static u32
page_blocks(const struct heap_class *k, u32 page)
{
	uptr first = (uptr)page * OS_PAGE / k->size;
	uptr last = ((uptr)page * OS_PAGE + OS_PAGE - 1) / k->size;

	return (u32)(MIN(last, k->fresh - 1ul) - first + 1);
}

/* pages[p]: how many free blocks reach into page p, with PAGE_DIRTY. */
static void
pages_count(const struct heap_class *k, const struct central *z, u16 *pages)
{
	u32 i, p, n;

	for (i = 0; i < z->free_count; i++) {
		n = z->free[i];
		for (p = page_first(k, n); p <= page_last(k, n); p++) {
			pages[p]++;
			if (k->meta[n].state != 0)
				pages[p] |= PAGE_DIRTY;
		}
	}
}

/* Release every run of wholly free pages that has a dirty one. */
static void
pages_release(const struct heap_class *k, u16 *pages, u32 count)
{
	u32 begin, end, p;
	uptr from, to;
	bool dirty;

	for (begin = 0; begin < count; begin = end + 1) {
		dirty = false;
		for (end = begin; end < count; end++) {
			if ((pages[end] & PAGE_COUNT) != page_blocks(k, end))
				break;
			dirty |= (pages[end] & PAGE_DIRTY) != 0;
		}
		from = k->base + (uptr)begin * OS_PAGE;
		to = k->base + (uptr)end * OS_PAGE;
		if (!dirty || os_failed(os_release(from, to - from)))
			continue;
		if (heap_on_release)
			heap_on_release(from, to);
		(void)add_relaxed(&released_bytes, to - from);
		for (p = begin; p < end; p++)
			pages[p] = PAGE_RELEASED;
	}
}

/* Blocks that lie wholly in released pages are zero again; of the others the size is forgotten. */
static void
pages_forget(const struct heap_class *k, const struct central *z, const u16 *pages)
{
	u32 i, p, n, first, last, released;

	for (i = 0; i < z->free_count; i++) {
		n = z->free[i];
		first = page_first(k, n);
		last = page_last(k, n);
		for (p = first, released = 0; p <= last; p++)
			released += pages[p] == PAGE_RELEASED;
		if (released == last - first + 1)
			k->meta[n].state = 0;
		else if (released)
			k->meta[n].state = HEAP_USED;
	}
}

/* The class's lock is held. */
static void
class_release(u32 c)
{
	struct heap_class *k = &heap_class[c];
	struct central *z = &central[c];
	u32 count = (u32)(((uptr)k->fresh * k->size + OS_PAGE - 1) / OS_PAGE);
	uptr bytes = ROUND_UP(count * sizeof(u16), OS_PAGE);
	sptr r;

	z->freed_bytes = 0;
	if (z->free_count == 0)
		return;
	r = os_map(0, bytes, OS_PROT_RW, OS_MAP_NORESERVE, "sanitizer internal");
	if (os_failed(r))
		return;
	pages_count(k, z, (u16 *)r);
	pages_release(k, (u16 *)r, count);
	pages_forget(k, z, (u16 *)r);
	(void)os_unmap((uptr)r, bytes);
}

/* After blocks arrived: is it time to give pages back? The class's lock is held. */
static void
class_release_due(u32 c)
{
	struct central *z = &central[c];
	s64 now;

	if (z->freed_bytes < MAX(RELEASE_BYTES, z->block_committed / 8) || heap_interval_ns < 0)
		return;
	now = (s64)os_time_ns();
	if (z->released_at == 0)
		z->released_at = now;
	if (now - z->released_at >= heap_interval_ns) {
		class_release(c);
		z->released_at = now;
	} else {
		z->freed_bytes /= 2;		/* ask the clock less often */
	}
}

bool
heap_class_put(u32 c, const u32 *numbers, u32 n, bool try)
{
	struct central *z = &central[c];
	struct heap_class *k = &heap_class[c];
	bool kept;

	if (!try)
		spin_lock(&lock_heap_class[c]);
	else if (!spin_try(&lock_heap_class[c]))
		return false;
	/* Without memory for the list the blocks are lost, not the program. */
	kept = heap_commit((uptr)z->free, &z->free_committed, (z->free_count + n) * sizeof(u32),
	    k->limit * sizeof(u32), META_STEP);
	if (kept) {
		bytes_copy(z->free + z->free_count, numbers, n * sizeof *numbers);
		z->free_count += n;
		z->freed_bytes += (uptr)n * k->size;
		class_release_due(c);
	}
	spin_unlock(&lock_heap_class[c]);
	return kept;
}

void
heap_release(void)
{
	u64 signals[2];
	u32 c;

	os_signals_block(signals);		/* a handler would wait for our lock */
	for (c = 0; c < HEAP_CLASSES; c++) {
		spin_lock(&lock_heap_class[c]);
		if (central[c].freed_bytes)
			class_release(c);
		spin_unlock(&lock_heap_class[c]);
	}
	os_signals_restore(signals);
	large_release();
}

/* ---- lookup ---- */

bool
heap_find(const void *p, struct heap_block *b)
{
	uptr offset = (uptr)p - heap_base, number;
	struct heap_class *k;
	u32 c, state;

	if (offset >= heap_span)
		return false;
	c = (u32)(offset >> heap_region_shift);
	if (unlikely(c >= HEAP_CLASSES))
		return c >= HEAP_REGIONS && large_find((uptr)p, b);
	k = &heap_class[c];
	number = heap_class_number(k, (uptr)p);
	if (number >= load_acquire(&k->fresh))
		return false;
	b->index = c;
	b->number = (u32)number;
	b->begin = k->base + number * k->size;
	b->meta = &k->meta[number];
	state = load_relaxed(&b->meta->state);
	b->size = state & HEAP_SIZE_BITS;
	b->live = (state & HEAP_LIVE) != 0;
	return true;
}

/* The class and metadata of the small block that begins at p; NULL for a large one. */
static struct heap_meta *
small_meta(uptr p, struct heap_class **class)
{
	u32 c = (u32)((p - heap_base) >> heap_region_shift);
	struct heap_class *k = &heap_class[c];

	if (c >= HEAP_CLASSES)
		return NULL;
	*class = k;
	return &k->meta[heap_class_number(k, p)];
}

uptr
heap_size(const void *p)
{
	struct heap_class *k;
	struct heap_meta *m = small_meta((uptr)p, &k);

	return m ? m->state & HEAP_SIZE_BITS : large_size((uptr)p);
}

void
heap_size_set(void *p, uptr size)
{
	struct heap_class *k;
	struct heap_meta *m = small_meta((uptr)p, &k);

	(void)add_relaxed(&heap_live_adjust, (s64)size - (s64)heap_size(p));
	if (m)
		m->state = (m->state & ~HEAP_SIZE_BITS) | (u32)size;
	else
		large_size_set((uptr)p, size);
}

uptr
heap_capacity(const void *p)
{
	struct heap_class *k;

	return small_meta((uptr)p, &k) ? k->size : large_capacity((uptr)p);
}

/* ---- all blocks, counters ---- */

void
heap_each(bool (*each)(struct heap_block *, void *), void *arg)
{
	struct heap_block b;
	struct heap_class *k;
	u32 c, n;

	for (c = 0; c < HEAP_CLASSES; c++) {
		k = &heap_class[c];
		for (n = 0; n < k->fresh; n++) {
			if (!(k->meta[n].state & HEAP_LIVE))
				continue;
			b.begin = k->base + (uptr)n * k->size;
			b.size = k->meta[n].state & HEAP_SIZE_BITS;
			b.meta = &k->meta[n];
			b.live = true;
			b.index = c;
			b.number = n;
			if (each(&b, arg))
				return;
		}
	}
	(void)large_each(each, arg);
}

void
heap_stats(struct heap_stats *s)
{
	u32 c;

	bytes_set(s, 0, sizeof *s);
	for (c = 0; c < HEAP_CLASSES; c++)
		s->mapped_bytes += load_relaxed(&central[c].block_committed);
	heap_cache_counts(s);
	s->live_bytes += (uptr)load_relaxed(&heap_live_adjust);
	large_stats(s);
	s->released_bytes = load_relaxed(&released_bytes);
	s->free_bytes = s->mapped_bytes - MIN(s->live_bytes, s->mapped_bytes);
}
