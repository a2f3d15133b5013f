/*
 * stack.h: call stacks: capture, depot, origin chains, printing.
 *
 * A trace is an array of return addresses, innermost first; the first is the place of the event.
 * The depot maps a trace to a 32-bit id, for ever. A chain maps (id of a store's trace, previous
 * origin) to an id of its own.
 */
#ifndef SAN_STACK_H
#define SAN_STACK_H

#include "base/base.h"

#define STACK_MAX	255
struct stack { u32 depth; uptr pc[STACK_MAX + 1]; };

/* ==== capture.c: call phase ==== */
/*
 * Capture up to max frames of the calling thread beginning at pc, bp. fast walks frame pointers
 * within the thread's stack; otherwise, or when no frame pointer chain starts at bp, the
 * unwinder. context (ucontext_t) may be NULL. A capture inside a capture on the same thread
 * (the unwinder called malloc) leaves depth 0 and returns false.
 */
bool stack_capture(struct stack *, uptr pc, uptr bp, void *context, bool fast, u32 max);
/* Frame-pointer walk with explicit bounds: what the hot path inlines. Returns the depth. */
u32 stack_walk(uptr *pcs, u32 max, uptr pc, uptr bp, uptr stack_low, uptr stack_high);
bool stack_capturing(void);		/* this thread is inside the unwinder */
/* Capture by frame pointers for allocations and straight into the depot. Never 0. */
u32 stack_capture_id(uptr pc, uptr bp, bool fast, u32 max);

/* ==== depot.c: call phase; a hit takes no lock and allocates nothing ==== */
#define DEPOT_NONE	0u		/* no trace */
#define DEPOT_BUSY	1u		/* captured inside a capture */
#define DEPOT_FULL	2u		/* the depot's memory bound was reached */
#define DEPOT_FIRST	3u
#define DEPOT_ID_BITS	26
u32 depot_put(const uptr *pcs, u32 n);	/* n 0 gives DEPOT_NONE; never 0 otherwise */
/* The trace of id; *n its depth. Reserved ids give depth 0. */
const uptr *depot_get(u32 id, u32 *n);
/* Per-trace counter, for origin_history_per_stack_limit. Returns the count before. */
u32 depot_use(u32 id);
u32 depot_use_count(u32 id);
struct depot_stats { uptr bytes; u32 count; };
void depot_stats(struct depot_stats *);

/* ==== chain.c: call phase ==== */
u32 chain_put(u32 here, u32 prev);	/* id ≥ 1 below 2^28, or 0 when full; the same pair, the same id */
u32 chain_get(u32 id, u32 *prev);	/* here; 0 for an unknown id */
void chain_stats(struct depot_stats *);

/* ==== print.c: report phase ==== */
void stack_print(const uptr *pcs, u32 n);	/* frames by stack_trace_format, then an empty line */
void stack_print_id(u32 id);			/* reserved ids print as what they are */

#endif
