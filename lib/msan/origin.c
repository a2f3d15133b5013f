/*
 * origin.c: what made a value, in 32 bits.
 *
 * A value that a heap call, a destructor or the user made points at a trace of the depot whose
 * last word is the kind. With -fsanitize-memory-track-origins=2 each store of it makes a chain
 * node {trace of the store, origin before}, up to origin_history_size, and not more than
 * origin_history_per_stack_limit of them through one trace. Stack variables have a table of
 * {description, pc}, filled once per variable by its function. Call phase: a known trace or
 * pair takes no lock.
 */
#include "msan/msan.h"

#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"

#define ORIGIN_MANAGED	0x80000000u
#define ORIGIN_CHAIN	0x08000000u	/* the number is a chain's, not a trace's */
#define ORIGIN_NUMBER	0x07ffffffu
#define DEPTH_SHIFT	28
#define DEPTH_MAX	7u

#define VARIABLES	(1u << 20)
static struct variable { const char *name; uptr pc; } *variables;
static u32 variable_count;

static u32
origin_depth(u32 origin)
{
	return origin >> DEPTH_SHIFT & DEPTH_MAX;
}

u32
origin_new(enum origin_kind kind, uptr pc, uptr bp)
{
	u32 size = MIN((u32)flags.malloc_context_size, STACK_MAX);

	return ORIGIN_MANAGED | stack_capture_id(pc, bp, flags.fast_unwind_on_malloc,
	    MAX(size, 1), kind);
}

u32
origin_chain(u32 origin, uptr pc, uptr bp)
{
	u32 limit = (u32)msan_flags.origin_history_size;
	u32 depth = origin & ORIGIN_MANAGED ? origin_depth(origin) + 1 : 1;
	u32 shared = (u32)msan_flags.origin_history_per_stack_limit;
	u32 here, node;

	/* A handler's store explains nothing about the code that it interrupts. */
	if ((limit > 0 && depth >= limit) || in_signal)
		return origin;
	here = stack_capture_id(pc, bp, flags.fast_unwind_on_malloc,
	    MAX((u32)msan_flags.store_context_size, 1), 0);
	if (here < DEPOT_FIRST || (shared > 0 && depot_use_count(here) > shared))
		return origin;
	node = chain_put(here, origin);
	if (node == 0 || node > ORIGIN_NUMBER)
		return origin;
	if (shared > 0)
		depot_use(here);
	return ORIGIN_MANAGED | MIN(depth, DEPTH_MAX) << DEPTH_SHIFT |
	    ORIGIN_CHAIN | node;
}

u32
origin_stack_variable(u32 *id, const char *name, uptr pc)
{
	u32 known = load_acquire(id), mine;

	if (likely(known))
		return known;
	if (!load_acquire(&variables)) {
		sptr table = os_map(0, VARIABLES * sizeof *variables,
		    OS_PROT_RW, OS_MAP_NORESERVE, "msan variables");
		struct variable *none = NULL;

		if (os_failed(table))
			return 1;
		if (!cas(&variables, &none, (struct variable *)table))
			os_unmap((uptr)table, VARIABLES * sizeof *variables);
	}
	/* Number 1 stands for every variable beyond the table. */
	mine = add_relaxed(&variable_count, 1) + 2;
	if (mine >= VARIABLES)
		return 1;
	variables[mine] = (struct variable){ name, pc };
	if (!cas(id, &known, mine))
		return known;
	return mine;
}

bool
origin_stack_describe(u32 origin, const char **name, uptr *pc)
{
	struct variable *v;

	if (origin & ORIGIN_MANAGED || origin == 0 || origin >= VARIABLES)
		return false;
	v = &variables[origin];
	*name = v->name;
	*pc = v->pc;
	return true;
}

u32
origin_previous(u32 origin, const uptr **trace, u32 *n)
{
	u32 previous = 0, here;

	*trace = NULL;
	*n = 0;
	if (!(origin & ORIGIN_MANAGED))
		return 0;
	here = origin & ORIGIN_NUMBER;
	if (origin & ORIGIN_CHAIN)
		here = chain_get(here, &previous);
	*trace = depot_get(here, n);
	return previous;
}

void
origin_fill(const void *p, uptr n, u32 origin)
{
	u32 *first = origin_of(p), *last;
	u64 pair = (u64)origin << 32 | origin;

	if (n == 0 || unlikely(!shadow_exists(p, n)))
		return;
	last = origin_of((const char *)p + n - 1);
	if ((uptr)first & 4)
		*first++ = origin;
	for (; first < last; first += 2)
		*(u64 *)first = pair;
	if (first == last)
		*first = origin;
}

u32
origin_at(const void *p)
{
	return *origin_of(p);
}

void
origin_stats(void)
{
	struct depot_stats depot, chain;

	depot_stats(&depot);
	chain_stats(&chain);
	out_print("Unique heap origins: %u\n", depot.count);
	out_print("Stack depot allocated bytes: %zu\n", depot.bytes);
	out_print("Unique origin histories: %u\n", chain.count);
	out_print("History depot allocated bytes: %zu\n", chain.bytes);
}
