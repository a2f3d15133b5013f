/*
 * proc.c: the process: identity, end, limits, time, arguments, environment. Children are in spawn.c.
 *
 * The program's arguments and environment are kept here as two pointers into the initial stack.
 * start.c hands them over in preinit; an entry that comes earlier makes os_args_find look where
 * the system left them. libc's environ is not relied on: it may not be set yet, and setenv may
 * move it while we read. Nor is the initial stack for long: unsetenv moves its pointers, and servers write
 * their title over its strings. So start.c has the environment copied.
 */
#include "os/os.h"
#include "sys.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>

static char **args;
static char **env, **kept;
static const void *env_end;
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
	while (*envp != NULL)
		envp++;
	env_end = envp + 1;
}

const void *
sys_env_end(void)
{
	(void)os_args();
	return env_end;
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

void
os_env_keep(void)
{
	uptr count = 0, bytes = 0, n;
	char **from = os_env_all(), *text;
	sptr r;

	for (; from[count] != NULL; count++)
		bytes += str_length(from[count]) + 1;
	r = os_map(0, (count + 1) * sizeof *kept + bytes, OS_PROT_RW, 0, "sanitizer environment");
	if (os_failed(r))
		return;
	kept = (char **)r;
	text = (char *)(kept + count + 1);
	for (uptr i = 0; i < count; i++, text += n) {
		n = str_length(from[i]) + 1;
		kept[i] = bytes_copy(text, from[i], n);
	}
}

char **
os_env_all(void)
{
	args_need();
	return kept != NULL ? kept : env;
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

int
os_pid(void)
{
	return (int)sys(getpid);
}

int
os_parent_pid(void)
{
	return (int)sys(getppid);
}

u64
os_tid(void)
{
	return (u64)sys(gettid);
}

void
os_exit(int status)
{
	for (;;)
		sys(exit_group, status);
}

void
os_abort(void)
{
	u64 set[2] = { SYS_SIGNAL_BIT(SIGABRT), 0 };

	os_signal_default(SIGABRT);
	sys_mask(SIG_UNBLOCK, set, NULL);
	sys_raise(SIGABRT);
	/* As init of a pid namespace we survive a default action. */
	os_exit(128 + SIGABRT);
}

sptr
os_kill(int pid, int sig)
{
	return sys(kill, pid, sig);
}

sptr
os_exec(const char *path, char *const *argv, char *const *env)
{
	return sys(execve, path, argv, env);
}

static uptr
limit(int which)
{
	struct rlimit r;

	if (os_failed(sys(getrlimit, which, &r)) || r.rlim_cur == RLIM_INFINITY)
		return ~0ul;
	return r.rlim_cur;
}

static void
limit_set(int which, uptr bytes)
{
	struct rlimit r;

	if (os_failed(sys(getrlimit, which, &r)))
		return;
	r.rlim_cur = MIN(bytes, r.rlim_max);
	sys(setrlimit, which, &r);
}

uptr
os_limit_address_space(void)
{
	return limit(RLIMIT_AS);
}

uptr
os_limit_stack(void)
{
	return limit(RLIMIT_STACK);
}

void
os_limit_stack_set(uptr bytes)
{
	limit_set(RLIMIT_STACK, bytes);
}

void
os_core_limit_set(uptr bytes)
{
	limit_set(RLIMIT_CORE, bytes);
}

u64
os_time_ns(void)
{
	struct timespec t = { 0, 0 };

	sys(clock_gettime, CLOCK_MONOTONIC, &t);
	return (u64)t.tv_sec * 1000000000 + (u64)t.tv_nsec;
}

void
os_sleep_ns(u64 ns)
{
	struct timespec t = SYS_TIME(ns);

	while (sys(nanosleep, &t, &t) == -OS_EINTR)
		continue;
}

void
os_yield(void)
{
	sys(sched_yield);
}

SAN_STOPPED void
os_pause(void)
{
	arch_pause();
}

bool
os_syslog(const char *text)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	char line[1024];
	sptr fd, r;
	uptr n;

	str_copy(to.sun_path, sizeof to.sun_path, SYS_LOG_SOCKET);
	fd = sys(socket, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (os_failed(fd))
		return false;
	/* Facility user, severity informational: 1 * 8 + 6. */
	n = fmt_print(line, sizeof line, "<14>%s[%d]: %s", os_exe_name(), os_pid(), text);
	r = sys(sendto, fd, line, MIN(n, sizeof line - 1), MSG_NOSIGNAL, &to, sizeof to);
	os_close((int)fd);
	return !os_failed(r);
}
