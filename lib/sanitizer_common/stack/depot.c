/*
 * depot.c: traces to numbers and back, for ever.
 *
 * A trace is one record: header, then its return addresses. Records with the same low bits of
 * their hash are chained from a table of heads; a new record is filled in first and then put in
 * front of its chain with one compare-and-swap, so that lookups and insertions take no lock and
 * may be interrupted by a signal handler that does the same. A trace's number is the record's
 * place in units of 16 bytes. Two threads that meet the same new trace at the same moment find
 * each other's record before publishing; the loser's bytes stay unused.
 *
 * Bounds: 1 GiB of records (3 to 6 million traces of 20 frames and fewer); then DEPOT_FULL. The
 * table is 4 MiB of zero pages, touched one page per new hash at most.
 *
 * Records from compressed on hold, instead of addresses, the whole hash, which says that a trace
 * is the same, and the place of the addresses in compress.c.
 */
#include "stack/stack.h"

#define DEPOT_NEVER	(1u << DEPOT_ID_BITS)
#define HEADS		(1u << 20)
#define UNIT		16ul
#define DEPOT_MAX	(UNIT << DEPOT_ID_BITS)

struct record {
	u32 next;			/* number of the next in the chain, 0 none */
	u32 hash;			/* its high half */
	u32 uses;
	u32 depth;
	uptr pc[];
};

static u32 heads[HEADS];
static struct store store;
static u32 count;
static u32 compressed = DEPOT_NEVER;	/* first number of such records */

bool
depot_compresses(void)
{
	return load_relaxed(&compressed) != DEPOT_NEVER;
}

/* Other threads may not put traces yet. */
void
depot_compress(void)
{
	if (!depot_compresses())
		compressed = (u32)MAX(load_relaxed(&store.used) / UNIT, DEPOT_FIRST);
}

/* Numbers begin at DEPOT_FIRST: the first units of the store are never records. */
static struct record *
record_at(u32 id)
{
	return (struct record *)(load_relaxed(&store.base) + id * UNIT);
}

static bool
record_is(const struct record *r, u32 hash, const uptr *pcs, u32 n)
{
	u32 i;

	if (r->hash != hash || r->depth != n)
		return false;
	for (i = 0; i < n; i++)
		if (r->pc[i] != pcs[i])
			return false;
	return true;
}

/* Look through the chain from id up to, not including, end. */
static u32
chain_find(u32 id, u32 end, u32 hash, const uptr *pcs, u32 n)
{
	while (id != end && !record_is(record_at(id), hash, pcs, n))
		id = record_at(id)->next;
	return id;
}

static u32
record_new(u32 hash, const uptr *pcs, u32 n)
{
	uptr size = ROUND_UP(sizeof(struct record) + n * sizeof *pcs, UNIT), at;
	struct record *r;

	if (unlikely(load_relaxed(&store.used) == 0))
		(void)store_take(&store, DEPOT_FIRST * UNIT, DEPOT_MAX);
	at = store_take(&store, size, DEPOT_MAX);
	/* Racing for the first record may leave one in the reserved units: take another. */
	while (at < DEPOT_FIRST * UNIT)
		at = store_take(&store, size, DEPOT_MAX);
	if (at == ~0ul)
		return DEPOT_FULL;
	r = record_at((u32)(at / UNIT));
	r->hash = hash;
	r->depth = n;
	bytes_copy(r->pc, pcs, (depot_compresses() ? 2 : n) * sizeof *pcs);
	return (u32)(at / UNIT);
}

static SAN_NOINLINE u32
record_add(u32 *head, u32 first, u32 hash, const uptr *pcs, u32 n)
{
	u32 id = record_new(hash, pcs, n), seen = first, other;

	if (id == DEPOT_FULL)
		return id;
	do {
		record_at(id)->next = first;
		if (cas(head, &first, id)) {
			(void)add_relaxed(&count, 1);
			return id;
		}
		other = chain_find(first, seen, hash, pcs, n);
		if (other != seen)
			return other;
		seen = first;
	} while (true);
}

/* The trace with this hash is the record's only word; the word behind it is not compared. */
static SAN_NOINLINE u32
compressed_put(u64 hash, const uptr *pcs, u32 n)
{
	u32 *head = &heads[hash % HEADS], first = load_acquire(head), id;
	uptr key[] = { hash, 0 };

	id = chain_find(first, 0, (u32)(hash >> 32), key, 1);
	if (id != 0)
		return id;
	key[1] = compress_put(pcs, n);
	return key[1] == ~0ul ? DEPOT_FULL : record_add(head, first, (u32)(hash >> 32), key, 1);
}

u32
depot_put(const uptr *pcs, u32 n)
{
	u64 hash;
	u32 *head, first, id;

	if (n == 0)
		return DEPOT_NONE;
	hash = hash_words(pcs, n, 0);
	if (unlikely(depot_compresses()))
		return compressed_put(hash, pcs, n);
	head = &heads[hash % HEADS];
	first = load_acquire(head);
	id = chain_find(first, 0, (u32)(hash >> 32), pcs, n);
	return likely(id != 0) ? id : record_add(head, first, (u32)(hash >> 32), pcs, n);
}

static bool
depot_has(u32 id)
{
	return id >= DEPOT_FIRST && id * UNIT < load_relaxed(&store.used) &&
	    (id + 1) * UNIT <= load_relaxed(&store.committed);
}

const uptr *
depot_get(u32 id, u32 *n)
{
	struct record *r;

	*n = 0;
	if (!depot_has(id))
		return NULL;
	r = record_at(id);
	if (id >= load_relaxed(&compressed))
		return compress_get(r->pc[1], n);
	*n = MIN(r->depth, STACK_MAX + 1u);
	return r->pc;
}

u32
depot_use(u32 id)
{
	return depot_has(id) ? add_relaxed(&record_at(id)->uses, 1) : 0;
}

u32
depot_use_count(u32 id)
{
	return depot_has(id) ? load_relaxed(&record_at(id)->uses) : 0;
}

void
depot_stats(struct depot_stats *s)
{
	s->bytes = load_relaxed(&store.committed) + sizeof heads + compress_bytes();
	s->count = load_relaxed(&count);
}
