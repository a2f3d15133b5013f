/*
 * An unwinder that uses the heap and a lock: _Unwind_Backtrace and _Unwind_Find_FDE that allocate,
 * free, and hold a mutex that is not recursive, then call the real ones. Linked uninstrumented
 * into a program or preloaded. unwinder_calls tells whether it was reached.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unwind.h>

unsigned unwinder_calls;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *volatile kept;

static void
disturb(void)
{
	char *p = malloc(40), *q;

	__atomic_fetch_add(&unwinder_calls, 1, __ATOMIC_RELAXED);
	pthread_mutex_lock(&lock);
	q = malloc(400);
	memset(q, 1, 400);
	free(kept);
	kept = q;
	pthread_mutex_unlock(&lock);
	q = calloc(3, 5);
	p = realloc(p, 4000);
	free(q);
	free(p);
}

static void *
real(const char *name)
{
	void *f = dlsym(RTLD_NEXT, name);

	if (f == NULL)
		f = dlsym(dlopen("libgcc_s.so.1", RTLD_NOW), name);
	if (f == NULL)
		abort();
	return f;
}

_Unwind_Reason_Code
_Unwind_Backtrace(_Unwind_Trace_Fn trace, void *argument)
{
	static _Unwind_Reason_Code (*next)(_Unwind_Trace_Fn, void *);

	disturb();
	if (next == NULL)
		next = real("_Unwind_Backtrace");
	return next(trace, argument);
}

const void *
_Unwind_Find_FDE(void *pc, void *bases)
{
	static const void *(*next)(void *, void *);

	disturb();
	if (next == NULL)
		next = real("_Unwind_Find_FDE");
	return next(pc, bases);
}
