/*
 * string.c: str*.
 *
 * The real function works, then the tool is told: state moves along with copied bytes, and what
 * was read is checked. How much was read is a matter of definition: by default only what decides
 * the result, with strict_string_checks whole strings. Copies move state wherever the call comes
 * from; the others look away while libc itself is asking.
 */
#include "interception/byhand/byhand.h"
#include "flag/flag.h"
#include "os/os.h"

/* The first n bytes of s were read, or all of it under strict_string_checks. */
static void
read_string(const struct call *call, const char *s, uptr n)
{
	tool_read(call, s, flags.strict_string_checks ? str_length(s) + 1 : n);
}

/* Strings that are copied are checked for their end only, and only when that is asked for. */
static void
read_end(const struct call *call, const char *end)
{
	if (flags.strict_string_checks)
		tool_read(call, end, 1);
}

INTERCEPTOR(size_t, strlen, (const char *s))
{
	struct call call = CALL_HERE("strlen");
	uptr n;

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return str_length(s);
	n = real.strlen(s);
	if (likely(call_observe(&call)) && flags.intercept_strlen)
		tool_read(&call, s, n + 1);
	return n;
}

INTERCEPTOR(size_t, strnlen, (const char *s, size_t max))
{
	struct call call = CALL_HERE("strnlen");
	uptr n;

	if (!call_observe(&call))
		return real.strnlen(s, max);
	n = real.strnlen(s, max);
	if (flags.intercept_strlen)
		tool_read(&call, s, MIN(n + 1, max));
	return n;
}

/* ---- copies ---- */

INTERCEPTOR(char *, strcpy, (char *dst, const char *src))
{
	struct call call = CALL_HERE("strcpy");
	uptr n;

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return real.strcpy(dst, src);
	n = real.strlen(src);
	read_end(&call, src + n);
	real.memcpy(dst, src, n + 1);
	tool_copy(&call, dst, src, n + 1);
	return dst;
}

INTERCEPTOR(char *, stpcpy, (char *dst, const char *src))
{
	struct call call = CALL_HERE("stpcpy");
	uptr n;

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return real.stpcpy(dst, src);
	n = real.strlen(src);
	read_end(&call, src + n);
	real.memcpy(dst, src, n + 1);
	tool_copy(&call, dst, src, n + 1);
	return dst + n;
}

/* What strncpy moved, then what it filled with zeroes. */
static void
copied_n(const struct call *call, char *dst, const char *src, uptr n)
{
	uptr copied = real.strnlen(src, n);

	if (copied < n)
		copied++;
	tool_copy(call, dst, src, copied);
	tool_write(call, dst + copied, n - copied);
}

INTERCEPTOR(char *, strncpy, (char *dst, const char *src, size_t n))
{
	struct call call = CALL_HERE("strncpy");

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return real.strncpy(dst, src, n);
	real.strncpy(dst, src, n);
	copied_n(&call, dst, src, n);
	return dst;
}

SAN_COLD INTERCEPTOR(char *, stpncpy, (char *dst, const char *src, size_t n))
{
	struct call call = CALL_HERE("stpncpy");
	char *end;

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return real.stpncpy(dst, src, n);
	end = real.stpncpy(dst, src, n);
	copied_n(&call, dst, src, n);
	return end;
}

INTERCEPTOR(char *, strcat, (char *dst, const char *src))
{
	struct call call = CALL_HERE("strcat");
	uptr n, at;

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return real.strcat(dst, src);
	n = real.strlen(src);
	at = real.strlen(dst);
	read_end(&call, src + n);
	read_end(&call, dst + at);
	real.memcpy(dst + at, src, n + 1);
	tool_copy(&call, dst + at, src, n + 1);
	return dst;
}

SAN_COLD INTERCEPTOR(char *, strncat, (char *dst, const char *src, size_t max))
{
	struct call call = CALL_HERE("strncat");
	uptr n, at;

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return real.strncat(dst, src, max);
	n = real.strnlen(src, max);
	at = real.strlen(dst);
	read_end(&call, dst + at);
	real.memcpy(dst + at, src, n);
	dst[at + n] = '\0';
	tool_copy(&call, dst + at, src, n);
	tool_write(&call, dst + at + n, 1);
	return dst;
}

char *
string_duplicate(const struct call *call, const char *s)
{
	uptr n = str_length(s) + 1;
	char *p;

	if (phase_ready())
		read_end(call, s + n - 1);
	p = malloc_block(call, n, MALLOC_ALIGN, false);
	if (p != NULL)
		memory_copy(call, p, s, n);
	return p;
}

char *
string_duplicate_n(const struct call *call, const char *s, uptr max)
{
	uptr n = str_length_max(s, max);
	char *p;

	if (phase_ready() && flags.intercept_strndup)
		tool_read(call, s, MIN(n + 1, max));
	p = malloc_block(call, n + 1, MALLOC_ALIGN, false);
	if (p == NULL)
		return NULL;
	memory_copy(call, p, s, n);
	p[n] = '\0';
	if (phase_ready())
		tool_write(call, p + n, 1);
	return p;
}

INTERCEPTOR(char *, strdup, (const char *s))
{
	struct call call = CALL_HERE("strdup");

	return string_duplicate(&call, s);
}

INTERCEPTOR(char *, strndup, (const char *s, size_t max))
{
	struct call call = CALL_HERE("strndup");

	return string_duplicate_n(&call, s, max);
}

/* ---- comparisons ---- */

static u8
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

/* Bytes that decide how a and b, at most max long, compare without regard to case. */
static uptr
compared_folded(const char *a, const char *b, uptr max)
{
	uptr i = 0;

	while (i < max && a[i] != '\0' && lower(a[i]) == lower(b[i]))
		i++;
	return MIN(i, max - 1) + 1;
}

typedef u64 word __attribute__((aligned(1), may_alias));
#define ONES		0x0101010101010101ul
#define HIGHS		0x8080808080808080ul

/* A word at p lies in one page: reading beyond the end of a string does no harm there. */
static bool
word_readable(const char *p)
{
	return ((uptr)p & (OS_PAGE - 1)) <= OS_PAGE - sizeof(word);
}

/*
 * Bytes that decide how a and b, at most max long, compare: up to the first difference or the
 * NUL that they share. Eight at a time where no page ends; the lowest set bit of differing or
 * zero bytes is exact, those above it need not be.
 */
static uptr
compared(const char *a, const char *b, uptr max)
{
	uptr i = 0;

	while (i < max) {
		if (max - i >= sizeof(word) && word_readable(a + i) && word_readable(b + i)) {
			u64 x = *(const word *)(a + i), y = *(const word *)(b + i);
			u64 ends = (x ^ y) | ((x - ONES) & ~x & HIGHS);

			if (ends != 0)
				return i + (uptr)__builtin_ctzl(ends) / 8 + 1;
			i += sizeof(word);
			continue;
		}
		if (a[i] != b[i] || a[i] == '\0')
			return i + 1;
		i++;
	}
	return max;
}

static void
read_compared(const struct call *call, const char *a, const char *b, uptr n, uptr max)
{
	if (!flags.intercept_strcmp || n == 0)
		return;
	if (flags.strict_string_checks) {
		tool_read_string_n(call, a, max);
		tool_read_string_n(call, b, max);
	} else {
		tool_read(call, a, n);
		tool_read(call, b, n);
	}
}

static int
order_of(const char *a, const char *b, uptr n)
{
	return n == 0 ? 0 : (u8)a[n - 1] - (u8)b[n - 1];
}

INTERCEPTOR(int, strcmp, (const char *a, const char *b))
{
	struct call call = CALL_HERE("strcmp");
	uptr n;
	int order;

	if (!call_observe(&call))
		return real.strcmp(a, b);
	n = compared(a, b, ~0ul);
	order = order_of(a, b, n);
	read_compared(&call, a, b, n, ~0ul);
	__sanitizer_weak_hook_strcmp((void *)call.pc, a, b, order);
	return order;
}

INTERCEPTOR(int, strncmp, (const char *a, const char *b, size_t max))
{
	struct call call = CALL_HERE("strncmp");
	uptr n;
	int order;

	if (!call_observe(&call))
		return real.strncmp(a, b, max);
	n = compared(a, b, max);
	order = order_of(a, b, n);
	read_compared(&call, a, b, n, max);
	__sanitizer_weak_hook_strncmp((void *)call.pc, a, b, max, order);
	return order;
}

SAN_COLD INTERCEPTOR(int, strcasecmp, (const char *a, const char *b))
{
	struct call call = CALL_HERE("strcasecmp");
	int order;

	if (!call_observe(&call))
		return real.strcasecmp(a, b);
	order = real.strcasecmp(a, b);
	read_compared(&call, a, b, compared_folded(a, b, ~0ul), ~0ul);
	__sanitizer_weak_hook_strcasecmp((void *)call.pc, a, b, order);
	return order;
}

SAN_COLD INTERCEPTOR(int, strncasecmp, (const char *a, const char *b, size_t max))
{
	struct call call = CALL_HERE("strncasecmp");
	int order;

	if (!call_observe(&call))
		return real.strncasecmp(a, b, max);
	order = real.strncasecmp(a, b, max);
	if (max != 0)
		read_compared(&call, a, b, compared_folded(a, b, max), max);
	__sanitizer_weak_hook_strncasecmp((void *)call.pc, a, b, max, order);
	return order;
}

/* ---- searches ---- */

INTERCEPTOR(char *, strchr, (const char *s, int c))
{
	struct call call = CALL_HERE("strchr");
	char *at;

	if (!call_observe(&call))
		return real.strchr(s, c);
	at = real.strchr(s, c);
	if (flags.intercept_strchr)
		read_string(&call, s, at ? (uptr)(at - s) + 1 : real.strlen(s) + 1);
	return at;
}

SAN_COLD INTERCEPTOR(char *, strchrnul, (const char *s, int c))
{
	struct call call = CALL_HERE("strchrnul");
	char *at;

	if (!call_observe(&call))
		return real.strchrnul(s, c);
	at = real.strchrnul(s, c);
	if (flags.intercept_strchr)
		tool_read(&call, s, (uptr)(at - s) + 1);
	return at;
}

INTERCEPTOR(char *, strrchr, (const char *s, int c))
{
	struct call call = CALL_HERE("strrchr");

	if (!call_observe(&call))
		return real.strrchr(s, c);
	if (flags.intercept_strchr)
		tool_read_string(&call, s);
	return real.strrchr(s, c);
}

/* These are entered, not observed: NetBSD's call strlen, strncmp and strchr by their public names. */
#define FIND(name)							\
SAN_COLD INTERCEPTOR(char *, name, (const char *a, const char *b))		\
{									\
	struct call call = CALL_HERE(#name);				\
	char *at;							\
									\
	if (!call_enter(&call))						\
		return real.name(a, b);					\
	at = real.name(a, b);						\
	call_leave(&call);						\
	if (flags.intercept_strstr) {					\
		uptr n = real.strlen(b);				\
									\
		read_string(&call, a, at ? (uptr)(at - a) + n : real.strlen(a) + 1); \
		tool_read(&call, b, n + 1);				\
	}								\
	__sanitizer_weak_hook_##name((void *)call.pc, a, b, at);	\
	return at;							\
}
FIND(strstr)
FIND(strcasestr)

#define SPAN(name)							\
SAN_COLD INTERCEPTOR(size_t, name, (const char *s, const char *set))		\
{									\
	struct call call = CALL_HERE(#name);				\
	uptr n;								\
									\
	if (!call_observe(&call))					\
		return real.name(s, set);				\
	n = real.name(s, set);						\
	if (flags.intercept_strspn) {					\
		tool_read_string(&call, set);				\
		read_string(&call, s, n + 1);				\
	}								\
	return n;							\
}
SPAN(strspn)
SPAN(strcspn)

SAN_COLD INTERCEPTOR(char *, strpbrk, (const char *s, const char *set))
{
	struct call call = CALL_HERE("strpbrk");
	char *at;

	if (!call_enter(&call))
		return real.strpbrk(s, set);
	at = real.strpbrk(s, set);
	call_leave(&call);
	if (flags.intercept_strpbrk) {
		tool_read_string(&call, set);
		read_string(&call, s, at ? (uptr)(at - s) + 1 : real.strlen(s) + 1);
	}
	return at;
}

/* The end of a token is overwritten with a NUL, which libc's copy of the state does not know. */
SAN_COLD INTERCEPTOR(char *, strtok, (char *s, const char *set))
{
	struct call call = CALL_HERE("strtok");
	char *token;

	if (!call_observe(&call))
		return real.strtok(s, set);
	if (flags.intercept_strtok) {
		if (s != NULL && flags.strict_string_checks)
			tool_read_string(&call, s);
		else if (s != NULL)
			tool_read(&call, s, 1);
		tool_read_string(&call, set);
	}
	token = real.strtok(s, set);
	if (token != NULL) {
		if (flags.intercept_strtok && !flags.strict_string_checks)
			tool_read(&call, token, 1);
		tool_write(&call, token + real.strlen(token), 1);
	}
	return token;
}
