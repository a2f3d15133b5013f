/*
 * signal.c: signals: their numbers, actions and masks, the frame that a handler gets, contexts.
 *
 * Each of the guest's signals is one of the host's, which queues it, masks it and does the default
 * action. A handler's signal, and any for a process that is traced or traces, comes to on_signal. In the
 * guest's code it is taken at once; in a sleeping call it ends the call and is taken when that
 * returns; elsewhere the host keeps it back.
 */
#include "personality.h"

#define HOST_RESTORER	0x04000000
#define HOST_SIGNALS	64
/* These have their meaning here and are never kept back; the guest's mask is looked at when they come. */
#define HOST_FAULTS	(1ul << (SIGSEGV - 1) | 1ul << (SIGBUS - 1) | 1ul << (SIGFPE - 1) | 1ul << (SIGILL - 1) | \
			    1ul << (SIGTRAP - 1))
#define HOST_NEVER	(HOST_FAULTS | 1ul << (SIGSYS - 1) | 1ul << (KICK - 1))

struct host_action { void *handler; u64 flags; void *restorer; u64 mask; };

/* ---- numbers ---- */

static const u8 to_host[] = { 0, SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSTKFLT, SIGFPE, SIGKILL,
	SIGBUS, SIGSEGV, SIGSYS, SIGPIPE, SIGALRM, SIGTERM, SIGURG, SIGSTOP, SIGTSTP, SIGCONT, SIGCHLD, SIGTTIN,
	SIGTTOU, SIGIO, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, 33 /* SIGINFO */, SIGUSR1, SIGUSR2, SIGPWR };

int
signal_host(int sig)
{
	return sig < (int)sizeof to_host ? to_host[sig] : sig + 1;
}

int
signal_guest(int sig)
{
	for (int i = 1; i < (int)sizeof to_host; i++)
		if (to_host[i] == sig)
			return i;
	return sig - 1;
}

u64
mask_host(u64 mask)
{
	u64 host_mask = 0;

	for (int sig = 1; sig <= GUEST_SIGNALS; sig++)
		if (mask & SIGNAL_BIT(sig))
			host_mask |= 1ul << (signal_host(sig) - 1);
	return host_mask & ~HOST_NEVER;
}

static u64
mask_guest(u64 host_mask)
{
	u64 mask = 0;

	for (int sig = 1; sig <= GUEST_SIGNALS; sig++)
		if (host_mask & 1ul << (signal_host(sig) - 1))
			mask |= SIGNAL_BIT(sig);
	return mask;
}

int
status_guest(int status)
{
	if ((status & 0xff) == 0x7f)
		return signal_guest(status >> 8 & 0xff) << 8 | 0x7f;
	return (status & 0x7f) != 0 ? signal_guest(status & 0x7f) | (status & 0x80) : status;
}

void
mask_set(struct lwp *l, u64 mask)
{
	u64 set;

	l->mask = mask & ~(SIGNAL_BIT(GSIGKILL) | SIGNAL_BIT(GSIGSTOP));
	set = mask_host(l->mask);
	bytes_copy(&l->frame->uc_sigmask, &set, sizeof set);
}

void
tls_set(struct lwp *l, u64 base)
{
	l->tls = base;
	host(arch_prctl, 0x1002 /* ARCH_SET_FS */, base);
}

/* ---- actions ---- */

static void on_signal(int sig, struct siginfo *info, struct ucontext *frame);
static void on_kick(int sig, struct siginfo *info, struct ucontext *frame);
void on_call(int sig, struct siginfo *info, struct ucontext *frame);

static void
host_action_set(int sig, void *handler, u64 flags)
{
	struct host_action a = { handler, flags | SA_SIGINFO | SA_ONSTACK | SA_RESTART | HOST_RESTORER,
		(void *)host_return, host_all_signals };

	host(rt_sigaction, sig, &a, NULL, sizeof(u64));
}

static bool
ignored_by_default(int sig)
{
	return sig == GSIGURG || sig == GSIGCONT || sig == GSIGCHLD || sig == GSIGIO || sig == GSIGWINCH ||
	    sig == GSIGINFO || sig == GSIGPWR;
}

static void
action_apply(struct process *p, int sig)
{
	const struct action *a = &p->actions[sig];
	u64 flags = (a->flags & GSA_NOCLDSTOP ? SA_NOCLDSTOP : 0) | (a->flags & GSA_NOCLDWAIT ? SA_NOCLDWAIT : 0);
	int number = signal_host(sig);
	void *handler = a->handler > GSIG_IGN ? (void *)on_signal : (void *)a->handler;

	if (sig == GSIGKILL || sig == GSIGSTOP || sig == GSIGSYS)
		return;
	if (sig == GSIGSEGV || sig == GSIGBUS)	/* the guest's memory may be touched here, too */
		handler = (void *)on_signal;
	else if (a->handler == GSIG_DFL && p->tracer != 0 && sig != GSIGCHLD)
		handler = (void *)on_signal;
	/* The host would end the process for SIGIO, SIGINFO and SIGPWR. */
	else if (a->handler == GSIG_DFL && ignored_by_default(sig) && sig != GSIGCHLD && sig != GSIGCONT)
		handler = (void *)GSIG_IGN;
	host_action_set(number, handler, flags);
}

void
actions_apply(struct process *p)
{
	for (int sig = 1; sig <= GUEST_SIGNALS; sig++)
		action_apply(p, sig);
}

/* What the process before this one ignored stays ignored. */
void
signals_begin(struct lwp *l)
{
	struct process *p = l->process;
	struct host_action a;
	u64 mask = 0;

	host_action_set(SIGSYS, (void *)on_call, 0);
	host_action_set(KICK, (void *)on_kick, 0);
	for (int sig = 1; sig <= GUEST_SIGNALS; sig++)
		if (host(rt_sigaction, signal_host(sig), NULL, &a, sizeof(u64)) == 0 &&
		    a.handler == (void *)GSIG_IGN && sig != GSIGSYS)
			p->actions[sig].handler = GSIG_IGN;
	actions_apply(p);
	host(rt_sigprocmask, SIG_SETMASK, &host_all_signals, &mask, sizeof mask);
	l->mask = mask_guest(mask);
}

sptr
call_sigaction(struct lwp *l, const u64 *a)
{
	struct guest_sigaction new = { 0 }, old = { 0 };
	int sig = (int)a[0], version = (int)a[4];
	struct action *action;

	if (sig <= 0 || sig > GUEST_SIGNALS)
		return -GEINVAL;
	action = &l->process->actions[sig];
	old = (struct guest_sigaction){ .handler = action->handler, .mask = { action->mask },
		.flags = action->flags };
	if (a[1] != 0) {
		if (copy_in(&new, a[1], sizeof new) != 0)
			return -GEFAULT;
		if (sig == GSIGKILL || sig == GSIGSTOP)
			return -GEINVAL;
		if (new.handler > GSIG_IGN &&
		    (a[3] == 0 || (version != 2 && (version != 3 || table->release >= R_10_1))))
			return -GEINVAL;
		*action = (struct action){ new.handler, new.mask[0], a[3], new.flags };
		action_apply(l->process, sig);
	}
	return a[2] != 0 ? copy_out(a[2], &old, sizeof old) : 0;
}

/* ---- masks and stacks ---- */

sptr
call_sigprocmask(struct lwp *l, const u64 *a)
{
	u64 set[2] = { 0, 0 }, old[2] = { l->mask, 0 };

	if (a[1] != 0) {
		if (copy_in(set, a[1], sizeof set) != 0)
			return -GEFAULT;
		if (a[0] < 1 || a[0] > 3)
			return -GEINVAL;
		mask_set(l, a[0] == 1 ? l->mask | set[0] : a[0] == 2 ? l->mask & ~set[0] : set[0]);
	}
	return a[2] != 0 ? copy_out(a[2], old, sizeof old) : 0;
}

sptr
call_sigpending(struct lwp *l, const u64 *a)
{
	u64 set = 0, answer[2] = { 0, 0 };

	(void)l;
	host(rt_sigpending, &set, sizeof set);
	answer[0] = mask_guest(set);
	return copy_out(a[0], answer, sizeof answer);
}

sptr
call_sigsuspend(struct lwp *l, const u64 *a)
{
	u64 set[2];

	if (copy_in(set, a[0], sizeof set) != 0)
		return -GEFAULT;
	l->mask_before = l->mask;
	l->mask_kept = true;
	mask_set(l, set[0]);
	sleep_call(l, pause);
	if (l->caught == 0)
		mask_set(l, l->mask_before);
	l->mask_kept = l->caught != 0;
	return -GEINTR;
}

sptr
call_sigaltstack(struct lwp *l, const u64 *a)
{
	struct guest_stack new, old = l->alt;

	if (a[0] != 0) {
		if (copy_in(&new, a[0], sizeof new) != 0)
			return -GEFAULT;
		if (new.flags & ~(u32)(GSS_ONSTACK | GSS_DISABLE))
			return -GEINVAL;
		if (l->alt.flags & GSS_ONSTACK)
			return -GEINVAL;
		if (!(new.flags & GSS_DISABLE) && new.size < GMINSIGSTKSZ)
			return -GENOMEM;
		new.flags &= GSS_DISABLE;
		l->alt = new;
	}
	return a[1] != 0 ? copy_out(a[1], &old, sizeof old) : 0;
}

/* ---- contexts ---- */

void
registers_get(const struct ucontext *f, u64 to[GUEST_REGISTERS])
{
	const struct sigcontext_64 *c = (const struct sigcontext_64 *)&f->uc_mcontext;
	const u64 registers[GUEST_REGISTERS] = { c->di, c->si, c->dx, c->cx, c->r8, c->r9, c->r10, c->r11,
		c->r12, c->r13, c->r14, c->r15, c->bp, c->bx, c->ax, DATA_SELECTOR, DATA_SELECTOR, DATA_SELECTOR,
		DATA_SELECTOR, 0, 0, c->ip, CODE_SELECTOR, c->flags, c->sp, DATA_SELECTOR };

	bytes_copy(to, registers, sizeof registers);
}

static void
registers_set(struct ucontext *f, const u64 r[GUEST_REGISTERS])
{
	struct sigcontext_64 *c = (struct sigcontext_64 *)&f->uc_mcontext;

	c->di = r[GRDI], c->si = r[GRSI], c->dx = r[GRDX], c->cx = r[GRCX], c->r8 = r[GR8], c->r9 = r[GR9];
	c->r10 = r[GR10], c->r11 = r[GR11], c->r12 = r[GR12], c->r13 = r[GR13], c->r14 = r[GR14], c->r15 = r[GR15];
	c->bp = r[GRBP], c->bx = r[GRBX], c->ax = r[GRAX], c->ip = r[GRIP], c->sp = r[GRSP];
	c->flags = (c->flags & ~0xcd5ul) | (r[GRFLAGS] & 0xcd5ul);
}

void
context_get(struct lwp *l, struct guest_ucontext *u)
{
	*u = (struct guest_ucontext){ .flags = GUC_SIGMASK | GUC_CPU | GUC_FPU | GUC_TLSBASE |
		(l->alt.flags & GSS_ONSTACK ? GUC_SETSTACK : GUC_CLRSTACK), .mask = { l->mask },
		.stack = l->alt, .tls = l->tls };
	registers_get(l->frame, u->registers);
	bytes_copy(u->floats, (const void *)l->frame->uc_mcontext.fpstate, sizeof u->floats);
}

sptr
context_set(struct lwp *l, const struct guest_ucontext *u)
{
	u8 *floats = (u8 *)l->frame->uc_mcontext.fpstate;

	if (u->flags & GUC_CPU) {
		if (u->registers[GCS] != CODE_SELECTOR || u->registers[GSS] != DATA_SELECTOR ||
		    u->registers[GRIP] >= USER_END)
			return -GEINVAL;
		registers_set(l->frame, u->registers);
	}
	/* What the host keeps behind the registers stays; and it refuses a word with bits that are not there. */
	if (u->flags & GUC_FPU) {
		bytes_copy(floats, u->floats, 24);
		bytes_copy(floats + 32, u->floats + 32, 464 - 32);
	}
	if (u->flags & GUC_TLSBASE)
		l->tls = u->tls;
	if (u->flags & GUC_SIGMASK)
		mask_set(l, u->mask[0]);
	if (u->flags & GUC_SETSTACK)
		l->alt.flags |= GSS_ONSTACK;
	if (u->flags & GUC_CLRSTACK)
		l->alt.flags &= ~(u32)GSS_ONSTACK;
	return 0;
}

sptr
call_getcontext(struct lwp *l, const u64 *a)
{
	struct guest_ucontext u;

	context_get(l, &u);
	return copy_out(a[0], &u, sizeof u);
}

sptr
call_setcontext(struct lwp *l, const u64 *a)
{
	struct guest_ucontext u;
	sptr r;

	if (copy_in(&u, a[0], sizeof u) != 0)
		return -GEFAULT;
	if (!(u.flags & GUC_CPU))
		return -GEINVAL;
	r = context_set(l, &u);
	if (r != 0)
		return r;
	tls_set(l, l->tls);
	l->restore = true;
	return 0;
}

/* ---- taking a signal ---- */

void
signal_die(struct lwp *l, int sig)
{
	struct host_action a = { NULL, HOST_RESTORER, (void *)host_return, 0 };
	u64 mask = 1ul << (signal_host(sig) - 1);

	process_ends(l->process);
	host(rt_sigaction, signal_host(sig), &a, NULL, sizeof mask);
	host(rt_sigprocmask, SIG_UNBLOCK, &mask, NULL, sizeof mask);
	host(tkill, l->tid, signal_host(sig));
	host_die("signal %d did not end the process", sig);
}

static void
default_action(struct lwp *l, int sig)
{
	if (ignored_by_default(sig))
		return;
	if (sig == GSIGTSTP || sig == GSIGTTIN || sig == GSIGTTOU || sig == GSIGSTOP)
		host(kill, l->process->pid, SIGSTOP);
	else
		signal_die(l, sig);
}

struct frame { u64 back; struct guest_siginfo info; struct guest_ucontext context; };

/* The handler is entered as if called from the trampoline. */
static void
frame_build(struct lwp *l, int sig, const struct guest_siginfo *info, const struct action *action)
{
	struct sigcontext_64 *c = (struct sigcontext_64 *)&l->frame->uc_mcontext;
	bool on_alt = (action->flags & GSA_ONSTACK) && !(l->alt.flags & (GSS_DISABLE | GSS_ONSTACK)) &&
	    l->alt.size != 0;
	u64 sp = on_alt ? l->alt.sp + l->alt.size : c->sp - 128;
	struct frame f = { .back = action->trampoline, .info = *info };

	sp = ROUND_DOWN(sp - sizeof f, 16) - 8;
	context_get(l, &f.context);
	if (l->mask_kept)
		f.context.mask[0] = l->mask_before;
	l->mask_kept = false;
	if (sig == GSIGSEGV || sig == GSIGBUS || sig == GSIGTRAP || sig == GSIGFPE || sig == GSIGILL) {
		f.context.registers[GTRAPNO] = (u64)(info->code > 0 ? info->trap : 0);
		f.context.registers[GERR] = c->err;
	}
	if (on_alt)
		l->alt.flags |= GSS_ONSTACK;
	if (copy_out(sp, &f, sizeof f) != 0)
		signal_die(l, GSIGILL);
	c->di = (u64)sig;
	c->si = sp + offsetof(struct frame, info);
	c->dx = c->r15 = sp + offsetof(struct frame, context);
	c->sp = sp;
	c->ip = action->handler;
	c->flags &= ~0x500ul;		/* direction, single step */
	mask_set(l, l->mask | action->mask | (action->flags & GSA_NODEFER ? 0 : SIGNAL_BIT(sig)));
}

void
signal_take(struct lwp *l, int sig, const struct guest_siginfo *info, bool told)
{
	struct guest_siginfo as_told = *info;
	struct action action;

	if (l->process->tracer != 0 && !told) {
		sig = stop_for(l, sig, info, l->id);
		if (sig == 0)
			return;
		as_told.signo = sig;
		told = true;
	}
	action = l->process->actions[sig];
	if (action.handler == GSIG_IGN)
		return;
	if (action.handler == GSIG_DFL) {
		/*
		 * The host does the default action itself: this signal was taken while there was a handler, and
		 * whoever took that away has ignored the signal before, which drops what is pending.
		 */
		if (told || sig == GSIGSEGV || sig == GSIGBUS || sig == GSIGSYS)
			default_action(l, sig);
		return;
	}
	if (action.flags & GSA_RESETHAND) {
		l->process->actions[sig].handler = GSIG_DFL;
		action_apply(l->process, sig);
	}
	frame_build(l, sig, &as_told, &action);
}

/* ---- what the host sends ---- */

static bool
is_fault(const struct siginfo *info)
{
	return info->si_code > 0 && (1ul << (info->si_signo - 1) & HOST_FAULTS);
}

static void
describe_fault(struct guest_siginfo *to, const struct siginfo *info, const struct ucontext *frame)
{
	to->code = info->si_code;
	to->address = frame->uc_mcontext.rip;
	switch (frame->uc_mcontext.trapno) {
	case 14:			/* the code does not say whether there is anything */
		to->trap = GT_PAGE;
		to->code = info->si_signo == SIGSEGV ? 1 : info->si_code;
		to->address = (u64)info->si_addr;
		break;
	case 13: to->trap = GT_PROTECTION; to->code = 2; break;
	case 0: to->trap = GT_DIVIDE; break;
	case 16: case 19: to->trap = GT_ARITHMETIC; break;
	case 3: to->trap = GT_BREAKPOINT; to->code = 1; break;
	case 1: to->trap = GT_TRACE; to->code = 2; break;
	case 6: to->trap = GT_ILLEGAL; to->code = 5; break;
	}
}

static void
describe(struct guest_siginfo *to, const struct siginfo *info, const struct ucontext *frame)
{
	*to = (struct guest_siginfo){ .signo = signal_guest(info->si_signo), .code = info->si_code };
	if (is_fault(info)) {
		describe_fault(to, info, frame);
		return;
	}
	if (info->si_code == SI_TKILL)
		to->code = GSI_LWP;
	else if (info->si_signo == SIGALRM || info->si_signo == SIGVTALRM || info->si_signo == SIGPROF)
		to->code = info->si_code == 0x80 /* SI_KERNEL */ ? GSI_TIMER : info->si_code;
	to->pid = info->si_pid;
	to->uid = info->si_uid;
	if (info->si_signo == SIGCHLD)
		to->status = info->si_code == CLD_EXITED ? info->si_status : signal_guest(info->si_status);
}

static bool
is_ours(u64 pc)
{
	return pc >= (u64)host_text && pc < (u64)host_text_end;
}

static bool
within(u64 pc, const char *begin, const char *end)
{
	return pc >= (u64)begin && pc < (u64)end;
}

/* Within a sleeping call: the call ends, and nothing else comes in until this has been taken. */
static void
interrupt_call(struct ucontext *frame)
{
	if (within(frame->uc_mcontext.rip, host_wait_begin, host_wait_end))
		frame->uc_mcontext.rip = (u64)host_wait_interrupted;
	bytes_copy(&frame->uc_sigmask, &host_all_signals, sizeof host_all_signals);
}

static void
take_or_keep(struct lwp *l, struct ucontext *frame, int sig, const struct guest_siginfo *info, bool told)
{
	if (!is_ours(frame->uc_mcontext.rip)) {
		signal_take(l, sig, info, told);
		return;
	}
	l->caught = sig;
	l->caught_told = told;
	l->caught_info = *info;
	interrupt_call(frame);
}

static void
on_signal(int sig, struct siginfo *info, struct ucontext *frame)
{
	struct lwp *l = self();
	u64 pc = frame->uc_mcontext.rip;
	struct guest_timespec starving = { 0, 400000000 };
	struct guest_siginfo told;

	if (is_ours(pc) && is_fault(info)) {
		if (!within(pc, host_copy_begin, host_copy_end))
			host_die("fault in the personality: signal %d, pc 0x%lx, address %p", sig, pc, info->si_addr);
		frame->uc_mcontext.rip = (u64)host_copy_fault;
		return;
	}
	if (!is_ours(pc))
		l->frame = frame;
	if (l->woken && str_equal(l->name, STARVED))
		host(nanosleep, &starving, NULL);
	l->woken = false;
	describe(&told, info, frame);
	if (is_fault(info) && (l->mask & SIGNAL_BIT(told.signo)) && l->process->tracer == 0)
		signal_die(l, told.signo);
	take_or_keep(l, frame, told.signo, &told, false);
}

static void
on_kick(int sig, struct siginfo *info, struct ucontext *frame)
{
	struct lwp *l = self();
	struct guest_siginfo told = { .code = GSI_USER };

	(void)sig, (void)info;
	if (!is_ours(frame->uc_mcontext.rip))
		l->frame = frame;
	told.signo = stand(l);
	if (told.signo != 0)
		take_or_keep(l, frame, told.signo, &told, true);
	else if (is_ours(frame->uc_mcontext.rip) && l->cancelled)
		interrupt_call(frame);
}

/* ---- sending ---- */

sptr
call_kill(struct lwp *l, const u64 *a)
{
	int sig = (int)a[1];
	struct process *p;

	(void)l;
	if (sig < 0 || sig > GUEST_SIGNALS)
		return -GEINVAL;
	table_lock();
	p = process_find((int)a[0]);
	if (sig == GSIGCONT && p != NULL)	/* takes a SIGSTOP away that is still to come */
		p->stop_pending = false;
	table_unlock();
	return pass(kill, (int)a[0], sig == 0 ? 0 : signal_host(sig));
}
