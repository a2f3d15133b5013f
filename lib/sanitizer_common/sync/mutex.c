/*
 * mutex.c: a lock that sleeps. One word: 0 free, 1 held, 2 held and somebody may sleep on it.
 *
 * Whoever has slept takes the lock as 2, since he cannot know whether others still sleep; so an
 * unlock may wake one thread too many, never one too few.
 */
#include "sync/sync.h"
#include "os/os.h"

enum { MUTEX_FREE, MUTEX_HELD, MUTEX_SLEEPERS };

bool
mutex_try(struct mutex *m)
{
	u32 was = MUTEX_FREE;

	return cas(&m->word, &was, MUTEX_HELD);
}

void
mutex_lock(struct mutex *m)
{
	/* What the lock guards is mostly short: look a while before sleeping. */
	for (u32 tries = 0; tries < 64; tries++) {
		if (load_relaxed(&m->word) == MUTEX_FREE && mutex_try(m))
			return;
		os_pause();
	}
	while (exchange(&m->word, MUTEX_SLEEPERS) != MUTEX_FREE)
		os_wait_word(&m->word, MUTEX_SLEEPERS, 0);
}

void
mutex_unlock(struct mutex *m)
{
	u32 was = exchange(&m->word, MUTEX_FREE);

	CHECK_NE(was, MUTEX_FREE);
	if (was == MUTEX_SLEEPERS)
		os_wake_word(&m->word, 1);
}
