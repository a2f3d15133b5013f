/*
 * signal.c (Linux): other names under which glibc installs a signal handler.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(__sighandler_t, __sysv_signal, (int sig, __sighandler_t h))
{
	struct call call = CALL_HERE("__sysv_signal");

	return signal_handler(&call, &real.__sysv_signal, sig, h);
}

INTERCEPTOR(__sighandler_t, sysv_signal, (int sig, __sighandler_t h))
{
	struct call call = CALL_HERE("sysv_signal");

	return signal_handler(&call, &real.__sysv_signal, sig, h);
}

INTERCEPTOR(__sighandler_t, ssignal, (int sig, __sighandler_t h))
{
	struct call call = CALL_HERE("ssignal");

	return signal_handler(&call, &real.signal, sig, h);
}

INTERCEPTOR(__sighandler_t, bsd_signal, (int sig, __sighandler_t h))
{
	struct call call = CALL_HERE("bsd_signal");

	return signal_handler(&call, &real.signal, sig, h);
}

INTERCEPTOR(__sighandler_t, sigset, (int sig, __sighandler_t h))
{
	struct call call = CALL_HERE("sigset");

	return signal_handler(&call, &real.sigset, sig, h);
}

INTERCEPTOR(int, __sigaction, (int sig, const struct sigaction *action, struct sigaction *old))
{
	struct call call = CALL_HERE("__sigaction");

	return signal_action(&call, sig, action, old);
}
