/*
 * lwp.c: LWPs: each one's thread pointer, ids, waiting, parking, suspending, waking.
 *
 * RUN: %native %s %S/Inputs/libc.c -o %t
 * RUN: %netbsd_run --release all %t | %FileCheck %s
 *
 * CHECK-COUNT-4: PASS all
 * CHECK-NOT: FAIL
 */
#include "native.h"

#include <signal.h>
#include <sys/lwp.h>

static struct { long id, tls, fs; unsigned go; } seen[50];

static void *
look(void *arg)
{
	long i = (long)arg;

	seen[i].id = sys(SYS__lwp_self);
	seen[i].tls = sys(SYS__lwp_getprivate);
	__asm__("mov %%fs:0, %0" : "=r"(seen[i].fs));
	return &seen[i];
}

static void
test_threads(void)
{
	struct thread *t[50];
	void *result;
	long main_tls = sys(SYS__lwp_getprivate), wrong = 0;

	for (long i = 0; i < 50; i++)
		expect(pthread_create(&t[i], NULL, look, (void *)i) == 0, "a thread is made", 0);
	for (int i = 0; i < 50; i++) {
		wrong += pthread_join(t[i], &result) != 0 || result != &seen[i] || seen[i].tls != seen[i].fs ||
		    seen[i].tls == main_tls || seen[i].tls == 0;
		for (int k = 0; k < i; k++)
			wrong += seen[i].id == seen[k].id || seen[i].tls == seen[k].tls;
	}
	expect(wrong == 0, "each thread has its own thread pointer and id, and is waited for", 0);
	expect(sys(SYS__lwp_getprivate) == main_tls, "the main thread's pointer is as it was", 0);
	/* Small numbers of the process's own until 9.99.5x, then all from one space. */
	expect(sys(SYS__lwp_self) == (release() < 1000000000 ? 1 : sys(SYS_getpid)), "the first id", 0);
	expect(sys(SYS__lwp_wait, 99999, NULL) == -ESRCH, "nobody to wait for", 0);
}

static unsigned parked_lwp, steps;

static void *
park(void *arg)
{
	(void)arg;
	__atomic_store_n(&parked_lwp, (unsigned)sys(SYS__lwp_self), __ATOMIC_SEQ_CST);
	while (__atomic_load_n(&steps, __ATOMIC_SEQ_CST) == 0)
		sys(SYS____lwp_park60, CLOCK_MONOTONIC, 0, NULL, 0, NULL, NULL);
	return NULL;
}

static void
test_park(void)
{
	struct timespec t = { 0, 50000000 };
	struct thread *other;
	long self = sys(SYS__lwp_self);

	expect(sys(SYS____lwp_park60, CLOCK_MONOTONIC, 0, &t, 0, NULL, NULL) == -ETIMEDOUT,
	    "parking ends in time", 0);
	expect(sys(SYS__lwp_unpark, self, NULL) == 0, "unparked before it parks", 0);
	t.tv_sec = 1000;
	expect(sys(SYS____lwp_park60, CLOCK_MONOTONIC, 0, &t, 0, NULL, NULL) == -EALREADY, "so it does not park", 0);
	expect(sys(SYS__lwp_unpark, 99999, NULL) == -ESRCH, "nobody to unpark", 0);
	pthread_create(&other, NULL, park, NULL);
	while (__atomic_load_n(&parked_lwp, __ATOMIC_SEQ_CST) == 0)
		nap(1);
	nap(30);
	steps = 1;
	expect(sys(SYS__lwp_unpark, parked_lwp, NULL) == 0, "another is unparked", 0);
	pthread_join(other, NULL);
}

static unsigned long count;
static unsigned counter_lwp, counter_stop;

static void *
counter(void *arg)
{
	(void)arg;
	counter_lwp = (unsigned)sys(SYS__lwp_self);
	while (!__atomic_load_n(&counter_stop, __ATOMIC_SEQ_CST))
		__atomic_fetch_add(&count, 1, __ATOMIC_SEQ_CST);
	return NULL;
}

static void
test_suspend(void)
{
	struct thread *t;
	unsigned long before;

	pthread_create(&t, NULL, counter, NULL);
	while (__atomic_load_n(&count, __ATOMIC_SEQ_CST) == 0)
		nap(1);
	expect(sys(SYS__lwp_suspend, counter_lwp) == 0, "a thread is suspended", 0);
	nap(20);
	before = __atomic_load_n(&count, __ATOMIC_SEQ_CST);
	nap(100);
	expect(before == __atomic_load_n(&count, __ATOMIC_SEQ_CST), "it stands still", 0);
	expect(sys(SYS__lwp_continue, counter_lwp) == 0, "it continues", 0);
	for (int i = 0; i < 1000 && before == __atomic_load_n(&count, __ATOMIC_SEQ_CST); i++)
		nap(10);
	expect(before != __atomic_load_n(&count, __ATOMIC_SEQ_CST), "it runs", 0);
	counter_stop = 1;
	pthread_join(t, NULL);
	expect(sys(SYS__lwp_suspend, sys(SYS__lwp_self)) == -EDEADLK, "the only one cannot be suspended", 0);
}

static unsigned sleeper_lwp;
static long slept;

static void *
sleeper(void *arg)
{
	struct timespec t = { 1000, 0 };

	(void)arg;
	__atomic_store_n(&sleeper_lwp, (unsigned)sys(SYS__lwp_self), __ATOMIC_SEQ_CST);
	slept = sys(SYS___nanosleep50, &t, NULL);
	return NULL;
}

static void
test_wakeup(void)
{
	struct thread *t;

	pthread_create(&t, NULL, sleeper, NULL);
	while (__atomic_load_n(&sleeper_lwp, __ATOMIC_SEQ_CST) == 0)
		nap(1);
	while (sys(SYS__lwp_wakeup, sleeper_lwp) != 0)
		nap(10);
	pthread_join(t, NULL);
	expect(slept == -EINTR, "a sleep ends early", 0);
}

static void
test_name(void)
{
	char name[32];
	long self = sys(SYS__lwp_self);

	expect(sys(SYS__lwp_setname, self, "a name") == 0 && sys(SYS__lwp_getname, self, name, sizeof name) == 0 &&
	    name[0] == 'a' && name[5] == 'e' && name[6] == 0, "a name", 0);
	expect(sys(SYS__lwp_setname, 99999, "a name") == -ESRCH, "nobody to name", 0);
}

int
main(void)
{
	test_threads();
	test_park();
	test_suspend();
	test_wakeup();
	test_name();
	return expected();
}
