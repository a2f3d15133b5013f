/*
 * large_test.cc: blocks with slots and with chunks of their own.
 */
#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include "up.h"

namespace {

TEST_F(Heap, LargeIsFoundFromEveryGranule)
{
	for (uptr n : { 131073ul, 200000ul, 1ul << 20, 33554432ul, 33554433ul, 300ul << 20 }) {
		char *p = alloc(n);

		ASSERT_NE(p, nullptr);
		for (uptr i = 0; i < n; i += 40000)
			ASSERT_EQ(find(p + i).begin, (uptr)p);
		EXPECT_EQ(find(p + n - 1).begin, (uptr)p);
		EXPECT_EQ(find(p + n - 1).size, n);
		EXPECT_EQ(heap_size(p), n);
		p[0] = p[n - 1] = 1;
		free_at(cache, p);
	}
}

TEST_F(Heap, HugeTakesNoMemoryUntilTouched)
{
	uptr n = 1ul << 38, rss = os_rss();
	bool zeroed = false;
	char *p = alloc(n, 16, &zeroed);

	ASSERT_NE(p, nullptr);
	EXPECT_TRUE(zeroed);
	p[0] = p[n / 2] = p[n - 1] = 1;
	EXPECT_LT(os_rss(), rss + (64 << 20));
	EXPECT_EQ(find(p + n / 3).begin, (uptr)p);
	free_at(cache, p);
	struct heap_block b;
	EXPECT_FALSE(heap_find(p, &b));
	char *q = alloc(n);			/* its addresses serve again */
	EXPECT_EQ(q, p);
	EXPECT_EQ(q[0], 0);
	free_at(cache, q);
}

TEST_F(Heap, RecentlyFreedSlotServesAgain)
{
	bool zeroed;
	char *p = alloc(500000);

	p[3] = 1;
	free_at(cache, p);
	EXPECT_FALSE(find(p).live);
	EXPECT_EQ(alloc(510000, 16, &zeroed), p);	/* of the same class */
	EXPECT_FALSE(zeroed);
	free_at(cache, p);
	heap_release();
	EXPECT_EQ(alloc(500000, 16, &zeroed), p);
	EXPECT_TRUE(zeroed);
	EXPECT_EQ(p[3], 0);
	free_at(cache, p);
}

TEST_F(Heap, FreedSlotsAreBounded)
{
	std::vector<char *> blocks;
	struct heap_stats before, s;

	heap_stats(&before);
	for (int i = 0; i < 300; i++)
		blocks.push_back(alloc(1 << 20));
	for (char *p : blocks)
		free_at(cache, p);
	heap_stats(&s);
	EXPECT_LE(s.mapped_bytes, before.mapped_bytes + (17ul << 20));
	heap_release();
}

TEST_F(Heap, FreedChunksFault)
{
	uptr n = 40 << 20;
	char *p = alloc(n);

	p[0] = 1;
	free_at(cache, p);
	EXPECT_EXIT({ p[0] = 1; }, ::testing::KilledBySignal(SIGSEGV), "");
}

/* Addresses of the upper half end, not the program. */
TEST_F(Heap, ExhaustionSaysNull)
{
	std::vector<char *> blocks;
	char *p;

	while ((p = alloc(1ul << 38)) != nullptr && blocks.size() < 100)
		blocks.push_back(p);
	EXPECT_EQ(p, nullptr);
	EXPECT_GE(blocks.size(), 4u);
	p = alloc(100);				/* small ones are not concerned */
	EXPECT_NE(p, nullptr);
	free_at(cache, p);
	for (char *q : blocks)
		free_at(cache, q);
	p = alloc(1ul << 40);
	EXPECT_NE(p, nullptr);
	free_at(cache, p);
}

/*
 * In children, before any other test has brought the heap up. With a small address space the
 * heap is smaller, larger classes serve when a region is full, and it ends in NULL.
 */
void
limited_child()
{
	struct rlimit limit = { 6ul << 30, 6ul << 30 };
	struct heap_options options = { 0, -1 };
	uptr got;
	u32 was;

	setrlimit(RLIMIT_AS, &limit);
	if (!heap_init(&options) || heap_span > 4ul << 30)
		_exit(1);
	for (got = 0; got < 10000; got++) {
		uptr n = got % 3000 + 1;
		char *p = (char *)heap_alloc(nullptr, n, 16, &was);

		if (!p)
			_exit(2);
		p[0] = p[n - 1] = 1;
	}
	for (got = 0; heap_alloc(nullptr, 90000, 16, &was); got += 90000)
		;
	_exit(got > 500ul << 20 && got < 6ul << 30 ? 0 : 3);
}

void
taken_child()
{
	uptr taken = (uptr)os_map(0, 1 << 20, OS_PROT_RW, 0, "test");
	struct heap_options options = { taken, -1 };

	_exit(heap_init(&options) ? 1 : 0);
}

uptr
mapped()
{
	struct heap_stats s;

	heap_stats(&s);
	return s.mapped_bytes;
}

/* What a growing table leaves behind is not kept; buffers whose sizes come again are. */
void
making_way_child()
{
	struct heap_options options = { 0, -1 };
	uptr size, before;
	void *p, *next;
	u32 was;

	if (!heap_init(&options))
		_exit(1);
	before = mapped();
	p = heap_alloc(nullptr, 100000, 16, &was);
	for (size = 200000; size < 4000000; size *= 2) {
		next = heap_alloc(nullptr, size, 16, &was);
		free_at(nullptr, p);
		p = next;
	}
	free_at(nullptr, heap_alloc(nullptr, 700000, 16, &was));
	if (mapped() > before + size / 2 + (1 << 20))
		_exit(2);
	free_at(nullptr, p);
	for (int i = 0; i < 8; i++)
		free_at(nullptr, heap_alloc(nullptr, 300000 + (uptr)i % 2 * 1000000, 16, &was));
	before = mapped();
	for (int i = 0; i < 8; i++) {
		free_at(nullptr, heap_alloc(nullptr, 300000 + (uptr)i % 2 * 1000000, 16, &was));
		if (was == 0 || mapped() != before)
			_exit(3);
	}
	_exit(0);
}

TEST(HeapDeathTest, FreeSlotsMakeWayForNewMemory)
{
	EXPECT_EXIT(making_way_child(), ::testing::ExitedWithCode(0), "");
}

TEST(HeapDeathTest, WorksUnderAnAddressSpaceLimit)
{
	EXPECT_EXIT(limited_child(), ::testing::ExitedWithCode(0), "");
}

TEST(HeapDeathTest, RefusesATakenBase)
{
	EXPECT_EXIT(taken_child(), ::testing::ExitedWithCode(0), "");
}

/* A handler that allocates while its thread is anywhere inside the allocator. */
struct heap_cache *handler_cache;
volatile uptr handler_count;

void
on_alarm(int)
{
	u32 was;
	void *blocks[20];

	for (int i = 0; i < 20; i++) {
		blocks[i] = heap_alloc(handler_cache, 16 + i * 20, 16, &was);
		memset(blocks[i], 0xee, 16 + i * 20);
	}
	for (void *p : blocks)
		free_at(handler_cache, p);
	handler_count = handler_count + 1;
}

TEST_F(Heap, SignalHandlersMayAllocate)
{
	struct itimerval every = { { 0, 100 }, { 0, 100 } }, never = {};
	static u32 *slot[3000];
	uptr i = 0;

	handler_cache = cache;
	signal(SIGALRM, on_alarm);
	setitimer(ITIMER_REAL, &every, nullptr);
	while (handler_count < 3000) {
		u32 *&s = slot[i * 7919 % 3000];
		uptr n = 16 + i++ * 31 % 2000;

		if (s) {
			ASSERT_EQ(s[0], ~s[1]);
			ASSERT_EQ(heap_size(s), s[0]);
			free_at(cache, s);
		}
		s = (u32 *)alloc(n);
		s[0] = (u32)n;
		s[1] = ~(u32)n;
	}
	setitimer(ITIMER_REAL, &never, nullptr);
	signal(SIGALRM, SIG_DFL);
	for (u32 *&s : slot) {
		if (s)
			free_at(cache, s);
		s = nullptr;
	}
}

}
