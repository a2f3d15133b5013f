/*
 * leak.h: which blocks of the program's heap nobody can reach any more.
 *
 * A check suspends the program (stop/), marks what can be reached from its roots (roots.c) by
 * following pointers from block to block (mark.c), sums up the blocks that are left by the trace of
 * their allocation (collect.c), and prints them (print.c). A tool that wants it keeps a trace's
 * number in heap_meta.stack of each block, leaves the bits below to this folder, and calls the
 * functions of the first two groups.
 */
#ifndef SAN_LEAK_H
#define SAN_LEAK_H

#include "flag/flag.h"
#include "mem/mem.h"
#include "os/os.h"

struct leak_flags {
#define FLAG(type, name, value, help) FLAG_TYPE_##type name;
#include "leak/flags.def"
#undef FLAG
};
extern SAN_HIDDEN struct leak_flags leak_flags;

/* ==== init ==== */
void leak_flags_register(void);
void leak_init(void);			/* tool_init: suppressions; bad ones end the process */

/* ==== call phase ==== */
/* Of heap_meta.state, beside what heap.c keeps there; all gone in a block that is allocated anew. */
#define LEAK_IGNORED	0x00100000u	/* no leak, nor what it reaches */
#define LEAK_MARK	0x01e00000u	/* mark.c's */
#define LEAK_MARK_ONE	0x00200000u
#define LEAK_FOUND	0x02000000u	/* in the last check */
#define LEAK_KNOWN	0x04000000u	/* in one before */
_Static_assert(((LEAK_IGNORED | LEAK_MARK | LEAK_FOUND | LEAK_KNOWN) & ~HEAP_TOOL_BITS) == 0, "ours to use");
extern SAN_HIDDEN SAN_TLS u32 leak_disabled;	/* this thread's blocks are ignored: how often disabled */
extern SAN_HIDDEN bool leak_any_ignored;		/* there may be such blocks */
SAN_INLINE void
leak_disable(void)
{
	leak_disabled++;
}
SAN_INLINE void leak_enable(void) { leak_disabled--; }
int leak_exit_status(int status);	/* what _exit(status) shall say after leaks were reported */

/* Of a thread that ended: in use until it is joined. Callers hold lock_threads. */
void leak_result_put_locked(uptr pthread, u32 number, void *result);
bool leak_result_find_locked(uptr pthread, u32 *number);	/* false: there is none */
void leak_result_drop_locked(uptr pthread, u32 number);	/* if it is that thread's */
void leak_results_each(void (*each)(uptr word));	/* stopped phase, too */
/* Memory that the calling thread keeps pointers in, until it ends. These take lock_threads. */
void leak_range_add(uptr begin, uptr end);
void leak_ranges_drop(void);
void leak_ranges_each(void (*each)(uptr begin, uptr end));	/* stopped phase */

/* ==== report phase ==== */
bool leak_check(void);			/* prints; true if there are leaks */
void leak_check_once(void);		/* the first call: dies if there are leaks */
void leak_check_at_exit(void);		/* the same, by the flags */
void leak_check_demand(void);		/* prints, whatever else is or was checked; the program goes on */

/* ==== between the files of this folder ==== */

/* results.c, api.c */
struct root_region { uptr begin, size; };
const struct root_region *leak_root_regions(u32 *n);	/* callers hold lock_threads */

/* check.c */
struct leak_group {
	u32 stack;			/* depot id */
	bool indirect;
	u64 count, bytes;		/* count 0: an empty place of the table */
};
struct leak_object { uptr begin, size; u32 stack; bool indirect; };
bool leak_turned_off(void);		/* api.c: the program says so */
u32 leak_resolve(u32 stack);		/* a trace that is cut by the flag resolution */

/* mark.c: report phase */
extern SAN_HIDDEN uptr mark_stack_max;	/* blocks; less than there are makes marking slow */
bool mark_prepare(void);		/* false: no memory */
void mark_done(void);
/* mark.c: stopped phase */
void mark_word(uptr word);		/* if it points into a block, that one is reached */
void mark_range(uptr begin, uptr end);	/* its words; memory that can be read */
/* The same, and what cannot be read is passed over; false: nothing of it could be. */
bool mark_root(uptr begin, uptr end);
void mark_block(const struct heap_block *);	/* is reached */
void mark_flood(void);			/* follow all pointers from what was reached so far */
void mark_indirect(const struct heap_block *);	/* unreached blocks to which it points, but itself */
void mark_indirect_done(void);
bool mark_is_indirect(u32 state);
/* The live blocks that are neither reached nor ignored; true: stop. */
void mark_each_left(bool (*each)(struct heap_block *, void *), void *arg);

/* crew.c: what two processors share, as numbers that mark.c understands; see there */
#define CREW_ENTRIES	256u
extern SAN_HIDDEN uptr crew_blocks;	/* in a heap of at least so many */
extern SAN_HIDDEN u32 crew_wanted;	/* somebody has nothing to do */
bool crew_prepare(uptr blocks, void (*run)(void *));	/* report phase; false: there is one processor */
void crew_done(void);
/* Stopped phase. */
void crew_begin(void);			/* run is called, there, by and by */
bool crew_join(void);			/* the helper's first call; false: too late */
u32 crew_give(const u64 *, u32 n);	/* how many were taken */
/*
 * To someone who has nothing: up to CREW_ENTRIES, or 0 when nobody has any more. steps: the caller
 * judges the helper by its progress; NULL: it is the helper.
 */
u32 crew_take(u64 *, const u32 *steps);
bool crew_lost(void);			/* the helper is gone with what it had */

/* roots.c */
void roots_prepare(void);		/* report phase, under the loader's lock and lock_threads */
void roots_log(void);			/* log_threads, log_pointers; before it is done */
void roots_done(void);
struct world;
/* Stopped phase. Nothing below frame is of interest on the stack of the thread that checks. */
void roots_mark(const struct world *, uptr frame);
bool roots_is_linker(uptr pc);		/* stopped phase and after: code of the dynamic linker */

/* collect.c */
bool collect_prepare(void);		/* report phase; false: no memory */
void collect_done(void);
void collect_age(void);			/* stopped phase, a check's first: found before is known */
void collect_mark(void);		/* stopped phase: ignored blocks, the loader's */
void collect_sum(void);			/* stopped phase: groups, and all marks away */
/* Report phase. The traces in skipped (sorted) make a block reachable. */
struct leak_groups { struct leak_group *at; u32 count; };
void collect_groups(struct leak_groups *);
struct leak_object *collect_objects(uptr *n);	/* if report_objects */
bool collect_excused(u32 stack);	/* by its caller, which collect_mark could not look at: traces are packed */
extern SAN_HIDDEN const u32 *collect_skipped;
extern SAN_HIDDEN u32 collect_skipped_count;

/* suppress.c: report phase */
void leak_suppress_init(void);
bool leak_suppressed(const struct leak_group *);	/* by a rule, which then counts it */
void leak_suppress_print(void);		/* "Suppressions used:" */
const char *leak_suppressions(void);	/* api.c: the program's, NULL none */

void leak_suppress_each(void (*each)(const char *pattern, uptr count, uptr bytes, void *), void *arg);

/* print.c, json.c: report phase; the groups are sorted */
void leak_print(const struct leak_group *, u32 n);
void leak_print_summary(const struct leak_group *, u32 n);
void leak_print_json(const struct leak_group *, u32 n);
/* The blocks of a group, if report_objects. */
const struct leak_object *leak_objects(const struct leak_group *, uptr *n);
void leak_objects_sort(void);

#endif
