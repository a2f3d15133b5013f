/*
 * signal.c: signal actions, masks, alternate stacks, and what a fault's context says.
 *
 * All of it goes straight to the kernel: libc's sigaction and its kin are intercepted.
 */
#include "os/os.h"
#include "sys.h"

#include <signal.h>
#include <ucontext.h>

const int os_sigsegv = SIGSEGV, os_sigbus = SIGBUS, os_sigfpe = SIGFPE, os_sigill = SIGILL,
    os_sigabrt = SIGABRT, os_sigtrap = SIGTRAP;

sptr
os_signal_set(int sig, void (*handler)(int, void *, void *), bool on_stack)
{
	return sys_action_set(sig, (void *)handler, SA_SIGINFO | SA_NODEFER | (on_stack ? SA_ONSTACK : 0));
}

sptr
os_signal_default(int sig)
{
	return sys_action_set(sig, (void *)SIG_DFL, 0);
}

sptr
os_altstack_set(uptr base, uptr size)
{
	stack_t s = { .ss_sp = (void *)base, .ss_size = size,
		.ss_flags = size != 0 ? 0 : SS_DISABLE };

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
	u64 set[2] = { ~(SYS_SIGNAL_BIT(SIGSEGV) | SYS_SIGNAL_BIT(SIGBUS) | SYS_SIGNAL_BIT(SIGFPE) |
	    SYS_SIGNAL_BIT(SIGILL) | SYS_SIGNAL_BIT(SIGTRAP) | SYS_SIGNAL_BIT(SIGABRT) | SYS_SIGNAL_BIT(SIGSYS)), 0 };

	saved[0] = saved[1] = 0;
	sys_mask(SIG_BLOCK, set, saved);
}

void
os_signals_restore(const u64 saved[2])
{
	sys_mask(SIG_SETMASK, saved, NULL);
}

void
os_fault_describe(int sig, void *siginfo, void *context, struct os_fault *f)
{
	const siginfo_t *info = siginfo;
	const ucontext_t *c = context;
	u32 n = 0;

	f->signal = sig;
	f->code = info->si_code;
	f->context = context;
	f->pc = (uptr)SYS_REGISTER(c, RIP);
	f->bp = (uptr)SYS_REGISTER(c, RBP);
	f->sp = (uptr)SYS_REGISTER(c, RSP);
	/* The kernel fills the address for codes of its own that are above 0; others come from kill. */
	f->has_address = info->si_code > 0 && SYS_FAULT_HAS_ADDRESS(info, c);
	f->address = f->has_address ? (uptr)info->si_addr : 0;
	f->is_memory = f->has_address && (sig == SIGSEGV || sig == SIGBUS);
	f->access = OS_ACCESS_UNKNOWN;
	if (f->is_memory && SYS_REGISTER(c, TRAPNO) == SYS_TRAP_PAGE)
		f->access = SYS_REGISTER(c, ERR) & ARCH_FAULT_WRITE ? OS_ACCESS_WRITE : OS_ACCESS_READ;
#define REGISTER(lower, upper)						\
	f->registers[n].name = #lower;					\
	f->registers[n++].value = (uptr)SYS_REGISTER(c, upper);
	ARCH_REGISTERS(REGISTER)
#undef REGISTER
}
