/*
 * The allocation functions hand out what they promise, and what they handed out is found again as
 * a leak of the size that was asked for.
 */
// RUN: %clang_lsan %s -o %t
// RUN: %t use
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t 2>&1 | %FileCheck %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t twice 2>&1 | %FileCheck --check-prefix=TWICE %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t inside 2>&1 | %FileCheck --check-prefix=INSIDE %s
// RUN: env LSAN_OPTIONS=max_allocation_size_mb=8:allocator_may_return_null=1 %t big 2>&1 | %FileCheck --check-prefix=BIG %s
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __NetBSD__	/* has neither; its aligned_alloc wants a multiple of the alignment */
#define malloc_usable_size(p)	__sanitizer_get_allocated_size(p)
size_t __sanitizer_get_allocated_size(const volatile void *);

static void *
memalign(size_t alignment, size_t size)
{
	void *p = NULL;

	return posix_memalign(&p, alignment, size) == 0 ? p : NULL;
}
#endif

#define EXPECT(x) do { if (!(x)) { fprintf(stderr, "%d: %s\n", __LINE__, #x); _exit(9); } } while (0)

void *volatile sink;

static void
use(void)
{
	void *p = NULL;
	char *c;
	int i, k;

	for (i = 0; i < 3000; i += 7) {
		c = malloc(i);
		EXPECT(c != NULL && (uintptr_t)c % 16 == 0 && malloc_usable_size(c) == (size_t)i);
		memset(c, 0xa5, i);
		c = realloc(c, 3 * i + 1);
		EXPECT(i == 0 || (c[0] == (char)0xa5 && c[i - 1] == (char)0xa5));
		free(c);
		c = calloc(i, 3);
		for (k = 0; k < 3 * i; k++)
			EXPECT(c[k] == 0);
		free(c);
		EXPECT(posix_memalign(&p, 1024, i) == 0 && (uintptr_t)p % 1024 == 0);
		free(p);
		p = memalign(4096, i);
		EXPECT((uintptr_t)p % 4096 == 0);
		free(p);
	}
	EXPECT(realloc(malloc(1), 0) == NULL);
	errno = 0;
	p = reallocarray(NULL, 10, 10);
	EXPECT(p != NULL);
	free(p);
}

int
main(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], "use") == 0) {
		use();
		return 0;
	}
	if (argc > 1 && strcmp(argv[1], "big") == 0) {
		errno = 0;
		EXPECT(malloc(9 << 20) == NULL && errno == ENOMEM);
		EXPECT((sink = malloc(7 << 20)) != NULL);
		free(sink);
		return 0;
	}
	if (argc > 1 && strcmp(argv[1], "twice") == 0) {
		sink = malloc(10);
		free(sink);
		free(sink);
	}
	if (argc > 1 && strcmp(argv[1], "inside") == 0) {
		sink = malloc(100);
		free((char *)sink + 16);
	}
	sink = malloc(0);
	sink = realloc(malloc(11), 5000);
	sink = strdup("0123456789");
	sink = memalign(64, 300);
	sink = malloc(3 << 20);
	sink = NULL;
	return 0;
}
// CHECK: Direct leak of 3145728 byte(s) in 1 object(s)
// CHECK: Direct leak of 5000 byte(s) in 1 object(s)
// CHECK-NEXT: #0 {{.*}} in realloc
// CHECK: Direct leak of 300 byte(s) in 1 object(s)
// CHECK: Direct leak of 11 byte(s) in 1 object(s)
// CHECK: #{{.*}} strdup
// CHECK: Direct leak of 1 byte(s) in 1 object(s)
// CHECK: SUMMARY: LeakSanitizer: 3151040 byte(s) leaked in 5 allocation(s).
// TWICE: ERROR: LeakSanitizer: free of 0x{{.*}}, which is no block in use
// TWICE: in main {{.*}}allocation.c
// INSIDE: ERROR: LeakSanitizer: free of 0x{{.*}}, which is no block in use
// BIG: LeakSanitizer failed to allocate 0x900000 bytes
