/*
 * mark_test.cc: what is reached from some words, and what is left; shapes that are deep or wide, a stack
 * that is too short, marks of many checks after another; two processors, one of which may die.
 */
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#define _Static_assert	static_assert
#include "mem/tests/free_at.h"
extern "C" {
#include "leak/leak.h"
#include "mem/mem.h"
}

namespace {

class Mark : public ::testing::Test {
protected:
	static void
	SetUpTestSuite()
	{
		static bool up;
		struct heap_options options = { 0, -1 };

		if (!up) {
			ASSERT_TRUE(heap_init(&options));
		}
		up = true;
	}
	void
	TearDown() override
	{
		for (void *p : blocks)
			free_at(nullptr, p);
		mark_stack_max = ~0ul;
		crew_blocks = ~0ul;
	}
	uptr *
	block(uptr words)
	{
		u32 was;
		uptr *p = (uptr *)heap_alloc(nullptr, words * sizeof(uptr), 16, &was);

		for (uptr i = 0; i < words; i++)
			p[i] = 0;
		blocks.push_back(p);
		return p;
	}
	/* The blocks that cannot be reached from the words. */
	std::set<void *>
	left(std::vector<uptr> words)
	{
		std::set<void *> found;

		EXPECT_TRUE(mark_prepare());
		mark_range((uptr)words.data(), (uptr)(words.data() + words.size()));
		mark_flood();
		mark_each_left([](struct heap_block *b, void *set) {
			((std::set<void *> *)set)->insert((void *)b->begin);
			return false;
		}, &found);
		mark_done();
		return found;
	}
	std::vector<void *> blocks;
};

TEST_F(Mark, PointersToAnyByteCount)
{
	for (uptr words : { 1ul, 2ul, 3ul, 100ul, 5000ul, 40000ul, 9000000ul }) {
		uptr *p = block(words), size = words * sizeof *p;

		EXPECT_EQ(left({ (uptr)p }).count(p), 0u) << words;
		EXPECT_EQ(left({ (uptr)p + 1 }).count(p), 0u) << words;
		EXPECT_EQ(left({ (uptr)p + size - 1 }).count(p), 0u) << words;
		EXPECT_EQ(left({ (uptr)p - 1 }).count(p), 1u) << words;
		if (words > 1) {
			EXPECT_EQ(left({ (uptr)p + size }).count(p), 1u) << words;
		}
		EXPECT_EQ(left({}).count(p), 1u) << words;
	}
}

TEST_F(Mark, FreeBlocksAreNoLeaksAndLeadNowhere)
{
	uptr *p = block(4), *q = block(4);

	p[0] = (uptr)q;
	free_at(nullptr, p);
	blocks.erase(blocks.begin());
	EXPECT_EQ(left({ (uptr)p }).count(p), 0u);
	EXPECT_EQ(left({ (uptr)p }).count(q), 1u);
}

TEST_F(Mark, ListsAreFollowedToTheEnd)
{
	uptr *first = block(2), *last = first;

	for (int i = 0; i < 100000; i++) {
		uptr *next = block(2 + i % 5);

		last[i % 2] = (uptr)next;
		last = next;
	}
	EXPECT_TRUE(left({ (uptr)first }).empty());
	EXPECT_EQ(left({ (uptr)blocks[50000] }).size(), 50000u);
}

/* What is reached does not depend on the room for what is still to be read. */
TEST_F(Mark, ShortStack)
{
	std::mt19937_64 random(1);
	std::vector<uptr *> all;
	uptr *wide = block(20000);

	for (int i = 0; i < 20000; i++)
		all.push_back(block(1 + random() % 30));
	for (int i = 0; i < 10000; i++)
		wide[2 * i] = (uptr)all[random() % 10000];
	for (uptr *p : all)
		p[0] = (uptr)all[random() % all.size()];
	std::set<void *> expected = left({ (uptr)wide });

	EXPECT_GT(expected.size(), 100u);
	for (uptr room : { 1ul, 7ul, 1000ul }) {
		mark_stack_max = room;
		EXPECT_EQ(left({ (uptr)wide }), expected) << room;
	}
}

/* Whatever the shape, two find what one does. */
TEST_F(Mark, TwoProcessors)
{
	std::mt19937_64 random(2);
	std::vector<uptr *> all;
	uptr *last = block(2);

	for (int i = 0; i < 200000; i++)
		all.push_back(block(2 + random() % 6));
	for (size_t i = 0; i < all.size(); i++) {
		all[i][0] = (uptr)all[random() % all.size()];
		if (i % 3 == 0) {
			all[i][1] = (uptr)all[random() % all.size()] + 8;
		}
	}
	for (int i = 0; i < 1000; i++) {
		uptr *next = block(2);

		last[1] = (uptr)next;
		last = next;
	}
	std::vector<uptr> roots = { (uptr)all[0], (uptr)all[1], (uptr)blocks[0] };
	std::set<void *> expected = left(roots);

	EXPECT_GT(expected.size(), 10000u);
	EXPECT_LT(expected.size(), 190000u);
	crew_blocks = 1;
	for (int i = 0; i < 20; i++) {
		EXPECT_EQ(left(roots), expected) << i;
	}
	EXPECT_EQ(left({}).size(), blocks.size());
}

/* One that dies with work in hand is noticed, and so is one that never comes. */
TEST_F(Mark, TheHelperDies)
{
	static u32 joined;
	u64 entries[CREW_ENTRIES];
	u32 steps = 0;

	crew_blocks = 1;
	joined = 0;
	if (!crew_prepare(1, [](void *) {
		joined = crew_join();
		__builtin_trap();
	})) {
		GTEST_SKIP() << "one processor";
	}
	crew_begin();
	while (*(volatile u32 *)&joined == 0)
		;
	EXPECT_EQ(crew_take(entries, &steps), 0u);
	EXPECT_TRUE(crew_lost());
	crew_done();

	ASSERT_TRUE(crew_prepare(1, [](void *) { joined = crew_join(); }));
	EXPECT_EQ(crew_take(entries, &steps), 0u);
	EXPECT_FALSE(crew_lost());
	crew_done();
}

/* What a helper had in hand when it was killed is found all the same. */
TEST_F(Mark, TheHelperIsKilled)
{
	std::mt19937_64 random(3);
	std::string path = "/proc/self/task/" + std::to_string(getpid()) + "/children";
	std::atomic<bool> end{ false };
	std::atomic<int> killed{ 0 };
	std::vector<uptr *> all;

	if (!std::ifstream(path)) {
		GTEST_SKIP() << "a kernel that does not list children";
	}
	for (int i = 0; i < 100000; i++)
		all.push_back(block(4));
	for (uptr *p : all)
		for (int i = 0; i < 2; i++)
			p[i] = (uptr)all[random() % all.size()];
	std::vector<uptr> roots = { (uptr)all[0] };
	std::set<void *> expected = left(roots);
	std::thread killer([&] {
		while (!end) {
			std::ifstream children(path);
			pid_t pid;

			while (children >> pid)
				killed += kill(pid, SIGKILL) == 0;
			usleep(random() % 2000);
		}
	});
	crew_blocks = 1;
	for (int i = 0, lost = 0; i < 200 && lost < 5; i++) {
		EXPECT_EQ(left(roots), expected);
		lost += crew_lost();
	}
	end = true;
	killer.join();
	EXPECT_GT(killed, 0);
}

TEST_F(Mark, ManyChecks)
{
	uptr *p = block(4), *q = block(4);

	for (int i = 0; i < 50; i++) {
		EXPECT_EQ(left({ (uptr)p }), std::set<void *>{ q }) << i;
		EXPECT_EQ(left({ (uptr)q }), std::set<void *>{ p }) << i;
		if (i % 3 == 0) {
			EXPECT_EQ(left({}).size(), 2u);
		}
	}
}

TEST_F(Mark, IndirectIsWhatOthersPointTo)
{
	uptr *p = block(4), *q = block(4), *self = block(4);
	struct heap_block b;

	p[1] = (uptr)q + 8;
	self[2] = (uptr)self;
	ASSERT_TRUE(mark_prepare());
	mark_flood();
	for (uptr *from : { p, q, self }) {
		ASSERT_TRUE(heap_find(from, &b));
		mark_indirect(&b);
	}
	mark_indirect_done();
	ASSERT_TRUE(heap_find(p, &b));
	EXPECT_FALSE(mark_is_indirect(b.meta->state));
	ASSERT_TRUE(heap_find(q, &b));
	EXPECT_TRUE(mark_is_indirect(b.meta->state));
	ASSERT_TRUE(heap_find(self, &b));
	EXPECT_FALSE(mark_is_indirect(b.meta->state));
	mark_done();
}

}
