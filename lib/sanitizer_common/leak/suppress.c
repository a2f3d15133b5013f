/*
 * suppress.c: leaks that the user does not want to hear of.
 *
 * A rule "leak:pattern" matches the module, a function or the source file of any frame. Frames are
 * shared by many traces and asking the symbolizer takes long, so what an address matched is kept
 * in a table; each rule that matched has a counter of blocks and bytes.
 */
#include "flag/flag.h"
#include "leak/leak.h"
#include "report/report.h"
#include "stack/stack.h"
#include "symbol/symbol.h"

#define KNOWN	4096u

static const char type[] = "leak";
static const char *const types[] = { type };
/* What every program leaks: glibc before 2.25 lost track of blocks of thread-local variables. */
static const char own_rules[] = "leak:*tls_get_addr*\n";

static struct suppress_set *set;
static struct { uptr pc; const char *pattern; } *known;
struct used {
	const char *pattern;		/* by address: one rule's */
	uptr count, bytes;
};
static struct used *used;
static u32 used_count;

void
leak_suppress_init(void)
{
	set = suppress_new(types, ARRAY_LENGTH(types));
	suppress_parse_file(set, leak_flags.suppressions);
	suppress_parse(set, leak_suppressions(), "__lsan_default_suppressions");
	suppress_parse(set, own_rules, "");
	known = arena_keep(KNOWN * sizeof *known);
}

static void
frame_match(const struct sym_frame *f, void *arg)
{
	const char **pattern = arg;

	if (*pattern == NULL && *f->function != 0)
		*pattern = suppress_match(set, type, f->function);
	if (*pattern == NULL && *f->file != 0)
		*pattern = suppress_match(set, type, f->file);
}

static const char *
address_match(uptr pc)
{
	u32 i = (u32)hash_mix(pc, 0) % KNOWN;
	static char path[4096];			/* one report at a time */
	const char *pattern;
	uptr offset;

	if (known[i].pc == pc)
		return known[i].pattern;
	pattern = suppress_match(set, type,
	    sym_module(pc, path, sizeof path, &offset) ? path : "<unknown module>");
	if (pattern == NULL)
		sym_pc(pc, frame_match, &pattern);
	known[i].pc = pc;
	known[i].pattern = pattern;
	return pattern;
}

static struct used *
used_of(const char *pattern)
{
	u32 i;

	for (i = 0; i < used_count; i++)
		if (used[i].pattern == pattern)
			return &used[i];
	used = arena_resize(used, (used_count + 1) * sizeof *used);
	used[used_count] = (struct used){ pattern, 0, 0 };
	return &used[used_count++];
}

bool
leak_suppressed(const struct leak_group *g)
{
	const char *pattern = NULL;
	struct used *u;
	const uptr *pcs;
	u32 i, n;

	if (set == NULL)
		return false;
	pcs = depot_get(g->stack, &n);
	for (i = 0; i < n && pattern == NULL; i++)
		pattern = address_match(pcs[i] - 1);
	if (pattern == NULL)
		return false;
	u = used_of(pattern);
	u->count += g->count;
	u->bytes += g->bytes;
	return true;
}

struct visit { void (*each)(const char *, uptr, uptr, void *); void *arg; };

static void
rule_visit(const char *rule_type, const char *pattern, u32 hits, void *arg)
{
	const struct used *u = used_of(pattern);
	const struct visit *v = arg;

	if (u->count != 0)
		v->each(pattern, u->count, u->bytes, v->arg);
}

void
leak_suppress_each(void (*each)(const char *pattern, uptr count, uptr bytes, void *), void *arg)
{
	struct visit v = { each, arg };

	if (used_count != 0)
		suppress_each_hit(set, rule_visit, &v);
}

static void
rule_print(const char *pattern, uptr count, uptr bytes, void *arg)
{
	out_print("%7zu %10zu %s\n", count, bytes, pattern);
}

void
leak_suppress_print(void)
{
	static const char line[] = "-----------------------------------------------------";

	if (used_count == 0)
		return;
	out_print("%s\nSuppressions used:\n  count      bytes template\n", line);
	leak_suppress_each(rule_print, NULL);
	out_print("%s\n\n", line);
}
