/*
 * signal.c: signal actions, masks, alternate stacks, and what a fault's context says.
 *
 * All of it goes straight to the kernel: libc's sigaction and its kin are intercepted. The set
 * of blocked signals is one word here; os.h gives two.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <signal.h>
#include <ucontext.h>

const int os_sigsegv = SIGSEGV, os_sigbus = SIGBUS, os_sigfpe = SIGFPE, os_sigill = SIGILL,
    os_sigabrt = SIGABRT, os_sigtrap = SIGTRAP;

/*
 * Where handlers return to. Unwinders know a signal frame by exactly these bytes (mov $15, %rax
 * in its seven-byte form, then syscall), and only where no unwind table covers them: hence
 * assembler outside any function.
 */
__asm__(".pushsection .text.signal_return,\"ax\",@progbits\n"
	".globl signal_return\n"
	".hidden signal_return\n"
	".type signal_return, @function\n"
	"nop\n"
	"signal_return:\n"
	"	movq $15, %rax\n"
	"	syscall\n"
	".size signal_return, .-signal_return\n"
	".popsection\n");

static sptr
action(int sig, const struct sys_action *new, struct sys_action *old)
{
	return sys(rt_sigaction, sig, new, old, sizeof(u64));
}

sptr
os_signal_set(int sig, void (*handler)(int, void *, void *), bool on_stack)
{
	struct sys_action a = {
		.handler = (void *)handler,
		.flags = SA_SIGINFO | SA_NODEFER | SYS_RESTORER | (on_stack ? SA_ONSTACK : 0),
		.restorer = signal_return,
	};

	return action(sig, &a, NULL);
}

sptr
os_signal_default(int sig)
{
	struct sys_action a = { 0 };

	return action(sig, &a, NULL);
}

bool
os_signal_is_default(int sig)
{
	struct sys_action a;

	return !os_failed(action(sig, NULL, &a)) && a.handler == (void *)SIG_DFL;
}

sptr
os_altstack_set(uptr base, uptr size)
{
	stack_t s = { (void *)base, size != 0 ? 0 : SS_DISABLE, size };

	return sys(sigaltstack, &s, NULL);
}

struct range
os_altstack_get(void)
{
	struct range r = { 0, 0 };
	stack_t s;

	if (!os_failed(sys(sigaltstack, NULL, &s)) && !(s.ss_flags & SS_DISABLE)) {
		r.begin = (uptr)s.ss_sp;
		r.end = r.begin + s.ss_size;
	}
	return r;
}

void
os_signals_block(u64 saved[2])
{
	u64 set = ~(SYS_SIGNAL_BIT(SIGSEGV) | SYS_SIGNAL_BIT(SIGBUS) | SYS_SIGNAL_BIT(SIGFPE) |
	    SYS_SIGNAL_BIT(SIGILL) | SYS_SIGNAL_BIT(SIGTRAP) | SYS_SIGNAL_BIT(SIGABRT));

	saved[1] = 0;
	if (os_failed(sys(rt_sigprocmask, SIG_BLOCK, &set, saved, sizeof set)))
		saved[0] = 0;
}

void
os_signals_restore(const u64 saved[2])
{
	sys(rt_sigprocmask, SIG_SETMASK, saved, NULL, sizeof *saved);
}

void
os_fault_describe(int sig, void *siginfo, void *context, struct os_fault *f)
{
	const siginfo_t *info = siginfo;
	const greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
	u32 n = 0;

	f->signal = sig;
	f->code = info->si_code;
	f->context = context;
	f->pc = (uptr)r[REG_RIP];
	f->bp = (uptr)r[REG_RBP];
	f->sp = (uptr)r[REG_RSP];
	/*
	 * The kernel fills the address for codes of its own that are above 0 (others come from
	 * kill), but not for a general protection fault, such as a non-canonical address.
	 */
	f->has_address = info->si_code > 0 && info->si_code != SI_KERNEL;
	f->address = f->has_address ? (uptr)info->si_addr : 0;
	f->is_memory = f->has_address && (sig == SIGSEGV || sig == SIGBUS);
	f->access = OS_ACCESS_UNKNOWN;
	if ((sig == SIGSEGV || sig == SIGBUS) && r[REG_TRAPNO] == ARCH_TRAP_PAGE)
		f->access = r[REG_ERR] & ARCH_FAULT_WRITE ? OS_ACCESS_WRITE : OS_ACCESS_READ;
#define REGISTER(lower, upper)						\
	f->registers[n].name = #lower;					\
	f->registers[n++].value = (uptr)r[REG_##upper];
	ARCH_REGISTERS(REGISTER)
#undef REGISTER
}

const char *
os_signal_name(int sig)
{
	static const char names[][7] = { "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS",
		"FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD",
		"CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
		"WINCH", "IO", "PWR", "SYS" };

	return sig > 0 && (uptr)sig < ARRAY_LENGTH(names) ? names[sig] : "";
}
