/*
 * rtti.h: what an object says that it is.
 */
#ifndef UBSAN_RTTI_H
#define UBSAN_RTTI_H

#include "base/base.h"

#define RTTI_NAME	1024			/* bytes of a mangled name; longer ones are cut */

/* A virtual table. All of it is read from memory that may be anything. */
struct rtti {
	bool valid;
	bool far;				/* not valid because of its offset, which is absurd */
	uptr type;				/* std::type_info of the whole object */
	sptr offset;				/* of the part that has this table, in the whole */
};
void rtti_read(struct rtti *, uptr vtable);
bool rtti_object(struct rtti *, uptr object);	/* of an object; false: there is no table to read */
bool rtti_is(const struct rtti *, uptr type);	/* the part is of this type, or has it at its begin */
bool rtti_same(uptr type, uptr other);
/* Mangled names: of the whole object, and of the part at offset, "<unknown>" if there is none. */
void rtti_name(char name[RTTI_NAME], uptr type);
void rtti_part_name(char name[RTTI_NAME], const struct rtti *);

#endif
