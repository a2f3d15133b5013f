/*
 * signal.c: signals: the frame and the context that a handler gets, where it runs, what it may change, and
 * which thread it reaches.
 *
 * RUN: %native %s %S/Inputs/libc.c -o %t
 * RUN: %netbsd_run --release all %t | %FileCheck %s
 *
 * CHECK-COUNT-4: PASS all
 * CHECK-NOT: FAIL
 */
#include "native.h"

#include <machine/trap.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <ucontext.h>

void signal_return(void);		/* libc.c */

static void
handle(int sig, void *handler, int flags)
{
	struct sigaction a = { .sa_handler = (void (*)(int))handler, .sa_flags = flags | SA_SIGINFO };

	expect(sys(SYS___sigaction_sigtramp, sig, &a, NULL, signal_return, 2) == 0, "a handler", sig);
}

static struct {
	int count, sig, code;
	unsigned long address, sp, pc, tls, trap, error, mask, flags, frame;
	long lwp;
	siginfo_t info;
} got;
static char *page;

static void
note(int sig, siginfo_t *info, ucontext_t *u)
{
	got.count++;
	got.sig = sig;
	got.info = *info;
	got.code = info->si_code;
	got.address = (unsigned long)info->si_addr;
	got.sp = (unsigned long)u->uc_mcontext.__gregs[_REG_RSP];
	got.pc = (unsigned long)u->uc_mcontext.__gregs[_REG_RIP];
	got.trap = (unsigned long)u->uc_mcontext.__gregs[_REG_TRAPNO];
	got.error = (unsigned long)u->uc_mcontext.__gregs[_REG_ERR];
	got.tls = (unsigned long)u->uc_mcontext._mc_tlsbase;
	got.mask = u->uc_sigmask.__bits[0];
	got.flags = u->uc_flags;
	got.frame = (unsigned long)__builtin_frame_address(0);
	got.lwp = sys(SYS__lwp_self);
}

static void
note_and_allow(int sig, siginfo_t *info, ucontext_t *u)
{
	note(sig, info, u);
	sys(SYS_mprotect, page, 4096, PROT_READ | PROT_WRITE);
}

static void
note_and_step_over(int sig, siginfo_t *info, ucontext_t *u)
{
	note(sig, info, u);
	u->uc_mcontext.__gregs[_REG_RIP] += 3;
}

static void
test_fault(void)
{
	unsigned long sp;

	page = (char *)sys(SYS_mmap, 0, 4096, PROT_READ | PROT_MPROTECT(PROT_READ | PROT_WRITE),
	    MAP_PRIVATE | MAP_ANON, -1, 0, 0);
	handle(SIGSEGV, (void *)note_and_allow, 0);
	__asm__ volatile("mov %%rsp, %0\n\tmovb $1, 5(%1)" : "=&r"(sp) : "r"(page) : "memory");
	expect(got.count == 1 && got.sig == SIGSEGV && got.code == SEGV_MAPERR &&
	    got.address == (unsigned long)page + 5, "a write to what may be read", (long)got.address);
	expect(got.trap == T_PAGEFLT && (got.error & 2), "a page fault by a write", (long)got.error);
	expect(got.sp == sp && got.frame < sp - 128 - sizeof(ucontext_t), "the red zone is left alone",
	    (long)got.frame);
	expect(got.tls == (unsigned long)sys(SYS__lwp_getprivate) && (got.flags & _UC_TLSBASE),
	    "the thread pointer", (long)got.tls);
	expect(page[5] == 1, "the write is made again", 0);
	handle(SIGSEGV, (void *)note_and_step_over, 0);
	__asm__ volatile("movb (%0), %%al\n\tnop" : : "r"(16l) : "rax");
	expect(got.count == 2 && got.code == SEGV_MAPERR && got.address == 16 && !(got.error & 2),
	    "a read of nothing", (long)got.address);
	__asm__ volatile("movb 0(%0), %%al\n\tnop" : : "r"(0x123456789abcdef0) : "rax");
	expect(got.count == 3 && got.trap == T_PROTFLT && got.code == SEGV_ACCERR && got.address == got.pc,
	    "an address that none can be", (long)got.trap);
}

/* On the alternate stack, with what the action blocks, and back. */
static char alternate[65536];

static void
test_stack(void)
{
	stack_t s = { .ss_sp = alternate, .ss_size = 4096 }, old;

	expect(sys(SYS___sigaltstack14, &s, NULL) == -ENOMEM, "a small stack", 0);
	s.ss_size = sizeof alternate;
	expect(sys(SYS___sigaltstack14, &s, NULL) == 0, "a stack", 0);
	handle(SIGUSR1, (void *)note, SA_ONSTACK);
	sys(SYS_kill, sys(SYS_getpid), SIGUSR1);
	expect(got.sig == SIGUSR1 && got.frame > (unsigned long)alternate &&
	    got.frame < (unsigned long)alternate + sizeof alternate, "the alternate stack", (long)got.frame);
	expect(got.code == SI_USER && got.info.si_pid == sys(SYS_getpid), "who sent it", got.code);
	sys(SYS___sigaltstack14, NULL, &old);
	expect(!(old.ss_flags & SS_ONSTACK), "it is left again", old.ss_flags);
}

static void
test_mask(void)
{
	sigset_t set = { { 1u << (SIGUSR1 - 1) } }, old;
	int before = got.count;

	expect(sys(SYS___sigprocmask14, 99, &set, NULL) == -EINVAL, "a wrong way", 0);
	expect(sys(SYS___sigprocmask14, 99, 16, NULL) == -EFAULT, "a set that cannot be read comes first", 0);
	sys(SYS___sigprocmask14, SIG_BLOCK, &set, NULL);
	sys(SYS_kill, sys(SYS_getpid), SIGUSR1);
	expect(got.count == before, "blocked", got.count);
	sys(SYS___sigpending14, &old);
	expect(old.__bits[0] & set.__bits[0], "pending", old.__bits[0]);
	sys(SYS___sigprocmask14, SIG_UNBLOCK, &set, &old);
	expect(got.count == before + 1 && (old.__bits[0] & set.__bits[0]), "taken then", got.count);
}

static void
test_interrupt(void)
{
	struct timespec t = { 100, 0 };
	struct itimerval soon = { { 0, 0 }, { 0, 50000 } };
	int fds[2];
	char c;

	handle(SIGALRM, (void *)note, SA_RESTART);
	sys(SYS___setitimer50, ITIMER_REAL, &soon, NULL);
	expect(sys(SYS___nanosleep50, &t, &t) == -EINTR && t.tv_sec >= 90, "a sleep ends", t.tv_sec);
	expect(got.sig == SIGALRM, "with SIGALRM", got.sig);
	handle(SIGALRM, (void *)note, 0);
	sys(SYS_pipe2, fds, 0);
	sys(SYS___setitimer50, ITIMER_REAL, &soon, NULL);
	expect(sys(SYS_read, fds[0], &c, 1) == -EINTR, "a read ends", 0);
}

static long target;
static unsigned over;
static void *
wait_over(void *arg)
{
	(void)arg;
	__atomic_store_n(&target, sys(SYS__lwp_self), __ATOMIC_SEQ_CST);
	while (!__atomic_load_n(&over, __ATOMIC_SEQ_CST))
		nap(5);
	return NULL;
}

static void
test_thread(int sig)
{
	struct thread *t;
	int before = got.count;

	target = over = 0;
	handle(sig, (void *)note, 0);
	pthread_create(&t, NULL, wait_over, NULL);
	while (__atomic_load_n(&target, __ATOMIC_SEQ_CST) == 0)
		nap(1);
	expect(sys(SYS__lwp_kill, target, sig) == 0, "a thread's signal", sig);
	for (int i = 0; i < 1000 && __atomic_load_n(&got.count, __ATOMIC_SEQ_CST) == before; i++)
		nap(5);
	nap(5);
	expect(got.sig == sig && got.lwp == target && got.code == SI_LWP, "reaches that thread", got.lwp);
	over = 1;
	pthread_join(t, NULL);
}

static void
test_context(void)
{
	ucontext_t u;
	volatile int times = 0;
	long tls = sys(SYS__lwp_getprivate), number = SYS_getcontext;

	/* Not by a function, whose frame is gone when this is come back to. */
	__asm__ volatile("syscall" : "+a"(number) : "D"(&u) : "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11",
	    "rbx", "r12", "r13", "r14", "r15", "memory", "cc");
	if (times++ == 0) {
		u.uc_flags &= ~(unsigned)(_UC_TLSBASE | _UC_FPU);
		sys(SYS_setcontext, &u);
		expect(0, "setcontext does not come back", 0);
	}
	expect(times == 2 && sys(SYS__lwp_getprivate) == tls, "setcontext goes back", times);
}

static void
test_end(int sig, long code)
{
	long pid = sys(SYS_fork);
	int st = 0;

	if (pid == 0) {
		sys(SYS_kill, sys(SYS_getpid), sig);
		sys(SYS_exit, code);
	}
	sys(SYS___wait450, pid, &st, 0, NULL);
	expect(code != 0 ? st == code << 8 : (st & 0x7f) == sig, "how it ends", st);
}

int
main(void)
{
	test_fault();
	test_stack();
	test_mask();
	test_interrupt();
	test_thread(SIGUSR2);
	test_thread(SIGRTMIN + 5);
	test_context();
	test_end(SIGTERM, 0);
	test_end(SIGEMT, 0);
	test_end(SIGRTMAX, 0);
	test_end(SIGINFO, 7);
	test_end(SIGIO, 7);
	return expected();
}
