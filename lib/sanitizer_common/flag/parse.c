/*
 * parse.c: option text to names and values.
 *
 *	text  = { separator } { name '=' value { separator } }
 *	value = ' … ' | " … " | characters up to the next separator
 *
 * A separator is a blank, tab, newline, carriage return, ',' or ':'. The same text may stand in
 * the environment, in a tool's default options, and in files named by include flags.
 */
#include "flag/flag.h"
#include "flag/parse.h"
#include "os/os.h"
#include "report/report.h"
#include "tool.h"

flag_string flag_include = "", flag_include_if_exists = "";

/* Nested deeper than this, a file includes itself. */
#define INCLUDE_DEPTH	16
#define FILE_MAX	(64 * 1024)

void
flag_fail(const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(text, sizeof text, fmt, ap);
	va_end(ap);
	out_print("%s: ERROR: %s\n", tool_name, text);
	os_exit(flags.exitcode != 0 ? flags.exitcode : 1);
}

static bool
is_separator(char c)
{
	return c == ' ' || c == ',' || c == ':' || c == '\n' || c == '\t' || c == '\r';
}

void
flag_parse(const char *text, const char *from)
{
	const char *s = text;

	if (s == NULL)
		return;
	for (;;) {
		const char *name, *value, *start;

		while (is_separator(*s))
			s++;
		if (*s == 0)
			return;
		for (start = s; *s != 0 && *s != '=' && !is_separator(*s);)
			s++;
		if (*s != '=')
			flag_fail("expected '=' in %s", from);
		name = flag_keep(start, (uptr)(s - start));
		s++;
		if (*s == '\'' || *s == '"') {
			char quote = *s++;

			for (start = s; *s != quote; s++)
				if (*s == 0)
					flag_fail("unterminated string in %s", from);
			value = flag_keep(start, (uptr)(s - start));
			s++;
		} else {
			for (start = s; *s != 0 && !is_separator(*s);)
				s++;
			value = flag_keep(start, (uptr)(s - start));
		}
		flag_set(name, value, from);
	}
}

void
flag_parse_env(const char *variable)
{
	flag_parse(os_env(variable), variable);
}

/* %b is the program's name, %p the process id. */
static void
expand(char *buf, uptr size, const char *path)
{
	uptr at = 0;

	for (; *path != 0 && at < size; path++) {
		if (path[0] == '%' && path[1] == 'b')
			at += str_copy(buf + at, size - at, os_exe_name()), path++;
		else if (path[0] == '%' && path[1] == 'p')
			at += fmt_print(buf + at, size - at, "%d", os_pid()), path++;
		else
			buf[at++] = *path;
	}
	buf[MIN(at, size - 1)] = 0;
}

void
flag_read_file(const char *path, bool must_exist)
{
	static u32 depth;
	char name[4096];
	char *text;
	sptr n;

	expand(name, sizeof name, path);
	n = os_map(0, FILE_MAX, OS_PROT_RW, OS_MAP_NORESERVE, "flags");
	if (os_failed(n))
		flag_fail("no memory to read '%s'; raise the limit (ulimit -v)", name);
	text = (char *)n;
	n = os_read_file(name, text, FILE_MAX);
	if (os_failed(n)) {
		if (must_exist)
			flag_fail("Failed to read options from '%s': error %ld", name, -n);
	} else if (n >= FILE_MAX - 1)
		flag_fail("Failed to read options from '%s': longer than %d bytes", name, FILE_MAX);
	else if (++depth > INCLUDE_DEPTH)
		flag_fail("Failed to read options from '%s': files include each other", name);
	else {
		flag_parse(text, name);
		depth--;
	}
	os_unmap((uptr)text, FILE_MAX);
}
