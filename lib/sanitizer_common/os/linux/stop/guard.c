/*
 * guard.c: a look that crashes does not take the program with it.
 *
 * While look runs on the calling thread, the actions of the signals that a bad access raises are
 * ours; the handler leaves look by a jump, the world goes on, and the caller hears of it. The
 * program's actions come back in any case. Another thread that could not be suspended, and faults
 * meanwhile, gets them back at once and faults again.
 */
#include "os/linux/stop/helper.h"

#include <signal.h>
#include <ucontext.h>

static const u8 guarded[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE };
static struct {
	void *jump[5];			/* __builtin_setjmp's */
	u64 thread;
	struct sys_action before[ARRAY_LENGTH(guarded)];
	int signal;
	uptr address, pc;
} guard;

SAN_STOPPED static void
guard_restore(void)
{
	for (u32 i = 0; i < ARRAY_LENGTH(guarded); i++)
		sys(rt_sigaction, guarded[i], &guard.before[i], NULL, sizeof(u64));
}

SAN_STOPPED static void
guard_fault(int sig, void *info, void *context)
{
	if ((u64)sys(gettid) != guard.thread) {
		guard_restore();
		return;
	}
	guard.signal = sig;
	guard.address = (uptr)((siginfo_t *)info)->si_addr;
	guard.pc = (uptr)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
	__builtin_longjmp(guard.jump, 1);
}

SAN_STOPPED SAN_NOINLINE bool
guard_look(void (*look)(void *), void *arg)
{
	struct sys_action a = { .handler = (void *)guard_fault, .restorer = signal_return };

	a.flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER | SYS_RESTORER;
	guard.thread = (u64)sys(gettid);
	store_relaxed(&guard.signal, 0);
	for (u32 i = 0; i < ARRAY_LENGTH(guarded); i++)
		sys(rt_sigaction, guarded[i], &a, &guard.before[i], sizeof a.mask);
	if (__builtin_setjmp(guard.jump) == 0)
		look(arg);
	else
		helper_look_crashed();
	guard_restore();
	return load_relaxed(&guard.signal) == 0;
}

void
guard_tell(struct os_stop *s)
{
	fmt_print(s->reason, sizeof s->reason, "looking at the stopped threads died of SIG%s at pc %p, address %p",
	    os_signal_name(guard.signal), (void *)guard.pc, (void *)guard.address);
}
