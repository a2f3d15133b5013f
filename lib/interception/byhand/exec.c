/*
 * exec.c: new processes, and the end of this one.
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

INTERCEPTOR(void, _exit, (int status))
{
	struct call call = CALL_HERE("_exit");

	(void)call_observe(&call);
	real._exit(status);
}

/* A vector of strings that ends with NULL. */
static void
read_strings(const struct call *call, char *const *v)
{
	for (; v != NULL; v++) {
		tool_read(call, v, sizeof *v);
		if (*v == NULL)
			return;
		tool_read_string(call, *v);
	}
}

struct spawn {
	const char *path;
	const posix_spawn_file_actions_t *actions;
	const posix_spawnattr_t *attributes;
	char *const *arguments, *const *environment;
};

static void
read_spawn(const struct call *call, const struct spawn *s)
{
	tool_read_string(call, s->path);
	read_strings(call, s->arguments);
	read_strings(call, s->environment);
	if (s->actions != NULL)
		tool_read(call, s->actions, sizeof *s->actions);
	if (s->attributes != NULL)
		tool_read(call, s->attributes, sizeof *s->attributes);
}

#define SPAWN(name)							\
INTERCEPTOR(int, name, (pid_t *pid, const char *path,			\
    const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes, \
    char *const arguments[], char *const environment[]))		\
{									\
	struct call call = CALL_HERE(#name);				\
	struct spawn s = { path, actions, attributes, arguments, environment }; \
	int error;							\
									\
	if (!call_enter(&call))						\
		return real.name(pid, path, actions, attributes, arguments, environment); \
	read_spawn(&call, &s);						\
	error = real.name(pid, path, actions, attributes, arguments, environment); \
	if (error == 0 && pid != NULL)					\
		tool_write(&call, pid, sizeof *pid);			\
	call_leave(&call);						\
	return error;							\
}
SPAWN(posix_spawn)
SPAWN(posix_spawnp)
