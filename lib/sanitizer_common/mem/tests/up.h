/*
 * up.h: the heap of this test program, brought up once, and what its tests share.
 */
#ifndef MEM_TESTS_UP_H
#define MEM_TESTS_UP_H

#include <cstdint>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "free_at.h"

extern "C" {
#include "mem/mem.h"
#include "os/os.h"
#include "sync/sync.h"
}

/* Ranges given back, as heap_on_release told them. */
inline uptr released_last_begin, released_last_end, released_total;

inline void
on_release(uptr begin, uptr end)
{
	released_last_begin = begin;
	released_last_end = end;
	__atomic_fetch_add(&released_total, end - begin, __ATOMIC_RELAXED);
}

class Heap : public ::testing::Test {
protected:
	static void
	SetUpTestSuite()
	{
		static bool up;
		struct heap_options options = { 0, 5000 };

		if (!up) {
			ASSERT_TRUE(heap_init(&options));
			heap_on_release = on_release;
		}
		up = true;
	}
	void
	SetUp() override
	{
		cache = heap_cache_new();
	}
	void
	TearDown() override
	{
		heap_cache_free(cache);
	}
	char *
	alloc(uptr size, uptr align = 16, bool *zeroed = nullptr)
	{
		u32 was;
		void *p = heap_alloc(cache, size, align, &was);

		if (zeroed)
			*zeroed = was == 0;
		return (char *)p;
	}
	struct heap_block
	find(const void *p)
	{
		struct heap_block b = {};

		EXPECT_TRUE(heap_find(p, &b)) << p;
		return b;
	}
	uptr
	live_bytes()
	{
		struct heap_stats s;

		heap_stats(&s);
		return s.live_bytes;
	}

	struct heap_cache *cache;
};

template <class F> void
with_threads(int n, F f)
{
	std::vector<std::thread> threads;

	for (int i = 0; i < n; i++)
		threads.emplace_back(f, i);
	for (std::thread &t : threads)
		t.join();
}

#endif
