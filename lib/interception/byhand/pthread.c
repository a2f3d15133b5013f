/*
 * pthread.c: threads come and go.
 *
 * A new thread starts in thread_run, which registers it, so that the user's start routine sees
 * clean arguments and a known stack. What a row can say about pthread_* is in calls/.
 */
#include "interception/byhand/byhand.h"
#include "os/os.h"
#include "report/report.h"
#include "thread/thread.h"

#define STACK_MIN	(128ul << 10)	/* for signal frames and reports, beside static TLS */

static void *
thread_run(void *p)
{
	struct thread *self = p;
	void *result;

	thread_begin(self);
	call_resume(0);
	tool_before_callback(1);
	self->result = result = self->start(self->argument);
	/* destructors of thread-specific data get one argument each */
	tool_before_callback(1);
	return result;
}

/*
 * A stack that is too small for us is made larger; what it was, or 0 when it was not touched. Of one
 * that is the user's own we can only say so.
 */
static size_t
stack_raise(const pthread_attr_t *attr)
{
	struct range tls = os_tls_range();
	size_t size, wanted = STACK_MIN + ROUND_UP(tls.end - tls.begin, OS_PAGE);
	void *stack = NULL;

	if (attr == NULL || real.pthread_attr_getstack(attr, &stack, &size) != 0)
		return 0;
	if (size == 0 || size >= wanted)
		return 0;
	/* a stack of the user's own has an address beyond its size */
	if ((uptr)stack + size > size) {
		out_print("Sanitizer: pre-allocated stack size is insufficient: %zu < %zu\n"
		    "Sanitizer: pthread_create is likely to fail.\n", size, wanted);
		return 0;
	}
	return pthread_attr_setstacksize((pthread_attr_t *)attr, wanted) == 0 ? size : 0;
}

int
thread_launch(const struct call *call, pthread_t *id, const pthread_attr_t *attr,
    void *(*start)(void *), void *argument)
{
	struct thread *t;
	size_t was;
	u32 number;
	int detached = 0, error;

	t = thread_new();
	if (t == NULL)
		return EAGAIN;
	t->start = start;
	t->argument = argument;
	if (attr != NULL && real.pthread_attr_getdetachstate(attr, &detached) == 0)
		t->detached = detached == PTHREAD_CREATE_DETACHED;
	number = t->number;
	was = stack_raise(attr);
	tool_thread_launch(true);
	error = real.pthread_create(id, attr, thread_run, t);
	tool_thread_launch(false);
	if (was != 0)
		(void)pthread_attr_setstacksize((pthread_attr_t *)attr, was);
	if (error == 0) {
		tool_write(call, id, sizeof *id);
		tool_thread_named(number, (uptr)*id);
	} else {
		thread_forget(t);
	}
	return error;
}

INTERCEPTOR(int, pthread_create, (pthread_t *id, const pthread_attr_t *attr,
    void *(*start)(void *), void *argument))
{
	struct call call = CALL_HERE("pthread_create");

	(void)call_observe(&call);
	if (!phase_ready())
		return real.pthread_create(id, attr, start, argument);
	return thread_launch(&call, id, attr, start, argument);
}

/* The frames of the thread are left without a return: its destructors get clean arguments too. */
INTERCEPTOR(void, pthread_exit, (void *result))
{
	struct call call = CALL_HERE("pthread_exit");
	struct thread *self = thread_self();

	if (self != NULL)
		self->result = result;
	if (call_observe(&call))
		tool_before_callback(1);
	real.pthread_exit(result);
}
