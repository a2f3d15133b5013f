/*
 * ptrace.c: a process that is traced, stopped whole for each of its signals, and what its tracer may do.
 *
 * An LWP that takes a signal stops the process: the others are kicked, and the last to stand still
 * makes the stop known. Their registers are in the frames that `table` holds.
 */
#include "personality.h"

/* ---- the process ---- */

/* table_lock is held: whether the last one stands. */
void
stop_check(struct process *p)
{
	if (p->stopping == 0 || p->stopped)
		return;
	for (const struct lwp *l = p->lwps; l != NULL; l = l->next)
		if (!l->zombie && !l->standing)
			return;
	p->stopped = true;
	p->waited = false;
	event_happened();
}

/* table_lock is held. */
static void
wait_until_resumed(struct lwp *l)
{
	while (l->process->stopping != 0 || l->process->stopper == l)
		stand_once(l);
	stood(l);
}

/* The signal to take instead; 0 none. reporter 0: it was sent to the process. */
int
stop_for(struct lwp *l, int sig, const struct guest_siginfo *info, u32 reporter)
{
	struct process *p = l->process;

	table_lock();
	wait_until_resumed(l);
	if (p->tracer == 0) {
		table_unlock();
		return sig == GSIGSTOP && reporter == 0 ? 0 : sig;
	}
	actions_apply(p);		/* from now on none passes us by */
	p->stopping = sig;
	p->stopper = l;
	p->stop_info = *info;
	p->reporter = reporter;
	for (struct lwp *o = p->lwps; o != NULL; o = o->next) {
		if (o->leaving && o != l)
			host_die("LWP %u of process %d has not come out of one stop and misses the next: its tracer "
			    "waits for ever", o->id, p->pid);
		if (o != l && !o->zombie)
			lwp_kick(o);
	}
	wait_until_resumed(l);
	sig = l->resume;
	if (p->tracer == 0)
		actions_apply(p);
	table_unlock();
	return sig;
}

static void
resume(struct process *p, int sig)
{
	p->stopper->resume = sig;
	p->stopper = NULL;
	p->stopping = 0;
	p->stopped = p->waited = false;
	for (struct lwp *l = p->lwps; l != NULL; l = l->next) {
		l->leaving = table->release < R_9_99_30 && l->standing && l->sleep == AWAKE && !l->zombie;
		add_relaxed(&l->go, 1);
		wake(&l->go);
	}
}

/* A stop of one that l's process traces; pid as wait4 has it. false: it traces none of these. */
bool
stop_reported(struct lwp *l, int pid, int *status, sptr *which)
{
	bool any = false;

	*which = 0;
	table_lock();
	for (u32 i = 0; i < ARRAY_LENGTH(table->processes); i++) {
		struct process *p = &table->processes[i];

		if (p->pid == 0 || p->tracer != l->process->pid || (pid > 0 && pid != p->pid))
			continue;
		any = true;
		if (p->stopped && !p->waited) {
			p->waited = true;
			*status = p->stopping << 8 | 0x7f;
			*which = p->pid;
			break;
		}
		if (p->parent != l->process->pid && !process_alive(p->pid)) {
			p->tracer = 0;
			*status = 9;
			*which = p->pid;
			break;
		}
	}
	table_unlock();
	return any;
}

/* ---- the tracer ---- */

static sptr
attach(struct lwp *l, struct process *p)
{
	if (p == l->process)
		return -GEINVAL;
	if (p->tracer != 0)
		return -GEBUSY;
	if (l->process->vfork && l->process->parent == p->pid)
		return -GEPERM;
	p->tracer = l->process->pid;
	p->stop_pending = true;
	for (struct lwp *each = p->lwps; each != NULL; each = each->next)
		if (!each->zombie)
			lwp_kick(each);
	return 0;
}

/* The next that lives, from l on. */
static struct lwp *
living(struct lwp *l)
{
	while (l != NULL && l->zombie)
		l = l->next;
	return l;
}

/* 0 is the first; a process of one LWP answers to any id where `any` says so. */
static sptr
choose(struct process *p, u32 id, bool any, struct lwp **l)
{
	*l = id == 0 || (any && p->living == 1) ? living(p->lwps) : lwp_find(p, id);
	return *l == NULL || (*l)->zombie ? -GESRCH : 0;
}

static void
describe(const struct lwp *l, struct guest_lwpstatus *s)
{
	*s = (struct guest_lwpstatus){ .id = l->id, .mask = { (u32)l->mask, (u32)(l->mask >> 32) }, .tls = l->tls };
	str_copy(s->name, sizeof s->name, l->name);
}

static sptr
list(struct process *p, int request, u64 address, u64 size)
{
	struct guest_lwpstatus s = { 0 };
	struct guest_lwpinfo info;
	struct lwp *l;
	u32 id;

	if (request == GPT_LWPINFO ? size != sizeof info : size < sizeof id || size > sizeof s)
		return -GEINVAL;
	if (copy_in(&id, address, sizeof id) != 0)
		return -GEFAULT;
	if (request == GPT_LWPSTATUS) {
		if (choose(p, id, true, &l) != 0)
			return -GESRCH;
	} else if (id == 0) {
		l = living(p->lwps);
	} else {
		l = lwp_find(p, id);
		if (l == NULL)
			return -GESRCH;
		l = living(l->next);
	}
	if (l != NULL)
		describe(l, &s);
	info = (struct guest_lwpinfo){ s.id, l == NULL ? 0 : l->suspended ? 2 : 1 };
	return request == GPT_LWPINFO ? copy_out(address, &info, sizeof info) : copy_out(address, &s, size);
}

/* A struct xstate: which parts are meant, which are there, FXSAVE; the rest is not modelled and zero. */
static sptr
vectors(const struct lwp *l, u64 address)
{
	u8 state[2384] = { 3, 0, 0, 0, 0, 0, 0, 0, 3 };
	u64 to[2];

	if (copy_in(to, address, sizeof to) != 0)
		return -GEFAULT;
	bytes_copy(state + 16, (const void *)l->frame->uc_mcontext.fpstate, 512);
	return copy_out(to[0], state, MIN(to[1], sizeof state));
}

static sptr
registers(struct process *p, int request, u64 address, u64 id)
{
	u64 general[GUEST_REGISTERS];
	struct lwp *l;
	sptr r = choose(p, (u32)id, false, &l);

	if (r != 0)
		return r;
	switch (request) {
	case GPT_GETREGS:
		registers_get(l->frame, general);
		return copy_out(address, general, sizeof general);
	case GPT_GETFPREGS:
		return copy_out(address, (const void *)l->frame->uc_mcontext.fpstate, 512);
	default:
		return vectors(l, address);
	}
}

static sptr
let_go(struct process *p, int request, u64 address, s64 sig)
{
	if (sig < 0 || sig > GUEST_SIGNALS || address != 1)
		return -GEINVAL;
	if (request == GPT_DETACH) {
		if (p->stop_pending)	/* it stops for real */
			host(kill, p->pid, SIGSTOP);
		p->tracer = 0;
		p->stop_pending = false;
	}
	resume(p, (int)sig);
	return 0;
}

static sptr
stop_info(struct process *p, u64 address, u64 size)
{
	struct guest_ptrace_siginfo s = { .info = p->stop_info, .id = p->reporter };

	return size != sizeof s ? -GEINVAL : copy_out(address, &s, sizeof s);
}

static sptr
transfer(struct process *p, u64 address)
{
	struct guest_io io;
	struct { u64 base, size; } here, there;
	sptr r;

	if (copy_in(&io, address, sizeof io) != 0)
		return -GEFAULT;
	here.base = io.address, there.base = io.offset;
	here.size = there.size = io.length;
	if (io.op == GPIOD_READ_D || io.op == GPIOD_READ_I)
		r = pass(process_vm_readv, p->pid, &here, 1, &there, 1, 0);
	else if (io.op == GPIOD_WRITE_D || io.op == GPIOD_WRITE_I)
		r = pass(process_vm_writev, p->pid, &here, 1, &there, 1, 0);
	else
		return -GEINVAL;
	if (r < 0)
		return r;
	io.length = (u64)r;
	return copy_out(address, &io, sizeof io);
}

static bool
request_exists(int request)
{
	if (request == GPT_LWPSTATUS || request == GPT_LWPNEXT)
		return table->release >= R_9_99_30;
	if (request == 26 || request == 27)	/* SIGPASS */
		return table->release >= R_10_1;
	return (request >= 0 && request <= GPT_STOP && request != 3 && request != 6) ||
	    (request >= GPT_STEP && request <= GPT_LAST);
}

/* In the order in which the kernel looks. */
static sptr
allowed(struct lwp *l, struct process *p, int request)
{
	if (p == NULL || !process_alive(p->pid))
		return -GESRCH;
	if (!request_exists(request))
		return -GEINVAL;
	if (request == GPT_ATTACH)
		return 0;
	if (p->tracer == 0)
		return -GEPERM;
	if (p->tracer != l->process->pid)
		return -GEBUSY;
	return request != GPT_KILL && (!p->stopped || !p->waited) ? -GEBUSY : 0;
}

sptr
call_ptrace(struct lwp *l, const u64 *a)
{
	int request = (int)a[0];
	struct process *p;
	sptr r;

	table_lock();
	p = process_find((int)a[1]);
	r = allowed(l, p, request);
	if (r == 0 && request == GPT_ATTACH)
		r = attach(l, p);
	else if (r == 0 && (request == GPT_CONTINUE || request == GPT_DETACH))
		r = let_go(p, request, a[2], (int)a[3]);
	else if (r == 0 && request == GPT_KILL)
		host(kill, p->pid, SIGKILL);
	table_unlock();
	if (r != 0)
		return r;
	switch (request) {		/* the process stands still; what is left touches the caller's memory */
	case GPT_ATTACH: case GPT_CONTINUE: case GPT_DETACH: case GPT_KILL:
		return 0;
	case GPT_LWPINFO: case GPT_LWPSTATUS: case GPT_LWPNEXT:
		return list(p, request, a[2], a[3]);
	case GPT_GETREGS: case GPT_GETFPREGS: case GPT_GETXSTATE:
		return registers(p, request, a[2],
		    request == GPT_GETXSTATE && table->release < R_10_1 ? 0 : a[3]);
	case GPT_GET_SIGINFO:
		return stop_info(p, a[2], a[3]);
	case GPT_IO:
		return transfer(p, a[2]);
	}
	host_die("ptrace request %d is not modelled", request);
}
