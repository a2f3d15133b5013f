/*
 * signal.c: the kernel's signal actions, and where handlers return to; the names of signals.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <signal.h>

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

sptr
sys_action_set(int sig, void *handler, int flags)
{
	struct sys_action a = {
		.handler = handler, .flags = (u64)flags | SYS_RESTORER, .restorer = signal_return,
	};

	return sys(rt_sigaction, sig, &a, NULL, sizeof a.mask);
}

sptr
sys_action_get(int sig, void **handler)
{
	struct sys_action a;
	sptr r = sys(rt_sigaction, sig, NULL, &a, sizeof a.mask);

	*handler = os_failed(r) ? NULL : a.handler;
	return r;
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
