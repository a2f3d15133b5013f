/*
 * format.c (Linux): glibc's formatting functions that end in neither vfprintf nor vsnprintf.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(int, obstack_printf, (struct obstack *h, const char *format, ...))
{
	struct call call = CALL_HERE("obstack_printf");
	va_list ap;
	int n;

	va_start(ap, format);
	if (!call_enter(&call)) {
		n = real.obstack_vprintf(h, format, ap);
	} else {
		tool_read_string(&call, format);
		n = real.obstack_vprintf(h, format, ap);
		if (n >= 0)
			graph_obstack(&call, h, (uptr)(h->next_free - h->object_base));
		call_leave(&call);
	}
	va_end(ap);
	return n;
}
