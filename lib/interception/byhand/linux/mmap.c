/*
 * mmap.c (Linux): mmap64 and mremap.
 */
#include "interception/byhand/byhand.h"

INTERCEPTOR(void *, mmap64, (void *hint, size_t n, int prot, int how, int fd, off64_t at))
{
	struct call call = CALL_HERE("mmap64");

	return map_call(&call, hint, n, prot, how, fd, at);
}

INTERCEPTOR(void *, mremap, (void *old, size_t old_size, size_t size, int how, ...))
{
	struct call call = CALL_HERE("mremap");
	void *hint = NULL, *p;
	va_list ap;

	if (how & MREMAP_FIXED) {
		va_start(ap, how);
		hint = va_arg(ap, void *);
		va_end(ap);
	}
	(void)call_observe(&call);
	if (!phase_ready())
		return real.mremap(old, old_size, size, how, hint);
	if ((how & MREMAP_FIXED) && !tool_map_allowed((uptr)hint, size)) {
		errno = EINVAL;
		return MAP_FAILED;
	}
	p = real.mremap(old, old_size, size, how, hint);
	if (p != MAP_FAILED)
		map_moved(&call, old, old_size, p, size, false);
	return p;
}
