/*
 * trace.c: stopping our other threads by ptrace.
 *
 * A thread may not trace its own process, so a tracer is made, a child that shares our memory
 * (child.c). It does what tracer.c says, and the caller, which is never traced, looks, and kills it.
 *
 * The end of a tracer, however it comes, is what lets the tasks run again, all at once and without
 * a call for each. So killing it is an ordinary end, and its crash or its murder loses nothing but
 * the standstill.
 *
 * Every wait is bounded by counting waits of one tick; a clock would also run while a debugger holds
 * the process. A sandbox may refuse any call: what remains then still comes to an end.
 */
#include "os/linux/stop/tracer.h"

#include <sys/prctl.h>

#define CALLER_TICKS	1000		/* after which the caller gives the tracer up */
#define POPULATE_WRITE	23		/* MADV_POPULATE_WRITE */

/* Afterwards every task runs. false: it may be alive. */
SAN_STOPPED static bool
tracer_end(struct tracer *t)
{
	store_release(&t->word, TRACER_END);
	tasks_wake(&t->word);
	return child_end(&t->child);
}

/* Until the tracer has said something, or has died. */
SAN_STOPPED static u32
tracer_await(struct tracer *t)
{
	u32 word;

	for (u32 ticks = 0; ticks < CALLER_TICKS; ticks++) {
		word = load_acquire(&t->word);
		if (word != TRACER_GO || !child_alive(&t->child))
			return load_acquire(&t->word);
		tasks_sleep(&t->word, TRACER_GO, TICK_NS);
	}
	return TRACER_GO;
}

/*
 * What may forbid a child to trace us, and can be allowed for a moment: being undumpable, and
 * Yama's rule that only an ancestor may. A program's own choice of a tracer for Yama cannot be
 * asked for, so it is lost then.
 */
struct leave { bool dumpable, yama; };

static void
leave_give(struct leave *leave, sptr pid)
{
	leave->dumpable = sys(prctl, PR_GET_DUMPABLE) == 0 && sys(prctl, PR_SET_DUMPABLE, 1) == 0;
	leave->yama = sys(prctl, PR_SET_PTRACER, pid) == 0;
}

SAN_STOPPED static void
leave_take(struct leave *leave)
{
	if (leave->dumpable)
		sys(prctl, PR_SET_DUMPABLE, 0);
	if (leave->yama)
		sys(prctl, PR_SET_PTRACER, 0);
}

SAN_STOPPED static sptr
await_and_look(struct tracer *t, struct leave *leave, void (*look)(void *), void *arg)
{
	u32 word = tracer_await(t);
	bool killed, good;

	leave_take(leave);
	if (word == TRACER_FAILED)
		return t->error;
	if (word != TRACER_DONE) {
		t->what = child_alive(&t->child) ? "the tracer does not answer" : "the tracer died";
		return -OS_EIO;
	}
	tasks_finish(t->tasks);
	good = guard_look(look, arg);
	killed = !child_alive(&t->child);
	return good ? killed : -OS_EFAULT;
}

/* The part in which others may be suspended. */
SAN_STOPPED SAN_NOINLINE static sptr
trace_and_look(struct tracer *t, struct leave *leave, bool *gone, void (*look)(void *), void *arg)
{
	sptr r = await_and_look(t, leave, look, arg);

	*gone = tracer_end(t);
	return r;
}

static sptr
trace(struct tasks *tasks, bool ask_leave, const char **what, void (*look)(void *), void *arg)
{
	struct leave leave = { false, false };
	struct tracer *t = child_map(sizeof *t);
	bool gone = true;
	sptr r;

	*what = "no tracer";
	if (t == NULL)
		return -OS_ENOMEM;
	t->word = ask_leave ? TRACER_HELD : TRACER_GO;
	t->tasks = tasks;
	tracer_layout(t);
	r = child_start(&t->child, tracer_run);
	if (!os_failed(r)) {
		if (ask_leave) {
			leave_give(&leave, t->child.pid);
			store_release(&t->word, TRACER_GO);
			tasks_wake(&t->word);
		}
		r = trace_and_look(t, &leave, &gone, look, arg);
		*what = t->what;
	}
	if (gone)
		child_unmap(&t->child);
	return r;
}

/* Has the pages there before anybody is stopped; kernels before 5.14 bring them one by one. */
static void
registers_reserve(struct os_stop *s, u32 threads)
{
	uptr begin = ROUND_DOWN(s->registers, OS_PAGE);

	sys(madvise, begin, (uptr)s->registers + threads * os_stop_registers_size() - begin, POPULATE_WRITE);
}

sptr
os_stop_by_tracer(struct os_stop *s, void (*look)(void *), void *arg)
{
	uptr kept[ARCH_KEPT];
	const char *what = "";
	struct tasks *tasks;
	u64 saved[2], other;
	u32 threads;
	sptr r = -OS_EPERM;

	tasks_self(s, kept);
	tasks = tasks_open(s);
	if (tasks == NULL)
		return -OS_ENOENT;
	threads = os_stop_threads();
	registers_reserve(s, MIN(threads, s->room));
	other = tasks_status(tasks, tasks->self).tracer;
	if (threads == 1 && tasks_pass(tasks) == 0) {
		/* We are alone. */
		os_signals_block(saved);
		r = guard_look(look, arg) ? 0 : -OS_EFAULT;
		os_signals_restore(saved);
	} else if (other != 0) {
		fmt_print(s->reason, sizeof s->reason, "process %lu traces us already", other);
	} else {
		os_signals_block(saved);
		r = trace(tasks, false, &what, look, arg);
		if (r == -OS_EPERM)
			r = trace(tasks, true, &what, look, arg);
		os_signals_restore(saved);
		if (os_failed(r))
			tasks_refused(s, what, r);
	}
	if (r == -OS_EFAULT)
		guard_tell(s);
	tasks_close(tasks);
	return r;
}
