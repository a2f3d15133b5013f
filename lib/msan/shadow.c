/*
 * shadow.c: where the shadow is, and setting and testing it.
 *
 * The areas of areas.h are reserved at start without commit; pages appear when they are written.
 * Clearing a long range gives its pages back instead of writing zeroes, the origins' too, since
 * an origin means nothing below a zero shadow. Any thread and any signal handler may call
 * everything but shadow_map.
 */
#include "msan/msan.h"

#include "interception/real.h"
#include "os/os.h"

enum area_kind { AREA_APP, AREA_SHADOW, AREA_ORIGIN, AREA_INVALID };
static const struct area { uptr begin, end; enum area_kind kind; } areas[] = {
#define AREA(begin, end, kind) { begin, end, kind },
	MSAN_AREAS(AREA)
#undef AREA
};

static const char *const area_names[] = {
	[AREA_SHADOW] = "shadow", [AREA_ORIGIN] = "origin", [AREA_INVALID] = "invalid",
};

static bool
area_map(const struct area *a, bool origins)
{
	bool used = a->kind == AREA_SHADOW || (a->kind == AREA_ORIGIN && origins);
	sptr r = os_map(a->begin, a->end - a->begin,
	    used ? OS_PROT_RW : OS_PROT_NONE,
	    OS_MAP_EXCLUSIVE | OS_MAP_NORESERVE, area_names[a->kind]);

	if (os_failed(r))
		return false;
	if (used && flags.use_madv_dontdump)
		os_no_dump(a->begin, a->end - a->begin);
	if (used && flags.no_huge_pages_for_shadow)
		os_no_huge_pages(a->begin, a->end - a->begin);
	return true;
}

bool
shadow_map(bool origins)
{
	for (u32 i = 0; i < ARRAY_LENGTH(areas); i++) {
		if (areas[i].kind == AREA_APP || area_map(&areas[i], origins))
			continue;
		while (i-- > 0)
			if (areas[i].kind != AREA_APP)
				os_unmap(areas[i].begin, areas[i].end - areas[i].begin);
		return false;
	}
	return true;
}

void
shadow_forget(uptr begin, uptr end)
{
	uptr shadow = begin ^ SHADOW_XOR, size = end - begin;

	os_release(shadow, size);
	if (origin_tracking())
		os_release(shadow + ORIGIN_ADD, size);
}

const bool shadow_areas[SHADOW_AREAS] = {
#define AREA(begin, end, kind)						\
	[(uptr)(begin) >> 40 ... ((uptr)(end) - 1) >> 40] = kind == AREA_APP,
	MSAN_AREAS(AREA)
#undef AREA
};

static SAN_NOINLINE void
clear_far(const void *p, uptr n)
{
	uptr begin = (uptr)p, first = ROUND_UP(begin, OS_PAGE);
	uptr last = ROUND_DOWN(begin + n, OS_PAGE);

	if (n < flags.clear_shadow_mmap_threshold && phase_ready()) {
		real.memset(shadow_of(p), 0, n);
		return;
	}
	if (n < flags.clear_shadow_mmap_threshold || first >= last) {
		bytes_set(shadow_of(p), 0, n);
		return;
	}
	bytes_set(shadow_of(p), 0, first - begin);
	shadow_forget(first, last);
	bytes_set(shadow_of((void *)last), 0, begin + n - last);
}

void
shadow_clear(const void *p, uptr n)
{
	if (unlikely(!shadow_exists(p, n)))
		return;
	if (likely(n < CLEAR_LONG))
		bytes_set(shadow_of(p), 0, n);
	else
		clear_far(p, n);
}

void
shadow_poison(const void *p, uptr n)
{
	if (unlikely(!shadow_exists(p, n)))
		return;
	bytes_set(shadow_of(p), 0xff, n);
}

sptr
shadow_test(const void *p, uptr n)
{
	const u8 *shadow = shadow_of(p);
	uptr i = 0;

	if (unlikely(!shadow_exists(p, n)))
		return -1;
	if (likely(bytes_all_zero(shadow, n)))
		return -1;
	while (shadow[i] == 0)
		i++;
	return (sptr)i;
}
