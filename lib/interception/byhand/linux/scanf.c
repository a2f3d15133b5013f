/*
 * scanf.c (Linux): formatted input under the names that glibc's headers choose by language
 * standard: the plain symbols are the old GNU form, in which %as allocates.
 */
#include "interception/byhand/scanf.h"

/*      name              parameters, with format last                    old GNU  real function */
SCANF ( __isoc99_scanf, (const char *format, ...), false, __isoc99_vscanf(format, ap) )
SCANV ( __isoc99_vscanf, (const char *format, va_list ap), false, __isoc99_vscanf(format, ap) )
SCANF ( __isoc99_fscanf, (FILE *f, const char *format, ...), false, __isoc99_vfscanf(f, format, ap) )
SCANV ( __isoc99_vfscanf, (FILE *f, const char *format, va_list ap), false, __isoc99_vfscanf(f, format, ap) )
SCANF ( __isoc99_sscanf, (const char *s, const char *format, ...), false, __isoc99_vsscanf(s, format, ap) )
SCANV ( __isoc99_vsscanf, (const char *s, const char *format, va_list ap), false, __isoc99_vsscanf(s, format, ap) )
SCANW ( __isoc99_wscanf, (const wchar_t *format, ...), __isoc99_vwscanf(format, ap) )
SCANWV( __isoc99_vwscanf, (const wchar_t *format, va_list ap), __isoc99_vwscanf(format, ap) )
SCANW ( __isoc99_fwscanf, (FILE *f, const wchar_t *format, ...), __isoc99_vfwscanf(f, format, ap) )
SCANWV( __isoc99_vfwscanf, (FILE *f, const wchar_t *format, va_list ap), __isoc99_vfwscanf(f, format, ap) )
SCANW ( __isoc99_swscanf, (const wchar_t *s, const wchar_t *format, ...), __isoc99_vswscanf(s, format, ap) )
SCANWV( __isoc99_vswscanf, (const wchar_t *s, const wchar_t *format, va_list ap), __isoc99_vswscanf(s, format, ap) )
SCANF ( __isoc23_scanf, (const char *format, ...), false, __isoc23_vscanf(format, ap) )
SCANV ( __isoc23_vscanf, (const char *format, va_list ap), false, __isoc23_vscanf(format, ap) )
SCANF ( __isoc23_fscanf, (FILE *f, const char *format, ...), false, __isoc23_vfscanf(f, format, ap) )
SCANV ( __isoc23_vfscanf, (FILE *f, const char *format, va_list ap), false, __isoc23_vfscanf(f, format, ap) )
SCANF ( __isoc23_sscanf, (const char *s, const char *format, ...), false, __isoc23_vsscanf(s, format, ap) )
SCANV ( __isoc23_vsscanf, (const char *s, const char *format, va_list ap), false, __isoc23_vsscanf(s, format, ap) )
SCANW ( __isoc23_wscanf, (const wchar_t *format, ...), __isoc23_vwscanf(format, ap) )
SCANWV( __isoc23_vwscanf, (const wchar_t *format, va_list ap), __isoc23_vwscanf(format, ap) )
SCANW ( __isoc23_fwscanf, (FILE *f, const wchar_t *format, ...), __isoc23_vfwscanf(f, format, ap) )
SCANWV( __isoc23_vfwscanf, (FILE *f, const wchar_t *format, va_list ap), __isoc23_vfwscanf(f, format, ap) )
SCANW ( __isoc23_swscanf, (const wchar_t *s, const wchar_t *format, ...), __isoc23_vswscanf(s, format, ap) )
SCANWV( __isoc23_vswscanf, (const wchar_t *s, const wchar_t *format, va_list ap), __isoc23_vswscanf(s, format, ap) )
