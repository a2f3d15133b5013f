/*
 * leak.c: what the target allocates: limits on one malloc, leaks, and -trace_malloc.
 *
 * A sanitizer's malloc calls the two hooks. Within a run the main thread's calls are counted in plain variables
 * and other threads' atomically. A run that allocates more often than it frees is done once more with leak
 * detection off; where that happens again LeakSanitizer decides. After a thousand such runs without a leak, the
 * target hoards, and we give up.
 */
#include "fuzzer/fuzzer.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { TRIES_MAX = 1000 };

static __thread bool main_thread;
static __thread int in_hook;
static size_t others_mallocs, others_frees, limit;
static bool counting, more_mallocs;
static unsigned tries;
static pthread_mutex_t trace_lock = PTHREAD_MUTEX_INITIALIZER;

static void
trace_print(const char *what, size_t number, const void *p, const size_t *n)
{
	in_hook++;
	pthread_mutex_lock(&trace_lock);
	if (n != NULL)
		say("%s[%zu] %p %zu\n", what, number, p, *n);
	else
		say("%s[%zu]   %p\n", what, number, p);
	if (flags.trace_malloc >= 2 && __sanitizer_print_stack_trace)
		__sanitizer_print_stack_trace();
	pthread_mutex_unlock(&trace_lock);
	in_hook--;
}

static void
on_malloc(const volatile void *p, size_t n)
{
	size_t number;

	if (!counting || in_hook != 0)
		return;
	if (limit != 0 && n > limit)
		report_malloc(n);
	if (main_thread) {
		number = run.mallocs++;
		run.allocated += n;
	} else
		number = __atomic_fetch_add(&others_mallocs, 1, __ATOMIC_RELAXED);
	if (__builtin_expect(flags.trace_malloc != 0, 0))
		trace_print("MALLOC", number, (const void *)p, &n);
}

static void
on_free(const volatile void *p)
{
	size_t number;

	if (!counting || in_hook != 0)
		return;
	if (main_thread)
		number = run.frees++;
	else
		number = __atomic_fetch_add(&others_frees, 1, __ATOMIC_RELAXED);
	if (__builtin_expect(flags.trace_malloc != 0, 0))
		trace_print("FREE", number, (const void *)p, NULL);
}

void
leak_prepare(void)
{
	size_t mb = flags.malloc_limit_mb != 0 ? (size_t)flags.malloc_limit_mb : (size_t)flags.rss_limit_mb;

	main_thread = true;
	limit = mb << 20;
	if (!__lsan_do_recoverable_leak_check || !__lsan_enable || !__lsan_disable)
		flags.detect_leaks = 0;
	if (__sanitizer_install_malloc_and_free_hooks
	    && (limit != 0 || flags.detect_leaks != 0 || flags.trace_malloc != 0))
		__sanitizer_install_malloc_and_free_hooks(on_malloc, on_free);
}

void
leak_begin(void)
{
	run.mallocs = run.frees = run.allocated = others_mallocs = others_frees = 0;
	if (__builtin_expect(flags.trace_malloc != 0, 0))
		say("MallocFreeTracer: START\n");
	counting = true;
}

void
leak_end(void)
{
	counting = false;
	size_t mallocs = run.mallocs + others_mallocs, frees = run.frees + others_frees;
	more_mallocs = mallocs > frees;
	if (__builtin_expect(flags.trace_malloc != 0, 0))
		say("MallocFreeTracer: STOP %zu %zu (%s)\n", mallocs, frees, mallocs == frees ? "same" : "DIFFERENT");
}

/* After a run of these bytes. */
void
leak_try(const uint8_t *data, size_t n, bool seed)
{
	if (!more_mallocs || flags.detect_leaks == 0)
		return;
	__lsan_disable();
	run_target(data, n);
	counters_take();
	run.total--;	/* not a run of its own */
	__lsan_enable();
	if (!more_mallocs)
		return;
	if (++tries > TRIES_MAX) {
		flags.detect_leaks = 0;
		say("INFO: libFuzzer disabled leak detection after every mutation.\n"
		    "      The target seems to hoard memory that it can still reach; -trace_malloc=1\n"
		    "      (or 2, with stacks) shows where. Leaks are still looked for at the process's end.\n");
		return;
	}
	if (!__lsan_do_recoverable_leak_check())
		return;
	if (!seed)
		loop_unwrite(data, n);
	else
		say("\nINFO: a leak has been found in the initial corpus.\n\n");
	say("INFO: to ignore leaks on libFuzzer side use -detect_leaks=0.\n\n");
	report_artifact("leak-", data, n);
	report_leave(flags.error_exitcode);
}
