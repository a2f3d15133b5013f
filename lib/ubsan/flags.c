/*
 * flags.c: UBSan's flags and its suppressions.
 *
 * A suppression names a check, as -fsanitize= does, and a part of the source file's name, the
 * function's, or the module's. vptr_check names a part of the dynamic type's mangled name.
 */
#include "ubsan/ubsan.h"
#include "ubsan/handlers.h"

#include "flag/flag.h"
#include "report/report.h"
#include "symbol/symbol.h"

struct ubsan_flags ubsan_flags = {
#define FLAG(type, name, value, help) .name = value,
#include "ubsan/flags.def"
#undef FLAG
};
static const struct flag_row flag_rows[] = {
#define FLAG(type, name, value, help) { #name, help, &ubsan_flags.name, FLAG_KIND_##type },
#include "ubsan/flags.def"
#undef FLAG
};

/* Of one kind often the same words, which the compiler then keeps once. */
const char *const summaries[] = {
#define KIND(id, summary, suppression) summary,
#include "ubsan/kinds.def"
#undef KIND
};
static const char *const types[] = {
#define KIND(id, summary, suppression) suppression,
#include "ubsan/kinds.def"
#undef KIND
	"vptr_check",
};
#define VPTR_CHECK	UBSAN_KINDS
static struct suppress_set *set;	/* NULL: no suppressions */

void
ubsan_flags_register(void)
{
	flag_register(flag_rows, ARRAY_LENGTH(flag_rows));
}

void
ubsan_flags_read(void)
{
	static const bool no_help;

	flag_parse_beside(FLAG_TABLES_COMMON, flag_rows, ARRAY_LENGTH(flag_rows), __ubsan_default_options(),
	    "UBSAN_OPTIONS", &no_help);
	out_path_set(flags.log_path);
}

void
ubsan_init(void)
{
	if (ubsan_flags.suppressions[0] == 0)
		return;
	set = suppress_new(types, ARRAY_LENGTH(types));
	suppress_parse_file(set, ubsan_flags.suppressions);
}

struct search { const char *type; bool found; };

static void
search_frame(const struct sym_frame *f, void *arg)
{
	struct search *search = arg;

	search->found = search->found || suppress_match(set, search->type, f->function) != NULL ||
	    suppress_match(set, search->type, f->file) != NULL;
}

bool
suppressed(const struct site *s)
{
	struct search search = { types[s->kind], false };
	char module[1024];
	uptr offset;

	if (set == NULL || !suppress_has(set, search.type))
		return false;
	if (s->at.file != NULL && suppress_match(set, search.type, s->at.file) != NULL)
		return true;
	if (sym_module(s->pc - 1, module, sizeof module, &offset) &&
	    suppress_match(set, search.type, module) != NULL)
		return true;
	sym_pc(s->pc - 1, search_frame, &search);
	return search.found;
}

bool
suppressed_vptr(const char *type_name)
{
	return set != NULL && suppress_match(set, types[VPTR_CHECK], type_name) != NULL;
}
