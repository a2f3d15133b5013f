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
 * Capture up to max frames of the calling thread. pc is the place of the event. bp is the frame
 * of the function that pc is in, or (pc being a return address) of the one it called: both give
 * the same trace. fast walks frame pointers, and asks the unwinder only when the caller of bp's
 * function keeps none; otherwise the unwinder. context, not NULL: pc and bp come from an
 * interrupted place. False with depth 0: a capture inside a capture on the same thread (the
 * unwinder called malloc).
 */
bool stack_capture(struct stack *, uptr pc, uptr bp, void *context, bool fast, u32 max);
/* Frame-pointer walk with explicit bounds. Returns the depth, at least 1 when max is. */
u32 stack_walk(uptr *pcs, u32 max, uptr pc, uptr bp, uptr stack_low, uptr stack_high);
bool stack_capturing(void);		/* this thread is inside the unwinder */
/*
 * Capture as above and straight into the depot, with the word last as the trace's last when it
 * is not 0. Never 0; DEPOT_BUSY for a capture inside a capture. A trace that was met before at
 * the same place of the stack costs one comparison per frame, and never the unwinder.
 */
u32 stack_capture_id(uptr pc, uptr bp, bool fast, u32 max, uptr last);
/*
 * Around a user's signal handler. If it interrupted a capture, the handler's captures must not
 * enter the unwinder again, but need not fail either: they walk frame pointers.
 */
u32 stack_signal_begin(void);
void stack_signal_end(u32 was);

/* ==== depot.c: call phase; a hit takes no lock and allocates nothing ==== */
#define DEPOT_NONE	0u		/* no trace */
#define DEPOT_BUSY	1u		/* captured inside a capture */
#define DEPOT_FULL	2u		/* the depot's memory bound was reached */
#define DEPOT_FIRST	3u
#define DEPOT_ID_BITS	26		/* and at most 1 GiB of traces */
u32 depot_put(const uptr *pcs, u32 n);	/* n 0 gives DEPOT_NONE; never 0 otherwise */
/* The trace of id; *n its depth. Reserved ids give depth 0. */
const uptr *depot_get(u32 id, u32 *n);
/* Per-trace counter, for origin_history_per_stack_limit. Returns the count before. */
u32 depot_use(u32 id);
u32 depot_use_count(u32 id);
/* From now on, for ever, new traces go to compress.c; before other threads put any. */
void depot_compress(void);
bool depot_compresses(void);
struct depot_stats { uptr bytes; u32 count; };
void depot_stats(struct depot_stats *);

/* ==== compress.c: traces in packed blocks, if compress_stack_depot; put: call, get: report phase ==== */
u64 compress_put(const uptr *pcs, u32 n);	/* the place of a new trace; ~0: the bound was reached */
const uptr *compress_get(u64 place, u32 *n);	/* stays where it is */
uptr compress_bytes(void);
void compress_start(void);			/* ready: if the flag asks for it; again in a fork's child */
void compress_stop(void);			/* for good: of a sandbox, at exit */

/* ==== chain.c: call phase ==== */
u32 chain_put(u32 here, u32 prev);	/* id ≥ 1 below 2^28, or 0 when full; the same pair, the same id */
u32 chain_get(u32 id, u32 *prev);	/* here; 0 for an unknown id */
void chain_stats(struct depot_stats *);

/* ==== print.c: report phase; may allocate ==== */
/* Frames by stack_trace_format, an empty line, then the DEDUP_TOKEN line if asked for. */
void stack_print(const uptr *pcs, u32 n);
void stack_print_id(u32 id);			/* reserved ids print as what they are */

/*
 * ==== store.c: between depot.c and chain.c ====
 * Memory for records that are never freed, indexed by number, taken and found without a lock: an
 * atomic bump in a range that is reserved at first use and made accessible in steps.
 */
struct store {
	uptr base;			/* of the records, once there is one */
	uptr range;			/* base | log2 of its size; 0 before the first use */
	uptr used, committed;		/* bytes */
};
/* Offset of size bytes that are zero, or ~0: the bound (max, a power of two) or memory is exhausted. */
uptr store_take(struct store *, uptr size, uptr max);

#endif
