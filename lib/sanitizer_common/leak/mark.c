/*
 * mark.c: which blocks can be reached: following pointers through the heap.
 *
 * A word that lies in the heap's span may point to a block: one comparison tells. Arithmetic gives
 * the block (mem.h), and the word counts when it points to any of the block's requested bytes. A
 * block that is met the first time gets a mark in its state and is looked through in turn. Marks are
 * small numbers, other ones in each check, so that nobody has to take them away; when the numbers
 * begin anew, all marks are wiped first.
 *
 * With millions of blocks nearly every step misses the caches twice: for the state of a block, and
 * for its content. So neither is waited for. A word that looks like a pointer becomes a candidate:
 * its block's state is prefetched, and looked at when CANDIDATES others have come after it. A block
 * that was reached is put in the queue of READY blocks, its first lines prefetched, and read when it
 * is the oldest there. What does not fit goes on a stack; the queue is filled up from it. Only when
 * queue and stack run dry are the last candidates looked at before their time.
 *
 * The stack is one reserved range with room for every block that there is: each is put at most once.
 * Memory is touched as far as the stack grows. Where so much is not to be had, a full stack only
 * sets a flag, and afterwards reached blocks are looked through again until nothing new is found.
 *
 * Two processors do this at a time in large heaps, each with queue and stack of its own (crew.c). They write
 * nothing but the same mark, so neither minds the other; a block that both find is read twice.
 *
 * The second use, for blocks that are left: which of them do others of them point to? They get
 * another mark, and nothing is queued.
 */
#include "leak/leak.h"

#define CANDIDATES	16u
#define READY		16u
#define BATCH		64u			/* words */
#define ENTRY_OFFSET	38			/* bits: begin in units of 16 bytes */
#define ENTRY_SIZE	((1ul << 26) - 1)	/* words; so many: ask the heap */
#define STACK_LEAST	(1ul << 12)		/* entries */
#define GIVE_LEAST	4u

struct candidate {
	uptr word, begin;
	struct heap_meta *meta;			/* NULL: none */
};
struct marker {
	struct candidate candidate[CANDIDATES];
	u32 candidate_at;
	u32 ready_begin, ready_end;
	struct range ready[READY];
	u64 *stack;
	uptr bottom, used;			/* of the stack: what is below has been given away */
} SAN_ALIGNED(64);
static struct marker markers[2];		/* the calling thread's, its helper's */
static struct {
	uptr room;				/* of each stack */
	bool overflow, indirect;		/* indirect: the second use */
	u32 reached, pointed;			/* the marks */
	struct range self;			/* indirect: the block that is read; it may point to itself */
	uptr step;				/* from word to word */
	uptr mapped;
} mark;

/* ---- memory ---- */

static uptr
blocks_ever(void)
{
	uptr n = load_relaxed(&heap_large_count), c;

	for (c = 0; c < HEAP_CLASSES; c++)
		n += load_relaxed(&heap_class[c].fresh);
	return n;
}

static u32 next_mark = LEAK_MARK_ONE;
uptr mark_stack_max = ~0ul;

static bool
unmark(struct heap_block *b, void *arg)
{
	b->meta->state &= ~LEAK_MARK;
	return false;
}

/* Room for so many blocks, or for as many as can be had; 0: none. */
static uptr
stack_map(struct marker *m, uptr room)
{
	sptr r;

	for (; room != 0; room = room > STACK_LEAST ? room / 8 : 0) {
		mark.mapped = ROUND_UP(room * sizeof *m->stack, OS_PAGE);
		r = os_map(0, mark.mapped, OS_PROT_RW, OS_MAP_NORESERVE, "leak check");
		m->stack = os_failed(r) ? NULL : (u64 *)r;
		if (m->stack != NULL)
			break;
	}
	return room;
}

static void helper_run(void *);

bool
mark_prepare(void)
{
	uptr blocks = blocks_ever();

	bytes_set(&mark, 0, sizeof mark);
	bytes_set(markers, 0, sizeof markers);
	mark.room = stack_map(&markers[0], MIN(blocks + STACK_LEAST, mark_stack_max));
	if (mark.room == 0)
		return false;
	if (next_mark + 2 * LEAK_MARK_ONE > LEAK_MARK) {
		heap_each(unmark, NULL);
		next_mark = LEAK_MARK_ONE;
	}
	mark.reached = next_mark;
	mark.pointed = next_mark + LEAK_MARK_ONE;
	next_mark += 2 * LEAK_MARK_ONE;
	mark.step = leak_flags.use_unaligned ? 1 : sizeof(uptr);
	if (crew_prepare(mark.room < CREW_ENTRIES ? 0 : blocks, helper_run) &&
	    stack_map(&markers[1], mark.room) != mark.room)
		crew_done();
	return true;
}

void
mark_done(void)
{
	u32 i;

	crew_done();
	for (i = 0; i < ARRAY_LENGTH(markers); i++)
		if (markers[i].stack != NULL)
			(void)os_unmap((uptr)markers[i].stack, mark.mapped);
}

/* ---- blocks to be looked through ---- */

static SAN_STOPPED void
ready_put(struct marker *m, uptr begin, uptr size)
{
	__builtin_prefetch((const void *)begin);
	__builtin_prefetch((const void *)(begin + MIN(size, 128) - 1));
	m->ready[m->ready_end++ % READY] = (struct range){ begin, begin + size };
}

static SAN_STOPPED void
stack_put(struct marker *m, uptr begin, uptr size)
{
	if (unlikely(m->used == mark.room)) {
		mark.overflow = true;
		return;
	}
	m->stack[m->used++] = (begin - heap_base) >> 4 | MIN(size / 8, ENTRY_SIZE) << ENTRY_OFFSET;
}

static SAN_STOPPED void
stack_get(struct marker *m)
{
	u64 entry = m->stack[--m->used];
	uptr begin = heap_base + ((entry & ((1ul << ENTRY_OFFSET) - 1)) << 4);
	uptr size = (entry >> ENTRY_OFFSET) * 8;
	struct heap_block b;

	if (unlikely(size == ENTRY_SIZE * 8) && heap_find((const void *)begin, &b))
		size = b.size;
	if (m->used == m->bottom)
		m->used = m->bottom = 0;
	ready_put(m, begin, size);
}

/* The oldest half. */
static SAN_STOPPED SAN_NOINLINE void
stack_give(struct marker *m)
{
	m->bottom += crew_give(m->stack + m->bottom, (u32)MIN((m->used - m->bottom) / 2, CREW_ENTRIES));
}

/* ---- pointers ---- */

/*
 * Does a pointer so far behind a block's begin mean the block? An array of no objects with
 * destructors is a block of one word that says so, and a pointer behind it.
 */
SAN_INLINE bool
means(uptr begin, uptr size, uptr offset)
{
	return offset < MAX(size, 1) ||
	    (offset == sizeof(uptr) && size == sizeof(uptr) && *(const uptr *)begin == 0);
}

/* A pointer to somewhere in the slot of the block that begins there. */
static inline __attribute__((always_inline)) void
visit(struct marker *m, uptr word, uptr begin, uptr size, struct heap_meta *meta)
{
	u32 state = load_relaxed(&meta->state);

	if (!(state & HEAP_LIVE) || (state & LEAK_MARK) == mark.reached ||
	    unlikely(!means(begin, size, word - begin)))
		return;
	state &= ~LEAK_MARK;
	if (unlikely(mark.indirect)) {
		store_relaxed(&meta->state, state | mark.pointed);
		return;
	}
	store_relaxed(&meta->state, state | mark.reached);
	if (size < sizeof(uptr))
		return;
	if (m->ready_end - m->ready_begin < READY)
		ready_put(m, begin, size);
	else
		stack_put(m, begin, size);
}

static SAN_STOPPED SAN_NOINLINE void
visit_large(struct marker *m, uptr word)
{
	struct heap_block b;

	if (heap_find((const void *)word, &b) && word >= b.begin)
		visit(m, word, b.begin, b.size, b.meta);
}

static inline __attribute__((always_inline)) void
candidate_visit(struct marker *m, const struct candidate *e)
{
	visit(m, e->word, e->begin, load_relaxed(&e->meta->state) & HEAP_SIZE_BITS, e->meta);
}

/* A word in the heap's span, but not in what is read just now, if that matters. */
static inline __attribute__((always_inline)) void
candidate_put(struct marker *m, uptr word)
{
	uptr c = (word - heap_base) >> heap_region_shift;
	const struct heap_class *k = &heap_class[c];
	struct candidate *e, old;
	uptr number;

	if (unlikely(word - mark.self.begin < mark.self.end - mark.self.begin))
		return;
	if (unlikely(c >= HEAP_CLASSES)) {
		visit_large(m, word);
		return;
	}
	number = heap_class_number(k, word);
	if (unlikely(number >= k->fresh))
		return;
	e = &m->candidate[m->candidate_at++ % CANDIDATES];
	old = *e;
	*e = (struct candidate){ word, k->base + number * k->size, &k->meta[number] };
	__builtin_prefetch(e->meta, 1);
	if (likely(old.meta != NULL))
		candidate_visit(m, &old);
}

SAN_STOPPED void
mark_word(uptr word)
{
	if (word - heap_base < heap_span)
		candidate_put(&markers[0], word);
}

/*
 * Which words are pointers is hard to predict, so the test is no branch: all words are stored, and
 * those that are none are overwritten by the next.
 */
static inline __attribute__((always_inline)) void
range_read(struct marker *m, uptr begin, uptr end, uptr step)
{
	uptr base = heap_base, span = heap_span, at = ROUND_UP(begin, step), stop;
	uptr found[BATCH];
	u32 n, i;

	while (at + sizeof(uptr) <= end) {
		stop = MIN(end - sizeof(uptr), at + (BATCH - 1) * step);
		for (n = 0; at <= stop; at += step) {
			uptr word = *(const uptr *)at;

			found[n] = word;
			n += word - base < span;
		}
		for (i = 0; i < n; i++)
			candidate_put(m, found[i]);
	}
}

static SAN_STOPPED void
marker_read(struct marker *m, uptr begin, uptr end)
{
	if (likely(mark.step == sizeof(uptr)))
		range_read(m, begin, end, sizeof(uptr));
	else
		range_read(m, begin, end, 1);
}

SAN_STOPPED void
mark_range(uptr begin, uptr end)
{
	marker_read(&markers[0], begin, end);
}

/* Runs of pages that can be read, as far as the range goes. */
static SAN_STOPPED bool
marker_read_pages(struct marker *m, uptr begin, uptr end)
{
	uptr page, run = begin;
	bool any = false;

	for (page = ROUND_DOWN(begin, OS_PAGE); page < end; page += OS_PAGE) {
		if (likely(os_page_readable_raw(page))) {
			any = true;
			continue;
		}
		if (run < page)
			marker_read(m, run, page);
		run = page + OS_PAGE;
	}
	if (run < end)
		marker_read(m, run, end);
	return any;
}

SAN_STOPPED bool
mark_root(uptr begin, uptr end)
{
	return marker_read_pages(&markers[0], begin, end);
}

SAN_STOPPED void
mark_block(const struct heap_block *b)
{
	visit(&markers[0], b->begin, b->begin, b->size, b->meta);
}

/* ---- all of it ---- */

/* The program may have made pages of its own blocks unreadable. */
SAN_INLINE void
block_read(struct marker *m, const struct range *at)
{
	struct range r = *at;

	if (likely(r.end - r.begin < OS_PAGE))
		marker_read(m, r.begin, r.end);
	else
		(void)marker_read_pages(m, r.begin, r.end);
}

/* Look at the oldest candidate; false when there is none. */
static SAN_STOPPED bool
candidate_get(struct marker *m)
{
	u32 i;

	for (i = 0; i < CANDIDATES; i++) {
		struct candidate *e = &m->candidate[m->candidate_at++ % CANDIDATES], old = *e;

		e->meta = NULL;
		if (old.meta != NULL) {
			candidate_visit(m, &old);
			return true;
		}
	}
	return false;
}

static SAN_STOPPED void
flood(struct marker *m)
{
	for (;;) {
		while (m->ready_end - m->ready_begin < READY) {
			if (m->used != m->bottom)
				stack_get(m);
			else if (!candidate_get(m))
				break;
		}
		if (m->ready_end == m->ready_begin)
			return;
		if (unlikely(load_relaxed(&crew_wanted) && m->used - m->bottom >= GIVE_LEAST))
			stack_give(m);
		block_read(m, &m->ready[m->ready_begin++ % READY]);
	}
}

/* Until nothing is left for anybody. */
static SAN_STOPPED void
flood_together(struct marker *m, const u32 *steps)
{
	do {
		flood(m);
		m->bottom = 0;
		m->used = crew_take(m->stack, steps);
	} while (m->used != 0);
}

static SAN_STOPPED void
helper_run(void *arg)
{
	if (crew_join())
		flood_together(&markers[1], NULL);
}

static SAN_STOPPED bool
block_again(struct heap_block *b, void *arg)
{
	struct range r = { b->begin, b->begin + b->size };

	if ((b->meta->state & LEAK_MARK) == mark.reached) {
		block_read(&markers[0], &r);
		flood(&markers[0]);
	}
	return false;
}

SAN_STOPPED void
mark_flood(void)
{
	bool again;

	crew_begin();
	flood_together(&markers[0], &markers[1].ready_begin);
	for (again = mark.overflow || crew_lost(); unlikely(again); again = mark.overflow) {
		mark.overflow = false;
		heap_each(block_again, NULL);
	}
}

SAN_STOPPED void
mark_indirect(const struct heap_block *b)
{
	struct range r = { b->begin, b->begin + b->size };

	mark.indirect = true;
	mark.self = r;
	block_read(&markers[0], &r);
}

SAN_STOPPED void
mark_indirect_done(void)
{
	while (candidate_get(&markers[0]))
		;
	mark.indirect = false;
	mark.self = (struct range){ 0, 0 };
}

SAN_STOPPED bool
mark_is_indirect(u32 state)
{
	return (state & LEAK_MARK) == mark.pointed;
}

SAN_INLINE bool
is_left(u32 state)
{
	return (state & (HEAP_LIVE | LEAK_IGNORED)) == HEAP_LIVE && (state & LEAK_MARK) != mark.reached;
}

struct left { bool (*each)(struct heap_block *, void *); void *arg; };

static SAN_STOPPED bool
large_left(struct heap_block *b, void *p)
{
	const struct left *left = p;

	return is_left(b->meta->state) && left->each(b, left->arg);
}

/* Once over the metadata of every block that ever was: no call for those that are not meant. */
SAN_STOPPED void
mark_each_left(bool (*each)(struct heap_block *, void *), void *arg)
{
	struct left left = { each, arg };
	u32 usual = HEAP_LIVE | mark.reached, c, n, fresh;
	struct heap_block b;

	for (c = 0; c < HEAP_CLASSES; c++) {
		const struct heap_class *k = &heap_class[c];
		struct heap_meta *meta = k->meta;

		for (n = 0, fresh = k->fresh; n < fresh; n++) {
			u32 state = meta[n].state;

			if (likely((state & (HEAP_LIVE | LEAK_IGNORED | LEAK_MARK)) == usual) || !is_left(state))
				continue;
			b = (struct heap_block){ k->base + (uptr)n * k->size, state & HEAP_SIZE_BITS,
			    &meta[n], true, c, n };
			if (each(&b, arg))
				return;
		}
	}
	(void)large_each(large_left, &left);
}
