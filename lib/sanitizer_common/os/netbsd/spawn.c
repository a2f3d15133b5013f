/*
 * spawn.c: children: a bare fork, and a program started without libc.
 *
 * os_spawn makes a child that shares our memory while we wait for it to execute (vfork's shape,
 * on a stack of its own), so it costs nothing however large the shadow is, and can tell us by a
 * variable why it failed. All signals are blocked meanwhile, and the child puts caught ones
 * back to default before it unblocks: no handler of the program runs in it. It is made without
 * an exit signal, which execution does not change here: the program gets no SIGCHLD for it, and
 * its wait for any child does not see it.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/wait.h>

#define CHILD_STACK	(64ul << 10)

struct child {
	const char *path;
	const char *const *argv, *const *env;
	const int *fd;
	u64 mask[2];			/* of the parent, for the program */
	sptr error;
};

sptr
os_fork_raw(void)
{
	return sys(fork);
}

/* The three descriptors in their places; first all above 2, so that none overwrites another. */
static sptr
place_descriptors(const int *fd)
{
	sptr high[3], r;

	for (int i = 0; i < 3; i++) {
		if (fd[i] >= 0)
			high[i] = sys(fcntl, fd[i], F_DUPFD, 3);
		else
			high[i] = os_open("/dev/null", i == 0 ? OS_OPEN_READ : OS_OPEN_WRITE);
		if (os_failed(high[i]))
			return high[i];
	}
	for (int i = 0; i < 3; i++) {
		r = os_dup2((int)high[i], i);
		if (os_failed(r))
			return r;
	}
	return 0;
}

static void
child_run(void *arg)
{
	struct child *c = arg;

	for (int sig = 1; sig < NSIG; sig++)
		if (!os_signal_is_default(sig) && !sys_signal_is_ignored(sig))
			os_signal_default(sig);
	c->error = place_descriptors(c->fd);
	if (!os_failed(c->error)) {
		/* Fails when there is none to close. */
		sys(fcntl, 3, F_CLOSEM, 0);
		os_signals_restore(c->mask);
		c->error = os_exec(c->path, (char *const *)c->argv, (char *const *)c->env);
	}
	os_exit(127);
}

sptr
os_spawn(const char *path, const char *const *argv, const char *const *env, const int fd[3])
{
	struct child c = { path, argv, env, fd, { 0, 0 }, 0 };
	struct sys_signals all = { { ~0ul, ~0ul } };
	struct arch_start *start;
	sptr stack, pid;
	int status;

	if (env == NULL)
		c.env = (const char *const *)os_env_all();
	stack = os_map(0, CHILD_STACK, OS_PROT_RW, 0, "spawn stack");
	if (os_failed(stack))
		return stack;
	start = (struct arch_start *)(stack + (sptr)CHILD_STACK - (sptr)sizeof *start);
	start->run = child_run;
	start->arg = &c;
	sys(__sigprocmask14, SIG_SETMASK, &all, c.mask);
	pid = arch_clone(SYS___clone, CLONE_VM | CLONE_VFORK, start, 0, 0, 0);
	os_signals_restore(c.mask);
	os_unmap((uptr)stack, CHILD_STACK);
	if (!os_failed(pid) && os_failed(c.error)) {
		os_wait((int)pid, &status, true);
		return c.error;
	}
	return pid;
}

sptr
os_spawn_aside(const char *path, const char *const *argv, const char *const *env, const int fd[3])
{
	return os_spawn(path, argv, env, fd);
}

sptr
os_wait(int pid, int *status, bool block)
{
	sptr r;

	do
		r = sys(__wait450, pid, status, __WALL | (block ? 0 : WNOHANG), NULL);
	while (r == -OS_EINTR);
	return r;
}
