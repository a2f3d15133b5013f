/*
 * proc.c: the process: the vector that the kernel gave it, its path and size, and execution
 * without address randomisation.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <elf.h>
#include <fcntl.h>
#include <sys/personality.h>
#include <sys/stat.h>

#define CLOSE_RANGE	436		/* SYS_close_range, Linux 5.9 */

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
	const Elf64_auxv_t *aux;

	if (os_args()[0] == NULL && os_env_all()[0] == NULL)
		return 0;		/* perhaps no real vector at all */
	for (aux = sys_env_end(); aux->a_type != AT_NULL; aux++)
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
	if (os_failed(n))
		n = os_read_link("/proc/thread-self/exe", buf, size);	/* assume.first-thread */
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

	/* Total pages, then resident pages. assume.first-thread */
	if (os_failed(os_read_file("/proc/thread-self/statm", text, sizeof text)) &&
	    os_failed(os_read_file("/proc/self/statm", text, sizeof text)))
		return 0;
	s = str_char(text, ' ');
	if (s == NULL)
		return 0;
	for (s++; *s >= '0' && *s <= '9'; s++)
		pages = pages * 10 + (uptr)(*s - '0');
	return pages * OS_PAGE;
}

const char *
os_plan_refused(void)
{
	return NULL;
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

/* Without close_range: those that /proc/self/fd lists. */
void
sys_close_above(int last)
{
	struct { u64 inode, offset; u16 size; u8 type; char name[]; } *entry;
	char buf[2048] SAN_ALIGNED(8);
	sptr dir, n;

	if (!os_failed(sys_number(CLOSE_RANGE, last + 1, ~0u, 0)))
		return;
	dir = sys(openat, AT_FDCWD, "/proc/self/fd", O_RDONLY | O_DIRECTORY);
	if (os_failed(dir)) {
		for (int fd = last + 1; fd < 4096; fd++)
			os_close(fd);
		return;
	}
	while ((n = sys(getdents64, dir, buf, sizeof buf)) > 0) {
		for (sptr at = 0; at < n; at += entry->size) {
			s64 fd;

			entry = (void *)(buf + at);
			if (str_number(entry->name, &fd) && fd > last && fd != dir)
				os_close((int)fd);
		}
	}
	os_close((int)dir);
}
