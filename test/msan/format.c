/*
 * printf and scanf: exactly the bytes that were stored are initialized. Widths, sets, allocation,
 * numbered arguments, %n, wide forms; what comes after an input failure stays as it was.
 */
// RUN: %clang_msan -D_GNU_SOURCE -Wno-format -Wno-format-truncation %s -o %t && %soon %t
// RUN: %clang_msan -D_GNU_SOURCE -Wno-format -Wno-format-truncation -DUSE %s -o %t.use && env MSAN_OPTIONS=check_printf=1 %fails %t.use 2>&1 | %FileCheck %s
// RUN: %t.use
// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
// CHECK: in main
#include <sanitizer/msan_interface.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define FIRST_BAD(p, n, at) do {					\
	long found_ = __msan_test_shadow(p, n);				\
	if (found_ != (at)) {						\
		fprintf(stderr, "line %d: first bad byte %ld, not %d\n", __LINE__, found_, (int)(at)); \
		_Exit(3);						\
	}								\
} while (0)
#define ALL_GOOD(p, n)	FIRST_BAD(p, n, -1)
#define EQUAL(a, b)	do { if ((a) != (b)) { fprintf(stderr, "line %d\n", __LINE__); _Exit(4); } } while (0)
#define FRESH(p, n)	__msan_poison(p, n)

static int
formatted(char *s, size_t n, const char *format, ...)
{
	va_list ap;
	int length;

	va_start(ap, format);
	length = vsnprintf(s, n, format, ap);
	va_end(ap);
	return length;
}

static void
print(void)
{
	char b[64], *s;
	wchar_t w[16];
	int n;
	long l;
	short h;

	FRESH(b, sizeof b), FRESH(&n, sizeof n), FRESH(&l, sizeof l), FRESH(&h, sizeof h);
	EQUAL(sprintf(b, "%d%%%*s%n%ln%hn", 12, 5, "ab", &n, &l, &h), 8);
	FIRST_BAD(b, sizeof b, 9);
	ALL_GOOD(&n, sizeof n);
	ALL_GOOD(&l, sizeof l);
	ALL_GOOD(&h, sizeof h);
	EQUAL(n, 8);

	FRESH(b, sizeof b);
	EQUAL(snprintf(b, 4, "%Lf %.*f %lc", 1.5L, 2, 2.5, L'x'), 15);
	FIRST_BAD(b, sizeof b, 4);
	FRESH(b, sizeof b);
	EQUAL(snprintf(b, 0, "%s", "nothing"), 7);
	FIRST_BAD(b, sizeof b, 0);
	EQUAL(formatted(b, sizeof b, "%s", "text"), 4);
	FIRST_BAD(b, sizeof b, 5);

	EQUAL(asprintf(&s, "%s", "allocated"), 9);
	ALL_GOOD(&s, sizeof s);
	ALL_GOOD(s, 10);
	free(s);

	FRESH(w, sizeof w);
	EQUAL(swprintf(w, 16, L"%d", 123), 3);
	FIRST_BAD(w, sizeof w, 16);
}

static void
scan(void)
{
	int i, j;
	char c, s[16], t[16], *m;
	long l;
	float f;
	double d;
	long double ld;
	void *p;
	wchar_t w[8], *wm;

	FRESH(&i, sizeof i), FRESH(&c, 1), FRESH(&l, sizeof l), FRESH(&f, sizeof f);
	FRESH(&d, sizeof d), FRESH(&ld, sizeof ld), FRESH(&p, sizeof p);
	EQUAL(sscanf("-7 300 9 1.5 2.5 3.5 0x10", "%d %hhi %ld %f %lf %Lf %p", &i, &c, &l, &f, &d, &ld, &p), 7);
	ALL_GOOD(&i, sizeof i);
	ALL_GOOD(&c, 1);
	ALL_GOOD(&l, sizeof l);
	ALL_GOOD(&f, sizeof f);
	ALL_GOOD(&d, sizeof d);
	ALL_GOOD(&ld, 10);
	ALL_GOOD(&p, sizeof p);

	/* text: as long as it is, with its NUL; %c without one */
	FRESH(s, sizeof s), FRESH(t, sizeof t), FRESH(&j, sizeof j);
	EQUAL(sscanf("hello 12world]]x", "%s 12%5[^]]%*[]]x%n", s, t, &j), 2);
	ALL_GOOD(&j, sizeof j);
	FIRST_BAD(s, sizeof s, 6);
	FIRST_BAD(t, sizeof t, 6);
	FRESH(s, sizeof s), FRESH(t, sizeof t), FRESH(&j, sizeof j);
	EQUAL(sscanf("abcdef []xyz!", "%4c%*s %[]x[y]%n", s, t, &j), 2);
	FIRST_BAD(s, sizeof s, 4);
	FIRST_BAD(t, sizeof t, 5);
	ALL_GOOD(&j, sizeof j);

	/* what was not reached stays as it was */
	FRESH(&i, sizeof i), FRESH(&j, sizeof j);
	EQUAL(sscanf("1 x", "%d %d", &i, &j), 1);
	ALL_GOOD(&i, sizeof i);
	FIRST_BAD(&j, sizeof j, 0);
	FRESH(&i, sizeof i);
	EQUAL(sscanf("", "%d", &i), EOF);
	FIRST_BAD(&i, sizeof i, 0);

	EQUAL(sscanf("some thing", "%ms", &m), 1);
	ALL_GOOD(m, 5);
	free(m);
	EQUAL(sscanf("some thing", "%*s %mls", &wm), 1);
	ALL_GOOD(wm, 6 * sizeof *wm);
	free(wm);
	FRESH(w, sizeof w);
	EQUAL(sscanf("wide", "%3ls", w), 1);
	FIRST_BAD(w, sizeof w, 4 * sizeof *w);

	FRESH(&i, sizeof i), FRESH(s, sizeof s);
	EQUAL(sscanf("5 ab", "%2$d %1$2[a-z]", s, &i), 2);
	ALL_GOOD(&i, sizeof i);
	FIRST_BAD(s, sizeof s, 3);

	FRESH(&i, sizeof i), FRESH(s, sizeof s);
	EQUAL(swscanf(L"42 narrow", L"%d %s", &i, s), 2);
	ALL_GOOD(&i, sizeof i);
	FIRST_BAD(s, sizeof s, 7);
}

int
main(void)
{
#ifdef USE
	char *s = malloc(8);

	s[0] = 'a';
	s[1] = '\0';
	__msan_poison(s, 1);
	return printf("%.1s\n", s) != 2;
#else
	print();
	scan();
	return 0;
#endif
}
