/*
 * tracer.c: attach to a process, list its LWPs with their registers, look, detach.
 *
 * The tracer is a process of its own that shares the memory of the one it traces. A process that is
 * traced is stopped whole: attaching sends it SIGSTOP, and once that is reported, all of its
 * LWPs stand still and none can come or go. The kernel kills a process whose tracer dies, so
 * every way out of here leads through tracer_let_go, that of a fault included: the state is
 * noted before it is entered, never after.
 *
 * assume.stop-ends: the stop is reported when each LWP has come out of the kernel or sleeps where
 * a signal may wake it. Until then there is no way back: a process that is about to stop for its
 * tracer heeds nothing but SIGKILL, and cannot be detached from. So stop.c looks first.
 */
#include "os/netbsd/stop/tracer.h"

#define TRIES		1000		/* of a call that may be refused for a moment */
#define LWPS_MAX	(1u << 20)	/* more than any kernel has */

_Static_assert(sizeof(struct trace_lwp_info) == 8 && sizeof(struct trace_lwp_status) == 64 &&
    offsetof(struct trace_lwp_status, thread_pointer) == 56, "the kernel's sizes");

static SAN_STOPPED sptr
request(struct tracer *t, int number, void *address, sptr data)
{
	sptr r = -OS_EBUSY;

	/* Busy: somebody looks at the process from outside, or it executes or ends just now. */
	for (u32 i = 0; i < TRIES && r == -OS_EBUSY; i++) {
		if (i != 0)
			t->kernel->yield();
		r = t->kernel->trace(number, t->pid, address, data);
	}
	return r;
}

/* ---- attaching and detaching ---- */

/* One that would stop the process for real waits until we have gone. */
static SAN_STOPPED void
pass_on(struct tracer *t, int sig)
{
	if (sig == TRACE_TSTP || sig == TRACE_TTIN || sig == TRACE_TTOU) {
		t->held |= 1ul << sig;
		sig = 0;
	}
	/* If this is refused for good, the process is ending: the next wait tells. */
	request(t, TRACE_CONTINUE, (void *)1, sig);
}

/*
 * Until SIGSTOP is what the process stopped for; other signals may be reported before. The kernel
 * reports a stop once, so it is the kernel that notes it in t->status, for a second call after
 * a crash in the first. By assume.stop-twice, any signal will do; see undo_signals.
 */
static SAN_STOPPED sptr
wait_for_stop(struct tracer *t)
{
	for (;;) {
		sptr r = t->status != 0 ? t->pid : t->kernel->wait(t->pid, &t->status, true);
		int sig = t->status >> 8 & 0xff;

		if (r == -OS_EINTR)
			continue;
		if (os_failed(r))
			return r;
		if ((t->status & 0xff) != 0x7f)
			return -OS_ESRCH;
		if (sig == TRACE_STOP || t->release < RELEASE_STOP_TWICE)
			return 0;
		pass_on(t, sig);
		store_release(&t->status, 0);
	}
}

/*
 * Our SIGSTOP is still to come where another signal stopped the process: SIGCONT takes it away and
 * does nothing else to a program that has no handler for it. That other signal has been
 * taken and is sent again afterwards, unless it is a fault: that happens again by itself.
 */
static SAN_STOPPED void
undo_signals(struct tracer *t)
{
	const u64 faults = 1ul << TRACE_ILL | 1ul << TRACE_TRAP | 1ul << TRACE_FPE | 1ul << TRACE_BUS |
	    1ul << TRACE_SEGV;
	int sig = t->status >> 8 & 0xff;

	if (sig == TRACE_STOP)
		return;
	t->kernel->kill(t->pid, TRACE_CONT);
	t->held |= 1ul << sig & ~faults;
}

static SAN_STOPPED sptr
attach(struct tracer *t)
{
	sptr r;

	store_release(&t->state, TRACER_ATTACHING);
	r = request(t, TRACE_ATTACH, NULL, 0);
	if (os_failed(r)) {
		store_release(&t->state, TRACER_FREE);
		fmt_print(t->list->reason, sizeof t->list->reason, r == -OS_EBUSY ?
		    "the process is already traced (error %d)" : "ptrace is refused (error %d)", (int)-r);
		return r;
	}
	r = wait_for_stop(t);
	if (os_failed(r)) {
		fmt_print(t->list->reason, sizeof t->list->reason,
		    "the process did not stop for ptrace (error %d)", (int)-r);
		return r;
	}
	store_release(&t->state, TRACER_STOPPED);
	return 0;
}

/*
 * Dying attached would kill the process, so there is no giving up before it is gone or no longer
 * ours. Address 1 leaves the program counter alone.
 */
SAN_STOPPED void
tracer_let_go(struct tracer *t)
{
	int status;
	sptr r;

	if (load_acquire(&t->state) == TRACER_ATTACHING && os_failed(wait_for_stop(t)))
		store_release(&t->state, TRACER_FREE);
	if (load_acquire(&t->state) != TRACER_FREE)
		undo_signals(t);
	while (load_acquire(&t->state) != TRACER_FREE) {
		r = t->kernel->trace(TRACE_DETACH, t->pid, (void *)1, 0);
		if (r == 0 || r == -OS_ESRCH || r == -OS_EPERM)
			store_release(&t->state, TRACER_FREE);
		else if (t->kernel->wait(t->pid, &status, false) == -OS_ECHILD)
			store_release(&t->state, TRACER_FREE);
		else
			t->kernel->yield();
	}
	for (int sig = 1; t->held != 0; sig++) {
		if (t->held & 1ul << sig)
			t->kernel->kill(t->pid, sig);
		t->held &= ~(1ul << sig);
	}
}

/* ---- the list ---- */

/* The LWP after *s; id 0: the end. */
static SAN_STOPPED sptr
lwp_next(struct tracer *t, struct trace_lwp_status *s)
{
	struct trace_lwp_info info = { .lwp = s->lwp };
	bool first = s->lwp == 0;
	sptr r;

	if (t->by_status) {
		r = request(t, TRACE_LWP_NEXT, s, sizeof *s);
		/* A kernel that calls itself newer than it is. */
		if (r != -OS_EINVAL || !first)
			return r;
		t->by_status = false;
	}
	r = request(t, TRACE_LWP_INFO, &info, sizeof info);
	s->lwp = info.lwp;
	s->thread_pointer = 0;
	return r;
}

static SAN_STOPPED sptr
list_once(struct tracer *t)
{
	struct os_stop *list = t->list;
	struct trace_lwp_status s = { .lwp = 0 };
	sptr r;

	list->count = 0;
	while (!os_failed(r = lwp_next(t, &s)) && s.lwp != 0) {
		if (s.lwp == t->caller)
			continue;
		if (list->count == LWPS_MAX)
			return -OS_EIO;
		if (list->count < list->room)
			list->tasks[list->count] = (struct stopped){ .os_id = s.lwp, .suspended = true,
				.thread_pointer = s.thread_pointer };
		list->count++;
	}
	return r;
}

/* An LWP that is no longer there when we ask for the next sends us back to the first. */
static SAN_STOPPED sptr
list_all(struct tracer *t)
{
	sptr r = -OS_ESRCH;

	t->by_status = t->release >= RELEASE_LWP_NEXT;
	for (u32 i = 0; i < TRIES && r == -OS_ESRCH; i++)
		r = list_once(t);
	if (os_failed(r))
		fmt_print(t->list->reason, sizeof t->list->reason, "no list of threads (error %d)",
		    (int)-r);
	else if (t->list->count > t->list->room)
		r = -OS_E2BIG;
	return r;
}

/* ---- registers ---- */

/* What cannot be had is left out. False: there is no such LWP. */
static SAN_STOPPED bool
read_registers(struct tracer *t, struct stopped *entry, struct trace_registers *to)
{
	struct trace_area area = { to->vectors, sizeof to->vectors };
	sptr lwp = (sptr)entry->os_id, r = request(t, TRACE_REGISTERS, to->general, lwp);

	if (os_failed(r))
		return r != -OS_ESRCH;
	entry->pc = to->general[TRACE_RIP];
	entry->sp = to->general[TRACE_RSP];
	entry->registers = (struct range){ (uptr)to->general, (uptr)(to->general + TRACE_GENERAL) };
	if (t->release >= RELEASE_VECTORS && !os_failed(request(t, TRACE_VECTORS, &area, lwp)))
		entry->registers.end = (uptr)to->vectors + sizeof to->vectors;
	else if (!os_failed(request(t, TRACE_FLOATS, to->floats, lwp)))
		entry->registers.end = (uptr)to->floats + sizeof to->floats;
	return true;
}

static SAN_STOPPED void
read_all_registers(struct tracer *t)
{
	struct os_stop *list = t->list;
	u32 kept = 0;

	for (u32 i = 0; i < list->count; i++) {
		struct stopped entry = list->tasks[i];

		void *to = list->registers + kept * TRACE_REGISTERS_SIZE;

		if (read_registers(t, &entry, to))
			list->tasks[kept++] = entry;
	}
	list->count = kept;
}

SAN_STOPPED sptr
tracer_run(struct tracer *t, void (*look)(void *), void *arg)
{
	sptr r = attach(t);

	if (!os_failed(r))
		r = list_all(t);
	if (!os_failed(r)) {
		read_all_registers(t);
		look(arg);
	}
	tracer_let_go(t);
	return r;
}
