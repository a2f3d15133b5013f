/*
 * child.h: a child that shares our memory while the world is stopped; private to os/linux/stop.
 */
#ifndef SAN_OS_LINUX_STOP_CHILD_H
#define SAN_OS_LINUX_STOP_CHILD_H

#include "os/linux/stop/tasks.h"

/* Begins an object that lies at the top of the child's stack, for both sides. */
struct child {
	u32 alive;			/* the kernel sets it to 0 when the child is dead */
	int parent;
	sptr pid;
	struct range memory;		/* of stack and object */
};

/* ==== report phase ==== */
/* A stack with an object of so many bytes, all 0; NULL: no memory. */
void *child_map(uptr size);
void child_unmap(struct child *);
/* run(the object) in a child; it must end by child_exit. -errno: there is none. */
sptr child_start(struct child *, void (*run)(void *));

/* ==== stopped phase: the parent's ==== */
bool child_alive(const struct child *);
/* Kills it and waits. false: it may be alive, which it needs several refused calls for. */
bool child_end(struct child *);

/* ==== stopped phase: the child's ==== */
/* Faults end the child, CHLD is ignored, the others blocked but those in mask (SYS_SIGNAL_BIT). */
void child_signals(u64 mask);
bool child_orphaned(const struct child *);
SAN_NORETURN void child_exit(void);

#endif
