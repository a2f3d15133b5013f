/*
 * signal.c (plain): handlers of the program are installed as they are.
 *
 * For tools that have no state to keep while a handler runs: only a signal that is the tool's own
 * (handle_*=2) is refused. In the place of byhand/signal.c.
 */
#include "interception/byhand/byhand.h"
#include "report/report.h"

INTERCEPTOR(int, sigaction, (int sig, const struct sigaction *action, struct sigaction *old))
{
	struct call call = CALL_HERE("sigaction");

	(void)call_observe(&call);
	if (phase_ready() && !report_allows_user_handler(sig)) {
		if (old == NULL)
			return 0;
		action = NULL;
	}
	return real.sigaction(sig, action, old);
}

INTERCEPTOR(plain_handler, signal, (int sig, plain_handler h))
{
	struct call call = CALL_HERE("signal");

	(void)call_observe(&call);
	if (phase_ready() && !report_allows_user_handler(sig))
		return NULL;
	return real.signal(sig, h);
}
