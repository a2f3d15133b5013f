/*
 * symbol.c: names of code, as the sanitizer's symbolizer gives them, and reports of coverage.
 */
#include "fuzzer/fuzzer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FOCUS_TRIES = 100 };

size_t focus_counter = SIZE_MAX;

/* "%F %L" and the like; without a symbolizer the address and its module */
void
symbol_describe(uintptr_t pc, const char *format, char *out, size_t n)
{
	void *offset;
	char module[PATH_LONG];

	/* the tables have the first address of a block, the symbolizer expects one after a call */
	if (__sanitizer_symbolize_pc)
		__sanitizer_symbolize_pc((void *)(pc + 1), format, out, n);
	else if (__sanitizer_get_module_and_offset_for_pc
	    && __sanitizer_get_module_and_offset_for_pc((void *)pc, module, sizeof(module), &offset))
		snprintf(out, n, "%p (%s+%p)", (void *)pc, module, offset);
	else
		snprintf(out, n, "%p", (void *)pc);
	out[n - 1] = 0;
}

void
symbol_print(const char *format, uintptr_t pc)
{
	char text[PATH_LONG];

	symbol_describe(pc, format, text, sizeof(text));
	say("%s", text);
}

void
symbol_look_for_exit(const size_t *counter, size_t n)
{
	char text[PATH_LONG];

	for (size_t i = 0; flags.exit_on_src_pos != NULL && i < n; i++) {
		const struct pc_entry *e = counters_pc(counter[i]);
		if (e == NULL)
			continue;
		symbol_describe(e->pc, "%F %L", text, sizeof(text));
		if (strstr(text, flags.exit_on_src_pos) == NULL)
			continue;
		say("INFO: found line matching '%s', exiting.\n", flags.exit_on_src_pos);
		_exit(0);
	}
}

/* "in f" of %F, or "f" */
static const char *
bare_name(const char *text)
{
	return strncmp(text, "in ", 3) == 0 ? text + 3 : text;
}

static void
focus_set(size_t counter, const char *name)
{
	focus_counter = counter;
	dataflow_focus(name);
	flow_focus();
	say("INFO: Focus function is set to '%s'\n", name);
}

/* false, with a message: there is no such function */
bool
symbol_focus(const char *name)
{
	char text[PATH_LONG];

	/* "auto" waits until the seeds were run */
	if (name == NULL || *name == 0 || strcmp(name, "auto") == 0)
		return true;
	for (unsigned i = 0; i < trace.nready; i++) {
		const struct module *m = &trace.module[i];
		for (size_t k = 0; m->pcs != NULL && k < m->n; k++) {
			if ((m->pcs[k].flags & 1) == 0)
				continue;
			symbol_describe(m->pcs[k].pc, "%F", text, sizeof(text));
			if (strcmp(bare_name(text), name) != 0)
				continue;
			focus_set(m->first + k, name);
			return true;
		}
	}
	say("ERROR: Failed to set focus function. Make sure the function name is valid (%s)"
	    " and symbolization is enabled.\n", name);
	return false;
}

static bool
covered(const struct module *m, size_t k)
{
	return m->seen[k] != 0;
}

/* the edges of the function that begins at M's k-th end before this one */
static size_t
function_end(const struct module *m, size_t k)
{
	do
		k++;
	while (k < m->n && (m->pcs[k].flags & 1) == 0);
	return k;
}

/* what a function that was entered has left to reach, the more the fewer inputs enter it */
static double
focus_weight(const struct module *m, size_t k, size_t end)
{
	size_t missing = 0, runs = 0;

	if (!covered(m, k))
		return 0;
	for (size_t i = k; i < end; i++)
		missing += !covered(m, i);
	for (size_t class = 0; class < 8; class++)
		runs += feature_runs[FEATURE_COUNTERS + 8 * (m->first + k) + class];
	return (double)missing / log2(2 + (double)runs);
}

/* The entry of a function, drawn by its weight; SIZE_MAX: none is worth it. */
static size_t
focus_draw(void)
{
	double sum = 0;
	size_t drawn = SIZE_MAX;

	for (unsigned i = 0; i < trace.nready; i++) {
		const struct module *m = &trace.module[i];
		for (size_t k = 0, end; m->pcs != NULL && k < m->n; k = end) {
			end = function_end(m, k);
			double weight = focus_weight(m, k, end);
			sum += weight;
			if (weight > 0 && (double)(random_next() >> 11) * 0x1p-53 * sum < weight)
				drawn = m->first + k;
		}
	}
	return drawn;
}

/* false, with a message: nothing to choose from. Data flow traces know some functions only. */
bool
symbol_focus_auto(void)
{
	char text[PATH_LONG];

	for (unsigned tries = 0; tries < FOCUS_TRIES; tries++) {
		size_t counter = focus_draw();
		if (counter == SIZE_MAX)
			break;
		symbol_describe(counters_pc(counter)->pc, "%F", text, sizeof(text));
		if (!dataflow_knows(bare_name(text)))
			continue;
		say("INFO: AUTOFOCUS: %zu %s\n", counter, bare_name(text));
		focus_set(counter, bare_name(text));
		return true;
	}
	say("INFO: AUTOFOCUS: no function is reached in part\n");
	return false;
}

/* one function: its entry is M's k-th, and it goes on to "end" */
static void
coverage_of_function(const struct module *m, size_t k, size_t end)
{
	char name[PATH_LONG], place[PATH_LONG];
	size_t edges = 0;

	for (size_t i = k; i < end; i++)
		edges += covered(m, i);
	symbol_describe(m->pcs[k].pc, "%F", name, sizeof(name));
	symbol_describe(m->pcs[k].pc, "%S", place, sizeof(place));
	if (strncmp(place, "in ", 3) == 0)
		return;
	say("%sCOVERED_FUNC: hits: %d edges: %zu/%zu %s %s\n", edges != 0 ? "" : "UN", edges != 0, edges, end - k,
	    bare_name(name), place);
	for (size_t i = k; edges != 0 && i < end; i++)
		if (!covered(m, i)) {
			symbol_describe(m->pcs[i].pc, "%s:%l", place, sizeof(place));
			say("  UNCOVERED_PC: %s\n", place);
		}
}

/* the source lines of a function's edges, those not reached (U) and those reached (C) */
static void
lines_of_function(const struct module *m, size_t k, size_t end)
{
	char line[64];

	for (unsigned reached = 0; reached < 2; reached++) {
		say(reached ? "C" : "U");
		for (size_t i = k; i < end; i++)
			if (covered(m, i) == (reached != 0)) {
				symbol_describe(m->pcs[i].pc, "%l", line, sizeof(line));
				say(" %s", line);
			}
		say("\n");
	}
}

/* -dump_coverage: a file for each module, by the sanitizer's runtime */
void
symbol_dump(void)
{
	uintptr_t *pcs = memory_get(counters_total() * sizeof(*pcs));
	size_t n = 0;

	if (!__sanitizer_dump_coverage)
		say("WARNING: -dump_coverage needs a sanitizer, such as -fsanitize=address\n");
	for (unsigned i = 0; i < trace.nready; i++) {
		const struct module *m = &trace.module[i];
		for (size_t k = 0; m->pcs != NULL && k < m->n; k++)
			if (covered(m, k))
				pcs[n++] = m->pcs[k].pc;
	}
	if (__sanitizer_dump_coverage)
		__sanitizer_dump_coverage(pcs, n);
	free(pcs);
}

void
symbol_coverage(bool full)
{
	say(full ? "FULL COVERAGE:\n" : "COVERAGE:\n");
	for (unsigned i = 0; i < trace.nready; i++) {
		const struct module *m = &trace.module[i];
		for (size_t k = 0, end; m->pcs != NULL && k < m->n; k = end) {
			end = function_end(m, k);
			if (full)
				lines_of_function(m, k, end);
			else
				coverage_of_function(m, k, end);
		}
	}
}
