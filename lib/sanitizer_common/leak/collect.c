/*
 * collect.c: the blocks that were not reached, summed up by trace.
 *
 * Two passes over the metadata of all blocks, which lie back to back. The first, before anything is
 * summed up, marks what is in use although no pointer says so: blocks to be ignored, blocks of the
 * dynamic linker, blocks whose allocation cannot be told or was suppressed; each with all that it
 * reaches. The second sums up the others in an open-addressed table of (trace, direct or not). The
 * table is memory reserved before the stop, with room for twice the traces that there are.
 */
#include "leak/leak.h"
#include "stack/stack.h"

#define TABLE_SLACK	1024u
#define VERDICTS	256u
#define TRACES_MIN	16u

const u32 *collect_skipped;
u32 collect_skipped_count;

static struct {
	struct leak_group *table;
	u32 mask;
	struct leak_group rest;			/* traces that came when the table was full */
	struct leak_object *objects;
	uptr object_count, object_room;
	uptr table_mapped, objects_mapped;
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
	depot_stats(&depot);
	while (size < 4 * (depot.count + TABLE_SLACK) && size < 1u << 30)
		size *= 2;
	collect.mask = size - 1;
	collect.table = reserve(size * sizeof *collect.table, &collect.table_mapped);
	if (collect.table == NULL)
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
	if (collect.objects != NULL)
		(void)os_unmap((uptr)collect.objects, collect.objects_mapped);
	collect.table = NULL;
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
 * The trace's first address is in our allocation function, the next one is its caller. Without
 * it, as on the stack of a coroutine, a leak could not be reported in a way that helps.
 */
static SAN_STOPPED bool
trace_is_skipped(u32 stack)
{
	u32 n, i = stack % VERDICTS;
	const uptr *pcs;

	if (collect.verdict[i].stack == stack && stack != 0)
		return collect.verdict[i].skip;
	pcs = depot_get(stack, &n);
	collect.verdict[i].stack = stack;
	collect.verdict[i].skip = is_skipped(stack) || (stack >= DEPOT_FIRST &&
	    (n < 2 || (leak_flags.use_ld_allocations && roots_is_linker(pcs[1]))));
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
	if ((b->meta->state & (LEAK_REACHED | LEAK_IGNORED)) == 0 && trace_is_skipped(b->meta->stack)) {
		mark_block(b);
		mark_flood();
	}
	return false;
}

SAN_STOPPED void
collect_mark(void)
{
	if (load_relaxed(&leak_any_ignored))
		heap_each(ignored_mark, NULL);
	mark_flood();
	heap_each(skipped_mark, NULL);
}

/* ---- what is left ---- */

static SAN_STOPPED bool
indirect_mark(struct heap_block *b, void *arg)
{
	if ((b->meta->state & (LEAK_REACHED | LEAK_IGNORED)) == 0)
		mark_indirect(b);
	return false;
}

static SAN_STOPPED struct leak_group *
group_of(u32 stack, bool indirect)
{
	u32 i = (u32)hash_mix(stack, indirect) & collect.mask, left;

	for (left = collect.mask; left != 0; left--, i = (i + 1) & collect.mask) {
		struct leak_group *g = &collect.table[i];

		if (g->count == 0) {
			g->stack = stack;
			g->indirect = indirect;
			return g;
		}
		if (g->stack == stack && g->indirect == indirect)
			return g;
	}
	return &collect.rest;
}

static SAN_STOPPED bool
block_sum(struct heap_block *b, void *arg)
{
	u32 state = b->meta->state;
	bool indirect = (state & LEAK_INDIRECT) != 0;
	struct leak_group *g;
	uptr size = MAX(b->size, 1);

	if (state & (LEAK_REACHED | LEAK_INDIRECT))
		b->meta->state = state & ~(LEAK_REACHED | LEAK_INDIRECT);
	if (state & (LEAK_REACHED | LEAK_IGNORED))
		return false;
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
	heap_each(indirect_mark, NULL);
	mark_indirect_done();
	heap_each(block_sum, NULL);
}

/* ---- afterwards ---- */

/* Pack the table: groups to its begin. */
void
collect_groups(struct leak_groups *groups)
{
	u32 i, n = 0;

	for (i = 0; i <= collect.mask; i++)
		if (collect.table[i].count != 0)
			collect.table[n++] = collect.table[i];
	if (collect.rest.count != 0)
		collect.table[n++] = collect.rest;
	groups->at = collect.table;
	groups->count = n;
}

struct leak_object *
collect_objects(uptr *n)
{
	*n = collect.object_count;
	return collect.objects;
}
