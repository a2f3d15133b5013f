/*
 * signal.c (plain): handlers of the program are installed as they are.
 *
 * For tools that have no state to keep while a handler runs: only a signal that is the tool's own
 * (handle_*=2) is refused. In the place of byhand/signal.c.
 */
#include "interception/byhand/byhand.h"
#include "report/report.h"

/*
 * Where there is no loader to ask, in a static program, libc's own name for it is there. It must not be weak: that
 * would take nothing from libc.a, and nothing else may ask for its member.
 */
#ifdef __linux__
extern __typeof__(sigaction) libc_sigaction __asm__("__sigaction");
#else
extern __typeof__(sigaction) libc_sigaction __asm__("__libc_sigaction14");
#endif

static int
action_set(int sig, const struct sigaction *action, struct sigaction *old)
{
	static bool told;

	if (bind_found((const void *)real.sigaction))
		return real.sigaction(sig, action, old);
	if (!told) {
		told = true;
		out_print("Warning: REAL(sigaction_symname) == nullptr. In a static program "
		    "the C library's is used as it is.\n");
	}
	return libc_sigaction(sig, action, old);
}

INTERCEPTOR(int, sigaction, (int sig, const struct sigaction *action, struct sigaction *old))
{
	struct call call = CALL_HERE("sigaction");

	(void)call_observe(&call);
	if (phase_ready() && !report_allows_user_handler(sig)) {
		if (old == NULL)
			return 0;
		action = NULL;
	}
	return action_set(sig, action, old);
}

INTERCEPTOR(plain_handler, signal, (int sig, plain_handler h))
{
	struct call call = CALL_HERE("signal");

	(void)call_observe(&call);
	if (phase_ready() && !report_allows_user_handler(sig))
		return NULL;
	if (!bind_found((const void *)real.signal)) {
		struct sigaction action = { .sa_handler = h, .sa_flags = SA_RESTART }, old;

		return action_set(sig, &action, &old) == 0 ? old.sa_handler : SIG_ERR;
	}
	return real.signal(sig, h);
}
