/*
 * note.c: the lines of a report: the place that one is about, its text, and bytes of memory.
 *
 * Place and text are put together in static memory, which the report lock guards.
 */
#include "ubsan/ubsan.h"

#include "os/os.h"
#include "report/report.h"
#include "symbol/symbol.h"

char note_text[4096];
char note_place[1024];
char note_found[1024];

/* ---- places ---- */

void
place_render(const struct ubsan_source *at)
{
	if (at->file == NULL)
		str_copy(note_place, sizeof note_place, "<unknown>");
	else
		sym_render_place(note_place, sizeof note_place, at->file, (int)at->line, (int)at->column);
}

/* The innermost frame at a pc. */
static void
frame_found(const struct sym_frame *f, void *arg)
{
	if (note_place[0] != 0)
		return;
	str_copy(note_found, sizeof note_found, f->function[0] != 0 ? f->function : "(unknown)");
	if (f->file[0] != 0)
		sym_render_place(note_place, sizeof note_place, f->file, f->line, f->column);
	else if (f->module[0] != 0)
		fmt_print(note_place, sizeof note_place, "(%s+0x%lx)", sym_strip_path(f->module), f->module_offset);
	else
		fmt_print(note_place, sizeof note_place, "%p", (void *)f->pc);
}

void
place_find(uptr pc)
{
	note_place[0] = 0;
	sym_pc(pc, frame_found, NULL);
}

/* ---- lines ---- */

void
line_print(u32 c, const char *what)
{
	out_print("%s%s:%s %s: %s%s%s%s\n", color(COLOR_BOLD), note_place, color(c), what, color(COLOR_DEFAULT),
	    c == COLOR_ERROR ? color(COLOR_BOLD) : "", note_text, color(COLOR_DEFAULT));
}

static void
note_line(const char *fmt, va_list ap)
{
	fmt_vprint(note_text, sizeof note_text, fmt, ap);
	line_print(COLOR_DARK, "note");
}

void
note(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	note_line(fmt, ap);
	va_end(ap);
}

void
note_at(const struct ubsan_source *at, const char *what)
{
	place_render(at);
	note("%s specified here", what);
}

void
note_function(uptr pc)
{
	place_find(pc);
	note("%s defined here", note_found);
}

static void
module_name(char name[512], uptr address)
{
	uptr offset;

	if (!sym_module(address, name, 512, &offset))
		str_copy(name, 512, "(unknown)");
}

void
note_module(const struct site *s, const char *what)
{
	char ours[512], theirs[512];

	module_name(ours, s->pc);
	module_name(theirs, s->a);
	if (str_equal(ours, theirs))
		return;
	place_render(&s->at);
	note("check failed in %s, %s located in %s", ours, what, theirs);
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
note_memory(uptr address, uptr range, const char *label, const char *fmt, ...)
{
	va_list ap;

	fmt_print(note_place, sizeof note_place, "%p", (void *)address);
	va_start(ap, fmt);
	note_line(fmt, ap);
	va_end(ap);
	memory_print(address, range, label);
}
