/*
 * helper.c: a second processor for the look at a stopped world.
 *
 * A thread would be stopped with the others, so it is a child (child.c), made before, that sleeps until
 * look wants it. It is killed when a look crashes, before the others run again: it may be writing.
 */
#include "os/linux/stop/helper.h"

#include <sched.h>

enum helper_word { HELPER_WAITS, HELPER_WORKS, HELPER_END };
struct os_helper {
	struct child child;
	u32 word;			/* enum helper_word */
	void (*run)(void *);
	void *arg;
};

static struct os_helper *current;

static u32
processors(void)
{
	u64 set[16];
	u32 n = 0;
	sptr size = sys(sched_getaffinity, 0, sizeof set, set);

	for (sptr i = 0; i < size / (sptr)sizeof *set; i++)
		n += (u32)__builtin_popcountl(set[i]);
	return n;
}

SAN_STOPPED static void
helper_run(void *arg)
{
	struct os_helper *h = arg;

	child_signals(0);
	while (load_acquire(&h->word) == HELPER_WAITS && !child_orphaned(&h->child))
		tasks_sleep(&h->word, HELPER_WAITS, TICK_NS);
	if (load_acquire(&h->word) == HELPER_WORKS && !child_orphaned(&h->child))
		h->run(h->arg);
	child_exit();
}

struct os_helper *
os_helper_start(void (*run)(void *), void *arg)
{
	struct os_helper *h;

	if (processors() < 2)
		return NULL;
	h = child_map(sizeof *h);
	if (h == NULL)
		return NULL;
	h->run = run;
	h->arg = arg;
	if (os_failed(child_start(&h->child, helper_run))) {
		child_unmap(&h->child);
		return NULL;
	}
	current = h;
	return h;
}

SAN_STOPPED void
os_helper_go(struct os_helper *h)
{
	store_release(&h->word, HELPER_WORKS);
	tasks_wake(&h->word);
}

SAN_STOPPED bool
os_helper_alive(const struct os_helper *h)
{
	return child_alive(&h->child);
}

SAN_STOPPED void
os_helper_stop(struct os_helper *h)
{
	store_release(&h->word, HELPER_END);
	tasks_wake(&h->word);
	if (child_end(&h->child))
		current = NULL;
}

/* Until *word changes, or for a tick. */
SAN_STOPPED void
os_helper_sleep(const u32 *word, u32 expected)
{
	(void)tasks_sleep(word, expected, TICK_NS);
}

SAN_STOPPED void
os_helper_wake(const u32 *word)
{
	tasks_wake(word);
}

SAN_STOPPED void
helper_look_crashed(void)
{
	if (current != NULL)
		os_helper_stop(current);
}

void
os_helper_end(struct os_helper *h)
{
	if (current == h)
		os_helper_stop(h);
	if (current == NULL)
		child_unmap(&h->child);
	current = NULL;
}
