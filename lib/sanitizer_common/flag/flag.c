/*
 * flag.c: the tables of flags, their values and the help text.
 *
 * Tables are kept by address in the order in which they came; a name is looked up in the last
 * one first, so that a tool's flag hides a common one. parse.c takes option text apart and calls
 * flag_set. Strings live for ever in a small static buffer, or in a mapping when it is used up.
 */
#include "flag/flag.h"
#include "flag/parse.h"
#include "os/os.h"
#include "report/report.h"
#include "tool.h"

struct common_flags flags = {
#define FLAG(type, name, value, help) .name = value,
#include "flag/common.def"
#undef FLAG
};

static const struct flag_row common_rows[] = {
#define FLAG(type, name, value, help) { #name, help, &flags.name, FLAG_KIND_##type },
#include "flag/common.def"
#undef FLAG
};

static const struct flag_row include_rows[] = {
	{ "include", "Read more flags from this file.", &flag_include, FLAG_STRING },
	{ "include_if_exists", "Read more flags from this file, if there is one.",
	    &flag_include_if_exists, FLAG_STRING },
};

struct flag_table { const struct flag_row *rows; u32 count; };
static struct flag_table tables[8];
static u32 table_count;

#define UNKNOWN_MAX	20
static const char *unknown[UNKNOWN_MAX];
static u32 unknown_count;

void
flag_register(const struct flag_row *rows, u32 count)
{
	CHECK_LT(table_count, ARRAY_LENGTH(tables));
	tables[table_count++] = (struct flag_table){ rows, count };
}

void
flag_register_common(void)
{
	flag_register(include_rows, ARRAY_LENGTH(include_rows));
	flag_register(common_rows, ARRAY_LENGTH(common_rows));
}

const char *
flag_keep(const char *s, uptr n)
{
	static char room[8192];
	static uptr used;
	char *copy = room + used;

	if (n + 1 <= sizeof room - used)
		used += n + 1;
	else {
		sptr p = os_map(0, ROUND_UP(n + 1, OS_PAGE), OS_PROT_RW, 0, "flags");

		if (os_failed(p))
			out_fatal("no memory for the value of a flag; raise the limit (ulimit -v)\n");
		copy = (char *)p;
	}
	bytes_copy(copy, s, n);
	copy[n] = 0;
	return copy;
}

static const struct flag_row *
row_find(const char *name)
{
	u32 t, i;

	for (t = table_count; t-- > 0;)
		for (i = 0; i < tables[t].count; i++)
			if (str_equal(tables[t].rows[i].name, name))
				return &tables[t].rows[i];
	return NULL;
}

static bool
truth(const char *text, bool *value)
{
	static const char *const words[] = { "0", "no", "false", "1", "yes", "true" };
	u32 i;

	for (i = 0; i < ARRAY_LENGTH(words); i++)
		if (str_equal(text, words[i])) {
			*value = i >= 3;
			return true;
		}
	return false;
}

/* An empty number is 0, as it has always been. */
static bool
number(const char *text, s64 least, s64 *value)
{
	*value = 0;
	return *text == 0 || (str_number(text, value) && *value >= least);
}

static bool
value_set(const struct flag_row *row, const char *text)
{
	bool yes;
	s64 n;

	switch (row->kind) {
	case FLAG_BOOL:
		return truth(text, row->at);
	case FLAG_INT:
		if (!number(text, INT32_MIN, &n) || n > INT32_MAX)
			return false;
		*(int *)row->at = (int)n;
		return true;
	case FLAG_UPTR:
		if (!number(text, 0, &n))
			return false;
		*(uptr *)row->at = (uptr)n;
		return true;
	case FLAG_STRING:
		*(flag_string *)row->at = text;
		return true;
	case FLAG_MODE:
		if (truth(text, &yes))
			*(flag_mode *)row->at = yes;
		else if (str_equal(text, "2") || str_equal(text, "exclusive"))
			*(flag_mode *)row->at = 2;
		else
			return false;
		return true;
	}
	return false;
}

static const char *const kind_names[] = { "bool", "int", "uptr", "string", "signal handler" };

void
flag_set(const char *name, const char *text, const char *from)
{
	const struct flag_row *row = row_find(name);

	if (row == NULL) {
		if (unknown_count < UNKNOWN_MAX)
			unknown[unknown_count++] = name;
		return;
	}
	if (!value_set(row, text))
		flag_fail("Invalid value for %s option: '%s' (%s in %s)", kind_names[row->kind],
		    text, name, from);
	if (row->at == &flag_include || row->at == &flag_include_if_exists)
		flag_read_file(text, row->at == &flag_include);
}

void
flag_report_unknown(void)
{
	u32 i;

	if (unknown_count > 0 && flags.verbosity > 0) {
		out_print("WARNING: found %u unrecognized flag(s):\n", unknown_count);
		for (i = 0; i < unknown_count; i++)
			out_print("    %s\n", unknown[i]);
	}
	unknown_count = 0;
}

static void
value_print(const struct flag_row *row, char *buf, uptr size)
{
	const char *s;

	switch (row->kind) {
	case FLAG_BOOL:
		fmt_print(buf, size, "%s", *(bool *)row->at ? "true" : "false");
		break;
	case FLAG_INT:
	case FLAG_MODE:
		fmt_print(buf, size, "%d", *(int *)row->at);
		break;
	case FLAG_UPTR:
		fmt_print(buf, size, "0x%lx", *(uptr *)row->at);
		break;
	case FLAG_STRING:
		s = *(flag_string *)row->at;
		str_copy(buf, size, s != NULL ? s : "(null)");
		break;
	}
}

void
flag_print_help(const char *tool)
{
	char value[128];
	u32 t, i;

	out_print("Available flags for %s:\n", tool);
	for (t = table_count; t-- > 0;)
		for (i = 0; i < tables[t].count; i++) {
			const struct flag_row *row = &tables[t].rows[i];
			bool cut = false;

			value_print(row, value, sizeof value);
			if (row->kind == FLAG_STRING && *(flag_string *)row->at != NULL)
				cut = str_length(*(flag_string *)row->at) >= sizeof value;
			out_print("\t%s\n\t\t- %s (Current Value%s: %s)\n", row->name, row->help,
			    cut ? " Truncated" : "", value);
		}
}

void
flag_parse_beside(u32 n, const struct flag_row *rows, u32 count, const char *defaults,
    const char *variable, const bool *help)
{
	struct flag_table other = tables[n];
	u32 before = table_count;

	tables[n] = (struct flag_table){ rows, count };
	table_count = n + 1;
	flag_parse(defaults, "default options");
	flag_parse_env(variable);
	flag_report_unknown();
	if (*help)
		flag_print_help(tool_name);
	tables[n] = other;
	table_count = before;
}
