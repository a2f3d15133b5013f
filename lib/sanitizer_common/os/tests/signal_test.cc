/*
 * signal_test.cc: handlers, what a fault says, returning from and unwinding through them.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
}

namespace {

sigjmp_buf back;
struct os_fault fault;
bool on_altstack;
uptr trace[32];
int depth;

_Unwind_Reason_Code
step(struct _Unwind_Context *context, void *)
{
	if (depth < 32)
		trace[depth++] = (uptr)_Unwind_GetIP(context);
	return _URC_NO_REASON;
}

void
on_fault(int sig, void *info, void *context)
{
	struct range alt = os_altstack_get();
	char local;

	os_fault_describe(sig, info, context, &fault);
	on_altstack = (uptr)&local >= alt.begin && (uptr)&local < alt.end;
	depth = 0;
	_Unwind_Backtrace(step, NULL);
	siglongjmp(back, 1);
}

void __attribute__((noinline))
touch(volatile char *p, bool write)
{
	if (write)
		*p = 1;
	else
		(void)*p;
}

bool
try_touch(volatile char *p, bool write, int sig = SIGSEGV)
{
	struct sigaction old;
	volatile bool faulted = true;

	fault = {};
	sigaction(sig, NULL, &old);
	EXPECT_EQ(0, os_signal_set(sig, on_fault, true));
	if (sigsetjmp(back, 1) == 0) {
		touch(p, write);
		faulted = false;
	}
	sigaction(sig, &old, NULL);
	return faulted;
}

TEST(OsSignal, DescribesReadAndWrite)
{
	char *page = (char *)os_map(0, OS_PAGE, OS_PROT_NONE, 0, NULL);

	EXPECT_TRUE(try_touch(page + 123, false));
	EXPECT_EQ(SIGSEGV, fault.signal);
	EXPECT_EQ(SEGV_ACCERR, fault.code);
	EXPECT_TRUE(fault.has_address);
	EXPECT_TRUE(fault.is_memory);
	EXPECT_EQ((uptr)page + 123, fault.address);
	EXPECT_EQ(os_fault::OS_ACCESS_READ, fault.access);
	EXPECT_TRUE(fault.pc >= (uptr)&touch && fault.pc < (uptr)&touch + 200);
	os_protect((uptr)page, OS_PAGE, OS_PROT_READ);
	EXPECT_FALSE(try_touch(page, false));
	EXPECT_TRUE(try_touch(page + 5, true));
	EXPECT_EQ(os_fault::OS_ACCESS_WRITE, fault.access);
	os_unmap((uptr)page, OS_PAGE);
	EXPECT_TRUE(try_touch(page, true));
	EXPECT_EQ(SEGV_MAPERR, fault.code);
}

TEST(OsSignal, GeneralProtectionHasNoAddress)
{
	EXPECT_TRUE(try_touch((char *)0x8000000000000000, true));
	EXPECT_FALSE(fault.has_address);
	EXPECT_FALSE(fault.is_memory);
	EXPECT_EQ(os_fault::OS_ACCESS_UNKNOWN, fault.access);
}

TEST(OsSignal, NamesRegisters)
{
	static const char *const names[16] = { "rax", "rbx", "rcx", "rdx", "rdi", "rsi", "rbp", "rsp",
		"r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15" };

	EXPECT_TRUE(try_touch((char *)0x10, true));
	for (int i = 0; i < 16; i++)
		EXPECT_STREQ(names[i], fault.registers[i].name);
	const ucontext_t *u = (const ucontext_t *)fault.context;
	EXPECT_NE(nullptr, u);
	EXPECT_EQ(fault.sp, fault.registers[7].value);
	EXPECT_EQ(fault.bp, fault.registers[6].value);
	EXPECT_STREQ("SEGV", os_signal_name(SIGSEGV));
	EXPECT_STREQ("ABRT", os_signal_name(os_sigabrt));
	EXPECT_STREQ("SYS", os_signal_name(31));
	EXPECT_STREQ("", os_signal_name(0));
	EXPECT_STREQ("", os_signal_name(40));
}

/* The unwinder must recognise the frame that our restorer ends. */
TEST(OsSignal, UnwindsThroughTheHandler)
{
	bool seen = false;

	EXPECT_TRUE(try_touch((char *)0x10, true));
	for (int i = 0; i < depth; i++)
		seen |= trace[i] >= (uptr)&touch && trace[i] < (uptr)&touch + 200;
	EXPECT_TRUE(seen);
	EXPECT_LT(5, depth);
}

TEST(OsSignal, RunsOnTheAlternateStack)
{
	uptr size = 64 << 10, base = (uptr)os_map(0, size, OS_PROT_RW, 0, NULL);
	struct range was = os_altstack_get();

	EXPECT_EQ(0, os_altstack_set(base, size));
	EXPECT_EQ(base, os_altstack_get().begin);
	EXPECT_EQ(base + size, os_altstack_get().end);
	EXPECT_TRUE(try_touch((char *)0x10, true));
	EXPECT_TRUE(on_altstack);
	EXPECT_EQ(0, os_altstack_set(0, 0));
	EXPECT_EQ(0u, os_altstack_get().end);
	EXPECT_TRUE(try_touch((char *)0x10, true));
	EXPECT_FALSE(on_altstack);
	os_unmap(base, size);
	if (was.end != 0)
		os_altstack_set(was.begin, was.end - was.begin);
}

int calls;

TEST(OsSignal, ReturnsFromAHandler)
{
	struct sigaction now;

	EXPECT_EQ(0, os_signal_set(SIGUSR1, [](int, void *, void *) { calls++; }, false));
	for (int i = 1; i <= 3; i++) {
		os_kill(os_pid(), SIGUSR1);
		EXPECT_EQ(i, calls);
	}
	EXPECT_EQ(0, os_signal_default(SIGUSR1));
	EXPECT_EQ(0, sigaction(SIGUSR1, NULL, &now));
	EXPECT_EQ(SIG_DFL, now.sa_handler);
	EXPECT_EQ(-OS_EINVAL, os_signal_default(SIGKILL));
}

TEST(OsSignal, BlocksAllButFaults)
{
	u64 saved[2];
	sigset_t now;

	os_signals_block(saved);
	pthread_sigmask(SIG_SETMASK, NULL, &now);
	EXPECT_TRUE(sigismember(&now, SIGTERM));
	EXPECT_TRUE(sigismember(&now, SIGCHLD));
	EXPECT_FALSE(sigismember(&now, SIGSEGV));
	os_signals_restore(saved);
	pthread_sigmask(SIG_SETMASK, NULL, &now);
	EXPECT_FALSE(sigismember(&now, SIGTERM));
}

}
