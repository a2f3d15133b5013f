/*
 * mutate.c: threadtracer's reader of cores on damaged copies of one core, in one process.
 *
 *	mutate CORE ROUNDS SEED
 *
 * Each round changes some bytes, mostly in the headers and notes, or cuts the file off, then shows it.
 * What counts is that it comes back: with 0, or with 1 after exactly one line. Built with ASan and UBSan
 * by the test. The seed makes a failure repeatable: the round's number is printed.
 */
#include "threadtracer.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { FRONT = 4096 };

static int lines;
static uint64_t state;

int
complain(const char *format, ...)
{
	char line[512];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	if (strchr(line, '\n') != NULL)
		abort();
	lines++;
	return 1;
}

static size_t
below(size_t n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return n == 0 ? 0 : (size_t)(state >> 33) % n;
}

static void
damage(unsigned char *bytes, size_t size)
{
	static const uint64_t words[] = {0, 1, UINT64_MAX, INT64_MAX, 1ull << 63, 0x7fffffff, 0xffffffff, 0x1000};
	size_t count = 1 + below(4);

	while (count-- > 0) {
		size_t at = below(below(4) != 0 && size > FRONT ? FRONT : size);

		if (below(3) == 0 && at + 8 < size)
			memcpy(bytes + (at & ~(size_t)7), &words[below(8)], below(2) != 0 ? 8 : 4);
		else
			bytes[at] = (unsigned char)below(256);
	}
}

int
main(int argc, char **argv)
{
	struct options options = {.output = fopen("/dev/null", "w")};
	unsigned char *original, *copy;
	char path[64];
	FILE *file;
	size_t size;
	int fd, good = 0;

	if (argc != 4 || (file = fopen(argv[1], "rb")) == NULL)
		return 2;
	fseek(file, 0, SEEK_END);
	size = (size_t)ftell(file);
	rewind(file);
	original = malloc(size);
	copy = malloc(size);
	if (fread(original, size, 1, file) != 1)
		return 2;
	fd = memfd_create("core", 0);
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	options.core = path;
	for (int round = 0; round < atoi(argv[2]); round++) {
		size_t length = size;
		int status;

		state = strtoull(argv[3], NULL, 0) + (uint64_t)round;
		below(1);
		memcpy(copy, original, size);
		if (below(8) == 0)
			length = below(size);
		else
			damage(copy, size);
		options.json = below(2) != 0;
		if (ftruncate(fd, 0) != 0 || pwrite(fd, copy, length, 0) != (ssize_t)length)
			return 2;
		lines = 0;
		status = core_show(&options);
		if (status < 0 || status > 1 || lines != status) {
			printf("round %d: status %d, %d lines\n", round, status, lines);
			return 1;
		}
		good += status == 0;
	}
	free(original);
	free(copy);
	fclose(file);
	fclose(options.output);
	printf("%d shown, %d refused\n", good, atoi(argv[2]) - good);
	return 0;
}
