/*
 * exit.c (Linux): on_exit.
 */
#include "interception/byhand/callback.h"
#include "mem/mem.h"

struct on_exit { void (*run)(int, void *); void *argument; };

static void
on_exit_run(int status, void *p)
{
	struct on_exit e = *(struct on_exit *)p;

	arena_free(p);
	CALLBACK_VOID(2, e.run(status, e.argument));
}

INTERCEPTOR(int, on_exit, (void (*run)(int, void *), void *argument))
{
	struct call call = CALL_HERE("on_exit");
	struct on_exit *e;
	int error;

	(void)call_observe(&call);
	if (!phase_ready())
		return real.on_exit(run, argument);
	e = arena_alloc(sizeof *e);
	*e = (struct on_exit){ run, argument };
	error = real.on_exit(on_exit_run, e);
	if (error != 0)
		arena_free(e);
	return error;
}
