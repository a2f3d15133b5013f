/*
 * printf.h: rows for functions that format output; see printf.c.
 */
#ifndef SAN_PRINTF_H
#define SAN_PRINTF_H

#include "interception/byhand/byhand.h"

bool print_begin(const struct call *, const char *format, va_list ap);
int print_end(const struct call *, bool entered, void *text, uptr room, int n);
int print_end_allocated(const struct call *, bool entered, char **text, int n);

#define PRINTV(name, params, text, room, run)				\
	PRINT_LIST(name, params, print_end(&call, entered, text, room, real.run))
#define PRINTF(name, params, text, room, run)				\
	PRINT_DOTS(name, params, print_end(&call, entered, text, room, real.run))
#define PRINTAV(name, params, text, run)				\
	PRINT_LIST(name, params, print_end_allocated(&call, entered, text, real.run))
#define PRINTA(name, params, text, run)					\
	PRINT_DOTS(name, params, print_end_allocated(&call, entered, text, real.run))

#define PRINT_LIST(name, params, end)					\
INTERCEPTOR(int, name, params)						\
{									\
	struct call call = CALL_HERE(#name);				\
	bool entered = print_begin(&call, format, ap);			\
									\
	return end;							\
}
#define PRINT_DOTS(name, params, end)					\
INTERCEPTOR(int, name, params)						\
{									\
	struct call call = CALL_HERE(#name);				\
	va_list ap;							\
	bool entered;							\
	int length;							\
									\
	va_start(ap, format);						\
	entered = print_begin(&call, format, ap);			\
	length = end;							\
	va_end(ap);							\
	return length;							\
}

#endif
