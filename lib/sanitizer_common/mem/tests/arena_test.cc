/*
 * arena_test.cc: internal memory, and allocations before start.
 */
#include <algorithm>
#include <cstring>

#include "up.h"

namespace {

TEST(Arena, ZeroedAlignedAndApart)
{
	std::vector<char *> blocks;
	std::vector<uptr> sizes = { 0, 1, 15, 16, 17, 100, 1000, 32752, 32753, 1 << 20 };

	for (int round = 0; round < 2; round++) {
		for (uptr n : sizes) {
			char *p = (char *)arena_alloc(n);

			EXPECT_EQ((uptr)p % 16, 0u);
			EXPECT_TRUE(std::all_of(p, p + n, [](char c) { return c == 0; })) << n;
			memset(p, (int)blocks.size() + 1, n);
			blocks.push_back(p);
		}
		for (size_t i = 0; i < blocks.size(); i++) {
			uptr n = sizes[i];

			EXPECT_TRUE(std::all_of(blocks[i], blocks[i] + n,
			    [i](char c) { return c == (char)(i + 1); })) << n;
			arena_free(blocks[i]);
		}
		blocks.clear();
	}
	arena_free(nullptr);
}

TEST(Arena, ReusesWhatWasFreed)
{
	void *p = arena_alloc(200);

	arena_free(p);
	EXPECT_EQ(arena_alloc(180), p);		/* the same power of two */
	arena_free(p);
}

TEST(Arena, GivesBackMappings)
{
	uptr before = arena_mapped();
	void *p = arena_alloc(4 << 20);

	EXPECT_GE(arena_mapped(), before + (4 << 20));
	arena_free(p);
	EXPECT_EQ(arena_mapped(), before);
}

TEST(Arena, ResizeKeepsContent)
{
	char *p = (char *)arena_resize(nullptr, 10);

	strcpy(p, "nine char");
	for (uptr n = 20; n < 200000; n *= 3) {
		p = (char *)arena_resize(p, n);
		ASSERT_STREQ(p, "nine char");
	}
	arena_free(p);
}

TEST(Arena, KeepAndString)
{
	char *a = (char *)arena_keep(24), *b = (char *)arena_keep(24);
	char *s = arena_string("text");

	EXPECT_EQ(b - a, 32);
	EXPECT_STREQ(s, "text");
	EXPECT_NE(arena_keep(1 << 20), nullptr);
	arena_free(s);
}

TEST(ArenaDeathTest, FreeOfForeignMemoryIsOurBug)
{
	static u64 words[8];

	EXPECT_DEATH(arena_free(&words[4]), "magic");
}

TEST(Arena, Threads)
{
	with_threads(4, [](int id) {
		std::vector<u32 *> blocks;

		for (int i = 0; i < 20000; i++) {
			u32 *p = (u32 *)arena_alloc(16 + i % 500);

			ASSERT_EQ(p[0] | p[3], 0u);
			p[0] = p[3] = id + 1;
			blocks.push_back(p);
			if (blocks.size() < 100)
				continue;
			p = blocks[i * 7 % 100];
			ASSERT_EQ(p[0], (u32)id + 1);
			ASSERT_EQ(p[3], (u32)id + 1);
			arena_free(p);
			blocks[i * 7 % 100] = blocks.back();
			blocks.pop_back();
		}
	});
}

TEST(Early, SizesAlignmentsOwnership)
{
	char *last = nullptr;

	for (uptr align = 1; align <= 65536; align *= 4) {
		for (uptr n : { 0ul, 1ul, 24ul, 5000ul, 70000ul }) {
			char *p = (char *)early_alloc(n, align);

			ASSERT_NE(p, nullptr);
			EXPECT_EQ((uptr)p % std::max(align, 16ul), 0u);
			EXPECT_EQ(early_size(p), n);
			EXPECT_TRUE(early_live(p));
			EXPECT_TRUE(std::all_of(p, p + n, [](char c) { return c == 0; }));
			memset(p, 0xff, n);
			EXPECT_TRUE(early_owns(p));
			EXPECT_TRUE(n == 0 || early_owns(p + n - 1));
			EXPECT_TRUE(n < 32 || !early_live(p + 16));
			last = p;
		}
	}
	early_free(last);
	EXPECT_FALSE(early_live(last));
	EXPECT_FALSE(early_owns(&last));
	EXPECT_EQ(early_alloc(~0ul, 16), nullptr);
	EXPECT_EQ(early_alloc(~0ul - 100, 4096), nullptr);
}

}
