/*
 * thread_test.cc: ranges of stack and TLS, the end of threads, threads of our own, futexes.
 */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <thread>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
}

namespace {

thread_local u32 ours = 5;
thread_local char large[50000];

bool
inside(const void *p, struct range r)
{
	return (uptr)p >= r.begin && (uptr)p < r.end;
}

void
check_tls(void)
{
	struct range tls = os_tls_range();

	EXPECT_TRUE(inside(&ours, tls));
	EXPECT_TRUE(inside(large, tls));
	EXPECT_TRUE(inside(large + sizeof large - 1, tls));
	EXPECT_TRUE(inside(&errno, tls));
	EXPECT_TRUE(inside((void *)os_thread_pointer(), tls));
	EXPECT_EQ(os_thread_pointer(), (uptr)pthread_self());
	EXPECT_GT(200000u, tls.end - tls.begin);
	/* All of it can be read, and glibc's block is larger than its documented part. */
	EXPECT_TRUE(os_readable(tls.begin, tls.end - tls.begin));
	EXPECT_LT(os_thread_pointer() + 704, tls.end);
	os_tls_dynamic_each([](struct range r, void *) {
		EXPECT_FALSE(inside(&ours, r));
		EXPECT_FALSE(inside(&errno, r));
	}, NULL);
}

TEST(OsThread, MainThread)
{
	char local;
	struct range first = os_stack_range(), stack = os_stack_range();

	/* The first answer is reckoned, the second that of the system. */
	EXPECT_EQ(stack.begin, first.begin);
	EXPECT_EQ(stack.end, first.end);
	EXPECT_TRUE(inside(&local, stack));
	EXPECT_TRUE(inside(os_args()[0], stack));
	EXPECT_TRUE(inside(environ, stack));
	if (os_limit_stack() != ~0ul) {
		EXPECT_EQ(ROUND_DOWN(os_limit_stack(), OS_PAGE), stack.end - stack.begin);
	}
	check_tls();
}

TEST(OsThread, OtherThread)
{
	os_stack_range();
	std::thread([] {
		char local;
		struct range stack = os_stack_range();
		pthread_attr_t attr;
		void *base;
		size_t size;

		pthread_getattr_np(pthread_self(), &attr);
		pthread_attr_getstack(&attr, &base, &size);
		pthread_attr_destroy(&attr);
		EXPECT_TRUE(inside(&local, stack));
		EXPECT_EQ((uptr)base, stack.begin);
		EXPECT_EQ((uptr)base + size, stack.end);
		check_tls();
	}).join();
}

/* The child's first thread is not the parent's, whatever its id says. */
TEST(OsThread, ForkFromAnotherThread)
{
	os_stack_range();
	std::thread([] {
		int status;
		struct range before = os_stack_range();
		pid_t pid = fork();

		if (pid == 0) {
			struct range after = os_stack_range();
			_exit(before.begin == after.begin && before.end == after.end ? 0 : 1);
		}
		waitpid(pid, &status, 0);
		EXPECT_EQ(0, status);
	}).join();
}

/* ---- end ---- */

std::string order;
pthread_key_t user_key;

void
at_end()
{
	order += "end ";
}

TEST(OsThread, EndComesAfterTheProgramsDestructors)
{
	struct Local { ~Local() { order += "local "; } };

	EXPECT_EQ(0, os_thread_at_end(at_end));
	pthread_key_create(&user_key, [](void *value) {
		order += "key ";
		if ((uptr)value > 1)
			pthread_setspecific(user_key, (void *)((uptr)value - 1));
	});
	std::thread([] {
		thread_local Local local;
		(void)&local;
		pthread_setspecific(user_key, (void *)3);
		EXPECT_EQ(0, os_thread_at_end(at_end));
		order += "run ";
	}).join();
	EXPECT_EQ("run local key key key end ", order);
	pthread_key_delete(user_key);
}

/* ---- our own threads ---- */

struct Own { u32 done; u32 seen; uptr pointer; u64 mask; u64 tid; };

void
run_own(void *arg)
{
	Own *own = (Own *)arg;
	u64 saved[2];

	os_signals_block(saved);
	own->mask = saved[0];
	own->seen = ours;
	ours = 9;
	own->pointer = os_thread_pointer();
	own->tid = os_tid();
	store_release(&own->done, 1);
	os_wake_word(&own->done, 1);
}

TEST(OsThread, OwnThreadHasItsOwnTls)
{
	Own own = {};
	u64 saved[2], now[2];

	os_signals_block(saved);
	os_signals_restore(saved);
	ASSERT_EQ(0, os_thread_start(run_own, &own));
	while (load_acquire(&own.done) == 0)
		os_wait_word(&own.done, 0, 0);
	EXPECT_EQ(0u, own.seen);
	EXPECT_EQ(5u, ours);
	EXPECT_NE(os_thread_pointer(), own.pointer);
	EXPECT_NE(os_tid(), own.tid);
	EXPECT_EQ(~((1ul << (SIGKILL - 1)) | (1ul << (SIGSTOP - 1))), own.mask);
	os_signals_block(now);
	os_signals_restore(now);
	EXPECT_EQ(saved[0], now[0]);
	/* When it has ended, its memory is gone. */
	for (int i = 0; i < 1000 && os_readable(own.pointer, 1); i++)
		os_sleep_ns(1000000);
	EXPECT_FALSE(os_readable(own.pointer, 1));
}

TEST(OsThread, WaitTimesOutAndWakes)
{
	u32 word = 1;
	u64 begin = os_time_ns();

	os_wait_word(&word, 1, 20000000);
	EXPECT_LE(20000000u, os_time_ns() - begin);
	os_wait_word(&word, 2, 0);	/* other value: returns at once */
	std::thread waker([&] {
		usleep(20000);
		store_release(&word, 3);
		os_wake_word(&word, ~0u);
	});
	while (load_acquire(&word) == 1)
		os_wait_word(&word, 1, 0);
	waker.join();
}

}
