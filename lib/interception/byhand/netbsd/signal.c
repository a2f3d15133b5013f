/*
 * signal.c (NetBSD): other names under which libc installs a signal handler. Headers up to 9 give
 * sigaction the symbol __sigaction14, later ones another; types are the same.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(int, sigaction_14, (int sig, const struct sigaction *action, struct sigaction *old))
{
	struct call call = CALL_HERE("sigaction");

	return signal_action(&call, sig, action, old);
}

INTERCEPTOR(plain_handler, bsd_signal, (int sig, plain_handler h))
{
	struct call call = CALL_HERE("bsd_signal");

	return signal_handler(&call, &real.signal, sig, h);
}

INTERCEPTOR(plain_handler, sigset, (int sig, plain_handler h))
{
	struct call call = CALL_HERE("sigset");

	return signal_handler(&call, &real.sigset, sig, h);
}

/* The vector registers are in the context itself. */
void *
signal_vectors(void *context, uptr *size)
{
	*size = 0;
	return context;
}
