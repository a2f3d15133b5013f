/*
 * report.c: everything that UBSan prints.
 *
 * A report is the error, its notes, perhaps a stack, and the summary; the report lock is held from
 * site_begin to site_end, and guards the texts that are put together in static memory. A place is
 * reported once: its column, in the program's data, is exchanged for all ones.
 */
#include "ubsan/ubsan.h"

#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "symbol/symbol.h"
#include "tool.h"

struct ubsan_current ubsan_current;

static char text[4096];			/* of the error or the note */
static char place[1024];		/* where that is */
static char found[1024];		/* where the call is, when the data does not tell */

static const char *const summaries[] = {
#define KIND(id, summary, suppression) summary,
#include "ubsan/kinds.def"
#undef KIND
};

bool
site_begin(struct site *s, enum ubsan_kind kind, struct ubsan_source *source)
{
	s->at = *source;
	s->at.column = load_relaxed(&source->column);
	if (s->at.column != UBSAN_REPORTED)
		s->at.column = exchange(&source->column, UBSAN_REPORTED);
	/* Who may go on has nothing to say twice, nor in the middle of a report. */
	if (!s->fatal && (s->at.column == UBSAN_REPORTED || report_underway()))
		return false;
	s->error = *os_errno();
	s->kind = kind;
	report_begin();
	if (!s->fatal && suppressed(s)) {
		report_end();
		*os_errno() = s->error;
		return false;
	}
	s->begun = true;
	return true;
}

/* ---- places ---- */

/* The innermost frame at pc: its place, and the function's name. */
static void
frame_found(const struct sym_frame *f, void *arg)
{
	struct ubsan_function *out = arg;

	if (out->place[0] != 0)
		return;
	str_copy(out->name, sizeof out->name, f->function[0] != 0 ? f->function : "(unknown)");
	if (f->file[0] != 0)
		sym_render_place(out->place, sizeof out->place, f->file, f->line, f->column);
	else if (f->module[0] != 0)
		fmt_print(out->place, sizeof out->place, "(%s+0x%lx)", sym_strip_path(f->module),
		    f->module_offset);
	else
		fmt_print(out->place, sizeof out->place, "%p", (void *)f->pc);
}

void
function_find(struct ubsan_function *f, uptr pc)
{
	f->place[0] = 0;
	sym_pc(pc, frame_found, f);
}

static void
place_render(const struct ubsan_source *at)
{
	if (at->file == NULL)
		str_copy(place, sizeof place, "<unknown>");
	else
		sym_render_place(place, sizeof place, at->file, (int)at->line, (int)at->column);
}

/* ---- lines ---- */

static void
line_print(enum color c, const char *what)
{
	out_print("%s%s:%s %s: %s%s%s%s\n", color(COLOR_BOLD), place, color(c), what, color(COLOR_DEFAULT),
	    color(COLOR_BOLD), text, color(COLOR_DEFAULT));
}

void
site_error(struct site *s, const char *fmt, ...)
{
	char first;
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(text, sizeof text, fmt, ap);
	va_end(ap);
	/* Told as a sentence. */
	first = text[0];
	if (first >= 'a' && first <= 'z')
		text[0] = (char)(first - 'a' + 'A');
	ubsan_current = (struct ubsan_current){ summaries[s->kind], text, s->at };
	tool_before_callback(0);
	__ubsan_on_report();
	tool_after_callback();
	text[0] = first;
	place_render(&s->at);
	str_copy(found, sizeof found, place);
	line_print(COLOR_ERROR, "runtime error");
}

static void
note_print(const char *fmt, va_list ap)
{
	fmt_vprint(text, sizeof text, fmt, ap);
	line_print(COLOR_DARK, "note");
}

void
site_note(const struct ubsan_source *at, const char *fmt, ...)
{
	va_list ap;

	place_render(at);
	va_start(ap, fmt);
	note_print(fmt, ap);
	va_end(ap);
}

static void
note_at(const char *where, const char *fmt, ...)
{
	va_list ap;

	str_copy(place, sizeof place, where);
	va_start(ap, fmt);
	note_print(fmt, ap);
	va_end(ap);
}

void
function_note(const struct ubsan_function *f)
{
	note_at(f->place, "%s defined here", f->name);
}

void
module_note(const struct site *s, uptr address, const char *what)
{
	char ours[512] = "(unknown)", theirs[512] = "(unknown)";
	uptr offset;

	sym_module(s->pc, ours, sizeof ours, &offset);
	sym_module(address, theirs, sizeof theirs, &offset);
	if (!str_equal(ours, theirs))
		note_at(found, "check failed in %s, %s located in %s", ours, what, theirs);
}

/* ---- memory ---- */

#define BEFORE	4
#define BYTES	32

/*
 * Three lines: the bytes from a little before address on, a mark below the one that is there and
 * below the word at range, and what that word is. An aligned address has a wider gap before it.
 */
static void
memory_print(uptr address, uptr range, const char *label)
{
	static char bytes[4 * BYTES + 8], marks[4 * BYTES + 8];
	uptr begin = address - MIN(address, BEFORE), n = 0, m = 0, at, last = address;
	u8 data[BYTES];
	int column = -1;

	if (os_read_memory(data, begin, BYTES) != BYTES) {
		out_print("<memory cannot be printed>\n");
		return;
	}
	if (label != NULL)
		last = range + sizeof(uptr) - 1;
	for (at = begin; at < begin + BYTES; at++) {
		bool inside = label != NULL && at >= range && at <= last;
		uptr gap = at % 8 == 0 ? 2 : 1;

		n += fmt_print(bytes + n, sizeof bytes - n, "%*s%02x", (int)gap, "", data[at - begin]);
		if (at > last)
			continue;
		bytes_set(marks + m, inside && at > range ? '~' : ' ', gap);
		m += gap;
		if (inside && at == range)
			column = (int)m;
		marks[m++] = at == address ? '^' : inside ? '~' : ' ';
		marks[m++] = inside ? '~' : ' ';
	}
	marks[m] = 0;
	out_print("%s\n%s%s%s\n", bytes, color(COLOR_NAME), marks, color(COLOR_DEFAULT));
	if (column >= 0)
		out_print("%*s%s\n", column, "", label);
}

void
site_note_memory(uptr address, uptr range, const char *label, const char *fmt, ...)
{
	va_list ap;

	fmt_print(place, sizeof place, "%p", (void *)address);
	va_start(ap, fmt);
	note_print(fmt, ap);
	va_end(ap);
	memory_print(address, range, label);
}

/* ---- the end ---- */

static void
summary_print(const struct site *s)
{
	if (!flags.print_summary)
		return;
	fmt_print(text, sizeof text, "SUMMARY: UndefinedBehaviorSanitizer: %s%s%s%s",
	    summaries[ubsan_flags.report_error_type ? s->kind : UBSAN_UNDEFINED],
	    s->at.file != NULL ? " " : "", s->at.file != NULL ? found : "",
	    s->at.file == NULL ? "" : clang_release < 17 ? " in " : " ");
	__sanitizer_report_error_summary(text);
}

void
site_end(struct site *s)
{
	static struct stack trace;

	if (ubsan_flags.print_stacktrace) {
		stack_capture(&trace, s->pc, s->bp, NULL, flags.fast_unwind_on_fatal, STACK_MAX);
		stack_print(trace.pc, trace.depth);
	}
	summary_print(s);
	if (s->fatal || ubsan_flags.halt_on_error)
		report_die();
	report_end();
	*os_errno() = s->error;
}
