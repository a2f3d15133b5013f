/*
 * flow.c: the control-flow tables (-fsanitize-coverage=control-flow, clang 15 and later), and how far from the focus
 * function each other function is.
 *
 * ABI, of the compiler's pass SanitizerCoverage: for each block its address, its successors, 0, the functions that
 * it calls (-1: by a pointer), 0; the first block of a function has the function's address, which is in the table of
 * PCs, too. Of it we keep the calls. A function's distance is the number of calls that lead from it to the focus
 * function; until an input gets there, those that get near are the ones to mutate. Tables are registered by
 * constructors, so that part only writes to static memory; distances are computed once, before fuzzing.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>

enum { TABLES_MAX = 256, FAR = 255 };

struct place { uintptr_t pc; size_t counter; uint8_t distance; };	/* a function's entry */
struct call { struct place *from, *to; };

static struct { const uintptr_t *begin, *end; } table[TABLES_MAX];
static unsigned ntables;
static struct place *places;
static size_t nplaces, places_room;
static struct call *calls;
static size_t ncalls, calls_room;

/* weak: no archive of clang's defines it, so programs do */
void __sanitizer_cov_cfs_init(const uintptr_t *, const uintptr_t *) WEAK;
void
__sanitizer_cov_cfs_init(const uintptr_t *begin, const uintptr_t *end)
{
	for (unsigned i = 0; i < ntables; i++)
		if (table[i].begin == begin)
			return;
	if (begin == end || ntables == TABLES_MAX)
		return;
	table[ntables].begin = begin;
	table[ntables++].end = end;
}

static int
by_pc(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return (x->pc > y->pc) - (x->pc < y->pc);
}

static void
places_collect(void)
{
	for (unsigned i = 0; i < trace.nready; i++) {
		const struct module *m = &trace.module[i];
		for (size_t k = 0; m->pcs != NULL && k < m->n; k++) {
			if ((m->pcs[k].flags & 1) == 0)
				continue;
			places = memory_grow(places, &places_room, nplaces + 1, sizeof(*places));
			places[nplaces++] = (struct place){ m->pcs[k].pc, m->first + k, FAR };
		}
	}
	if (nplaces != 0)
		qsort(places, nplaces, sizeof(*places), by_pc);
}

static struct place *
place_at(uintptr_t pc)
{
	struct place key = { .pc = pc };

	return nplaces == 0 ? NULL : bsearch(&key, places, nplaces, sizeof(*places), by_pc);
}

static void
calls_collect(const uintptr_t *p, const uintptr_t *end)
{
	struct place *function = NULL, *callee;

	while (p < end) {
		struct place *entry = place_at(*p++);
		if (entry != NULL)
			function = entry;
		while (p < end && *p != 0)
			p++;
		for (p++; p < end && *p != 0; p++) {
			if (function == NULL || (callee = place_at(*p)) == NULL)
				continue;
			calls = memory_grow(calls, &calls_room, ncalls + 1, sizeof(*calls));
			calls[ncalls++] = (struct call){ function, callee };
		}
		p++;
	}
}

/* The focus function is chosen. */
void
flow_focus(void)
{
	size_t near = 0;
	bool changed = true;

	if (ntables == 0)
		return;
	places_collect();
	for (unsigned i = 0; i < ntables; i++)
		calls_collect(table[i].begin, table[i].end);
	for (size_t i = 0; i < nplaces; i++)
		if (places[i].counter == focus_counter)
			places[i].distance = 0;
	while (changed) {
		changed = false;
		for (size_t i = 0; i < ncalls; i++) {
			unsigned distance = calls[i].to->distance + 1u;
			if (distance < calls[i].from->distance) {
				calls[i].from->distance = (uint8_t)distance;
				changed = true;
			}
		}
	}
	free(calls);
	/* only those that lead there are looked at from now on */
	for (size_t i = 0; i < nplaces; i++)
		if (places[i].distance != FAR)
			places[near++] = places[i];
	nplaces = near;
	say("INFO: %zu functions lead to the focus function\n", near == 0 ? 0 : near - 1);
}

/* What the last run's energy is multiplied with: the nearer, the more. */
double
flow_nearness(void)
{
	unsigned nearest = FAR;

	for (size_t i = 0; i < nplaces; i++)
		if (places[i].distance < nearest && feature_counter_hit(places[i].counter))
			nearest = places[i].distance;
	return nearest == FAR ? 1 : 1 + 50.0 / (1 + nearest);
}
