/*
 * fork.c: children.
 *
 * fork goes through our own preparation, so that no lock of ours is held by a thread that the
 * child does not have. Everything runs outside of an intercepted call: handlers of
 * pthread_atfork are the program's.
 */
#include "interception/byhand/byhand.h"
#include "thread/thread.h"

static void
fork_done(pid_t pid)
{
	if (pid == 0)
		fork_child();
	else
		fork_parent();
}

INTERCEPTOR(pid_t, fork, (void))
{
	struct call call = CALL_HERE("fork");
	pid_t pid;

	(void)call_observe(&call);
	if (!phase_ready())
		return real.fork();
	fork_prepare();
	pid = real.fork();
	fork_done(pid);
	return pid;
}

INTERCEPTOR(pid_t, forkpty, (int *master, char *name, const struct termios *termios,
    const struct winsize *size))
{
	struct call call = CALL_HERE("forkpty");
	pid_t pid;

	(void)call_observe(&call);
	if (!phase_ready())
		return real.forkpty(master, name, (void *)termios, (void *)size);
	fork_prepare();
	pid = real.forkpty(master, name, (void *)termios, (void *)size);
	fork_done(pid);
	if (pid >= 0)
		tool_write(&call, master, sizeof *master);
	if (pid >= 0 && name != NULL)
		tool_write(&call, name, str_length(name) + 1);
	return pid;
}

INTERCEPTOR(int, daemon, (int keep_directory, int keep_files))
{
	struct call call = CALL_HERE("daemon");
	int result;

	(void)call_observe(&call);
	if (!phase_ready())
		return real.daemon(keep_directory, keep_files);
	/* the parent exits inside: who returns is the child, or nothing was forked */
	fork_prepare();
	result = real.daemon(keep_directory, keep_files);
	if (result == 0)
		fork_child();
	else
		fork_parent();
	return result;
}
