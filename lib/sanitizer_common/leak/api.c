/*
 * api.c: what the user calls: include/sanitizer/lsan_interface.h.
 *
 * Regions are kept in an array under lock_threads, as often as they were registered.
 */
#include "flag/flag.h"
#include "leak/leak.h"
#include "report/report.h"
#include "sync/sync.h"
#include "tool.h"

static struct root_region *regions;
static u32 region_count, region_room;

/* ---- what the program may define ---- */

SAN_EXPORT SAN_WEAK int __lsan_is_turned_off(void);
SAN_EXPORT SAN_WEAK const char *__lsan_default_suppressions(void);

bool
leak_turned_off(void)
{
	return &__lsan_is_turned_off != NULL && __lsan_is_turned_off() != 0;
}

const char *
leak_suppressions(void)
{
	return &__lsan_default_suppressions != NULL ? __lsan_default_suppressions() : NULL;
}

/* ---- checks ---- */

SAN_EXPORT void __lsan_do_leak_check(void);
void
__lsan_do_leak_check(void)
{
	start();
	leak_check_once();
}

SAN_EXPORT int __lsan_do_recoverable_leak_check(void);
int
__lsan_do_recoverable_leak_check(void)
{
	start();
	return flags.detect_leaks && leak_check();
}

/* ---- what is no leak ---- */

SAN_EXPORT void __lsan_disable(void);
void
__lsan_disable(void)
{
	leak_disable();
}

SAN_EXPORT void __lsan_enable(void);
void
__lsan_enable(void)
{
	if (leak_disabled == 0) {
		report_begin();
		out_message("Unmatched call to __lsan_enable().\n");
		report_die();
	}
	leak_enable();
}

SAN_EXPORT void __lsan_ignore_object(const void *p);
void
__lsan_ignore_object(const void *p)
{
	struct heap_block b;

	start();
	if (!flags.detect_leaks)
		return;
	if (!heap_find(p, &b) || !b.live || (uptr)p - b.begin >= MAX(b.size, 1)) {
		out_verbose(1, "__lsan_ignore_object(): no heap object found at %p\n", p);
	} else if (__atomic_fetch_or(&b.meta->state, LEAK_IGNORED, __ATOMIC_RELAXED) & LEAK_IGNORED) {
		out_verbose(1, "__lsan_ignore_object(): heap object at %p is already being ignored\n", p);
	} else {
		store_relaxed(&leak_any_ignored, true);
		out_verbose(1, "__lsan_ignore_object(): ignoring heap object at %p\n", p);
	}
}

/* ---- regions ---- */

SAN_STOPPED const struct root_region *
leak_root_regions(u32 *n)
{
	*n = region_count;
	return regions;
}

SAN_EXPORT void __lsan_register_root_region(const void *p, uptr size);
void
__lsan_register_root_region(const void *p, uptr size)
{
	start();
	mutex_lock(lock_threads);
	if (region_count == region_room) {
		region_room = MAX(2 * region_room, 16);
		regions = arena_resize(regions, region_room * sizeof *regions);
	}
	regions[region_count++] = (struct root_region){ (uptr)p, size };
	mutex_unlock(lock_threads);
	out_verbose(1, "Registered root region at %p of size %zu\n", p, size);
}

SAN_EXPORT void __lsan_unregister_root_region(const void *p, uptr size);
void
__lsan_unregister_root_region(const void *p, uptr size)
{
	bool found = false;
	u32 i;

	start();
	mutex_lock(lock_threads);
	for (i = 0; i < region_count && !found; i++) {
		found = regions[i].begin == (uptr)p && regions[i].size == size;
		if (found)
			regions[i] = regions[--region_count];
	}
	mutex_unlock(lock_threads);
	if (!found) {
		report_begin();
		out_message("__lsan_unregister_root_region(): region at %p of size %zu has not been"
		    " registered.\n", p, size);
		report_die();
	}
	out_verbose(1, "Unregistered root region at %p of size %zu\n", p, size);
}
