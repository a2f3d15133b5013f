/*
 * Mappings are initialized when they are fresh, take their state along when they move, and come
 * back clean; copies of strings take along the state of each byte.
 */
// RUN: %clang_msan -D_GNU_SOURCE -O0 -fno-builtin %s -o %t && %soon %t
#include <errno.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE	4096l
#define REQUIRE(x) do { if (!(x)) { fprintf(stderr, "line %d: %s\n", __LINE__, #x); _exit(3); } } while (0)

static char *
map(long n)
{
	char *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	REQUIRE(p != MAP_FAILED);
	return p;
}

static void
mappings(void)
{
	char *p = map(2 * PAGE), *q;

	REQUIRE(__msan_test_shadow(p, 2 * PAGE) == -1);
	__msan_poison(p + 100, 8);
	q = mremap(p, 2 * PAGE, 4 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, map(4 * PAGE));
	REQUIRE(q != MAP_FAILED && q != p);
	REQUIRE(__msan_test_shadow(q, 4 * PAGE) == 100);
	REQUIRE(__msan_test_shadow(q + 108, 4 * PAGE - 108) == -1);
	REQUIRE(munmap(q, 4 * PAGE) == 0);
	p = mmap(q, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	REQUIRE(p == q && __msan_test_shadow(p, PAGE) == -1);
	/* where the shadow of q is, nothing of the program's may be */
	errno = 0;
	REQUIRE(mmap((char *)((unsigned long)q ^ 0x500000000000ul), PAGE, PROT_READ,
	    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED && errno == EINVAL);
}

static void
strings(void)
{
	char a[16] = "abcdef", b[16], *p;

	__msan_poison(a + 2, 1);
	__msan_poison(b, sizeof b);
	REQUIRE(strcpy(b, a) == b);
	REQUIRE(__msan_test_shadow(b, 16) == 2 && __msan_test_shadow(b + 3, 13) == 4);
	__msan_poison(b, sizeof b);
	REQUIRE(stpncpy(b, a, 10) == b + 6);
	REQUIRE(__msan_test_shadow(b, 16) == 2 && __msan_test_shadow(b + 3, 13) == 7);
	REQUIRE(strncat(b, a, 3) == b && __msan_test_shadow(b + 6, 4) == 2);
	p = strdup(a);
	REQUIRE(__msan_test_shadow(p, 7) == 2 && __msan_test_shadow(p + 3, 4) == -1);
	free(p);
	/* strndup checks what it copies */
	__msan_unpoison(a, sizeof a);
	p = strndup(a, 4);
	REQUIRE(__msan_test_shadow(p, 5) == -1);
	free(p);
}

int
main(void)
{
	mappings();
	strings();
	return 0;
}
