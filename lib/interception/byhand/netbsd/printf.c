/*
 * printf.c (NetBSD): formatted output with a locale, and in a signal handler.
 */
#include "interception/byhand/printf.h"

/*       name            parameters, with format last                                  text room  real function */
PRINTF ( printf_l,       (locale_t l, const char *format, ...),                        NULL, 0,   vprintf_l(l, format, ap) )
PRINTV ( vprintf_l,      (locale_t l, const char *format, va_list ap),                 NULL, 0,   vprintf_l(l, format, ap) )
PRINTF ( fprintf_l,      (FILE *f, locale_t l, const char *format, ...),               NULL, 0,   vfprintf_l(f, l, format, ap) )
PRINTV ( vfprintf_l,     (FILE *f, locale_t l, const char *format, va_list ap),        NULL, 0,   vfprintf_l(f, l, format, ap) )
PRINTF ( dprintf_l,      (int fd, locale_t l, const char *format, ...),                NULL, 0,   vdprintf_l(fd, l, format, ap) )
PRINTV ( vdprintf_l,     (int fd, locale_t l, const char *format, va_list ap),         NULL, 0,   vdprintf_l(fd, l, format, ap) )
PRINTF ( sprintf_l,      (char *s, locale_t l, const char *format, ...),               s, ~0ul,   vsprintf_l(s, l, format, ap) )
PRINTV ( vsprintf_l,     (char *s, locale_t l, const char *format, va_list ap),        s, ~0ul,   vsprintf_l(s, l, format, ap) )
PRINTF ( snprintf_l,     (char *s, size_t n, locale_t l, const char *format, ...),     s, n,      vsnprintf_l(s, n, l, format, ap) )
PRINTV ( vsnprintf_l,    (char *s, size_t n, locale_t l, const char *format, va_list ap), s, n,   vsnprintf_l(s, n, l, format, ap) )
PRINTA ( asprintf_l,     (char **s, locale_t l, const char *format, ...),              s,         vasprintf_l(s, l, format, ap) )
PRINTAV( vasprintf_l,    (char **s, locale_t l, const char *format, va_list ap),       s,         vasprintf_l(s, l, format, ap) )
PRINTF ( snprintf_ss,    (char *s, size_t n, const char *format, ...),                 s, n,      vsnprintf_ss(s, n, format, ap) )
PRINTV ( vsnprintf_ss,   (char *s, size_t n, const char *format, va_list ap),          s, n,      vsnprintf_ss(s, n, format, ap) )
PRINTA ( easprintf,      (char **s, const char *format, ...),                          s,         evasprintf(s, format, ap) )
PRINTAV( evasprintf,     (char **s, const char *format, va_list ap),                   s,         evasprintf(s, format, ap) )

INTERCEPTOR(int, vswprintf_l, (wchar_t *s, size_t n, locale_t l, const wchar_t *format, va_list ap))
{
	struct call call = CALL_HERE("vswprintf_l");
	int length;

	if (!call_enter(&call))
		return real.vswprintf_l(s, n, l, format, ap);
	length = real.vswprintf_l(s, n, l, format, ap);
	if (length >= 0)
		tool_write(&call, s, ((uptr)length + 1) * sizeof *s);
	call_leave(&call);
	return length;
}

INTERCEPTOR(int, swprintf_l, (wchar_t *s, size_t n, locale_t l, const wchar_t *format, ...))
{
	va_list ap;
	int length;

	va_start(ap, format);
	length = ___interceptor_vswprintf_l(s, n, l, format, ap);
	va_end(ap);
	return length;
}
