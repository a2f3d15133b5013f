/*
 * string.c: NUL-terminated text: lengths, comparison, search, numbers, suppression patterns.
 */
#include "base/base.h"

uptr
str_length(const char *s)
{
	const char *end = s;

	while (*end != 0)
		end++;
	return end - s;
}

uptr
str_length_max(const char *s, uptr max)
{
	uptr n = 0;

	while (n < max && s[n] != 0)
		n++;
	return n;
}

int
str_compare_n(const char *a, const char *b, uptr n)
{
	for (; n > 0; n--, a++, b++) {
		u8 x = *a, y = *b;

		if (x != y)
			return x < y ? -1 : 1;
		if (x == 0)
			break;
	}
	return 0;
}

int
str_compare(const char *a, const char *b)
{
	return str_compare_n(a, b, ~(uptr)0);
}

bool
str_equal(const char *a, const char *b)
{
	return str_compare(a, b) == 0;
}

bool
str_starts(const char *s, const char *prefix)
{
	return str_compare_n(s, prefix, str_length(prefix)) == 0;
}

bool
str_ends(const char *s, const char *suffix)
{
	uptr n = str_length(s), m = str_length(suffix);

	return n >= m && str_equal(s + n - m, suffix);
}

const char *
str_char(const char *s, int c)
{
	for (;; s++) {
		if (*s == (char)c)
			return s;
		if (*s == 0)
			return NULL;
	}
}

const char *
str_char_last(const char *s, int c)
{
	const char *last = NULL;

	for (;; s++) {
		if (*s == (char)c)
			last = s;
		if (*s == 0)
			return last;
	}
}

const char *
str_find(const char *s, const char *needle)
{
	uptr n = str_length(needle);

	for (;; s++) {
		if (str_compare_n(s, needle, n) == 0)
			return s;
		if (*s == 0)
			return NULL;
	}
}

const char *
str_base_name(const char *path)
{
	const char *slash = str_char_last(path, '/');

	return slash != NULL ? slash + 1 : path;
}

uptr
str_copy(char *dst, uptr size, const char *src)
{
	uptr n = str_length(src);

	if (size > 0) {
		uptr fits = MIN(n, size - 1);

		bytes_copy(dst, src, fits);
		dst[fits] = 0;
	}
	return n;
}

static int
digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

bool
str_number(const char *s, s64 *value)
{
	bool negative = *s == '-';
	u64 limit = negative ? (u64)1 << 63 : ((u64)1 << 63) - 1, sum = 0;
	int radix = 10;

	if (*s == '-' || *s == '+')
		s++;
	if (s[0] == '0' && (s[1] | 0x20) == 'x')
		radix = 16, s += 2;
	if (*s == 0)
		return false;
	for (; *s != 0; s++) {
		int d = digit(*s);

		if (d >= radix || sum > (limit - d) / radix)
			return false;
		sum = sum * radix + d;
	}
	*value = negative ? (s64)(0 - sum) : (s64)sum;
	return true;
}

/*
 * The pattern is cut at '*' into pieces that must follow each other in s. Taking the first place
 * where a piece fits is always right, but for a piece that '$' ties to the end: it is compared
 * with the end of s.
 */
static bool
piece_fits(const char *piece, uptr n, const char *s)
{
	return str_compare_n(piece, s, n) == 0;
}

bool
str_match(const char *pattern, const char *s)
{
	bool tied = *pattern == '^';

	if (s == NULL || *s == 0)
		return false;
	if (tied)
		pattern++;
	for (;;) {
		uptr n = 0, left = str_length(s);

		while (pattern[n] != 0 && pattern[n] != '*' && pattern[n] != '$')
			n++;
		if (pattern[n] == '$')
			return tied ? left == n && piece_fits(pattern, n, s) :
			    left >= n && piece_fits(pattern, n, s + left - n);
		if (!tied)
			while (*s != 0 && !piece_fits(pattern, n, s))
				s++;
		if (!piece_fits(pattern, n, s))
			return false;
		if (pattern[n] == 0)
			return true;
		pattern += n + 1;
		s += n;
		tied = false;
	}
}
