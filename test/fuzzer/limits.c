/* Each limit ends the run with its status, its lines and its artifact. */
// RUN: %fuzzer_asan %s -o %t && rm -rf %t.d && mkdir %t.d
// RUN: sh -c 'MODE=hang %soon %t -timeout=1 -artifact_prefix=%t.d/ 2>%t.log; test $? = 70' && %FileCheck %s --check-prefix=HANG <%t.log
// HANG: ALARM: working on the last Unit for {{[1-3]}} seconds
// HANG-NEXT: and the timeout value is 1 (use -timeout=N to change)
// HANG: Test unit written to {{.*}}timeout-
// HANG: ERROR: libFuzzer: timeout after {{[1-3]}} seconds
// HANG: in hang
// HANG: SUMMARY: libFuzzer: timeout
// RUN: sh -c 'MODE=block %soon %t -timeout=1 -artifact_prefix=%t.d/ 2>%t.log; test $? = 70' && %FileCheck %s --check-prefix=BLOCK <%t.log
// BLOCK: ERROR: libFuzzer: timeout after
// RUN: sh -c 'MODE=grow %soon %t -rss_limit_mb=200 -artifact_prefix=%t.d/ 2>%t.log; test $? = 71' && %FileCheck %s --check-prefix=GROW <%t.log
// GROW: ERROR: libFuzzer: out-of-memory (used: {{[0-9]+}}Mb; limit: 200Mb)
// GROW: Live Heap Allocations
// GROW: Test unit written to {{.*}}oom-
// GROW: SUMMARY: libFuzzer: out-of-memory
// RUN: sh -c 'MODE=peak %soon %t -rss_limit_mb=200 -artifact_prefix=%t.d/ 2>%t.log; test $? = 71' && %FileCheck %s --check-prefix=PEAK <%t.log
// PEAK: ERROR: libFuzzer: out-of-memory (used: {{[234][0-9][0-9]}}Mb; limit: 200Mb)
// RUN: sh -c 'MODE=malloc %soon %t -malloc_limit_mb=50 -artifact_prefix=%t.d/ 2>%t.log; test $? = 71' && %FileCheck %s --check-prefix=MALLOC <%t.log
// MALLOC: ERROR: libFuzzer: out-of-memory (malloc(104857600))
// MALLOC: in LLVMFuzzerTestOneInput
// RUN: sh -c 'MODE=exit %t -artifact_prefix=%t.d/ 2>%t.log; test $? = 77' && %FileCheck %s --check-prefix=EXIT <%t.log
// EXIT: ERROR: libFuzzer: fuzz target exited
// EXIT: SUMMARY: libFuzzer: fuzz target exited
// EXIT: Test unit written to {{.*}}crash-
// RUN: sh -c 'MODE=write %t -artifact_prefix=%t.d/ 2>%t.log; test $? = 77' && %FileCheck %s --check-prefix=WRITE <%t.log
// WRITE: ERROR: libFuzzer: fuzz target overwrites its const input
// RUN: sh -c 'MODE=leak %t -runs=1000 -artifact_prefix=%t.d/ 2>%t.log; test $? = 77' && %FileCheck %s --check-prefix=LEAK <%t.log
// LEAK: ERROR: LeakSanitizer: detected memory leaks
// LEAK: INFO: to ignore leaks on libFuzzer side use -detect_leaks=0
// LEAK: Test unit written to {{.*}}leak-
// RUN: sh -c 'MODE=quarantine %soon %t -rss_limit_mb=60 -max_total_time=4 2>%t.log' && %FileCheck %s --check-prefix=QUARANTINE <%t.log
// QUARANTINE-NOT: out-of-memory
// QUARANTINE: INFO: libFuzzer: {{[0-9]+}}Mb of {{[0-9]+}}Mb were the sanitizer's quarantine; given back
// QUARANTINE-NOT: out-of-memory
// QUARANTINE: Done {{[0-9]+}} runs

/* A limit that is passed each second, for the quarantine's sake, is not kept. */
// RUN: sh -c 'MODE=quarantine %soon %t -rss_limit_mb=100 -purge_allocator_interval=-1 -artifact_prefix=%t.d/ 2>%t.log; test $? = 71' && %FileCheck %s --check-prefix=FULL <%t.log
// FULL: ERROR: libFuzzer: out-of-memory (used: {{[0-9]+}}Mb; limit: 100Mb)
// FULL: {{[0-9]+}}Mb of it were freed memory in the sanitizer's quarantine, which was emptied each
// FULL: ASAN_OPTIONS=quarantine_size_mb

/* Below what the program has from the start, while names are looked up: it ends all the same. */
// RUN: sh -c 'MODE=names %soon %t -rss_limit_mb=2 -print_pcs=1 -artifact_prefix=%t.d/ 2>%t.log; test $? = 71'
// RUN: rm %t.log && sh -c 'MODE=sleep %t -max_total_time=25 2>%t.log & p=$!; %await INITED %t.log; kill -USR1 $p; wait $p' && %FileCheck %s --check-prefix=USR <%t.log
// USR: INFO: signal received, trying to exit gracefully
// USR: INFO: libFuzzer: exiting as requested
// RUN: rm %t.log && sh -c 'MODE=sleep %t -max_total_time=25 2>%t.log & p=$!; %await INITED %t.log; kill -INT $p; wait $p; test $? = 72' && %FileCheck %s --check-prefix=INT <%t.log
// INT: libFuzzer: run interrupted; exiting
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile char *volatile sink;

__attribute__((noinline)) static void
hang(void)
{
	for (;;)
		sink = NULL;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *mode = getenv("MODE");
	sigset_t all;

	if (strcmp(mode, "sleep") == 0)
		usleep(1000);
	if (strcmp(mode, "quarantine") == 0) {
		sink = malloc(1 << 20);
		memset((void *)sink, 1, 1 << 20);
		free((void *)sink);
	}
	if (size == 0 || data[0] == '\n')
		return 0;
	if (strcmp(mode, "hang") == 0)
		hang();
	if (strcmp(mode, "block") == 0) {
		sigfillset(&all);
		sigprocmask(SIG_BLOCK, &all, NULL);
		hang();
	}
	if (strcmp(mode, "grow") == 0)
		for (;;) {
			sink = malloc(1 << 20);
			memset((void *)sink, 1, 1 << 20);
			usleep(1000);
		}
	/* gone again before anybody can look */
	if (strcmp(mode, "peak") == 0) {
		void *p = mmap(NULL, 300 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

		memset(p, 1, 300 << 20);
		munmap(p, 300 << 20);
	}
	if (strcmp(mode, "names") == 0)
		usleep(10000);
	if (strcmp(mode, "malloc") == 0) {
		sink = malloc(100 << 20);
		free((void *)sink);
	}
	if (strcmp(mode, "exit") == 0)
		exit(0);
	if (strcmp(mode, "write") == 0)
		*(volatile uint8_t *)data = data[0] + 1;
	if (strcmp(mode, "leak") == 0) {
		sink = malloc(77);
		sink = NULL;
	}
	return 0;
}
