/*
 * say.c: the fuzzer's output, and the memory it works with.
 *
 * A line is made on the stack and written by one write(2), so that lines of several processes with one log stay
 * whole, and so that a handler of a deadly signal may print. say_fd is stderr, or a copy of it when the
 * target's is closed.
 */
#include "fuzzer/fuzzer.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int say_fd = 2;
uint64_t random_state;

static void
write_all(const char *p, size_t n)
{
	while (n > 0) {
		ssize_t r = write(say_fd, p, n);
		if (r <= 0)
			return;
		p += r;
		n -= (size_t)r;
	}
}

/*
 * What does not end a line waits here for the rest. Whoever cannot have the buffer at once (another thread, a
 * signal within say) writes past it.
 */
static void
put(const char *text, size_t n)
{
	static char waiting[4 * PATH_LONG];
	static size_t used;
	static bool busy;

	if (__atomic_exchange_n(&busy, true, __ATOMIC_ACQUIRE)) {
		write_all(text, n);
		return;
	}
	bool whole = n != 0 && text[n - 1] == '\n';
	if (used + n > sizeof(waiting)) {
		write_all(waiting, used);
		used = 0;
	}
	if (whole && used == 0)
		write_all(text, n);
	else {
		memcpy(waiting + used, text, n);
		used += n;
		if (whole) {
			write_all(waiting, used);
			used = 0;
		}
	}
	__atomic_store_n(&busy, false, __ATOMIC_RELEASE);
}

static void __attribute__((noinline))
say_long(const char *format, va_list ap)
{
	char text[4 * PATH_LONG];
	int n = vsnprintf(text, sizeof(text), format, ap);

	put(text, MIN((size_t)n, sizeof(text) - 1));
}

/* a sanitizer's stack for signals may be small, and most lines are short */
void
say(const char *format, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, format);
	int n = vsnprintf(text, sizeof(text), format, ap);
	va_end(ap);
	if (n >= (int)sizeof(text)) {
		va_start(ap, format);
		say_long(format, ap);
		va_end(ap);
	} else if (n > 0)
		put(text, (size_t)n);
}

/* of any length */
void
say_text(const char *text, size_t n)
{
	for (size_t at = 0; at < n; at += PATH_LONG)
		put(text + at, MIN(n - at, (size_t)PATH_LONG));
}

/* 0x1,0x2,0x3, */
void
say_bytes(const uint8_t *data, size_t n, const char *after)
{
	char line[5 * SHOWN_MAX + 1];
	size_t used = 0;

	for (size_t i = 0; i < MIN(n, (size_t)SHOWN_MAX); i++)
		used += (size_t)snprintf(line + used, sizeof(line) - used, "0x%x,", data[i]);
	put(line, used);
	say("%s", after);
}

/* as in a dictionary: \\ \" and \xAB */
void
say_quoted(const uint8_t *data, size_t n, const char *after)
{
	char line[1024];
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		uint8_t c = data[i];
		if (c == '\\' || c == '"') {
			line[used++] = '\\';
			line[used++] = (char)c;
		} else if (c >= ' ' && c < 0x7f)
			line[used++] = (char)c;
		else
			used += (size_t)snprintf(line + used, 5, "\\x%02x", c);
		if (sizeof(line) - used < 8) {
			put(line, used);
			used = 0;
		}
	}
	put(line, used);
	say("%s", after);
}

/* The target's stdout (1) and stderr (2) go nowhere; ours stays, and so do the sanitizer's reports. */
void
say_close(int mask)
{
	if (mask == 0)
		return;
	int copy = dup(2);
	int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (copy < 0 || null < 0)
		return;
	fcntl(copy, F_SETFD, FD_CLOEXEC);
	say_fd = copy;
	if ((mask & 2) != 0) {
		if (__sanitizer_set_report_fd)
			__sanitizer_set_report_fd((void *)(intptr_t)copy);
		dup2(null, 2);
	}
	if ((mask & 1) != 0)
		dup2(null, 1);
	close(null);
}

static void __attribute__((noreturn))
no_memory(size_t n)
{
	say("==%d== ERROR: libFuzzer: no memory for %zu bytes of its own\n", (int)getpid(), n);
	_exit(1);
}

void *
memory_get(size_t n)
{
	void *p = calloc(1, n ? n : 1);

	if (p == NULL)
		no_memory(n);
	return p;
}

/* P with room for WANT things of EACH bytes; what is new is zeroed */
void *
memory_grow(void *p, size_t *have, size_t want, size_t each)
{
	if (want <= *have)
		return p;
	size_t n = MAX(want, *have + *have / 2 + 8);
	char *grown = realloc(p, n * each);
	if (grown == NULL)
		no_memory(n * each);
	memset(grown + *have * each, 0, (n - *have) * each);
	*have = n;
	return grown;
}

void *
memory_map(size_t n)
{
	void *p = mmap(NULL, n ? n : 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);

	if (p == MAP_FAILED)
		no_memory(n);
	return p;
}

void
memory_unmap(void *p, size_t n)
{
	if (p != NULL)
		munmap(p, n ? n : 1);
}

/* Short copies, without a sanitizer's interceptor between. */
void
copy_bytes(void *to, const void *from, size_t n)
{
	uint8_t *t = to;
	const uint8_t *f = from;
	struct __attribute__((packed)) half { uint64_t a, b; };

	if (n > 256) {
		memcpy(to, from, n);
		return;
	}
	for (; n >= sizeof(struct half); n -= sizeof(struct half)) {
		*(struct half *)t = *(const struct half *)f;
		t += sizeof(struct half);
		f += sizeof(struct half);
	}
	while (n-- > 0)
		*t++ = *f++;
}
