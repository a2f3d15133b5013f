/*
 * file.c: files and descriptors.
 *
 * Descriptors that we keep are close-on-exec and above 2, so that a program that closed its
 * standard ones and opens its own does not find ours there. Paths go through the calls that
 * take a directory, which every system and machine has.
 */
#include "os/os.h"
#include "sys.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
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
		struct pollfd wait = { .fd = fd, .events = POLLOUT };

		r = sys(write, fd, buf, n);
		if (r == -EAGAIN)
			sys(ppoll, &wait, 1, NULL, NULL);
		else if (r != -OS_EINTR)
			return r;
	}
}

sptr
os_write_all(int fd, const void *buf, uptr n)
{
	const char *p = buf;
	uptr done = 0;

	while (done < n) {
		sptr r = os_write(fd, p + done, n - done);

		if (os_failed(r))
			return r;
		if (r == 0)
			return -OS_EIO;
		done += (uptr)r;
	}
	return (sptr)done;
}

sptr
os_read_file(const char *path, char *buf, uptr size)
{
	sptr fd = os_open(path, OS_OPEN_READ), r = 0;
	uptr n = 0;

	if (os_failed(fd))
		return fd;
	while (n < size - 1) {
		r = os_read((int)fd, buf + n, size - 1 - n);
		if (os_failed(r) || r == 0)
			break;
		n += (uptr)r;
	}
	os_close((int)fd);
	buf[n] = 0;
	return os_failed(r) ? r : (sptr)n;
}

static bool
has_type(const char *path, mode_t type)
{
	struct stat st;

	return !os_failed(sys(fstatat, AT_FDCWD, path, &st, 0)) && (st.st_mode & S_IFMT) == type;
}

sptr
os_file_size(const char *path)
{
	struct stat st;
	sptr r = sys(fstatat, AT_FDCWD, path, &st, 0);

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
	return os_is_file(path) && !os_failed(sys(faccessat, AT_FDCWD, path, X_OK, 0));
}

bool
os_is_terminal(int fd)
{
	char state[64];			/* more than any kernel's termios */

	return !os_failed(sys(ioctl, fd, SYS_TERMINAL_GET, state));
}

sptr
os_make_dir(const char *path)
{
	return sys(mkdirat, AT_FDCWD, path, 0755);
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
	u64 end = os_time_ns() + timeout_ns, now, left;
	struct pollfd wait = { .fd = fd, .events = POLLIN };
	sptr r;

	do {
		now = os_time_ns();
		left = now < end ? end - now : 0;
		r = sys(ppoll, &wait, 1, &SYS_TIME(left), NULL);
	} while (r == -OS_EINTR);
	return r;
}

sptr
os_dup2(int from, int to)
{
	return sys(dup2, from, to);
}

#define DEFAULT_PATH	"/usr/local/bin:/usr/pkg/bin:/usr/bin:/bin"	/* of who is started without an environment */

bool
os_find_program(const char *name, char *path, uptr size)
{
	const char *at = os_env("PATH");

	if (at == NULL)
		at = DEFAULT_PATH;
	if (str_char(name, '/') != NULL)
		return str_copy(path, size, name) < size && os_executable(path);
	while (at != NULL) {
		const char *end = str_char(at, ':');
		int n = end != NULL ? (int)(end - at) : (int)str_length(at);
		uptr need;

		/* An empty element means the current directory. */
		if (n == 0)
			need = fmt_print(path, size, "./%s", name);
		else
			need = fmt_print(path, size, "%.*s/%s", n, at, name);
		if (need < size && os_executable(path))
			return true;
		at = end != NULL ? end + 1 : NULL;
	}
	return false;
}
