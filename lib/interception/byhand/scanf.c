/*
 * scanf.c: formatted input.
 *
 * After the real function has converted n fields, the format is walked along with the pointers
 * that were passed, and the first n of them are marked as written; %n stores without counting.
 * All arguments are pointers, so numbered ones (%2$d) are found by counting. Wide formats store
 * the same things: they are narrowed and walked alike.
 */
#include "interception/byhand/scanf.h"

struct directive {
	int argument;			/* from 1, 0: the next one */
	bool suppress, allocate, wide;
	uptr width;			/* 0 none */
	uptr integer, real;		/* sizes by the length modifier */
	char conversion;		/* '[' for a set */
};

static const char *
parse_number(const char *f, uptr *value)
{
	for (*value = 0; *f >= '0' && *f <= '9'; f++)
		*value = *value * 10 + (*f - '0');
	return f;
}

static const char *
parse_length(const char *f, struct directive *d)
{
	d->integer = sizeof(int);
	d->real = sizeof(float);
	switch (*f) {
	case 'h':
		d->integer = f[1] == 'h' ? 1 : sizeof(short);
		return f + (f[1] == 'h' ? 2 : 1);
	case 'l':
		d->integer = sizeof(long);
		d->wide = f[1] != 'l';
		d->real = f[1] == 'l' ? sizeof(long double) : sizeof(double);
		return f + (f[1] == 'l' ? 2 : 1);
	case 'L':
		d->integer = sizeof(long);
		d->real = sizeof(long double);
		return f + 1;
	case 'j': case 'z': case 't': case 'q':
		d->integer = sizeof(long);
		return f + 1;
	}
	return f;
}

/* Past the ']' that ends a set; a ']' that comes first is a member. */
static const char *
skip_set(const char *f)
{
	if (*f == '^')
		f++;
	if (*f == ']')
		f++;
	f = str_char(f, ']');
	return f != NULL ? f + 1 : NULL;
}

/* The next directive at or behind f, NULL at the end. gnu: an 'a' before s and [ allocates. */
static const char *
parse(const char *f, struct directive *d, bool gnu)
{
	const char *after;
	uptr number;

	*d = (struct directive){ 0 };
	f = str_char(f, '%');
	if (f == NULL)
		return NULL;
	after = parse_number(++f, &number);
	if (*after == '$') {
		d->argument = number;
		f = after + 1;
	}
	for (; *f == '*' || *f == '\''; f++)
		d->suppress |= *f == '*';
	f = parse_number(f, &d->width);
	if (*f == 'm' || (gnu && *f == 'a' && f[1] != '\0' && str_char("sS[", f[1]) != NULL)) {
		d->allocate = true;
		f++;
	}
	f = parse_length(f, d);
	d->conversion = *f;
	if (*f == '\0')
		return NULL;
	if (*f == 'C' || *f == 'S') {
		d->wide = true;
		d->conversion = *f == 'C' ? 'c' : 's';
	}
	return *f == '[' ? skip_set(f + 1) : f + 1;
}

static uptr
text_size(const struct directive *d, const void *p)
{
	uptr unit = d->wide ? sizeof(wchar_t) : 1;

	if (d->conversion == 'c')
		return MAX(d->width, 1) * unit;
	return ((d->wide ? graph_wide_length(p) : str_length(p)) + 1) * unit;
}

/* How many bytes the directive has stored at p. */
static uptr
stored_size(const struct directive *d, const void *p)
{
	switch (d->conversion) {
	case 'd': case 'i': case 'o': case 'u': case 'x': case 'X': case 'b': case 'n':
		return d->integer;
	case 'a': case 'A': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
		return d->real;
	case 'p':
		return sizeof(void *);
	case 'c': case 's': case '[':
		return text_size(d, p);
	default:
		return 0;
	}
}

static void *
numbered(va_list ap, int number)
{
	va_list copy;
	void *p = NULL;

	va_copy(copy, ap);
	while (number-- > 0)
		p = va_arg(copy, void *);
	va_end(copy);
	return p;
}

void
scan_written(const struct call *call, const char *format, va_list ap, int fields, bool gnu)
{
	struct directive d;
	const char *f = format;
	int next = 1;
	uptr size;
	void *p;

	while ((f = parse(f, &d, gnu)) != NULL) {
		if (d.suppress || d.conversion == '%')
			continue;
		if (d.conversion != 'n' && --fields < 0)
			return;
		p = numbered(ap, d.argument != 0 ? d.argument : next++);
		if (p == NULL)
			return;
		if (d.allocate) {
			tool_write(call, p, sizeof(void *));
			p = *(void **)p;
		}
		size = p != NULL ? stored_size(&d, p) : 0;
		if (size == 0)
			return;		/* not understood: the count of pointers is lost */
		tool_write(call, p, size);
	}
}

int
scan_end(const struct call *call, bool entered, const char *format, va_list ap, int n, bool gnu)
{
	int saved = errno;

	if (!entered)
		return n;
	if (n >= 0)
		scan_written(call, format, ap, n, gnu);
	call_leave(call);
	errno = saved;
	return n;
}

#define NARROW_MAX	1024

/* Characters outside of ASCII are not part of directives but for members of sets. */
int
scan_end_wide(const struct call *call, bool entered, const wchar_t *format, va_list ap, int n)
{
	char narrow[NARROW_MAX];
	uptr i;

	if (!entered)
		return n;
	for (i = 0; i < NARROW_MAX - 1 && format[i] != L'\0'; i++)
		narrow[i] = format[i] > 0 && format[i] < 0x80 ? (char)format[i] : '?';
	narrow[i] = '\0';
	return scan_end(call, entered, narrow, ap, n, false);
}

/*      name       parameters, with format last                    old GNU  real function */
SCANF ( scanf,     (const char *format, ...),                       SCAN_GNU, vscanf(format, ap) )
SCANV ( vscanf,    (const char *format, va_list ap),                SCAN_GNU, vscanf(format, ap) )
SCANF ( fscanf,    (FILE *f, const char *format, ...),              SCAN_GNU, vfscanf(f, format, ap) )
SCANV ( vfscanf,   (FILE *f, const char *format, va_list ap),       SCAN_GNU, vfscanf(f, format, ap) )
SCANF ( sscanf,    (const char *s, const char *format, ...),        SCAN_GNU, vsscanf(s, format, ap) )
SCANV ( vsscanf,   (const char *s, const char *format, va_list ap), SCAN_GNU, vsscanf(s, format, ap) )
SCANW ( wscanf,    (const wchar_t *format, ...),                            vwscanf(format, ap) )
SCANWV( vwscanf,   (const wchar_t *format, va_list ap),                     vwscanf(format, ap) )
SCANW ( fwscanf,   (FILE *f, const wchar_t *format, ...),                   vfwscanf(f, format, ap) )
SCANWV( vfwscanf,  (FILE *f, const wchar_t *format, va_list ap),            vfwscanf(f, format, ap) )
SCANW ( swscanf,   (const wchar_t *s, const wchar_t *format, ...),          vswscanf(s, format, ap) )
SCANWV( vswscanf,  (const wchar_t *s, const wchar_t *format, va_list ap),   vswscanf(s, format, ap) )
