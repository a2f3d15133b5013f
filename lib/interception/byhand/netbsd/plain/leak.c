/*
 * leak.c (plain, NetBSD): lists that libc and libpthread keep until the end, and how an LWP ends.
 */
#include "interception/byhand/byhand.h"
#include "leak/leak.h"
#include "thread/thread.h"

INTERCEPTOR(int, __cxa_atexit, (void (*run)(void *), void *argument, void *object))
{
	struct call call = CALL_HERE("__cxa_atexit");
	int error;

	(void)call_observe(&call);
	leak_disable();
	error = real.__cxa_atexit(run, argument, object);
	leak_enable();
	return error;
}

static void
plain_run(void *run)
{
	((void (*)(void))run)();
}

/* The archive has this one instead of the program's start files: libc's has no object. */
INTERCEPTOR(int, atexit, (void (*run)(void)))
{
	static char object;
	struct call call = CALL_HERE("atexit");
	int error;

	(void)call_observe(&call);
	leak_disable();
	error = real.__cxa_atexit(plain_run, (void *)run, &object);
	leak_enable();
	return error;
}

INTERCEPTOR(int, pthread_atfork, (void (*prepare)(void), void (*parent)(void), void (*child)(void)))
{
	struct call call = CALL_HERE("pthread_atfork");
	int error;

	(void)call_observe(&call);
	leak_disable();
	error = real.pthread_atfork(prepare, parent, child);
	leak_enable();
	return error;
}

/* Left without pthread_exit: no thread-specific destructor tells us. */
INTERCEPTOR(int, _lwp_exit, (void))
{
	struct call call = CALL_HERE("_lwp_exit");

	if (call_observe(&call))
		thread_end();
	return real._lwp_exit();
}
