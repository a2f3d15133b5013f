/*
 * pipe.c: a helper program that answers requests on its standard output.
 *
 * One request is outstanding at any time, so that an answer always belongs to the last request;
 * whenever that is in doubt the helper is killed. Our own reading end of its standard input
 * stays open: writing to a helper that died must not raise SIGPIPE in the program. Its death
 * shows as the end of its output. Waits end after pipe_patience_ns.
 *
 * The program around us may fork, close descriptors that it does not know, and wait for any
 * child. So a helper is used by the process that started it only, its descriptors are checked
 * to be the pipes that we made, and a pid that somebody else waited for is not killed.
 * Callers hold lock_symbol.
 */
#include "symbol/symbol.h"
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "tool.h"

#define STARTS_MAX	5
#define REQUEST_MAX	4096		/* the smallest pipe holds it, so that a write never waits */
#define ENV_MAX		4096

u64 pipe_patience_ns = 60000000000u;

static bool
env_is(const char *entry, const char *name)
{
	uptr n = str_length(name);

	return str_compare_n(entry, name, n) == 0 && entry[n] == '=';
}

/*
 * Our environment for a helper: without preloaded libraries, which are meant for the program,
 * and with symbolizing off in case that the helper is built with this very sanitizer.
 */
static const char *const *
helper_env(void)
{
	static const char *env[ENV_MAX];
	static char options[64];
	char **all = os_env_all();
	u32 n = 0;

	fmt_print(options, sizeof options, "%s=symbolize=0", tool_options_variable);
	env[n++] = options;
	for (; all != NULL && *all != NULL && n < ENV_MAX - 1; all++)
		if (!env_is(*all, "LD_PRELOAD") && !env_is(*all, tool_options_variable))
			env[n++] = *all;
	env[n] = NULL;
	return env;
}

/* A name of what fd refers to; "" where the system gives none. */
static void
descriptor_name(int fd, char *name, uptr size)
{
	char link[64];
	sptr n;

	fmt_print(link, sizeof link, "/proc/self/fd/%d", fd);
	n = os_read_link(link, name, size - 1);
	name[os_failed(n) ? 0 : MIN((uptr)n, size - 1)] = '\0';
}

static void
pipe_close(struct pipe_helper *h)
{
	os_close(h->in);
	os_close(h->in_other_end);
	os_close(h->out);
}

void
pipe_forget(struct pipe_helper *h)
{
	if (h->pid != 0 && h->owner != os_pid())
		pipe_close(h);
	h->pid = 0;
	h->starts = 0;
	h->given_up = false;
}

/* Still ours, in this process? */
static bool
pipe_usable(struct pipe_helper *h)
{
	char name[64];

	if (h->pid == 0)
		return false;
	if (h->owner == os_pid()) {
		descriptor_name(h->in, name, sizeof name);
		if (str_equal(name, h->in_name)) {
			descriptor_name(h->out, name, sizeof name);
			if (str_equal(name, h->out_name))
				return true;
		}
	}
	/* whatever these numbers stand for now is not ours to close */
	h->pid = 0;
	return false;
}

/*
 * A helper whose output has ended is dead or dying, and its pid may be another's by now; one
 * whose output is open is alive.
 */
static void
pipe_end(struct pipe_helper *h, bool alive)
{
	int status;

	if (alive)
		os_kill(h->pid, 9);
	pipe_close(h);
	os_wait(h->pid, &status, alive);
	h->pid = 0;
}

void
pipe_stop(struct pipe_helper *h)
{
	if (pipe_usable(h))
		pipe_end(h, os_wait_input(h->out, 0) == 0);
}

static void
announce(const struct pipe_helper *h)
{
	if (flags.verbosity < 3)
		return;
	out_message("Launching Symbolizer process:");
	for (u32 i = 0; h->argv[i] != NULL; i++)
		out_print(" %s", h->argv[i]);
	out_print("\n");
}

bool
pipe_start(struct pipe_helper *h)
{
	int to[2], from[2], fd[3];
	sptr pid;

	if (pipe_usable(h))
		return true;
	if (h->given_up || h->starts == STARTS_MAX) {
		if (!h->given_up)
			out_message("WARNING: Failed to use and restart external symbolizer! "
			    "'%s' keeps dying or falls silent\n", h->path);
		h->given_up = true;
		return false;
	}
	h->starts++;
	if (os_failed(os_pipe(to)))
		return false;
	if (os_failed(os_pipe(from))) {
		os_close(to[0]);
		os_close(to[1]);
		return false;
	}
	fd[0] = to[0];
	fd[1] = from[1];
	fd[2] = -1;
	announce(h);
	pid = os_spawn_aside(h->path, h->argv, helper_env(), fd);
	os_close(from[1]);
	if (os_failed(pid)) {
		os_close(to[0]);
		os_close(to[1]);
		os_close(from[0]);
		out_verbose(1, "cannot start '%s' (errno %d)\n", h->path, (int)-pid);
		return false;
	}
	h->pid = (int)pid;
	h->owner = os_pid();
	h->in = to[1];
	h->in_other_end = to[0];
	h->out = from[0];
	descriptor_name(h->in, h->in_name, sizeof h->in_name);
	descriptor_name(h->out, h->out_name, sizeof h->out_name);
	return true;
}

enum outcome { OUTCOME_WHOLE, OUTCOME_DEAD, OUTCOME_SILENT, OUTCOME_FLOOD };

static enum outcome
pipe_try(struct pipe_helper *h, const char *request, uptr length, struct text *answer,
    bool (*is_whole)(const char *, uptr))
{
	u64 now, end = os_time_ns() + pipe_patience_ns;
	sptr n;

	answer->length = 0;
	if (os_failed(os_write_all(h->in, request, length)))
		return OUTCOME_DEAD;
	while ((now = os_time_ns()) < end) {
		if (!text_reserve(answer, 4096))
			return OUTCOME_FLOOD;
		if (os_wait_input(h->out, end - now) != 1)
			return OUTCOME_SILENT;
		n = os_read(h->out, answer->at + answer->length, 4096);
		if (os_failed(n) || n == 0)
			return OUTCOME_DEAD;
		answer->length += (uptr)n;
		answer->at[answer->length] = '\0';
		if (is_whole(answer->at, answer->length))
			return OUTCOME_WHOLE;
	}
	return OUTCOME_SILENT;
}

bool
pipe_ask(struct pipe_helper *h, const char *request, uptr length, struct text *answer,
    bool (*is_whole)(const char *, uptr))
{
	enum outcome outcome;

	if (length > REQUEST_MAX)
		return false;
	for (int tries = 0; tries < 2; tries++) {
		if (!pipe_start(h))
			return false;
		outcome = pipe_try(h, request, length, answer, is_whole);
		if (outcome == OUTCOME_WHOLE)
			return true;
		pipe_end(h, outcome != OUTCOME_DEAD);
		if (outcome != OUTCOME_DEAD)
			h->starts = STARTS_MAX;		/* one such wait is enough */
	}
	return false;
}
