/*
 * thread.h: the registry of the program's threads, and fork.
 *
 * Each thread has one struct thread, reached through initial-exec TLS, in a list guarded by
 * lock_threads. It is made by the creator before the thread runs, filled in by the thread itself
 * (ranges are what the thread measured), and leaves the list when the thread ends or is joined.
 */
#ifndef SAN_THREAD_H
#define SAN_THREAD_H

#include "base/base.h"
#include "os/os.h"

struct heap_cache;
enum thread_state { THREAD_CREATED, THREAD_RUNNING, THREAD_FINISHED };
struct thread {
	struct thread *next, *prev;
	u64 os_id;
	u32 number;			/* T0, T1, … in order of creation */
	u32 parent;			/* number of the creator */
	u32 creation_stack;		/* depot id, 0 none */
	u32 state;			/* enum thread_state */
	bool detached;
	struct range stack;
	struct range tls;		/* static TLS with TCB */
	struct heap_cache *cache;
	uptr pthread;			/* pthread_t, 0 until known */
	void *(*start)(void *);		/* the user's start routine and argument */
	void *argument;
	void *result;			/* what it ended with, for who joins it */
	uptr altstack;			/* ours, 0 none */
	char name[32];
};

extern SAN_HIDDEN SAN_TLS struct thread *thread_current;
SAN_INLINE struct thread *thread_self(void) { return thread_current; }	/* NULL: not registered */

/* ==== call phase ==== */
void thread_main_register(void);		/* init: the main thread */
struct thread *thread_new(void);		/* creator's side; may allocate */
void thread_begin(struct thread *);		/* the thread itself, first thing it does */
void thread_end(void);				/* the thread itself, last thing it does; runs once */
void thread_forget(struct thread *);		/* created, but never ran */
u32 thread_count(void);				/* running */
u32 thread_count_total(void);
/* Callers hold lock_threads. */
struct thread *thread_find_locked(bool (*test)(const struct thread *, void *), void *arg);
void thread_each_locked(void (*each)(struct thread *, void *), void *arg);
/* Those that a forked child's parent had beside the one that forked, and its parents before. */
void thread_each_lost(void (*each)(struct thread *, void *), void *arg);
/* For thread/ alone: stack and tls of the calling thread; the registry after a fork. */
void thread_measure(struct thread *);
void thread_keep_self(void);
/* Arrange that thread_end runs after the program's own thread-specific destructors. */
void thread_end_arm(void);

/* ==== fork.c: called by the fork interceptor, around the real fork ==== */
void fork_prepare(void);
void fork_parent(void);
void fork_child(void);

#endif
