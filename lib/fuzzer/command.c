/*
 * command.c: running this program again with other flags.
 *
 * The child gets an argument vector, never a shell's line, so nothing is quoted. Flags are put before
 * -ignore_remaining_args, after which the rest is the target's.
 */
#include "fuzzer/fuzzer.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int command_argc;
char **command_argv;

void
command_start(struct command *c)
{
	*c = (struct command){ .end = 0 };
	c->argv = memory_grow(NULL, &c->room, (size_t)command_argc + 8, sizeof(*c->argv));
	for (int i = 0; i < command_argc; i++)
		c->argv[c->n++] = strdup(command_argv[i]);
	for (c->end = 0; c->end < c->n; c->end++)
		if (strncmp(c->argv[c->end], "-ignore_remaining_args=1", 24) == 0)
			break;
}

static void
argument_remove(struct command *c, size_t at)
{
	free(c->argv[at]);
	memmove(&c->argv[at], &c->argv[at + 1], (c->n - at) * sizeof(*c->argv));
	c->n--;
	c->end--;
}

/* PATH is kept */
static void
argument_add(struct command *c, char *text)
{
	c->argv = memory_grow(c->argv, &c->room, c->n + 2, sizeof(*c->argv));
	memmove(&c->argv[c->end + 1], &c->argv[c->end], (c->n - c->end + 1) * sizeof(*c->argv));
	c->argv[c->end++] = text;
	c->n++;
}

void
command_flag(struct command *c, const char *name, const char *value)
{
	size_t n = strlen(name);

	for (size_t i = c->end; i-- > 1;)
		if (c->argv[i][0] == '-' && strncmp(c->argv[i] + 1, name, n) == 0 && c->argv[i][n + 1] == '=')
			argument_remove(c, i);
	if (value == NULL)
		return;
	size_t room = n + strlen(value) + 3;
	char *text = memory_get(room);
	snprintf(text, room, "-%s=%s", name, value);
	argument_add(c, text);
}

void
command_flag_number(struct command *c, const char *name, long value)
{
	char text[32];

	snprintf(text, sizeof(text), "%ld", value);
	command_flag(c, name, text);
}

void
command_drop_inputs(struct command *c)
{
	for (size_t i = c->end; i-- > 1;)
		if (c->argv[i][0] != '-')
			argument_remove(c, i);
}

void
command_input(struct command *c, const char *path)
{
	argument_add(c, strdup(path));
}

/* the child's pid; output and errors go to c->output, if that is set */
int
command_spawn(struct command *c)
{
	int fd, pid;

	c->argv[c->n] = NULL;
	pid = fork();
	if (pid != 0)
		return pid;
	if (c->output != NULL) {
		fd = open(c->output, O_WRONLY | O_CREAT | O_TRUNC, 0666);
		if (fd >= 0) {
			dup2(fd, 1);
			if (c->errors == NULL)
				dup2(fd, 2);
			close(fd);
		}
	} else if (say_fd != 2)
		dup2(say_fd, 2);
	if (c->errors != NULL && (fd = open(c->errors, O_WRONLY)) >= 0) {
		dup2(fd, 2);
		close(fd);
	}
	execvp(c->argv[0], c->argv);
	say("ERROR: libFuzzer: cannot run %s: %s\n", c->argv[0], strerror(errno));
	_exit(127);
}

static int
status_of(int status)
{
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int
command_wait(int pid)
{
	int status;

	for (;;) {
		int r = waitpid(pid, &status, 0);
		if (r == pid)
			return status_of(status);
		if (r < 0 && errno != EINTR)
			return 127;
	}
}

/* A child that is still running after SECONDS is killed: 128 + SIGKILL. */
int
command_run_within(struct command *c, unsigned seconds)
{
	int pid = command_spawn(c), status;
	double end = watch_now() + seconds;

	if (pid < 0)
		return 127;
	while (waitpid(pid, &status, WNOHANG) == 0) {
		if (watch_now() > end)
			kill(pid, SIGKILL);
		usleep(1000);
	}
	return status_of(status);
}

/* any child that has ended: its pid, or 0 when none has */
int
command_poll(int *status)
{
	int raw;
	int pid = waitpid(-1, &raw, WNOHANG);

	if (pid <= 0)
		return 0;
	*status = status_of(raw);
	return pid;
}

int
command_run(struct command *c)
{
	int pid = command_spawn(c);

	return pid < 0 ? 127 : command_wait(pid);
}

void
command_free(struct command *c)
{
	for (size_t i = 0; i < c->n; i++)
		free(c->argv[i]);
	free(c->argv);
}
