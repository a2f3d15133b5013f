/*
 * memory.c: mem* and their BSD names.
 *
 * The hottest interceptors. Copying and filling carry the tool's state along wherever the call
 * comes from, so they look at nothing but the phase; before start they use base/, as they may be
 * called while ld.so works. Reading ones check their operands, unless libc itself is asking.
 */
#include "interception/byhand/byhand.h"
#include "flag/flag.h"

void *
memory_copy(const struct call *call, void *dst, const void *src, uptr n)
{
	if (unlikely(!phase_ready()))
		return bytes_copy(dst, src, n);
	real.memcpy(dst, src, n);
	tool_copy(call, dst, src, n);
	return dst;
}

void *
memory_move(const struct call *call, void *dst, const void *src, uptr n)
{
	if (unlikely(!phase_ready()))
		return bytes_move(dst, src, n);
	real.memmove(dst, src, n);
	tool_copy(call, dst, src, n);
	return dst;
}

void *
memory_fill(const struct call *call, void *dst, int c, uptr n)
{
	if (unlikely(!phase_ready()))
		return bytes_set(dst, c, n);
	real.memset(dst, c, n);
	tool_write(call, dst, n);
	return dst;
}

INTERCEPTOR(void *, memcpy, (void *dst, const void *src, size_t n))
{
	struct call call = CALL_HERE("memcpy");

	return memory_copy(&call, dst, src, n);
}

INTERCEPTOR(void *, memmove, (void *dst, const void *src, size_t n))
{
	struct call call = CALL_HERE("memmove");

	return memory_move(&call, dst, src, n);
}

INTERCEPTOR(void, bcopy, (const void *src, void *dst, size_t n))
{
	struct call call = CALL_HERE("bcopy");

	memory_move(&call, dst, src, n);
}

INTERCEPTOR(void *, memset, (void *dst, int c, size_t n))
{
	struct call call = CALL_HERE("memset");

	return memory_fill(&call, dst, c, n);
}

INTERCEPTOR(void, bzero, (void *dst, size_t n))
{
	struct call call = CALL_HERE("bzero");

	memory_fill(&call, dst, 0, n);
}

SAN_COLD INTERCEPTOR(void *, memccpy, (void *dst, const void *src, int c, size_t n))
{
	struct call call = CALL_HERE("memccpy");
	void *end;
	uptr seen;

	if (!call_observe(&call))
		return real.memccpy(dst, src, c, n);
	end = real.memccpy(dst, src, c, n);
	seen = end ? (uptr)end - (uptr)dst : n;
	tool_read(&call, src, seen);		/* each byte was compared */
	tool_copy(&call, dst, src, seen);
	return end;
}

/* What a comparison has looked at at least: up to the first difference. */
static SAN_NOINLINE uptr
compared(const u8 *a, const u8 *b, uptr n)
{
	uptr i = 0;

	while (i < n && a[i] == b[i])
		i++;
	return MIN(i + 1, n);
}

static int
compare(const struct call *call, const void *a, const void *b, uptr n)
{
	bool observed = call_observe(call);
	int order;

	if (unlikely(!observed && !phase_ready()))
		return bytes_compare(a, b, n);
	order = real.memcmp(a, b, n);
	if (likely(observed) && flags.intercept_memcmp) {
		uptr seen = likely(flags.strict_memcmp) ? n : compared(a, b, n);

		tool_read(call, a, seen);
		tool_read(call, b, seen);
	}
	__sanitizer_weak_hook_memcmp((void *)call->pc, a, b, n, order);
	return order;
}

INTERCEPTOR(int, memcmp, (const void *a, const void *b, size_t n))
{
	/* The name under which compiler-rt reports memcmp and bcmp; scripts look for it. */
	struct call call = CALL_HERE("MemcmpInterceptorCommon");

	return compare(&call, a, b, n);
}

INTERCEPTOR(int, bcmp, (const void *a, const void *b, size_t n))
{
	struct call call = CALL_HERE("MemcmpInterceptorCommon");

	return compare(&call, a, b, n);
}

INTERCEPTOR(void *, memchr, (const void *s, int c, size_t n))
{
	struct call call = CALL_HERE("memchr");
	void *at;

	if (!call_observe(&call))
		return real.memchr(s, c, n);
	at = real.memchr(s, c, n);
	tool_read(&call, s, at ? (uptr)at - (uptr)s + 1 : n);
	return at;
}

SAN_COLD INTERCEPTOR(void *, memrchr, (const void *s, int c, size_t n))
{
	struct call call = CALL_HERE("memrchr");
	void *at;

	if (!call_observe(&call))
		return real.memrchr(s, c, n);
	at = real.memrchr(s, c, n);
	tool_read(&call, s, n);
	return at;
}

SAN_COLD INTERCEPTOR(void *, memmem, (const void *a, size_t n, const void *b, size_t m))
{
	struct call call = CALL_HERE("memmem");
	void *at;

	if (!call_enter(&call))			/* NetBSD's calls memchr and memcmp by their public names */
		return real.memmem(a, n, b, m);
	at = real.memmem(a, n, b, m);
	call_leave(&call);
	if (flags.intercept_memmem) {
		tool_read(&call, a, n);
		tool_read(&call, b, m);
	}
	__sanitizer_weak_hook_memmem((void *)call.pc, a, n, b, m, at);
	return at;
}
