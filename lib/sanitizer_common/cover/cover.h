/*
 * cover.h: SanitizerCoverage: guards, counters and PC tables, written to files at exit.
 *
 * The compiler's entry points are weak (abi.c), so that a fuzzer's or the program's own win.
 */
#ifndef SAN_COVER_H
#define SAN_COVER_H

#include "base/base.h"

/* ==== from init ==== */
void cover_init(void);			/* after the flags; reads SANCOV_OPTIONS too */
void cover_dump(void);			/* at exit and before dying: once, if coverage=1 asks */
void cover_fork_child(void);

/* ==== guards.c: call phase ==== */
void guards_add(u32 *begin, u32 *end);	/* numbers a module's guards; again: nothing */
void guards_hit(u32 *guard, uptr pc);
void guards_dump(void);			/* if coverage=1: files for all that was hit so far */
void guards_reset(void);

/* ==== tables.c: init of modules ==== */
void tables_counters_add(const u8 *begin, const u8 *end);
void tables_pcs_add(const uptr *begin, const uptr *end);
void tables_dump(void);			/* cov_8bit_counters_out, cov_pcs_out */

/* ==== file.c ==== */
/* A .sancov file for each module that one of the PCs is in. may allocate */
void coverage_write(const uptr *pcs, uptr n);

/* ==== abi.c: the program may have one of its own ==== */
SAN_EXPORT SAN_WEAK const char *__sancov_default_options(void);

#endif
