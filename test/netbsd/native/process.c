/*
 * process.c: files and processes: fork, vfork, executing itself, waiting, directories, both forms of statvfs.
 *
 * RUN: %native %s %S/Inputs/libc.c -o %t
 * RUN: %netbsd_run --release all %t %t.files | %FileCheck %s
 *
 * CHECK-COUNT-4: PASS all
 * CHECK-NOT: FAIL
 */
#include "native.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/param.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysctl.h>
#include <sys/wait.h>

extern char **environ;
static int
same(const char *a, const char *b)
{
	while (*a != 0 && *a == *b)
		a++, b++;
	return *a == *b;
}

static char path[1024];

static void
test_path(const char *name)
{
	int of[] = { CTL_KERN, KERN_PROC_ARGS, -1, KERN_PROC_PATHNAME };
	unsigned long size = sizeof path;
	long r = sys(SYS___sysctl, of, 4, path, &size, NULL, 0);

	expect(r == 0 && path[0] == '/' && size > 1 && path[size - 1] == 0, "the path", r);
	(void)name;
}

/* The child executes this program with one more argument, which makes it exit with 42. */
static void
test_execute(int call, const char *what)
{
	char *argv[] = { "itself", "files", "again", NULL };
	char *none[] = { NULL };
	int status = 0;
	long pid = call;

	/* Not by a function: the child of vfork would return from it and spoil its frame. */
	__asm__ volatile("syscall" : "+a"(pid) : : "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11",
	    "memory", "cc");
	if (pid == 0) {
		sys(SYS_execve, path, argv, none);
		sys(SYS_exit, 1);
	}
	expect(sys(SYS___wait450, pid, &status, 0, NULL) == pid && status == 42 << 8, what, status);
}

static void
test_memory_of_children(void)
{
	volatile int *shared = (int *)sys(SYS_mmap, 0, 12288, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON,
	    -1, 0, 0);
	volatile int *zero = shared + 1024, *copied = zero + 1024;
	int status = 0;
	long pid;

	*shared = *zero = *copied = 1;
	expect(sys(SYS_minherit, shared, 4096, MAP_INHERIT_SHARE) == 0, "shared with children", 0);
	expect(sys(SYS_minherit, zero, 4096, MAP_INHERIT_ZERO) == 0, "zeros in children", 0);
	pid = sys(SYS_fork);
	if (pid == 0) {
		int good = *shared == 1 && *zero == 0 && *copied == 1;

		*shared = *zero = *copied = 2;
		sys(SYS_exit, good);
	}
	sys(SYS___wait450, pid, &status, 0, NULL);
	expect(status == 1 << 8 && *shared == 2 && *zero == 1 && *copied == 1, "what a child has", status);
	expect(sys(SYS___wait450, -1, &status, WNOHANG, NULL) == -ECHILD, "no more children", 0);
}

static void
test_files(const char *name)
{
	char other[1024], buffer[32];
	struct stat st;
	unsigned n = 0;
	long fd, r;

	while (name[n] != 0 && n < sizeof other - 2)
		other[n] = name[n], n++;
	other[n] = '2';
	other[n + 1] = 0;
	sys(SYS_unlink, name);
	fd = sys(SYS_open, name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
	expect(fd >= 0, "a file", fd);
	expect(sys(SYS_open, name, O_CREAT | O_EXCL | O_RDWR, 0600) == -EEXIST, "there already", 0);
	expect(sys(SYS_write, fd, "hello", 5) == 5 && sys(SYS_lseek, fd, 0, 1l, SEEK_SET) == 1, "at 1", 0);
	expect(sys(SYS_read, fd, buffer, sizeof buffer) == 4 && buffer[0] == 'e', "what follows", 0);
	expect(sys(SYS_pread, fd, buffer, 2, 0, 3l) == 2 && buffer[0] == 'l', "in the middle", 0);
	expect(sys(SYS_fcntl, fd, F_GETFL, 0) == O_RDWR && sys(SYS_fcntl, fd, F_GETFD, 0) == FD_CLOEXEC, "flags", 0);
	expect(sys(SYS_fcntl, fd, F_SETFL, O_NONBLOCK | O_APPEND) == 0 &&
	    sys(SYS_fcntl, fd, F_GETFL, 0) == (O_RDWR | O_NONBLOCK | O_APPEND), "other flags", 0);
	expect(sys(SYS_ftruncate, fd, 0, 3l) == 0 && sys(SYS___fstat50, fd, &st) == 0 && st.st_size == 3 &&
	    S_ISREG(st.st_mode), "its size", st.st_size);
	expect(sys(SYS_rename, name, other) == 0 && sys(SYS___stat50, name, &st) == -ENOENT &&
	    sys(SYS___stat50, other, &st) == 0 && st.st_size == 3, "another name", 0);
	r = sys(SYS_dup2, fd, fd + 5);
	expect(r == fd + 5 && sys(SYS_fcntl, 3, F_MAXFD, 0) >= fd + 5, "the highest", r);
	expect(sys(SYS_fcntl, fd + 1, F_CLOSEM, 0) == 0 && sys(SYS_close, fd + 5) == -EBADF &&
	    sys(SYS_fcntl, 3, F_MAXFD, 0) == fd, "all above are closed", 0);
	expect(sys(SYS_unlink, other) == 0 && sys(SYS_close, fd) == 0, "gone", 0);
}

static void
test_folder(void)
{
	static char entries[4096];
	long fd = sys(SYS_open, "/", O_RDONLY | O_DIRECTORY), n, at = 0;
	int dots = 0, other = 0;

	n = sys(SYS___getdents30, fd, entries, sizeof entries);
	while (at < n) {
		const struct dirent *d = (const struct dirent *)(entries + at);

		dots += same(d->d_name, "..") || same(d->d_name, ".");
		other += d->d_namlen > 2;
		if (d->d_reclen < 16 || d->d_reclen % 8 != 0)
			break;
		at += d->d_reclen;
	}
	expect(n > 0 && at == n && dots == 2 && other > 2, "a folder", n);
	sys(SYS_close, fd);
}

/* Up to the owner both forms agree; the type comes at 172 in the old one and at 192 in the new. */
static void
test_volume(void)
{
	static char v[4096];
	long r = sys(357, "/", v, 1);

	expect(r == 0 && v[172] >= 'a' && v[172] <= 'z' && v[204] == '/' && *(unsigned long *)(v + 8) >= 512 &&
	    v[2256] == 0, "the old form", r);
	if (release() < 999001700)
		return;
	v[3296] = 'x';
	r = sys(484, "/", v, 1);
	expect(r == 0 && v[192] >= 'a' && v[192] <= 'z' && v[224] == '/' && v[3296] == 'x', "the new form", r);
}

static void
test_limits(void)
{
	struct rlimit r = { 0, 0 };
	struct rusage usage;

	expect(sys(SYS_getrlimit, RLIMIT_STACK, &r) == 0 && r.rlim_cur >= 1 << 20 && r.rlim_cur <= 64 << 20,
	    "the stack's", (long)r.rlim_cur);
	r.rlim_cur = 0;
	expect(sys(SYS_setrlimit, RLIMIT_CORE, &r) == 0, "no core", 0);
	r.rlim_cur = 1;
	expect(sys(SYS_getrlimit, RLIMIT_CORE, &r) == 0 && r.rlim_cur == 0, "no core at all", (long)r.rlim_cur);
	expect(sys(SYS___getrusage50, RUSAGE_SELF, &usage) == 0 && usage.ru_maxrss > 0, "usage", usage.ru_maxrss);
}

int
main(int argc, char **argv)
{
	struct stat st;

	if (argc > 2)
		return same(argv[0], "itself") && same(argv[2], "again") && environ[0] == NULL ? 42 : 41;
	if (argc < 2)
		return 2;
	test_path(argv[0]);
	test_execute(SYS_fork, "fork");
	test_execute(SYS___vfork14, "vfork");
	expect(sys(SYS_execve, "/none/such", argv, argv) == -ENOENT, "nothing to execute", 0);
	test_memory_of_children();
	test_files(argv[1]);
	test_folder();
	test_volume();
	test_limits();
	expect(sys(SYS___stat50, "/proc/curproc", &st) == -ENOENT, "no procfs", 0);
	return expected();
}
