/*
 * signal.c (Linux): other names under which glibc installs a signal handler.
 */
#include "interception/byhand/byhand.h"

SIGNAL_HANDLER(__sysv_signal, __sysv_signal)
SIGNAL_HANDLER(sysv_signal, __sysv_signal)
SIGNAL_HANDLER(ssignal, signal)

INTERCEPTOR(int, __sigaction, (int sig, const struct sigaction *action, struct sigaction *old))
{
	struct call call = CALL_HERE("__sigaction");

	return signal_action(&call, sig, action, old);
}

/* ABI: the kernel's struct _fpx_sw_bytes in the last words of the FXSAVE area (asm/sigcontext.h). */
#define XSTATE_WORD	464			/* of magic, then the size of all */
#define XSTATE_MAGIC	0x46505853u

void *
signal_vectors(void *context, uptr *size)
{
	u8 *area = (u8 *)((ucontext_t *)context)->uc_mcontext.fpregs;
	const u32 *words = (const u32 *)(area + XSTATE_WORD);

	*size = 0;
	if (area != NULL)
		*size = words[0] == XSTATE_MAGIC ? words[1] : sizeof(struct _libc_fpstate);
	return area;
}
