/*
 * lwp.c: LWPs: their making, end and waiting, suspension, parking and futexes.
 *
 * assume.stop: an LWP that is to stand still is kicked by a signal of the host's, and sleeps in that handler
 * with its registers in the frame below. One in a sleeping call sleeps on there afterwards.
 *
 * Before 9.99.17 an LWP that is still on its way out of one stop does not look whether there is another: it runs on,
 * and the process is never reported as stopped. ptrace.c ends the program where that would happen (stop_for). That way
 * is short, and made long here so that who does not mind it is found out: a process's first LWP leaves at once.
 */
#include "personality.h"

#define HOST_VM		0x100
#define HOST_THREAD	(HOST_VM | 0x200 | 0x400 | 0x800 | 0x10000 | 0x40000)	/* FS FILES SIGHAND THREAD SYSVSEM */
#define HOST_CLEARTID	0x200000
#define SMALL_IDS	(table->release < R_10_1)	/* numbers of the process's own, not of all tasks */

/* ---- blocks ---- */

static struct lwp *
block(u32 i)
{
	return (struct lwp *)(ROUND_UP(TABLE_BASE + sizeof(struct table), LWP_BLOCK) + i * LWP_BLOCK);
}

static struct lwp *
block_take(void)
{
	for (u32 i = 0; i < LWPS_MAX; i++)
		if (block(i)->process == NULL && load_acquire(&block(i)->tid) == 0)
			return block(i);
	host_die("more than %u LWPs", LWPS_MAX);
}

/* Where ids are the host's it has none until there is a task. */
struct lwp *
lwp_new(struct process *p)
{
	struct lwp *l;

	table_lock();
	l = block_take();
	bytes_set(l, 0, sizeof *l);
	l->process = p;
	l->tid = 1;			/* taken */
	l->alt.flags = GSS_DISABLE;
	l->id = SMALL_IDS ? ++p->last_id : 0;
	l->next = p->lwps;
	p->lwps = l;
	p->living++;
	l->frame = (struct ucontext *)((u64)l + PAGE);
	table_unlock();
	return l;
}

/* table_lock is held. */
static void
block_free(struct lwp *l)
{
	for (struct lwp **at = &l->process->lwps; *at != NULL; at = &(*at)->next)
		if (*at == l) {
			*at = l->next;
			break;
		}
	l->process = NULL;
}

struct lwp *
lwp_find(struct process *p, u32 id)
{
	for (struct lwp *l = p->lwps; l != NULL; l = l->next)
		if (l->id == id && id != 0)
			return l;
	return NULL;
}

/* ---- tasks ---- */

/* A copy of a frame for a new task, with the registers of floating point behind it. */
struct ucontext *
frame_copy(struct lwp *to, const struct ucontext *from)
{
	const u8 *floats = (const u8 *)from->uc_mcontext.fpstate;
	u32 magic, size = 512;
	u8 *there;
	struct ucontext *copy;

	bytes_copy(&magic, floats + 464, sizeof magic);
	if (magic == FP_XSTATE_MAGIC1)
		bytes_copy(&size, floats + 468, sizeof size);
	there = (u8 *)((u64)to + LWP_BLOCK - ROUND_UP(size, 64));
	copy = (struct ucontext *)ROUND_DOWN(there - sizeof *copy, 16);
	bytes_copy(there, floats, size);
	*copy = *from;
	copy->uc_mcontext.fpstate = (void *)there;
	return copy;
}

/* On a stack below the frame, which the first signal may overwrite once it has been resumed. */
static void
task_begin(struct lwp *l)
{
	if (!SMALL_IDS)
		l->id = l->tid;
	process_named(l);
	if (l->forked)
		vm_fork_child();
	task_enter(l);
}

sptr
task_new(struct lwp *child, u64 flags)
{
	register u64 r10 __asm__("r10") = (u64)&child->tid;
	register u64 r8 __asm__("r8") = 0;
	register void *begin __asm__("r12") = (void *)task_begin;
	register struct lwp *argument __asm__("r13") = child;
	u64 stack = ROUND_DOWN((u64)child->frame - 256, 16);
	sptr r;

	__asm__ volatile("syscall\n\ttest %%rax, %%rax\n\tjnz 1f\n\t"
	    "mov %%r13, %%rdi\n\txor %%ebp, %%ebp\n\tcall *%%r12\n1:"
	    : "=a"(r)
	    : "0"((u64)__NR_clone), "D"(flags | HOST_CLEARTID | 0x100000 /* PARENT_SETTID */), "S"(stack),
	      "d"(&child->tid), "r"(r10), "r"(r8), "r"(begin), "r"(argument)
	    : "rcx", "r11", "memory", "cc");
	return r;
}

sptr
call_lwp_create(struct lwp *l, const u64 *a)
{
	struct guest_ucontext u;
	struct lwp *new;
	u32 id = 0;
	sptr r;

	if (copy_in(&u, a[0], sizeof u) != 0)
		return -GEFAULT;
	new = lwp_new(l->process);
	new->frame = frame_copy(new, l->frame);
	new->tls = l->tls;
	new->mask = l->mask;
	new->detached = a[1] & GLWP_DETACHED;
	new->suspended = a[1] & GLWP_SUSPENDED;
	r = context_set(new, &u);
	if (r == 0) {
		id = new->id;
		r = host_error(task_new(new, HOST_THREAD));
	}
	if (r < 0) {
		table_lock();
		l->process->living--;
		new->tid = 0;
		block_free(new);
		table_unlock();
		return r;
	}
	/* The new one may not have begun, or have ended by now. */
	id = SMALL_IDS ? id : (u32)r;
	if (load_acquire(&new->tid) == (u32)r)
		new->id = id;
	return copy_out(a[2], &id, sizeof id);
}

static SAN_NORETURN void
task_end(void)
{
	for (;;)
		host(exit, 0);
}

sptr
call_lwp_exit(struct lwp *l, const u64 *a)
{
	struct process *p = l->process;
	u64 none[1] = { 0 };

	(void)a;
	table_lock();
	if (p->living == 1) {
		table_unlock();
		return call_exit(l, none);
	}
	p->living--;
	l->zombie = true;
	if (l->detached)
		block_free(l);
	stop_check(p);
	table_unlock();
	event_happened();
	task_end();
}

/* ---- waiting for and detaching ---- */

static bool
ended_find(struct lwp *l, u32 id, struct lwp **ended, sptr *error)
{
	bool any = false;

	for (struct lwp *o = l->process->lwps; o != NULL; o = o->next) {
		if (o == l || (id != 0 && o->id != id))
			continue;
		if (id != 0 && o->detached) {
			*error = -GEINVAL;
			return false;
		}
		any = any || !o->detached;
		if (!o->detached && o->zombie) {
			*ended = o;
			return true;
		}
	}
	*error = id == l->id ? -GEDEADLK : !any ? (id == 0 ? -GEDEADLK : -GESRCH) : 0;
	return false;
}

sptr
call_lwp_wait(struct lwp *l, const u64 *a)
{
	struct lwp *ended;
	u32 event, id;
	bool found;
	sptr r = 0;

	for (;;) {
		event = load_acquire(&table->event);
		table_lock();
		found = ended_find(l, (u32)a[0], &ended, &r);
		if (found) {
			id = ended->id;
			block_free(ended);
		}
		table_unlock();
		if (found)
			return a[1] != 0 ? copy_out(a[1], &id, sizeof id) : 0;
		if (r == 0)
			r = sleep_on(l, &table->event, event, 0);
		if (r != 0)
			return r;
	}
}

/* Runs f on the one with that id. */
static sptr
with_lwp(struct lwp *l, u64 id, sptr (*f)(struct lwp *l, struct lwp *target, u64 argument), u64 argument)
{
	struct lwp *target;
	sptr r = -GESRCH;

	table_lock();
	target = lwp_find(l->process, (u32)id);
	if (target != NULL && !(target->zombie && target->detached))
		r = f(l, target, argument);
	table_unlock();
	return r;
}

static sptr
detach(struct lwp *l, struct lwp *target, u64 argument)
{
	(void)l, (void)argument;
	if (target->detached)
		return -GEINVAL;
	target->detached = true;
	if (target->zombie)
		block_free(target);
	return 0;
}

sptr
call_lwp_detach(struct lwp *l, const u64 *a)
{
	return with_lwp(l, a[0], detach, 0);
}

/* ---- standing still ---- */

void
lwp_kick(struct lwp *l)
{
	if (l->tid > 1)
		host(tkill, l->tid, KICK);
}

/* table_lock is held, and is held again at the end. */
void
stand_once(struct lwp *l)
{
	const struct process *p = l->process;
	u32 go = load_acquire(&l->go);
	struct guest_timespec t = { 0, 100000000 };
	int tracer = l == p->stopper ? p->tracer : 0;
	bool tracer_died;

	l->standing = true;
	stop_check(l->process);
	table_unlock();
	host(futex, &l->go, 0, go, &t);
	tracer_died = tracer != 0 && !process_alive(tracer);
	table_lock();
	/* A process does not survive its tracer, unless that has let it go before. */
	if (tracer_died && l == p->stopper && p->tracer == tracer)
		host(kill, p->pid, SIGKILL);
}

#define LEAVING_NS	3000000

void
stood(struct lwp *l)
{
	struct guest_timespec t = { 0, LEAVING_NS };

	l->standing = false;
	if (!l->leaving)
		return;
	if (l->next != NULL) {
		table_unlock();
		host(nanosleep, &t, NULL);
		table_lock();
	}
	l->leaving = false;
}

int
stand(struct lwp *l)
{
	struct process *p = l->process;
	struct guest_siginfo stop = { .signo = GSIGSTOP, .code = GSI_USER };
	bool take;

	table_lock();
	while (p->stopping != 0 || l->suspended)
		stand_once(l);
	stood(l);
	take = p->stop_pending && p->tracer != 0;
	stop.pid = p->tracer;
	p->stop_pending = false;
	table_unlock();
	return take ? stop_for(l, GSIGSTOP, &stop, 0) : 0;
}

static sptr
suspend(struct lwp *l, struct lwp *target, u64 argument)
{
	u32 others = 0;

	(void)argument;
	for (struct lwp *o = l->process->lwps; o != NULL; o = o->next)
		others += !o->zombie && !o->suspended && o != target;
	if (others == 0)
		return -GEDEADLK;
	if (target->zombie)
		return -GEINTR;
	target->suspended = true;
	lwp_kick(target);
	return 0;
}

sptr
call_lwp_suspend(struct lwp *l, const u64 *a)
{
	sptr r = with_lwp(l, a[0], suspend, 0);
	struct lwp *target;

	if (r != 0)
		return r;
	table_lock();
	target = lwp_find(l->process, (u32)a[0]);
	/* One in a sleep that nothing ends is suspended when it comes out. */
	while (target != NULL && target != l && target->suspended && !target->standing && !target->zombie &&
	    target->sleep != DEEP) {
		table_unlock();
		host(sched_yield);
		table_lock();
		target = lwp_find(l->process, (u32)a[0]);
	}
	table_unlock();
	if (target == l)
		stand(l);
	return 0;
}

static sptr
go_on(struct lwp *l, struct lwp *target, u64 argument)
{
	(void)l, (void)argument;
	target->suspended = false;
	add_relaxed(&target->go, 1);
	wake(&target->go);
	return 0;
}

sptr
call_lwp_continue(struct lwp *l, const u64 *a)
{
	return with_lwp(l, a[0], go_on, 0);
}

static sptr
cancel(struct lwp *l, struct lwp *target, u64 argument)
{
	(void)l, (void)argument;
	if (target->sleep == DEEP)
		return -GEBUSY;
	if (target->sleep != SLEEPING)
		return -GENODEV;
	target->cancelled = true;
	lwp_kick(target);
	return 0;
}

sptr
call_lwp_wakeup(struct lwp *l, const u64 *a)
{
	return with_lwp(l, a[0], cancel, 0);
}

static sptr
send(struct lwp *l, struct lwp *target, u64 sig)
{
	if (target->zombie || target->tid <= 1)
		return -GESRCH;
	if (sig != 0 && !(target->mask & SIGNAL_BIT(sig)) && l->process->actions[sig].handler > GSIG_IGN)
		target->woken = true;
	return sig == 0 ? 0 : pass(tgkill, l->process->pid, target->tid, signal_host((int)sig));
}

sptr
call_lwp_kill(struct lwp *l, const u64 *a)
{
	return a[1] > GUEST_SIGNALS ? -GEINVAL : with_lwp(l, a[0], send, a[1]);
}

/* ---- identity ---- */

sptr
call_lwp_self(struct lwp *l, const u64 *a)
{
	(void)a;
	return l->id;
}

sptr
call_lwp_getprivate(struct lwp *l, const u64 *a)
{
	(void)a;
	return (sptr)l->tls;
}

sptr
call_lwp_setprivate(struct lwp *l, const u64 *a)
{
	tls_set(l, a[0]);
	return 0;
}

static sptr
name_set(struct lwp *l, struct lwp *target, u64 name)
{
	(void)l;
	str_copy(target->name, sizeof target->name, (const char *)name);
	return 0;
}

sptr
call_lwp_setname(struct lwp *l, const u64 *a)
{
	char name[32];
	sptr r = copy_in_text(name, a[1], sizeof name);

	name[sizeof name - 1] = 0;
	return r == -GEFAULT ? r : with_lwp(l, a[0], name_set, (u64)name);
}

static sptr
name_get(struct lwp *l, struct lwp *target, u64 name)
{
	(void)l;
	str_copy((char *)name, sizeof target->name, target->name);
	return 0;
}

sptr
call_lwp_getname(struct lwp *l, const u64 *a)
{
	char name[32];
	sptr r = with_lwp(l, a[0], name_get, (u64)name);

	return r != 0 ? r : copy_out(a[1], name, MIN(a[2], str_length(name) + 1));
}

/* The kernel keeps the processor's number there; this one says that it does not know it. */
sptr
call_lwp_ctl(struct lwp *l, const u64 *a)
{
	int state[2] = { -1, 0 };

	if (l->control == 0) {
		sptr r = vm_map(0, PAGE, GPROT_READ | GPROT_WRITE, GPROT_ALL, GMAP_ANON | GMAP_PRIVATE, -1, 0, NULL);

		if (r < 0)
			return r;
		l->control = (u64)r;
		copy_out(l->control, state, sizeof state);
	}
	return copy_out(a[1], &l->control, sizeof l->control);
}

/* ---- parking ---- */

static sptr
unpark(struct lwp *l, struct lwp *target, u64 argument)
{
	(void)l, (void)argument;
	store_release(&target->token, 1);
	wake(&target->token);
	return 0;
}

/* When a relative or absolute time ends, by the monotonic clock. */
static sptr
end_of(u64 address, int clock, bool absolute, u64 *end)
{
	struct guest_timespec t;
	u64 now = host_time(1);

	*end = 0;
	if (address == 0)
		return 0;
	if (copy_in(&t, address, sizeof t) != 0)
		return -GEFAULT;
	if (t.nanoseconds < 0 || t.nanoseconds >= 1000000000 || t.seconds < 0)
		return -GEINVAL;
	*end = (u64)t.seconds * 1000000000 + (u64)t.nanoseconds;
	if (!absolute)
		*end += now;
	else if (clock == 0)		/* of the calendar's clock */
		*end += now - host_time(0);
	*end = MAX(*end, 1ul);
	return 0;
}

static void
left_of(u64 address, u64 end)
{
	u64 now = host_time(1), left = end > now ? end - now : 0;
	struct guest_timespec t = { (s64)(left / 1000000000), (s64)(left % 1000000000) };

	if (address != 0)
		copy_out(address, &t, sizeof t);
}

sptr
call_lwp_park(struct lwp *l, const u64 *a)
{
	bool absolute = a[1] & 1;
	u64 end;
	sptr r = end_of(a[2], (int)a[0], absolute, &end);

	if (r != 0)
		return r;
	if (a[3] != 0) {
		r = with_lwp(l, a[3], unpark, 0);
		if (r != 0)
			return r;
	}
	if (exchange(&l->token, 0) != 0)
		return -GEALREADY;
	r = sleep_on(l, &l->token, 0, end);
	store_release(&l->token, 0);
	if (!absolute)
		left_of(a[2], end);
	return r == -RESTART ? -GEINTR : r;
}

sptr
call_lwp_unpark(struct lwp *l, const u64 *a)
{
	return with_lwp(l, a[0], unpark, 0);
}

sptr
call_lwp_unpark_all(struct lwp *l, const u64 *a)
{
	u32 id;

	if (a[0] == 0)
		return 1024;
	for (u64 i = 0; i < a[1]; i++)
		if (copy_in(&id, a[0] + i * sizeof id, sizeof id) != 0)
			return -GEFAULT;
		else
			with_lwp(l, id, unpark, 0);
	return 0;
}

/* ---- sleeping and futexes ---- */

sptr
call_nanosleep(struct lwp *l, const u64 *a)
{
	struct guest_timespec t;
	u64 end;
	sptr r = a[0] != 0 ? end_of(a[0], 3, false, &end) : -GEFAULT;

	if (r != 0)
		return r;
	t = (struct guest_timespec){ (s64)(end / 1000000000), (s64)(end % 1000000000) };
	r = sleep_call(l, clock_nanosleep, 1, 1, &t, NULL);
	left_of(a[1], end);
	return r == -RESTART ? -GEINTR : r;
}

/* Waiting for a word has its end by the clock, since standing still ends the host's call. */
sptr
call_futex(struct lwp *l, const u64 *a)
{
	u32 operation = (u32)a[1] & 0x7f, flags = (u32)a[1] & 0x80;
	struct guest_timespec t;
	u64 end;
	sptr r;

	switch (operation) {
	case 0: case 9:			/* WAIT, WAIT_BITSET */
		r = end_of(a[3], a[1] & 0x100 ? 0 : 3, operation == 9, &end);
		if (r != 0)
			return r;
		t = (struct guest_timespec){ (s64)(end / 1000000000), (s64)(end % 1000000000) };
		r = sleep_call(l, futex, a[0], 9 | flags, a[2], end != 0 ? &t : NULL, 0,
		    operation == 9 ? a[6] : 0xffffffff);
		return r == -RESTART ? -GEINTR : r;
	case 1: case 3: case 4: case 5: case 10:	/* WAKE, REQUEUE, CMP_REQUEUE, WAKE_OP, WAKE_BITSET */
		return pass(futex, a[0], a[1], a[2], a[5], a[4], a[6]);
	}
	return -GENOSYS;
}
