/*
 * What counts as a pointer to a block: any of its bytes, not the one behind; aligned words, unless
 * told otherwise; an array of no objects. Cycles leak, a block that points to itself directly.
 */
// RUN: %clangxx_lsan -O1 %s -o %t
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:use_unaligned=1 %t unaligned
#include <sanitizer/lsan_interface.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EXPECT(x) do { if (!(x)) { fprintf(stderr, "%d: %s\n", __LINE__, #x); _exit(9); } } while (0)

static char *volatile kept;
static char packed[24] __attribute__((aligned(16)));

static bool
leaks()
{
	return __lsan_do_recoverable_leak_check() != 0;
}

/* A size for each class and for large blocks; the first block of a class, too. */
static void
inside(size_t size)
{
	kept = (char *)malloc(size);
	EXPECT(!leaks());
	kept = kept + size - 1;
	EXPECT(!leaks());
	kept = kept + 1;
	EXPECT(leaks());
	kept = kept - size - 1;
	EXPECT(leaks());
	kept = kept + 1;
	EXPECT(!leaks());
	free(kept);
	kept = nullptr;
}

struct Object {
	~Object() { kept = nullptr; }
	int number;
};
static Object *volatile none;

int
main(int argc, char **argv)
{
	static const size_t sizes[] = { 1, 16, 17, 100, 255, 256, 257, 1000, 5000, 70000, 131072, 131073,
	    1 << 20, 33 << 20, 100 << 20 };
	void **p, **q;
	uintptr_t word;

	for (size_t size : sizes)
		if (size != 8)
			inside(size);
	none = new Object[0];
	EXPECT(!leaks());
	delete[] none;
	none = nullptr;

	p = (void **)malloc(64);
	word = (uintptr_t)p;
	memcpy(packed + 3, &word, sizeof word);
	word = 0;
	__asm__ volatile("" : : "r"(packed) : "memory");
	EXPECT(leaks() == (argc == 1));
	memset(packed, 0, sizeof packed);
	kept = (char *)p;
	q = (void **)malloc(64);
	*p = q;
	EXPECT(!leaks());
	*q = p;
	EXPECT(!leaks());
	kept = nullptr;
	EXPECT(leaks());
	_exit(0);
}
