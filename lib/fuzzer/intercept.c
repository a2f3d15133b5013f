/*
 * intercept.c: the archive fuzzer_interceptors: comparing functions of libc's that tell the fuzzer what they
 * compare.
 *
 * Linked where no sanitizer intercepts these. Each is written out, rather than looked up by dlsym: they are
 * called before any constructor, by allocators among others, and in static programs.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define EXPORT	__attribute__((visibility("default")))
#define CALLER	__builtin_return_address(0)

void __sanitizer_weak_hook_memcmp(void *, const void *, const void *, size_t, int) __attribute__((weak));
void __sanitizer_weak_hook_strncmp(void *, const char *, const char *, size_t, int) __attribute__((weak));
void __sanitizer_weak_hook_strcmp(void *, const char *, const char *, int) __attribute__((weak));
void __sanitizer_weak_hook_strncasecmp(void *, const char *, const char *, size_t, int) __attribute__((weak));
void __sanitizer_weak_hook_strcasecmp(void *, const char *, const char *, int) __attribute__((weak));
void __sanitizer_weak_hook_strstr(void *, const char *, const char *, char *) __attribute__((weak));
void __sanitizer_weak_hook_strcasestr(void *, const char *, const char *, char *) __attribute__((weak));
void __sanitizer_weak_hook_memmem(void *, const void *, size_t, const void *, size_t, void *) __attribute__((weak));

#define HOOK(name, ...)					\
	do {						\
		if (__sanitizer_weak_hook_##name)	\
			__sanitizer_weak_hook_##name(CALLER, __VA_ARGS__); \
	} while (0)

int memcmp(const void *, const void *, size_t) EXPORT;
int bcmp(const void *, const void *, size_t) EXPORT;
int strcmp(const char *, const char *) EXPORT;
int strncmp(const char *, const char *, size_t) EXPORT;
int strcasecmp(const char *, const char *) EXPORT;
int strncasecmp(const char *, const char *, size_t) EXPORT;
char *strstr(const char *, const char *) EXPORT;
char *strcasestr(const char *, const char *) EXPORT;
void *memmem(const void *, size_t, const void *, size_t) EXPORT;

static int
bytes_compare(const uint8_t *a, const uint8_t *b, size_t n)
{
	uint64_t x, y;

	for (; n >= 8; n -= 8, a += 8, b += 8) {
		__builtin_memcpy(&x, a, 8);
		__builtin_memcpy(&y, b, 8);
		if (x != y)
			break;
	}
	for (; n > 0; n--, a++, b++)
		if (*a != *b)
			return *a - *b;
	return 0;
}

static int
lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c;
}

static int
text_compare(const char *a, const char *b, size_t n)
{
	for (; n > 0; n--, a++, b++)
		if (*a != *b || *a == 0)
			return (uint8_t)*a - (uint8_t)*b;
	return 0;
}

static int
text_compare_caseless(const char *a, const char *b, size_t n)
{
	for (; n > 0; n--, a++, b++)
		if (lower((uint8_t)*a) != lower((uint8_t)*b) || *a == 0)
			return lower((uint8_t)*a) - lower((uint8_t)*b);
	return 0;
}

static size_t
length(const char *s)
{
	size_t n = 0;

	while (s[n] != 0)
		n++;
	return n;
}

int
memcmp(const void *a, const void *b, size_t n)
{
	int r = bytes_compare(a, b, n);

	HOOK(memcmp, a, b, n, r);
	return r;
}

int
bcmp(const void *a, const void *b, size_t n)
{
	int r = bytes_compare(a, b, n);

	HOOK(memcmp, a, b, n, r);
	return r;
}

int
strcmp(const char *a, const char *b)
{
	int r = text_compare(a, b, SIZE_MAX);

	HOOK(strcmp, a, b, r);
	return r;
}

int
strncmp(const char *a, const char *b, size_t n)
{
	int r = text_compare(a, b, n);

	HOOK(strncmp, a, b, n, r);
	return r;
}

int
strcasecmp(const char *a, const char *b)
{
	int r = text_compare_caseless(a, b, SIZE_MAX);

	HOOK(strcasecmp, a, b, r);
	return r;
}

int
strncasecmp(const char *a, const char *b, size_t n)
{
	int r = text_compare_caseless(a, b, n);

	HOOK(strncasecmp, a, b, n, r);
	return r;
}

char *
strstr(const char *s, const char *needle)
{
	size_t n = length(needle);
	char *r = NULL;

	for (const char *p = s; r == NULL; p++) {
		if (text_compare(p, needle, n) == 0)
			r = (char *)p;
		if (*p == 0)
			break;
	}
	HOOK(strstr, s, needle, r);
	return r;
}

char *
strcasestr(const char *s, const char *needle)
{
	size_t n = length(needle);
	char *r = NULL;

	for (const char *p = s; r == NULL; p++) {
		if (text_compare_caseless(p, needle, n) == 0)
			r = (char *)p;
		if (*p == 0)
			break;
	}
	HOOK(strcasestr, s, needle, r);
	return r;
}

void *
memmem(const void *s, size_t size, const void *needle, size_t n)
{
	const uint8_t *p = s;
	void *r = NULL;

	for (size_t i = 0; r == NULL && n <= size && i <= size - n; i++)
		if (bytes_compare(p + i, needle, n) == 0)
			r = (void *)(p + i);
	HOOK(memmem, s, size, needle, n, r);
	return r;
}
