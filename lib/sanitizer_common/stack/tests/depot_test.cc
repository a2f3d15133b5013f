/*
 * depot_test.cc: traces and chains to numbers and back, by several threads, in signal handlers.
 */
#include <csignal>
#include <map>
#include <random>
#include <sys/time.h>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "stack/stack.h"
}

namespace {

template <class F> void
with_threads(int n, F f)
{
	std::vector<std::thread> threads;

	for (int i = 0; i < n; i++)
		threads.emplace_back(f, i);
	for (std::thread &t : threads)
		t.join();
}

/* The k-th of a family of traces: depths 1 to 40, many with common beginnings. */
std::vector<uptr>
trace(u32 k)
{
	std::vector<uptr> t;

	for (u32 i = 0; i <= k % 40; i++)
		t.push_back(0x400000 + i * 16 + (i == k % 40 ? (uptr)k << 20 : 0));
	return t;
}

bool
same(u32 id, const std::vector<uptr> &t)
{
	u32 n;
	const uptr *pcs = depot_get(id, &n);

	return n == t.size() && std::equal(t.begin(), t.end(), pcs);
}

TEST(Depot, SameTraceSameId)
{
	std::map<u32, u32> ids;

	for (u32 k = 0; k < 5000; k++) {
		u32 id = depot_put(trace(k).data(), (u32)trace(k).size());

		ASSERT_GE(id, DEPOT_FIRST);
		ASSERT_LT(id, 1u << DEPOT_ID_BITS);
		ASSERT_EQ(ids.count(id), 0u);
		ids[id] = k;
	}
	for (auto &i : ids) {
		ASSERT_TRUE(same(i.first, trace(i.second)));
		ASSERT_EQ(depot_put(trace(i.second).data(), (u32)trace(i.second).size()), i.first);
	}
}

TEST(Depot, ReservedAndUnknownIds)
{
	u32 n = 7;

	EXPECT_EQ(depot_put(&trace(1)[0], 0), DEPOT_NONE);
	for (u32 id : { DEPOT_NONE, DEPOT_BUSY, DEPOT_FULL, (1u << DEPOT_ID_BITS) - 1, ~0u }) {
		EXPECT_EQ(depot_get(id, &n), nullptr);
		EXPECT_EQ(n, 0u);
		EXPECT_EQ(depot_use(id), 0u);
		EXPECT_EQ(depot_use_count(id), 0u);
	}
}

TEST(Depot, UsesAreCounted)
{
	u32 id = depot_put(trace(77).data(), (u32)trace(77).size());

	EXPECT_EQ(depot_use_count(id), 0u);
	EXPECT_EQ(depot_use(id), 0u);
	EXPECT_EQ(depot_use(id), 1u);
	EXPECT_EQ(depot_use_count(id), 2u);
}

TEST(Depot, LongestTrace)
{
	std::vector<uptr> t(STACK_MAX + 1, 0x1234567);

	EXPECT_TRUE(same(depot_put(t.data(), (u32)t.size()), t));
}

/* All threads put the same traces in different orders, and must agree on the ids. */
TEST(Depot, ThreadsAgree)
{
	const u32 count = 20000, base = 100000;
	static u32 ids[4][count];
	struct depot_stats before, after;

	depot_stats(&before);
	with_threads(4, [](int me) {
		for (u32 i = 0; i < count; i++) {
			u32 k = (i * (u32)(2 * me + 1)) % count;
			std::vector<uptr> t = trace(base + k);

			ids[me][k] = depot_put(t.data(), (u32)t.size());
		}
	});
	for (u32 k = 0; k < count; k++) {
		for (int me = 1; me < 4; me++)
			ASSERT_TRUE(!ids[me][k] || !ids[0][k] || ids[me][k] == ids[0][k]);
		ASSERT_TRUE(same(ids[0][k], trace(base + k)));
	}
	depot_stats(&after);
	EXPECT_EQ(after.count - before.count, count);
	EXPECT_GT(after.bytes, before.bytes);
}

TEST(Chain, SamePairSameId)
{
	std::map<u32, u32> ids;
	struct depot_stats stats;
	u32 prev = 0;

	chain_stats(&stats);
	EXPECT_EQ(stats.count, 0u);
	for (u32 k = 1; k < 5000; k++) {
		u32 id = chain_put(k, k * 3);

		ASSERT_NE(id, 0u);
		ASSERT_LT(id, 1u << 28);
		ASSERT_EQ(ids.count(id), 0u);
		ids[id] = k;
	}
	for (auto &i : ids) {
		ASSERT_EQ(chain_get(i.first, &prev), i.second);
		ASSERT_EQ(prev, i.second * 3);
		ASSERT_EQ(chain_put(i.second, i.second * 3), i.first);
	}
	chain_stats(&stats);
	EXPECT_EQ(stats.count, 4999u);
	EXPECT_GE(stats.bytes, 5000 * 16u);
	EXPECT_EQ(chain_get(0, &prev), 0u);
	EXPECT_EQ(chain_get(~0u, &prev), 0u);
}

TEST(Chain, ThreadsAgree)
{
	static u32 ids[4][30000];

	with_threads(4, [](int me) {
		for (u32 i = 0; i < 30000; i++) {
			u32 k = (i * (u32)(2 * me + 1)) % 30000;

			ids[me][k] = chain_put(1000000 + k / 7, k);
		}
	});
	for (u32 k = 0; k < 30000; k++) {
		u32 prev;

		for (int me = 1; me < 4; me++)
			ASSERT_TRUE(!ids[me][k] || ids[me][k] == ids[0][k]);
		ASSERT_EQ(chain_get(ids[0][k], &prev), 1000000 + k / 7);
		ASSERT_EQ(prev, k);
	}
}

/* A handler puts what the code that it interrupts is putting. */
volatile u32 next_trace, handled;

void
on_alarm(int)
{
	for (u32 k = next_trace; k < next_trace + 3; k++) {
		std::vector<uptr>::size_type n = k % 40 + 1;
		uptr pcs[40];

		for (u32 i = 0; i < n; i++)
			pcs[i] = 0x400000 + i * 16 + (i == k % 40 ? (uptr)k << 20 : 0);
		u32 id = depot_put(pcs, (u32)n);
		u32 got;
		const uptr *there = depot_get(id, &got);

		if (got != n || there[n - 1] != pcs[n - 1])
			abort();
	}
	handled = handled + 1;
}

TEST(Depot, HandlersMayPut)
{
	struct itimerval every = { { 0, 100 }, { 0, 100 } }, never = {};
	u32 k;

	signal(SIGALRM, on_alarm);
	next_trace = 1000000;
	setitimer(ITIMER_REAL, &every, nullptr);
	for (k = 1000000; handled < 1000 && k < 3000000; k++) {
		std::vector<uptr> t = trace(k);

		next_trace = k;
		ASSERT_TRUE(same(depot_put(t.data(), (u32)t.size()), t));
	}
	setitimer(ITIMER_REAL, &never, nullptr);
	signal(SIGALRM, SIG_DFL);
}

}
