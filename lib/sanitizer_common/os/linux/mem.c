/*
 * mem.c: memory of Linux: mappings, giving back, and reading what may not be there.
 *
 * Nothing here keeps state or takes a lock; every function may run in preinit and in a handler.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/uio.h>

/* Newer than some headers. */
#define NO_REPLACE	0x100000	/* MAP_FIXED_NOREPLACE */

/*
 * An empty file of memory, whose name is shown for what is mapped from it: " [name]" as for the
 * kernel's own areas. To name anonymous memory itself is an option that many kernels lack.
 */
static int
named_file(const char *name, uptr size)
{
	char text[128];
	sptr fd;

	fmt_print(text, sizeof text, " [%s]", name);
	fd = sys(memfd_create, text, MFD_CLOEXEC);
	if (os_failed(fd))
		return -1;
	if (os_failed(sys(ftruncate, fd, size))) {
		sys(close, fd);
		return -1;
	}
	return (int)fd;
}

sptr
os_map(uptr hint, uptr size, int prot, int how, const char *name)
{
	int fd = os_map_names && name != NULL ? named_file(name, size) : -1;
	int flags = MAP_PRIVATE | (fd < 0 ? MAP_ANONYMOUS : 0);
	sptr r;

	if (how & OS_MAP_EXCLUSIVE)
		flags |= NO_REPLACE;
	else if (how & OS_MAP_FIXED)
		flags |= MAP_FIXED;
	if (how & OS_MAP_NORESERVE)
		flags |= MAP_NORESERVE;
	r = sys_mmap(hint, size, prot, flags, fd, 0);
	if (fd >= 0)
		sys(close, fd);
	if (os_failed(r))
		return r;
	/* A kernel before 4.17 takes the unknown flag for a plain hint. */
	if ((how & OS_MAP_EXCLUSIVE) && (uptr)r != hint) {
		sys(munmap, r, size);
		return -OS_EEXIST;
	}
	return r;
}

sptr
os_release(uptr addr, uptr size)
{
	return sys(madvise, addr, size, MADV_DONTNEED);
}

void
os_no_dump(uptr addr, uptr size)
{
	sys(madvise, addr, size, MADV_DONTDUMP);
}

void
os_no_huge_pages(uptr addr, uptr size)
{
	sys(madvise, addr, size, MADV_NOHUGEPAGE);
}

sptr
os_read_memory(void *dst, uptr addr, uptr n)
{
	uptr done = 0;
	sptr r = 0;
	int pid = os_pid();

	while (done < n) {
		uptr room = OS_PAGE - (addr + done) % OS_PAGE;
		struct iovec to = { (char *)dst + done, MIN(room, n - done) };
		struct iovec from = { (void *)(addr + done), to.iov_len };

		r = sys(process_vm_readv, pid, &to, 1, &from, 1, 0);
		if (os_failed(r) || r == 0)
			break;
		done += (uptr)r;
	}
	/* A sandbox may refuse the call altogether. */
	if (done == 0 && os_failed(r) && r != -OS_EFAULT)
		return os_read_by_pipe(dst, addr, n);
	return done != 0 || n == 0 ? (sptr)done : -OS_EFAULT;
}
