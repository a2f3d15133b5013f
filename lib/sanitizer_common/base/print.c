/*
 * print.c: formatting into a buffer.
 *
 * A subset of printf, the same in every phase: no locale, no allocation, no floating point. One
 * struct remembers where the next character goes and how long the whole text would be; characters
 * beyond the buffer are counted only.
 */
#include "base/base.h"

struct sink {
	char *buf;
	uptr size;			/* of buf, with the NUL */
	uptr length;			/* of the whole text so far */
};

struct form {
	uptr width;
	sptr precision;			/* -1 none */
	bool left, zero;
};

static void
put(struct sink *o, char c)
{
	if (o->length + 1 < o->size)
		o->buf[o->length] = c;
	o->length++;
}

static void
put_times(struct sink *o, char c, uptr times)
{
	while (times-- > 0)
		put(o, c);
}

static void
put_text(struct sink *o, const struct form *f, const char *s, uptr n)
{
	uptr pad = f->width > n ? f->width - n : 0;
	uptr i;

	if (!f->left)
		put_times(o, ' ', pad);
	for (i = 0; i < n; i++)
		put(o, s[i]);
	if (f->left)
		put_times(o, ' ', pad);
}

static void
put_number(struct sink *o, const struct form *f, u64 v, u32 radix, bool upper, bool negative)
{
	const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
	char text[24];
	uptr n = 0, zeros = 0, pad;
	uptr least = f->precision >= 0 ? (uptr)f->precision : 1;

	for (; v != 0; v /= radix)
		text[n++] = digits[v % radix];
	if (least > n)
		zeros = least - n;
	pad = f->width > n + zeros + negative ? f->width - n - zeros - negative : 0;
	if (f->zero && !f->left && f->precision < 0)
		zeros += pad, pad = 0;
	if (!f->left)
		put_times(o, ' ', pad);
	if (negative)
		put(o, '-');
	put_times(o, '0', zeros);
	while (n > 0)
		put(o, text[--n]);
	if (f->left)
		put_times(o, ' ', pad);
}

static void
put_pointer(struct sink *o, const struct form *f, uptr p)
{
	char text[20];
	uptr n = fmt_print(text, sizeof text, "0x%012lx", p);

	put_text(o, f, text, n);
}

static uptr
parse_number(const char **fmt)
{
	uptr n = 0;

	while (**fmt >= '0' && **fmt <= '9')
		n = n * 10 + (uptr)(*(*fmt)++ - '0');
	return n;
}

/* va_list is passed by a struct, since the parameter form of an array type loses its address. */
struct arguments { va_list ap; };

static const char *
parse_form(const char *fmt, struct form *f, struct arguments *a)
{
	*f = (struct form){ .precision = -1 };
	for (;; fmt++) {
		if (*fmt == '-')
			f->left = true;
		else if (*fmt == '0')
			f->zero = true;
		else
			break;
	}
	if (*fmt == '*') {
		int width = va_arg(a->ap, int);

		if (width < 0)
			f->left = true, width = -width;
		f->width = (uptr)width;
		fmt++;
	} else
		f->width = parse_number(&fmt);
	if (*fmt == '.') {
		fmt++;
		if (*fmt == '*') {
			f->precision = va_arg(a->ap, int);
			fmt++;
		} else
			f->precision = (sptr)parse_number(&fmt);
	}
	return fmt;
}

static void
put_conversion(struct sink *o, const struct form *f, char conversion, bool wide,
    struct arguments *a)
{
	const char *s;
	char c;

	switch (conversion) {
	case 'd':
	case 'i': {
		s64 v = wide ? va_arg(a->ap, s64) : va_arg(a->ap, int);

		put_number(o, f, v < 0 ? 0 - (u64)v : (u64)v, 10, false, v < 0);
		break;
	}
	case 'u':
	case 'x':
	case 'X': {
		u64 v = wide ? va_arg(a->ap, u64) : va_arg(a->ap, unsigned);

		put_number(o, f, v, conversion == 'u' ? 10 : 16, conversion == 'X', false);
		break;
	}
	case 'p':
		put_pointer(o, f, va_arg(a->ap, uptr));
		break;
	case 'c':
		c = (char)va_arg(a->ap, int);
		put_text(o, f, &c, 1);
		break;
	case 's':
		s = va_arg(a->ap, const char *);
		if (s == NULL)
			s = "<null>";
		put_text(o, f, s, f->precision >= 0 ? str_length_max(s, (uptr)f->precision) :
		    str_length(s));
		break;
	case '%':
		put(o, '%');
		break;
	default:
		CHECK(!"known conversion");
	}
}

uptr
fmt_vprint(char *buf, uptr size, const char *fmt, va_list ap)
{
	struct sink o = { buf, size, 0 };
	struct arguments a;
	struct form f;

	va_copy(a.ap, ap);
	while (*fmt != 0) {
		bool wide = false;

		if (*fmt != '%') {
			put(&o, *fmt++);
			continue;
		}
		fmt = parse_form(fmt + 1, &f, &a);
		for (; *fmt == 'l' || *fmt == 'z'; fmt++)
			wide = true;
		if (*fmt == 0)
			break;
		put_conversion(&o, &f, *fmt++, wide, &a);
	}
	va_end(a.ap);
	if (size > 0)
		buf[MIN(o.length, size - 1)] = 0;
	return o.length;
}

uptr
fmt_print(char *buf, uptr size, const char *fmt, ...)
{
	va_list ap;
	uptr n;

	va_start(ap, fmt);
	n = fmt_vprint(buf, size, fmt, ap);
	va_end(ap);
	return n;
}
