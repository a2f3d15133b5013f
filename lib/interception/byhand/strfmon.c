/*
 * strfmon.c: amounts of money as text: there is no form that takes a va_list.
 *
 * The format is cut behind each conversion, and each piece is a call of its own with the one
 * argument that it takes. Plain text between conversions may be cut anywhere.
 */
#include "interception/byhand/byhand.h"

#define PIECE	128

/* Bytes up to and with the next conversion, at most PIECE; what it takes: 0, 'd' or 'L'. */
static uptr
piece_length(const char *format, char *takes)
{
	uptr i = 0;

	*takes = 0;
	while (format[i] != '\0' && format[i] != '%' && i < PIECE)
		i++;
	if (format[i] != '%' || i == PIECE)
		return i;
	for (i++; i < PIECE && format[i] != '\0'; i++) {
		switch (format[i]) {
		case '=':			/* the fill character follows */
			if (format[i + 1] != '\0')
				i++;
			break;
		case 'L':
			*takes = 'L';
			break;
		case 'i':
		case 'n':
			if (*takes == 0)
				*takes = 'd';
			return i + 1;
		case '%':
			*takes = 0;
			return i + 1;
		}
	}
	return i;
}

static ssize_t
money(char *s, uptr size, locale_t l, const char *format, va_list ap)
{
	char piece[PIECE + 1], takes;
	uptr n, at = 0;
	ssize_t got;

	for (; *format != '\0'; format += n, at += (uptr)got) {
		n = piece_length(format, &takes);
		bytes_copy(piece, format, n);
		piece[n] = '\0';
		if (takes == 'L')
			got = l != NULL ? real.strfmon_l(s + at, size - at, l, piece, va_arg(ap, long double)) :
			    real.strfmon(s + at, size - at, piece, va_arg(ap, long double));
		else if (takes == 'd')
			got = l != NULL ? real.strfmon_l(s + at, size - at, l, piece, va_arg(ap, double)) :
			    real.strfmon(s + at, size - at, piece, va_arg(ap, double));
		else
			got = l != NULL ? real.strfmon_l(s + at, size - at, l, piece) :
			    real.strfmon(s + at, size - at, piece);
		if (got < 0)
			return -1;
	}
	if (at == 0 && size > 0)
		s[0] = '\0';
	return (ssize_t)at;
}

static ssize_t
money_call(const struct call *call, char *s, uptr size, locale_t l, const char *format, va_list ap)
{
	bool outer = call_enter(call);
	ssize_t n;

	if (outer)
		tool_read_string(call, format);
	n = money(s, size, l, format, ap);
	if (outer) {
		if (n >= 0)
			tool_write(call, s, (uptr)n + 1);
		call_leave(call);
	}
	return n;
}

INTERCEPTOR(ssize_t, strfmon, (char *s, size_t size, const char *format, ...))
{
	struct call call = CALL_HERE("strfmon");
	va_list ap;
	ssize_t n;

	va_start(ap, format);
	n = money_call(&call, s, size, NULL, format, ap);
	va_end(ap);
	return n;
}

INTERCEPTOR(ssize_t, strfmon_l, (char *s, size_t size, locale_t l, const char *format, ...))
{
	struct call call = CALL_HERE("strfmon_l");
	va_list ap;
	ssize_t n;

	va_start(ap, format);
	n = money_call(&call, s, size, l, format, ap);
	va_end(ap);
	return n;
}
