/*
 * locks.c: the lock of every row of locks.def, and all of them around a fork.
 *
 * A child has one thread and a copy of our memory. Were another thread inside a lock at that
 * moment, the child would wait for it for ever and see its data half-changed; so the forking
 * thread takes all locks first, in the order of the rows. Sleepers of the parent do not exist
 * in the child: there locks are set to free instead of unlocked.
 */
#include "sync/sync.h"

#define SPIN(name, count, what)		struct spin lock_##name[count];
#define MUTEX(name, count, what)	struct mutex lock_##name[count];
#include "sync/locks.def"
#undef SPIN
#undef MUTEX

/* The addresses of all locks of the rows, spins and mutexes alike: each is one word. */
#define SPIN(name, count, what)		{ lock_##name, NULL, count },
#define MUTEX(name, count, what)	{ NULL, lock_##name, count },
static const struct row { struct spin *spin; struct mutex *mutex; u32 count; } rows[] = {
#include "sync/locks.def"
};
#undef SPIN
#undef MUTEX

/* A program's death callback may fork while its thread reports. */
static bool
is_ours(const struct row *r, bool in_report)
{
	return in_report && r->mutex == lock_report;
}

void
locks_fork_prepare(bool in_report)
{
	for (const struct row *r = rows; r < rows + ARRAY_LENGTH(rows); r++) {
		for (u32 i = 0; i < r->count && !is_ours(r, in_report); i++) {
			if (r->spin != NULL)
				spin_lock(&r->spin[i]);
			else
				mutex_lock(&r->mutex[i]);
		}
	}
}

/* The order of giving back does not matter: nobody waits for one while holding a later one. */
void
locks_fork_done(bool in_child, bool in_report)
{
	for (const struct row *r = rows; r < rows + ARRAY_LENGTH(rows); r++) {
		for (u32 i = 0; i < r->count; i++) {
			if (r->spin != NULL)
				spin_unlock(&r->spin[i]);
			else if (in_child)
				store_relaxed(&r->mutex[i].word, 0);
			else if (!is_ours(r, in_report))
				mutex_unlock(&r->mutex[i]);
		}
	}
}
