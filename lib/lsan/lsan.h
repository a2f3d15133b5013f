/*
 * lsan.h: what LSan's files share. What it knows of a block is in the heap's metadata: the number
 * of its allocation's trace, and the bits of leak/leak.h.
 */
#ifndef LSAN_H
#define LSAN_H

#include "base/base.h"
#include "stack/stack.h"
#include "tool.h"

extern SAN_HIDDEN uptr lsan_size_max;		/* largest allocation that is tried */
extern SAN_HIDDEN u32 lsan_trace_max;		/* frames of a trace */

void demand_start(void);		/* demand.c: ready, and in a forked child */

#endif
