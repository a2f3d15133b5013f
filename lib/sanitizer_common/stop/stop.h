/*
 * stop.h: stop the world: suspend every other thread of the process, look at it, resume.
 *
 * world_stop suspends all threads but the caller, calls look exactly once, and lets them run again.
 * The threads of the runtime's own (os_thread_start) are suspended, too, and in the list. look
 * runs in the stopped phase, on the calling thread or on a task that shares its memory and has no
 * thread-local storage: it uses base/, os_*_raw and memory that was reserved before, takes no lock
 * and calls nothing of libc. Callers hold the locks whose data look wants to read, lock_threads
 * among them.
 */
#ifndef SAN_STOP_H
#define SAN_STOP_H

#include "os/os.h"

enum stop_way {
	STOP_TRACED,			/* by a tracer: complete */
	STOP_SIGNALLED,			/* each thread parked itself in a signal handler */
	STOP_NOT,			/* nothing worked: the others run on while look looks */
};
struct world {
	enum stop_way way;
	u32 count;
	const struct stopped *threads;	/* in ascending order of os_id; struct stopped is in os.h */
	struct stopped self;		/* the caller as it called, not in threads */
};
/*
 * Report phase, one at a time. 0: look ran. 1: it ran, but the others were let go too early (the
 * tracer was killed from outside): what it saw may contradict itself. -OS_EFAULT: look crashed,
 * and world_tell says so. Other -errno when there is no memory for the list: look did not run.
 */
sptr world_stop(void (*look)(const struct world *, void *arg), void *arg);
/* Report phase, without the locks: prints what the last stop has to say; most often nothing. */
void world_tell(void);
/* Stopped phase: the thread of that id, self too; NULL none. */
const struct stopped *world_find(const struct world *, u64 os_id);

#endif
