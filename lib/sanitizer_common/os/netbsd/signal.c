/*
 * signal.c: signal actions, masks, alternate stacks, and what a fault's context says.
 *
 * All of it goes straight to the kernel: libc's sigaction and its kin are intercepted. The
 * kernel wants to be told where a handler returns to, and which frame it shall build.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <machine/trap.h>
#include <signal.h>
#include <ucontext.h>

#define FRAME_VERSION	2		/* the siginfo frame; all that 9.0 to 11 accept */

const int os_sigsegv = SIGSEGV, os_sigbus = SIGBUS, os_sigfpe = SIGFPE, os_sigill = SIGILL,
    os_sigabrt = SIGABRT, os_sigtrap = SIGTRAP;

/*
 * Handlers return here with the context's address in r15; setcontext does not come back unless
 * the context is spoilt.
 */
void signal_return(void);
__asm__(".pushsection .text.signal_return,\"ax\",@progbits\n"
	".hidden signal_return\n"
	".type signal_return, @function\n"
	"signal_return:\n"
	"	movq %r15, %rdi\n"
	"	movl $308, %eax\n"	/* SYS_setcontext */
	"	syscall\n"
	"	movl $-1, %edi\n"
	"	movl $1, %eax\n"	/* SYS_exit */
	"	syscall\n"
	"	hlt\n"
	".size signal_return, .-signal_return\n"
	".popsection\n");

static sptr
action(int sig, const struct sigaction *new, struct sigaction *old)
{
	return sys(__sigaction_sigtramp, sig, new, old, signal_return, FRAME_VERSION);
}

sptr
os_signal_set(int sig, void (*handler)(int, void *, void *), bool on_stack)
{
	struct sigaction a = {
		.sa_sigaction = (void (*)(int, siginfo_t *, void *))handler,
		.sa_flags = SA_SIGINFO | SA_NODEFER | (on_stack ? SA_ONSTACK : 0),
	};

	return action(sig, &a, NULL);
}

sptr
os_signal_default(int sig)
{
	struct sigaction a = { .sa_handler = SIG_DFL };

	return action(sig, &a, NULL);
}

bool
os_signal_is_default(int sig)
{
	struct sigaction a;

	return !os_failed(action(sig, NULL, &a)) && a.sa_handler == SIG_DFL;
}

bool
sys_signal_is_ignored(int sig)
{
	struct sigaction a;

	return !os_failed(action(sig, NULL, &a)) && a.sa_handler == SIG_IGN;
}

sptr
os_altstack_set(uptr base, uptr size)
{
	stack_t s = { .ss_sp = (void *)base, .ss_size = size,
		.ss_flags = size != 0 ? 0 : SS_DISABLE };

	return sys(__sigaltstack14, &s, NULL);
}

struct range
os_altstack_get(void)
{
	struct range r = { 0, 0 };
	stack_t s;

	if (!os_failed(sys(__sigaltstack14, NULL, &s)) && !(s.ss_flags & SS_DISABLE)) {
		r.begin = (uptr)s.ss_sp;
		r.end = r.begin + s.ss_size;
	}
	return r;
}

void
os_signals_block(u64 saved[2])
{
	struct sys_signals set = { { SYS_SIGNALS_ASYNC, 0 } };

	saved[0] = saved[1] = 0;
	sys(__sigprocmask14, SIG_BLOCK, &set, saved);
}

void
os_signals_restore(const u64 saved[2])
{
	sys(__sigprocmask14, SIG_SETMASK, saved, NULL);
}

void
os_fault_describe(int sig, void *siginfo, void *context, struct os_fault *f)
{
	const siginfo_t *info = siginfo;
	const __greg_t *r = ((ucontext_t *)context)->uc_mcontext.__gregs;
	u32 n = 0;

	f->signal = sig;
	f->code = info->si_code;
	f->context = context;
	f->pc = r[_REG_RIP];
	f->bp = r[_REG_RBP];
	f->sp = r[_REG_RSP];
	/*
	 * Codes of the kernel's own are above 0, except that it also says "no information". After a
	 * general protection fault, such as a non-canonical address, the address is left over from
	 * an earlier page fault.
	 */
	f->has_address = info->si_code > 0 && info->si_code != SI_NOINFO &&
	    r[_REG_TRAPNO] != T_PROTFLT;
	f->address = f->has_address ? (uptr)info->si_addr : 0;
	f->is_memory = f->has_address && (sig == SIGSEGV || sig == SIGBUS);
	f->access = OS_ACCESS_UNKNOWN;
	if (f->is_memory && r[_REG_TRAPNO] == T_PAGEFLT)
		f->access = r[_REG_ERR] & ARCH_FAULT_WRITE ? OS_ACCESS_WRITE : OS_ACCESS_READ;
#define REGISTER(lower, upper)						\
	f->registers[n].name = #lower;					\
	f->registers[n++].value = r[_REG_##upper];
	ARCH_REGISTERS(REGISTER)
#undef REGISTER
}

const char *
os_signal_name(int sig)
{
	static const char names[][7] = { "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "EMT",
		"FPE", "KILL", "BUS", "SEGV", "SYS", "PIPE", "ALRM", "TERM", "URG", "STOP", "TSTP",
		"CONT", "CHLD", "TTIN", "TTOU", "IO", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH",
		"INFO", "USR1", "USR2", "PWR" };

	return sig > 0 && (uptr)sig < ARRAY_LENGTH(names) ? names[sig] : "";
}
