/*
 * proc.c: the process: the vector that the kernel gave it, its path, size and randomisation.
 *
 * Most answers come from sysctl, which needs no /proc: it is seldom mounted here.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/exec.h>
#include <sys/exec_elf.h>
#include <sys/param.h>
#include <sys/sysctl.h>

sptr
sys_ctl(const int *path, u32 length, void *value, uptr *size)
{
	return sys(__sysctl, path, length, value, size, NULL, 0);
}

u32
sys_release(void)
{
	static u32 known;
	u32 release = load_relaxed(&known);
	uptr size = sizeof release;

	if (release != 0)
		return release;
	/* The least that we run on, so that nothing newer is called. */
	if (os_failed(SYS_CTL(&release, &size, CTL_KERN, KERN_OSREV)))
		release = 900000000;
	store_relaxed(&known, release);
	return release;
}

/*
 * crt0 keeps the kernel's description of the strings. Constructors of shared libraries run
 * before crt0; the run-time linker then knows the auxiliary vector, which lies behind argc,
 * argv, NULL, environment, NULL: no pointer is as small as the count that ends the way back.
 */
bool
os_args_find(char ***argv, char ***envp)
{
	extern struct ps_strings *__ps_strings;
	char **p;
	uptr n = 0;

	if (__ps_strings != NULL) {
		*argv = __ps_strings->ps_argvstr;
		*envp = __ps_strings->ps_envstr;
		return true;
	}
	p = _dlauxinfo();
	if (p == NULL)
		return false;
	for (p -= 2; *p != NULL; p--)
		continue;
	*envp = p + 1;
	for (p--; (uptr)*p != n; p--)
		n++;
	*argv = p + 1;
	return true;
}

/* crt0 calls those functions without arguments. */
void
os_args_preinit(char **argv, char **envp)
{
	(void)argv, (void)envp;
}

uptr
sys_aux(uptr type)
{
	const AuxInfo *a = _dlauxinfo();

	for (; a != NULL && a->a_type != AT_NULL; a++)
		if (a->a_type == type)
			return a->a_v;
	return 0;
}

sptr
os_exe_path(char *buf, uptr size)
{
	uptr n = size;
	sptr r = SYS_CTL(buf, &n, CTL_KERN, KERN_PROC_ARGS, -1, KERN_PROC_PATHNAME);
	const char *name;

	if (!os_failed(r))
		return (sptr)str_length(buf);
	/* The kernel may have forgotten the file's name; the loader was told one. */
	name = (const char *)sys_aux(AT_SUN_EXECNAME);
	return name != NULL ? (sptr)str_copy(buf, size, name) : r;
}

uptr
os_rss(void)
{
	struct kinfo_proc2 p;
	uptr size = sizeof p;
	sptr r = SYS_CTL(&p, &size, CTL_KERN, KERN_PROC2, KERN_PROC_PID, os_pid(), sizeof p, 1);

	return os_failed(r) || size == 0 ? 0 : (uptr)p.p_vm_rssize * OS_PAGE;
}

/* A kernel that does not know the question has no PaX. */
static int
pax_flags(void)
{
	int flags = 0;
	uptr size = sizeof flags;
	sptr r = SYS_CTL(&flags, &size, CTL_PROC, PROC_CURPROC, PROC_PID_PAXFLAGS);

	return os_failed(r) ? 0 : flags;
}

/*
 * pax.c switches both off; somebody has switched them on again (paxctl), or stripped the note. A mapping
 * may then come to lie 16 TiB lower at any time, and memory does not gain rights that mmap was not told of.
 */
const char *
os_plan_refused(void)
{
	int flags = pax_flags();

	if (flags & CTL_PROC_PAXFLAGS_ASLR)
		return "PaX ASLR is on for this program, so mappings may lie anywhere: switch it off with paxctl +a";
	if (flags & CTL_PROC_PAXFLAGS_MPROTECT)
		return "PaX MPROTECT is on for this program: switch it off with paxctl +m";
	return NULL;
}

bool
os_randomized(void)
{
	return (pax_flags() & CTL_PROC_PAXFLAGS_ASLR) != 0;
}

const char os_randomization_cure[] = "paxctl +a, or sysctl security.pax.aslr.enabled=0";

bool
os_commit_strict(void)
{
	return false;			/* memory is taken when it is touched */
}

/*
 * Only the file decides here (pax.c, paxctl): no call switches randomisation off for the next
 * execution, so executing again would change nothing.
 */
void
os_reexec_plain(void)
{
}

void
sys_close_above(int last)
{
	/* Fails when there is none to close. */
	sys(fcntl, last + 1, F_CLOSEM, 0);
}
