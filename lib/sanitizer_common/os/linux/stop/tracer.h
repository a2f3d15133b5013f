/*
 * tracer.h: between the thread that stops the world and its tracer; private to os/linux/stop.
 */
#ifndef SAN_OS_LINUX_STOP_TRACER_H
#define SAN_OS_LINUX_STOP_TRACER_H

#include "os/linux/stop/child.h"

/* The tracer moves it from GO to DONE or FAILED, its parent from HELD to GO, and from any to END. */
enum tracer_word { TRACER_HELD, TRACER_GO, TRACER_DONE, TRACER_FAILED, TRACER_END };
struct tracer {
	struct child child;
	u32 word;			/* enum tracer_word; both sides sleep on it */
	struct tasks *tasks;
	sptr error;			/* TRACER_FAILED */
	const char *what;		/* and what was refused */
	uptr extended;			/* bytes of vector registers for each task */
	int extended_type;		/* of ptrace's register set */
};

/* Stopped phase: the body of the tracer; arg is a struct tracer. Does not return. */
void tracer_run(void *arg);
void tracer_layout(struct tracer *);	/* extended and its type */

#endif
