/*
 * scanf.c (NetBSD): input by a format with a locale.
 */
#include "interception/byhand/scanf.h"

/*      name         parameters, with format last                                gnu    real function */
SCANF ( scanf_l,     (locale_t l, const char *format, ...),                      false, vscanf_l(l, format, ap) )
SCANV ( vscanf_l,    (locale_t l, const char *format, va_list ap),               false, vscanf_l(l, format, ap) )
SCANF ( fscanf_l,    (FILE *f, locale_t l, const char *format, ...),             false, vfscanf_l(f, l, format, ap) )
SCANV ( vfscanf_l,   (FILE *f, locale_t l, const char *format, va_list ap),      false, vfscanf_l(f, l, format, ap) )
SCANF ( sscanf_l,    (const char *s, locale_t l, const char *format, ...),       false, vsscanf_l(s, l, format, ap) )
SCANV ( vsscanf_l,   (const char *s, locale_t l, const char *format, va_list ap), false, vsscanf_l(s, l, format, ap) )
