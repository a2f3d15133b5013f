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
	if (p == MAP_FAILED)
		return p;
	if (p != old) {
		/* the state of the old place is still there */
		tool_copy(&call, p, old, MIN(old_size, size));
		if (!(how & MAP_REMAPDUP))
			tool_unmapped(old, old_size);
	} else if (size < old_size) {
		tool_unmapped((char *)p + size, old_size - size);
	}
	if (size > old_size)
		tool_mapped((char *)p + old_size, size - old_size);
	return p;
}
