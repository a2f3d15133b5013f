/*
 * minimize.c: making a crashing input smaller (-minimize_crash) or plainer (-cleanse_crash).
 *
 * Each attempt may end its process, so both run this program again. A step of minimizing is one child that
 * tries smaller inputs until one crashes: first without pieces of the input, from halves down to single bytes,
 * then mutated.
 */
#include "fuzzer/fuzzer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DEFAULT_SECONDS = 600, CLEANSE_ROUNDS = 5, STEP_TRIES = 3, TOKEN_MAX = 512 };

/* the first line with DEDUP_TOKEN, for telling bugs apart; "" when there is none */
static void
token_of(const char *log, char out[TOKEN_MAX])
{
	const char *p = strstr(log, "DEDUP_TOKEN:");
	size_t n = p == NULL ? 0 : strcspn(p, "\n");

	snprintf(out, TOKEN_MAX, "%.*s", (int)n, p == NULL ? "" : p);
}

/* by their tokens, where both logs have one */
static bool
another_bug(const struct blob *log1, const struct blob *log2)
{
	char token1[TOKEN_MAX], token2[TOKEN_MAX];

	token_of((const char *)log1->data, token1);
	token_of((const char *)log2->data, token2);
	if (*token1 == 0 || *token2 == 0)
		return false;
	say("DedupToken1: %s\nDedupToken2: %s\n", token1, token2);
	return strcmp(token1, token2) != 0;
}

static int
run_and_show(struct command *c, struct blob *log)
{
	char *path = path_temporary("Min", ".log");

	c->output = path;
	int status = command_run(c);
	if (!file_read(path, 0, log))
		*log = (struct blob){ memory_get(1), 0 };
	say_text((const char *)log->data, log->size);
	say("%s", log->size != 0 && log->data[log->size - 1] != '\n' ? "\n" : "");
	unlink(path);
	free(path);
	return status;
}

static void
common_flags(struct command *c, const char *input)
{
	command_start(c);
	command_drop_inputs(c);
	command_flag(c, "minimize_crash", NULL);
	command_flag(c, "cleanse_crash", NULL);
	command_flag(c, "exact_artifact_path", NULL);
	command_input(c, input);
}

/* false: no smaller input was found, or one of another bug */
static bool
minimize_once(const char *input, const char *result)
{
	struct command c;
	struct blob before, log1, log2;

	if (!file_read(input, 0, &before)) {
		say("ERROR: cannot read %s\n", input);
		exit(1);
	}
	say("CRASH_MIN: minimizing crash input: '%s' (%zu bytes)\n", input, before.size);
	common_flags(&c, input);
	command_flag(&c, "runs", NULL);
	int status = run_and_show(&c, &log1);
	command_free(&c);
	if (status == 0) {
		say("ERROR: the input %s did not crash\n", input);
		exit(1);
	}
	say("CRASH_MIN: '%s' (%zu bytes) caused a crash. Will try to minimize it further\n", input, before.size);
	common_flags(&c, input);
	command_flag(&c, "minimize_crash_internal_step", "1");
	command_flag(&c, "exact_artifact_path", result);
	if (flags.max_total_time == 0 && flags.runs < 0)
		command_flag_number(&c, "max_total_time", DEFAULT_SECONDS);
	bool found = false;
	log2 = (struct blob){ NULL, 0 };
	/* a child that fails and leaves nothing smaller died of something else, such as its start */
	for (unsigned tries = 0; tries < STEP_TRIES && !found; tries++) {
		free(log2.data);
		status = run_and_show(&c, &log2);
		found = status != 0 && file_exists(result) && file_size(result) < before.size;
		if (status == 0)
			break;
	}
	command_free(&c);
	if (!found)
		say("CRASH_MIN: failed to minimize beyond %s (%zu bytes), exiting\n", input, before.size);
	if (found && another_bug(&log1, &log2)) {
		say("CRASH_MIN: mismatch in dedup tokens (looks like a different bug). Won't minimize further\n");
		found = false;
		/* what was found is not wanted */
		if (strcmp(input, result) == 0)
			file_write(result, before.data, before.size);
		else
			unlink(result);
	}
	free(before.data);
	free(log1.data);
	free(log2.data);
	return found;
}

int
minimize_run(const char *input)
{
	struct blob data;
	uint8_t sha1[SHA1_SIZE];
	char name[SHA1_TEXT], result[PATH_LONG];

	if (flags.max_total_time == 0 && flags.runs < 0)
		say("INFO: you need to specify -max_total_time or -runs; defaulting to -max_total_time=%d a step\n",
		    DEFAULT_SECONDS);
	char *current = strdup(input);
	for (;;) {
		if (!file_read(current, 0, &data)) {
			say("ERROR: cannot read %s\n", current);
			return 1;
		}
		sha1_of(data.data, data.size, sha1);
		sha1_text(sha1, name);
		free(data.data);
		snprintf(result, sizeof(result), "%sminimized-from-%s", flags.artifact_prefix, name);
		if (flags.exact_artifact_path != NULL && *flags.exact_artifact_path != 0)
			snprintf(result, sizeof(result), "%s", flags.exact_artifact_path);
		bool found = minimize_once(current, result);
		free(current);
		if (!found || run.stop != 0)
			return 0;
		current = strdup(result);
	}
}

/* ---- one step, in the child ---- */
static bool
step_try(const uint8_t *data, size_t n)
{
	run.data = data;
	run_target(data, n);
	counters_take();
	return !loop_over();
}

/* without pieces of half, a quarter, ... of the input */
static bool
step_cut(const struct blob *in, uint8_t *data)
{
	for (size_t piece = in->size / 2; piece >= 1; piece /= 2)
		for (size_t at = 0; at < in->size; at += piece) {
			size_t gone = MIN(piece, in->size - at);
			memcpy(data, in->data, at);
			memcpy(data + at, in->data + at + gone, in->size - at - gone);
			if (!step_try(data, in->size - gone))
				return false;
		}
	return true;
}

int
minimize_step(const char *input)
{
	struct blob in;

	if (!file_read(input, 0, &in)) {
		say("ERROR: cannot read %s\n", input);
		return 1;
	}
	say("INFO: Starting MinimizeCrashInputInternalStep: %zu\n", in.size);
	if (in.size < 2) {
		say("INFO: The input is small enough, exiting\n");
		free(in.data);
		return 0;
	}
	uint8_t *data = memory_get(in.size + 1);
	bool more = step_cut(&in, data);
	while (more && !loop_over()) {
		size_t n = in.size - 1;
		memcpy(data, in.data, in.size);
		mutate_start();
		for (int depth = 0; depth < flags.mutate_depth && more; depth++) {
			n = mutate(data, depth == 0 ? in.size : n, in.size - 1);
			more = step_try(data, n);
		}
	}
	say("INFO: Done MinimizeCrashInputInternalStep, no crashes found\n");
	free(in.data);
	free(data);
	return 0;
}

/* ---- plainer ---- */
static bool
crashes(const char *path)
{
	struct command c;

	common_flags(&c, path);
	command_flag(&c, "runs", NULL);
	c.output = "/dev/null";
	int status = command_run(&c);
	command_free(&c);
	return status != 0;
}

int
cleanse_run(const char *input)
{
	static const uint8_t plain[] = { ' ', 0xff };
	struct blob data;

	if (flags.exact_artifact_path == NULL || !file_read(input, 0, &data)) {
		say("ERROR: -cleanse_crash should be given an input file and -exact_artifact_path\n");
		return 1;
	}
	char *path = path_temporary("Cleanse", "");
	bool changed = true;
	for (unsigned round = 0; changed && round < CLEANSE_ROUNDS && run.stop == 0; round++) {
		changed = false;
		say("CLEANSE: round %u\n", round + 1);
		for (size_t i = 0; i < data.size && run.stop == 0; i++) {
			uint8_t old = data.data[i];
			for (unsigned k = 0; k < LENGTH(plain) && data.data[i] == old; k++) {
				if (memchr(plain, old, sizeof(plain)) != NULL)
					break;
				data.data[i] = plain[k];
				if (!file_write(path, data.data, data.size) || !crashes(path)) {
					data.data[i] = old;
					continue;
				}
				changed = true;
				say("CLEANSE: replaced byte %zu with 0x%x\n", i, plain[k]);
				file_write(flags.exact_artifact_path, data.data, data.size);
			}
		}
	}
	unlink(path);
	free(path);
	free(data.data);
	return 0;
}
