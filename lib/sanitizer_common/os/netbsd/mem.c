/*
 * mem.c: memory of NetBSD: mappings, giving back, and reading what may not be there.
 *
 * PaX MPROTECT lets a mapping gain only the rights that mmap was told of, so every mapping of
 * ours is made with leave to become readable and writable. No function keeps state or takes a
 * lock; each may run in preinit, in a handler and while the world is stopped.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <sys/mman.h>

sptr
os_map(uptr hint, uptr size, int prot, int how, const char *name)
{
	int flags = MAP_PRIVATE | MAP_ANON;
	sptr r;

	(void)name;			/* this system's map has no names */
	if (!(prot & OS_PROT_EXEC))
		prot |= PROT_MPROTECT(PROT_READ | PROT_WRITE);
	if (how & OS_MAP_EXCLUSIVE)
		flags |= MAP_TRYFIXED;	/* a hint that is taken moves; see below */
	else if (how & OS_MAP_FIXED)
		flags |= MAP_FIXED;
	if (how & OS_MAP_NORESERVE)
		flags |= MAP_NORESERVE;
	r = sys_mmap(hint, size, prot, flags, -1, 0);
	if (os_failed(r))
		return r;
	if ((how & OS_MAP_EXCLUSIVE) && (uptr)r != hint) {
		sys(munmap, r, size);
		return -OS_EEXIST;
	}
	return r;
}

/*
 * No advice of this system promises zeros afterwards; a fresh mapping in the same place does.
 * Only memory that is readable and writable is ever given back.
 */
sptr
os_release(uptr addr, uptr size)
{
	sptr r = os_map(addr, size, OS_PROT_RW, OS_MAP_FIXED | OS_MAP_NORESERVE, NULL);

	return os_failed(r) ? r : 0;
}

/* A mapping cannot be left out of a core file; os_core_limit_set is what this system has. */
void
os_no_dump(uptr addr, uptr size)
{
	(void)addr, (void)size;
}

/* Anonymous memory is never made of large pages here. */
void
os_no_huge_pages(uptr addr, uptr size)
{
	(void)addr, (void)size;
}

sptr
os_read_memory(void *dst, uptr addr, uptr n)
{
	return os_read_by_pipe(dst, addr, n);
}
