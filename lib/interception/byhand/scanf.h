/*
 * scanf.h: rows for functions that convert input by a format; see scanf.c.
 */
#ifndef SAN_SCANF_H
#define SAN_SCANF_H

#include "interception/byhand/byhand.h"

/* Mark what the first fields conversions have stored. */
void scan_written(const struct call *, const char *format, va_list ap, int fields, bool gnu);
int scan_end(const struct call *, bool entered, const char *format, va_list ap, int n, bool gnu);
int scan_end_wide(const struct call *, bool entered, const wchar_t *format, va_list ap, int n);

#define SCAN_BODY_V(name, ap, end)					\
{									\
	struct call call = CALL_HERE(#name);				\
	bool entered = call_enter(&call);				\
	va_list stores;							\
	int n;								\
									\
	va_copy(stores, ap);						\
	n = end;							\
	va_end(stores);							\
	return n;							\
}
#define SCAN_BODY_F(name, end)						\
{									\
	struct call call = CALL_HERE(#name);				\
	bool entered = call_enter(&call);				\
	va_list ap, stores;						\
	int n;								\
									\
	va_start(ap, format);						\
	va_copy(stores, ap);						\
	n = end;							\
	va_end(stores);							\
	va_end(ap);							\
	return n;							\
}
#define SCAN_NARROW(run, gnu)	scan_end(&call, entered, format, stores, real.run, gnu)
#define SCAN_WIDE(run)		scan_end_wide(&call, entered, format, stores, real.run)

#define SCANF(name, params, gnu, run)	\
	INTERCEPTOR(int, name, params) SCAN_BODY_F(name, SCAN_NARROW(run, gnu))
#define SCANV(name, params, gnu, run)	\
	INTERCEPTOR(int, name, params) SCAN_BODY_V(name, ap, SCAN_NARROW(run, gnu))
#define SCANW(name, params, run)	\
	INTERCEPTOR(int, name, params) SCAN_BODY_F(name, SCAN_WIDE(run))
#define SCANWV(name, params, run)	\
	INTERCEPTOR(int, name, params) SCAN_BODY_V(name, ap, SCAN_WIDE(run))

#endif
