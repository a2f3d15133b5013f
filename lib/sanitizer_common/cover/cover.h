/*
 * cover.h: SanitizerCoverage: trace-pc-guard, counters and PC tables, dumped as .sancov files.
 *
 * abi entry points (__sanitizer_cov_*) are weak in cover/abi.c, so that a fuzzer's win.
 */
#ifndef SAN_COVER_H
#define SAN_COVER_H

#include "base/base.h"

void cover_init(void);			/* init: after flags; reads SANCOV_OPTIONS too */
void cover_dump(void);			/* at exit and on death: coverage=1 writes the files */
void cover_fork_child(void);

#endif
