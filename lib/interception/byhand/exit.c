/*
 * exit.c: functions that the program wants called at its end.
 *
 * Each registration is a record with the program's function and argument; exit_run is what libc
 * calls. A record goes away when it has run; those of objects that are unloaded run then.
 */
#include "interception/byhand/callback.h"
#include "mem/mem.h"

struct at_exit { void (*run)(void *); void *argument; };

static void
exit_run(void *p)
{
	struct at_exit e = *(struct at_exit *)p;

	arena_free(p);
	CALLBACK_VOID(1, e.run(e.argument));
}

static int
exit_add(int (*add)(void (*)(void *), void *, void *), void (*run)(void *), void *argument,
    void *object)
{
	struct at_exit *e;
	int error;

	if (!phase_ready())
		return add(run, argument, object);
	e = arena_alloc(sizeof *e);
	*e = (struct at_exit){ run, argument };
	error = add(exit_run, e, object);
	if (error != 0)
		arena_free(e);
	return error;
}

INTERCEPTOR(int, __cxa_atexit, (void (*run)(void *), void *argument, void *object))
{
	struct call call = CALL_HERE("__cxa_atexit");

	(void)call_observe(&call);
	return exit_add(real.__cxa_atexit, run, argument, object);
}

/* libc's has no object; NetBSD's __cxa_atexit refuses to be told so by others. */
INTERCEPTOR(int, atexit, (void (*run)(void)))
{
	static char object;
	struct call call = CALL_HERE("atexit");

	(void)call_observe(&call);
	return exit_add(real.__cxa_atexit, (void (*)(void *))(void *)run, NULL, &object);
}
