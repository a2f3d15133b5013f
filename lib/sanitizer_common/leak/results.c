/*
 * results.c: what threads ended with, until somebody joins them; and the regions that the user named.
 *
 * Results are in chains by the thread's name (pthread_t). A thread that was detached before it ran
 * has an entry that says so, which it finds when it begins. All of it is under lock_threads.
 */
#include "leak/leak.h"

#define CHAINS	256u

struct result {
	struct result *next;
	uptr pthread;
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
leak_result_put_locked(uptr pthread, void *result)
{
	struct result **at = result_find(pthread), *r = *at;

	if (r == NULL) {
		r = *at = arena_alloc(sizeof *r);
		r->pthread = pthread;
	}
	r->result = result;
}

bool
leak_result_get_locked(uptr pthread, void **result)
{
	const struct result *r = *result_find(pthread);

	if (r != NULL)
		*result = r->result;
	return r != NULL;
}

bool
leak_result_drop_locked(uptr pthread)
{
	struct result **at = result_find(pthread), *r = *at;

	if (r == NULL)
		return false;
	*at = r->next;
	arena_free(r);
	return true;
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
