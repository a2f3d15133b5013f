/*
 * exec.c: the end of this process, and new ones from a file; fork.c has the others.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(void, _exit, (int status))
{
	struct call call = CALL_HERE("_exit");

	(void)call_observe(&call);
	real._exit(status);
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
	graph_strings_read(call, s->arguments);
	graph_strings_read(call, s->environment);
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
