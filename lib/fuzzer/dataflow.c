/*
 * dataflow.c: which bytes of an input a function looks at, as a build of the target with DataFlowSanitizer tells.
 *
 * Such a program prints the names of its functions, one a line, when it is run alone; with an input and the name
 * of a file it writes lines there: "Fn 0110..." has a 1 for each byte that function n depends on, "Cn ..." lists
 * blocks and is not needed here. A folder holds those files by the inputs' SHA1, and the names in functions.txt.
 * Of it we keep, for the focus function, one mask for each input; the units that have one are mutated in those
 * bytes, and so are their descendants, which mostly have the same shape. Files are read before fuzzing begins;
 * units point to the masks, which stay.
 */
#include "fuzzer/fuzzer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MASKS_SHOWN = 3, SHOWN_SIZE = 16, MASKED_MAX = 4096 };

/* BITS: a byte for each of the input's */
struct mask { char name[SHA1_TEXT]; uint8_t *bits; size_t n; };

static const char names_file[] = "functions.txt";
static struct mask *masks;
static size_t nmasks, masks_room, nfiles;
static char **functions;
static size_t nfunctions;

/* ---- making traces ---- */
/* NAME of a trace in FOLDER, to free */
static char *
trace_path(const char *folder, const struct blob *input)
{
	uint8_t sha1[SHA1_SIZE];
	char name[SHA1_TEXT];

	sha1_of(input->data, input->size, sha1);
	sha1_text(sha1, name);
	return path_join(folder, name);
}

static bool
names_make(const char *folder)
{
	struct command c = { .end = 0 };
	char *path = path_join(folder, names_file);

	bool ok = file_size(path) != 0;
	if (!ok) {
		command_input(&c, flags.collect_data_flow);
		c.output = path;
		c.errors = "/dev/null";
		ok = command_run_within(&c, (unsigned)MAX(flags.timeout, 1)) == 0 && file_size(path) != 0;
		command_free(&c);
		if (!ok)
			say("ERROR: '%s' prints no names of functions. -collect_data_flow wants the target built "
			    "with -fsanitize=dataflow and libFuzzer's DataFlow.cpp\n", flags.collect_data_flow);
	}
	free(path);
	return ok;
}

/* the trace of one input; false: the program failed, or an input cannot be read */
bool
dataflow_make(const char *input, const char *folder)
{
	struct command c = { .end = 0 };
	struct blob data;

	if (!file_read(input, 0, &data))
		return false;
	char *path = trace_path(folder, &data);
	command_input(&c, flags.collect_data_flow);
	command_input(&c, input);
	command_input(&c, path);
	c.output = c.errors = "/dev/null";
	bool ok = command_run_within(&c, (unsigned)MAX(flags.timeout, 1)) == 0 && file_exists(path);
	/* half a trace would tell lies */
	if (!ok)
		unlink(path);
	command_free(&c);
	free(path);
	free(data.data);
	return ok;
}

/* FOLDER is made, and gets the names of the functions */
bool
dataflow_begin(const char *folder)
{
	setenv("DFSAN_OPTIONS", "warn_unimplemented=0", 0);
	if (!folder_make_all(folder)) {
		say("ERROR: Failed to create directory \"%s\"\n", folder);
		return false;
	}
	return names_make(folder);
}

/* -collect_data_flow: traces of all inputs, which are files or folders */
int
dataflow_run(char **input, size_t n)
{
	struct file_list files = { NULL, 0, 0 };
	size_t failed = 0;

	for (size_t i = 0; i < n; i++)
		if (file_is_dir(input[i]))
			file_list_dir(&files, input[i], 0);
		else
			file_list_add(&files, input[i], 0);
	say("INFO: collecting data flow: bin: %s dir: %s files: %zu\n", flags.collect_data_flow,
	    flags.data_flow_trace, files.n);
	if (files.n == 0)
		say("ERROR: can't collect data flow without corpus provided\n");
	bool ok = files.n != 0 && dataflow_begin(flags.data_flow_trace);
	for (size_t i = 0; i < files.n && ok && run.stop == 0; i++)
		if (!dataflow_make(files.at[i].path, flags.data_flow_trace)) {
			say("WARNING: no data flow trace of %s\n", files.at[i].path);
			failed++;
		}
	if (ok && failed == files.n) {
		say("ERROR: '%s' made no trace of any input\n", flags.collect_data_flow);
		ok = false;
	}
	file_list_free(&files);
	return ok ? 0 : 1;
}

/* ---- reading them ---- */
static bool
names_read(const char *folder)
{
	struct blob text;
	char *path = path_join(folder, names_file), *line, *at;
	size_t room = 0;
	bool ok = file_read(path, 0, &text);

	free(path);
	if (!ok)
		return false;
	for (at = (char *)text.data; (line = strsep(&at, "\n")) != NULL && *line != 0;) {
		functions = memory_grow(functions, &room, nfunctions + 1, sizeof(*functions));
		functions[nfunctions++] = strdup(line);
	}
	free(text.data);
	return nfunctions != 0;
}

/* the number of a function; SIZE_MAX: traces know no such */
static size_t
function_number(const char *name)
{
	for (size_t i = 0; i < nfunctions; i++)
		if (strcmp(functions[i], name) == 0)
			return i;
	return SIZE_MAX;
}

bool
dataflow_knows(const char *function)
{
	return nfunctions == 0 || function_number(function) != SIZE_MAX;
}

/* The bits of "Fn bits", if LINE is that; *BAD: it should be, but is not. */
static const char *
bits_of(const char *line, size_t number, bool *bad)
{
	char *end;

	if (line[0] != 'F')
		return NULL;
	size_t n = strtoul(line + 1, &end, 10);
	if (end == line + 1 || *end != ' ' || end[1 + strspn(end + 1, "01")] != 0 || n >= nfunctions) {
		*bad = true;
		return NULL;
	}
	return n == number ? end + 1 : NULL;
}

static void
mask_add(const char *name, const char *bits)
{
	masks = memory_grow(masks, &masks_room, nmasks + 1, sizeof(*masks));
	struct mask *m = &masks[nmasks++];
	memcpy(m->name, name, SHA1_TEXT);
	m->n = strlen(bits);
	m->bits = memory_get(m->n);
	for (size_t i = 0; i < m->n; i++)
		m->bits[i] = bits[i] == '1';
	if (nmasks <= MASKS_SHOWN && m->n <= SHOWN_SIZE)
		say("%s => |%s|\n", name, bits);
}

static void
trace_read(const char *path, const char *name, size_t number)
{
	struct blob text;
	char *at, *line;
	const char *bits = NULL;
	bool bad = false;

	if (!file_read(path, 0, &text))
		return;
	for (at = (char *)text.data; bits == NULL && !bad && (line = strsep(&at, "\n")) != NULL;)
		bits = bits_of(line, number, &bad);
	if (bad)
		say("WARNING: %s is no data flow trace, or one of another program\n", path);
	else if (bits != NULL && memchr(bits, '1', strlen(bits)) != NULL)
		mask_add(name, bits);
	free(text.data);
}

static int
by_name(const void *a, const void *b)
{
	const struct mask *x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* The masks of FUNCTION; called once. */
void
dataflow_focus(const char *function)
{
	struct file_list files = { NULL, 0, 0 };
	size_t number = function_number(function);

	if (number == SIZE_MAX)
		return;
	file_list_dir(&files, flags.data_flow_trace, 0);
	for (size_t i = 0; i < files.n; i++) {
		const char *name = strrchr(files.at[i].path, '/') + 1;
		if (strspn(name, "0123456789abcdef") != SHA1_TEXT - 1 || strlen(name) != SHA1_TEXT - 1)
			continue;
		nfiles++;
		trace_read(files.at[i].path, name, number);
	}
	if (nmasks != 0)
		qsort(masks, nmasks, sizeof(*masks), by_name);
	file_list_free(&files);
	say("INFO: DataFlowTrace: %zu trace files, %zu functions, %zu traces with focus function\n",
	    nfiles, nfunctions, nmasks);
}

/* before the focus function is chosen */
void
dataflow_open(void)
{
	if (flags.data_flow_trace == NULL || *flags.data_flow_trace == 0)
		return;
	say("INFO: DataFlowTrace: reading from '%s'\n", flags.data_flow_trace);
	if (!names_read(flags.data_flow_trace))
		say("WARNING: no %s in %s: make traces with -collect_data_flow first\n", names_file,
		    flags.data_flow_trace);
}

/* NULL: there is no trace of the input, or not in the focus function */
const struct mask *
dataflow_mask(const uint8_t sha1[SHA1_SIZE])
{
	struct mask key;

	if (nmasks == 0)
		return NULL;
	sha1_text(sha1, key.name);
	return bsearch(&key, masks, nmasks, sizeof(*masks), by_name);
}

/* ---- using them ---- */
/* Change only bytes of the unit's mask; DATA has the unit's size, which stays. */
void
dataflow_mutate(const struct unit *u, uint8_t *data)
{
	static uint8_t bytes[MASKED_MAX];
	static size_t place[MASKED_MAX];
	size_t n = 0;

	for (size_t i = 0; i < MIN(u->size, u->mask->n) && n < MASKED_MAX; i++)
		if (u->mask->bits[i]) {
			place[n] = i;
			bytes[n++] = data[i];
		}
	size_t changed = mutate_default(bytes, n, n);
	for (size_t i = 0; i < changed; i++)
		data[place[i]] = bytes[i];
}
