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

void
locks_fork_prepare(void)
{
#define SPIN(name, count, what)						\
	for (u32 i = 0; i < count; i++)					\
		spin_lock(&lock_##name[i]);
#define MUTEX(name, count, what)					\
	for (u32 i = 0; i < count; i++)					\
		mutex_lock(&lock_##name[i]);
#include "sync/locks.def"
#undef SPIN
#undef MUTEX
}

/* The order of giving back does not matter: nobody waits for one while holding a later one. */
void
locks_fork_done(bool in_child)
{
#define SPIN(name, count, what)						\
	for (u32 i = 0; i < count; i++)					\
		spin_unlock(&lock_##name[i]);
#define MUTEX(name, count, what)					\
	for (u32 i = 0; i < count; i++) {				\
		if (in_child)						\
			store_relaxed(&lock_##name[i].word, 0);		\
		else							\
			mutex_unlock(&lock_##name[i]);			\
	}
#include "sync/locks.def"
#undef SPIN
#undef MUTEX
}
