/*
 * check.c: one check from begin to end.
 *
 * Under the report lock. The world is stopped from within the loader's own walk over its objects:
 * nobody is in the middle of loading or unloading one then, and the list is complete. The order of
 * locks is the loader's, then those of locks.def from the registry to the heap; with them held no
 * thread is stopped in the middle of a change to what look reads. Signals are blocked meanwhile, since
 * a handler that allocates would wait for us.
 *
 * Leaks that match a suppression count as in use, with all that they reach; only a second
 * look can tell what that is. So, as long as suppressions matched that did not before, the check is made again.
 */
#include "flag/flag.h"
#include "leak/leak.h"
#include "report/report.h"
#include "stack/stack.h"
#include "stop/stop.h"
#include "sync/sync.h"
#include "thread/thread.h"

#define ROUNDS	8

struct leak_flags leak_flags = {
#define FLAG(type, name, value, help) .name = value,
#include "leak/flags.def"
#undef FLAG
};
static const struct flag_row rows[] = {
#define FLAG(type, name, value, help) { #name, help, &leak_flags.name, FLAG_KIND_##type },
#include "leak/flags.def"
#undef FLAG
};

SAN_TLS u32 leak_disabled;
bool leak_any_ignored;
static u32 check_round;
static bool any_reported;		/* leaks, by a check after which the program went on */

void
leak_flags_register(void)
{
	flag_register(rows, ARRAY_LENGTH(rows));
}

void
leak_init(void)
{
	const char *format = leak_flags.leak_report_format;

	if (!str_equal(format, "text") && !str_equal(format, "json"))
		out_fatal("leak_report_format=%s: give text or json\n", format);
	if (flags.detect_leaks)
		leak_suppress_init();
}

/* ---- looking ---- */

/*
 * Of the thread that checks. Below it there is only the check itself, in whose frames lies what
 * earlier calls left there; the program's registers are in the frames above.
 */
static uptr check_frame;

static SAN_STOPPED void
look(const struct world *w, void *arg)
{
	if (check_round == 0)
		collect_age();
	roots_mark(w, check_frame);
	collect_mark();
	collect_sum();
}

static void
heap_lock(void)
{
	u32 c;

	mutex_lock(lock_heap_shared);
	mutex_lock(lock_heap_large);
	for (c = 0; c < HEAP_CLASSES; c++)
		spin_lock(&lock_heap_class[c]);
}

static void
heap_unlock(void)
{
	u32 c;

	for (c = HEAP_CLASSES; c-- > 0;)
		spin_unlock(&lock_heap_class[c]);
	mutex_unlock(lock_heap_large);
	mutex_unlock(lock_heap_shared);
}

/* The first object of the loader's walk is as good as any. */
static bool
stop_here(const struct os_module *m, void *result)
{
	u64 signals[2];
	bool ready;

	os_signals_block(signals);
	mutex_lock(lock_threads);
	roots_prepare();
	ready = collect_prepare();
	heap_lock();
	ready = ready && mark_prepare();
	if (ready) {
		*(sptr *)result = world_stop(look, NULL);
		mark_done();
	}
	heap_unlock();
	roots_log();
	roots_done();
	mutex_unlock(lock_threads);
	os_signals_restore(signals);
	return true;
}

/* ---- judging ---- */

static bool
group_less(const void *a, const void *b)
{
	const struct leak_group *x = a, *y = b;

	if (x->indirect != y->indirect)
		return y->indirect;
	return x->bytes != y->bytes ? x->bytes > y->bytes : x->stack < y->stack;
}

static bool
id_less(const void *a, const void *b)
{
	return *(const u32 *)a < *(const u32 *)b;
}

static bool
stack_less(const void *a, const void *b)
{
	const struct leak_group *x = a, *y = b;

	return x->stack != y->stack ? x->stack < y->stack : x->indirect < y->indirect;
}

u32
leak_resolve(u32 stack)
{
	u32 depth, frames = (u32)leak_flags.resolution;
	const uptr *pcs;

	if (leak_flags.resolution <= 0)
		return stack;
	pcs = depot_get(stack, &depth);
	return depth > frames ? depot_put(pcs, frames) : stack;
}

/* Groups whose traces agree in the innermost frames become one. */
static void
groups_merge(struct leak_groups *groups)
{
	struct leak_group *g = groups->at;
	u32 i, n = 0;

	if (leak_flags.resolution <= 0 || groups->count == 0)
		return;
	for (i = 0; i < groups->count; i++)
		g[i].stack = leak_resolve(g[i].stack);
	sort(g, groups->count, sizeof *g, stack_less);
	for (i = 1; i < groups->count; i++) {
		if (g[i].stack != g[n].stack || g[i].indirect != g[n].indirect) {
			g[++n] = g[i];
			continue;
		}
		g[n].count += g[i].count;
		g[n].bytes += g[i].bytes;
	}
	groups->count = n + 1;
}

struct skipped { u32 *at; u32 count; };

/* Takes out what is suppressed, and remembers it; how many groups that were. */
static u32
suppressed_remove(struct leak_groups *groups, struct skipped *skipped)
{
	u32 i, n = 0, found = 0;

	for (i = 0; i < groups->count; i++) {
		if (!collect_excused(groups->at[i].stack) && !leak_suppressed(&groups->at[i])) {
			groups->at[n++] = groups->at[i];
			continue;
		}
		skipped->at = arena_resize(skipped->at, (skipped->count + 1) * sizeof *skipped->at);
		skipped->at[skipped->count++] = groups->at[i].stack;
		found++;
	}
	groups->count = n;
	sort(skipped->at, skipped->count, sizeof *skipped->at, id_less);
	collect_skipped = skipped->at;
	collect_skipped_count = skipped->count;
	return found;
}

/* ---- all of it ---- */

/* Leaks that no rule suppresses, merged and sorted; false: the check could not be made. */
static bool
leaks_find(struct leak_groups *groups)
{
	struct skipped skipped = { NULL, 0 };
	sptr result;
	u32 round, found;

	for (round = 0; round < ROUNDS; round++) {
		result = -OS_ENOMEM;
		check_round = round;
		os_module_each(stop_here, &result);
		world_tell();
		if (os_failed(result)) {
			out_message("LeakSanitizer: could not look for leaks (%s, error %d)\n",
			    result == -OS_EFAULT ? "a crash" : "no memory", (int)-result);
			break;
		}
		collect_groups(groups);
		found = suppressed_remove(groups, &skipped);
		/* 1: not all were suspended to the end, so what was seen may be wrong. */
		if ((found == 0 && (result == 0 || groups->count == 0)) || round == ROUNDS - 1)
			break;
		collect_done();
	}
	arena_free(skipped.at);
	collect_skipped_count = 0;
	groups_merge(groups);
	sort(groups->at, groups->count, sizeof *groups->at, group_less);
	return !os_failed(result);
}

/* What a check takes of the stack, with its report; a main thread may have been given less. */
#define STACK_NEEDED	(16ul << 10)

static bool
stack_is_short(void)
{
	const struct thread *self = thread_self();
	uptr left = self != NULL ? CURRENT_FRAME() - self->stack.begin : ~0ul;

	if (left >= STACK_NEEDED)
		return false;
	out_message("LeakSanitizer: no leak check with %zu bytes of stack left: raise the limit (ulimit -s)\n", left);
	return true;
}

static SAN_NOINLINE bool
check(void)
{
	struct leak_groups groups = { NULL, 0 };
	bool leaks;

	if (leak_turned_off()) {
		out_verbose(1, "LeakSanitizer is disabled\n");
		return false;
	}
	if (stack_is_short())
		return false;
	out_verbose(1, "LeakSanitizer: checking for leaks\n");
	report_begin();
	check_frame = CURRENT_FRAME();
	leaks = leaks_find(&groups) && groups.count != 0;
	if (leaks && leak_flags.report_objects)
		leak_objects_sort();
	if (str_equal(leak_flags.leak_report_format, "json")) {
		if (leaks)
			leak_print_json(groups.at, groups.count);
	} else {
		if (leaks)
			leak_print(groups.at, groups.count);
		if (flags.print_suppressions)
			leak_suppress_print();
		if (leaks)
			leak_print_summary(groups.at, groups.count);
	}
	collect_done();
	report_end();
	return leaks;
}

bool
leak_check(void)
{
	__builtin_unwind_init();	/* all registers that a call preserves, to this frame */
	return check();
}

/* Once, whoever asks for it: a check at the program's request leaves none for the exit. */
void
leak_check_once(void)
{
	static u32 done;

	if (!flags.detect_leaks || exchange(&done, 1) != 0)
		return;
	if (leak_check())
		any_reported = true;
	if (!load_relaxed(&any_reported))
		return;
	if (flags.exitcode != 0)
		report_die();
}

void
leak_check_demand(void)
{
	if (flags.detect_leaks && leak_check() && leak_flags.report_only_new)
		store_relaxed(&any_reported, true);
}

void
leak_check_at_exit(void)
{
	if (flags.leak_check_at_exit)
		leak_check_once();
}

int
leak_exit_status(int status)
{
	return status == 0 && load_relaxed(&any_reported) ? flags.exitcode : status;
}
