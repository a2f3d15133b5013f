/*
 * run.c: starting the command to trace, and ending as it did.
 *
 * The child waits until its tracer has attached, then executes the command. Where that fails, it
 * hands its errno back through a pipe that a successful exec closes.
 */
#include "threadtracer.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* One line to standard error; 1, for the caller to exit with. */
int
complain(const char *format, ...)
{
	char line[512];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	fflush(stdout);
	fprintf(stderr, "threadtracer: %s\n", line);
	return 1;
}

static void
run_child(char **command, const sigset_t *mask, int go, int failure)
{
	char byte;
	int error;

	while (read(go, &byte, 1) == -1 && errno == EINTR)
		continue;
	/* The tracer waits for signals that it has blocked; the command gets the mask that came with us. */
	sigprocmask(SIG_SETMASK, mask, NULL);
	execvp(command[0], command);
	error = errno;
	if (write(failure, &error, sizeof error) != sizeof error)
		_exit(126);
	_exit(error == ENOENT ? 127 : 126);
}

static bool
pipe_close_on_exec(int ends[2])
{
	return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 &&
	    fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

bool
run_start(char **command, const sigset_t *mask, struct started *started)
{
	int go[2], failure[2];

	if (!pipe_close_on_exec(go) || !pipe_close_on_exec(failure)) {
		complain("cannot make a pipe: %s; close some descriptors (ulimit -n)", strerror(errno));
		return false;
	}
	fflush(NULL);
	started->pid = fork();
	if (started->pid == -1) {
		complain("cannot fork: %s; allow more processes (ulimit -u)", strerror(errno));
		return false;
	}
	if (started->pid == 0) {
		close(go[1]);
		close(failure[0]);
		run_child(command, mask, go[0], failure[1]);
	}
	close(go[0]);
	close(failure[1]);
	started->go = go[1];
	started->failure = failure[0];
	return true;
}

/* Whether the command was never executed, asked when its process has ended: one line then. */
bool
run_failed(struct started *started, const char *command, int *status)
{
	int error;

	if (read(started->failure, &error, sizeof error) != sizeof error)
		return false;
	*status = error == ENOENT ? 127 : 126;
	if (error == ENOENT)
		complain("%s: no such command; check its name and PATH", command);
	else if (error == EACCES)
		complain("%s: permission denied; is it an executable file (chmod +x)?", command);
	else
		complain("%s: cannot be executed: %s", command, strerror(error));
	return true;
}

/* The exit status that a shell gives to what ended with this wait status. */
int
run_status(int status)
{
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
