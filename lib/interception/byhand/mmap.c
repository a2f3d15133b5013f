/*
 * mmap.c: the program's mappings.
 *
 * Fresh mappings are initialized memory, and none may lie where the tool keeps its own data: a
 * hint is dropped, a fixed address refused. State is dropped before the real munmap, since
 * afterwards another thread may already own the range.
 */
#include "interception/byhand/byhand.h"
#include "report/report.h"
#include "os/os.h"

void *
map_call(const struct call *call, void *hint, uptr n, int prot, int how, int fd, off_t at)
{
	void *p;

	(void)call_observe(call);
	if (!phase_ready())
		return real.mmap(hint, n, prot, how, fd, at);
	if (hint != NULL && n != 0 && !tool_map_allowed((uptr)hint, n)) {
		if (how & MAP_FIXED) {
			errno = EINVAL;
			return MAP_FAILED;
		}
		hint = NULL;
	}
	p = real.mmap(hint, n, prot, how, fd, at);
	if (p == MAP_FAILED)
		return p;
	if (!tool_map_allowed((uptr)p, n)) {
		real.munmap(p, n);
		errno = ENOMEM;
		return MAP_FAILED;
	}
	tool_mapped(p, n);
	report_mapping(prot, call->here, call->bp);
	return p;
}

void
map_moved(const struct call *call, void *old, uptr old_size, void *new, uptr size, bool keeps)
{
	if (new != old) {
		/* the state of the old place is still there */
		tool_copy(call, new, old, MIN(old_size, size));
		if (!keeps)
			tool_unmapped(old, old_size);
	} else if (size < old_size) {
		tool_unmapped((char *)new + size, old_size - size);
	}
	if (size > old_size)
		tool_mapped((char *)new + old_size, size - old_size);
}

INTERCEPTOR(void *, mmap, (void *hint, size_t n, int prot, int how, int fd, off_t at))
{
	struct call call = CALL_HERE("mmap");

	return map_call(&call, hint, n, prot, how, fd, at);
}

INTERCEPTOR(int, munmap, (void *p, size_t n))
{
	struct call call = CALL_HERE("munmap");

	(void)call_observe(&call);
	if (phase_ready() && n != 0) {
		if (!tool_map_allowed((uptr)p, n)) {
			errno = EINVAL;
			return -1;
		}
		tool_unmapped(p, n);
	}
	return real.munmap(p, n);
}

INTERCEPTOR(int, mprotect, (void *p, size_t n, int prot))
{
	struct call call = CALL_HERE("mprotect");

	(void)call_observe(&call);
	if (phase_ready() && n != 0 && !tool_map_allowed((uptr)p, n)) {
		errno = EINVAL;
		return -1;
	}
	if (phase_ready())
		report_mapping(prot, call.here, call.bp);
	return real.mprotect(p, n, prot);
}

/* ---- locking would ask the kernel for all of the shadow ---- */

INTERCEPTOR(int, mlock, (const void *p, size_t n))
{
	return 0;
}

INTERCEPTOR(int, munlock, (const void *p, size_t n))
{
	return 0;
}

INTERCEPTOR(int, mlockall, (int how))
{
	return 0;
}

INTERCEPTOR(int, munlockall, (void))
{
	return 0;
}
