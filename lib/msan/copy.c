/*
 * copy.c: shadow and origins that move with data, overlapping ranges included.
 *
 * Shadow is copied byte for byte. An origin is copied only for a group of four that holds an
 * uninitialized byte of the range; where source and destination differ in alignment, the group
 * takes the origin of its first uninitialized byte. With origins level 2 a copied origin gains
 * this place as a store; the last one is remembered, since neighbours mostly share it.
 */
#include "msan/msan.h"

#include "interception/real.h"

struct chained { u32 from, to; uptr pc, bp; };

static u32
chained_origin(struct chained *last, u32 origin)
{
	if (origin == 0 || origin_tracking() < 2)
		return origin;
	if (origin != last->from) {
		last->from = origin;
		last->to = origin_chain(origin, last->pc, last->bp);
	}
	return last->to;
}

/* The group of destination bytes [at, at+4) that lies in [dst, dst+n): give it its origin. */
static SAN_NOINLINE void
group_copy(uptr at, uptr dst, uptr n, uptr src, struct chained *last)
{
	uptr begin = MAX(at, dst), end = MIN(at + 4, dst + n);

	for (uptr b = begin; b < end; b++) {
		const void *from = (const void *)(src + (b - dst));

		if (*shadow_of(from)) {
			*origin_of((void *)at) =
			    chained_origin(last, *origin_of(from));
			return;
		}
	}
}

static bool
pair_is_clean(uptr at, uptr dst, uptr src)
{
	return *(const u64 *)shadow_of((const void *)(src + (at - dst))) == 0;
}

/* Reads the source's shadow, so it runs before the shadow is copied. */
static void
origins_copy(uptr dst, uptr src, uptr n, uptr pc, uptr bp)
{
	struct chained last = { .pc = pc, .bp = bp };
	uptr first = ROUND_DOWN(dst, 4), end = ROUND_UP(dst + n, 4);

	if (dst <= src || dst >= src + n) {
		for (uptr at = first; at < end; at += 4) {
			while (at >= dst && at + 8 <= dst + n && pair_is_clean(at, dst, src))
				at += 8;
			if (at < end)
				group_copy(at, dst, n, src, &last);
		}
	} else {
		for (uptr at = end; at > first; at -= 4)
			group_copy(at - 4, dst, n, src, &last);
	}
}

/*
 * Up to here it pays to look whether there is anything to write: reading alone never stalls. What
 * was allocated last, a copy's usual destination, differs at once.
 */
#define COPY_LOOK	512
#define COPY_LOOK_WIDE	32768

static bool
copy_needed(const void *to, const void *from, uptr n)
{
	if (n <= COPY_LOOK)
		return real.memcmp(to, from, n) != 0;
	return !bytes_wide || n > COPY_LOOK_WIDE || !wide_all_zero(to, n) || !wide_all_zero(from, n);
}

void
copy_state(void *dst, const void *src, uptr n, uptr pc, uptr bp)
{
	void *to = shadow_of(dst);
	const void *from = shadow_of(src);

	if (n == 0 || dst == src || !shadow_exists(dst, n) || !shadow_exists(src, n))
		return;
	if (origin_tracking() && !bytes_all_zero(from, n))
		origins_copy((uptr)dst, (uptr)src, n, pc, bp);
	if (n < COPY_LONG)
		bytes_move(to, from, n);
	else if (copy_needed(to, from, n))
		real.memmove(to, from, n);
}
