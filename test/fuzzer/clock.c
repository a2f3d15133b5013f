/*
 * A run is as long as it took, whatever tick fell into it; and a stop of the process is no run's time. Here the clock
 * is this program's: it goes on by the fuzzer's sleeps in a run, and by nothing else.
 */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir %t.d && cd %t.d
// RUN: STOPPED=0 TAKES=0.3 %soon %t -runs=30 -report_slow_units=1 -print_final_stats=1 2>&1 | %FileCheck %s --check-prefix=SHORT
// SHORT-NOT: Slowest unit
// SHORT: stat::slowest_unit_time_sec: {{ *}}0{{$}}
// RUN: STOPPED=0 TAKES=2.5 %soon %t -runs=3 -report_slow_units=2 -print_final_stats=1 2>&1 | %FileCheck %s --check-prefix=LONG
// LONG: Slowest unit: 2 s:
// LONG: stat::slowest_unit_time_sec: {{ *}}2{{$}}
// RUN: STOPPED=100 TAKES=0.3 %soon %t -runs=30 -timeout=5 -report_slow_units=1 2>&1 | %FileCheck %s --check-prefix=STOPPED
// STOPPED-NOT: {{Slowest unit|timeout}}
// STOPPED: Done 30 runs
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

static _Atomic int64_t elapsed, until;	/* nanoseconds; the run ends then */
static _Atomic int64_t stop;		/* with the next sleep */

int
clock_gettime(clockid_t clock, struct timespec *now)
{
	int64_t passed = elapsed;

	*now = (struct timespec){ 1000 + passed / 1000000000, passed % 1000000000 };
	return 0;
}

int
nanosleep(const struct timespec *how_long, struct timespec *rest)
{
	poll(NULL, 0, 1);
	if (elapsed < until) {
		elapsed += how_long->tv_sec * 1000000000 + how_long->tv_nsec + stop;
		stop = 0;
	}
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	stop = (int64_t)(atof(getenv("STOPPED")) * 1e9);
	until = elapsed + stop + (int64_t)(atof(getenv("TAKES")) * 1e9);
	while (elapsed < until)
		sched_yield();
	return 0;
}
