/*
 * rss.c: limits of resident and mapped memory.
 *
 * A thread of our own looks ten times a second. Beyond the soft limit it raises a word that every
 * allocation reads, and lowers it when memory was given back. Beyond the hard limit it says so
 * and leaves the dying, with the program's callbacks, to the next thread that allocates or ends the
 * program, because libc does not know the watcher; when none comes within a second it ends the process itself.
 */
#include "flag/flag.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "tool.h"

#define TICK_NS		(100 * 1000 * 1000)
#define DIE_TICKS	10

u32 report_rss_exceeded;
static u32 hard;			/* the hard limit was exceeded */
static int watched;			/* process that has a watcher */

/* Of tools that have one. */
SAN_WEAK void __sanitizer_print_memory_profile(uptr top_percent, uptr max_contexts);

static void
die_soon(void)
{
	int i;

	store_release(&hard, 1);
	store_release(&report_rss_exceeded, 1);
	for (i = 0; i < DIE_TICKS; i++)
		os_sleep_ns(TICK_NS);
	os_exit(flags.exitcode);
}

static void
soft_limit_apply(uptr mb)
{
	bool over = mb > flags.soft_rss_limit_mb, was = load_relaxed(&report_rss_exceeded) != 0;

	if (over == was)
		return;
	out_message("%s: soft rss limit %s (%luMb vs %luMb)\n", tool_name,
	    over ? "exhausted" : "unexhausted", flags.soft_rss_limit_mb, mb);
	store_release(&report_rss_exceeded, over);
}

static void
mapped_limit_apply(void)
{
	struct heap_stats heap;
	uptr mb;

	heap_stats(&heap);
	mb = (heap.mapped_bytes + arena_mapped()) >> 20;
	if (mb <= flags.mmap_limit_mb)
		return;
	out_message("%s: mmap limit exhausted (%luMb vs %luMb)\n", tool_name, flags.mmap_limit_mb, mb);
	die_soon();
}

static void
watch(void *arg)
{
	uptr told = 0, profiled = 0;

	(void)arg;
	for (;;) {
		uptr mb = os_rss() >> 20;

		if (flags.verbosity > 0 && mb > told + told / 10) {
			told = mb;
			out_message("%s: RSS: %luMb\n", tool_name, mb);
		}
		if (flags.hard_rss_limit_mb != 0 && mb > flags.hard_rss_limit_mb) {
			out_message("%s: hard rss limit exhausted (%luMb vs %luMb)\n", tool_name,
			    flags.hard_rss_limit_mb, mb);
			die_soon();
		}
		if (flags.soft_rss_limit_mb != 0)
			soft_limit_apply(mb);
		if (flags.mmap_limit_mb != 0)
			mapped_limit_apply();
		if (flags.heap_profile && mb > profiled + profiled / 10
		    && __sanitizer_print_memory_profile != NULL) {
			profiled = mb;
			out_print("\n\nHEAP PROFILE at RSS %luMb\n", mb);
			__sanitizer_print_memory_profile(90, 20);
		}
		os_sleep_ns(TICK_NS);
	}
}

void
report_rss_start(void)
{
	sptr r;

	if (flags.hard_rss_limit_mb == 0 && flags.soft_rss_limit_mb == 0 && flags.mmap_limit_mb == 0
	    && !flags.heap_profile)
		return;
	if (watched == os_pid())
		return;
	watched = os_pid();
	r = os_thread_start(watch, NULL);
	if (os_failed(r))
		out_message("WARNING: %s: no thread to watch memory limits (error %ld)\n", tool_name, -r);
}

void
report_rss_die(void)
{
	if (load_acquire(&hard))
		report_die();
}
