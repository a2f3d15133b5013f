/*
 * report.c: one report, from the entry to the summary.
 *
 * ubsan_handle is where all entries of abi.c lead. A report is the error, its notes, perhaps a
 * stack, and the summary; the report lock is held from say to site_end. A place is reported once:
 * its column, in the program's data, is exchanged for all ones.
 */
#include "ubsan/ubsan.h"

#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "tool.h"

struct ubsan_current ubsan_current;

/* ---- the error's text ---- */

static const char *
signedness(const struct ubsan_type *type)
{
	return &"unsigned"[type_signed(type) ? 2 : 0];
}

/* What a directive of say stands for; room is for those that need some. */
static const char *
directive(const struct site *s, char c, char room[VALUE_TEXT])
{
	const struct ubsan_type *other = s->other != NULL ? s->other : s->type;

	switch (c) {
	case 't': return s->type->name;
	case 'u': return other->name;
	case 's': return signedness(s->type);
	case 'S': return signedness(other);
	case 'w': return s->word;
	case 'a': return value_text(room, s->type, s->a);
	case 'b': return value_text(room, other, s->b);
	case 'f':
		place_find(s->a);
		return note_found;
	case 'o': fmt_print(room, VALUE_TEXT, "%c", (int)s->variant); break;
	case 'p': fmt_print(room, VALUE_TEXT, "%p", (void *)s->a); break;
	case 'q': fmt_print(room, VALUE_TEXT, "%p", (void *)s->b); break;
	default:
		fmt_print(room, VALUE_TEXT, "%lu", c == 'n' ? s->b : c == 'm' ? s->c : type_bits(s->type));
	}
	return room;
}

static void
text_make(const struct site *s, const char *what)
{
	char room[VALUE_TEXT];
	uptr n = 0;

	for (; *what != 0 && n < sizeof note_text - 1; what++) {
		if (*what == '%')
			n += str_copy(note_text + n, sizeof note_text - n, directive(s, *++what, room));
		else
			note_text[n++] = *what;
	}
	note_text[MIN(n, sizeof note_text - 1)] = 0;
}

/*
 * A signal handler may come at any time, and have something to say. Once the lock is ours it sees that;
 * while the lock changes hands it has to wait.
 */
static void
lock_change(void (*change)(void))
{
	u64 signals[2];

	os_signals_block(signals);
	change();
	os_signals_restore(signals);
}

bool
say(struct site *s, enum ubsan_kind kind, struct ubsan_source *source, const char *what)
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
	lock_change(report_begin);
	if (!s->fatal && suppressed(s)) {
		lock_change(report_end);
		*os_errno() = s->error;
		return false;
	}
	s->begun = true;
	text_make(s, what);
	return true;
}

/* ---- the lines ---- */

static void
place_error(const struct site *s)
{
	if (s->find)
		place_find(s->pc - 1);
	else
		place_render(&s->at);
}

void
site_error(struct site *s)
{
	char first = note_text[0];

	/* Told as a sentence. */
	if (first >= 'a' && first <= 'z')
		note_text[0] = (char)(first - 'a' + 'A');
	ubsan_current = (struct ubsan_current){ summaries[s->kind], note_text, s->at };
	tool_before_callback(0);
	__ubsan_on_report();
	tool_after_callback();
	note_text[0] = first;
	place_error(s);
	line_print(COLOR_ERROR, "runtime error");
}

static void
summary_print(const struct site *s)
{
	const char *kind = summaries[ubsan_flags.report_error_type ? s->kind : UBSAN_UNDEFINED];
	bool known = s->find || s->at.file != NULL;

	if (!flags.print_summary)
		return;
	place_error(s);
	fmt_print(note_text, sizeof note_text, "SUMMARY: UndefinedBehaviorSanitizer: %s%s%s%s%s", kind,
	    known ? " " : "", known ? note_place : "", !known ? "" : s->find || clang_release < 17 ? " in " : " ",
	    s->find ? note_found : "");
	__sanitizer_report_error_summary(note_text);
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
	lock_change(report_end);
	*os_errno() = s->error;
}

void
ubsan_handle(void *data, uptr a, uptr b, uptr c, u32 code)
{
	const struct row *row = &ubsan_rows[(code & 0xff) / 2];
	struct site s = { .data = data, .a = a, .b = b, .c = c, .pc = CALLER_PC(), .bp = CURRENT_FRAME(),
		.variant = row->variant, .fatal = code & 1 };

	if (row->data == DATA_TYPE) {
		struct data_type *d = data;

		/* The usual way of a program that goes on: no need to look closer. */
		if (likely(!s.fatal && load_relaxed(&d->at.column) == UBSAN_REPORTED))
			return;
		s.type = d->type;
	}
	if (!phase_ready())
		start();
	row->run(&s);
	if (!s.begun) {
		if (s.fatal)
			report_die();
		return;
	}
	site_error(&s);
	if (row->notes != NULL)
		row->notes(&s);
	site_end(&s);
}
