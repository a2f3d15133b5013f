/*
 * -fork tells crashes apart by their kind and the first frames that are not the sanitizer's, and counts each. Each
 * process ends in its own way, the next of ENDS, by a number kept in a file.
 */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/c && cd %t.d && printf 0 >number
// RUN: cd %t.d && sh -c '%soon %t -verbosity=2 -seed=5 -fork=1 -ignore_crashes=1 -stop_file=stop -artifact_prefix=a- c >%t.log 2>&1; test $? = 77'
// RUN: %FileCheck %s <%t.log && ls %t.d | grep -c '^a-crash-' | grep -x 1
/* runs of a child that crashed count: the empty input and the one after it */
// CHECK: {{^}}#2: {{.*}} oom/timeout/crash: 1/1/1
// CHECK: oom/timeout/crash: 1/1/4 {{.*}} job: 7
// CHECK: INFO: distinct crashes:
// CHECK-NEXT: {{^}} 1x (no artifact) SUMMARY: memory
// CHECK-NEXT: {{^}} 1x (no artifact) SUMMARY: time
// CHECK-NEXT: {{^}} 3x a-crash-{{[0-9a-f]*}} SUMMARY: one
// CHECK-NEXT: {{^}} 1x a-crash-{{[0-9a-f]*}} SUMMARY: two
// CHECK-NEXT: INFO: exiting: 77 time:

/* Each child has a seed of its own, after the first process. Seeds are probed the more seldom the more often known crashes came again, and only then. */
// RUN: sed -n 's/^INFO: Seed: \([0-9]*\)$/seed \1/p; s/^Flag: probe_seeds \(.*\)$/probe \1/p' %t.log | tr '\n' ' ' >%t.flags && echo 'seed 5 probe 1 seed 6 probe 1 seed 7 probe 1 seed 8 probe 3 seed 11 ' | tr -d '\n' | cmp - %t.flags

/* The file that was named gets the artifact of a child. */
// RUN: cd %t.d && rm -f stop && printf 2 >number && sh -c '%soon %t -fork=1 -exact_artifact_path=named c >%t.log 2>&1; test $? = 77' && echo | cmp - named
// RUN: grep 'x named *SUMMARY: one' %t.log
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const struct {
	const char *error, *frame, *summary;
	int status;
} ends[] = {
	{ "memory", "alone", "memory", 71 },
	{ "time", "alone", "time", 70 },
	{ "bug at 0x10", "one", "one", 77 },
	{ "bug at 0x20", "one", "one", 77 },
	{ "bug at 0x30", "one", "one", 77 },
	{ "bug at 0x40", "two", "two", 77 },
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned n = 0;

	if (size == 0)
		return 0;
	FILE *f = fopen("number", "r+");
	if (f == NULL || fscanf(f, "%u", &n) != 1)
		exit(3);
	rewind(f);
	fprintf(f, "%u", n + 1);
	fclose(f);
	if (n >= sizeof(ends) / sizeof(ends[0])) {
		fclose(fopen("stop", "w"));
		return 0;
	}
	fprintf(stderr, "==1==ERROR: %s\n    #0 0x1 in __sanitizer_a\n    #1 0x2 in __sanitizer_b\n    #2 0x3 in __sanitizer_c\n"
	    "    #3 0x%x in %s\nSUMMARY: %s\n", ends[n].error, n, ends[n].frame, ends[n].summary);
	if (ends[n].status != 77)
		_exit(ends[n].status);
	abort();
}
