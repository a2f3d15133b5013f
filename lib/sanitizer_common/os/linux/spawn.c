/*
 * spawn.c: children: a bare fork, and a program started without libc.
 *
 * os_spawn makes a child that shares our memory while we wait for it to execute (vfork's shape,
 * on a stack of its own), so it costs nothing however large the shadow is, needs no commit, and
 * can tell us by a variable why it failed. All signals are blocked meanwhile, and the child
 * puts caught ones back to default before it unblocks: no handler of the program runs in it.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/wait.h>

#define CLOSE_RANGE	436		/* SYS_close_range, Linux 5.9 */
#define CHILD_STACK	(64ul << 10)

struct child {
	const char *path;
	const char *const *argv, *const *env;
	const int *fd;
	u64 mask;			/* of the parent, for the program */
	sptr error;			/* why it could not be executed; aside: or its pid */
};

sptr
os_fork_raw(void)
{
	return sys(clone, SIGCHLD);
}

/* Closes descriptors from 3 on. Without close_range: those that /proc/self/fd lists. */
static void
close_others(void)
{
	struct { u64 inode, offset; u16 size; u8 type; char name[]; } *entry;
	char buf[2048] SAN_ALIGNED(8);
	sptr dir, n;

	if (!os_failed(sys_number(CLOSE_RANGE, 3, ~0u, 0)))
		return;
	dir = sys(openat, AT_FDCWD, "/proc/self/fd", O_RDONLY | O_DIRECTORY);
	if (os_failed(dir)) {
		for (int fd = 3; fd < 4096; fd++)
			os_close(fd);
		return;
	}
	while ((n = sys(getdents64, dir, buf, sizeof buf)) > 0) {
		for (sptr at = 0; at < n; at += entry->size) {
			s64 fd;

			entry = (void *)(buf + at);
			if (str_number(entry->name, &fd) && fd > 2 && fd != dir)
				os_close((int)fd);
		}
	}
	os_close((int)dir);
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
	struct sys_action a;

	for (int sig = 1; sig <= SYS_SIGNALS; sig++) {
		if (os_failed(sys(rt_sigaction, sig, NULL, &a, sizeof a.mask)))
			continue;
		if (a.handler != (void *)SIG_DFL && a.handler != (void *)SIG_IGN)
			os_signal_default(sig);
	}
	c->error = place_descriptors(c->fd);
	if (!os_failed(c->error)) {
		close_others();
		sys(rt_sigprocmask, SIG_SETMASK, &c->mask, NULL, sizeof c->mask);
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
	u64 all = ~0ul, was;
	sptr stack = os_map(0, CHILD_STACK, OS_PROT_RW, 0, "spawn stack"), pid;

	if (os_failed(stack))
		return stack;
	start = (struct arch_start *)(stack + CHILD_STACK - sizeof *start);
	start->run = run;
	start->arg = c;
	sys(rt_sigprocmask, SIG_SETMASK, &all, &was, sizeof all);
	if (mask != NULL)
		*mask = was;
	pid = arch_clone(SYS_clone, CLONE_VM | CLONE_VFORK, start, 0, 0, 0);
	sys(rt_sigprocmask, SIG_SETMASK, &was, NULL, sizeof was);
	os_unmap((uptr)stack, CHILD_STACK);
	return pid;
}

sptr
os_spawn(const char *path, const char *const *argv, const char *const *env, const int fd[3])
{
	struct child c = { path, argv, env != NULL ? env : (const char *const *)os_env_all(), fd, 0, 0 };
	sptr pid = child_make(child_run, &c, &c.mask);
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
 * Executing a program gives a child its exit signal back, so it has to be a grandchild: one that
 * the system adopts because the child between us has gone.
 */
sptr
os_spawn_aside(const char *path, const char *const *argv, const char *const *env, const int fd[3])
{
	struct child c = { path, argv, env != NULL ? env : (const char *const *)os_env_all(), fd, 0, 0 };
	sptr pid = child_make(aside_run, &c, &c.mask);
	int status;

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
		r = sys(wait4, pid, status, __WALL | (block ? 0 : WNOHANG));
	while (r == -OS_EINTR);
	return r;
}
