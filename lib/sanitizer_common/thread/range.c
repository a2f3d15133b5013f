/*
 * range.c: where a thread's stack and TLS are, as the thread itself measures them.
 *
 * libc puts the TLS and control block of a thread that it made at the top of the stack's own
 * mapping and counts them as stack. Here the two ranges do not overlap: the stack ends where
 * the TLS begins, so that a tool treats every byte once.
 */
#include "thread/thread.h"

void
thread_measure(struct thread *t)
{
	t->stack = os_stack_range();
	t->tls = os_tls_range();
	if (t->tls.begin > t->stack.begin && t->tls.begin < t->stack.end) {
		/* Nothing but the control block lies between the TLS and the end. */
		t->tls.end = MAX(t->tls.end, t->stack.end);
		t->stack.end = t->tls.begin;
	}
}
