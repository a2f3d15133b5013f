/*
 * ptrace.c: a child that shares memory traces its parent: what it sees, what is refused, and that the parent
 * dies with a tracer that has not let it go.
 *
 * RUN: %native %s %S/Inputs/libc.c -o %t
 * RUN: %netbsd_run --release all %t | %FileCheck %s
 *
 * CHECK-COUNT-4: PASS all
 * CHECK-NOT: FAIL
 */
#include "native.h"

#include <sched.h>
#include <signal.h>
#include <sys/wait.h>

enum { CONTINUE = 7, ATTACH = 9, DETACH = 10, LWPINFO = 13, GET_SIGINFO = 20, LWPSTATUS = 24, LWPNEXT = 25,
	GETREGS = 33 };
enum { THREADS = 6, RSP = 24 };

/* A child that runs f on a stack of its own and shares what flags say; no exit signal. */
static char child_stack[65536] __attribute__((aligned(16)));

static long
child_make(long flags, void (*f)(void))
{
	register void (*run)(void) __asm__("r12") = f;
	long result, rdx = 0, stack = (long)(child_stack + sizeof child_stack);

	__asm__ volatile("syscall\n\tjnc 1f\n\tneg %%rax\n\tjmp 2f\n1:\ttest %%rax, %%rax\n\tjnz 2f\n\t"
	    "xor %%ebp, %%ebp\n\tcall *%%r12\n2:"
	    : "=a"(result), "+d"(rdx) : "0"(SYS___clone), "D"(flags), "S"(stack), "r"(run)
	    : "rcx", "r11", "r8", "r9", "r10", "memory", "cc");
	return result;
}

static struct { long id, tls; unsigned long sp_low, sp_high, rounds; } lwps[THREADS + 1];
static unsigned ready, over;

static void *
spin(void *arg)
{
	long i = (long)arg;

	lwps[i].id = sys(SYS__lwp_self);
	lwps[i].tls = sys(SYS__lwp_getprivate);
	lwps[i].sp_high = (unsigned long)__builtin_frame_address(0) + 64;
	lwps[i].sp_low = lwps[i].sp_high - 4096;
	__atomic_fetch_add(&ready, 1, __ATOMIC_SEQ_CST);
	while (!__atomic_load_n(&over, __ATOMIC_SEQ_CST)) {
		__atomic_fetch_add(&lwps[i].rounds, 1, __ATOMIC_SEQ_CST);
		if (i % 2 == 0)
			nap(10);
	}
	return NULL;
}

/* Before 9.99.17 one that has not come out of a stop yet misses the next. */
static void
let_all_run(void)
{
	for (int i = 1; i <= THREADS; i++) {
		unsigned long rounds = __atomic_load_n(&lwps[i].rounds, __ATOMIC_SEQ_CST);

		while (__atomic_load_n(&lwps[i].rounds, __ATOMIC_SEQ_CST) - rounds < 2)
			nap(1);
	}
}

static long
trace(int request, void *address, long data)
{
	return sys(SYS_ptrace, request, sys(SYS_getppid), address, data);
}

static int
index_of(unsigned id)
{
	for (int i = 0; i <= THREADS; i++)
		if (lwps[i].id == (long)id)
			return i;
	return -1;
}

static struct { unsigned id, words[8]; char name[20]; long tls; } status;

/* All of the list, each once; registers that lie on the right stack. */
static void
look_at_list(int newer)
{
	struct { unsigned id, event; } info = { 0, 0 };
	unsigned long registers[26];
	unsigned seen = 0, times = 0;
	long r;

	for (;; times++) {
		r = newer ? trace(LWPNEXT, &status, sizeof status) : trace(LWPINFO, &info, sizeof info);
		info.id = newer ? status.id : info.id;
		if (r != 0 || info.id == 0 || index_of(info.id) < 0 || times > THREADS)
			break;
		seen |= 1u << index_of(info.id);
		r = trace(GETREGS, registers, info.id);
		expect(r == 0 && (index_of(info.id) == 0 || (registers[RSP] > lwps[index_of(info.id)].sp_low &&
		    registers[RSP] < lwps[index_of(info.id)].sp_high)), "registers", r);
		expect(!newer || status.tls == lwps[index_of(info.id)].tls, "a thread pointer", status.tls);
	}
	expect(r == 0 && info.id == 0 && seen == (1u << (THREADS + 1)) - 1 && times == THREADS + 1, "the list",
	    times);
}

static void
look(void)
{
	struct { int signo, code, error, pad; char rest[112]; unsigned lwp, pad2; } info;
	int st = 0, pid = (int)sys(SYS_getppid), newer = release() >= 999003000;
	long r;

	expect(trace(LWPINFO, &info, 8) == -EPERM, "not attached", 0);
	expect(sys(SYS_ptrace, ATTACH, sys(SYS_getpid), 0, 0) == -EINVAL, "attached to itself", 0);
	expect(sys(SYS_ptrace, ATTACH, 99999, 0, 0) == -ESRCH, "attached to nobody", 0);
	r = trace(ATTACH, NULL, 0);
	expect(r == 0, "attach", r);
	r = sys(SYS___wait450, pid, &st, 0, NULL);
	expect(r == pid && st == 0x117f, "the stop", st);
	r = trace(GET_SIGINFO, &info, sizeof info);
	expect(r == 0 && info.signo == SIGSTOP && info.code == SI_USER && info.lwp == 0, "its signal", r);
	expect(trace(LWPINFO, &info, 12) == -EINVAL, "a wrong size", 0);
	look_at_list(0);
	status.id = 0;
	r = trace(LWPNEXT, &status, sizeof status);
	expect(r == (newer ? 0 : -EINVAL), "PT_LWPNEXT", r);
	status.id = 0;
	if (newer) {
		look_at_list(1);
		expect(trace(LWPNEXT, &status, 128) == -EINVAL, "a size to come", 0);
		status.id = (unsigned)lwps[3].id;
		r = trace(LWPSTATUS, &status, sizeof status);
		expect(r == 0 && status.tls == lwps[3].tls, "PT_LWPSTATUS", r);
	}
	expect(trace(DETACH, NULL, 0) == -EINVAL, "detached at 0", 0);
	r = trace(DETACH, (void *)1, 0);
	expect(r == 0, "detach", r);
	sys(SYS_exit, 0);
}

static void
look_in_vfork(void)
{
	sys(SYS_exit, -trace(ATTACH, NULL, 0));
}

static void
die_attached(void)
{
	int st;

	trace(ATTACH, NULL, 0);
	sys(SYS___wait450, sys(SYS_getppid), &st, 0, NULL);
	*(volatile int *)16 = 1;
}

static void
exit_attached(void)
{
	int st;

	trace(ATTACH, NULL, 0);
	sys(SYS___wait450, sys(SYS_getppid), &st, 0, NULL);
	sys(SYS_exit, 0);
}

/* In a process of its own. */
static void
test_orphan(const char *what, void (*tracer)(void))
{
	long pid = sys(SYS_fork);
	int st = 0;

	if (pid == 0) {
		child_make(CLONE_VM | CLONE_FS | CLONE_FILES, tracer);
		for (int i = 0; i < 2000; i++)
			nap(10);
		sys(SYS_exit, 0);
	}
	sys(SYS___wait450, pid, &st, 0, NULL);
	expect(st == SIGKILL, what, st);
}

int
main(void)
{
	struct thread *t[THREADS];
	int st = -1;
	long pid, r;

	test_orphan("the parent of a tracer that crashes", die_attached);
	test_orphan("the parent of a tracer that ends", exit_attached);
	pid = child_make(CLONE_VM | CLONE_VFORK | SIGCHLD, look_in_vfork);
	sys(SYS___wait450, pid, &st, 0, NULL);
	expect(st == EPERM << 8, "a child of vfork's kind", st);
	lwps[0].id = sys(SYS__lwp_self);
	lwps[0].tls = sys(SYS__lwp_getprivate);
	for (long i = 1; i <= THREADS; i++)
		pthread_create(&t[i - 1], NULL, spin, (void *)i);
	while (__atomic_load_n(&ready, __ATOMIC_SEQ_CST) != THREADS)
		nap(1);
	for (int i = 0; i < 3; i++) {
		pid = child_make(CLONE_VM | CLONE_FS | CLONE_FILES, look);
		expect(pid > 0, "a child", pid);
		expect(sys(SYS___wait450, pid, &st, 0, NULL) == -ECHILD, "it is not waited for so", 0);
		while ((r = sys(SYS___wait450, pid, &st, __WALL, NULL)) == -EINTR)
			continue;
		expect(r == pid && st == 0, "but so", r);
		let_all_run();
	}
	over = 1;
	for (int i = 0; i < THREADS; i++)
		pthread_join(t[i], NULL);
	return expected();
}
