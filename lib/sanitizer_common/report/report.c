/*
 * report.c: one report at a time, its last lines, and the end of the process.
 *
 * The report lock is held from report_begin to report_end, or until the process is gone. Its
 * owner is remembered by thread id, so that a fault inside a report is told from one on another
 * thread: the former ends the process with one line, the latter waits.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "symbol/symbol.h"
#include "sync/sync.h"
#include "tool.h"

static u64 owner;			/* thread id, 0 none */
static bool reported;			/* there was a report */
static u64 dying;			/* thread id of who dies */

#define DIE_CALLBACKS	8
static void (*die_callbacks[DIE_CALLBACKS])(void);
static u32 die_callback_count;
static void (*user_callback)(void);

void
report_begin(void)
{
	u64 self = os_tid();

	if (load_relaxed(&owner) == self) {
		char text[128];
		uptr n = fmt_print(text, sizeof text,
		    "%s: nested bug in the same thread, aborting.\n", tool_name);

		out_raw(text, n);
		os_exit(flags.exitcode);
	}
	mutex_lock(lock_report);
	store_relaxed(&owner, self);
	reported = true;
}

static void
command_line_print(void)
{
	char **arg;

	out_print("\nCommand: ");
	for (arg = os_args(); *arg != NULL; arg++)
		out_print("%s ", *arg);
	out_print("\n\n");
}

void
report_end(void)
{
	if (flags.print_cmdline)
		command_line_print();
	store_relaxed(&owner, 0);
	mutex_unlock(lock_report);
}

bool
report_underway(void)
{
	return load_relaxed(&owner) == os_tid();
}

void
report_death_callback_set(void (*f)(void))
{
	user_callback = f;
}

void
report_on_die(void (*f)(void))
{
	u32 n = add_relaxed(&die_callback_count, 1);

	CHECK_LT(n, DIE_CALLBACKS);
	die_callbacks[n] = f;
}

void
report_die(void)
{
	u64 self = os_tid(), none = 0;

	if (!cas(&dying, &none, self)) {
		/* A callback died in turn, or two threads do: the first one ends the process. */
		while (none != self)
			os_sleep_ns(100 * 1000 * 1000);
		os_exit(flags.exitcode);
	}
	if (report_underway() && flags.print_cmdline)
		command_line_print();
	if (reported && flags.print_module_map >= 1)
		sym_print_modules();
	if (user_callback != NULL)
		user_callback();
	report_exit();
	tool_dying();
	phase_dying();
	if (flags.abort_on_error)
		os_abort();
	os_exit(flags.exitcode);
}

void
report_exit(void)
{
	static u32 done;
	u32 i;

	if (exchange(&done, 1) != 0)
		return;
	for (i = MIN(load_relaxed(&die_callback_count), DIE_CALLBACKS); i-- > 0;)
		die_callbacks[i]();
	if (flags.print_module_map >= 2)
		sym_print_modules();
}

void
report_summary(const char *message)
{
	char text[2048];

	if (!flags.print_summary)
		return;
	fmt_print(text, sizeof text, "SUMMARY: %s: %s", tool_summary_name, message);
	__sanitizer_report_error_summary(text);
}

struct summary {
	const char *kind;
	bool skip_library;
	bool done;
};

/* Not the program's own code: interceptors, under any name, and the C++ library's headers. */
static bool
is_library(const struct sym_frame *f)
{
	static const char *const names[] = { "malloc", "calloc", "realloc", "reallocarray",
		"memalign", "aligned_alloc", "posix_memalign", "valloc", "pvalloc", "free", "cfree",
		"strdup", "strndup", "__strdup", "__strndup" };
	u32 i;

	if (*f->file != 0)
		return str_find(f->file, "/include/c++/") != NULL;
	if (sym_strip_name(f->function) != f->function || str_starts(f->function, "operator new")
	    || str_starts(f->function, "operator delete"))
		return true;
	for (i = 0; i < ARRAY_LENGTH(names); i++)
		if (str_equal(f->function, names[i]))
			return true;
	return false;
}

static void
summary_frame(const struct sym_frame *f, void *arg)
{
	struct summary *s = arg;
	char text[1536];
	uptr n;

	if (s->done || (s->skip_library && is_library(f)))
		return;
	s->done = true;
	n = fmt_print(text, sizeof text, "%s ", s->kind);
	sym_render(text + n, sizeof text - n, "%L %F", f, 0);
	report_summary(text);
}

void
report_summary_stack(const char *kind, const uptr *pcs, u32 n)
{
	struct summary s = { kind, true, false };
	u32 i;

	if (!flags.print_summary)
		return;
	for (i = 0; i < n && i < 32 && !s.done; i++)
		sym_pc(pcs[i] - 1, summary_frame, &s);
	s.skip_library = false;
	if (!s.done && n > 0)
		sym_pc(pcs[0] - 1, summary_frame, &s);
	if (!s.done)
		report_summary(kind);
}

struct token {
	char text[1024];
	uptr length;
	int left;
};

static void
token_frame(const struct sym_frame *f, void *arg)
{
	struct token *t = arg;

	if (t->left == 0)
		return;
	t->left--;
	if (t->length < sizeof t->text)
		t->length += fmt_print(t->text + t->length, sizeof t->text - t->length, "%s%s",
		    t->length > 0 ? "--" : "", sym_strip_name(f->function));
}

void
report_deduplicate(const uptr *pcs, u32 n)
{
	struct token t = { "", 0, flags.dedup_token_length };
	u32 i;

	for (i = 0; i < n && t.left > 0; i++)
		sym_pc(pcs[i] - 1, token_frame, &t);
	if (t.length > 0)
		out_print("DEDUP_TOKEN: %s\n", t.text);
}
