/*
 * leak.c (plain): functions of which only a leak checker needs to know.
 */
#include "interception/byhand/byhand.h"
#include "leak/leak.h"

/* Leaks that were reported while the program went on change the status of a success. */
INTERCEPTOR(void, _exit, (int status))
{
	struct call call = CALL_HERE("_exit");

	(void)call_observe(&call);
	real._exit(phase_ready() ? leak_exit_status(status) : status);
}

/* libc keeps the text for the next call. */
INTERCEPTOR(char *, strerror, (int error))
{
	struct call call = CALL_HERE("strerror");
	char *text;

	(void)call_observe(&call);
	leak_disable();
	text = real.strerror(error);
	leak_enable();
	return text;
}
