/*
 * feature.c: what a run did, as numbers.
 *
 * A feature is one class of one counter, one bit of the value profile, or one step of stack depth; FEATURE_* in
 * fuzzer.h divide the numbers, with the counters last because modules may come later. "Seen" means that an
 * input of the corpus has it. Most runs bring nothing: then only feature_take looks at them, and no list is
 * made.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>
#include <string.h>

struct feature *features;
uint16_t *feature_runs;
size_t *new_pcs, new_pcs_n;

static size_t room;		/* of features and feature_runs */
static size_t seen_count, pc_count;
static uint32_t stack_step;	/* of the run that was taken; 0: none */
static bool stack_seen[FEATURE_PROFILE];
static uint32_t *list;
static size_t list_room, new_pcs_room;

void
feature_prepare(void)
{
	size_t want = FEATURE_COUNTERS + 8 * counters_total();

	if (want <= room)
		return;
	struct feature *f = memory_map(want * sizeof(*f));
	uint16_t *r = memory_map(want * sizeof(*r));
	if (room != 0) {
		memcpy(f, features, room * sizeof(*f));
		memcpy(r, feature_runs, room * sizeof(*r));
		memory_unmap(features, room * sizeof(*f));
		memory_unmap(feature_runs, room * sizeof(*r));
	}
	features = f;
	feature_runs = r;
	room = want;
}

/* Depths within an eighth of a power of two are one step. */
static uint32_t
step_of(uint64_t depth)
{
	if (depth < 16)
		return (uint32_t)depth;
	unsigned length = 63 - (unsigned)__builtin_clzll(depth);
	return 8 * length + (uint32_t)(depth >> (length - 3) & 7);
}

static bool
profile_new(void)
{
	uint64_t new = 0;

	for (unsigned i = 0; i < LENGTH(trace.profile_touched); i++)
		for (uint64_t rest = trace.profile_touched[i]; rest != 0; rest &= rest - 1) {
			unsigned word = 64 * i + (unsigned)__builtin_ctzll(rest);
			new |= trace.profile_bit[word] & ~trace.profile_seen[word];
		}
	return new != 0;
}

bool
feature_take(bool always)
{
	bool new = counters_take();

	stack_step = run.stack_depth != 0 ? step_of(run.stack_depth) : 0;
	if (stack_step != 0)
		new |= !stack_seen[stack_step];
	if (trace.profile)
		new |= profile_new();
	return new | always;
}

static void
list_add(size_t *n, uint32_t feature)
{
	if (*n == list_room)
		list = memory_grow(list, &list_room, *n + 1, sizeof(*list));
	list[(*n)++] = feature;
}

size_t
feature_list(uint32_t **out)
{
	size_t n = 0;

	if (stack_step != 0)
		list_add(&n, FEATURE_STACK + stack_step);
	if (trace.profile)
		for (unsigned i = 0; i < LENGTH(trace.profile_touched); i++)
			for (uint64_t rest = trace.profile_touched[i]; rest != 0; rest &= rest - 1) {
				unsigned word = 64 * i + (unsigned)__builtin_ctzll(rest);
				for (uint64_t bits = trace.profile_bit[word]; bits != 0; bits &= bits - 1)
					list_add(&n, FEATURE_PROFILE + 64 * word + (uint32_t)__builtin_ctzll(bits));
			}
	for (uint32_t h = 0; h < hits.n; h++) {
		size_t first = counters_module(hits.at[h].module)->first + (size_t)hits.at[h].block * BLOCK;
		for (unsigned i = 0; i < BLOCK; i += 8) {
			uint64_t word;
			__builtin_memcpy(&word, hits.bytes[h] + i, 8);
			for (; word != 0; ) {
				unsigned k = (unsigned)__builtin_ctzll(word) / 8;
				uint8_t value = (uint8_t)(word >> 8 * k);
				list_add(&n, (uint32_t)(FEATURE_COUNTERS + 8 * (first + i + k))
				    + (uint32_t)__builtin_ctz(counter_class[value]));
				word &= ~((uint64_t)0xff << 8 * k);
			}
		}
	}
	*out = list;
	return n;
}

/* the counter's value in the run that was taken; hits are in the order of modules and blocks, with "extra" last */
static uint8_t
counter_value(size_t counter)
{
	const struct module *m = counters_module_of(counter);
	uint32_t low = 0, high = hits.n;

	if (m == NULL)
		return 0;
	bool extra = m < trace.module || m >= trace.module + MODULES_MAX;
	uint32_t number = extra ? MODULES_MAX : (uint32_t)(m - trace.module);
	uint32_t block = (uint32_t)((counter - m->first) / BLOCK);
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const struct hit *h = &hits.at[middle];
		if (h->module < number || (h->module == number && h->block < block))
			low = middle + 1;
		else
			high = middle;
	}
	if (low == hits.n || hits.at[low].module != number || hits.at[low].block != block)
		return 0;
	return hits.bytes[low][(counter - m->first) % BLOCK];
}

bool
feature_has(uint32_t feature)
{
	if (feature < FEATURE_PROFILE)
		return stack_step == feature - FEATURE_STACK;
	if (feature < FEATURE_COUNTERS) {
		uint32_t bit = feature - FEATURE_PROFILE;
		return (trace.profile_bit[bit / 64] >> bit % 64 & 1) != 0;
	}
	uint32_t f = feature - FEATURE_COUNTERS;
	return (counter_class[counter_value(f / 8)] >> f % 8 & 1) != 0;
}

bool
feature_counter_hit(size_t counter)
{
	return counter_value(counter) != 0;
}

/* Before a run: nothing is hit. */
void
feature_drop(void)
{
	for (unsigned i = 0; i < LENGTH(trace.profile_touched); i++) {
		for (uint64_t rest = trace.profile_touched[i]; rest != 0; rest &= rest - 1)
			trace.profile_bit[64 * i + (unsigned)__builtin_ctzll(rest)] = 0;
		trace.profile_touched[i] = 0;
	}
	hits.n = 0;
	stack_step = 0;
}

static void
pc_note(size_t counter)
{
	pc_count++;
	if (new_pcs_n == new_pcs_room)
		new_pcs = memory_grow(new_pcs, &new_pcs_room, new_pcs_n + 1, sizeof(*new_pcs));
	new_pcs[new_pcs_n++] = counter;
}

void
feature_see(uint32_t feature)
{
	if (feature_seen(feature))
		return;
	seen_count++;
	if (feature < FEATURE_PROFILE) {
		stack_seen[feature - FEATURE_STACK] = true;
		return;
	}
	if (feature < FEATURE_COUNTERS) {
		uint32_t bit = feature - FEATURE_PROFILE;
		trace.profile_seen[bit / 64] |= (uint64_t)1 << bit % 64;
		return;
	}
	size_t counter = (feature - FEATURE_COUNTERS) / 8;
	struct module *m = counters_module_of(counter);
	if (m == NULL)
		return;
	uint8_t *seen = &m->seen[counter - m->first];
	if (*seen == 0 && counter >= extra_counters)
		pc_note(counter);
	*seen |= (uint8_t)(1u << feature % 8);
}

bool
feature_seen(uint32_t feature)
{
	if (feature < FEATURE_PROFILE)
		return stack_seen[feature - FEATURE_STACK];
	if (feature < FEATURE_COUNTERS) {
		uint32_t bit = feature - FEATURE_PROFILE;
		return (trace.profile_seen[bit / 64] >> bit % 64 & 1) != 0;
	}
	size_t counter = (feature - FEATURE_COUNTERS) / 8;
	const struct module *m = counters_module_of(counter);
	return m != NULL && (m->seen[counter - m->first] >> feature % 8 & 1) != 0;
}

size_t
feature_count(void)
{
	return seen_count;
}

size_t
feature_pcs(void)
{
	return pc_count;
}
