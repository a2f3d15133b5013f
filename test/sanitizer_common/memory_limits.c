/* Too much memory: max_allocation_size_mb, hard and soft RSS limits, calloc overflow, bad alignments. */
// RUN: %clang_msan %s -o %t -lpthread
// RUN: env MSAN_OPTIONS=max_allocation_size_mb=2 %fails %t malloc 2>&1 | %FileCheck %s --check-prefix=BIG
// RUN: env MSAN_OPTIONS=max_allocation_size_mb=2:allocator_may_return_null=1 %t malloc 2>&1 | %FileCheck %s --check-prefix=NULL
// RUN: env MSAN_OPTIONS=max_allocation_size_mb=8 %t malloc 2>&1 | %FileCheck %s --check-prefix=FINE
// RUN: %fails %t calloc 2>&1 | %FileCheck %s --check-prefix=CALLOC
// RUN: env MSAN_OPTIONS=allocator_may_return_null=1 %t calloc 2>&1 | %FileCheck %s --check-prefix=NULL
// RUN: %fails %t reallocarray 2>&1 | %FileCheck %s --check-prefix=ARRAY
// RUN: %fails %t memalign 2>&1 | %FileCheck %s --check-prefix=ALIGN
// RUN: %fails %t posix_memalign 2>&1 | %FileCheck %s --check-prefix=POSIX
// RUN: %fails %t aligned_alloc 2>&1 | %FileCheck %s --check-prefix=ALIGNED
// RUN: %fails %t pvalloc 2>&1 | %FileCheck %s --check-prefix=PVALLOC
// RUN: env MSAN_OPTIONS=hard_rss_limit_mb=80 %fails %soon %t grow 2>&1 | %FileCheck %s --check-prefix=HARD
// RUN: env MSAN_OPTIONS=soft_rss_limit_mb=80:allocator_may_return_null=1 %soon %t grow 2>&1 | %FileCheck %s --check-prefix=SOFT
// RUN: env MSAN_OPTIONS=soft_rss_limit_mb=80:allocator_may_return_null=0 %fails %soon %t grow 2>&1 | %FileCheck %s --check-prefix=SOFTDIE
// RUN: env MSAN_OPTIONS=hard_rss_limit_mb=4000 %soon %t grow 2>&1 | %FileCheck %s --check-prefix=FINE
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int
main(int argc, char **argv)
{
	const char *what = argv[1];
	volatile size_t huge = (size_t)-1 / 2, three = 3;
	void *volatile p = NULL;
	void *out = NULL;

	errno = 0;
	if (!strcmp(what, "malloc"))
		p = malloc(5 << 20);
	else if (!strcmp(what, "calloc"))
		p = calloc(huge, three);
	else if (!strcmp(what, "reallocarray"))
		p = reallocarray(NULL, huge, three);
#ifdef __linux__	/* glibc's own */
	else if (!strcmp(what, "memalign"))
		p = memalign(three, 10);
	else if (!strcmp(what, "pvalloc"))
		p = pvalloc((size_t)-1 - three);
#endif
	else if (!strcmp(what, "posix_memalign"))
		return posix_memalign(&out, three, 10);
	else if (!strcmp(what, "aligned_alloc"))
		p = aligned_alloc(three, 10);
	else if (!strcmp(what, "grow"))
		for (int i = 0; i < 200; i++) {
			p = malloc(1 << 20);
			if (p == NULL)
				break;
			memset(p, 1, 1 << 20);
			nanosleep(&(struct timespec){ 0, 10000000 }, NULL);
		}
	fprintf(stderr, "%s\n", p ? "fine" : errno == ENOMEM ? "null, ENOMEM" : "null");
	return 0;
}

// BIG: ERROR: MemorySanitizer: requested allocation size 0x500000 {{.*}}exceeds maximum supported size of 0x200000
// BIG: in main {{.*}}memory_limits.c
// BIG: SUMMARY: MemorySanitizer: allocation-size-too-big
// NULL: null, ENOMEM
// FINE: fine
// CALLOC: ERROR: MemorySanitizer: calloc parameters overflow: count * size ({{[0-9]+}} * 3) cannot be represented in type size_t
// CALLOC: SUMMARY: MemorySanitizer: calloc-overflow
// ARRAY: ERROR: MemorySanitizer: reallocarray parameters overflow: count * size ({{[0-9]+}} * 3) cannot be represented in type size_t
// ARRAY: SUMMARY: MemorySanitizer: reallocarray-overflow
// ALIGN: ERROR: MemorySanitizer: invalid allocation alignment: 3, alignment must be a power of two
// ALIGN: SUMMARY: MemorySanitizer: invalid-allocation-alignment
// POSIX: ERROR: MemorySanitizer: invalid alignment requested in posix_memalign: 3, alignment must be a power of two and a multiple of sizeof(void*) == 8
// POSIX: SUMMARY: MemorySanitizer: invalid-posix-memalign-alignment
// ALIGNED: ERROR: MemorySanitizer: invalid alignment requested in aligned_alloc: 3
// ALIGNED: SUMMARY: MemorySanitizer: invalid-aligned-alloc-alignment
// PVALLOC: ERROR: MemorySanitizer: pvalloc parameters overflow: size 0x{{[0-9a-f]+}} rounded up to system page size 0x1000 cannot be represented in type size_t
// PVALLOC: SUMMARY: MemorySanitizer: pvalloc-overflow
// HARD: MemorySanitizer: hard rss limit exhausted (80Mb vs {{([89][0-9]|[0-9]{3,})}}Mb)
// SOFT: MemorySanitizer: soft rss limit exhausted (80Mb vs {{([89][0-9]|[0-9]{3,})}}Mb)
// SOFT: null
// SOFTDIE: ERROR: MemorySanitizer: allocator exceeded the RSS limit
// SOFTDIE: SUMMARY: MemorySanitizer: rss-limit-exceeded
