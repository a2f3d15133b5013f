/*
 * run.c: one execution of the target, and what is learned from it.
 *
 * With a sanitizer's heap the target gets a copy of exactly the input's size, in a block of its own, so that
 * reads past its end or after the run are seen. Without one, a buffer is used again and again. No clock is
 * read: watch.c counts the seconds, and a run only notes in which it began.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct run run;
static uint8_t *buffer;
static size_t buffer_room;

static inline bool
same_bytes(const uint8_t *a, const uint8_t *b, size_t n)
{
	uint64_t x, y, different = 0;

	for (; n >= 8; n -= 8, a += 8, b += 8) {
		__builtin_memcpy(&x, a, 8);
		__builtin_memcpy(&y, b, 8);
		different |= x ^ y;
	}
	while (n-- > 0)
		different |= (uint64_t)(*a++ ^ *b++);
	return different == 0;
}

/* Comparisons take time, so they are looked at where that is of use. */
static bool
run_is_looked_at(void)
{
	return (trace.wanted && flags.use_cmp) || trace.profile;
}

/* The call itself, between what may be seen of it. */
static int __attribute__((noinline))
target_call(const uint8_t *copy, size_t n)
{
	uintptr_t here = (uintptr_t)__builtin_frame_address(0);

	run.tick = watch_ticks;
	run.total++;
	__sancov_lowest_stack = UINTPTR_MAX;
	leak_begin();
	run.active = true;
	trace.compared = 0;
	trace.on = run_is_looked_at();
	if (__msan_scoped_enable_interceptor_checks)
		__msan_scoped_enable_interceptor_checks();
	__asm__ volatile("" ::: "memory");
	int result = run.target(copy, n);
	__asm__ volatile("" ::: "memory");
	if (__msan_scoped_disable_interceptor_checks)
		__msan_scoped_disable_interceptor_checks();
	trace.on = false;
	run.active = false;
	leak_end();
	uintptr_t lowest = __sancov_lowest_stack;
	run.stack_depth = lowest < here ? here - lowest : 0;
	return result;
}

bool
run_target(const uint8_t *data, size_t n)
{
	bool heap = __sanitizer_install_malloc_and_free_hooks != NULL;
	uint8_t *copy;

	if (heap)
		copy = malloc(n);
	else {
		if (n + 16 > buffer_room)
			buffer = memory_grow(buffer, &buffer_room, n + 16, 1);
		copy = buffer;
	}
	copy_bytes(copy, data, n);
	if (__msan_unpoison)
		__msan_unpoison(copy, n);
	if (__msan_unpoison_param)
		__msan_unpoison_param(2);
	feature_drop();
	if (run.dirty) {
		counters_clear();
		run.dirty = LLVMFuzzerCustomMutator != NULL || LLVMFuzzerCustomCrossOver != NULL;
	}
	run.data = data;
	run.size = n;
	int result = target_call(copy, n);
	if (!same_bytes(copy, data, n))
		report_crash("fuzz target overwrites its const input", "overwrites-const-input");
	if (heap)
		free(copy);
	return result != -1;
}

/* Of every so many runs with much to look at, one is looked at. */
static bool
sampled(void)
{
	unsigned shift = hits.n < 2 ? 0 : hits.n < 8 ? 2 : hits.n < 64 ? 3 : 5;

	return flags.entropic && (run.total & ((1u << shift) - 1)) == 0;
}

/* the last run has all that U brought */
bool
run_has_all_of(const struct unit *u)
{
	for (uint32_t i = 0; i < u->nunique; i++)
		if (!feature_has(u->unique[i]))
			return false;
	return true;
}

/* A smaller input with all that its base brought takes its base's place. */
static bool
reduces(const struct unit *base, size_t n)
{
	return flags.reduce_inputs && base != NULL && !base->keep && n < base->size && base->nunique != 0
	    && run_has_all_of(base);
}

/* U's place with regard to the focus function, when the last run was U's */
void
run_focus(struct unit *u)
{
	u->mask = dataflow_mask(u->sha1);
	/* the trace is of this very input */
	if (u->mask != NULL)
		u->keep = true;
	else if (u->base != NULL)
		u->mask = u->base->mask;
	u->focus = feature_counter_hit(focus_counter);
	u->nearness = flow_nearness();
	corpus.in_focus += u->focus;
}

/* Note who has which feature; returns how many are new, moved to the front of LIST. */
static size_t
features_claim(uint32_t *list, size_t n, size_t size)
{
	size_t new = 0;

	for (size_t i = 0; i < n; i++) {
		struct feature *f = &features[list[i]];
		bool smaller = f->owner != 0 && flags.shrink && size < f->size;
		if (f->owner != 0 && !smaller)
			continue;
		if (smaller) {
			struct unit *old = corpus.unit[f->owner - 1];
			if (--old->owned == 0 && !old->keep)
				corpus_drop(old);
		}
		f->owner = (uint32_t)corpus.n + 1;	/* the unit that will be added */
		f->size = (uint32_t)size;
		feature_see(list[i]);
		uint32_t feature = list[i];
		list[i] = list[new];
		list[new++] = feature;
	}
	return new;
}

static uint32_t micros;		/* of the last run, for -entropic_scale_per_exec_time */
static float cost;		/* of the last run, in comparisons */

/*
 * A clock would tell the cost better, but not the same each time. Memory takes time, since a sanitizer marks all of
 * it. A run that was not looked at costs what its base's others do. What it costs to go on from a unit, its
 * descendants show.
 */
static void
cost_note(struct unit *base)
{
	enum { BYTES_A_COMPARISON = 64, MEMORY = 8 };

	if (base == NULL || run_is_looked_at())
		cost = (float)(trace.compared + run.allocated / BYTES_A_COMPARISON);
	else
		cost = base->cost;
	if (base != NULL)
		base->cost += (cost - base->cost) / MEMORY;
}

static void
unit_add(const uint8_t *data, size_t n, const uint32_t *list, size_t new, struct unit *base, int how)
{
	struct unit *u = corpus_add(data, n, list, new);

	u->owned = (uint32_t)new;
	u->seed = (how & RUN_SEED) != 0;
	u->probed = u->seed && flags.probe_seeds > 1 && random_below(flags.probe_seeds) != 0;
	u->keep = (how & RUN_FORCE) != 0;
	u->ours = (how & RUN_OURS) != 0;
	u->base = base;
	u->micros = micros;
	u->cost = cost;
	if (focus_counter != SIZE_MAX)
		run_focus(u);
	loop_found(u);
}

enum run_end
run_one(const uint8_t *data, size_t n, struct unit *base, int how)
{
	uint32_t *list = NULL;
	size_t count = 0, new = 0;

	run.base = base;
	double begin = flags.entropic_scale_per_exec_time ? watch_now() : 0;
	if (!run_target(data, n)) {
		counters_take();
		run.rejected = true;
		return RUN_REJECTED;
	}
	if (flags.entropic_scale_per_exec_time)
		micros = (uint32_t)MIN((watch_now() - begin) * 1e6, 1e9);
	cost_note(base);
	bool look = feature_take((how & RUN_FORCE) != 0) || flags.shrink || !flags.use_counters;
	bool sample = sampled();
	if (look || sample)
		count = feature_list(&list);
	if (sample) {
		if (base != NULL)
			base->runs++;
		corpus_sample(base, list, count);
	}
	if (look)
		new = features_claim(list, count, n);
	if (new != 0 || (how & RUN_FORCE) != 0) {
		unit_add(data, n, list, new, base, how);
		return RUN_NEW;
	}
	if (reduces(base, n)) {
		char *old = base->path;
		base->micros = micros;
		base->path = NULL;
		corpus_replace(base, data, n);
		loop_reduced(base, old);
		return RUN_REDUCED;
	}
	return RUN_OLD;
}
