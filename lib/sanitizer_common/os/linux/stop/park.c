/*
 * park.c: stopping our other threads by a signal, where nobody may trace them.
 *
 * Each task gets a signal that the program does not use; its handler takes the next free slot, says
 * in it where the interrupted registers lie in the signal's frame, and sleeps until the turn is
 * over. `gate` holds the turn and how many slots are taken in one word, so that a handler that
 * comes late, after the turn or in the next, takes no slot or one of that turn. The slots stay
 * mapped for as long as a handler that has one may not have filled it in.
 *
 * A thread that blocks the signal, or sleeps in the kernel beyond signals, is left after a while. Its
 * signal stays pending; ignoring the signal for a moment makes the kernel forget that, so that
 * nothing is delivered once the disposition is the default again.
 *
 * Waits are counted in ticks, not measured by a clock, which would also run while a debugger holds
 * the process. A parked thread looks now and then whether the thread that parked it still exists.
 */
#include "os/linux/stop/tasks.h"

#include <asm/prctl.h>
#include <errno.h>
#include <signal.h>
#include <ucontext.h>

#define FIRST_REAL_TIME	35		/* the C library keeps 32 to 34 for itself */
#define LAST_REAL_TIME	64
#define SAMPLE		16u		/* threads that are asked what they block */
#define LOOK_TICKS	5		/* without an answer, after which blocked signals are looked at */
#define LEFT_TICKS	50		/* and after which those who do not run are left */
#define STARVED_TICKS	300		/* and those who would run, had they a processor */
#define CALLER_NS	500000000ul	/* between looks for the thread that parked us */

/* Extended state in a signal's frame: a magic number and the size lie in its software bytes. */
#define FRAME_MAGIC	0x46505853u
#define FRAME_SOFTWARE	464
#define FRAME_LEGACY	512

static struct {
	u64 gate;			/* turn << 32 | slots taken; an even turn: closed */
	u32 turn;			/* what parked threads sleep on */
	u32 filled;			/* slots of this turn that are filled in; the caller sleeps on it */
	u32 enough;			/* the number that wakes the caller */
	u32 room;
	struct stopped *slots;		/* zeroed; os_id is set last */
	u64 caller;
	int pid;
	bool stuck;			/* a thread has not yet filled in its slot of an earlier turn */
} park;

/* ==== in every thread ==== */

SAN_STOPPED static struct range
frame_registers(const ucontext_t *u)
{
	struct range r = { (uptr)u, (uptr)(u + 1) };
	const u8 *state = (const u8 *)u->uc_mcontext.fpregs;
	const u32 *software = (const u32 *)(state + FRAME_SOFTWARE);

	if (state == NULL)
		return r;
	/* The kernel puts the vector registers above the rest; size of all of it, then of the state. */
	r.end = MAX(r.end, (uptr)state + (software[0] == FRAME_MAGIC ? software[4] : FRAME_LEGACY));
	return r;
}

SAN_STOPPED static void
park_here(int sig, void *info, void *context)
{
	const ucontext_t *u = context;
	u64 gate = load_acquire(&park.gate);
	u32 turn, i;

	do {
		turn = (u32)(gate >> 32);
		i = (u32)gate;
		if (turn % 2 == 0 || i >= load_relaxed(&park.room))
			return;
	} while (!cas(&park.gate, &gate, gate + 1));
	park.slots[i] = (struct stopped){
		.suspended = true,
		.sp = (uptr)u->uc_mcontext.gregs[REG_RSP],
		.pc = (uptr)u->uc_mcontext.gregs[REG_RIP],
		.registers = frame_registers(u),
	};
	sys(arch_prctl, ARCH_GET_FS, &park.slots[i].thread_pointer);
	store_release(&park.slots[i].os_id, (u64)sys(gettid));
	if (__atomic_add_fetch(&park.filled, 1, __ATOMIC_ACQ_REL) >= load_acquire(&park.enough))
		tasks_wake(&park.filled);
	while (load_acquire(&park.turn) == turn)
		if (tasks_sleep(&park.turn, turn, CALLER_NS) == -ETIMEDOUT &&
		    sys(tgkill, park.pid, park.caller, 0) == -OS_ESRCH)
			return;
}

/* ==== the caller ==== */

/* Notes who has parked; the number of those asked who have not. */
SAN_STOPPED static u32
collect(struct tasks *t)
{
	u32 n = (u32)load_acquire(&park.gate), missing = 0, i;

	t->next = 0;
	for (u32 k = 0; k < n; k++) {
		u64 id = load_acquire(&park.slots[k].os_id);

		i = id != 0 ? tasks_find(t, id) : FOUND_NONE;
		if (i != FOUND_NONE && t->state[i] != TASK_SUSPENDED) {
			t->s->tasks[i] = park.slots[k];
			t->state[i] = TASK_SUSPENDED;
		}
	}
	for (i = 0; i < t->s->count; i++)
		missing += t->state[i] == TASK_ASKED;
	return missing;
}

/*
 * What became of those who have not answered for so many ticks. Whoever sleeps and blocks the signal at two looks is
 * left. Whoever runs may block it for a moment, to make a thread or to begin as one, and may wait for a processor.
 */
SAN_STOPPED static void
look_at_missing(struct tasks *t, int sig, u32 quiet)
{
	struct task_status status;
	struct stopped *task;
	bool blocks;

	for (u32 i = 0; i < t->s->count; i++) {
		task = &t->s->tasks[i];
		if (t->state[i] != TASK_ASKED)
			continue;
		status = tasks_status(t, task->os_id);
		blocks = status.blocked >> (sig - 1) & 1;
		if (status.state == 0 || status.state == 'Z' || status.state == 'X')
			t->state[i] = TASK_DEAD;
		else if (quiet >= (status.state == 'R' ? STARVED_TICKS : LEFT_TICKS) ||
		    (blocks && task->blocks && status.state == 'S'))
			t->state[i] = TASK_LEFT;
		task->blocks = blocks;
		/* The C library never blocks its own signals, 32 and 33; our own threads block everything. */
		task->own = blocks && (status.blocked >> 31 & 3) == 3;
	}
}

/* Until everybody asked has parked, is dead, or is left. */
SAN_STOPPED static void
await_all(struct tasks *t, int sig)
{
	u32 now, missing, quiet = 0;

	for (;;) {
		/* First what is filled: who fills a slot between the two is counted in missing. */
		now = load_acquire(&park.filled);
		missing = collect(t);
		if (missing == 0)
			return;
		store_release(&park.enough, now + missing);
		if (tasks_sleep(&park.filled, now, TICK_NS) != -ETIMEDOUT || load_acquire(&park.filled) != now)
			quiet = 0;
		else if (++quiet % LOOK_TICKS == 1)
			look_at_missing(t, sig, quiet);
	}
}

SAN_STOPPED static sptr
park_all(struct tasks *t, int sig)
{
	u32 done = 0;
	sptr r, added;

	for (u32 round = 0; round < ROUNDS; round++) {
		added = tasks_pass(t);
		if (os_failed(added))
			return added;
		for (; done < t->s->count; done++) {
			r = sys(tgkill, park.pid, t->s->tasks[done].os_id, sig);
			if (os_failed(r) && r != -OS_ESRCH)
				return r;
			t->state[done] = os_failed(r) ? TASK_DEAD : TASK_ASKED;
		}
		await_all(t, sig);
		if (tasks_complete(t, added))
			break;
	}
	return 0;
}

/* A slot that is taken is being filled in: its thread only has to be given time. */
SAN_STOPPED static bool
close_gate(void)
{
	u64 gate = load_acquire(&park.gate);
	u32 now;

	while (!cas(&park.gate, &gate, ((gate >> 32) + 1) << 32))
		continue;
	for (u32 ticks = 0; ticks < LEFT_TICKS; ticks++) {
		now = load_acquire(&park.filled);
		if (now == (u32)gate)
			break;
		store_release(&park.enough, (u32)gate);
		tasks_sleep(&park.filled, now, TICK_NS);
	}
	store_release(&park.turn, park.turn + 1);
	tasks_wake(&park.turn);
	return load_acquire(&park.filled) == (u32)gate;
}

SAN_STOPPED static void
action_set(int sig, void *handler)
{
	struct sys_action a = { .handler = handler, .flags = SYS_RESTORER, .restorer = signal_return, .mask = ~0ul };

	a.flags |= SA_SIGINFO | SA_RESTART | SA_ONSTACK;
	sys(rt_sigaction, sig, &a, NULL, sizeof a.mask);
}

/* -errno when this signal cannot do it. */
SAN_STOPPED SAN_NOINLINE static sptr
park_and_look(struct tasks *t, int sig, void (*look)(void *), void *arg)
{
	sptr r;

	store_relaxed(&park.filled, 0);
	store_relaxed(&park.enough, ~0u);
	/* Odd, even in a child that was forked within a turn. */
	store_release(&park.turn, (park.turn + 1) | 1);
	store_release(&park.gate, (u64)park.turn << 32);
	action_set(sig, (void *)park_here);
	r = park_all(t, sig);
	if (!os_failed(r)) {
		tasks_finish(t);
		if (!guard_look(look, arg))
			r = -OS_EFAULT;
	}
	park.stuck = !close_gate();
	/* Ignored, what is pending goes; then as it was. */
	action_set(sig, (void *)SIG_IGN);
	action_set(sig, (void *)SIG_DFL);
	return r;
}

/*
 * What threads block but do not block with everything else: perhaps to wait for it. The caller's mask
 * says nothing, since it may have blocked all for our sake; a few of the others are enough.
 */
static u64
blocked_by_choice(struct tasks *t)
{
	u64 real_time = ~0ul << (FIRST_REAL_TIME - 1), blocked, any = 0;

	(void)tasks_pass(t);
	for (u32 i = 0; i < MIN(t->s->count, SAMPLE); i++) {
		blocked = tasks_status(t, t->s->tasks[i].os_id).blocked;
		if ((blocked & real_time) != real_time)
			any |= blocked;
	}
	return any;
}

/* It has its default action, and nobody blocks it. */
static bool
unused(int sig, u64 blocked)
{
	struct sys_action a;

	return (blocked & SYS_SIGNAL_BIT(sig)) == 0 && !os_failed(sys(rt_sigaction, sig, NULL, &a, sizeof a.mask)) &&
	    a.handler == (void *)SIG_DFL;
}

/*
 * The next candidate after sig, 0 first; 0 none. A debugger stops at real-time signals, but passes
 * on SIGURG, whose default action is to do nothing: where somebody traces us, it comes first,
 * else last.
 */
static int
candidate(int sig, bool traced, u64 blocked)
{
	int order[LAST_REAL_TIME - FIRST_REAL_TIME + 2], n = 0, i = 0;

	if (traced)
		order[n++] = SIGURG;
	for (int real_time = LAST_REAL_TIME; real_time >= FIRST_REAL_TIME; real_time--)
		order[n++] = real_time;
	if (!traced)
		order[n++] = SIGURG;
	if (sig != 0)
		while (order[i++] != sig)
			continue;
	for (; i < n; i++)
		if (unused(order[i], blocked))
			return order[i];
	return 0;
}

static sptr
park_with(struct tasks *t, int sig, void (*look)(void *), void *arg)
{
	uptr size = ROUND_UP(t->s->room * sizeof *park.slots, OS_PAGE);
	sptr memory = os_map(0, size, OS_PROT_RW, OS_MAP_NORESERVE, "parked threads"), r;

	if (os_failed(memory))
		return memory;
	park.slots = (struct stopped *)memory;
	store_relaxed(&park.room, t->s->room);
	park.caller = t->self;
	park.pid = os_pid();
	t->s->count = 0;
	t->s->signal = sig;
	r = park_and_look(t, sig, look, arg);
	if (!park.stuck)
		os_unmap((uptr)memory, size);
	return r;
}

sptr
os_stop_by_signal(struct os_stop *s, void (*look)(void *), void *arg)
{
	struct tasks *t = tasks_open(s);
	uptr kept[ARCH_KEPT];
	int sig = 0;
	u64 saved[2], blocked;
	bool traced;
	sptr r = -OS_EINVAL;

	if (t == NULL)
		return -OS_ENOENT;
	tasks_self(s, kept);
	traced = tasks_status(t, t->self).tracer != 0;
	blocked = blocked_by_choice(t);
	os_signals_block(saved);
	/* A full queue of real-time signals leaves the next candidate. */
	while (!park.stuck && (sig = candidate(sig, traced, blocked)) != 0) {
		r = park_with(t, sig, look, arg);
		if (r != -EAGAIN)
			break;
	}
	os_signals_restore(saved);
	if (r == -OS_EFAULT)
		guard_tell(s);
	else if (r == -OS_EINVAL && park.stuck)
		fmt_print(s->reason, sizeof s->reason, "a thread has not come out of an earlier stop");
	else if (os_failed(r))
		tasks_refused(s, sig == 0 ? "no signal is unused" : "threads cannot be signalled", r);
	tasks_close(t);
	return r;
}
