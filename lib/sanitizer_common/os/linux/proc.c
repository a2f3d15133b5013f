/*
 * proc.c: the process: identity, end, limits, time, the vector that the kernel gave it, and
 * execution without address randomisation. Children are in spawn.c.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <elf.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>

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
	u64 set = SYS_SIGNAL_BIT(SIGABRT);

	os_signal_default(SIGABRT);
	sys(rt_sigprocmask, SIG_UNBLOCK, &set, NULL, sizeof set);
	sys(tgkill, os_pid(), os_tid(), SIGABRT);
	/* As init of a pid namespace we survive a default action. */
	os_exit(128 + SIGABRT);
}

sptr
os_kill(int pid, int sig)
{
	return sys(kill, pid, sig);
}

/*
 * ld.so (glibc) keeps where the kernel put argc; argv and the environment follow. Its value is
 * right before any constructor has run, in a static program before main.
 */
bool
os_args_find(char ***argv, char ***envp)
{
	extern void *__libc_stack_end SAN_WEAK;
	sptr *stack;

	if (&__libc_stack_end == NULL || __libc_stack_end == NULL)
		return false;
	stack = __libc_stack_end;
	*argv = (char **)(stack + 1);
	*envp = *argv + *stack + 1;
	return true;
}

void
os_args_preinit(char **argv, char **envp)
{
	os_args_set(argv, envp);
}

uptr
sys_aux(uptr type)
{
	char **e = os_env_all();
	const Elf64_auxv_t *aux;

	if (os_args()[0] == NULL && *e == NULL)
		return 0;		/* perhaps no real vector at all */
	while (*e != NULL)
		e++;
	for (aux = (const Elf64_auxv_t *)(e + 1); aux->a_type != AT_NULL; aux++)
		if (aux->a_type == type)
			return aux->a_un.a_val;
	return 0;
}

struct path_find { uptr inside; char *buf; uptr size; };

static bool
path_visit(const struct os_mapping *m, void *arg)
{
	struct path_find *f = arg;

	if (f->inside < m->begin || f->inside >= m->end)
		return false;
	str_copy(f->buf, f->size, m->path);
	return true;
}

/*
 * "ld.so program" runs the program inside a process that executes ld.so, which then has no base
 * of its own in the vector; the program is the file that this code was mapped from.
 */
sptr
os_exe_path(char *buf, uptr size)
{
	struct path_find f = { (uptr)&os_exe_path, buf, size };
	const char *name;
	sptr n;

	buf[0] = 0;
	if (sys_aux(AT_BASE) == 0 && !os_failed(os_mapping_each(path_visit, &f)) && buf[0] == '/')
		return (sptr)str_length(buf);
	n = os_read_link("/proc/self/exe", buf, size);
	if (!os_failed(n))
		return n;
	/* Without /proc, the name that was executed; it may be relative. */
	name = (const char *)sys_aux(AT_EXECFN);
	return name != NULL ? (sptr)str_copy(buf, size, name) : n;
}

uptr
os_rss(void)
{
	char text[128];
	const char *s;
	uptr pages = 0;

	/* Total pages, then resident pages. */
	if (os_failed(os_read_file("/proc/self/statm", text, sizeof text)))
		return 0;
	s = str_char(text, ' ');
	if (s == NULL)
		return 0;
	for (s++; *s >= '0' && *s <= '9'; s++)
		pages = pages * 10 + (uptr)(*s - '0');
	return pages * OS_PAGE;
}

static uptr
limit(int which)
{
	struct rlimit r;

	if (os_failed(sys(prlimit64, 0, which, NULL, &r)))
		return ~0ul;
	return r.rlim_cur;		/* RLIM_INFINITY is ~0 */
}

static void
limit_set(int which, uptr bytes)
{
	struct rlimit r;

	if (os_failed(sys(prlimit64, 0, which, NULL, &r)))
		return;
	r.rlim_cur = MIN(bytes, r.rlim_max);
	sys(prlimit64, 0, which, &r, NULL);
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

sptr
os_exec(const char *path, char *const *argv, char *const *env)
{
	return sys(execve, path, argv, env);
}

bool
os_randomized(void)
{
	char text[8];
	sptr persona = sys(personality, 0xffffffff);

	if (!os_failed(persona) && (persona & ADDR_NO_RANDOMIZE))
		return false;
	return os_failed(os_read_file("/proc/sys/kernel/randomize_va_space", text, sizeof text)) ||
	    text[0] != '0';
}

const char os_randomization_cure[] = "setarch -R, or sysctl vm.mmap_rnd_bits=28";

bool
os_commit_strict(void)
{
	char text[8];

	return !os_failed(os_read_file("/proc/sys/vm/overcommit_memory", text, sizeof text)) &&
	    text[0] == '2';
}

/*
 * The loop guard is the flag itself: who finds it set has been executed by us, or needs no help.
 * It does not survive the execution of a program with set-id bits or capabilities, so those
 * are not tried; nor is a program that was started as an argument of ld.so, which would start
 * ld.so instead.
 */
void
os_reexec_plain(void)
{
	sptr persona = sys(personality, 0xffffffff);
	struct stat st;

	if (os_failed(persona) || (persona & ADDR_NO_RANDOMIZE) || sys_aux(AT_SECURE) != 0 ||
	    sys_aux(AT_BASE) == 0 || os_args()[0] == NULL)
		return;
	if (os_failed(sys(newfstatat, AT_FDCWD, "/proc/self/exe", &st, 0)) ||
	    (st.st_mode & (S_ISUID | S_ISGID)))
		return;
	if (os_failed(sys(personality, persona | ADDR_NO_RANDOMIZE)) ||
	    !(sys(personality, 0xffffffff) & ADDR_NO_RANDOMIZE))
		return;
	os_exec("/proc/self/exe", os_args(), os_env_all());
	sys(personality, persona);
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
	struct timespec t = { (time_t)(ns / 1000000000), (long)(ns % 1000000000) };

	while (sys(nanosleep, &t, &t) == -OS_EINTR)
		continue;
}

void
os_random(void *buf, uptr n)
{
	u8 *p = buf;
	u64 weak;
	uptr done = 0;
	sptr fd, r;

	while (done < n && (r = sys(getrandom, p + done, n - done)) != 0) {
		if (!os_failed(r))
			done += (uptr)r;
		else if (r != -OS_EINTR)
			break;
	}
	if (done == n)
		return;
	fd = os_open("/dev/urandom", OS_OPEN_READ);
	if (!os_failed(fd)) {
		r = os_read((int)fd, p + done, n - done);
		done += os_failed(r) ? 0 : (uptr)r;
		os_close((int)fd);
	}
	/* Nothing of ours is a secret: addresses of this start and the time must do. */
	for (weak = hash_mix(os_time_ns(), (uptr)buf); done < n; done++) {
		weak = hash_mix(weak, os_tid());
		p[done] = (u8)weak;
	}
}

bool
os_syslog(const char *text)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	char line[1024];
	sptr fd, r;
	uptr n;

	str_copy(to.sun_path, sizeof to.sun_path, "/dev/log");
	fd = sys(socket, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC);
	if (os_failed(fd))
		return false;
	/* Facility user, severity informational: 1 * 8 + 6. */
	n = fmt_print(line, sizeof line, "<14>%s[%d]: %s", os_exe_name(), os_pid(), text);
	r = sys(sendto, fd, line, MIN(n, sizeof line - 1), MSG_NOSIGNAL, &to, sizeof to);
	os_close((int)fd);
	return !os_failed(r);
}
