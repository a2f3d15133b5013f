/*
 * results.c: what threads ended with, until somebody joins them.
 *
 * In chains by the thread's name (pthread_t), which is one thread's until it was joined or detached.
 * All of it is under lock_threads.
 */
#include "leak/leak.h"

#define CHAINS	256u

struct result {
	struct result *next;
	uptr pthread;
	u32 number;				/* the thread's */
	void *result;
};
static struct result *chains[CHAINS];

static struct result **
result_find(uptr pthread)
{
	struct result **at = &chains[hash_mix(pthread, 0) % CHAINS];

	while (*at != NULL && (*at)->pthread != pthread)
		at = &(*at)->next;
	return at;
}

void
leak_result_put_locked(uptr pthread, u32 number, void *result)
{
	struct result **at = result_find(pthread), *r = *at;

	if (r == NULL) {
		r = *at = arena_alloc(sizeof *r);
		r->pthread = pthread;
	}
	r->number = number;
	r->result = result;
}

bool
leak_result_find_locked(uptr pthread, u32 *number)
{
	const struct result *r = *result_find(pthread);

	if (r != NULL)
		*number = r->number;
	return r != NULL;
}

void
leak_result_drop_locked(uptr pthread, u32 number)
{
	struct result **at = result_find(pthread), *r = *at;

	if (r == NULL || r->number != number)
		return;
	*at = r->next;
	arena_free(r);
}

SAN_STOPPED void
leak_results_each(void (*each)(uptr word))
{
	const struct result *r;
	u32 i;

	for (i = 0; i < CHAINS; i++)
		for (r = chains[i]; r != NULL; r = r->next)
			each((uptr)r->result);
}
