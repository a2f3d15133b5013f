/*
 * symbol.c: names of code, as the sanitizer's symbolizer gives them, and reports of coverage.
 */
#include "fuzzer/fuzzer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* false, with a message: there is no such function */
bool
symbol_focus(const char *name)
{
	char text[PATH_LONG];

	if (name == NULL || *name == 0)
		return true;
	for (unsigned i = 0; i < trace.nready; i++) {
		const struct module *m = &trace.module[i];
		for (size_t k = 0; m->pcs != NULL && k < m->n; k++) {
			if ((m->pcs[k].flags & 1) == 0)
				continue;
			symbol_describe(m->pcs[k].pc, "%F", text, sizeof(text));
			if (strcmp(bare_name(text), name) != 0)
				continue;
			focus_counter = m->first + k;
			say("INFO: Focus function is set to '%s'\n", name);
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

void
symbol_coverage(bool full)
{
	say(full ? "FULL COVERAGE:\n" : "COVERAGE:\n");
	for (unsigned i = 0; i < trace.nready; i++) {
		const struct module *m = &trace.module[i];
		for (size_t k = 0, end; m->pcs != NULL && k < m->n; k = end) {
			for (end = k + 1; end < m->n && (m->pcs[end].flags & 1) == 0; end++)
				;
			if (full)
				lines_of_function(m, k, end);
			else
				coverage_of_function(m, k, end);
		}
	}
}
