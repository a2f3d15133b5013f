/*
 * registry.c: the list of the program's threads.
 *
 * One doubly linked list in order of creation, its counters beside it, all under lock_threads.
 * A struct thread is the creator's until the thread begins and the thread's own afterwards;
 * others read it under the lock. Threads that came past pthread_create (a bare clone) are not
 * in the list: their thread_current stays NULL, and everything has a path for that.
 */
#include "thread/thread.h"
#include "mem/mem.h"
#include "report/report.h"
#include "sync/sync.h"
#include "tool.h"

SAN_TLS struct thread *thread_current;

static struct thread *first, *last;
static struct thread *lost;		/* by fork: the parent's, by next */
static u32 running, total;

static void
list_remove(struct thread *t)
{
	*(t->prev != NULL ? &t->prev->next : &first) = t->next;
	*(t->next != NULL ? &t->next->prev : &last) = t->prev;
}

struct thread *
thread_new(void)
{
	struct thread *t = arena_alloc(sizeof *t);

	if (thread_current != NULL)
		t->parent = thread_current->number;
	mutex_lock(lock_threads);
	t->number = total++;
	t->prev = last;
	*(last != NULL ? &last->next : &first) = t;
	last = t;
	mutex_unlock(lock_threads);
	return t;
}

static void
drop(struct thread *t)
{
	mutex_lock(lock_threads);
	if (t->state == THREAD_RUNNING)
		running--;
	t->state = THREAD_FINISHED;
	list_remove(t);
	mutex_unlock(lock_threads);
	arena_free(t);
}

void
thread_forget(struct thread *t)
{
	drop(t);
}

/* Measuring may allocate from the program's heap, so it comes before the lock. */
static void
enter(struct thread *t)
{
	struct thread measured = { 0 };

	thread_current = t;
	thread_measure(&measured);
	t->cache = heap_cache_new();
	mutex_lock(lock_threads);
	t->os_id = os_tid();
	t->stack = measured.stack;
	t->tls = measured.tls;
	t->state = THREAD_RUNNING;
	running++;
	mutex_unlock(lock_threads);
	thread_end_arm();
	tool_thread_created(t->stack.begin, t->stack.end, t->tls.begin, t->tls.end);
}

void
thread_main_register(void)
{
	enter(thread_new());
}

void
thread_begin(struct thread *t)
{
	enter(t);
	report_altstack_set();
}

/*
 * A signal handler may still run and allocate at any point here: it finds the cache until it is
 * taken away whole, then none.
 */
void
thread_end(void)
{
	struct thread *t = thread_current;
	struct heap_cache *cache;

	if (t == NULL)
		return;
	tool_thread_ended();
	report_altstack_unset();
	cache = exchange(&t->cache, NULL);
	if (cache != NULL)
		heap_cache_free(cache);
	thread_current = NULL;
	drop(t);
}

u32
thread_count(void)
{
	return load_relaxed(&running);
}

u32
thread_count_total(void)
{
	return load_relaxed(&total);
}

struct thread *
thread_find_locked(bool (*test)(const struct thread *, void *), void *arg)
{
	for (struct thread *t = first; t != NULL; t = t->next)
		if (test(t, arg))
			return t;
	return NULL;
}

void
thread_each_locked(void (*each)(struct thread *, void *), void *arg)
{
	for (struct thread *t = first, *next; t != NULL; t = next) {
		next = t->next;
		each(t, arg);
	}
}

/*
 * In a forked child: the other threads do not exist. Their caches are left alone, since they may
 * have been in the middle of a change; the blocks in them are lost to the child. Their stacks are still
 * there, with all that they pointed to.
 */
void
thread_keep_self(void)
{
	struct thread *self = thread_current;

	for (struct thread *t = first, *next; t != NULL; t = next) {
		next = t->next;
		if (t == self)
			continue;
		list_remove(t);
		t->next = lost;
		lost = t;
	}
	running = self != NULL && self->state == THREAD_RUNNING;
	if (self != NULL)
		self->os_id = os_tid();
}

void
thread_each_lost(void (*each)(struct thread *, void *), void *arg)
{
	for (struct thread *t = lost; t != NULL; t = t->next)
		each(t, arg);
}
