/* -fork goes on after hangs and after running out of memory, as long as that is wanted, and counts them. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/c && cd %t.d
// RUN: cd %t.d && MODE=memory %soon %t -fork=1 -rss_limit_mb=100 -max_total_time=6 -artifact_prefix=a- c >%t.log 2>&1 && %FileCheck %s <%t.log && ls | grep -c a-oom- | grep -x 1
// CHECK: oom/timeout/crash: {{[1-9][0-9]*}}/0/0
// CHECK: INFO: distinct crashes:
// CHECK-NEXT: {{[1-9][0-9]*}}x a-oom-{{[0-9a-f]+}} SUMMARY: libFuzzer: out-of-memory
// CHECK-NEXT: INFO: exiting: 0 time:
// RUN: cd %t.d && sh -c 'MODE=memory %soon %t -fork=1 -rss_limit_mb=100 -ignore_ooms=0 -artifact_prefix=b- c >%t.log 2>&1; test $? = 71'
// RUN: cd %t.d && sh -c 'MODE=hang %soon %t -fork=1 -timeout=1 -ignore_timeouts=0 -artifact_prefix=c- c >%t.log 2>&1; test $? = 70' && ls | grep -c c-timeout- | grep -x 1
// RUN: cd %t.d && MODE=hang %soon %t -fork=1 -timeout=1 -max_total_time=8 -artifact_prefix=d- c >%t.log 2>&1 && grep 'oom/timeout/crash: 0/[1-9][0-9]*/0' %t.log

/* groups of seeds of one size; the runs of all jobs count */
// RUN: cd %t.d && MODE=none %soon %t -fork=2 -fork_corpus_groups=1 -runs=1000 c >%t.log 2>&1 && grep 'INFO: fuzzed for [0-9]* iterations, wrapping up soon' %t.log
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *volatile p;

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *mode = getenv("MODE");

	if (size < 2 || data[0] != 'X')
		return 0;
	while (strcmp(mode, "hang") == 0)
		;
	while (strcmp(mode, "memory") == 0) {
		p = malloc(1 << 20);
		memset(p, 1, 1 << 20);
		usleep(2000);
	}
	return 0;
}
