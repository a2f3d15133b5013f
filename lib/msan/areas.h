/*
 * areas.h: MSan's plan of the address space on x86_64, up to MSAN_USER_END (map.h).
 *
 * Fixed by clang (MemorySanitizer pass, 14 … 19), for Linux and NetBSD alike: shadow = address ^
 * 0x500000000000, origin = shadow + 0x100000000000 rounded down to 4. What is neither application,
 * shadow nor origin has no place for a shadow of its own and stays unmapped.
 */
#ifndef MSAN_AREAS_H
#define MSAN_AREAS_H

#include "map.h"			/* msan/<os>/map.h */

#define MSAN_HEAP_BASE	0x700000000000ul	/* HEAP_SPAN long */

/*	      begin           end             what */
#define MSAN_AREAS(AREA)						\
	AREA(0x000000000000, 0x010000000000, AREA_APP)			\
	AREA(0x010000000000, 0x100000000000, AREA_SHADOW)		\
	AREA(0x100000000000, 0x110000000000, AREA_INVALID)		\
	AREA(0x110000000000, 0x200000000000, AREA_ORIGIN)		\
	AREA(0x200000000000, 0x300000000000, AREA_SHADOW)		\
	AREA(0x300000000000, 0x400000000000, AREA_ORIGIN)		\
	AREA(0x400000000000, 0x500000000000, AREA_INVALID)		\
	AREA(0x500000000000, 0x510000000000, AREA_SHADOW)		\
	AREA(0x510000000000, 0x600000000000, AREA_APP)			\
	AREA(0x600000000000, 0x610000000000, AREA_ORIGIN)		\
	AREA(0x610000000000, 0x700000000000, AREA_INVALID)		\
	AREA(0x700000000000, MSAN_USER_END, AREA_APP)

#endif
