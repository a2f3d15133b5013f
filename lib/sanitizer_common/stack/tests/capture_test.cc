/*
 * capture_test.cc: walking, unwinding, remembering; captures inside captures.
 *
 * The program's own _Unwind_Backtrace stands before libgcc's: it counts, and does what a test asks
 * for in the middle of a capture.
 */
#include <csignal>
#include <dlfcn.h>
#include <functional>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
#include "stack/stack.h"
#include "thread/thread.h"
}

static int unwound;
static std::function<void()> inside;

typedef int backtrace_function(int (*)(struct _Unwind_Context *, void *), void *);

extern "C" int
_Unwind_Backtrace(int (*each)(struct _Unwind_Context *, void *), void *arg)
{
	static backtrace_function *real =
	    (backtrace_function *)dlsym(RTLD_NEXT, "_Unwind_Backtrace");

	unwound++;
	if (inside)
		inside();
	return real(each, arg);
}

namespace {

class Capture : public ::testing::Test {
protected:
	void
	SetUp() override
	{
		self.stack = os_stack_range();
		before = thread_current;
		thread_current = &self;
		inside = nullptr;
		unwound = 0;
	}
	void
	TearDown() override
	{
		thread_current = before;
		inside = nullptr;
	}
	struct thread self = {}, *before;
};

/* A stack of frames, as frame pointers see it. */
struct frames {
	uptr words[64] = {};

	uptr at(u32 i) const { return (uptr)&words[i]; }
	void
	frame(u32 i, uptr saved, uptr pc)
	{
		words[i] = saved;
		words[i + 1] = pc;
	}
};

TEST(Walk, FollowsTheChainWithinItsBounds)
{
	struct frames f;
	uptr pcs[8];

	f.frame(0, f.at(10), 0x5001);
	f.frame(10, f.at(20), 0x5002);
	f.frame(20, 0, 0x5003);
	ASSERT_EQ(stack_walk(pcs, 8, 0x4000, f.at(0), f.at(0), f.at(64)), 4u);
	EXPECT_EQ(pcs[0], 0x4000u);
	EXPECT_EQ(pcs[1], 0x5001u);
	EXPECT_EQ(pcs[3], 0x5003u);
	EXPECT_EQ(stack_walk(pcs, 2, 0x4000, f.at(0), f.at(0), f.at(64)), 2u);
	EXPECT_EQ(stack_walk(pcs, 0, 0x4000, f.at(0), f.at(0), f.at(64)), 0u);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, f.at(0), f.at(0), f.at(15)), 3u);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, f.at(0), f.at(0), f.at(11)), 2u);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, 0, f.at(0), f.at(64)), 1u);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, f.at(0) + 4, f.at(0), f.at(64)), 1u);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, f.at(0), f.at(1), f.at(64)), 1u);
}

/* pc may be the return address that the first frame holds: it is told once. */
TEST(Walk, ReturnAddressIsNotRepeated)
{
	struct frames f;
	uptr pcs[8];

	f.frame(0, f.at(10), 0x5001);
	f.frame(10, 0, 0x5002);
	ASSERT_EQ(stack_walk(pcs, 8, 0x5001, f.at(0), f.at(0), f.at(64)), 2u);
	EXPECT_EQ(pcs[0], 0x5001u);
	EXPECT_EQ(pcs[1], 0x5002u);
}

TEST(Walk, ChainsThatGoDownOrIntoTheNullPageEnd)
{
	struct frames f;
	uptr pcs[8];

	f.frame(10, f.at(0), 0x5001);
	f.frame(0, f.at(10), 0x5002);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, f.at(10), f.at(0), f.at(64)), 2u);
	f.frame(10, f.at(10), 0x5001);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, f.at(10), f.at(0), f.at(64)), 2u);
	f.frame(10, f.at(20), 0x5001);
	f.frame(20, f.at(30), 0xfff);
	EXPECT_EQ(stack_walk(pcs, 8, 0x4000, f.at(10), f.at(0), f.at(64)), 2u);
}

/* Calls of a known shape, each its own return address. */
volatile int sink;
#define LEVEL __attribute__((noinline, noclone))

LEVEL bool
innermost(struct stack *s, bool fast, u32 max)
{
	bool ok = stack_capture(s, CALLER_PC(), CURRENT_FRAME(), nullptr, fast, max);

	sink++;
	return ok;
}

LEVEL bool
middle(struct stack *s, bool fast, u32 max)
{
	bool ok = innermost(s, fast, max);

	sink++;
	return ok;
}

LEVEL u32
id_here(u32 max, uptr last, bool fast)
{
	u32 id = stack_capture_id(CALLER_PC(), CURRENT_FRAME(), fast, max, last);

	sink++;
	return id;
}

LEVEL u32
id_left(uptr last, bool fast = false)
{
	u32 id = id_here(20, last, fast);

	sink++;
	return id;
}

LEVEL u32
id_right(uptr last, bool fast = false)
{
	u32 id = id_here(20, last, fast);

	sink++;
	return id;
}

LEVEL u32
id_twice(bool left)
{
	u32 id = left ? id_left(0) : id_right(0);

	sink++;
	return id;
}

bool
within(uptr pc, bool (*f)(struct stack *, bool, u32))
{
	return pc > (uptr)f && pc < (uptr)f + 200;
}

TEST_F(Capture, UnwinderBeginsAtThePlaceOfTheEvent)
{
	struct stack s;

	ASSERT_TRUE(middle(&s, false, STACK_MAX));
	EXPECT_EQ(unwound, 1);
	ASSERT_GT(s.depth, 3u);
	EXPECT_TRUE(within(s.pc[0], middle));
	EXPECT_FALSE(within(s.pc[1], middle));
	EXPECT_FALSE(within(s.pc[1], innermost));
	ASSERT_TRUE(middle(&s, false, 2));
	EXPECT_EQ(s.depth, 2u);
	ASSERT_TRUE(middle(&s, false, 1));
	EXPECT_EQ(s.depth, 1u);
	ASSERT_TRUE(middle(&s, true, 0));
	EXPECT_EQ(s.depth, 0u);
}

/* bp[0] leads nowhere: the caller keeps no frame pointer, and the unwinder is asked. */
TEST_F(Capture, BrokenChainAsksTheUnwinder)
{
	struct frames f;
	struct stack s;

	f.frame(0, 3, 0x5001);
	EXPECT_TRUE(stack_capture(&s, 0x4000, f.at(0), nullptr, true, 10));
	EXPECT_EQ(unwound, 1);
	EXPECT_EQ(s.pc[0], 0x4000u);
	f.frame(0, f.at(10), 0x5001);
	f.frame(10, 0, 0x5002);
	EXPECT_TRUE(stack_capture(&s, 0x4000, f.at(0), nullptr, true, 10));
	EXPECT_EQ(unwound, 1);
	EXPECT_EQ(s.depth, 3u);
}

TEST_F(Capture, WildFramePointersAreNotRead)
{
	struct stack s;

	for (uptr bp : { 0ul, 8ul, 0xdeadbeef000ul, ~0ul, ~7ul }) {
		int context;

		EXPECT_TRUE(stack_capture(&s, 0x4000, bp, &context, true, 10));
		EXPECT_GE(s.depth, 1u);
		EXPECT_EQ(s.pc[0], 0x4000u);
	}
}

TEST_F(Capture, IdsAreRememberedWithoutUnwindingAgain)
{
	volatile int rounds = 50;		/* no copies of the loop's body */
	std::vector<u32> ids, ways[2];
	u32 n;

	for (int i = 0; i < rounds; i++)
		ids.push_back(id_left(0));
	EXPECT_EQ(ids, std::vector<u32>(50, ids[0]));
	EXPECT_EQ(unwound, 1);
	ASSERT_NE(depot_get(ids[0], &n), nullptr);
	EXPECT_GT(n, 3u);
	/* the same depth by another way; the same place by different callers */
	EXPECT_NE(id_right(0), ids[0]);
	for (int i = 0; i < rounds; i++)
		ways[i % 2].push_back(id_twice(i % 2));
	EXPECT_EQ(ways[0], std::vector<u32>(25, ways[0][0]));
	EXPECT_EQ(ways[1], std::vector<u32>(25, ways[1][0]));
	EXPECT_NE(ways[0][0], ways[1][0]);
	EXPECT_EQ(unwound, 4);
}

/* Each last word makes a trace that was never met; the chain of frames is broken. */
TEST_F(Capture, TheUnwinderIsRationed)
{
	std::thread([this] {
		struct thread me = {};
		struct frames f;
		int rationed;
		u32 n;

		me.stack = os_stack_range();
		thread_current = &me;
		f.frame(0, 3, 0x5001);
		for (uptr i = 1; i < 20000; i++)
			stack_capture_id(0x4000, f.at(0), true, 10, i);
		rationed = unwound;
		EXPECT_GT(rationed, 1000);
		EXPECT_LT(rationed, 20000);
		depot_get(stack_capture_id(0x4000, f.at(0), true, 10, 20000), &n);
		EXPECT_EQ(n, 3u);
		for (int i = 0; i < 1600; i++)
			stack_capture_id(0x4000, f.at(0), true, 10, 20000);
		for (uptr i = 20001; i < 21000; i++)
			stack_capture_id(0x4000, f.at(0), true, 10, i);
		EXPECT_EQ(unwound, rationed + 100);
		/* who asks for the unwinder gets it */
		stack_capture_id(0x4000, f.at(0), false, 10, 21000);
		EXPECT_EQ(unwound, rationed + 101);
		thread_current = nullptr;
	}).join();
}

TEST_F(Capture, LastWordAndLengthMakeAnotherTrace)
{
	u32 plain = id_left(0), n, m;
	u32 marked = id_left(3);
	const uptr *a = depot_get(plain, &n), *b = depot_get(marked, &m);

	ASSERT_EQ(m, n + 1);
	EXPECT_EQ(b[n], 3u);
	EXPECT_EQ(a[0], b[0]);
	for (u32 max : { 1u, 2u, 3u, 5u }) {
		u32 id = id_here(max, 0, false);

		ASSERT_NE(depot_get(id, &n), nullptr);
		EXPECT_EQ(n, max);
	}
}

TEST_F(Capture, CaptureInsideACaptureIsBusy)
{
	struct stack s;
	int tried = 0;

	inside = [&] {
		struct stack inner;

		inner.depth = 7;
		EXPECT_TRUE(stack_capturing());
		EXPECT_FALSE(innermost(&inner, false, 10));
		EXPECT_EQ(inner.depth, 0u);
		EXPECT_FALSE(innermost(&inner, true, 10));
		EXPECT_EQ(id_here(10, 0, true), DEPOT_BUSY);
		tried++;
	};
	EXPECT_FALSE(stack_capturing());
	EXPECT_TRUE(middle(&s, false, 10));
	EXPECT_FALSE(stack_capturing());
	EXPECT_EQ(tried, 1);
	EXPECT_EQ(unwound, 1);
}

/* A handler over the unwinder walks frame pointers and does not enter the unwinder. */
TEST_F(Capture, HandlersOverACaptureWalk)
{
	struct stack s;
	struct frames f;

	f.frame(0, f.at(10), 0x5001);
	f.frame(10, 0, 0x5002);
	inside = [&] {
		u32 was = stack_signal_begin();
		struct stack inner;

		EXPECT_FALSE(stack_capturing());
		EXPECT_TRUE(stack_capture(&inner, 0x4000, f.at(0), nullptr, false, 10));
		EXPECT_EQ(inner.depth, 3u);
		stack_signal_end(was);
		EXPECT_TRUE(stack_capturing());
	};
	EXPECT_TRUE(middle(&s, false, 10));
	EXPECT_EQ(unwound, 1);
}

/* The stack at a signal: pc and bp from the context, frames beyond the handler's. */
struct stack at_fault;

void
on_fault(int, siginfo_t *info, void *context)
{
	struct os_fault fault;

	os_fault_describe(SIGUSR1, info, context, &fault);
	stack_capture(&at_fault, fault.pc, fault.bp, context, false, 30);
}

TEST_F(Capture, FromASignalContext)
{
	struct sigaction action = {};

	action.sa_sigaction = on_fault;
	action.sa_flags = SA_SIGINFO;
	sigaction(SIGUSR1, &action, nullptr);
	raise(SIGUSR1);
	signal(SIGUSR1, SIG_DFL);
	ASSERT_GT(at_fault.depth, 4u);
	/* raise is in libc, this test's body beyond it */
	Dl_info first, last;
	ASSERT_TRUE(dladdr((void *)at_fault.pc[0], &first));
	EXPECT_NE(strstr(first.dli_fname, "libc"), nullptr);
	ASSERT_TRUE(dladdr((void *)at_fault.pc[3], &last));
	EXPECT_EQ(strstr(last.dli_fname, "libc"), nullptr);
}

TEST_F(Capture, ThreadsRememberSideBySide)
{
	std::vector<std::thread> threads;

	for (int t = 0; t < 4; t++)
		threads.emplace_back([t] {
			struct thread me = {};
			u32 first[2] = {};

			me.stack = os_stack_range();
			thread_current = &me;
			for (int i = 0; i < 20000; i++) {
				u32 &f = first[i % 2];
				u32 id = i % 2 ? id_left(1) : id_right(1);

				if (f == 0)
					f = id;
				ASSERT_EQ(id, f) << t;
			}
			thread_current = nullptr;
		});
	for (std::thread &t : threads)
		t.join();
	EXPECT_LT(unwound, 2000);
}

}
