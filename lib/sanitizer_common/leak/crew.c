/*
 * crew.c: two processors mark a large heap.
 *
 * Each has a queue and a stack of its own (mark.c). Who runs dry asks; the other sees that
 * between two blocks and puts the oldest half of its stack, from which the most can be reached, into
 * the pool. When the pool is empty and all who have come are idle, the crew is closed: everything
 * is marked, and a helper that comes later has nothing to do. So nobody waits for one that has not
 * been given a processor yet.
 *
 * A helper that dies, or does not get on for a long time, is ended; nobody knows then what it had in
 * hand, so crew_lost makes the caller look through the marked blocks once more.
 */
#include "leak/leak.h"
#include "sync/sync.h"

#define CREW_BLOCKS	(1ul << 18)	/* a smaller heap is marked before a helper is there */
#define SPINS		4096u
#define STUCK_TICKS	1000u		/* of os_helper_sleep */

uptr crew_blocks = CREW_BLOCKS;
u32 crew_wanted SAN_ALIGNED(64);
static struct {
	struct spin lock SAN_ALIGNED(64);
	u32 members, idle, closed;
	u32 asleep, news;		/* news changes with what a sleeper waits for */
	u32 count;
	bool lost;
	struct os_helper *helper;
	u64 entry[CREW_ENTRIES];
} crew;

/* ---- report phase ---- */

bool
crew_prepare(uptr blocks, void (*run)(void *))
{
	bytes_set(&crew, 0, sizeof crew);
	crew.members = 1;
	if (blocks != 0 && blocks >= crew_blocks)
		crew.helper = os_helper_start(run, NULL);
	return crew.helper != NULL;
}

void
crew_done(void)
{
	if (crew.helper != NULL)
		os_helper_end(crew.helper);
	crew.helper = NULL;
}

/* ---- stopped phase ---- */

SAN_STOPPED void
crew_begin(void)
{
	if (crew.helper != NULL && !crew.closed)
		os_helper_go(crew.helper);
}

SAN_STOPPED bool
crew_join(void)
{
	while (!spin_try(&crew.lock))
		if (load_acquire(&crew.closed))
			return false;
	crew.members += !crew.closed;
	spin_unlock(&crew.lock);
	return !load_acquire(&crew.closed);
}

SAN_STOPPED bool
crew_lost(void)
{
	return crew.lost;
}

SAN_STOPPED static void
news_tell(void)
{
	add_relaxed(&crew.news, 1);
	if (load_relaxed(&crew.asleep))
		os_helper_wake(&crew.news);
}

SAN_STOPPED u32
crew_give(const u64 *from, u32 n)
{
	if (!spin_try(&crew.lock))
		return 0;
	n = MIN(n, CREW_ENTRIES - crew.count);
	bytes_copy(crew.entry + crew.count, from, n * sizeof *from);
	store_relaxed(&crew.count, crew.count + n);
	store_relaxed(&crew_wanted, 0);
	spin_unlock(&crew.lock);
	news_tell();
	return n;
}

/* The pool's entries; false: somebody else is at it. */
SAN_STOPPED static bool
pool_empty(u64 *to, u32 *n, bool *idle)
{
	if (!spin_try(&crew.lock))
		return false;
	*n = crew.count;
	bytes_copy(to, crew.entry, *n * sizeof *to);
	store_relaxed(&crew.count, 0);
	if (*n != 0) {
		crew.idle -= *idle;
	} else if (!*idle) {
		*idle = true;
		crew.idle++;
		store_release(&crew.closed, crew.idle == crew.members);
	}
	store_relaxed(&crew_wanted, *n == 0 && !crew.closed);
	spin_unlock(&crew.lock);
	if (load_relaxed(&crew.closed))
		news_tell();
	return true;
}

/* Sleeps for a while; false: the helper, whose steps these are, will not come back with anything. */
SAN_STOPPED static bool
pool_wait(const u32 *steps, u32 *ticks, u32 *last)
{
	u32 news = load_acquire(&crew.news);

	exchange(&crew.asleep, 1);
	if (!load_acquire(&crew.closed) && load_relaxed(&crew.count) == 0)
		os_helper_sleep(&crew.news, news);
	store_release(&crew.asleep, 0);
	if (steps == NULL)
		return true;
	if (load_relaxed(steps) != *last) {
		*last = load_relaxed(steps);
		*ticks = 0;
	}
	return ++*ticks < STUCK_TICKS && (os_helper_alive(crew.helper) || load_acquire(&crew.closed));
}

SAN_STOPPED u32
crew_take(u64 *to, const u32 *steps)
{
	u32 n = 0, spins = 0, ticks = 0, last = 0;
	bool idle = false;

	while (!load_acquire(&crew.closed)) {
		if ((!idle || load_relaxed(&crew.count) != 0) && pool_empty(to, &n, &idle) && n != 0)
			return n;
		if (++spins < SPINS) {
			os_pause();
		} else if (!pool_wait(steps, &ticks, &last)) {
			os_helper_stop(crew.helper);
			crew.lost = true;
			store_release(&crew.closed, 1);
		}
	}
	return 0;
}
