/*
 * thread.c (plain): who still waits for a thread's result.
 *
 * What a thread ended with is memory in use until somebody joins it, but libc keeps it in a place
 * of its own. So it is kept here, too (leak/results.c): put when the thread ends, dropped when it
 * was joined or detached. libc's name for a thread is used again as soon as it was joined, so
 * its number says which one was meant. pthread_self has no raw equivalent: only libc knows what it
 * calls a thread.
 */
#include "interception/byhand/plain/plain.h"
#include "leak/leak.h"
#include "report/report.h"
#include "sync/sync.h"
#include "thread/thread.h"

#define NOBODY	(~0u)

/* ---- the calling thread ---- */

void
thread_result_begin(void)
{
	mutex_lock(lock_threads);
	thread_self()->pthread = (uptr)pthread_self();
	mutex_unlock(lock_threads);
}

void
thread_result_keep(void)
{
	struct thread *self = thread_self();

	mutex_lock(lock_threads);
	if (!self->detached)
		leak_result_put_locked(self->pthread, self->number, self->result);
	mutex_unlock(lock_threads);
}

/* ---- others ---- */

static bool
has_number(const struct thread *t, void *number)
{
	return t->number == *(u32 *)number;
}

static bool
has_name(const struct thread *t, void *pthread)
{
	return t->pthread == *(uptr *)pthread;
}

/* The creator learns the name first or last: the thread may even be gone. */
void
thread_result_name(u32 number, uptr pthread)
{
	struct thread *t;

	mutex_lock(lock_threads);
	t = thread_find_locked(has_number, &number);
	if (t != NULL)
		t->pthread = pthread;
	mutex_unlock(lock_threads);
}

SAN_NORETURN static void
join_refuse(const char *what)
{
	report_begin();
	out_message("ERROR: %s: Joining %s thread, aborting.\n", tool_name, what);
	report_die();
}

/* A thread that some library started past us has no number, and may be joined like any other. */
u32
thread_join_begin(pthread_t thread)
{
	uptr name = (uptr)thread, none = 0;
	const struct thread *t;
	bool detached, known;
	u32 number = NOBODY;

	if (!phase_ready())
		return NOBODY;
	mutex_lock(lock_threads);
	t = thread_find_locked(has_name, &name);
	known = t != NULL || leak_result_find_locked(name, &number) ||
	    thread_find_locked(has_name, &none) != NULL;
	detached = t != NULL && t->detached;
	if (t != NULL)
		number = t->number;
	mutex_unlock(lock_threads);
	if (flags.detect_invalid_join && (detached || !known))
		join_refuse(detached ? "detached" : "already joined");
	return number;
}

void
thread_join_end(pthread_t thread, u32 number)
{
	if (number == NOBODY)
		return;
	mutex_lock(lock_threads);
	leak_result_drop_locked((uptr)thread, number);
	mutex_unlock(lock_threads);
}

INTERCEPTOR(int, pthread_join, (pthread_t thread, void **result))
{
	struct call call = CALL_HERE("pthread_join");
	u32 number;
	int error;

	(void)call_observe(&call);
	number = thread_join_begin(thread);
	error = real.pthread_join(thread, result);
	if (error == 0)
		thread_join_end(thread, number);
	return error;
}

INTERCEPTOR(int, pthread_detach, (pthread_t thread))
{
	struct call call = CALL_HERE("pthread_detach");
	uptr name = (uptr)thread;
	struct thread *t;
	u32 number;

	if (!call_observe(&call))
		return real.pthread_detach(thread);
	/* Afterwards the name may be another thread's. */
	mutex_lock(lock_threads);
	t = thread_find_locked(has_name, &name);
	if (t != NULL)
		t->detached = true;
	/* A thread that is ending may have put its result and still be in the list. */
	if (leak_result_find_locked(name, &number) && (t == NULL || t->number == number))
		leak_result_drop_locked(name, number);
	mutex_unlock(lock_threads);
	return real.pthread_detach(thread);
}
