/*
 * end.c: noticing that a thread ends.
 *
 * The start routine's return is too early: libc then runs the destructors of thread-local objects
 * and of thread-specific data, which are the program's and may allocate. So the end is hung
 * behind those (os_thread_at_end). If that is not to be had, the thread stays in the registry.
 */
#include "thread/thread.h"
#include "report/report.h"

void
thread_end_arm(void)
{
	sptr r = os_thread_at_end(thread_end);

	if (r != 0)
		out_verbose(1, "end of thread %llu will not be noticed (error %d)\n",
		    (unsigned long long)os_tid(), (int)-r);
}
