/*
 * wide.c: strings of wchar_t.
 */
#include "interception/call.h"

uptr
graph_wide_length(const wchar_t *s)
{
	uptr n = 0;

	while (s[n] != L'\0')
		n++;
	return n;
}

uptr
graph_wide_length_max(const wchar_t *s, uptr max)
{
	uptr n = 0;

	while (n < max && s[n] != L'\0')
		n++;
	return n;
}

uptr
graph_wide_span(const wchar_t *s, uptr max)
{
	return MIN(graph_wide_length_max(s, max) + 1, max);
}

void
graph_wide_copy(const struct call *call, wchar_t *dst, const wchar_t *src, uptr n)
{
	uptr copied = graph_wide_span(src, n);

	tool_copy(call, dst, src, copied * sizeof *dst);
	tool_write(call, dst + copied, (n - copied) * sizeof *dst);
}
