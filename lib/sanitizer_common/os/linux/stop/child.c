/*
 * child.c: a child that shares our memory and descriptors, but neither signal handlers nor thread group.
 *
 * It sends no signal when it ends, so only a wait with __WALL could find it, and nobody's tracer
 * follows it. Stack and common object are one mapping, which stays if the child cannot be ended.
 * In the child there is no thread-local storage of its own: the thread pointer is its parent's.
 */
#include "os/linux/stop/child.h"

#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define STACK		(32ul << 10)
#define END_TICKS	1000		/* after which one that does not end is left */

/* ---- the parent's side ---- */

void *
child_map(uptr size)
{
	sptr stack = os_map(0, STACK, OS_PROT_RW, 0, "stack of a child");
	struct child *c;

	if (os_failed(stack))
		return NULL;
	c = (struct child *)ROUND_DOWN((uptr)stack + STACK - size, 64);
	c->memory = (struct range){ (uptr)stack, (uptr)stack + STACK };
	return c;
}

void
child_unmap(struct child *c)
{
	os_unmap(c->memory.begin, c->memory.end - c->memory.begin);
}

sptr
child_start(struct child *c, void (*run)(void *))
{
	struct arch_start *start = (struct arch_start *)ROUND_DOWN((uptr)c - sizeof *start, 16);

	c->alive = 1;
	c->parent = os_pid();
	start->run = run;
	start->arg = c;
	c->pid = arch_clone(SYS_clone, CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_UNTRACED | CLONE_CHILD_CLEARTID,
	    start, 0, (uptr)&c->alive, 0);
	return c->pid;
}

/* The word is set when its memory is let go, or by an older kernel perhaps not: then a wait knows. */
SAN_STOPPED bool
child_alive(const struct child *c)
{
	siginfo_t info;
	sptr r;

	if (load_acquire(&c->alive) == 0)
		return false;
	info.si_pid = 0;
	r = sys(waitid, P_PID, c->pid, &info, WEXITED | WNOHANG | WNOWAIT | __WALL, NULL);
	return r != -OS_ECHILD && (os_failed(r) || info.si_pid == 0);
}

SAN_STOPPED bool
child_end(struct child *c)
{
	static const u32 never;
	sptr r;

	if (child_alive(c))
		sys(kill, c->pid, SIGKILL);
	for (u32 ticks = 0; ticks < END_TICKS; ticks++) {
		r = sys(wait4, c->pid, NULL, __WALL, NULL);
		if (r == c->pid || !child_alive(c))
			return true;
		tasks_sleep(&never, 0, TICK_NS);
	}
	return false;
}

/* ---- the child's side ---- */

SAN_STOPPED SAN_NORETURN void
child_exit(void)
{
	for (;;) {
		sys(exit_group, 0);
		sys(exit, 0);
	}
}

/* The default action might make a core dump of the whole process. */
SAN_STOPPED static void
child_fault(int sig)
{
	child_exit();
}

SAN_STOPPED void
child_signals(u64 mask)
{
	static const u8 faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS };
	struct sys_action a = { .flags = SYS_RESTORER, .restorer = signal_return };
	u64 none[2] = { 0, 0 };

	/* Should the thread that made us end, so must we: its process cannot end before. */
	sys(prctl, PR_SET_PDEATHSIG, SIGKILL);
	sys(prlimit64, 0, RLIMIT_CORE, &none, NULL);
	a.handler = (void *)child_fault;
	for (u32 i = 0; i < ARRAY_LENGTH(faults); i++) {
		sys(rt_sigaction, faults[i], &a, NULL, sizeof a.mask);
		mask |= SYS_SIGNAL_BIT(faults[i]);
	}
	a.handler = (void *)SIG_IGN;
	sys(rt_sigaction, SIGCHLD, &a, NULL, sizeof a.mask);
	mask = ~mask;
	sys(rt_sigprocmask, SIG_SETMASK, &mask, NULL, sizeof mask);
}

SAN_STOPPED bool
child_orphaned(const struct child *c)
{
	return sys(getppid) != c->parent;
}
