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
SCANW ( wscanf_l,    (locale_t l, const wchar_t *format, ...),                          vwscanf_l(l, format, ap) )
SCANWV( vwscanf_l,   (locale_t l, const wchar_t *format, va_list ap),                   vwscanf_l(l, format, ap) )
SCANW ( fwscanf_l,   (FILE *f, locale_t l, const wchar_t *format, ...),                 vfwscanf_l(f, l, format, ap) )
SCANWV( vfwscanf_l,  (FILE *f, locale_t l, const wchar_t *format, va_list ap),          vfwscanf_l(f, l, format, ap) )
SCANW ( swscanf_l,   (const wchar_t *s, locale_t l, const wchar_t *format, ...),        vswscanf_l(s, l, format, ap) )
SCANWV( vswscanf_l,  (const wchar_t *s, locale_t l, const wchar_t *format, va_list ap), vswscanf_l(s, l, format, ap) )
