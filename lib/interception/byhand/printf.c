/*
 * printf.c: formatted output.
 *
 * The text that was written into memory is initialized. With check_printf the format and the
 * strings it asks for are checked first, and what %n stores counts as written in any case. A row
 * is: the function's name and parameters, where its text goes and how much room is there, and
 * the real function that takes a va_list.
 */
#include "interception/byhand/printf.h"
#include "flag/flag.h"

enum length { LENGTH_INT, LENGTH_CHAR, LENGTH_SHORT, LENGTH_LONG, LENGTH_LONG_DOUBLE };

struct directive {
	bool star_width, star_precision;
	int precision;			/* -1 none */
	enum length length;
	char conversion;
};

/* A run of digits, or a star. */
static const char *
parse_number(const char *f, int *value, bool *star)
{
	*star = *f == '*';
	if (*star)
		return f + 1;
	for (*value = 0; *f >= '0' && *f <= '9'; f++)
		*value = *value * 10 + (*f - '0');
	return f;
}

static const char *
parse_length(const char *f, enum length *length)
{
	*length = LENGTH_INT;
	switch (*f) {
	case 'h':
		*length = f[1] == 'h' ? LENGTH_CHAR : LENGTH_SHORT;
		return f + (f[1] == 'h' ? 2 : 1);
	case 'l':
		*length = LENGTH_LONG;
		return f + (f[1] == 'l' ? 2 : 1);
	case 'j': case 'z': case 't': case 'q': case 'Z':
		*length = LENGTH_LONG;
		return f + 1;
	case 'L':
		*length = LENGTH_LONG_DOUBLE;
		return f + 1;
	}
	return f;
}

/* The next directive at or behind f, NULL at the end or where it cannot be understood. */
static const char *
parse(const char *f, struct directive *d)
{
	int width;

	f = str_char(f, '%');
	if (f == NULL)
		return NULL;
	for (f++; *f != '\0' && str_char("-+ #0'I", *f) != NULL; f++)
		continue;
	f = parse_number(f, &width, &d->star_width);
	if (*f == '$')
		return NULL;		/* numbered arguments */
	d->precision = -1;
	d->star_precision = false;
	if (*f == '.')
		f = parse_number(f + 1, &d->precision, &d->star_precision);
	f = parse_length(f, &d->length);
	d->conversion = *f;
	return *f != '\0' ? f + 1 : NULL;
}

/* %n is rare, and not worth walking the arguments for when it is absent. */
static bool
stores_count(const char *format)
{
	struct directive d;
	const char *f = format;

	while ((f = parse(f, &d)) != NULL)
		if (d.conversion == 'n')
			return true;
	return false;
}

static void
check_string(const struct call *call, const char *s, const struct directive *d)
{
	if (s == NULL || !flags.check_printf)
		return;
	if (d->length == LENGTH_LONG || d->conversion == 'S')
		tool_read(call, s, (d->precision < 0 ? graph_wide_length((const wchar_t *)s) + 1 :
		    graph_wide_span((const wchar_t *)s, d->precision)) * sizeof(wchar_t));
	else if (d->precision < 0)
		tool_read_string(call, s);
	else
		tool_read_string_n(call, s, d->precision);
}

static uptr
count_size(enum length length)
{
	static const u8 sizes[] = { [LENGTH_INT] = sizeof(int), [LENGTH_CHAR] = 1,
	    [LENGTH_SHORT] = sizeof(short), [LENGTH_LONG] = sizeof(long),
	    [LENGTH_LONG_DOUBLE] = sizeof(long) };

	return sizes[length];
}

static void
walk(const struct call *call, const char *format, va_list ap)
{
	struct directive d;
	const char *f = format;
	void *p;

	while ((f = parse(f, &d)) != NULL) {
		if (d.star_width)
			(void)va_arg(ap, int);
		if (d.star_precision)
			d.precision = va_arg(ap, int);
		switch (d.conversion) {
		case 'd': case 'i': case 'o': case 'u': case 'x': case 'X': case 'b': case 'B':
		case 'c': case 'C':
			if (d.length == LENGTH_LONG)
				(void)va_arg(ap, long);
			else
				(void)va_arg(ap, int);
			break;
		case 'a': case 'A': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
			if (d.length == LENGTH_LONG_DOUBLE)
				(void)va_arg(ap, long double);
			else
				(void)va_arg(ap, double);
			break;
		case 's': case 'S':
			check_string(call, va_arg(ap, char *), &d);
			break;
		case 'p':
			(void)va_arg(ap, void *);
			break;
		case 'n':
			p = va_arg(ap, void *);
			if (p != NULL)
				tool_write(call, p, count_size(d.length));
			break;
		case 'm': case '%':
			break;
		default:
			return;		/* an extension: its argument is unknown */
		}
	}
}

bool
print_begin(const struct call *call, const char *format, va_list ap)
{
	va_list copy;

	if (!call_enter(call))
		return false;
	if (flags.check_printf)
		tool_read_string(call, format);
	if (flags.check_printf || stores_count(format)) {
		va_copy(copy, ap);
		walk(call, format, copy);
		va_end(copy);
	}
	return true;
}

/* n is libc's result: the length of the text, of which at most room bytes were stored. */
int
print_end(const struct call *call, bool entered, void *text, uptr room, int n)
{
	int saved = errno;

	if (!entered)
		return n;
	if (n >= 0 && text != NULL)
		tool_write(call, text, MIN((uptr)n + 1, room));
	call_leave(call);
	errno = saved;
	return n;
}

int
print_end_allocated(const struct call *call, bool entered, char **text, int n)
{
	if (entered && n >= 0) {
		tool_write(call, text, sizeof *text);
		tool_write(call, *text, (uptr)n + 1);
	}
	return print_end(call, entered, NULL, 0, n);
}

/*       name        parameters, with format last                       text room  real function */
PRINTF ( printf,     (const char *format, ...),                         NULL, 0,   vprintf(format, ap) )
PRINTV ( vprintf,    (const char *format, va_list ap),                  NULL, 0,   vprintf(format, ap) )
PRINTF ( fprintf,    (FILE *f, const char *format, ...),                NULL, 0,   vfprintf(f, format, ap) )
PRINTV ( vfprintf,   (FILE *f, const char *format, va_list ap),         NULL, 0,   vfprintf(f, format, ap) )
PRINTF ( dprintf,    (int fd, const char *format, ...),                 NULL, 0,   vdprintf(fd, format, ap) )
PRINTV ( vdprintf,   (int fd, const char *format, va_list ap),          NULL, 0,   vdprintf(fd, format, ap) )
PRINTF ( sprintf,    (char *s, const char *format, ...),                s, ~0ul,   vsprintf(s, format, ap) )
PRINTV ( vsprintf,   (char *s, const char *format, va_list ap),         s, ~0ul,   vsprintf(s, format, ap) )
PRINTF ( snprintf,   (char *s, size_t n, const char *format, ...),      s, n,      vsnprintf(s, n, format, ap) )
PRINTV ( vsnprintf,  (char *s, size_t n, const char *format, va_list ap), s, n,    vsnprintf(s, n, format, ap) )
PRINTA ( asprintf,   (char **s, const char *format, ...),               s,         vasprintf(s, format, ap) )
PRINTAV( vasprintf,  (char **s, const char *format, va_list ap),        s,         vasprintf(s, format, ap) )

/* _FORTIFY_SOURCE: flag says how strict to be, room how large the object is */
PRINTF ( __sprintf_chk,  (char *s, int flag, size_t room, const char *format, ...),    s, ~0ul,   __vsprintf_chk(s, flag, room, format, ap) )
PRINTV ( __vsprintf_chk, (char *s, int flag, size_t room, const char *format, va_list ap), s, ~0ul,
	__vsprintf_chk(s, flag, room, format, ap) )
PRINTF ( __snprintf_chk, (char *s, size_t n, int flag, size_t room, const char *format, ...), s, n,
	__vsnprintf_chk(s, n, flag, room, format, ap) )
PRINTV ( __vsnprintf_chk, (char *s, size_t n, int flag, size_t room, const char *format, va_list ap), s, n,
	__vsnprintf_chk(s, n, flag, room, format, ap) )

/* ---- wide: the text is counted in wchar_t, and too little room is an error ---- */

INTERCEPTOR(int, vswprintf, (wchar_t *s, size_t n, const wchar_t *format, va_list ap))
{
	struct call call = CALL_HERE("vswprintf");
	int length;

	if (!call_enter(&call))
		return real.vswprintf(s, n, format, ap);
	length = real.vswprintf(s, n, format, ap);
	if (length >= 0)
		tool_write(&call, s, ((uptr)length + 1) * sizeof *s);
	call_leave(&call);
	return length;
}

INTERCEPTOR(int, swprintf, (wchar_t *s, size_t n, const wchar_t *format, ...))
{
	va_list ap;
	int length;

	va_start(ap, format);
	length = ___interceptor_vswprintf(s, n, format, ap);
	va_end(ap);
	return length;
}
