/*
 * posix.c: what is the same on every system, written upon the other functions of os.h.
 *
 * The program's arguments and environment are kept here as two pointers into the initial stack.
 * start.c hands them over in preinit; an entry that comes earlier makes os_args_find look where
 * the system left them. libc's environ is not relied on: it may not be set yet, and setenv may
 * move it while we read.
 */
#include "os/os.h"
#include "os/arch/x86_64.h"

#include <errno.h>

bool os_map_names;

static char **args;
static char **env;
static char *nothing[1];

int *
os_errno(void)
{
	return &errno;
}

void
os_args_set(char **argv, char **envp)
{
	args = argv;
	env = envp;
}

static void
args_need(void)
{
	char **a = NULL, **e = NULL;

	if (args != NULL)
		return;
	if (os_args_find(&a, &e))
		os_args_set(a, e);
	else
		os_args_set(nothing, nothing);
}

char **
os_args(void)
{
	args_need();
	return args;
}

char **
os_env_all(void)
{
	args_need();
	return env;
}

const char *
os_env(const char *name)
{
	uptr n = str_length(name);

	for (char **e = os_env_all(); *e != NULL; e++)
		if (str_compare_n(*e, name, n) == 0 && (*e)[n] == '=')
			return *e + n + 1;
	return NULL;
}

const char *
os_exe_name(void)
{
	static char path[4096];
	static u32 known;

	/* Two threads that come here first write the same bytes. */
	if (!load_acquire(&known)) {
		if (os_failed(os_exe_path(path, sizeof path)))
			path[0] = 0;
		store_release(&known, 1);
	}
	return str_base_name(path);
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

void
os_pause(void)
{
	arch_pause();
}
