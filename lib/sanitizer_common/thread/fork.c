/*
 * fork.c: what surrounds the program's fork.
 *
 * All locks are held across it, so the child's copy of our memory is whole. The child then
 * forgets what did not come along: other threads, the symbolizer's process, the parent's
 * coverage files.
 */
#include "thread/thread.h"
#include "cover/cover.h"
#include "report/report.h"
#include "stack/stack.h"
#include "sync/sync.h"
#include "symbol/symbol.h"
#include "tool.h"

void
fork_prepare(void)
{
	locks_fork_prepare(report_underway());
}

void
fork_parent(void)
{
	locks_fork_done(false, report_underway());
}

void
fork_child(void)
{
	locks_fork_done(true, false);
	if (thread_count() > 1)
		os_loader_distrust();
	thread_keep_self();
	sym_fork_child();
	cover_fork_child();
	report_rss_start();
	compress_start();
	tool_fork_child();
}
