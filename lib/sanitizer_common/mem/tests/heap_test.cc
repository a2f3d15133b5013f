/*
 * heap_test.cc: blocks of size classes: placement, lookup, metadata, caches, release.
 */
#include <algorithm>
#include <cstring>
#include <map>
#include <random>

#include "up.h"

namespace {

TEST_F(Heap, ClassesAreOrderedAndFitTightly)
{
	uptr last = 0;

	for (uptr n = 0; n <= HEAP_SMALL_MAX; n++) {
		u32 c = heap_class_of(n);

		ASSERT_LT(c, (u32)HEAP_CLASSES);
		ASSERT_GE(heap_class[c].size, n);
		ASSERT_TRUE(c == 0 || heap_class[c - 1].size < std::max(n, 1ul)) << n;
		ASSERT_GE(heap_class[c].size, last);
		last = heap_class[c].size;
		ASSERT_LE(last, n <= 256 ? n + 16 : n + n / 4 + 1) << n;
	}
	EXPECT_EQ(last, HEAP_SMALL_MAX);
}

/* The multiplication gives the quotient for every block boundary that could go wrong. */
TEST_F(Heap, ReciprocalIsExact)
{
	for (u32 c = 0; c < HEAP_CLASSES; c++) {
		uptr size = heap_class[c].size, n, last = heap_class[c].limit;

		for (n = 0; n <= last; n += n < 5000 || n > last - 5000 ? 1 : last / 4000) {
			for (uptr x : { n * size, n * size + size - 1, n * size + size / 2 })
				ASSERT_EQ((uptr)((unsigned __int128)x * heap_class[c].reciprocal >>
				    64), n) << size;
		}
	}
}

/* What lies between a region's begin and its first block belongs to no block, however many there are. */
TEST_F(Heap, NoNumberBeforeTheFirstBlock)
{
	for (u32 c = 0; c < HEAP_CLASSES; c++) {
		const struct heap_class *k = &heap_class[c];

		for (uptr p = k->base - 1; p >= heap_base + ((uptr)c << heap_region_shift); p -= 8)
			ASSERT_GT(heap_class_number(k, p), ~0u) << c << " " << k->base - p;
	}
}

/* Pages with one residue compete for few places in a processor's translation buffer. */
TEST_F(Heap, ClassesBeginAtDifferentResiduesOfPages)
{
	std::map<uptr, u32> at256, at64;

	for (u32 c = 0; c < HEAP_CLASSES; c++) {
		uptr page = heap_class[c].base / 4096, size = heap_class[c].size;

		EXPECT_LE(++at256[page % 256], size <= 4096 ? 1u : 4u) << c;
		EXPECT_LE(++at64[page % 64], size <= 4096 ? 2u : 6u) << c;
		EXPECT_EQ(heap_class[c].base % (size & -size), 0u) << "aligned blocks need it";
	}
}

TEST_F(Heap, EverySizeIsFoundFromEveryByte)
{
	for (uptr n = 0; n <= 3000; n += n < 300 ? 1 : 37) {
		char *p = alloc(n);

		ASSERT_NE(p, nullptr);
		ASSERT_EQ((uptr)p % 16, 0u);
		ASSERT_TRUE(heap_owns(p));
		ASSERT_EQ(heap_size(p), n);
		ASSERT_GE(heap_capacity(p), n);
		for (uptr i = 0; i < std::max(n, 1ul); i++) {
			struct heap_block b = find(p + i);

			ASSERT_EQ(b.begin, (uptr)p);
			ASSERT_EQ(b.size, n);
			ASSERT_TRUE(b.live);
		}
		memset(p, 0xaa, n);
		free_at(cache, p);
		ASSERT_FALSE(find(p).live);
	}
}

TEST_F(Heap, AllAlignments)
{
	for (uptr align = 16; align <= 1ul << 30; align *= 2) {
		for (uptr n : { 0ul, 1ul, 17ul, 100ul, 4096ul, 5000ul, 70000ul, 200000ul }) {
			char *p = alloc(n, align);

			ASSERT_NE(p, nullptr) << align << " " << n;
			EXPECT_EQ((uptr)p % align, 0u) << n;
			EXPECT_EQ(heap_size(p), n);
			EXPECT_GE(heap_capacity(p), n);
			memset(p, 1, n);
			EXPECT_EQ(find(p + n / 2).begin, (uptr)p);
			free_at(cache, p);
		}
	}
}

TEST_F(Heap, MetadataStaysWithTheBlock)
{
	std::vector<char *> blocks;

	for (u32 i = 0; i < 5000; i++) {
		blocks.push_back(alloc(1 + i % 700));
		find(blocks.back()).meta->stack = i;
	}
	for (u32 i = 0; i < 5000; i++)
		EXPECT_EQ(find(blocks[i]).meta->stack, i);
	for (char *p : blocks)
		free_at(cache, p);
}

TEST_F(Heap, AddressesOutsideAndBetween)
{
	struct heap_block b;
	int here;

	EXPECT_FALSE(heap_owns(&here));
	EXPECT_FALSE(heap_find(&here, &b));
	EXPECT_FALSE(heap_find(nullptr, &b));
	EXPECT_FALSE(heap_find((void *)~0ul, &b));
	EXPECT_FALSE(heap_find((void *)(heap_base - 1), &b));
	EXPECT_FALSE(heap_find((void *)(heap_base + heap_span), &b));
	/* metadata, regions without a class, tables, upper half, far end */
	EXPECT_FALSE(heap_find(heap_class[3].meta, &b));
	for (u32 r = HEAP_CLASSES; r < HEAP_REGIONS; r++)
		EXPECT_FALSE(heap_find((void *)(heap_base + ((uptr)r << heap_region_shift)), &b));
	EXPECT_FALSE(heap_find((void *)(heap_base + heap_span - 1), &b));
	/* just beyond the last block that was ever handed out */
	EXPECT_FALSE(heap_find((void *)(heap_class[3].base + heap_class[3].fresh *
	    (uptr)heap_class[3].size), &b));
}

TEST_F(Heap, FreshIsZeroedAndUsedIsNot)
{
	const uptr n = 90000;
	std::vector<char *> used;
	bool zeroed = false;
	char *p;

	while (p = alloc(n, 16, &zeroed), !zeroed && used.size() < 10000)
		used.push_back(p);
	EXPECT_TRUE(zeroed);
	EXPECT_TRUE(std::all_of(p, p + n, [](char c) { return c == 0; }));
	memset(p, 1, n);
	free_at(cache, p);
	EXPECT_EQ(alloc(n, 16, &zeroed), p);	/* last in, first out */
	EXPECT_FALSE(zeroed);
	used.push_back(p);
	for (char *q : used)
		free_at(cache, q);
}

TEST_F(Heap, ReleaseGivesPagesBackAndMakesThemZero)
{
	const int count = 4000;
	std::vector<char *> blocks;
	uptr before = released_total;
	bool zeroed;
	int zeroes = 0;

	for (int i = 0; i < count; i++) {
		blocks.push_back(alloc(1500));
		memset(blocks.back(), 7, 1500);
	}
	char *kept = blocks[count / 2];
	for (char *p : blocks)
		if (p != kept)
			free_at(cache, p);
	heap_cache_drain(cache);
	heap_release();
	EXPECT_GT(released_total - before, (uptr)count * 1500 / 2);
	EXPECT_EQ(kept[0], 7);
	EXPECT_EQ(kept[1499], 7);
	/* nothing more to give */
	before = released_total;
	heap_release();
	EXPECT_EQ(released_total, before);
	for (int i = 0; i < count - 1; i++) {
		blocks[i] = alloc(1500, 16, &zeroed);
		ASSERT_NE(blocks[i], kept);
		zeroes += zeroed;
		ASSERT_TRUE(!zeroed || std::all_of(blocks[i], blocks[i] + 1500,
		    [](char c) { return c == 0; }));
	}
	EXPECT_GT(zeroes, count / 2);
	blocks[count - 1] = kept;
	for (char *p : blocks)
		free_at(cache, p);
}

/* Whatever the list of free blocks held before: only pages without a live block are given back. */
TEST_F(Heap, ReleaseSparesAFewLiveBlocks)
{
	const int count = 500;
	std::vector<char *> blocks(count);

	for (int live = 1; live < 64; live++) {
		for (char *&p : blocks)
			memset(p = alloc(1500), 7, 1500);
		for (char *p : blocks)
			free_at(cache, p);
		heap_cache_drain(cache);
		for (int i = 0; i < live; i++)
			memset(blocks[i] = alloc(1500), 7, 1500);
		heap_cache_drain(cache);
		heap_release();
		for (int i = 0; i < live; i++) {
			ASSERT_TRUE(std::all_of(blocks[i], blocks[i] + 1500, [](char c) { return c == 7; })) << live;
			free_at(cache, blocks[i]);
		}
	}
}

/* What a tool relies on to know how far a free block is marked. */
TEST_F(Heap, SizeOfTheBlockBeforeIsKept)
{
	u32 was;
	char *p = (char *)heap_alloc(cache, 1000, 16, &was);

	free_at(cache, p);
	EXPECT_FALSE(find(p).live);
	EXPECT_EQ(heap_alloc(cache, 1020, 16, &was), p);
	EXPECT_EQ(was, HEAP_USED | 1000u);
	free_at(cache, p);
	EXPECT_EQ(heap_alloc(cache, 900, 16, &was), p);
	EXPECT_EQ(was, HEAP_USED | 1020u);
	free_at(cache, p);
}

/* Blocks share pages; those beside a live one keep a part. */
TEST_F(Heap, ReleaseForgetsSizesOfBlocksThatLostPages)
{
	std::vector<char *> blocks;
	std::vector<u32> was(2000);
	int whole = 0, part = 0, kept = 0;

	for (int i = 0; i < 2000; i++) {
		blocks.push_back(alloc(3000));
		memset(blocks.back(), 7, 3000);
	}
	for (int i = 0; i < 2000; i++)
		if (i % 5)
			free_at(cache, blocks[i]);
	heap_cache_drain(cache);
	heap_release();
	for (int i = 0; i < 2000; i++)
		if (i % 5) {
			char *p = blocks[i] = (char *)heap_alloc(cache, 3000, 16, &was[i]);

			whole += was[i] == 0;
			part += was[i] == HEAP_USED;
			kept += was[i] == (HEAP_USED | 3000u);
			bool zeroes = false;
			for (uptr k = 0; k < 3000; k += 100)
				zeroes |= p[k] == 0;
			ASSERT_EQ(zeroes, was[i] != (HEAP_USED | 3000u));
		}
	EXPECT_EQ(whole + part + kept, 1600);
	EXPECT_GT(whole, 0);
	EXPECT_GT(part, 0);
	for (char *p : blocks)
		free_at(cache, p);
}

TEST_F(Heap, LiveBytesAndCounts)
{
	uptr before = live_bytes();
	struct heap_stats s;
	char *a = alloc(1000), *b = alloc(300000);

	EXPECT_EQ(live_bytes(), before + 301000);
	heap_size_set(a, 1010);
	EXPECT_EQ(heap_size(a), 1010u);
	EXPECT_EQ(live_bytes(), before + 301010);
	heap_stats(&s);
	EXPECT_GE(s.mapped_bytes, s.live_bytes);
	EXPECT_EQ(s.free_bytes, s.mapped_bytes - s.live_bytes);
	free_at(cache, a);
	free_at(cache, b);
	EXPECT_EQ(live_bytes(), before);
}

TEST_F(Heap, ThreadlessCallersShareACache)
{
	u32 was;
	uptr before = live_bytes();

	for (uptr n : { 8ul, 100ul, 5000ul, 500000ul }) {
		char *p = (char *)heap_alloc(nullptr, n, 16, &was);

		ASSERT_NE(p, nullptr);
		memset(p, 1, n);
		EXPECT_EQ(live_bytes(), before + n);
		free_at(nullptr, p);
		p = (char *)heap_alloc(nullptr, n, 64, &was);
		free_at(cache, p);
	}
	EXPECT_EQ(live_bytes(), before);
}

TEST_F(Heap, AbsurdSizesAreRefused)
{
	EXPECT_EQ(alloc(HEAP_SIZE_MAX + 1), nullptr);
	EXPECT_EQ(alloc(~0ul), nullptr);
	EXPECT_EQ(alloc(~0ul - 8), nullptr);
	EXPECT_EQ(alloc(1, 1ul << 62), nullptr);
	EXPECT_EQ(alloc(1, 1ul << 41), nullptr);
}

TEST_F(Heap, EachSeesExactlyTheLiveBlocks)
{
	struct seen { std::map<uptr, uptr> blocks; } seen;
	char *a = alloc(40), *b = alloc(4000), *c = alloc(1 << 20), *d = alloc(48);
	auto each = [](struct heap_block *block, void *arg) {
		((struct seen *)arg)->blocks[block->begin] = block->size;
		return false;
	};

	free_at(cache, d);
	heap_each(each, &seen);
	EXPECT_EQ(seen.blocks[(uptr)a], 40u);
	EXPECT_EQ(seen.blocks[(uptr)b], 4000u);
	EXPECT_EQ(seen.blocks[(uptr)c], 1u << 20);
	EXPECT_EQ(seen.blocks.count((uptr)d), 0u);
	for (char *p : { a, b, c })
		free_at(cache, p);
	seen.blocks.clear();
	heap_each(each, &seen);
	EXPECT_EQ(seen.blocks.count((uptr)a) + seen.blocks.count((uptr)c), 0u);
}

/* A random program against a model: no two live blocks overlap, content survives. */
TEST_F(Heap, RandomProgramAgainstAModel)
{
	std::mt19937 random(3);
	std::map<uptr, std::pair<uptr, char>> model;	/* begin → size, byte */

	for (int i = 0; i < 60000; i++) {
		if (model.size() > 400 || (!model.empty() && random() % 5 < 2)) {
			auto at = model.lower_bound(heap_base + random() * 997ul % heap_span);

			if (at == model.end())
				at = model.begin();
			char *p = (char *)at->first;
			ASSERT_EQ(heap_size(p), at->second.first);
			for (uptr k : { 0ul, at->second.first / 2, at->second.first - 1 })
				ASSERT_EQ(p[k], at->second.second);
			free_at(cache, p);
			model.erase(at);
			continue;
		}
		uptr n = 1 + random() % (random() % 50 == 0 ? 400000 : random() % 9 ? 600 : 20000);
		char *p = alloc(n, 16ul << random() % 4 * (random() % 3 == 0));
		auto after = model.upper_bound((uptr)p);

		ASSERT_TRUE(after == model.end() || (uptr)p + n <= after->first);
		if (after != model.begin()) {
			--after;
			ASSERT_LE(after->first + after->second.first, (uptr)p);
		}
		memset(p, i, n);
		model[(uptr)p] = { n, (char)i };
	}
	for (auto &b : model)
		free_at(cache, (void *)b.first);
}

/* Blocks wander: what one thread allocates another frees. */
TEST_F(Heap, ThreadsExchangeBlocks)
{
	static u32 *box[512];
	uptr before = live_bytes();

	with_threads(4, [](int id) {
		struct heap_cache *mine = heap_cache_new();
		std::mt19937 random(id);
		u32 was;

		for (int i = 0; i < 200000; i++) {
			uptr n = 8 + random() % (i % 1000 == 0 ? 300000 : 500);
			u32 *p = (u32 *)heap_alloc(mine, n, 16, &was);

			p[0] = (u32)n;
			p[1] = ~(u32)n;
			p = __atomic_exchange_n(&box[random() % 512], p, __ATOMIC_ACQ_REL);
			if (p == nullptr)
				continue;
			ASSERT_EQ(p[0], ~p[1]);
			ASSERT_EQ(p[0], heap_size(p));
			p[0] = p[1] = 0;
			free_at(mine, p);
		}
		heap_cache_free(mine);
	});
	for (u32 *&p : box) {
		if (p)
			free_at(cache, p);
		p = nullptr;
	}
	EXPECT_EQ(live_bytes(), before);
}

}
