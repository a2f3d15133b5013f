/*
 * options.c: the command line: -name=value, and everything else is an input.
 *
 * A flag is a row of flags.def. Arguments with two dashes are the target's own; a single dash and an unknown
 * name is a warning. What follows -ignore_remaining_args=1 is not looked at.
 */
#include "fuzzer/fuzzer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { KIND_int, KIND_unsigned, KIND_text, KIND_old };

struct fuzzer_flags flags = {
#define FLAG(type, name, value, help)	.name = value,
#define OLD(name)
#include "fuzzer/flags.def"
#undef FLAG
#undef OLD
};

static const struct row {
	const char *name, *help, *value;
	enum kind kind;
	void *at;
} rows[] = {
#define FLAG(type, name, value, help)	{ #name, help, #value, KIND_##type, &flags.name },
#define OLD(name)			{ #name, "no effect any more", "", KIND_old, NULL },
#include "fuzzer/flags.def"
#undef FLAG
#undef OLD
};

static bool given[LENGTH(rows)];

bool
options_given(const char *name)
{
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (strcmp(rows[i].name, name) == 0)
			return given[i];
	return false;
}

/* "-name=value": the row, and where the value begins */
static const struct row *
row_of(const char *argument, const char **value)
{
	const char *equals = strchr(argument, '=');

	if (argument[0] != '-' || equals == NULL)
		return NULL;
	size_t n = (size_t)(equals - argument) - 1;
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (strlen(rows[i].name) == n && strncmp(rows[i].name, argument + 1, n) == 0) {
			*value = equals + 1;
			return &rows[i];
		}
	return NULL;
}

/* false: not a number, or none that fits */
static bool
number_set(const struct row *row, const char *value)
{
	char *end;
	long long n = strtoll(value, &end, 10);

	if (end == value || *end != 0)
		return false;
	if (row->kind == KIND_int && (n < INT32_MIN || n > INT32_MAX))
		return false;
	if (row->kind == KIND_unsigned && (n < INT32_MIN || n > UINT32_MAX))
		return false;
	if (row->kind == KIND_int)
		*(int *)row->at = (int)n;
	else
		*(unsigned *)row->at = (unsigned)n;
	if (flags.verbosity >= 2)
		say("Flag: %s %lld\n", row->name, n);
	return true;
}

static void
flag_set(const struct row *row, const char *argument, const char *value)
{
	given[row - rows] = true;
	switch (row->kind) {
	case KIND_old:
		say("Flag: %s: deprecated, don't use\n", row->name);
		break;
	case KIND_text:
		*(const char **)row->at = value;
		if (flags.verbosity >= 2)
			say("Flag: %s %s\n", row->name, value);
		break;
	default:
		if (number_set(row, value))
			break;
		say("ERROR: '%s' is not a number that -%s takes\n", argument, row->name);
		exit(1);
	}
}

static void
flag_unknown(const char *argument)
{
	const char *value;

	if (argument[1] != '-')
		say("WARNING: unrecognized flag '%s'; use -help=1 to list all flags\n\n", argument);
	else if (row_of(argument + 1, &value) != NULL)
		say("WARNING: did you mean '%s' (single dash)?\n", argument + 1);
}

/* Inputs go to INPUT, which has room for all arguments. Returns the number of arguments that were looked at. */
int
options_parse(int argc, char **argv, char **input, size_t *ninputs)
{
	const char *value;
	int i = 1;

	*ninputs = 0;
	for (; i < argc && !flags.ignore_remaining_args; i++) {
		const struct row *row = row_of(argv[i], &value);
		if (row != NULL)
			flag_set(row, argv[i], value);
		else if (argv[i][0] == '-' && argv[i][1] != 0)
			flag_unknown(argv[i]);
		else
			input[(*ninputs)++] = argv[i];
	}
	return i;
}

void
options_help(const char *program)
{
	say("Usage:\n\n"
	    "%s [-flag=value ...] [folder ...]    fuzz; finds go to the first folder\n"
	    "%s [-flag=value ...] file ...        run these inputs\n\n"
	    "Flags, with their defaults:\n\n", program, program);
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (rows[i].help != NULL)
			say(" %-37s%-6s%s\n", rows[i].name,
			    rows[i].kind == KIND_text ? "" : rows[i].value, rows[i].help);
	say("\nFlags with two dashes, and all after -ignore_remaining_args=1, are left to the target.\n");
}
