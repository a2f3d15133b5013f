/*
 * signal.c: the kernel's signal actions, and where handlers return to; the names of signals.
 *
 * The kernel wants to be told where a handler returns to, and which frame it shall build.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <signal.h>

#define FRAME_VERSION	2		/* the siginfo frame; all that 9.0 to 11 accept */

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

sptr
sys_action_set(int sig, void *handler, int flags)
{
	struct sigaction a = { .sa_handler = (void (*)(int))handler, .sa_flags = flags };

	return sys(__sigaction_sigtramp, sig, &a, NULL, signal_return, FRAME_VERSION);
}

sptr
sys_action_get(int sig, void **handler)
{
	struct sigaction a;
	sptr r = sys(__sigaction_sigtramp, sig, NULL, &a, signal_return, FRAME_VERSION);

	*handler = os_failed(r) ? NULL : (void *)a.sa_handler;
	return r;
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
