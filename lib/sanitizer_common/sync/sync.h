/*
 * sync.h: spin lock, mutex, once, and the order of all locks.
 *
 * Every lock of the runtime has a row in locks.def; the order of rows is the order in which
 * they may be taken. fork takes all of them in that order and gives them back on both sides.
 * A mutex is one word: 0 free, 1 held, 2 held with sleepers.
 */
#ifndef SAN_SYNC_H
#define SAN_SYNC_H

#include "base/base.h"

struct spin { u32 word; };
struct mutex { u32 word; };

/* ==== from init; not while stopped ==== */
void spin_lock_slow(struct spin *);
SAN_INLINE bool
spin_try(struct spin *s)
{
	return load_relaxed(&s->word) == 0 && exchange(&s->word, 1) == 0;
}
SAN_INLINE void
spin_lock(struct spin *s)
{
	if (unlikely(!spin_try(s)))
		spin_lock_slow(s);
}
SAN_INLINE void spin_unlock(struct spin *s) { store_release(&s->word, 0); }
void mutex_lock(struct mutex *);
bool mutex_try(struct mutex *);
void mutex_unlock(struct mutex *);
/* Run f exactly once; other callers wait for it. state starts at 0. */
void once(u32 *state, void (*f)(void));

/* One object per row: SPIN rows are `struct spin lock_NAME[count]`, MUTEX rows likewise. */
#define SPIN(name, count, what)		extern SAN_HIDDEN struct spin lock_##name[count];
#define MUTEX(name, count, what)	extern SAN_HIDDEN struct mutex lock_##name[count];
#include "sync/locks.def"
#undef SPIN
#undef MUTEX

/* Takes every lock in table order; all but the report lock if the caller holds that already. */
void locks_fork_prepare(bool in_report);
/* Gives the same back; a child sets all to free. */
void locks_fork_done(bool in_child, bool in_report);

#endif
