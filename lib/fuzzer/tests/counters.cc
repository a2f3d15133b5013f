/*
 * counters.cc: unit tests: counters and features.
 */
#include <gtest/gtest.h>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

/* a module of an odd size at an odd address */
uint8_t section[1 + 3 * 64 * 5 + 17];

TEST(Counters, TakeClearsAndTells)
{
	uint8_t *counters = section + 1;
	size_t n = sizeof(section) - 1;
	uint32_t *list;

	trace.module[0] = {};
	trace.module[0].counters = counters;
	trace.module[0].n = n;
	trace.nmodules = 1;
	counters_prepare();
	feature_prepare();
	ASSERT_EQ(counters_total(), n);
	EXPECT_FALSE(counters_take());
	/* each place alone, each class */
	const uint8_t values[] = { 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 127, 128, 255 };
	const unsigned classes[] = { 0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7 };
	for (size_t at = 0; at < n; at++) {
		size_t v = at % sizeof(values);
		counters[at] = values[v];
		ASSERT_TRUE(feature_take(false)) << at;
		ASSERT_EQ(counters[at], 0);
		uint32_t feature = (uint32_t)(FEATURE_COUNTERS + 8 * at + classes[v]);
		ASSERT_EQ(feature_list(&list), 1u);
		ASSERT_EQ(list[0], feature);
		ASSERT_TRUE(feature_has(feature));
		ASSERT_FALSE(feature_has(feature ^ 1));
		ASSERT_FALSE(feature_seen(feature));
		feature_see(feature);
		ASSERT_TRUE(feature_seen(feature));
		counters[at] = values[v];
		ASSERT_FALSE(feature_take(false)) << at;
		feature_drop();
	}
	EXPECT_EQ(feature_count(), n);
	EXPECT_EQ(feature_pcs(), n);
	/* all at once */
	memset(counters, 1, n);
	EXPECT_TRUE(feature_take(false));
	EXPECT_EQ(feature_list(&list), n);
	for (size_t i = 0; i < n; i++)
		EXPECT_EQ(counters[i], 0);
	feature_drop();
}

}
