/*
 * park.c: stopping our other LWPs by a signal, where nobody may trace us.
 *
 * Each gets a signal that the program does not use; its handler takes the next free slot, writes
 * down where the interrupted registers lie in the signal's frame, and sleeps until the turn is
 * over. `gate` is the turn and the number of slots taken in one word: a handler that comes when
 * the turn is over takes none. An LWP that does not answer in time runs on; its signal, still
 * pending, is forgotten when the signal's action becomes to ignore it. One that gets no processor
 * is given more time than one that runs, or sleeps, without answering.
 *
 * All sleep for single ticks of the clock: 9.0 has no futex, and a table of sleepers has locks.
 */
#include "os/netbsd/stop/lwps.h"
#include "os/netbsd/stop/tracer.h"
#include "os/netbsd/sys.h"

#include <signal.h>
#include <sys/param.h>
#include <sys/sysctl.h>
#include <time.h>
#include <ucontext.h>

#define FIRST_REAL_TIME	33
#define LAST_REAL_TIME	63
#define ROUNDS		16		/* of looking for LWPs that others made meanwhile */
#define LEFT_TICKS	50		/* without an answer from anyone: the rest is left */
#define STARVED_LIMIT	10000000000ul	/* but for this long, if one of them has got no processor */
#define FRAME_MOST	16384ul		/* of a signal's frame */

static struct {
	u64 gate;			/* turn << 32 | slots taken; an even turn: closed */
	u32 turn;			/* what those who are parked look at */
	u32 filled;
	u32 room;
	struct stopped *slots;		/* zeroed; os_id is written last */
	bool spaced;			/* one signal at a time: see signal_send */
	bool stuck;			/* a handler has yet to write to its slot */
} park;

SAN_STOPPED static void
tick(void)
{
	struct timespec t = { 0, 1000000 };

	sys(__nanosleep50, &t, NULL);
}

/* ---- in every LWP ---- */

/* The context, and what lies between it and the interrupted stack: newer kernels put vectors there. */
SAN_STOPPED static struct range
frame_registers(const ucontext_t *u)
{
	uptr begin = (uptr)u, sp = (uptr)u->uc_mcontext.__gregs[_REG_RSP];

	return (struct range){ begin, sp > begin && sp - begin < FRAME_MOST ? sp : begin + sizeof *u };
}

SAN_STOPPED static void
park_here(int sig, void *info, void *context)
{
	const ucontext_t *u = context;
	struct sys_signals all = { { ~0ul, ~0ul } };
	u64 gate;
	u32 turn, i;

	/* Returning from here restores the mask. */
	sys(__sigprocmask14, SIG_SETMASK, &all, NULL);
	gate = load_acquire(&park.gate);
	do {
		turn = (u32)(gate >> 32);
		i = (u32)gate;
		if (turn % 2 == 0 || i >= load_relaxed(&park.room))
			return;
	} while (!cas(&park.gate, &gate, gate + 1));
	park.slots[i] = (struct stopped){
		.suspended = true,
		.sp = (uptr)u->uc_mcontext.__gregs[_REG_RSP],
		.pc = (uptr)u->uc_mcontext.__gregs[_REG_RIP],
		.thread_pointer = (uptr)u->uc_mcontext._mc_tlsbase,
		.registers = frame_registers(u),
	};
	store_release(&park.slots[i].os_id, (u64)sys(_lwp_self));
	add_relaxed(&park.filled, 1);
	while (load_acquire(&park.turn) == turn)
		tick();
}

/* ---- the caller ---- */

/* Moves what has been parked to its place; how many are missing. */
static u32
collect(struct os_stop *s, u32 *collected)
{
	u32 n = MIN((u32)load_acquire(&park.gate), park.room), missing = 0;

	for (u32 k = *collected; k < n; k++) {
		u64 id = load_acquire(&park.slots[k].os_id);

		for (u32 i = 0; id != 0 && i < s->count; i++)
			if (s->tasks[i].os_id == id)
				s->tasks[i] = park.slots[k];
		if (id != 0 && k == *collected)
			++*collected;
	}
	for (u32 i = 0; i < s->count; i++)
		missing += !s->tasks[i].suspended && !s->tasks[i].own;
	return missing;
}

/* Those that are no longer there are not missed. */
static void
drop_ended(struct os_stop *s, struct lwps *now)
{
	u32 kept = 0;

	lwps_read(now);
	for (u32 i = 0; i < s->count; i++)
		if (s->tasks[i].suspended || now->cut || lwps_find(now, s->tasks[i].os_id) != NULL)
			s->tasks[kept++] = s->tasks[i];
	s->count = kept;
}

/* Until somebody has come, or this one had its time and did not. */
static void
await_one(const struct kinfo_lwp *asked, u32 taken, struct lwps *now)
{
	struct kinfo_lwp then = *asked;
	u64 begin = os_time_ns();

	for (u32 ticks = 0; ticks < LEFT_TICKS && (u32)load_acquire(&park.gate) == taken; ticks++) {
		tick();
		lwps_read(now);
		if (lwps_starves(&then, now) && os_time_ns() - begin < STARVED_LIMIT)
			ticks = 0;
	}
}

/*
 * Under a tracer each signal stops the process. By assume.stop-twice the next one waits then until all
 * have come out of that stop.
 */
static sptr
signal_send(const struct os_stop *s, const struct kinfo_lwp *to, struct lwps *now)
{
	u32 taken = (u32)load_acquire(&park.gate);
	sptr r;

	if (park.spaced)
		lwps_out_of_stop();
	r = sys(_lwp_kill, to->l_lid, s->signal);
	if (park.spaced && !os_failed(r)) {
		await_one(to, taken, now);
		lwps_note_stop();
	}
	return r;
}

static bool
is_missing(const struct os_stop *s, u32 id)
{
	for (u32 i = 0; i < s->count; i++)
		if (s->tasks[i].os_id == id)
			return !s->tasks[i].suspended && !s->tasks[i].own;
	return false;
}

/*
 * A debugger hands a signal on to the process, and whichever LWP runs first takes it: another, or
 * one that blocks it. So those that are missing are asked more than once.
 */
static void
ask_again(const struct os_stop *s, const struct lwps *then, struct lwps *now)
{
	for (u32 i = 0; i < then->count; i++)
		if (is_missing(s, (u32)then->list[i].l_lid))
			signal_send(s, &then->list[i], now);
}

static bool
one_starves(const struct os_stop *s, struct lwps *then, const struct lwps *now)
{
	bool any = false;

	for (u32 i = 0; i < then->count; i++)
		if (is_missing(s, (u32)then->list[i].l_lid))
			any |= lwps_starves(&then->list[i], now);
	return any;
}

/* then: as they were when they were asked. */
static void
await(struct os_stop *s, struct lwps *then, struct lwps *now)
{
	u32 quiet = 0, last = ~0u, missing, collected = 0;
	u64 begin = os_time_ns();

	while ((missing = collect(s, &collected)) != 0 && quiet < LEFT_TICKS) {
		quiet = missing == last ? quiet + 1 : 0;
		last = missing;
		if (quiet % 5 == 4) {
			drop_ended(s, now);
			ask_again(s, then, now);
			if (one_starves(s, then, now) && os_time_ns() - begin < STARVED_LIMIT)
				quiet = 0;
		}
		if (quiet == 0)
			os_yield();
		else
			tick();
	}
}

static bool
asked(const struct os_stop *s, u32 id)
{
	for (u32 i = 0; i < s->count; i++)
		if (s->tasks[i].os_id == id)
			return true;
	return id == s->self.os_id;
}

/* Asks all who have not been; how many that were, or -errno. then: as they were before. */
static sptr
ask(struct os_stop *s, struct lwps *then, struct lwps *now)
{
	sptr n = 0, r;

	lwps_read(then);
	for (u32 i = 0; i < then->count; i++) {
		u32 id = (u32)then->list[i].l_lid;

		if (asked(s, id))
			continue;
		if (s->count == s->room) {
			s->count = MAX(then->count - 1, s->room + 1);
			return -OS_E2BIG;
		}
		s->tasks[s->count++] = (struct stopped){ .os_id = id, .own = lwps_is_own(&then->list[i]) };
		if (s->tasks[s->count - 1].own)
			continue;	/* it blocks all signals */
		r = signal_send(s, &then->list[i], now);
		if (r == -OS_ESRCH)
			s->count--;
		else if (os_failed(r))
			return r;
		else
			n++;
	}
	return n;
}

static void
gate_close(void)
{
	u64 gate = load_acquire(&park.gate);

	while (!cas(&park.gate, &gate, ((gate >> 32) + 1) << 32))
		continue;
	for (u32 i = 0; i < LEFT_TICKS && load_acquire(&park.filled) != (u32)gate; i++)
		tick();
	park.stuck = load_acquire(&park.filled) != (u32)gate;
	store_release(&park.turn, park.turn + 1);
}

static sptr
park_and_look(struct os_stop *s, struct lwps *then, struct lwps *now, void (*look)(void *), void *arg)
{
	sptr r = 1;

	s->count = 0;
	store_relaxed(&park.filled, 0);
	store_release(&park.turn, (park.turn + 1) | 1);
	store_release(&park.gate, (u64)park.turn << 32);
	sys_action_set(s->signal, (void *)park_here, SA_SIGINFO | SA_RESTART | SA_ONSTACK);
	park.spaced = sys_release() < RELEASE_STOP_TWICE && lwps_traced();
	if (park.spaced)
		lwps_note_stop();	/* its tracer may just have let it go on */
	for (u32 round = 0; round < ROUNDS && r > 0; round++) {
		r = ask(s, then, now);
		if (r > 0)
			await(s, then, now);
	}
	if (!os_failed(r)) {
		drop_ended(s, now);
		r = look_aside(s, look, arg);
	}
	gate_close();
	sys_action_set(s->signal, (void *)SIG_IGN, 0);
	sys_action_set(s->signal, (void *)SIG_DFL, 0);
	return r;
}

static bool
unused(int sig, u64 blocked)
{
	void *handler;

	return !(blocked & SYS_SIGNAL_BIT(sig)) && !os_failed(sys_action_get(sig, &handler)) &&
	    handler == (void *)SIG_DFL;
}

/*
 * One that has its default action and is not blocked here; 0 none. A caller that blocks all of them
 * does so for the look's sake: its mask says nothing. Debuggers stop at real-time signals, but
 * pass SIGURG on, whose default is to do nothing.
 */
static int
unused_signal(u64 blocked)
{
	const u64 real_time = SYS_SIGNAL_BIT(LAST_REAL_TIME + 1) - SYS_SIGNAL_BIT(FIRST_REAL_TIME);

	if ((blocked & real_time) == real_time)
		blocked = 0;
	if (lwps_traced() && unused(SIGURG, blocked))
		return SIGURG;
	for (int sig = LAST_REAL_TIME; sig >= FIRST_REAL_TIME; sig--)
		if (unused(sig, blocked))
			return sig;
	return unused(SIGURG, blocked) ? SIGURG : 0;
}

static sptr
park_with_slots(struct os_stop *s, void (*look)(void *), void *arg)
{
	uptr size = ROUND_UP(s->room * sizeof *park.slots, OS_PAGE);
	struct lwps then = { 0 }, now;
	sptr memory = os_map(0, size, OS_PROT_RW, OS_MAP_NORESERVE, "parked threads"), r;

	if (os_failed(memory))
		return memory;
	park.slots = (struct stopped *)memory;
	store_relaxed(&park.room, s->room);
	r = lwps_open(&now, s->room + 64);
	if (!os_failed(r))
		r = lwps_open(&then, s->room + 64);
	if (!os_failed(r))
		r = park_and_look(s, &then, &now, look, arg);
	lwps_close(&then);
	lwps_close(&now);
	if (!park.stuck)
		os_unmap((uptr)memory, size);
	return r;
}

sptr
os_stop_by_signal(struct os_stop *s, void (*look)(void *), void *arg)
{
	uptr kept[ARCH_KEPT], sp = arch_kept_registers(kept);
	u64 mask[2];
	sptr r;

	s->self = look_self(kept, sp, here_pc());
	os_signals_block(mask);
	s->signal = park.stuck ? 0 : unused_signal(mask[0]);
	r = s->signal != 0 ? park_with_slots(s, look, arg) : -OS_EINVAL;
	os_signals_restore(mask);
	if (s->signal == 0)
		fmt_print(s->reason, sizeof s->reason, "no signal is unused");
	else if (os_failed(r) && r != -OS_EFAULT)
		fmt_print(s->reason, sizeof s->reason, "threads cannot be signalled (error %d)", (int)-r);
	return r;
}
