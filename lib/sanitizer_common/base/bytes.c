/*
 * bytes.c: copying, filling and comparing memory.
 *
 * Shadow memory is copied and filled here, so sizes from 16 bytes to whole pages matter. Short
 * ranges are covered by two overlapping accesses of one width (first n and last n bytes), middle
 * ones by 16-byte vectors with aligned stores, fills by wide.c; long fills by the processor's string
 * instruction (the one place here that is x86_64's; the one for copies is slower than vectors on
 * machines that were measured). Everything that a step overwrites was loaded before, so one routine serves
 * copies whose destination begins below the source, too.
 *
 * The compiler must not see a memcpy in these loops: it would call itself.
 */
#include "base/base.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-tree-loop-distribute-patterns")
#endif

typedef u16 word2 __attribute__((aligned(1), may_alias));
typedef u32 word4 __attribute__((aligned(1), may_alias));
typedef u64 word8 __attribute__((aligned(1), may_alias));
typedef u64 vector __attribute__((vector_size(16), may_alias));
typedef u64 vector_any __attribute__((vector_size(16), aligned(1), may_alias));

#define AT(type, p, offset)	(*(type *)((u8 *)(p) + (offset)))
#define FROM(type, p, offset)	(*(const type *)((const u8 *)(p) + (offset)))

/* Fills of this size and more. */
#define LONG_RANGE	1280
/* Tests of this size and more; must be at least 64. */
#define WIDE_RANGE	128

/* n <= 128; loads everything before it stores, so ranges may overlap. */
SAN_INLINE void
short_move(void *dst, const void *src, uptr n)
{
	if (n > 64) {
		vector_any a = FROM(vector_any, src, 0), b = FROM(vector_any, src, 16);
		vector_any c = FROM(vector_any, src, 32), d = FROM(vector_any, src, 48);
		vector_any e = FROM(vector_any, src, n - 64), f = FROM(vector_any, src, n - 48);
		vector_any g = FROM(vector_any, src, n - 32), h = FROM(vector_any, src, n - 16);

		AT(vector_any, dst, 0) = a, AT(vector_any, dst, 16) = b;
		AT(vector_any, dst, 32) = c, AT(vector_any, dst, 48) = d;
		AT(vector_any, dst, n - 64) = e, AT(vector_any, dst, n - 48) = f;
		AT(vector_any, dst, n - 32) = g, AT(vector_any, dst, n - 16) = h;
	} else if (n > 32) {
		vector_any a = FROM(vector_any, src, 0), b = FROM(vector_any, src, 16);
		vector_any c = FROM(vector_any, src, n - 32), d = FROM(vector_any, src, n - 16);

		AT(vector_any, dst, 0) = a, AT(vector_any, dst, 16) = b;
		AT(vector_any, dst, n - 32) = c, AT(vector_any, dst, n - 16) = d;
	} else if (n >= 16) {
		vector_any a = FROM(vector_any, src, 0), b = FROM(vector_any, src, n - 16);

		AT(vector_any, dst, 0) = a, AT(vector_any, dst, n - 16) = b;
	} else if (n >= 8) {
		u64 a = FROM(word8, src, 0), b = FROM(word8, src, n - 8);

		AT(word8, dst, 0) = a, AT(word8, dst, n - 8) = b;
	} else if (n >= 4) {
		u32 a = FROM(word4, src, 0), b = FROM(word4, src, n - 4);

		AT(word4, dst, 0) = a, AT(word4, dst, n - 4) = b;
	} else if (n >= 2) {
		u16 a = FROM(word2, src, 0), b = FROM(word2, src, n - 2);

		AT(word2, dst, 0) = a, AT(word2, dst, n - 2) = b;
	} else if (n == 1)
		AT(u8, dst, 0) = FROM(u8, src, 0);
}

/* n > 64, and dst below src or apart from it. */
static void
forward_move(u8 *dst, const u8 *src, uptr n)
{
	vector_any head = FROM(vector_any, src, 0);
	vector_any tail[4] = { FROM(vector_any, src, n - 64), FROM(vector_any, src, n - 48),
		FROM(vector_any, src, n - 32), FROM(vector_any, src, n - 16) };
	uptr at;

	for (at = 16 - ((uptr)dst & 15); at + 64 < n; at += 64) {
		vector_any a = FROM(vector_any, src, at), b = FROM(vector_any, src, at + 16);
		vector_any c = FROM(vector_any, src, at + 32), d = FROM(vector_any, src, at + 48);

		AT(vector, dst, at) = a, AT(vector, dst, at + 16) = b;
		AT(vector, dst, at + 32) = c, AT(vector, dst, at + 48) = d;
	}
	AT(vector_any, dst, n - 64) = tail[0], AT(vector_any, dst, n - 48) = tail[1];
	AT(vector_any, dst, n - 32) = tail[2], AT(vector_any, dst, n - 16) = tail[3];
	AT(vector_any, dst, 0) = head;
}

/* n > 64, dst inside [src, src+n). */
static void
backward_move(u8 *dst, const u8 *src, uptr n)
{
	vector_any head[4] = { FROM(vector_any, src, 0), FROM(vector_any, src, 16),
		FROM(vector_any, src, 32), FROM(vector_any, src, 48) };
	vector_any tail = FROM(vector_any, src, n - 16);
	uptr at;

	for (at = n - ((uptr)(dst + n) & 15); at > 64; at -= 64) {
		vector_any a = FROM(vector_any, src, at - 16), b = FROM(vector_any, src, at - 32);
		vector_any c = FROM(vector_any, src, at - 48), d = FROM(vector_any, src, at - 64);

		AT(vector, dst, at - 16) = a, AT(vector, dst, at - 32) = b;
		AT(vector, dst, at - 48) = c, AT(vector, dst, at - 64) = d;
	}
	AT(vector_any, dst, n - 16) = tail;
	AT(vector_any, dst, 0) = head[0], AT(vector_any, dst, 16) = head[1];
	AT(vector_any, dst, 32) = head[2], AT(vector_any, dst, 48) = head[3];
}

void *
bytes_copy(void *dst, const void *src, uptr n)
{
	if (likely(n <= 128))
		short_move(dst, src, n);
	else
		forward_move(dst, src, n);
	return dst;
}

void *
bytes_move(void *dst, const void *src, uptr n)
{
	if (likely(n <= 128))
		short_move(dst, src, n);
	else if ((uptr)dst - (uptr)src < n)
		backward_move(dst, src, n);
	else
		forward_move(dst, src, n);
	return dst;
}

static void
long_set(u8 *dst, u64 c, uptr n)
{
	__asm__ volatile("rep stosb" : "+D"(dst), "+c"(n) : "a"(c) : "memory");
}

void *
bytes_set(void *dst, int c, uptr n)
{
	u64 w = (u8)c * 0x0101010101010101u;

	if (n >= LONG_RANGE)
		long_set(dst, w, n);
	else if (n >= 16)
		words_fill(dst, w, n);
	else if (n >= 8)
		AT(word8, dst, 0) = w, AT(word8, dst, n - 8) = w;
	else if (n >= 4)
		AT(word4, dst, 0) = (u32)w, AT(word4, dst, n - 4) = (u32)w;
	else if (n >= 2)
		AT(word2, dst, 0) = (u16)w, AT(word2, dst, n - 2) = (u16)w;
	else if (n == 1)
		AT(u8, dst, 0) = (u8)w;
	return dst;
}

int
bytes_compare(const void *a, const void *b, uptr n)
{
	uptr i;

	for (i = 0; i + 8 <= n && FROM(word8, a, i) == FROM(word8, b, i);)
		i += 8;
	for (; i < n; i++)
		if (FROM(u8, a, i) != FROM(u8, b, i))
			return FROM(u8, a, i) < FROM(u8, b, i) ? -1 : 1;
	return 0;
}

SAN_INLINE bool
vector_is_zero(vector_any v)
{
	return (v[0] | v[1]) == 0;
}

bool
bytes_all_zero(const void *p, uptr n)
{
	uptr i;

	if (n < 8) {
		if (n >= 4)
			return (FROM(word4, p, 0) | FROM(word4, p, n - 4)) == 0;
		return n == 0 || (FROM(u8, p, 0) | FROM(u8, p, n / 2) | FROM(u8, p, n - 1)) == 0;
	}
	if (n <= 16)
		return (FROM(word8, p, 0) | FROM(word8, p, n - 8)) == 0;
	if (n >= WIDE_RANGE && bytes_wide)
		return wide_all_zero(p, n);
	for (i = 0; i + 128 <= n; i += 128)
		if (!vector_is_zero(FROM(vector_any, p, i) | FROM(vector_any, p, i + 16) |
		    FROM(vector_any, p, i + 32) | FROM(vector_any, p, i + 48) |
		    FROM(vector_any, p, i + 64) | FROM(vector_any, p, i + 80) |
		    FROM(vector_any, p, i + 96) | FROM(vector_any, p, i + 112)))
			return false;
	for (; i + 16 < n; i += 16)
		if (!vector_is_zero(FROM(vector_any, p, i)))
			return false;
	return vector_is_zero(FROM(vector_any, p, n - 16));
}
