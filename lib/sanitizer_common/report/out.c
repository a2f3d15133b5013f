/*
 * out.c: where text goes: stderr, stdout, a descriptor of the user's, or a file per process.
 *
 * One struct holds the destination. A file is named after log_path and the process that writes,
 * and opened at the first line; a child of fork notices by its process id that it needs a file of
 * its own. A piece of text is written by one call, so that lines of threads do not mix. lock_out
 * is a leaf: it guards the change of the destination and the line for the system log.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "sync/sync.h"
#include "tool.h"

#define PATH_MAX_	4096
enum { FD_STDOUT = 1, FD_STDERR = 2 };

static struct {
	int fd;
	int owner;			/* process that opened the file, 0 none */
	bool is_file;
	char prefix[PATH_MAX_];
	char path[PATH_MAX_];
} out = { .fd = FD_STDERR };

/* What concerns the destination itself can only go to stderr. */
SAN_NORETURN static void
destination_fail(const char *what, const char *path, sptr error)
{
	char text[PATH_MAX_ + 128];
	uptr n = error != 0 ?
	    fmt_print(text, sizeof text, "ERROR: %s: %s (reason: %ld)\n", what, path, -error) :
	    fmt_print(text, sizeof text, "ERROR: %s: %s\n", what, path);

	os_write_all(FD_STDERR, text, MIN(n, sizeof text - 1));
	os_exit(flags.exitcode != 0 ? flags.exitcode : 1);
}

static void
file_open(void)
{
	const char *suffix = flags.log_suffix != NULL ? flags.log_suffix : "";
	int pid = os_pid();
	sptr fd;

	if (out.owner == pid)
		return;
	if (out.owner != 0)
		os_close(out.fd);
	if (flags.log_exe_name)
		fmt_print(out.path, sizeof out.path, "%s.%s.%d%s", out.prefix, os_exe_name(), pid, suffix);
	else
		fmt_print(out.path, sizeof out.path, "%s.%d%s", out.prefix, pid, suffix);
	fd = os_open(out.path, OS_OPEN_CREATE);
	if (os_failed(fd))
		destination_fail("Can't open file", out.path, fd);
	out.fd = (int)fd;
	out.owner = pid;
}

/* Make the folders of a path, like mkdir -p for all but the last part. */
static void
folders_make(const char *path)
{
	char part[PATH_MAX_];
	uptr i;

	str_copy(part, sizeof part, path);
	for (i = 1; part[i] != 0; i++) {
		if (part[i] != '/')
			continue;
		part[i] = 0;
		if (!os_is_dir(part) && os_failed(os_make_dir(part)) && !os_is_dir(part))
			destination_fail("Can't create directory", part, 0);
		part[i] = '/';
	}
}

int
out_fd(void)
{
	if (out.is_file && out.owner != os_pid()) {
		spin_lock(lock_out);
		file_open();
		spin_unlock(lock_out);
	}
	return out.fd;
}

void
out_fd_set(int fd)
{
	spin_lock(lock_out);
	if (out.owner != 0)
		os_close(out.fd);
	out.fd = fd;
	out.owner = 0;
	out.is_file = false;
	spin_unlock(lock_out);
}

void
out_path_set(const char *path)
{
	if (path == NULL || str_equal(path, "stderr"))
		out_fd_set(FD_STDERR);
	else if (str_equal(path, "stdout"))
		out_fd_set(FD_STDOUT);
	else {
		if (str_length(path) > sizeof out.prefix - 300)
			destination_fail("Path is too long", path, 0);
		folders_make(path);
		out_fd_set(FD_STDERR);
		str_copy(out.prefix, sizeof out.prefix, path);
		out.is_file = true;
	}
}

const char *
out_path(void)
{
	if (!out.is_file)
		return out.fd == FD_STDOUT ? "stdout" : "stderr";
	out_fd();
	return out.path;
}

/* The system log takes lines; pieces are put together here. */
static void
syslog_add(const char *text)
{
	static char line[1024];
	static uptr n;

	for (; *text != 0; text++) {
		if (n == 0 && flags.log_exe_name)
			n = MIN(fmt_print(line, sizeof line, "%s: ", os_exe_name()), sizeof line - 1);
		if (*text != '\n' && n < sizeof line - 1)
			line[n++] = *text;
		if (*text == '\n' || n == sizeof line - 1) {
			line[n] = 0;
			os_syslog(line);
			n = 0;
		}
	}
}

void
out_raw(const char *text, uptr n)
{
	os_write_all(out_fd(), text, n);
}

/* Text with a prefix in front, if there is one. */
static void
out_text(const char *prefix, const char *fmt, va_list ap)
{
	char small[1024], *text = small;
	uptr start = str_copy(small, sizeof small, prefix), size = sizeof small, n;
	va_list again;

	va_copy(again, ap);
	n = start + fmt_vprint(text + start, size - start, fmt, ap);
	if (n >= size) {
		sptr p = os_map(0, ROUND_UP(n + 1, OS_PAGE), OS_PROT_RW, 0, "text");

		if (os_failed(p))
			n = size - 1;
		else {
			text = (char *)p, size = ROUND_UP(n + 1, OS_PAGE);
			str_copy(text, size, prefix);
			fmt_vprint(text + start, size - start, fmt, again);
		}
	}
	va_end(again);
	out_raw(text, n);
	__sanitizer_on_print(text);
	if (flags.log_to_syslog) {
		spin_lock(lock_out);
		syslog_add(text);
		spin_unlock(lock_out);
	}
	if (text != small)
		os_unmap((uptr)text, size);
}

void
out_print(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	out_text("", fmt, ap);
	va_end(ap);
}

static void
out_with_pid(const char *more, const char *fmt, va_list ap)
{
	char prefix[384];

	if (flags.log_exe_name)
		fmt_print(prefix, sizeof prefix, "==%s==%d==%s", os_exe_name(), os_pid(), more);
	else
		fmt_print(prefix, sizeof prefix, "==%d==%s", os_pid(), more);
	out_text(prefix, fmt, ap);
}

void
out_message(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	out_with_pid("", fmt, ap);
	va_end(ap);
}

void
out_verbose(int level, const char *fmt, ...)
{
	va_list ap;

	if (flags.verbosity < level)
		return;
	va_start(ap, fmt);
	out_with_pid("", fmt, ap);
	va_end(ap);
}

void
out_fatal(const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(text, sizeof text, fmt, ap);
	va_end(ap);
	out_message("%s: %s%s", tool_name, text, str_ends(text, "\n") ? "" : "\n");
	os_exit(flags.exitcode != 0 ? flags.exitcode : 1);
}
