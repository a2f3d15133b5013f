/*
 * compress_test.cc: the depot with packed traces. The switch is for ever, so each test is a child.
 */
#include <atomic>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

extern "C" {
#include "flag/flag.h"
#include "os/os.h"
#include "stack/stack.h"
}

namespace {

const u32 COUNT = 40000;			/* 20 words each: about 100 blocks */

/* Few callers in common orders, as in a program; some words that nothing predicts. */
std::vector<uptr>
trace(u32 k)
{
	std::vector<uptr> t;

	for (u32 i = 0; i < 20; i++)
		t.push_back(0x555555554000 + i * 64 + (i < 16 && (k >> i & 1)) * 4096);
	if (k % 100 == 0)
		t[7] = ~(uptr)k << 32 | k;
	return t;
}

u32
put(u32 k)
{
	return depot_put(trace(k).data(), 20);
}

bool
same(u32 id, u32 k)
{
	u32 n;
	const uptr *pcs = depot_get(id, &n);

	return n == 20 && std::equal(pcs, pcs + n, trace(k).begin());
}

/* Run in a child with the flag; what it wrote to stderr. The child's failures end it with 1. */
template <class F> std::string
in_child(int flag, F f)
{
	std::string text;
	char part[4096];
	int fd[2], status;
	ssize_t n;

	EXPECT_EQ(pipe(fd), 0);
	pid_t pid = fork();
	if (pid == 0) {
		dup2(fd[1], 2);
		dup2(fd[1], 1);
		close(fd[0]);
		close(fd[1]);
		flags.compress_stack_depot = flag;
		flags.verbosity = 1;
		compress_start();
		f();
		_exit(testing::Test::HasFailure());
	}
	close(fd[1]);
	while ((n = read(fd[0], part, sizeof part)) > 0)
		text.append(part, (size_t)n);
	close(fd[0]);
	waitpid(pid, &status, 0);
	EXPECT_EQ(status, 0) << text;
	return text;
}

bool
has(const std::string &text, const char *part)
{
	return text.find(part) != text.npos;
}

void
put_all_check()
{
	struct depot_stats before, packed, after;
	std::vector<u32> ids;
	uptr resident = os_rss();

	u32 early = put(COUNT + 100);
	depot_stats(&before);
	for (u32 k = 0; k < COUNT; k++)
		ids.push_back(put(k));
	for (int i = 0; i < 500; i++) {		/* a thread may take its time */
		depot_stats(&packed);
		if (packed.bytes - before.bytes < COUNT * 80ul)
			break;
		usleep(10000);
	}
	/* Traces of 160 bytes, and records of 32. */
	EXPECT_LT(packed.bytes - before.bytes, COUNT * 80ul);
	EXPECT_LT(os_rss() - resident, COUNT * 140ul);
	EXPECT_EQ(packed.count - before.count, COUNT);
	for (u32 k = 0; k < COUNT; k++)
		ASSERT_EQ(put(k), ids[k]);
	depot_stats(&after);
	EXPECT_EQ(after.count, packed.count);
	for (u32 k = 0; k < COUNT; k += 37)
		ASSERT_TRUE(same(ids[k], k));
	EXPECT_TRUE(same(early, COUNT + 100));
	EXPECT_EQ(depot_use(ids[5]), 0u);
	EXPECT_EQ(depot_use_count(ids[5]), 1u);
}

TEST(Compress, AtOnce)
{
	std::string text = in_child(-1, put_all_check);

	EXPECT_TRUE(has(text, "StackDepot released "));
	EXPECT_FALSE(has(text, "thread"));
}

TEST(Compress, ByThread)
{
	std::string text = in_child(1, [] {
		put_all_check();
		compress_stop();
	});

	EXPECT_TRUE(has(text, "StackDepot compression thread started\n"));
	EXPECT_TRUE(has(text, "StackDepot released "));
	EXPECT_TRUE(has(text, "StackDepot compression thread stopped\n"));
}

TEST(Compress, OffIsSilent)
{
	EXPECT_EQ(in_child(0, [] {
		struct depot_stats before, after;
		u32 id = put(1);

		depot_stats(&before);
		for (u32 k = 2; k < COUNT; k++)
			put(k);
		depot_stats(&after);
		EXPECT_GT(after.bytes - before.bytes, COUNT * 150ul);
		EXPECT_TRUE(same(id, 1));
		EXPECT_FALSE(depot_compresses());
		compress_stop();
	}), "");
}

/* What was put before the switch is found and read as ever; spoilt numbers give no trace. */
TEST(Compress, Switched)
{
	u32 before = depot_put(trace(99999).data(), 20);

	in_child(-1, [=] {
		u32 n, id = put(1);

		EXPECT_TRUE(same(before, 99999));
		EXPECT_TRUE(same(id, 1));
		EXPECT_EQ(depot_get(id + 1, &n), nullptr);
		EXPECT_EQ(n, 0u);
	});
}

/* Threads agree on numbers while blocks are packed and unpacked under them. */
void
threads_check()
{
	static u32 ids[4][COUNT];
	std::vector<std::thread> threads;

	for (u32 me = 0; me < 4; me++)
		threads.emplace_back([me] {
			for (u32 i = 0; i < COUNT; i++) {
				u32 k = i * (2 * me + 1) % COUNT;

				ids[me][k] = put(k);
				if (i % 512 == 0 && !same(ids[me][k], k))
					abort();
			}
		});
	for (std::thread &t : threads)
		t.join();
	for (u32 k = 0; k < COUNT; k++)
		for (u32 me = 1; me < 4; me++)
			ASSERT_TRUE(ids[me][k] == ids[0][k] || !ids[me][k] || !ids[0][k]);
}

TEST(Compress, ThreadsAgree)
{
	in_child(1, threads_check);
	in_child(-1, threads_check);
}

/* A child has a thread of its own. */
TEST(Compress, ForkedChildPacks)
{
	std::string text = in_child(1, [] {
		pid_t pid;
		int status;

		put(COUNT + 3);
		pid = fork();
		if (pid == 0) {
			compress_start();
			put_all_check();
			compress_stop();
			_exit(testing::Test::HasFailure());
		}
		waitpid(pid, &status, 0);
		EXPECT_EQ(status, 0);
	});

	EXPECT_TRUE(has(text, "released"));
}

}
