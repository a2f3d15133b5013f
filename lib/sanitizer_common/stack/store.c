/*
 * store.c: append-only memory for the depot and the chains.
 *
 * store_take is called from any thread and from signal handlers, even from one that interrupted
 * store_take: so there is no lock. Whoever finds that its bytes are not yet accessible makes
 * them so; several doing it at a time is harmless, as committed only grows.
 */
#include "os/os.h"
#include "stack/stack.h"

#define STEP		(256ul << 10)
#define LIMIT_MIN	(16ul << 20)

/*
 * Reserve as much of max, a power of two, as the address space allows. Several may race; one
 * range stays: its word, address and logarithm of its size, is set by one swap.
 */
static uptr
store_reserve(struct store *s, uptr max)
{
	uptr range = 0, mine;
	sptr r;

	for (;;) {
		r = os_map(0, max, OS_PROT_NONE, OS_MAP_NORESERVE, "stack depot");
		if (!os_failed(r))
			break;
		if (max <= LIMIT_MIN)
			return 0;
		max /= 4;
	}
	mine = (uptr)r | (uptr)__builtin_ctzl(max);
	if (cas(&s->range, &range, mine))
		return mine;
	(void)os_unmap((uptr)r, max);
	return range;
}

static bool
store_commit(struct store *s, uptr end, uptr limit)
{
	uptr had = load_acquire(&s->committed), to;

	while (had < end) {
		to = MIN(ROUND_UP(end, STEP), limit);
		if (os_failed(os_protect(s->base + had, to - had, OS_PROT_RW)))
			return false;
		if (cas(&s->committed, &had, to))
			return true;
	}
	return true;
}

uptr
store_take(struct store *s, uptr size, uptr max)
{
	uptr range = load_acquire(&s->range), limit, at;

	if (unlikely(range == 0))
		range = store_reserve(s, max);
	if (range == 0)
		return ~0ul;
	store_relaxed(&s->base, ROUND_DOWN(range, OS_PAGE));
	limit = 1ul << range % OS_PAGE;
	if (load_relaxed(&s->used) + size > limit)
		return ~0ul;
	at = add_relaxed(&s->used, size);
	if (at + size > limit || !store_commit(s, at + size, limit))
		return ~0ul;
	return at;
}
