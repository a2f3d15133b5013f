/*
 * mem.c: memory: what every system does alike. Nothing here keeps state or takes a lock.
 */
#include "os/os.h"
#include "sys.h"

#include <sys/mman.h>
#include <sys/stat.h>

#define HOW_NONE	99		/* no way to change a mask of signals */

bool os_map_names;

sptr
os_unmap(uptr addr, uptr size)
{
	return sys(munmap, addr, size);
}

sptr
os_protect(uptr addr, uptr size, int prot)
{
	return sys(mprotect, addr, size, prot);
}

sptr
os_map_file(const char *path, uptr *size)
{
	struct stat st;
	sptr fd = os_open(path, OS_OPEN_READ), r;

	*size = 0;
	if (os_failed(fd))
		return fd;
	r = sys(fstat, fd, &st);
	if (!os_failed(r)) {
		*size = (uptr)st.st_size;
		r = sys_mmap(0, *size, PROT_READ, MAP_PRIVATE, fd, 0);
	}
	os_close((int)fd);
	return r;
}

/*
 * The kernel copies a set of signals in before it looks at what to do with it: EFAULT where the
 * set cannot be read, EINVAL where it can. Not the first bytes of a page: at 0 they would mean
 * "no set".
 */
SAN_STOPPED SAN_NOINLINE bool
os_page_readable_raw(uptr page)
{
	return sys_mask(HOW_NONE, page + 2 * sizeof(u64), NULL) != -OS_EFAULT;
}

bool
os_readable(uptr addr, uptr size)
{
	uptr last = addr + size - 1;

	if (size == 0)
		return true;
	if (last < addr)
		return false;
	for (uptr p = ROUND_DOWN(addr, OS_PAGE);; p += OS_PAGE) {
		if (!os_page_readable_raw(p))
			return false;
		if (p == ROUND_DOWN(last, OS_PAGE))
			return true;
	}
}

/* Through a pipe, whose write end answers EFAULT for what cannot be read; pieces fit in it. */
sptr
os_read_by_pipe(void *dst, uptr addr, uptr n)
{
	uptr done = 0;
	int fd[2];
	sptr r = os_pipe(fd);

	if (os_failed(r))
		return r;
	while (done < n) {
		/* Never across a page: a write that meets a hole midway may copy nothing. */
		uptr room = OS_PAGE - (addr + done) % OS_PAGE;

		r = os_write(fd[1], (void *)(addr + done), MIN(room, n - done));
		if (os_failed(r))
			break;
		r = os_read(fd[0], (char *)dst + done, (uptr)r);
		if (os_failed(r) || r == 0)
			break;
		done += (uptr)r;
	}
	os_close(fd[0]);
	os_close(fd[1]);
	return done != 0 || n == 0 ? (sptr)done : os_failed(r) ? r : -OS_EFAULT;
}
