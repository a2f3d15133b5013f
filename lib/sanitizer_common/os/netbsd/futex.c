/*
 * futex.c: sleeping on a word.
 *
 * Kernels since 9.99.59 have a futex. Before, a thread parks, and a waker unparks it by its id:
 * who sleeps on which word is kept here, in a small table of lists whose entries lie on the
 * sleepers' stacks. An entry is put in before the word is looked at again, so a wake that comes
 * after the look finds it; an unpark that comes before the park makes the park return at once.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <signal.h>
#include <sys/futex.h>
#include <time.h>

#define BUCKETS		64

struct sleeper {
	struct sleeper *next;
	u32 *word;
	u32 lwp;
	u32 woken;
};

static struct bucket {
	u32 lock;
	struct sleeper *first;
} SAN_ALIGNED(64) buckets[BUCKETS];

static struct bucket *
bucket_of(const u32 *word)
{
	return &buckets[hash_mix((uptr)word, 0) % BUCKETS];
}

/* A handler that comes here while its thread holds the lock would wait for itself. */
static void
bucket_lock(struct bucket *b, u64 mask[2])
{
	os_signals_block(mask);
	while (exchange(&b->lock, 1) != 0)
		os_yield();
}

static void
bucket_unlock(struct bucket *b, const u64 mask[2])
{
	store_release(&b->lock, 0);
	os_signals_restore(mask);
}

static void
sleeper_remove(struct bucket *b, struct sleeper *s)
{
	for (struct sleeper **at = &b->first; *at != NULL; at = &(*at)->next)
		if (*at == s) {
			*at = s->next;
			return;
		}
}

static void
park(u32 *word, u32 expected, const struct timespec *timeout)
{
	struct bucket *b = bucket_of(word);
	struct sleeper me = { .word = word, .lwp = (u32)sys(_lwp_self) };
	struct timespec left = { 0 };
	u64 mask[2];

	bucket_lock(b, mask);
	if (load_acquire(word) != expected) {
		bucket_unlock(b, mask);
		return;
	}
	me.next = b->first;
	b->first = &me;
	bucket_unlock(b, mask);
	if (timeout != NULL)
		left = *timeout;
	if (!load_acquire(&me.woken))
		sys(___lwp_park60, CLOCK_MONOTONIC, 0, timeout != NULL ? &left : NULL, 0, &me, NULL);
	/* The lock also makes sure that a waker has done with this entry. */
	bucket_lock(b, mask);
	sleeper_remove(b, &me);
	bucket_unlock(b, mask);
}

static void
unpark(u32 *word, u32 count)
{
	struct bucket *b = bucket_of(word);
	struct sleeper **at = &b->first, *s;
	u64 mask[2];

	bucket_lock(b, mask);
	while ((s = *at) != NULL && count != 0) {
		if (s->word != word) {
			at = &s->next;
			continue;
		}
		*at = s->next;
		store_release(&s->woken, 1);
		sys(_lwp_unpark, s->lwp, s);
		count--;
	}
	bucket_unlock(b, mask);
}

void
os_wait_word(u32 *word, u32 expected, u64 timeout_ns)
{
	struct timespec t = { (time_t)(timeout_ns / 1000000000), (long)(timeout_ns % 1000000000) };
	const struct timespec *timeout = timeout_ns != 0 ? &t : NULL;

	if (sys_release() >= SYS_RELEASE_FUTEX)
		arch_call_carry7(SYS___futex, (uptr)word, FUTEX_WAIT | FUTEX_PRIVATE_FLAG, expected,
		    (uptr)timeout, 0, 0, 0);
	else
		park(word, expected, timeout);
}

void
os_wake_word(u32 *word, u32 count)
{
	/* The kernel counts in int. */
	if (sys_release() >= SYS_RELEASE_FUTEX)
		arch_call_carry7(SYS___futex, (uptr)word, FUTEX_WAKE | FUTEX_PRIVATE_FLAG,
		    MIN(count, 0x7fffffffu), 0, 0, 0, 0);
	else
		unpark(word, count);
}
