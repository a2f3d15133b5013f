/*
 * park.c: sleeping on a word where the kernel can only park and unpark threads. The host plays
 * that kernel: an unpark that finds its thread awake makes its next park return at once, and a
 * park may return for no reason.
 *
 * RUN: %host_clang -pthread -O2 -Wall -I%S/Inputs/park -I%source/lib/sanitizer_common \
 * RUN:     %s %source/lib/sanitizer_common/os/netbsd/futex.c -o %t
 * RUN: timeout -k 1 60 %t | %FileCheck %s
 *
 * CHECK: total 160000
 * CHECK: turns 40000
 * CHECK: slept long enough
 */
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "os/os.h"
#include "os/netbsd/sys.h"

enum { THREADS = 8, ROUNDS = 20000 };

/* ---- the kernel ---- */

static struct lwp {
	pthread_mutex_t mutex;
	pthread_cond_t cond;
	int token;
} lwps[THREADS + 2];
static u32 lwp_count;
static __thread u32 lwp_own;
static __thread u32 parks;

u32
sys_release(void)
{
	return 900000000;
}

sptr
fake__lwp_self(void)
{
	if (lwp_own == 0) {
		lwp_own = add_relaxed(&lwp_count, 1) + 1;
		pthread_mutex_init(&lwps[lwp_own].mutex, NULL);
		pthread_cond_init(&lwps[lwp_own].cond, NULL);
	}
	return lwp_own;
}

sptr
fake____lwp_park60(int clock, int flags, struct timespec *ts, int unpark, const void *hint,
    const void *other)
{
	struct lwp *l = &lwps[lwp_own];
	struct timespec end;
	sptr r = 0;

	(void)clock, (void)flags, (void)unpark, (void)hint, (void)other;
	if (++parks % 16 == 0)
		return -OS_EINTR;
	clock_gettime(CLOCK_REALTIME, &end);
	if (ts != NULL) {
		end.tv_sec += ts->tv_sec + (end.tv_nsec + ts->tv_nsec) / 1000000000;
		end.tv_nsec = (end.tv_nsec + ts->tv_nsec) % 1000000000;
	}
	pthread_mutex_lock(&l->mutex);
	while (!l->token && r == 0)
		r = ts != NULL ? -pthread_cond_timedwait(&l->cond, &l->mutex, &end) :
		    -pthread_cond_wait(&l->cond, &l->mutex);
	l->token = 0;
	pthread_mutex_unlock(&l->mutex);
	return r;
}

sptr
fake__lwp_unpark(u32 lwp, const void *hint)
{
	struct lwp *l = &lwps[lwp];

	(void)hint;
	pthread_mutex_lock(&l->mutex);
	l->token = 1;
	pthread_cond_signal(&l->cond);
	pthread_mutex_unlock(&l->mutex);
	return 0;
}

void
os_yield(void)
{
	sched_yield();
}

sptr
arch_call_carry7(uptr n, uptr a, uptr b, uptr c, uptr d, uptr e, uptr f, uptr g)
{
	(void)n, (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g;
	abort();
}

/* No signal arrives here. */
void
os_signals_block(u64 saved[2])
{
	saved[0] = saved[1] = 0;
}

void
os_signals_restore(const u64 saved[2])
{
	(void)saved;
}

#include "Inputs/sleepers.h"

int
main(void)
{
	pthread_t threads[THREADS];
	struct timespec a, b;
	u32 word = 5;

	for (int i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, count, NULL);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	printf("total %lu\n", total);

	lwp_count = 0;
	pthread_create(&threads[0], NULL, second, NULL);
	first();
	pthread_join(threads[0], NULL);
	printf("turns %u\n", turn);

	/* another value: no sleep; a limit: not much longer than that */
	os_wait_word(&word, 4, 0);
	clock_gettime(CLOCK_MONOTONIC, &a);
	for (int i = 0; i < 2; i++)
		os_wait_word(&word, 5, 50 * 1000000);
	clock_gettime(CLOCK_MONOTONIC, &b);
	printf("slept %s\n", (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000 >= 45 ?
	    "long enough" : "too short");
	return 0;
}
