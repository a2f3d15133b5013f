/*
 * spin.c: the slow path of a spin lock: a while in the processor, then the scheduler.
 */
#include "sync/sync.h"
#include "os/os.h"

void
spin_lock_slow(struct spin *s)
{
	for (u32 tries = 0; !spin_try(s); tries++) {
		if (tries < 64)
			os_pause();
		else
			os_yield();
	}
}
