/*
 * mmap.c (NetBSD): mremap, whose arguments are two whole ranges.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(void *, mremap, (void *old, size_t old_size, void *hint, size_t size, int how))
{
	struct call call = CALL_HERE("mremap");
	void *p;

	(void)call_observe(&call);
	if (!phase_ready())
		return real.mremap(old, old_size, hint, size, how);
	if (hint != NULL && !tool_map_allowed((uptr)hint, size)) {
		if (how & MAP_FIXED) {
			errno = EINVAL;
			return MAP_FAILED;
		}
		hint = NULL;
	}
	p = real.mremap(old, old_size, hint, size, how);
	if (p != MAP_FAILED)
		map_moved(&call, old, old_size, p, size, how & MAP_REMAPDUP);
	return p;
}
