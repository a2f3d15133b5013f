/*
 * once.c: run a function exactly once.
 */
#include "sync/sync.h"
#include "os/os.h"

enum { ONCE_NEW, ONCE_RUNNING, ONCE_DONE };

void
once(u32 *state, void (*f)(void))
{
	u32 was = ONCE_NEW;

	if (load_acquire(state) == ONCE_DONE)
		return;
	if (cas(state, &was, ONCE_RUNNING)) {
		f();
		store_release(state, ONCE_DONE);
		os_wake_word(state, ~0u);
		return;
	}
	while (load_acquire(state) != ONCE_DONE)
		os_wait_word(state, ONCE_RUNNING, 0);
}
