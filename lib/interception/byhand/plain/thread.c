/*
 * thread.c (plain): who still waits for a thread's result.
 *
 * What a thread ended with is memory in use until somebody joins it, but libc keeps it in a place
 * of its own. So it is kept here, too (leak/results.c): put when the thread ends, dropped when it
 * was joined or detached. pthread_self has no raw equivalent: only libc knows what it calls a thread.
 */
#include "interception/byhand/plain/plain.h"
#include "leak/leak.h"
#include "report/report.h"
#include "sync/sync.h"
#include "thread/thread.h"

/* The result of a thread that was detached before it ran. */
static const char before_begin;

void
thread_result_begin(void)
{
	struct thread *self = thread_self();

	mutex_lock(lock_threads);
	self->pthread = (uptr)pthread_self();
	/* The creator may have detached it before it ran. */
	if (leak_result_drop_locked(self->pthread))
		self->detached = true;
	mutex_unlock(lock_threads);
}

void
thread_result_keep(void)
{
	struct thread *self = thread_self();

	mutex_lock(lock_threads);
	if (!self->detached)
		leak_result_put_locked(self->pthread, self->result);
	mutex_unlock(lock_threads);
}

void
thread_result_joined(pthread_t thread)
{
	if (!phase_ready())
		return;
	mutex_lock(lock_threads);
	(void)leak_result_drop_locked((uptr)thread);
	mutex_unlock(lock_threads);
}

static bool
is_thread(const struct thread *t, void *pthread)
{
	return t->pthread == *(uptr *)pthread && t->state == THREAD_RUNNING;
}

/* One that was made and has not said yet who it is. */
static bool
is_beginning(const struct thread *t, void *arg)
{
	return t->state == THREAD_CREATED || t->pthread == 0;
}

/*
 * libc's thread that has the name may be another one by now. Threads of which we do not know
 * cannot be told from those that are gone.
 */
void
thread_join_check(pthread_t thread)
{
	uptr id = (uptr)thread;
	const struct thread *t;
	bool joined, detached, known;
	void *result = NULL;

	if (!flags.detect_invalid_join || !phase_ready())
		return;
	mutex_lock(lock_threads);
	t = thread_find_locked(is_thread, &id);
	known = leak_result_get_locked(id, &result);
	detached = t != NULL ? t->detached : result == (void *)&before_begin;
	joined = t == NULL && !known && thread_find_locked(is_beginning, NULL) == NULL;
	mutex_unlock(lock_threads);
	if (!joined && !detached)
		return;
	report_begin();
	out_message("ERROR: %s: Joining %s thread, aborting.\n", tool_name,
	    joined ? "already joined" : "detached");
	report_die();
}

INTERCEPTOR(int, pthread_join, (pthread_t thread, void **result))
{
	struct call call = CALL_HERE("pthread_join");
	int error;

	(void)call_observe(&call);
	thread_join_check(thread);
	error = real.pthread_join(thread, result);
	if (error == 0)
		thread_result_joined(thread);
	return error;
}

INTERCEPTOR(int, pthread_detach, (pthread_t thread))
{
	struct call call = CALL_HERE("pthread_detach");
	uptr id = (uptr)thread;
	struct thread *t;

	if (!call_observe(&call))
		return real.pthread_detach(thread);
	/* Afterwards the name may be another thread's. */
	mutex_lock(lock_threads);
	t = thread_find_locked(is_thread, &id);
	if (t != NULL)
		t->detached = true;
	else if (!leak_result_drop_locked(id))
		leak_result_put_locked(id, (void *)&before_begin);
	mutex_unlock(lock_threads);
	return real.pthread_detach(thread);
}
