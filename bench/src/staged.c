/*
 * staged.c: targets of the fuzzer with a bug behind several stages: -DTARGET=name chooses one.
 *
 * Each stage is one that a mutation must get past. In place of crashing, which would cost symbolizing, the bug
 * prints how often the target ran, and ends the process; with -DCRASH, it traps.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define STAGED	__attribute__((unused)) static void

static unsigned long runs;

static void
bug(void)
{
#ifdef CRASH
	__builtin_trap();
#else
	printf("%lu\n", runs);
	fflush(stdout);
	_exit(0);
#endif
}

static uint64_t
number(const uint8_t *p, unsigned width)
{
	uint64_t n = 0;

	for (unsigned i = 0; i < width; i++)
		n = n << 8 | p[i];
	return n;
}

/* one byte after the other */
STAGED
nested(const uint8_t *p, size_t n)
{
	if (n > 8 && p[0] == 'F')
		if (p[1] == 'u')
			if (p[2] == 'z')
				if (p[3] == 'z')
					if (p[5] == 0xa7)
						if (p[7] == p[6] + 3)
							if (p[8] > 0xf8)
								bug();
}

STAGED
magic4(const uint8_t *p, size_t n)
{
	if (n >= 8 && (uint32_t)number(p + 4, 4) == 0x7f53414eu)
		bug();
}

STAGED
magic8(const uint8_t *p, size_t n)
{
	uint64_t magic;

	if (n < 12)
		return;
	memcpy(&magic, p + 3, sizeof(magic));
	if (magic == 0x1badb002c0ffee77u)
		bug();
}

/* a name, then a value */
STAGED
names(const uint8_t *p, size_t n)
{
	char line[64], *value;

	if (n >= sizeof(line))
		return;
	memcpy(line, p, n);
	line[n] = 0;
	if ((value = strchr(line, ':')) == NULL)
		return;
	*value++ = 0;
	if (strcmp(line, "content-type") == 0 && strcmp(value, "text/html") == 0)
		bug();
}

STAGED
signature(const uint8_t *p, size_t n)
{
	if (n >= 16 && memcmp(p + 2, "\x89SNRT\r\n\x1a", 8) == 0 && memcmp(p + 10, "HEAD", 4) == 0)
		bug();
}

/* sums of a byte and of two, and what is looked at only when they are right */
STAGED
checksum(const uint8_t *p, size_t n)
{
	uint8_t low = 0;
	uint16_t high = 0;

	if (n < 8)
		return;
	for (size_t i = 3; i < n; i++) {
		low = (uint8_t)(low + p[i]);
		high = (uint16_t)(high + low);
	}
	if (p[0] == low && (uint16_t)number(p + 1, 2) == high && p[3] == 'K' && p[4] == 7)
		bug();
}

/* bytes that are right or begin all over */
STAGED
machine(const uint8_t *p, size_t n)
{
	enum { IDLE, OPENED, NAMED, READ, WRITTEN, CLOSED } state = IDLE;

	for (size_t i = 0; i < n; i++)
		switch (state) {
		case IDLE: state = p[i] == 'o' ? OPENED : IDLE; break;
		case OPENED: state = p[i] == 'n' ? NAMED : IDLE; break;
		case NAMED: state = p[i] == 'r' ? READ : IDLE; break;
		case READ: state = p[i] == 'w' ? WRITTEN : IDLE; break;
		case WRITTEN: state = p[i] == 'c' ? CLOSED : IDLE; break;
		case CLOSED:
			if (p[i] == '!')
				bug();
			state = IDLE;
		}
}

/* lines of text that must come in order */
STAGED
protocol(const uint8_t *p, size_t n)
{
	static const char *const command[] = { "USER", "PASS", "RETR", "QUIT" };
	const uint8_t *end = p + n, *line;
	unsigned done = 0;

	for (; (line = memchr(p, '\n', (size_t)(end - p))) != NULL; p = line + 1)
		if (line - p >= 4) {
			if (strncmp((const char *)p, command[done], 4) != 0)
				return;
			if (++done == 1)
				continue;
			if (done == 2 && line - p < 6)
				return;
			if (done == 4)
				bug();
		}
}

/* length, type, content; the last must be of a certain length */
STAGED
chunks(const uint8_t *p, size_t n)
{
	unsigned depth = 0;

	while (n >= 6) {
		size_t length = number(p, 2);
		if (length > n - 6)
			return;
		switch ((uint32_t)number(p + 2, 4)) {
		case 0x49484452: depth = depth == 0 ? 1 : 0; break;
		case 0x504c5445: depth = depth == 1 && length == 3 ? 2 : 0; break;
		case 0x49454e44:
			if (depth == 2)
				bug();
			/* FALLTHROUGH */
		default: return;
		}
		p += 6 + length;
		n -= 6 + length;
	}
}

/* a number as text */
STAGED
decimal(const uint8_t *p, size_t n)
{
	unsigned value = 0;

	for (size_t i = 0; i < n && p[i] >= '0' && p[i] <= '9'; i++)
		value = 10 * value + p[i] - '0';
	if (value == 31415926)
		bug();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	runs++;
	TARGET(data, size);
	return 0;
}
