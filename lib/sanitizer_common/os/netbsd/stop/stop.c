/*
 * stop.c: stopping the world: the tracer's process, and the kernel that it talks to.
 *
 * The tracer is a child that shares our memory and is stopped by nothing that stops us. It must
 * not be a child in the way of vfork, since such a one may not trace its parent. It has no exit
 * signal, so the program neither gets a SIGCHLD nor finds it by waiting. It inherits the thread
 * pointer of the thread that calls, and with it errno and all thread-local variables: it makes
 * system calls and touches none of them. What it does is in tracer.c.
 */
#include "os/netbsd/stop/lwps.h"
#include "os/netbsd/stop/tracer.h"
#include "os/netbsd/sys.h"

#include <sched.h>
#include <signal.h>
#include <sys/wait.h>
#include <ucontext.h>

#define CHILD_STACK	(256ul << 10)
#define FAULT_STACK	(64ul << 10)
#define SPINS		2000		/* of waiting before sleeping, whose least is a tick of 10 ms */
#define ATTACH_LIMIT	10000000000ul	/* for a child that nothing hinders */

enum { CHILD_BEGUN, CHILD_TRACING, CHILD_DONE, CHILD_WITHDRAWN };

struct child {
	struct tracer tracer;
	void (*look)(void *);
	void *arg;
	uptr fault_stack;
	u32 turn;
	sptr result;
	int fault;			/* the signal that ended it */
	uptr fault_pc, fault_address;
};

static struct child *current;		/* for its fault handler */

/* ---- the kernel ---- */

static SAN_STOPPED sptr
kernel_trace(int request, int pid, void *address, sptr data)
{
	return sys(ptrace, request, pid, address, data);
}

static SAN_STOPPED sptr
kernel_wait(int pid, int *status, bool block)
{
	return sys(__wait450, pid, status, __WALL | (block ? 0 : WNOHANG), NULL);
}

static SAN_STOPPED sptr
kernel_kill(int pid, int sig)
{
	return sys(kill, pid, sig);
}

static SAN_STOPPED void
kernel_yield(void)
{
	sys(sched_yield);
}

static const struct tracer_kernel kernel = { kernel_trace, kernel_wait, kernel_kill, kernel_yield };

/* ---- the child ---- */

/* The process first: it must not die of what is wrong here. */
static SAN_STOPPED void
child_fault(int sig, void *info, void *context)
{
	struct child *c = current;

	tracer_let_go(&c->tracer);
	c->fault_pc = (uptr)((ucontext_t *)context)->uc_mcontext.__gregs[_REG_RIP];
	c->fault_address = (uptr)((siginfo_t *)info)->si_addr;
	store_release(&c->fault, sig);
	for (;;)
		sys(exit, 1);
}

static SAN_STOPPED void
look_only(struct child *c)
{
	c->look(c->arg);
	c->result = 0;
}

static void
child_run(void *arg)
{
	const int faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT };
	struct child *c = arg;
	u32 begun = CHILD_BEGUN;

	/* Its signal actions and its alternate stack are its own; all other signals are blocked. */
	os_altstack_set(c->fault_stack, FAULT_STACK);
	for (u32 i = 0; i < ARRAY_LENGTH(faults); i++)
		os_signal_set(faults[i], child_fault, true);
	if (cas(&c->turn, &begun, CHILD_TRACING)) {
		if (c->tracer.pid == 0)
			look_only(c);
		else
			c->result = tracer_run(&c->tracer, c->look, c->arg);
		store_release(&c->turn, CHILD_DONE);
	}
	os_exit(0);
}

/*
 * Until the child is gone. A program that ignores SIGCHLD has its children taken away by the kernel
 * without a word, hence the asking again and again; most of the time we are stopped anyway.
 */
static void
child_await(struct child *c, sptr pid)
{
	u64 begin = os_time_ns();
	u32 begun = CHILD_BEGUN;
	int status;

	for (u32 i = 0;; i++) {
		sptr r = sys(__wait450, pid, &status, __WALL | WNOHANG, NULL);

		if (r == pid || r == -OS_ECHILD)
			return;
		if (i < SPINS) {
			os_yield();
			continue;
		}
		os_sleep_ns(1000000);
		if (os_time_ns() - begin > ATTACH_LIMIT && cas(&c->turn, &begun, CHILD_WITHDRAWN))
			os_kill((int)pid, SIGKILL);
	}
}

static sptr
child_result(const struct child *c, struct os_stop *s)
{
	int fault = load_acquire(&c->fault);

	if (fault != 0) {
		fmt_print(s->reason, sizeof s->reason, "the tracer died of SIG%s at pc %p, address %p",
		    os_signal_name(fault), (void *)c->fault_pc, (void *)c->fault_address);
		return -OS_EFAULT;
	}
	if (load_acquire(&c->turn) != CHILD_DONE) {
		fmt_print(s->reason, sizeof s->reason, "the tracer did not get as far as tracing");
		return -OS_EIO;
	}
	return c->result;
}

/* Makes the child and waits for it. -errno without an end: there was no child. */
static sptr
child_make(struct child *c, struct os_stop *s)
{
	uptr size = OS_PAGE + CHILD_STACK + FAULT_STACK;
	struct arch_start *start;
	u64 mask[2];
	sptr stack = os_map(0, size, OS_PROT_RW, 0, "tracer stack"), pid;

	if (os_failed(stack)) {
		fmt_print(s->reason, sizeof s->reason, "no memory for a tracer (error %d)", (int)-stack);
		return stack;
	}
	os_protect((uptr)stack, OS_PAGE, OS_PROT_NONE);
	c->fault_stack = (uptr)stack + OS_PAGE + CHILD_STACK;
	start = (struct arch_start *)(c->fault_stack - sizeof *start);
	start->run = child_run;
	start->arg = c;
	current = c;
	os_signals_block(mask);
	pid = arch_clone(SYS___clone, CLONE_VM | CLONE_FS | CLONE_FILES, start, 0, 0, 0);
	if (!os_failed(pid)) {
		child_await(c, pid);
		if (c->tracer.pid != 0 && c->tracer.release < RELEASE_STOP_TWICE)
			lwps_note_stop();
	}
	os_signals_restore(mask);
	os_unmap((uptr)stack, size);
	if (os_failed(pid)) {
		fmt_print(s->reason, sizeof s->reason, "no process for a tracer (error %d)", (int)-pid);
		return pid;
	}
	return child_result(c, s);
}

struct stopped
look_self(uptr *kept, uptr sp, uptr pc)
{
	return (struct stopped){ .os_id = os_tid(), .suspended = true, .pc = pc, .sp = sp,
		.thread_pointer = os_thread_pointer(),
		.registers = { (uptr)kept, (uptr)(kept + ARCH_KEPT) } };
}

sptr
look_aside(struct os_stop *s, void (*look)(void *), void *arg)
{
	struct child c = { .look = look, .arg = arg };
	sptr r = child_make(&c, s);
	u32 turn = load_acquire(&c.turn);

	/* Where there may be no child, or it got no processor in time, it has to be done here. */
	if (os_failed(r) && (turn == CHILD_BEGUN || turn == CHILD_WITHDRAWN)) {
		look(arg);
		r = 0;
	}
	return r;
}

/* ---- the ways ---- */

uptr
os_stop_registers_size(void)
{
	return TRACE_REGISTERS_SIZE;
}

sptr
os_stop_by_tracer(struct os_stop *s, void (*look)(void *), void *arg)
{
	struct child c = { .look = look, .arg = arg, .tracer = {
		.kernel = &kernel, .pid = os_pid(), .release = sys_release(), .caller = os_tid(),
		.list = s } };
	uptr kept[ARCH_KEPT], sp = arch_kept_registers(kept);

	s->self = look_self(kept, sp, here_pc());
	if (c.tracer.release < RELEASE_STOP_TWICE && !lwps_out_of_stop()) {
		fmt_print(s->reason, sizeof s->reason, "threads are still busy with the last stop");
		return -OS_EBUSY;
	}
	/* Attaching would be tried for long, since what is busy may be so for a moment only. */
	if (lwps_traced()) {
		fmt_print(s->reason, sizeof s->reason, "the process is already traced (error %d)", OS_EBUSY);
		return -OS_EBUSY;
	}
	/* Once attached there is no way back: see assume.stop-ends. */
	if (!lwps_can_stop()) {
		fmt_print(s->reason, sizeof s->reason, "a thread sleeps in the kernel beyond signals");
		return -OS_EBUSY;
	}
	return child_make(&c, s);
}

sptr
os_stop_not(struct os_stop *s, void (*look)(void *), void *arg)
{
	uptr kept[ARCH_KEPT], sp = arch_kept_registers(kept);

	s->self = look_self(kept, sp, here_pc());
	lwps_list(s);
	return look_aside(s, look, arg);
}
