/*
 * ranges.c: blocks of thread-local variables that the loader keeps in memory of its own.
 *
 * Each thread tells of its own when it first uses them (tool_dynamic_tls), and all are dropped when
 * it ends. In chains by the thread's number, under lock_threads. A block of an object that was unloaded
 * stays in the list, which does no harm: what cannot be read is passed over.
 */
#include "leak/leak.h"
#include "sync/sync.h"
#include "thread/thread.h"

#define CHAINS	256u

struct entry {
	struct entry *next;
	u32 thread;
	struct range range;
};
static struct entry *chains[CHAINS];

void
leak_range_add(uptr begin, uptr end)
{
	struct thread *self = thread_self();
	struct entry **chain, *e;

	if (self == NULL)
		return;
	chain = &chains[self->number % CHAINS];
	mutex_lock(lock_threads);
	for (e = *chain; e != NULL && (e->thread != self->number || e->range.begin != begin);)
		e = e->next;
	if (e == NULL) {
		e = arena_alloc(sizeof *e);
		*e = (struct entry){ *chain, self->number, { begin, end } };
		*chain = e;
	}
	e->range.end = end;
	mutex_unlock(lock_threads);
}

/* The calling thread ends. */
void
leak_ranges_drop(void)
{
	struct entry **at, *e;
	u32 number = thread_self()->number;

	mutex_lock(lock_threads);
	for (at = &chains[number % CHAINS]; (e = *at) != NULL;) {
		if (e->thread != number) {
			at = &e->next;
			continue;
		}
		*at = e->next;
		arena_free(e);
	}
	mutex_unlock(lock_threads);
}

SAN_STOPPED void
leak_ranges_each(void (*each)(uptr begin, uptr end))
{
	const struct entry *e;
	u32 i;

	for (i = 0; i < CHAINS; i++)
		for (e = chains[i]; e != NULL; e = e->next)
			each(e->range.begin, e->range.end);
}
