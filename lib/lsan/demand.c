/*
 * demand.c: checks on demand, by a signal (check_signal), for programs that run for long.
 *
 * The handler only counts and wakes a thread, which makes the check. That is a thread of libc's, which a
 * thread of the runtime's own could not do: the check asks the loader for its objects.
 */
#include "lsan/lsan.h"

#include "interception/real.h"
#include "leak/leak.h"
#include "os/os.h"
#include "report/report.h"

static u32 wanted;			/* counts signals */

static void
signal_arrived(int sig, void *info, void *context)
{
	(void)add_relaxed(&wanted, 1);
	os_wake_word(&wanted, 1);
}

static void *
check_run(void *arg)
{
	u32 seen = (u32)(uptr)arg, now;
	u64 signals[2];

	os_signals_block(signals);
	for (;;) {
		now = load_acquire(&wanted);
		if (now == seen) {
			os_wait_word(&wanted, seen, 0);
			continue;
		}
		seen = now;
		leak_check_demand();
	}
	return NULL;
}

void
demand_start(void)
{
	pthread_t thread;
	int error;

	if (leak_flags.check_signal == 0)
		return;
	leak_disable();
	error = real.pthread_create(&thread, NULL, check_run,
	    (void *)(uptr)load_relaxed(&wanted));
	leak_enable();
	if (error == 0)
		(void)real.pthread_detach(thread);
	if (error != 0 || os_failed(os_signal_set(leak_flags.check_signal, signal_arrived, true)))
		out_fatal("check_signal=%d: there is no such signal, or no thread for it\n",
		    leak_flags.check_signal);
}
