/*
 * chain.c: origin chains: pairs (trace of a store, previous origin) to numbers and back.
 *
 * The same shape as the depot with records of fixed size, so a number is an index. A program that
 * stores uninitialised values in a loop makes the same pair again and again: a hit is a hash
 * and a few compares, without a lock. Bound: 2^26 pairs (1 GiB); then chain_put says 0 and the
 * caller keeps the origin it has.
 */
#include "stack/stack.h"

#define HEADS		(1u << 18)
#define CHAIN_MAX	(1ul << 26)

struct link {
	u32 here, prev;
	u32 next;			/* in the chain of equal hashes, 0 none */
	u32 pad;
};

static u32 heads[HEADS];
static struct store store;

static struct link *
link_at(u32 id)
{
	return (struct link *)load_relaxed(&store.base) + id;
}

static u32
link_find(u32 id, u32 end, u32 here, u32 prev)
{
	while (id != end && (link_at(id)->here != here || link_at(id)->prev != prev))
		id = link_at(id)->next;
	return id;
}

/* 0 when the bound is reached. */
static u32
link_new(u32 here, u32 prev)
{
	uptr at;
	struct link *l;

	do {				/* the first one is number 0: not used */
		at = store_take(&store, sizeof *l, CHAIN_MAX * sizeof *l);
	} while (at == 0);
	if (at == ~0ul)
		return 0;
	l = link_at((u32)(at / sizeof *l));
	l->here = here;
	l->prev = prev;
	return (u32)(at / sizeof *l);
}

u32
chain_put(u32 here, u32 prev)
{
	u32 *head = &heads[hash_mix(here, prev) % HEADS];
	u32 first = load_acquire(head), id, seen, other;

	id = link_find(first, 0, here, prev);
	if (likely(id))
		return id;
	id = link_new(here, prev);
	seen = first;
	while (id) {
		link_at(id)->next = first;
		if (cas(head, &first, id))
			break;
		other = link_find(first, seen, here, prev);
		if (other != seen)
			return other;
		seen = first;
	}
	return id;
}

u32
chain_get(u32 id, u32 *prev)
{
	*prev = 0;
	if (id == 0 || (id + 1ul) * sizeof(struct link) > load_relaxed(&store.committed))
		return 0;
	*prev = link_at(id)->prev;
	return link_at(id)->here;
}

void
chain_stats(struct depot_stats *s)
{
	uptr used = load_relaxed(&store.used);

	s->bytes = load_relaxed(&store.committed) + sizeof heads;
	s->count = (u32)(used / sizeof(struct link)) - (used > 0);
}
