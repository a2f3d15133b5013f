/*
 * The archive of interceptors, for programs whose sanitizer has none: its functions give what their definitions say, for all
 * short strings of a few letters, and tell the hooks of each call once.
 */
// RUN: %clang_plain -fno-builtin %s %resources/lib/linux/libclang_rt.fuzzer_interceptors-x86_64.a -o %t && %t
// RUN: nm %t | grep -c ' T \(memcmp\|bcmp\|strcmp\|strncmp\|strcasecmp\|strncasecmp\|strstr\|strcasestr\|memmem\)$' | grep -x 9
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

char *strcasestr(const char *, const char *);
void *memmem(const void *, size_t, const void *, size_t);

static unsigned told[8];
static long last;

#define HOOK(number, name, ...)	\
	void __sanitizer_weak_hook_##name(__VA_ARGS__) { told[number]++; last = (long)result; }
HOOK(0, memcmp, void *pc, const void *a, const void *b, size_t n, int result)
HOOK(1, strncmp, void *pc, const char *a, const char *b, size_t n, int result)
HOOK(2, strcmp, void *pc, const char *a, const char *b, int result)
HOOK(3, strncasecmp, void *pc, const char *a, const char *b, size_t n, int result)
HOOK(4, strcasecmp, void *pc, const char *a, const char *b, int result)
HOOK(5, strstr, void *pc, const char *a, const char *b, char *result)
HOOK(6, strcasestr, void *pc, const char *a, const char *b, char *result)
HOOK(7, memmem, void *pc, const void *a, size_t na, const void *b, size_t nb, void *result)

static void
fail(const char *what, const char *a, const char *b)
{
	printf("%s(\"%s\", \"%s\")\n", what, a, b);
	exit(1);
}

static void
expect(int number, const char *name, const char *a, const char *b, long got, long wanted)
{
	static unsigned calls[8];

	if (got != wanted || told[number] != ++calls[number])
		fail(name, a, b);
}

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

static int
fold(int c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

/* up to N characters, and not beyond the end unless BINARY */
static int
order(const char *a, const char *b, size_t n, int caseless, int binary)
{
	for (size_t i = 0; i < n; i++) {
		int x = (unsigned char)a[i], y = (unsigned char)b[i];
		x = caseless ? fold(x) : x;
		y = caseless ? fold(y) : y;
		if (x != y)
			return x < y ? -1 : 1;
		if (x == 0 && !binary)
			return 0;
	}
	return 0;
}

/* where B is in A first; -1: nowhere */
static long
place(const char *a, const char *b, int caseless)
{
	for (size_t i = 0; i + strlen(b) <= strlen(a); i++)
		if (order(a + i, b, strlen(b), caseless, 0) == 0)
			return (long)i;
	return -1;
}

static long
at(const void *p, const char *a)
{
	return p == NULL ? -1 : (const char *)p - a;
}

static void
compare(const char *a, const char *b)
{
	size_t na = strlen(a), nb = strlen(b), least = na < nb ? na : nb;

	expect(2, "strcmp", a, b, sign(strcmp(a, b)), order(a, b, 99, 0, 0));
	expect(4, "strcasecmp", a, b, sign(strcasecmp(a, b)), order(a, b, 99, 1, 0));
	for (size_t n = 0; n < 6; n++) {
		expect(1, "strncmp", a, b, sign(strncmp(a, b, n)), order(a, b, n, 0, 0));
		expect(3, "strncasecmp", a, b, sign(strncasecmp(a, b, n)), order(a, b, n, 1, 0));
	}
	for (size_t n = 0; n <= least; n++) {
		expect(0, "memcmp", a, b, sign(memcmp(a, b, n)), order(a, b, n, 0, 1));
		expect(0, "bcmp", a, b, bcmp(a, b, n) != 0, order(a, b, n, 0, 1) != 0);
	}
	expect(5, "strstr", a, b, at(strstr(a, b), a), place(a, b, 0));
	expect(6, "strcasestr", a, b, at(strcasestr(a, b), a), place(a, b, 1));
	expect(7, "memmem", a, b, at(memmem(a, na, b, nb), a), place(a, b, 0));
}

/* the I-th of all strings of these letters */
static const char *
text(unsigned i, char *out)
{
	static const char letters[] = "aAzZ@\xe0";
	char *p = out;

	for (; i != 0; i = (i - 1) / 6)
		*p++ = letters[(i - 1) % 6];
	*p = 0;
	return out;
}

int
main(void)
{
	char a[16], b[16], x[40], y[40];

	for (unsigned i = 0; i < 259; i++)	/* up to three letters */
		for (unsigned k = 0; k < 259; k++)
			compare(text(i, a), text(k, b));
	/* words of eight bytes and what is left of them */
	for (size_t n = 1; n < 32; n++)
		for (size_t at = 0; at < n; at++) {
			memset(x, 'x', sizeof(x));
			memset(y, 'x', sizeof(y));
			y[at] = '\xff';
			if (memcmp(x, y, n) >= 0 || last >= 0 || memcmp(y, x, n) <= 0 || memcmp(x, y, at) != 0)
				fail("memcmp", "x...", "x...");
			if (memmem(y, n, "\xff", 1) != y + at)
				fail("memmem", "x...", "\\xff");
		}
	return 0;
}
