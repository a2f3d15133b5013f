/*
 * map.h: where user space ends for MSan, Linux x86_64: 47 bits.
 */
#ifndef MSAN_MAP_H
#define MSAN_MAP_H

#define MSAN_USER_END	0x800000000000ul

#endif
