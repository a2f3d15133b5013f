/*
 * free_at.h: free as a tool does it, for tests that have just the address.
 */
#ifndef MEM_TESTS_FREE_AT_H
#define MEM_TESTS_FREE_AT_H

#include <gtest/gtest.h>

extern "C" {
#include "mem/mem.h"
}

/* p is the begin of a live block */
inline void
free_at(struct heap_cache *cache, const void *p)
{
	struct heap_block b;

	ASSERT_TRUE(heap_find(p, &b)) << p;
	heap_free(cache, &b);
}

#endif
