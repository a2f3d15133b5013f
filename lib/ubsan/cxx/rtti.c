/*
 * rtti.c: the Itanium C++ ABI's run-time type information, read as plain memory.
 *
 * Before the functions of a virtual table lie the offset from the whole object to the part and the
 * whole's type_info; a type_info has a name and, by its own class, bases. Which class that is,
 * its own type_info tells by its name, so that no C++ library is needed. Nothing is taken on
 * trust: every read may fail, chains of bases are followed so far and no further.
 */
#include "ubsan/cxx/rtti.h"
#include "ubsan/cxx/services.h"

#define OFFSET_MAX	(1 << 20)	/* beyond it no object's offset is believed */
#define DEPTH_MAX	64		/* of a hierarchy */
#define STEPS_MAX	4096		/* bases looked at in one search */

struct type_info { uptr vtable, name; };
struct base { uptr type; sptr offset_flags; };
#define BASE_VIRTUAL	1
#define BASE_SHIFT	8

enum class { CLASS_NONE, CLASS_PLAIN, CLASS_SINGLE, CLASS_MANY };

static bool
fetch(void *to, uptr from, uptr n)
{
	return __sanrt_ubsan_services.read_memory(to, from, n) == (sptr)n;
}

/* Strings are read in aligned pieces, so that the end of a page is no obstacle. */
#define PIECE	64

/* Up to size - 1 characters. */
static bool
fetch_string(char *to, uptr size, uptr from)
{
	uptr n = 0;

	while (n < size - 1) {
		uptr piece = MIN(PIECE - (from + n) % PIECE, size - 1 - n), i;

		if (!fetch(to + n, from + n, piece))
			return false;
		for (i = 0; i < piece; i++, n++)
			if (to[n] == 0)
				return true;
	}
	to[n] = 0;
	return true;
}

static bool
same(const char *a, const char *b)
{
	while (*a != 0 && *a == *b)
		a++, b++;
	return *a == *b;
}

/* Names of local types begin with '*': such types are the same only in the same place. */
static bool
same_name(uptr a, uptr b)
{
	char left[PIECE], right[PIECE];
	bool first = true;

	if (a == b)
		return true;
	for (;; first = false) {
		uptr n = MIN(PIECE - a % PIECE, PIECE - b % PIECE), i;

		if (!fetch(left, a, n) || !fetch(right, b, n) || (first && left[0] == '*'))
			return false;
		for (i = 0; i < n; i++) {
			if (left[i] != right[i])
				return false;
			if (left[i] == 0)
				return true;
		}
		a += n;
		b += n;
	}
}

bool
rtti_same(uptr type, uptr other)
{
	struct type_info a, b;

	return type == other ||
	    (fetch(&a, type, sizeof a) && fetch(&b, other, sizeof b) && same_name(a.name, b.name));
}

static enum class
class_of(uptr type, struct type_info *info)
{
	static const char prefix[] = "N10__cxxabiv1";
	struct type_info own;
	uptr address;
	char name[64];

	if (!fetch(info, type, sizeof *info) || !fetch(&address, info->vtable - sizeof address, sizeof address) ||
	    !fetch(&own, address, sizeof own) || !fetch_string(name, sizeof name, own.name))
		return CLASS_NONE;
	for (u32 i = 0; i < sizeof prefix - 1; i++)
		if (name[i] != prefix[i])
			return CLASS_NONE;
	address = sizeof prefix - 1;
	return same(name + address, "17__class_type_infoE") ? CLASS_PLAIN :
	    same(name + address, "20__si_class_type_infoE") ? CLASS_SINGLE :
	    same(name + address, "21__vmi_class_type_infoE") ? CLASS_MANY : CLASS_NONE;
}

/* A walk over the bases of a type that lie at, or reach over, a place in it. */
struct search {
	uptr wanted;			/* type to be found; 0: whatever begins there */
	uptr found;
	u32 steps;
};

static bool walk(struct search *, uptr type, sptr offset, u32 depth);

static bool
walk_bases(struct search *s, uptr type, sptr offset, u32 depth)
{
	uptr at = type + sizeof(struct type_info);
	struct { u32 flags, count; } head;
	struct base base;

	if (!fetch(&head, at, sizeof head))
		return false;
	at += sizeof head;
	for (; head.count-- > 0; at += sizeof base) {
		sptr there;

		if (!fetch(&base, at, sizeof base) || s->steps++ > STEPS_MAX)
			return false;
		if ((base.offset_flags & BASE_VIRTUAL) != 0) {
			/* Where it is, only an object can tell: it may well be here. */
			if (s->wanted != 0)
				return true;
			continue;
		}
		there = base.offset_flags >> BASE_SHIFT;
		if (offset >= there && walk(s, base.type, offset - there, depth + 1))
			return true;
	}
	return false;
}

static bool
walk(struct search *s, uptr type, sptr offset, u32 depth)
{
	struct type_info info;
	enum class class = class_of(type, &info);
	uptr base;

	if (class == CLASS_NONE || depth > DEPTH_MAX)
		return false;
	if (offset == 0 && (s->wanted == 0 || rtti_same(type, s->wanted))) {
		s->found = info.name;
		return true;
	}
	if (class == CLASS_MANY)
		return walk_bases(s, type, offset, depth);
	return class == CLASS_SINGLE && fetch(&base, type + sizeof info, sizeof base) &&
	    walk(s, base, offset, depth + 1);
}

/* ---- what vptr.c asks ---- */

void
rtti_read(struct rtti *r, uptr vtable)
{
	struct { sptr offset; uptr type; } prefix;
	struct type_info info;

	*r = (struct rtti){ .valid = false };
	if (vtable < sizeof prefix || !fetch(&prefix, vtable - sizeof prefix, sizeof prefix))
		return;
	r->far = prefix.type != 0 && (prefix.offset < -OFFSET_MAX || prefix.offset > OFFSET_MAX);
	r->offset = -prefix.offset;
	r->type = prefix.type;
	r->valid = !r->far && class_of(prefix.type, &info) != CLASS_NONE;
}

bool
rtti_object(struct rtti *r, uptr object)
{
	uptr vtable;

	*r = (struct rtti){ .valid = false };
	if (!fetch(&vtable, object, sizeof vtable))
		return false;
	rtti_read(r, vtable);
	return true;
}

bool
rtti_is(const struct rtti *r, uptr type)
{
	struct search s = { type, 0, 0 };

	return r->valid && walk(&s, r->type, r->offset, 0);
}

void
rtti_name(char name[RTTI_NAME], uptr type)
{
	struct type_info info;

	if (!fetch(&info, type, sizeof info) || !fetch_string(name, RTTI_NAME, info.name))
		name[0] = 0;
}

void
rtti_part_name(char name[RTTI_NAME], const struct rtti *r)
{
	struct search s = { 0, 0, 0 };

	if (!walk(&s, r->type, r->offset, 0) || !fetch_string(name, RTTI_NAME, s.found))
		__sanrt_ubsan_services.print(name, RTTI_NAME, "<unknown>");
}
