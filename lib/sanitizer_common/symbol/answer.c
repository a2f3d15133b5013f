/*
 * answer.c: what llvm-symbolizer and addr2line write.
 *
 * A code answer is pairs of lines, a function's name and "file:line[:column]", innermost frame
 * first. A data answer is the name, "begin size" in decimal and, from LLVM 15 on, "file:line".
 * "??" and 0 stand for unknown. llvm-symbolizer ends an answer with an empty line.
 * The functions cut the text up in place and keep pointers into it; nothing is trusted: text
 * that fits no answer yields none.
 */
#include "symbol/symbol.h"

/* Cuts one line off *text; NULL at the end or at an empty line. */
static char *
take_line(char **text)
{
	char *line = *text, *end = (char *)str_char(line, '\n');

	if (line[0] == '\0' || line[0] == '\n')
		return NULL;
	if (end != NULL) {
		*end = '\0';
		*text = end + 1;
		if (end > line && end[-1] == '\r')
			end[-1] = '\0';
	} else {
		*text = line + str_length(line);
	}
	return line;
}

/* Cuts ":123" or ":?" off the end of s. */
static bool
cut_number(char *s, int *number)
{
	char *colon = (char *)str_char_last(s, ':'), *p;
	s64 value = 0;

	if (colon == NULL || colon[1] == '\0')
		return false;
	if (!str_equal(colon + 1, "?")) {
		for (p = colon + 1; *p != '\0'; p++) {
			if (*p < '0' || *p > '9' || value > INT32_MAX / 10 - 1)
				return false;
			value = value * 10 + (*p - '0');
		}
	}
	*number = (int)value;
	*colon = '\0';
	return true;
}

/* "file:line[:column]" into its parts; false when it has no number. */
static bool
cut_place(char *s, const char **file, int *line, int *column)
{
	char *note = (char *)str_find(s, " (discriminator ");
	int last, before;

	if (note != NULL)
		*note = '\0';
	if (!cut_number(s, &last))
		return false;
	if (cut_number(s, &before)) {
		*line = before;
		*column = last;
	} else {
		*line = last;
		*column = 0;
	}
	*file = str_equal(s, "??") ? "" : s;
	return true;
}

u32
answer_code(char *text, struct answer_frame *frames, u32 max)
{
	char *function, *place;
	u32 n = 0;

	while (n < max && (function = take_line(&text)) != NULL) {
		struct answer_frame *f = &frames[n];

		if ((place = take_line(&text)) == NULL ||
		    !cut_place(place, &f->file, &f->line, &f->column))
			return 0;
		f->function = str_equal(function, "??") ? "" : function;
		n++;
	}
	return n;
}

static bool
parse_decimal(char **s, uptr *value)
{
	char *p = *s;

	for (*value = 0; *p >= '0' && *p <= '9'; p++)
		if (__builtin_mul_overflow(*value, 10, value) ||
		    __builtin_add_overflow(*value, (uptr)(*p - '0'), value))
			return false;
	if (p == *s)
		return false;
	*s = *p == ' ' ? p + 1 : p;
	return true;
}

bool
answer_data(char *text, struct sym_data *d)
{
	char *name = take_line(&text), *numbers, *place;
	int column;

	if (name == NULL || (numbers = take_line(&text)) == NULL)
		return false;
	if (!parse_decimal(&numbers, &d->begin) || !parse_decimal(&numbers, &d->size))
		return false;
	if (str_equal(name, "??"))
		return false;
	d->name = name;
	d->file = "";
	d->line = 0;
	place = take_line(&text);
	if (place != NULL && !cut_place(place, &d->file, &d->line, &column)) {
		d->file = "";
		d->line = 0;
	}
	return true;
}
