/*
 * sync_test.cc: exclusion, sleeping, once, and locks across fork.
 */
#include <sys/wait.h>
#include <unistd.h>

#include <thread>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
#include "sync/sync.h"
}

namespace {

template <class F> void
with_threads(int n, F f)
{
	std::vector<std::thread> threads;

	for (int i = 0; i < n; i++)
		threads.emplace_back(f);
	for (std::thread &t : threads)
		t.join();
}

TEST(Sync, MutexExcludes)
{
	static struct mutex m;
	static volatile long count;

	with_threads(4, [] {
		for (int i = 0; i < 100000; i++) {
			mutex_lock(&m);
			count = count + 1;
			mutex_unlock(&m);
		}
	});
	EXPECT_EQ(400000, count);
	EXPECT_EQ(0u, m.word);
}

TEST(Sync, SpinExcludes)
{
	static struct spin s;
	static volatile long count;

	with_threads(4, [] {
		for (int i = 0; i < 100000; i++) {
			spin_lock(&s);
			count = count + 1;
			spin_unlock(&s);
		}
	});
	EXPECT_EQ(400000, count);
}

TEST(Sync, MutexSleepersAreWoken)
{
	static struct mutex m;
	static u32 through;

	mutex_lock(&m);
	EXPECT_FALSE(mutex_try(&m));
	std::thread releaser([] {
		with_threads(5, [] {
			mutex_lock(&m);
			add_relaxed(&through, 1);
			mutex_unlock(&m);
		});
	});
	for (int i = 0; i < 1000 && load_acquire(&m.word) != 2; i++)
		usleep(1000);
	EXPECT_EQ(2u, load_acquire(&m.word));
	EXPECT_EQ(0u, through);
	mutex_unlock(&m);
	releaser.join();
	EXPECT_EQ(5u, through);
	EXPECT_TRUE(mutex_try(&m));
	mutex_unlock(&m);
}

TEST(Sync, OnceRunsOnceAndOthersWait)
{
	static u32 state, runs, finished;

	with_threads(6, [] {
		once(&state, [] {
			usleep(20000);
			runs++;
			store_release(&finished, 1);
		});
		EXPECT_EQ(1u, load_acquire(&finished));
	});
	EXPECT_EQ(1u, runs);
}

TEST(Sync, ForkHoldsEveryLockAndGivesItBack)
{
	int status;

	locks_fork_prepare(false);
	EXPECT_FALSE(mutex_try(&lock_report[0]));
	EXPECT_FALSE(spin_try(&lock_heap_class[63]));
	EXPECT_FALSE(spin_try(&lock_arena[0]));
	pid_t pid = fork();
	locks_fork_done(pid == 0, false);
	bool free = mutex_try(&lock_report[0]) && spin_try(&lock_heap_class[63]) &&
	    spin_try(&lock_arena[0]) && mutex_try(&lock_depot[0]);
	if (pid == 0)
		_exit(!free);
	EXPECT_TRUE(free);
	mutex_unlock(&lock_report[0]);
	spin_unlock(&lock_heap_class[63]);
	spin_unlock(&lock_arena[0]);
	mutex_unlock(&lock_depot[0]);
	waitpid(pid, &status, 0);
	EXPECT_EQ(0, status);
}

TEST(Sync, ForkInsideAReport)
{
	mutex_lock(&lock_report[0]);
	locks_fork_prepare(true);
	EXPECT_FALSE(spin_try(&lock_arena[0]));
	locks_fork_done(false, true);
	EXPECT_FALSE(mutex_try(&lock_report[0]));
	EXPECT_TRUE(mutex_try(&lock_threads[0]));
	mutex_unlock(&lock_threads[0]);
	mutex_unlock(&lock_report[0]);
}

/* Threads that take locks in table order while others fork: every child can take them all. */
TEST(Sync, ForkUnderLoad)
{
	static u32 stop;

	std::thread busy([] {
		while (!load_relaxed(&stop)) {
			mutex_lock(&lock_threads[0]);
			spin_lock(&lock_heap_class[3]);
			spin_lock(&lock_arena[0]);
			spin_unlock(&lock_arena[0]);
			spin_unlock(&lock_heap_class[3]);
			mutex_unlock(&lock_threads[0]);
		}
	});
	for (int i = 0; i < 100; i++) {
		int status;

		locks_fork_prepare(false);
		sptr pid = fork();
		locks_fork_done(pid == 0, false);
		if (pid == 0) {
			locks_fork_prepare(false);
			locks_fork_done(false, false);
			os_exit(0);
		}
		ASSERT_EQ(pid, os_wait((int)pid, &status, true));
		ASSERT_EQ(0, status);
	}
	store_relaxed(&stop, 1);
	busy.join();
}

}
