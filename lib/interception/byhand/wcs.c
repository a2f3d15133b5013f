/*
 * wcs.c: wcs*: as string.c, counted in wchar_t.
 */
#include "interception/byhand/byhand.h"

#define BYTES(n)	((n) * sizeof(wchar_t))

INTERCEPTOR(size_t, wcslen, (const wchar_t *s))
{
	struct call call = CALL_HERE("wcslen");
	uptr n;

	if (!call_observe(&call))
		return real.wcslen(s);
	n = real.wcslen(s);
	tool_read(&call, s, BYTES(n + 1));
	return n;
}

INTERCEPTOR(size_t, wcsnlen, (const wchar_t *s, size_t max))
{
	struct call call = CALL_HERE("wcsnlen");
	uptr n;

	if (!call_observe(&call))
		return real.wcsnlen(s, max);
	n = real.wcsnlen(s, max);
	tool_read(&call, s, BYTES(MIN(n + 1, max)));
	return n;
}

INTERCEPTOR(wchar_t *, wcscpy, (wchar_t *dst, const wchar_t *src))
{
	struct call call = CALL_HERE("wcscpy");

	if (!call_observe(&call))
		return real.wcscpy(dst, src);
	real.wcscpy(dst, src);
	tool_copy(&call, dst, src, BYTES(real.wcslen(src) + 1));
	return dst;
}

INTERCEPTOR(wchar_t *, wcsncpy, (wchar_t *dst, const wchar_t *src, size_t n))
{
	struct call call = CALL_HERE("wcsncpy");
	uptr copied;

	if (!call_observe(&call))
		return real.wcsncpy(dst, src, n);
	copied = MIN(real.wcsnlen(src, n) + 1, n);
	real.wcsncpy(dst, src, n);
	tool_copy(&call, dst, src, BYTES(copied));
	tool_write(&call, dst + copied, BYTES(n - copied));
	return dst;
}

INTERCEPTOR(wchar_t *, wcscat, (wchar_t *dst, const wchar_t *src))
{
	struct call call = CALL_HERE("wcscat");
	uptr at, n;

	if (!call_observe(&call))
		return real.wcscat(dst, src);
	at = real.wcslen(dst);
	n = real.wcslen(src) + 1;
	tool_read(&call, src, BYTES(n));
	tool_read(&call, dst, BYTES(at + 1));
	real.wcscat(dst, src);
	tool_write(&call, dst + at, BYTES(n));
	return dst;
}

INTERCEPTOR(wchar_t *, wcsncat, (wchar_t *dst, const wchar_t *src, size_t max))
{
	struct call call = CALL_HERE("wcsncat");
	uptr at, n;

	if (!call_observe(&call))
		return real.wcsncat(dst, src, max);
	at = real.wcslen(dst);
	n = real.wcsnlen(src, max);
	tool_read(&call, src, BYTES(MIN(n + 1, max)));
	tool_read(&call, dst, BYTES(at + 1));
	real.wcsncat(dst, src, max);
	tool_write(&call, dst + at, BYTES(n + 1));
	return dst;
}

/* Nothing is asked of these two: compilers turn them into code that reads whole vectors. */
INTERCEPTOR(wchar_t *, wcschr, (const wchar_t *s, wchar_t c))
{
	struct call call = CALL_HERE("wcschr");

	(void)call_observe(&call);
	return real.wcschr(s, c);
}

INTERCEPTOR(int, wcscmp, (const wchar_t *a, const wchar_t *b))
{
	struct call call = CALL_HERE("wcscmp");

	(void)call_observe(&call);
	return real.wcscmp(a, b);
}

INTERCEPTOR(wchar_t *, wcsdup, (const wchar_t *s))
{
	struct call call = CALL_HERE("wcsdup");
	bool ours = call_observe(&call);
	uptr n = BYTES(real.wcslen(s) + 1);
	wchar_t *p;

	if (ours)
		tool_read(&call, s, n);
	p = malloc_block(&call, n, MALLOC_ALIGN, false);
	if (p != NULL)
		memory_copy(&call, p, s, n);
	return p;
}
