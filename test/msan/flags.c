/*
 * What each of MSan's flags changes; numbers that cannot be are refused in one line.
 *
 * RUN: %clang_msan %origins %s -o %t
 * RUN: env MSAN_OPTIONS=origin_history_size=1 %fails %t chain 2>&1 | %FileCheck %s --check-prefix=NONE --implicit-check-not='was stored'
 * NONE: created by a heap allocation
 * RUN: env MSAN_OPTIONS=origin_history_size=2 %fails %t chain 2>&1 | grep -c 'was stored to memory' | grep -x 1
 * RUN: env MSAN_OPTIONS=origin_history_size=7 %fails %t chain 2>&1 | grep -c 'was stored to memory' | grep -x 6
 * RUN: %fails %t chain 2>&1 | grep -c 'was stored to memory' | grep -x 6
 * RUN: env MSAN_OPTIONS=origin_history_size=0 %fails %t chain 2>&1 | grep -c 'was stored to memory' | grep -x '1[23]'
 * RUN: env MSAN_OPTIONS=origin_history_size=7:store_context_size=1 %fails %t chain 2>&1 | %FileCheck %s --check-prefix=SHORT
 * RUN: env MSAN_OPTIONS=store_context_size=0 %fails %t chain 2>&1 | %FileCheck %s --check-prefix=SHORT
 * SHORT: was stored to memory at
 * SHORT-NEXT: #0 {{.*}} in step
 * SHORT-EMPTY:
 * SHORT-NEXT: was stored to memory at
 * RUN: env MSAN_OPTIONS=origin_history_per_stack_limit=3 %t shared 4
 * RUN: env MSAN_OPTIONS=origin_history_per_stack_limit=0 %t shared 100
 * RUN: env MSAN_OPTIONS=origin_history_size=8 %fails %t 2>&1 | %FileCheck %s --check-prefix=SIZE
 * RUN: env MSAN_OPTIONS=origin_history_size=-1 %fails %t 2>&1 | %FileCheck %s --check-prefix=SIZE
 * SIZE: origin_history_size={{8|-1}}: give 0 (unlimited) or 1 to 7
 * RUN: env MSAN_OPTIONS=origin_history_per_stack_limit=-1 %fails %t 2>&1 | grep 'origin_history_per_stack_limit=-1: give 0'
 *
 * Uses after malloc and free are reported, unless the flag says no; exit codes.
 * RUN: %fails 1 %t fresh
 * RUN: env MSAN_OPTIONS=exitcode=3 %fails 3 %t fresh
 * RUN: env MSAN_OPTIONS=exit_code=4:exitcode=3 %fails 4 %t fresh
 * RUN: env MSAN_OPTIONS=poison_in_malloc=0 %t fresh
 * RUN: env MSAN_OPTIONS=poison_heap_with_zeroes=1 %t fresh
 * RUN: env MSAN_OPTIONS=report_umrs=0 %fails 1 %t fresh 2>&1 | %FileCheck %s --check-prefix=QUIET --implicit-check-not={{.}}
 * QUIET: {{^Exiting$}}
 * RUN: %fails 1 %t checked 2>&1 | %FileCheck %s --check-prefix=CHECKED --implicit-check-not='went on'
 * CHECKED: Uninitialized bytes in __msan_check_mem_is_initialized at offset 1 inside [0x{{[0-9a-f]+}}, 4)
 * RUN: %fails 1 %t freed 2>&1 | %FileCheck %s --check-prefix=FREED
 * FREED: created by a heap deallocation
 * FREED-NEXT: #0 {{.*}} in {{.*}}free
 * RUN: env MSAN_OPTIONS=poison_in_free=0 %t freed
 * RUN: %fails 1 %t freed_long 2>&1 | %FileCheck %s --check-prefix=FREED
 * RUN: env MSAN_OPTIONS=poison_in_free=0 %t freed_long
 * RUN: %clang_msan -mllvm -msan-poison-stack-with-call=1 %s -o %t.call
 * RUN: %fails 1 %t.call stack
 * RUN: env MSAN_OPTIONS=poison_stack_with_zeroes=1 %t.call stack
 *
 * No core files; a limit for the stack, whose absence makes the kernel map libraries elsewhere.
 * RUN: sh -c 'ulimit -c 100; exec %t core' | grep -x 'core [01]'
 * RUN: env MSAN_OPTIONS=disable_coredump=0 sh -c 'ulimit -c 100; exec %t core' | grep -x 'core 51200'
 * RUN: sh -c 'ulimit -s unlimited; exec %t stacksize' | grep -x 'stack 33554432 libraries high'
 *
 * A long range is clean again by fresh pages, which cost nothing until they are used.
 * RUN: %t fresh_pages | grep -x few
 * RUN: env MSAN_OPTIONS=clear_shadow_mmap_threshold=1000000000 %t fresh_pages | grep -x many
 *
 * The shadow is in no core file, and has no huge pages.
 * RUN: %t mapping | grep -x 'dd nh'
 * RUN: env MSAN_OPTIONS=use_madv_dontdump=0:no_huge_pages_for_shadow=0 %t mapping | grep -x 'none'
 */
#include <sanitizer/msan_interface.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#define STEPS	12
#define RANGE	(16 << 20)
static int values[STEPS + 1];

__attribute__((noinline)) static void
step(int *to, const int *from)
{
	*to = *from;
}

static int
chain(void)
{
	int *heap = malloc(sizeof *heap);

	values[0] = 1;
	step(&values[0], heap);
	for (int i = 1; i < STEPS; i++)
		step(&values[i], &values[i - 1]);
	return values[STEPS - 1] ? 0 : 2;
}

/* Another origin each time, one store: how many of the values remember it. */
static int
shared(int expected)
{
	int count = 0, *heap;

	for (int i = 0; i < 100; i++) {
		heap = malloc(sizeof *heap);
		__msan_set_origin(heap, sizeof *heap, 1000 + i);
		step(&values[0], heap);
		count += __msan_get_origin(&values[0]) != __msan_get_origin(heap);
	}
	printf("%d\n", count);
	return count - expected;
}

static int
stack(int i)
{
	volatile int numbers[10];

	if (numbers[i] == 77)
		return 2;
	return 0;
}

static void
fresh_pages(void)
{
	char *p = mmap(NULL, RANGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct rusage before, after;

	__msan_poison(p, RANGE);
	__msan_unpoison(p, RANGE);
	getrusage(RUSAGE_SELF, &before);
	/* Reads what is not there: a fault each page. */
	for (int i = 0; i < RANGE; i += 4096)
		if (__msan_test_shadow(p + i, 1) != -1)
			abort();
	getrusage(RUSAGE_SELF, &after);
	puts(after.ru_minflt - before.ru_minflt >= RANGE / 4096 / 2 ? "few" : "many");
}

static void
mapping(void)
{
	uintptr_t shadow = (uintptr_t)values ^ 0x500000000000;
	FILE *f = fopen("/proc/self/smaps", "r");
	unsigned long begin, end;
	char line[1024];
	bool here = false;

	while (fgets(line, sizeof line, f)) {
		if (sscanf(line, "%lx-%lx ", &begin, &end) == 2)
			here = begin <= shadow && shadow < end;
		if (here && !strncmp(line, "VmFlags:", 8))
			puts(strstr(line, " dd") && strstr(line, " nh") ? "dd nh" :
			    strstr(line, " dd") || strstr(line, " nh") ? "one" : "none");
	}
	fclose(f);
}

int
main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	int *volatile p = malloc(64);
	struct rlimit limit;

	if (!strcmp(what, "chain"))
		return chain();
	if (!strcmp(what, "shared"))
		return shared(atoi(argv[2]));
	if (!strcmp(what, "fresh"))
		return p[3] == 77 ? 2 : 0;
	if (!strcmp(what, "checked")) {
		*(char *)p = 1;
		__msan_check_mem_is_initialized(p, 4);
		fprintf(stderr, "went on\n");
	}
	if (!strncmp(what, "freed", 5)) {
		size_t size = what[5] ? 100000 : 64;

		p = realloc(p, size);
		memset(p, 1, size);
		free(p);
		return p[3] == 77 ? 2 : 0;
	}
	if (!strcmp(what, "stack"))
		return stack(argc);
	if (!strcmp(what, "fresh_pages"))
		fresh_pages();
	if (!strcmp(what, "mapping"))
		mapping();
	if (!strcmp(what, "core")) {
		getrlimit(RLIMIT_CORE, &limit);
		printf("core %lu\n", limit.rlim_cur);
	}
	if (!strcmp(what, "stacksize")) {
		getrlimit(RLIMIT_STACK, &limit);
		printf("stack %lu libraries %s\n", limit.rlim_cur,
		    (unsigned long)stdout > 0x700000000000 ? "high" : "low");
	}
	return 0;
}
