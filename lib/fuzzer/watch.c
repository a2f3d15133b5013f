/*
 * watch.c: the second thread. Once a second it advances the clock that all others read, and looks at the run's
 * time and at the memory.
 *
 * A run that is too long is reported by the thread that is in it, whose stack is wanted: by SIGALRM. Where that
 * thread blocks the signal, this one reports after two more seconds. Memory is only reported when what the
 * sanitizer's quarantine holds does not explain it.
 */
#include "fuzzer/fuzzer.h"

#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

volatile unsigned watch_seconds, watch_slowest;
static pthread_t main_thread;

double
watch_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static unsigned
run_seconds(void)
{
	return watch_seconds - run.second;
}

static void
on_alarm(int signal)
{
	/* the run may have ended on the way */
	if (run.active && run_seconds() > (unsigned)flags.timeout)
		report_timeout(run_seconds());
}

static void
look_at_time(void)
{
	unsigned seconds = run_seconds();

	if (!run.active || seconds == 0)
		return;
	if (seconds - 1 > watch_slowest)
		watch_slowest = seconds - 1;
	if (flags.timeout <= 0 || seconds <= (unsigned)flags.timeout)
		return;
	if (seconds > (unsigned)flags.timeout + 2)
		report_timeout(seconds);
	pthread_kill(main_thread, SIGALRM);
}

static void
look_at_memory(void)
{
	static bool said;
	size_t limit = (size_t)flags.rss_limit_mb, used;

	if (limit == 0 || (used = sys_rss_mb()) <= limit)
		return;
	if (__sanitizer_purge_allocator) {
		__sanitizer_purge_allocator();
		size_t rest = sys_rss_mb();
		if (rest <= limit) {
			if (!said)
				say("INFO: libFuzzer: %zuMb of %zuMb were the sanitizer's quarantine; given back\n",
				    used - rest, used);
			said = true;
			return;
		}
		used = rest;
	}
	report_memory(used);
}

static void *
watch(void *unused)
{
	const struct timespec second = { 1, 0 };
	double start = watch_now();
	unsigned purged = 0;

	for (;;) {
		nanosleep(&second, NULL);
		watch_seconds = (unsigned)(watch_now() - start + 0.1);
		look_at_time();
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
	pthread_attr_destroy(&attributes);
	pthread_sigmask(SIG_SETMASK, &old, NULL);
}
