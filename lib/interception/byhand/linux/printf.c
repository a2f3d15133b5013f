/*
 * printf.c (Linux): glibc's other names for formatted output.
 */
#include "interception/byhand/printf.h"

/*       name               parameters, with format last                            text room  real function */
PRINTF ( __isoc99_printf,   (const char *format, ...),                              NULL, 0,   vprintf(format, ap) )
PRINTV ( __isoc99_vprintf,  (const char *format, va_list ap),                       NULL, 0,   vprintf(format, ap) )
PRINTF ( __isoc99_fprintf,  (FILE *f, const char *format, ...),                     NULL, 0,   vfprintf(f, format, ap) )
PRINTV ( __isoc99_vfprintf, (FILE *f, const char *format, va_list ap),              NULL, 0,   vfprintf(f, format, ap) )
PRINTF ( __isoc99_sprintf,  (char *s, const char *format, ...),                     s, ~0ul,   vsprintf(s, format, ap) )
PRINTV ( __isoc99_vsprintf, (char *s, const char *format, va_list ap),              s, ~0ul,   vsprintf(s, format, ap) )
PRINTF ( __isoc99_snprintf, (char *s, size_t n, const char *format, ...),           s, n,      vsnprintf(s, n, format, ap) )
PRINTV ( __isoc99_vsnprintf, (char *s, size_t n, const char *format, va_list ap),   s, n,      vsnprintf(s, n, format, ap) )

/* _FORTIFY_SOURCE */
PRINTF ( __printf_chk,      (int flag, const char *format, ...),                    NULL, 0,   __vprintf_chk(flag, format, ap) )
PRINTV ( __vprintf_chk,     (int flag, const char *format, va_list ap),             NULL, 0,   __vprintf_chk(flag, format, ap) )
PRINTF ( __fprintf_chk,     (FILE *f, int flag, const char *format, ...),           NULL, 0,   __vfprintf_chk(f, flag, format, ap) )
PRINTV ( __vfprintf_chk,    (FILE *f, int flag, const char *format, va_list ap),    NULL, 0,   __vfprintf_chk(f, flag, format, ap) )
PRINTF ( __dprintf_chk,     (int fd, int flag, const char *format, ...),            NULL, 0,   __vdprintf_chk(fd, flag, format, ap) )
PRINTV ( __vdprintf_chk,    (int fd, int flag, const char *format, va_list ap),     NULL, 0,   __vdprintf_chk(fd, flag, format, ap) )
PRINTA ( __asprintf_chk,    (char **s, int flag, const char *format, ...),          s,         __vasprintf_chk(s, flag, format, ap) )
PRINTAV( __vasprintf_chk,   (char **s, int flag, const char *format, va_list ap),   s,         __vasprintf_chk(s, flag, format, ap) )
PRINTA ( __asprintf,        (char **s, const char *format, ...),                    s,         vasprintf(s, format, ap) )

INTERCEPTOR(int, __vswprintf_chk, (wchar_t *s, size_t n, int flag, size_t room, const wchar_t *format, va_list ap))
{
	struct call call = CALL_HERE("__vswprintf_chk");
	int length;

	if (!call_enter(&call))
		return real.__vswprintf_chk(s, n, flag, room, format, ap);
	length = real.__vswprintf_chk(s, n, flag, room, format, ap);
	if (length >= 0)
		tool_write(&call, s, ((uptr)length + 1) * sizeof *s);
	call_leave(&call);
	return length;
}

INTERCEPTOR(int, __swprintf_chk, (wchar_t *s, size_t n, int flag, size_t room, const wchar_t *format, ...))
{
	va_list ap;
	int length;

	va_start(ap, format);
	length = ___interceptor___vswprintf_chk(s, n, flag, room, format, ap);
	va_end(ap);
	return length;
}
