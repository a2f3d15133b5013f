/*
 * spawn.c: children: programs started without libc.
 *
 * os_spawn makes a child that shares our memory while we wait for it to execute (vfork's shape,
 * on a stack of its own), so it costs nothing however large the shadow is, needs no commit, and
 * can tell us by a variable why it failed. All signals are blocked meanwhile, and the child
 * puts caught ones back to default before it unblocks: no handler of the program runs in it.
 */
#include "os/os.h"
#include "sys.h"

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
	sptr error;			/* why it could not be executed; aside: or its pid */
};

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
	void *handler;

	for (int sig = 1; sig <= SYS_SIGNALS; sig++) {
		if (os_failed(sys_action_get(sig, &handler)))
			continue;
		if (handler != (void *)SIG_DFL && handler != (void *)SIG_IGN)
			os_signal_default(sig);
	}
	c->error = place_descriptors(c->fd);
	if (!os_failed(c->error)) {
		sys_close_above(2);
		os_signals_restore(c->mask);
		c->error = os_exec(c->path, (char *const *)c->argv, (char *const *)c->env);
	}
	os_exit(127);
}

/*
 * run(child) in a child that shares our memory, while this thread waits for it to execute or to
 * end. All signals are blocked in both meanwhile; *mask is what they were, if asked for.
 * No exit signal until it executes: the program's SIGCHLD handler sees no failed try.
 */
static sptr
child_make(void (*run)(void *), struct child *c, u64 *mask)
{
	struct arch_start *start;
	u64 all[2] = { ~0ul, ~0ul }, was[2] = { 0, 0 };
	sptr stack = os_map(0, CHILD_STACK, OS_PROT_RW, 0, "spawn stack"), pid;

	if (os_failed(stack))
		return stack;
	start = (struct arch_start *)(stack + (sptr)CHILD_STACK - (sptr)sizeof *start);
	start->run = run;
	start->arg = c;
	sys_mask(SIG_SETMASK, all, was);
	if (mask != NULL)
		bytes_copy(mask, was, sizeof was);
	pid = arch_clone(SYS_clone, CLONE_VM | CLONE_VFORK, start, 0, 0, 0);
	os_signals_restore(was);
	os_unmap((uptr)stack, CHILD_STACK);
	return pid;
}

static struct child
child_of(const char *path, const char *const *argv, const char *const *env, const int *fd)
{
	return (struct child){ .path = path, .argv = argv, .fd = fd,
		.env = env != NULL ? env : (const char *const *)os_env_all() };
}

sptr
os_spawn(const char *path, const char *const *argv, const char *const *env, const int fd[3])
{
	struct child c = child_of(path, argv, env, fd);
	sptr pid = child_make(child_run, &c, c.mask);
	int status;

	if (!os_failed(pid) && os_failed(c.error)) {
		os_wait((int)pid, &status, true);
		return c.error;
	}
	return pid;
}

/* The child between: makes the one that executes, with the mask of the thread that asked. */
static void
aside_run(void *arg)
{
	struct child *c = arg;
	sptr pid = child_make(child_run, c, NULL);

	/* What executes leaves error at 0; its process id then takes the place. */
	if (os_failed(pid) || !os_failed(c->error))
		c->error = pid;
	os_exit(0);
}

/*
 * Where execution gives a child its exit signal back, it has to be a grandchild: one that the
 * system adopts because the child between us has gone.
 */
sptr
os_spawn_aside(const char *path, const char *const *argv, const char *const *env, const int fd[3])
{
	struct child c = child_of(path, argv, env, fd);
	sptr pid;
	int status;

	if (!SYS_EXEC_SIGNALS)
		return os_spawn(path, argv, env, fd);
	pid = child_make(aside_run, &c, c.mask);
	if (os_failed(pid))
		return pid;
	os_wait((int)pid, &status, true);
	return c.error;
}

sptr
os_wait(int pid, int *status, bool block)
{
	sptr r;

	do
		r = sys(wait4, pid, status, __WALL | (block ? 0 : WNOHANG), NULL);
	while (r == -OS_EINTR);
	return r;
}
