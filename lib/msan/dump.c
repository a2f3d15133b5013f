/*
 * dump.c: shadow and origins printed as text, for __msan_print_shadow and __msan_dump_shadow.
 *
 * A line is 16 application bytes in groups of four: two hexadecimal digits a byte, ".." for an
 * initialized one, and with origins a letter a group; the letters are explained below the table.
 */
#include "msan/msan.h"

#include "os/os.h"
#include "report/report.h"

#define LINE	16u
#define LETTERS	26u

struct letters { u32 origin[LETTERS]; u32 count; };

static char
letter_of(struct letters *known, u32 origin)
{
	for (u32 i = 0; i < known->count; i++)
		if (known->origin[i] == origin)
			return (char)('A' + i);
	if (known->count == LETTERS)
		return '*';
	known->origin[known->count] = origin;
	return (char)('A' + known->count++);
}

void
dump_shadow_bytes(const void *p, uptr n)
{
	const u8 *shadow = shadow_of(p);

	out_print("%p[%p]  ", (const void *)shadow, p);
	for (uptr i = 0; i < n; i++)
		out_print("%x%x ", shadow[i] >> 4, shadow[i] & 15);
	out_print("\n");
}

/* One line at the 16-aligned address at, of which [begin, end) is wanted. */
static void
table_line(uptr at, uptr begin, uptr end, struct letters *known)
{
	char text[LINE * 2 + 4], marks[LINE / 4 * 2 + 1];
	uptr length = 0;

	for (uptr group = at; group < at + LINE; group += 4) {
		char mark = '.';

		if (group != at)
			text[length++] = ' ';
		for (uptr b = group; b < group + 4; b++) {
			bool in = b >= begin && b < end;
			u8 shadow = in ? *shadow_of((void *)b) : 0;

			if (in && shadow && mark == '.')
				mark = 0;
			text[length++] = in ? "0123456789abcdef"[shadow >> 4] : '.';
			text[length++] = in ? "0123456789abcdef"[shadow & 15] : '.';
		}
		if (mark == 0)
			mark = origin_tracking() ? letter_of(known, origin_at((void *)group)) : '.';
		marks[(group - at) / 2] = mark;
		marks[(group - at) / 2 + 1] = ' ';
	}
	text[length] = 0;
	marks[LINE / 2 - 1] = 0;
	out_print("%p[%p]: %s", (void *)shadow_of((void *)at), (void *)at, text);
	if (origin_tracking())
		out_print("  |%s|", marks);
	out_print("\n");
}

void
dump_shadow_table(const void *p, uptr n)
{
	uptr begin = (uptr)p, end = begin + n;
	struct letters known = { .count = 0 };

	out_print("Shadow map [%p, %p) of [%p, %p), %zu bytes:\n",
	    (void *)shadow_of(p), (void *)(shadow_of(p) + n), p, (void *)end, n);
	for (uptr at = ROUND_DOWN(begin, 4); at < end; at += LINE)
		table_line(at, begin, end, &known);
	out_print("\n");
	for (u32 i = 0; i < known.count; i++) {
		out_print("Origin %c (origin_id %x):\n", 'A' + i, known.origin[i]);
		report_origin(known.origin[i]);
	}
}
