/*
 * signal.c (NetBSD): sigaction's other symbol. Headers up to 9 give it __sigaction14, later ones
 * another; types are the same.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(int, sigaction_14, (int sig, const struct sigaction *action, struct sigaction *old))
{
	struct call call = CALL_HERE("sigaction");

	return signal_action(&call, sig, action, old);
}

/* The vector registers are in the context itself. */
void *
signal_vectors(void *context, uptr *size)
{
	*size = 0;
	return context;
}
