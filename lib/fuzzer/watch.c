/*
 * watch.c: the second thread. Ten times a second it advances the clocks that all others read and looks at the run's
 * time, once a second at the memory.
 *
 * The runs' clock stands still where this thread did not get on, as when the process was stopped or the machine is
 * overloaded: it is no run's fault.
 *
 * A run that is too long is reported by the thread that is in it, whose stack is wanted: by SIGALRM. Where that
 * thread blocks the signal, this one reports after two more seconds.
 *
 * Memory counts at its peak, as a limit is there for the machine's sake: what a run used for a moment was used. But
 * what a sanitizer's quarantine holds can be had back, and the target is not to blame for it. So above the limit
 * the quarantine is emptied, and only what stays, with what others gave back before we looked, counts. Where that
 * has to be done again and again, the limit is not kept, and that is said, with its reason.
 */
#include "fuzzer/fuzzer.h"

#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

enum { PURGES_MAX = 10, TICKS = 10 /* a second */ };

volatile unsigned watch_ticks, watch_seconds, watch_slowest;
static pthread_t main_thread;
static bool watching;			/* the second thread has begun */

double
watch_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

unsigned
watch_run_seconds(void)
{
	return (watch_ticks - run.tick) / TICKS;
}

static bool
run_exceeds(int seconds)
{
	return watch_ticks - run.tick > (uint64_t)seconds * TICKS;
}

static void
on_alarm(int signal)
{
	/* the run may have ended on the way */
	if (run.active && run_exceeds(flags.timeout))
		report_timeout(watch_run_seconds());
}

static void
look_at_time(void)
{
	unsigned seconds = watch_run_seconds();

	if (!run.active)
		return;
	if (seconds > watch_slowest)
		watch_slowest = seconds;
	if (flags.timeout <= 0 || !run_exceeds(flags.timeout))
		return;
	if (seconds > (unsigned)flags.timeout + 2)
		report_timeout(seconds);
	pthread_kill(main_thread, SIGALRM);
}

/* the peak since the last look, as far as the system tells: only one above all before it is seen */
static size_t
peak_since(size_t now)
{
	static size_t before;
	size_t peak = sys_peak_mb();

	size_t since = peak > before ? peak : now;
	before = MAX(before, peak);
	return MAX(since, now);
}

static void
look_at_memory(void)
{
	static bool said;
	static unsigned in_a_row;
	size_t limit = (size_t)flags.rss_limit_mb, used = sys_rss_mb(), peak = peak_since(used), rest = used;

	if (limit == 0 || peak <= limit) {
		in_a_row = 0;
		return;
	}
	if (__sanitizer_purge_allocator) {
		__sanitizer_purge_allocator();
		rest = MIN(sys_rss_mb(), used);
	}
	size_t target = peak - (used - rest);
	if (target > limit)
		report_memory(target, 0);
	if (++in_a_row > PURGES_MAX)
		report_memory(peak, used - rest);
	if (!said)
		say("INFO: libFuzzer: %zuMb of %zuMb were the sanitizer's quarantine; given back\n",
		    used - rest, used);
	said = true;
}

/* Once a tick. Returns whether a second is full. */
static bool
clocks_advance(double start)
{
	static uint64_t before;
	uint64_t ticks = (uint64_t)((watch_now() - start) * TICKS + 0.1);
	unsigned second = watch_seconds;

	watch_ticks += (unsigned)MIN(ticks - before, (uint64_t)TICKS / 2);
	watch_seconds = (unsigned)(ticks / TICKS);
	before = ticks;
	return watch_seconds != second;
}

static void *
watch(void *unused)
{
	const struct timespec tick = { 0, 1000000000 / TICKS };
	double start = watch_now();
	unsigned purged = 0;

	__atomic_store_n(&watching, true, __ATOMIC_RELEASE);
	/* what was before us, in another program that executed this one, is not ours */
	peak_since(0);
	for (;;) {
		nanosleep(&tick, NULL);
		bool second = clocks_advance(start);
		look_at_time();
		if (!second)
			continue;
		stat_second();
		look_at_memory();
		if (flags.purge_allocator_interval > 0 && __sanitizer_purge_allocator
		    && watch_seconds - purged >= (unsigned)flags.purge_allocator_interval
		    && flags.rss_limit_mb > 0 && 2 * sys_rss_mb() > (size_t)flags.rss_limit_mb) {
			purged = watch_seconds;
			__sanitizer_purge_allocator();
		}
	}
	return NULL;
}

/* What a sanitizer allocates while a thread starts is not of the run that shows its allocations. */
static void
await_watch(void)
{
	while (!__atomic_load_n(&watching, __ATOMIC_ACQUIRE))
		nanosleep(&(struct timespec){ 0, 1000000 }, NULL);
}

void
watch_start(void)
{
	struct sigaction action = { .sa_handler = on_alarm, .sa_flags = SA_RESTART | SA_ONSTACK };
	sigset_t all, old;
	pthread_t thread;
	pthread_attr_t attributes;

	main_thread = pthread_self();
	sigaction(SIGALRM, &action, NULL);
	/* signals are for the main thread */
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &old);
	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	if (pthread_create(&thread, &attributes, watch, NULL) != 0)
		say("WARNING: libFuzzer: no second thread: time and memory are not limited\n");
	else if (flags.trace_malloc != 0)
		await_watch();
	pthread_attr_destroy(&attributes);
	pthread_sigmask(SIG_SETMASK, &old, NULL);
}
