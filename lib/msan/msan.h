/*
 * msan.h: what MSan's files share: the shadow, origins, the compiler's thread-local arrays.
 *
 * Each application byte has a shadow byte (bit set: uninitialized) and each aligned group of
 * four has a 32-bit origin, valid only where the shadow is not zero.
 */
#ifndef MSAN_H
#define MSAN_H

#include "flag/flag.h"
#include "msan/areas.h"
#include "tool.h"

struct msan_flags {
#define FLAG(type, name, value, help) FLAG_TYPE_##type name;
#include "msan/flags.def"
#undef FLAG
};
extern SAN_HIDDEN struct msan_flags msan_flags;

/* ---- ABI: clang's MemorySanitizer pass, 14 … 19 ---- */
#define MSAN_PARAM_BYTES	800
extern SAN_EXPORT SAN_TLS u64 __msan_param_tls[MSAN_PARAM_BYTES / 8];
extern SAN_EXPORT SAN_TLS u32 __msan_param_origin_tls[MSAN_PARAM_BYTES / 4];
extern SAN_EXPORT SAN_TLS u64 __msan_retval_tls[MSAN_PARAM_BYTES / 8];
extern SAN_EXPORT SAN_TLS u32 __msan_retval_origin_tls;
extern SAN_EXPORT SAN_TLS u64 __msan_va_arg_tls[MSAN_PARAM_BYTES / 8];
extern SAN_EXPORT SAN_TLS u32 __msan_va_arg_origin_tls[MSAN_PARAM_BYTES / 4];
extern SAN_EXPORT SAN_TLS u64 __msan_va_arg_overflow_size_tls;
extern SAN_EXPORT SAN_TLS u32 __msan_origin_tls;
/* Defined by instrumented objects: 1 or 2, and 1 with -fsanitize-recover. */
extern const int __msan_track_origins SAN_WEAK;
extern const int __msan_keep_going SAN_WEAK;
SAN_INLINE int
origin_tracking(void)
{
	return &__msan_track_origins ? __msan_track_origins : 0;
}

/* ---- shadow.c ---- */
#define SHADOW_XOR	0x500000000000ul
#define ORIGIN_ADD	0x100000000000ul
SAN_INLINE u8 *shadow_of(const void *p) { return (u8 *)((uptr)p ^ SHADOW_XOR); }
SAN_INLINE u32 *
origin_of(const void *p)
{
	return (u32 *)(ROUND_DOWN((uptr)p ^ SHADOW_XOR, 4) + ORIGIN_ADD);
}
bool shadow_map(bool origins);		/* init: false, and nothing mapped, when the place is taken */
/*
 * Only the program's memory has a shadow. Instrumented code calls memcpy and memset on shadow, too,
 * and the shadow of shadow would be somebody's data: there the next three do nothing. Areas are
 * multiples of a TiB; no gap between the program's is narrower than SHADOW_GAP of them, so a range
 * whose ends are the program's is so in between.
 */
#define SHADOW_GAP	16
#define SHADOW_AREAS	(128 + SHADOW_GAP)
extern SAN_HIDDEN const bool shadow_areas[SHADOW_AREAS];	/* by TiB: the program's */
SAN_INLINE bool
shadow_exists(const void *p, uptr n)
{
	uptr first = (uptr)p >> 40, last = ((uptr)p + n - (n > 0)) >> 40;

	if (likely(first == last))
		return first < 128 && shadow_areas[first];
	return last - first <= SHADOW_GAP && first < 128 && shadow_areas[first] && shadow_areas[last];
}
#define CLEAR_LONG	512		/* from here on libc's memset is faster than base/ */
void shadow_clear(const void *p, uptr n);	/* initialized */
void shadow_poison(const void *p, uptr n);	/* uninitialized; leaves origins alone */
sptr shadow_test(const void *p, uptr n);	/* offset of the first uninitialized byte, or -1 */
void shadow_forget(uptr begin, uptr end);	/* give shadow and origin pages back: initialized */

/* ---- origin.c ----
 * 0 is none. Top bit clear: a stack variable, by its number in the table of descriptions. Top
 * bit set: bits 28…30 the number of stores kept, bit 27 tells a chain (stack/chain.c) from a
 * trace (stack/depot.c). The last word of a trace tells what made the value. */
enum origin_kind { ORIGIN_ALLOC = 1, ORIGIN_FREE, ORIGIN_POISON, ORIGIN_FIELDS, ORIGIN_VPTR };
#define ORIGIN_KIND_MAX	16		/* no code lives below this address */
u32 origin_new(enum origin_kind, uptr pc, uptr bp);	/* pc in the function whose frame is bp */
u32 origin_chain(u32 origin, uptr pc, uptr bp);	/* one more store; origin itself at the limits */
u32 origin_stack_variable(u32 *id, const char *name, uptr pc);
/* Takes one step back: the previous origin, and in *trace, *n the store; 0 when it has none. */
u32 origin_previous(u32 origin, const uptr **trace, u32 *n);
bool origin_stack_describe(u32 origin, const char **name, uptr *pc);
void origin_fill(const void *p, uptr n, u32 origin);
u32 origin_at(const void *p);
void origin_stats(void);		/* prints counters */

/* ---- copy.c: shadow and origins move with data; ranges may overlap ---- */
#define COPY_LONG	192		/* from here on libc's own is faster than base/ */
void copy_state(void *dst, const void *src, uptr n, uptr pc, uptr bp);

/* ---- dump.c ---- */
void dump_shadow_bytes(const void *p, uptr n);
void dump_shadow_table(const void *p, uptr n);	/* with origins where they are kept */

/* ---- report.c ---- */
extern SAN_HIDDEN SAN_TLS int report_expected;	/* __msan_set_expect_umr: 1 awaited, 2 seen */
extern SAN_HIDDEN SAN_TLS u32 report_expected_origin;
extern SAN_HIDDEN u32 report_count;
/* These two end the process if halt_on_error. */
void report_use(uptr pc, uptr bp, u32 origin);
void report_use_at(uptr pc, uptr bp, const void *p, uptr n, sptr offset, const char *what);
SAN_NORETURN void report_last_use(uptr pc, uptr bp, u32 origin);
void report_expectation_missed(uptr pc, uptr bp);
SAN_NORETURN void report_bad_free(const struct call *, const void *p);
void report_origin(u32 origin);		/* what made a value, in words */
void report_at_exit(void);

/* ---- init.c ---- */
extern SAN_HIDDEN uptr msan_size_max;		/* largest allocation that is tried */

/* ---- hooks.c ---- */
extern SAN_HIDDEN SAN_TLS bool in_signal;		/* a handler of the program's runs on this thread */
extern SAN_HIDDEN SAN_TLS int checks_off;		/* __msan_scoped_disable_interceptor_checks */
/* The origin's trace begins in the caller, whose frame is bp. */
void poison_new(const void *p, uptr n, enum origin_kind, uptr bp);
void blocks_changed(void);		/* a poison_ flag has another value */

/* ---- api.c: the program may have one of its own ---- */
SAN_EXPORT SAN_WEAK const char *__msan_default_options(void);

#endif
