/*
 * tasks.h: the threads of this process as /proc lists them; private to os/linux/stop.
 */
#ifndef SAN_OS_LINUX_STOP_TASKS_H
#define SAN_OS_LINUX_STOP_TASKS_H

#include "os/os.h"
#include "os/linux/sys.h"

#include <errno.h>

#define TICK_NS		10000000ul	/* how long one wait lasts at most */
#define ROUNDS		64		/* passes over the list at most */
#define FOUND_NONE	(~0u)

/*
 * A list that grows by passes over /proc/self/task. s->tasks keeps the order in which tasks were
 * found, and those that died, until tasks_finish; state tells what became of each.
 */
enum task_state { TASK_NEW, TASK_ASKED, TASK_SUSPENDED, TASK_LEFT /* runs on */, TASK_DEAD };
struct tasks {
	struct os_stop *s;
	sptr dir;
	u64 self;			/* the thread that is not to be listed */
	u32 next;			/* where the next one of a pass is expected */
	u32 quiet;			/* passes without news */
	u64 seen;			/* by the last pass, the caller included */
	u8 *state;			/* enum task_state of each */
	uptr size;			/* of this mapping */
	char buf[32768] SAN_ALIGNED(8);
};

/* ==== report phase ==== */
/* NULL and s->reason: there is no memory, or /proc does not show us. */
struct tasks *tasks_open(struct os_stop *s);
void tasks_close(struct tasks *);
void tasks_refused(struct os_stop *s, const char *what, sptr error);	/* s->reason: "what (error)" */

/* The caller; kept must last as long as look may ask. */
SAN_INLINE void
tasks_self(struct os_stop *s, uptr kept[ARCH_KEPT])
{
	s->self = (struct stopped){
		.os_id = os_tid(),
		.suspended = true,
		.sp = arch_kept_registers(kept),
		.pc = here_pc(),
		.thread_pointer = arch_thread_pointer(),
		.registers = { (uptr)kept, (uptr)(kept + ARCH_KEPT) },
	};
}

/* guard.c: why guard_look said false. */
void guard_tell(struct os_stop *s);

/* ==== stopped phase, and before it ==== */
/* Adds what is new. The number added, -OS_E2BIG, or another -errno. */
sptr tasks_pass(struct tasks *);
/* Nobody is missing; to be asked after a pass that added so many, when those have been dealt with. */
bool tasks_complete(struct tasks *, sptr added);
u32 tasks_find(struct tasks *, u64 id);			/* FOUND_NONE */
void tasks_finish(struct tasks *);			/* without the dead; sets suspended */

/* What /proc/self/task/ID/status says; state 0: no such task of the program's. */
struct task_status { char state; u64 tracer, blocked; };
struct task_status tasks_status(struct tasks *, u64 id);	/* not within a pass */

/* guard.c: look(arg); false: it crashed. The caller's signals are blocked. */
bool guard_look(void (*look)(void *), void *arg);

/* A futex; where a sandbox has none, a short sleep. -ETIMEDOUT: nobody woke us. */
SAN_INLINE sptr
tasks_sleep(const u32 *word, u32 expected, u64 ns)
{
	s64 time[2] = { (s64)(ns / 1000000000), (s64)(ns % 1000000000) };
	sptr r = sys(futex, word, 128 /* FUTEX_WAIT_PRIVATE */, expected, time);

	if (r == -OS_EPERM || r == -ENOSYS) {
		time[0] = 0, time[1] = 1000000;
		sys(nanosleep, time, NULL);
		return -ETIMEDOUT;
	}
	return r;
}

SAN_INLINE void
tasks_wake(const u32 *word)
{
	sys(futex, word, 129 /* FUTEX_WAKE_PRIVATE */, 0x7fffffff);
}

#endif
