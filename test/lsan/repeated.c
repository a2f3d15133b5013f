/* A check gives back all memory that it takes, also when a suppressed leak makes it look again. */
// RUN: %clang_lsan %s -o %t && env LSAN_OPTIONS=print_suppressions=1 %t 2>&1 | %FileCheck %s
#include <sanitizer/lsan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *volatile sink;

const char *
__lsan_default_suppressions(void)
{
	return "leak:lose";
}

__attribute__((noinline)) static void
lose(void)
{
	sink = malloc(100);
	sink = NULL;
}

__attribute__((noinline)) static void
scrub(void)
{
	volatile char noise[4096];

	memset((void *)noise, 0, sizeof noise);
}

static long
pages(void)
{
	FILE *f = fopen("/proc/self/statm", "r");
	long n = 0;

	if (f == NULL || fscanf(f, "%ld", &n) != 1)
		return -1;
	fclose(f);
	return n;
}

int
main(void)
{
	long before;

	lose();
	scrub();
	for (int i = 0; i < 3; i++)
		__lsan_do_recoverable_leak_check();
	before = pages();
	for (int i = 0; i < 20; i++)
		__lsan_do_recoverable_leak_check();
	fprintf(stderr, "%ld pages, then %ld\n", before, pages());
	return before <= 0 || pages() - before >= 20;
}
// CHECK: 1 100 lose
// CHECK: {{[0-9]+}} pages, then
