/*
 * file.c: files and descriptors of Linux.
 *
 * Descriptors that we keep are close-on-exec and above 2, so that a program that closed its
 * standard ones and opens its own does not find ours there.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* fd itself, or its copy above 2. */
static sptr
fd_raise(sptr fd)
{
	sptr high;

	if (os_failed(fd) || fd > 2)
		return fd;
	high = sys(fcntl, fd, F_DUPFD_CLOEXEC, 3);
	sys(close, fd);
	return high;
}

sptr
os_open(const char *path, int how)
{
	int flags = O_RDONLY | O_CLOEXEC;
	sptr fd;

	if (how == OS_OPEN_WRITE)
		flags = O_WRONLY | O_CLOEXEC;
	else if (how == OS_OPEN_CREATE)
		flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
	do
		fd = sys(openat, AT_FDCWD, path, flags, 0660);
	while (fd == -OS_EINTR);
	return fd_raise(fd);
}

sptr
os_close(int fd)
{
	/* Not retried: Linux has closed it even when it says EINTR. */
	return sys(close, fd);
}

sptr
os_read(int fd, void *buf, uptr n)
{
	sptr r;

	do
		r = sys(read, fd, buf, n);
	while (r == -OS_EINTR);
	return r;
}

sptr
os_write(int fd, const void *buf, uptr n)
{
	sptr r;

	/* What we write must arrive even where the program made its stderr non-blocking. */
	for (;;) {
		struct pollfd wait = { fd, POLLOUT, 0 };

		r = sys(write, fd, buf, n);
		if (r == -EAGAIN)
			sys(ppoll, &wait, 1);
		else if (r != -OS_EINTR)
			return r;
	}
}

static bool
status(const char *path, struct stat *st)
{
	return !os_failed(sys(newfstatat, AT_FDCWD, path, st, 0));
}

sptr
os_file_size(const char *path)
{
	struct stat st;
	sptr r = sys(newfstatat, AT_FDCWD, path, &st, 0);

	return os_failed(r) ? r : (sptr)st.st_size;
}

bool
os_is_file(const char *path)
{
	struct stat st;

	return status(path, &st) && S_ISREG(st.st_mode);
}

bool
os_is_dir(const char *path)
{
	struct stat st;

	return status(path, &st) && S_ISDIR(st.st_mode);
}

bool
os_executable(const char *path)
{
	return os_is_file(path) && !os_failed(sys(faccessat, AT_FDCWD, path, X_OK));
}

bool
os_is_terminal(int fd)
{
	char state[64];			/* the kernel's termios: 36 bytes */

	return !os_failed(sys(ioctl, fd, TCGETS, state));
}

sptr
os_make_dir(const char *path)
{
	return sys(mkdirat, AT_FDCWD, path, 0755);
}

sptr
os_rename(const char *from, const char *to)
{
	return sys(renameat, AT_FDCWD, from, AT_FDCWD, to);
}

sptr
os_unlink(const char *path)
{
	return sys(unlinkat, AT_FDCWD, path, 0);
}

sptr
os_read_link(const char *path, char *buf, uptr size)
{
	sptr n = sys(readlinkat, AT_FDCWD, path, buf, size - 1);

	buf[os_failed(n) ? 0 : n] = 0;
	return n;
}

sptr
os_pipe(int fd[2])
{
	sptr r = sys(pipe2, fd, O_CLOEXEC), a, b;

	if (os_failed(r))
		return r;
	a = fd_raise(fd[0]);
	b = fd_raise(fd[1]);
	if (!os_failed(a) && !os_failed(b)) {
		fd[0] = (int)a;
		fd[1] = (int)b;
		return 0;
	}
	if (!os_failed(a))
		os_close((int)a);
	if (!os_failed(b))
		os_close((int)b);
	return os_failed(a) ? a : b;
}

sptr
os_wait_input(int fd, u64 timeout_ns)
{
	struct pollfd wait = { fd, POLLIN, 0 };
	struct timespec t = { (time_t)(timeout_ns / 1000000000), (long)(timeout_ns % 1000000000) };
	sptr r;

	/* The kernel writes back what is left of the time. */
	do
		r = sys(ppoll, &wait, 1, &t);
	while (r == -OS_EINTR);
	return r;
}

sptr
os_dup2(int from, int to)
{
	return sys(dup2, from, to);
}

sptr
os_get_cwd(char *buf, uptr size)
{
	sptr n = sys(getcwd, buf, size);	/* counts the NUL */

	if (os_failed(n)) {
		buf[0] = 0;
		return n;
	}
	return n - 1;
}
