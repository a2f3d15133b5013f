/*
 * map.h: where user space ends for MSan, NetBSD/amd64: VM_MAXUSER_ADDRESS.
 *
 * The program must run without PaX ASLR, which the note in os/netbsd/pax.c arranges at link time.
 */
#ifndef MSAN_MAP_H
#define MSAN_MAP_H

#define MSAN_USER_END	0x7f7ffffff000ul

#endif
