/*
 * large.c: blocks above HEAP_SMALL_MAX, in the upper half of the heap's span.
 *
 * The half is cut into chunks of 64 MiB, a chunk into granules of 64 KiB. A block of up to half a
 * chunk gets a slot of granules in a split chunk; slots come in classes (1 … 8 granules, then
 * four per doubling) and stay in their class when they are freed. A larger block gets chunks of
 * its own, found first-fit in a bitmap. chunk_table holds for each chunk the number of the
 * descriptor whose block covers it, or CHUNK_SPLIT: then granule_table does so per granule (one
 * page of that table per chunk). So any interior address finds its block by one or two loads.
 *
 * Freed slots stay accessible for a while (at most DIRTY_MAX bytes together, oldest given up
 * first): a program that allocates and frees large buffers in turn makes no system call. Before
 * more memory is taken, all but dirty_room of them are given up, and dirty_room grows by each slot
 * that is wanted again after that: none is kept for tables that grow, all for buffers of changing
 * sizes. Slots given up, and chunks at once, are mapped anew without access: that returns memory
 * and commit charge, and makes later stray accesses fault. Bookkeeping is under lock_heap_large,
 * with signals blocked; lookups take no lock.
 */
#include "mem/mem.h"
#include "os/os.h"
#include "sync/sync.h"

#define CHUNK		(64ul << 20)
#define GRANULE		(64ul << 10)
#define GRANULES	(CHUNK / GRANULE)
#define CHUNKS_MAX	(HEAP_SPAN / 2 / CHUNK)
#define CHUNK_SPLIT	0xffffffffu
#define SLOT_CLASSES	32			/* up to 512 granules */
#define SLOT_MAX	(CHUNK / 2)
#define OWN_CHUNKS	SLOT_CLASSES		/* class of a block with chunks of its own */
#define DIRTY_MAX	(16ul << 20)
#define DIRTY_RING	64
#define STEP		(64ul << 10)
#define GAVE_WAY	-1			/* given up since other memory was wanted */

struct large {
	uptr begin;				/* of the user's block */
	uptr size;
	struct heap_meta meta;
	uptr slot, slot_size;
	uptr committed;				/* accessible bytes from slot on */
	u32 next;				/* in its free list */
	u32 class;
	s64 freed_at;				/* while accessible and free, also a stamp; or GAVE_WAY */
};
struct dirty {
	u32 id;
	s64 freed_at;
};

/* In the last region of the lower half, accessible as far as used. */
static u32 *chunk_table, *granule_table;
static struct large *descriptor;		/* 0 is none */
u32 heap_large_count;				/* descriptors ever used, and one */
static u32 descriptor_limit;
static uptr descriptor_committed, chunk_table_committed;

static u64 chunk_used[CHUNKS_MAX / 64];		/* bitmap */
static u32 chunk_count;
static u32 slot_free[SLOT_CLASSES];
static u32 descriptor_free;
/* Split chunks in use: small slots, big slots. Offsets: an address would look like the program's. */
static struct { uptr at, end; } carve[2];
static struct dirty dirty[DIRTY_RING];		/* free and accessible, in order of release */
static u32 dirty_begin, dirty_end;
static uptr dirty_bytes, committed_bytes;
static uptr dirty_room;				/* of dirty_bytes, while new memory is taken */

bool
large_init(uptr tables, uptr tables_size)
{
	uptr at = tables, room;

	chunk_count = (u32)(heap_span / 2 / CHUNK);
	chunk_table = (u32 *)at;
	at += ROUND_UP(chunk_count * sizeof(u32), OS_PAGE);
	granule_table = (u32 *)at;
	at += (uptr)chunk_count * GRANULES * sizeof(u32);
	descriptor = (struct large *)at;
	room = tables + tables_size - at;
	descriptor_limit = (u32)MIN(room / sizeof *descriptor, CHUNK_SPLIT - 1ul);
	heap_large_count = 1;
	room = ROUND_UP(chunk_count * sizeof(u32), OS_PAGE);
	return heap_commit(tables, &chunk_table_committed, room, room, room);
}

static u32
slot_class(uptr size)
{
	uptr g = (size + GRANULE - 1) / GRANULE;
	u32 top;

	if (g <= 4)
		return (u32)g - 1;
	top = 63 - (u32)__builtin_clzl(--g);
	return 4 + (top - 2) * 4 + ((g >> (top - 2)) & 3);
}

static uptr
slot_size(u32 c)
{
	u32 doubling = (c - 4) / 4, quarter = (c - 4) % 4 + 1;

	return (c < 4 ? c + 1 : (4ul << doubling) + quarter * (1ul << doubling)) * GRANULE;
}

/* ---- descriptors; from here on lock_heap_large is held where nothing else is said ---- */

static u32
descriptor_new(void)
{
	u32 id = descriptor_free;

	if (id) {
		descriptor_free = descriptor[id].next;
		return id;
	}
	id = heap_large_count;
	if (id == descriptor_limit || !heap_commit((uptr)descriptor, &descriptor_committed,
	    (id + 1ul) * sizeof *descriptor, descriptor_limit * sizeof *descriptor, STEP))
		return 0;
	store_release(&heap_large_count, id + 1);
	return id;
}

static void
descriptor_drop(u32 id)
{
	descriptor[id].next = descriptor_free;
	descriptor_free = id;
}

/* ---- chunks ---- */

static bool
chunk_taken(u32 i)
{
	return chunk_used[i / 64] >> i % 64 & 1;
}

static void
chunks_mark(u32 first, u32 n)
{
	for (; n; n--, first++)
		chunk_used[first / 64] ^= 1ul << first % 64;
}

/* The first of n free chunks in a row, now taken; chunk_count: there are none. */
static u32
chunks_take(u32 n)
{
	u32 i, run = 0;

	for (i = 0; i < chunk_count; i++) {
		if (run == 0 && i % 64 == 0 && chunk_used[i / 64] == ~0ul) {
			i += 63;
			continue;
		}
		run = chunk_taken(i) ? 0 : run + 1;
		if (run == n) {
			chunks_mark(i + 1 - n, n);
			return i + 1 - n;
		}
	}
	return chunk_count;
}

static void
chunks_set(u32 first, uptr n, u32 id)
{
	for (; n; n--)
		store_release(&chunk_table[first++], id);
}

static u32
own_chunks_new(uptr total)
{
	u32 n = (u32)((total + CHUNK - 1) / CHUNK), first, id = descriptor_new();
	struct large *d = &descriptor[id];

	if (id == 0)
		return 0;
	first = chunks_take(n);
	if (first == chunk_count) {
		descriptor_drop(id);
		return 0;
	}
	bytes_set(d, 0, sizeof *d);
	d->slot = heap_large_base + first * CHUNK;
	d->slot_size = n * CHUNK;
	d->class = OWN_CHUNKS;
	chunks_set(first, n, id);
	return id;
}

static void
own_chunks_drop(u32 id)
{
	struct large *d = &descriptor[id];
	u32 first = (u32)((d->slot - heap_large_base) / CHUNK), n = (u32)(d->slot_size / CHUNK);

	chunks_set(first, n, 0);
	committed_bytes -= d->committed;
	heap_uncommit(d->slot, d->committed);
	d->committed = 0;
	chunks_mark(first, n);
	descriptor_drop(id);
}

/* ---- slots ---- */

/* Begin splitting another chunk; its page of the granule table becomes accessible. */
static bool
carve_chunk(u32 which)
{
	u32 i = chunks_take(1);
	u32 *page = granule_table + i * GRANULES;

	if (i == chunk_count)
		return false;
	if (os_failed(os_protect((uptr)page, GRANULES * sizeof *page, OS_PROT_RW))) {
		chunks_mark(i, 1);
		return false;
	}
	store_release(&chunk_table[i], CHUNK_SPLIT);
	carve[which].at = i * CHUNK;
	carve[which].end = carve[which].at + CHUNK;
	return true;
}

static u32
slot_new(u32 c)
{
	uptr size = slot_size(c), g, n;
	u32 which = size > CHUNK / 16, id;
	struct large *d;

	if (slot_free[c]) {
		id = slot_free[c];
		d = &descriptor[id];
		slot_free[c] = d->next;
		if (d->freed_at > 0)
			dirty_bytes -= d->committed;
		else if (d->freed_at == GAVE_WAY)
			dirty_room = MIN(dirty_room + d->slot_size, DIRTY_MAX);
		d->freed_at = 0;
		return id;
	}
	if (carve[which].end - carve[which].at < size && !carve_chunk(which))
		return 0;
	id = descriptor_new();
	if (id == 0)
		return 0;
	d = &descriptor[id];
	bytes_set(d, 0, sizeof *d);
	d->slot = heap_large_base + carve[which].at;
	d->slot_size = size;
	d->class = c;
	carve[which].at += size;
	g = (d->slot - heap_large_base) / GRANULE;
	for (n = size / GRANULE; n; n--)
		store_release(&granule_table[g++], id);
	return id;
}

static void
slot_uncommit(struct large *d)
{
	committed_bytes -= d->committed;
	heap_uncommit(d->slot, d->committed);
	d->committed = 0;
}

/* Give up the slot that was freed longest ago; why: 0 or GAVE_WAY. */
static void
dirty_pop(s64 why)
{
	struct dirty *e = &dirty[dirty_begin++ % DIRTY_RING];
	struct large *d = &descriptor[e->id];

	if (d->freed_at != e->freed_at)
		return;				/* in use again meanwhile */
	dirty_bytes -= d->committed;
	d->freed_at = why;
	slot_uncommit(d);
}

/*
 * More memory is about to be taken: what lies free goes first, but for the room. A program whose tables
 * grow would else keep all their earlier sizes.
 */
static void
dirty_make_room(void)
{
	while (dirty_bytes > dirty_room && dirty_begin != dirty_end)
		dirty_pop(GAVE_WAY);
}

static void
slot_drop(u32 id)
{
	struct large *d = &descriptor[id];
	static s64 stamp;
	s64 now;

	d->next = slot_free[d->class];
	slot_free[d->class] = id;
	if (d->committed > HEAP_KEPT_MAX) {
		slot_uncommit(d);
		return;
	}
	now = (s64)os_time_ns();
	d->freed_at = stamp = MAX(now, stamp + 1);
	dirty_bytes += d->committed;
	if (dirty_end - dirty_begin == DIRTY_RING)
		dirty_pop(0);
	dirty[dirty_end++ % DIRTY_RING] = (struct dirty){ id, stamp };
	while (dirty_bytes > DIRTY_MAX && dirty_begin != dirty_end)
		dirty_pop(0);
	while (heap_interval_ns >= 0 && dirty_begin != dirty_end &&
	    now - dirty[dirty_begin % DIRTY_RING].freed_at > heap_interval_ns)
		dirty_pop(0);
}

/* ---- one block; these take the lock ---- */

static void
large_lock(u64 signals[2])
{
	os_signals_block(signals);
	mutex_lock(lock_heap_large);
}

static void
large_unlock(u64 signals[2])
{
	mutex_unlock(lock_heap_large);
	os_signals_restore(signals);
}

static void
block_drop(u32 id)
{
	if (descriptor[id].class == OWN_CHUNKS)
		own_chunks_drop(id);
	else
		slot_drop(id);
}

/* Place a block in the slot, and make its bytes accessible. */
static bool
block_set(u32 id, uptr size, uptr align, u32 *was)
{
	struct large *d = &descriptor[id];
	uptr had = d->committed, end;

	d->begin = ROUND_UP(d->slot, align);
	d->size = size;
	end = ROUND_UP(d->begin + MAX(size, 1), OS_PAGE) - d->slot;
	if (end > had) {
		dirty_make_room();
		if (os_failed(os_protect(d->slot + had, end - had, OS_PROT_RW)))
			return false;
		d->committed = end;
		committed_bytes += end - had;
	}
	*was = had == 0 ? 0 : HEAP_USED;
	d->meta.stack = 0;
	store_release(&d->meta.state, HEAP_LIVE | HEAP_USED);
	return true;
}

/* What a slot must have so that a block aligned to align fits; 0: absurd. */
static uptr
slot_need(uptr size, uptr align)
{
	uptr total = MAX(size, 1);

	if (align > CHUNK || (align > GRANULE && size + align <= SLOT_MAX))
		total += align;
	else if (align > GRANULE)
		total = MAX(total, SLOT_MAX + 1);	/* chunks are aligned to their size */
	return total;
}

void *
large_alloc(uptr size, uptr align, u32 *was)
{
	uptr total = slot_need(size, align);
	u64 signals[2];
	void *p = NULL;
	u32 id;

	large_lock(signals);
	id = total > SLOT_MAX ? own_chunks_new(total) : slot_new(slot_class(total));
	if (id && block_set(id, size, align, was))
		p = (void *)descriptor[id].begin;
	else if (id)
		block_drop(id);
	large_unlock(signals);
	return p;
}

void
large_free(u32 id)
{
	u64 signals[2];

	large_lock(signals);
	store_release(&descriptor[id].meta.state, HEAP_USED);
	block_drop(id);
	large_unlock(signals);
}

/* ---- lookup: no lock ---- */

static struct large *
large_at(uptr p, u32 *id)
{
	uptr offset = p - heap_large_base;

	*id = load_acquire(&chunk_table[offset / CHUNK]);
	if (*id == CHUNK_SPLIT)
		*id = load_acquire(&granule_table[offset / GRANULE]);
	return *id ? &descriptor[*id] : NULL;
}

bool
large_find(uptr p, struct heap_block *b)
{
	struct large *d = large_at(p, &b->number);

	if (d == NULL)
		return false;
	b->index = HEAP_CLASSES;
	b->begin = d->begin;
	b->size = d->size;
	b->meta = &d->meta;
	b->live = (load_acquire(&d->meta.state) & HEAP_LIVE) != 0;
	return true;
}

uptr
large_size(uptr p)
{
	u32 id;
	struct large *d = large_at(p, &id);

	return d ? d->size : 0;
}

void
large_size_set(uptr p, uptr size)
{
	u32 id;
	struct large *d = large_at(p, &id);

	if (d)
		d->size = size;
}

uptr
large_capacity(uptr p)
{
	u32 id;
	struct large *d = large_at(p, &id);

	return d ? d->slot + d->committed - d->begin : 0;
}

/* ---- all blocks ---- */

void
large_release(void)
{
	u64 signals[2];

	large_lock(signals);
	while (dirty_begin != dirty_end)
		dirty_pop(0);
	large_unlock(signals);
}

void
large_stats(struct heap_stats *s)
{
	s->mapped_bytes += load_relaxed(&committed_bytes);
}

bool
large_each(bool (*each)(struct heap_block *, void *), void *arg)
{
	struct heap_block b;
	u32 id;

	for (id = 1; id < heap_large_count; id++) {
		struct large *d = &descriptor[id];

		if (!(d->meta.state & HEAP_LIVE))
			continue;
		b = (struct heap_block){ d->begin, d->size, &d->meta, true, HEAP_CLASSES, id };
		if (each(&b, arg))
			return true;
	}
	return false;
}
