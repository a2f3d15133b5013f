/*
 * pax.c: a note in the program that asks the kernel for no address randomisation and no PaX
 * MPROTECT, both of which an address-space plan collides with.
 *
 * Every start file of NetBSD carries such a note with 0; the kernel obeys the last one, and the
 * archive's objects come after the start files.
 */
#include "base/base.h"

enum { PAX_TAG = 3, NO_MPROTECT = 0x02, NO_ASLR = 0x20 };

static const struct {
	u32 name_size, text_size, type;
	char name[4];
	u32 flags;
} note __attribute__((used, section(".note.netbsd.pax"), aligned(4))) = {
	4, 4, PAX_TAG, "PaX", NO_MPROTECT | NO_ASLR
};
