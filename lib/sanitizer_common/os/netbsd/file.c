/*
 * file.c: files and descriptors of NetBSD.
 *
 * Descriptors that we keep are close-on-exec and above 2, so that a program that closed its
 * standard ones and opens its own does not find ours there.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
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
		fd = sys(open, path, flags, 0660);
	while (fd == -OS_EINTR);
	return fd_raise(fd);
}

sptr
os_close(int fd)
{
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
		struct pollfd writable = { .fd = fd, .events = POLLOUT };

		r = sys(write, fd, buf, n);
		if (r == -EAGAIN)
			sys(poll, &writable, 1, -1);
		else if (r != -OS_EINTR)
			return r;
	}
}

static bool
has_type(const char *path, mode_t type)
{
	struct stat st;

	return !os_failed(sys(__stat50, path, &st)) && (st.st_mode & S_IFMT) == type;
}

sptr
os_file_size(const char *path)
{
	struct stat st;
	sptr r = sys(__stat50, path, &st);

	return os_failed(r) ? r : (sptr)st.st_size;
}

bool
os_is_file(const char *path)
{
	return has_type(path, S_IFREG);
}

bool
os_is_dir(const char *path)
{
	return has_type(path, S_IFDIR);
}

bool
os_executable(const char *path)
{
	return os_is_file(path) && !os_failed(sys(access, path, X_OK));
}

bool
os_is_terminal(int fd)
{
	struct termios state;

	return !os_failed(sys(ioctl, fd, TIOCGETA, &state));
}

sptr
os_make_dir(const char *path)
{
	return sys(mkdir, path, 0755);
}

sptr
os_rename(const char *from, const char *to)
{
	return sys(rename, from, to);
}

sptr
os_unlink(const char *path)
{
	return sys(unlink, path);
}

sptr
os_read_link(const char *path, char *buf, uptr size)
{
	sptr n = sys(readlink, path, buf, size - 1);

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
	u64 end = os_time_ns() + timeout_ns, now;
	struct pollfd p = { .fd = fd, .events = POLLIN };
	sptr r;

	do {
		now = os_time_ns();
		/* Rounded up, so that the last round does not spin. */
		r = sys(poll, &p, 1, now < end ? (end - now + 999999) / 1000000 : 0);
	} while (r == -OS_EINTR);
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
	sptr n = sys(__getcwd, buf, size);	/* counts the NUL */

	if (os_failed(n)) {
		buf[0] = 0;
		return n;
	}
	return n - 1;
}
