/*
 * collect.c: the blocks that were not reached, summed up by trace.
 *
 * Passes over the metadata of all blocks, which lie back to back. The first marks what is in use
 * although no pointer says so: blocks to be ignored, blocks of the dynamic linker, blocks whose
 * allocation cannot be told or was suppressed; each with all that it reaches. If blocks are left,
 * the second finds out which of them others point to, and the third sums them up by (trace, direct
 * or not). Groups lie back to back, with an open-addressed table of their numbers. That is memory
 * reserved before the stop, with room for twice the traces that there are, and touched as far as used.
 */
#include "leak/leak.h"
#include "stack/stack.h"

#define TABLE_SLACK	1024u
#define VERDICTS	256u
#define TRACES_MIN	16u

const u32 *collect_skipped;
u32 collect_skipped_count;

static struct {
	struct leak_group *group;		/* 0: traces that came when there was no more room */
	u32 group_count, group_room;
	u32 *table, mask;			/* numbers of groups, 0 none */
	bool left;				/* there are blocks to be summed up */
	bool packed;				/* traces may be: not to be looked at in the stopped phase */
	struct leak_object *objects;
	uptr object_count, object_room;
	uptr group_mapped, table_mapped, objects_mapped;
	/* By depot id: has the caller a reason to be left out? */
	struct { u32 stack; bool skip; } verdict[VERDICTS];
} collect;

/* ---- memory ---- */

static void *
reserve(uptr bytes, uptr *mapped)
{
	sptr r;

	*mapped = ROUND_UP(bytes, OS_PAGE);
	r = os_map(0, *mapped, OS_PROT_RW, OS_MAP_NORESERVE, "leak check");
	return os_failed(r) ? NULL : (void *)r;
}

bool
collect_prepare(void)
{
	struct heap_stats heap;
	struct depot_stats depot;
	u32 size = TRACES_MIN;

	bytes_set(&collect, 0, sizeof collect);
	collect.packed = depot_compresses();
	depot_stats(&depot);
	while (size < 4 * (depot.count + TABLE_SLACK) && size < 1u << 30)
		size *= 2;
	collect.mask = size - 1;
	collect.table = reserve(size * sizeof *collect.table, &collect.table_mapped);
	collect.group_room = size / 2;
	collect.group_count = 1;
	collect.group = reserve(collect.group_room * sizeof *collect.group, &collect.group_mapped);
	if (collect.table == NULL || collect.group == NULL)
		return false;
	if (!leak_flags.report_objects)
		return true;
	/* No block is shorter than 16 bytes, large ones than their pages. */
	heap_stats(&heap);
	collect.object_room = heap.mapped_bytes / 16 + TABLE_SLACK;
	collect.objects = reserve(collect.object_room * sizeof *collect.objects, &collect.objects_mapped);
	return collect.objects != NULL;
}

void
collect_done(void)
{
	if (collect.table != NULL)
		(void)os_unmap((uptr)collect.table, collect.table_mapped);
	if (collect.group != NULL)
		(void)os_unmap((uptr)collect.group, collect.group_mapped);
	if (collect.objects != NULL)
		(void)os_unmap((uptr)collect.objects, collect.objects_mapped);
	collect.table = NULL;
	collect.group = NULL;
	collect.objects = NULL;
}

/* ---- in use without a pointer ---- */

static SAN_STOPPED bool
is_skipped(u32 stack)
{
	u32 low = 0, high = collect_skipped_count;

	while (low < high) {
		u32 middle = (low + high) / 2;

		if (collect_skipped[middle] < stack)
			low = middle + 1;
		else
			high = middle;
	}
	return low < collect_skipped_count && collect_skipped[low] == stack;
}

/*
 * A trace's first address is in our allocation function, the next one is its caller. Without it,
 * as on the stack of a coroutine, a leak could not be reported in a way that helps.
 */
static SAN_STOPPED bool
caller_excuses(u32 stack)
{
	u32 n;
	const uptr *pcs;

	if (stack < DEPOT_FIRST)
		return false;
	pcs = depot_get(stack, &n);
	return n < 2 || (leak_flags.use_ld_allocations && roots_is_linker(pcs[1]));
}

bool
collect_excused(u32 stack)
{
	return collect.packed && caller_excuses(stack);
}

/*
 * A block without a trace is being allocated, or was by somebody who is none of the program's threads;
 * its address may be nowhere yet.
 */
static SAN_STOPPED bool
trace_is_skipped(u32 stack)
{
	u32 i = stack % VERDICTS;

	if (collect.verdict[i].stack == stack && stack != 0)
		return collect.verdict[i].skip;
	collect.verdict[i].stack = stack;
	collect.verdict[i].skip = stack == DEPOT_NONE || is_skipped(stack) ||
	    (!collect.packed && caller_excuses(stack));
	return collect.verdict[i].skip;
}

static SAN_STOPPED bool
ignored_mark(struct heap_block *b, void *arg)
{
	if (b->meta->state & LEAK_IGNORED)
		mark_block(b);
	return false;
}

static SAN_STOPPED bool
skipped_mark(struct heap_block *b, void *arg)
{
	if (trace_is_skipped(b->meta->stack)) {
		mark_block(b);
		mark_flood();
	} else {
		collect.left = true;
	}
	return false;
}

static SAN_STOPPED bool
block_age(struct heap_block *b, void *arg)
{
	if (b->meta->state & LEAK_FOUND)
		b->meta->state ^= LEAK_FOUND | LEAK_KNOWN;
	return false;
}

SAN_STOPPED void
collect_age(void)
{
	if (leak_flags.report_only_new)
		heap_each(block_age, NULL);
}

SAN_STOPPED void
collect_mark(void)
{
	if (load_relaxed(&leak_any_ignored))
		heap_each(ignored_mark, NULL);
	mark_flood();
	collect.left = false;
	mark_each_left(skipped_mark, NULL);
}

/* ---- what is left ---- */

static SAN_STOPPED bool
indirect_mark(struct heap_block *b, void *arg)
{
	mark_indirect(b);
	return false;
}

static SAN_STOPPED struct leak_group *
group_of(u32 stack, bool indirect)
{
	u32 i = (u32)hash_mix(stack, indirect) & collect.mask;
	struct leak_group *g;

	for (; collect.table[i] != 0; i = (i + 1) & collect.mask) {
		g = &collect.group[collect.table[i]];
		if (g->stack == stack && g->indirect == indirect)
			return g;
	}
	if (collect.group_count == collect.group_room)
		return &collect.group[0];
	collect.table[i] = collect.group_count;
	g = &collect.group[collect.group_count++];
	g->stack = stack;
	g->indirect = indirect;
	return g;
}

static SAN_STOPPED bool
block_sum(struct heap_block *b, void *arg)
{
	bool indirect = mark_is_indirect(b->meta->state);
	struct leak_group *g;
	uptr size = MAX(b->size, 1);

	if (leak_flags.report_only_new) {
		if (b->meta->state & LEAK_KNOWN)
			return false;
		b->meta->state |= LEAK_FOUND;
	}
	g = group_of(b->meta->stack, indirect);
	g->count++;
	g->bytes += size;
	if (collect.objects != NULL && collect.object_count < collect.object_room)
		collect.objects[collect.object_count++] =
		    (struct leak_object){ b->begin, size, b->meta->stack, indirect };
	return false;
}

SAN_STOPPED void
collect_sum(void)
{
	if (!collect.left)
		return;
	mark_each_left(indirect_mark, NULL);
	mark_indirect_done();
	mark_each_left(block_sum, NULL);
}

/* ---- afterwards ---- */

void
collect_groups(struct leak_groups *groups)
{
	u32 first = collect.group[0].count == 0;

	groups->at = collect.group + first;
	groups->count = collect.group_count - first;
}

struct leak_object *
collect_objects(uptr *n)
{
	*n = collect.object_count;
	return collect.objects;
}
