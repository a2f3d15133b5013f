/*
 * suppress.c: suppressions: lines "type:pattern", matched in the order in which they were given.
 *
 * A set knows the types of its tool. Rules are kept in an array that grows while text is parsed;
 * afterwards it is only read, but for the hit counters.
 */
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "tool.h"

#define FILE_MAX	(16 * 1024 * 1024)

struct rule {
	const char *type;		/* one of the set's, by address */
	const char *pattern;
	u32 hits;
};

struct suppress_set {
	const char *const *types;
	u32 type_count;
	struct rule *rules;
	u32 count, room;
};

struct suppress_set *
suppress_new(const char *const *types, u32 count)
{
	struct suppress_set *set = arena_keep(sizeof *set);

	*set = (struct suppress_set){ .types = types, .type_count = count };
	return set;
}

SAN_NORETURN static void
bad_line(const struct suppress_set *set, const char *line, uptr n, const char *from)
{
	char known[512] = "";
	uptr at = 0;
	u32 i;

	for (i = 0; i < set->type_count && at < sizeof known; i++)
		at += fmt_print(known + at, sizeof known - at, "%s%s", i > 0 ? ", " : "", set->types[i]);
	out_fatal("failed to parse suppressions. '%.*s' in %s is not type:pattern with a type of: %s",
	    (int)n, line, from, known);
}

static void
rule_add(struct suppress_set *set, const char *line, uptr n, const char *from)
{
	u32 i;
	uptr head;
	char *pattern;

	head = 0;
	for (i = 0; i < set->type_count; i++) {
		head = str_length(set->types[i]);
		if (n > head && line[head] == ':' && str_starts(line, set->types[i]))
			break;
	}
	if (i == set->type_count)
		bad_line(set, line, n, from);
	if (set->count == set->room) {
		set->room = set->room != 0 ? 2 * set->room : 16;
		set->rules = arena_resize(set->rules, set->room * sizeof *set->rules);
	}
	n -= head + 1;
	pattern = arena_keep(n + 1);
	bytes_copy(pattern, line + head + 1, n);
	pattern[n] = 0;
	set->rules[set->count++] = (struct rule){ set->types[i], pattern, 0 };
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

void
suppress_parse(struct suppress_set *set, const char *text, const char *from)
{
	while (text != NULL && *text != 0) {
		const char *line, *end, *next = str_char(text, '\n');

		end = next != NULL ? next : text + str_length(text);
		for (line = text; line < end && is_blank(*line);)
			line++;
		text = next != NULL ? next + 1 : end;
		while (end > line && is_blank(end[-1]))
			end--;
		if (line < end && *line != '#')
			rule_add(set, line, (uptr)(end - line), from);
	}
}

/* A pipe or /dev/null will do: shells make such of <(…), and people of "none". */
static bool
is_readable(const char *path)
{
	return !os_failed(os_file_size(path)) && !os_is_dir(path);
}

/* A relative name is looked up from here, then from where the program is. */
static bool
file_find(const char *path, char *found, uptr size)
{
	char exe[4096];
	sptr n;

	str_copy(found, size, path);
	if (*path == '/' || is_readable(path))
		return is_readable(path);
	n = os_exe_path(exe, sizeof exe);
	if (os_failed(n))
		return false;
	exe[str_base_name(exe) - exe] = 0;
	fmt_print(found, size, "%s%s", exe, path);
	return is_readable(found);
}

/* All that there is to read, with a NUL; how much is known only at the end. */
static char *
text_read(const char *path)
{
	uptr size = 4096, n = 0;
	char *text = arena_alloc(size);
	sptr fd = os_open(path, OS_OPEN_READ), r = fd;

	while (!os_failed(fd) && (r = os_read((int)fd, text + n, size - 1 - n)) > 0) {
		n += (uptr)r;
		if (n > FILE_MAX)
			out_fatal("failed to read suppressions file '%s' (longer than %d)", path, FILE_MAX);
		if (n == size - 1)
			text = arena_resize(text, size *= 2);
	}
	if (os_failed(r))
		out_fatal("failed to read suppressions file '%s' (error %ld)", path, -r);
	os_close((int)fd);
	text[n] = 0;
	return text;
}

void
suppress_parse_file(struct suppress_set *set, const char *path)
{
	char found[4096], *text;

	if (path == NULL || *path == 0)
		return;
	if (!file_find(path, found, sizeof found))
		out_fatal("failed to read suppressions file '%s'", path);
	out_verbose(1, "%s: reading suppressions file at %s\n", tool_name, found);
	text = text_read(found);
	suppress_parse(set, text, found);
	arena_free(text);
}

bool
suppress_has(struct suppress_set *set, const char *type)
{
	u32 i;

	for (i = 0; i < set->count; i++)
		if (str_equal(set->rules[i].type, type))
			return true;
	return false;
}

const char *
suppress_match(struct suppress_set *set, const char *type, const char *s)
{
	u32 i;

	for (i = 0; i < set->count; i++) {
		struct rule *r = &set->rules[i];

		if (str_equal(r->type, type) && str_match(r->pattern, s)) {
			add_relaxed(&r->hits, 1);
			return r->pattern;
		}
	}
	return NULL;
}

void
suppress_each_hit(struct suppress_set *set,
    void (*each)(const char *type, const char *pattern, u32 hits, void *), void *arg)
{
	u32 i;

	for (i = 0; i < set->count; i++)
		if (load_relaxed(&set->rules[i].hits) != 0)
			each(set->rules[i].type, set->rules[i].pattern, set->rules[i].hits, arg);
}
