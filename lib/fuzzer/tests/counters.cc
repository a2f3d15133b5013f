/*
 * counters.cc: unit tests: counters and features.
 */
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

/* a module of an odd size at an odd address */
uint8_t section[1 + 3 * 64 * 5 + 17];

void
module_prepare()
{
	if (trace.nmodules == 0) {
		trace.module[0] = {};
		trace.module[0].counters = section + 1;
		trace.module[0].n = sizeof(section) - 1;
		trace.nmodules = 1;
	}
	counters_prepare();
	feature_prepare();
}

TEST(Counters, TakeClearsAndTells)
{
	uint8_t *counters = section + 1;
	size_t n = sizeof(section) - 1;
	uint32_t *list;

	module_prepare();
	size_t count = feature_count(), pcs = feature_pcs();
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
	EXPECT_EQ(feature_count() - count, n);
	EXPECT_EQ(feature_pcs() - pcs, n);
	/* all at once */
	memset(counters, 1, n);
	EXPECT_TRUE(feature_take(false));
	EXPECT_EQ(feature_list(&list), n);
	for (size_t i = 0; i < n; i++)
		EXPECT_EQ(counters[i], 0);
	feature_drop();
}

/* what a pass over COUNTERS is to find, written plainly: the blocks that are not all 0, and whether any class is new */
bool
expected_hits(const std::vector<uint8_t> &counters, const uint8_t *seen, std::vector<std::string> *blocks)
{
	bool fresh = false;

	blocks->clear();
	for (size_t at = 0; at < counters.size(); at += BLOCK) {
		size_t n = std::min((size_t)BLOCK, counters.size() - at);
		std::string block(counters.begin() + (long)at, counters.begin() + (long)(at + n));
		block.resize(BLOCK);
		for (size_t i = 0; i < n; i++)
			fresh |= (counter_class[counters[at + i]] & ~seen[at + i]) != 0;
		if (block != std::string(BLOCK, 0))
			blocks->push_back(std::to_string(at / BLOCK) + ":" + block);
	}
	return fresh;
}

/* Vectors of each width, and none, find the same: here and there a counter, most of them seen. */
TEST(Counters, WidthsAgree)
{
	uint8_t *counters = section + 1;
	std::vector<uint8_t> now(sizeof(section) - 1);
	std::vector<std::string> expected;
	int news = 0;

	module_prepare();
	struct module *m = &trace.module[0];
	random_state = 21;
	for (unsigned width : { 0, 32, 64 })
		for (int round = 0; round < 20000; round++) {
			counters_limit(width);
			memset(m->seen, 0xff, m->n);
			std::fill(now.begin(), now.end(), (uint8_t)0);
			for (size_t n = random_below(6); n > 0; n--) {
				size_t at = random_below(now.size());
				now[at] = (uint8_t)(random_next() >> random_below(8));
				if (random_below(8) == 0)
					m->seen[at] = (uint8_t)random_next();
			}
			memcpy(counters, now.data(), now.size());
			bool fresh = expected_hits(now, m->seen, &expected);
			news += fresh;
			ASSERT_EQ(counters_take(), fresh) << width;
			std::vector<std::string> got;
			for (uint32_t i = 0; i < hits.n; i++)
				got.push_back(std::to_string(hits.at[i].block) + ":"
				    + std::string((char *)hits.bytes[i], BLOCK));
			ASSERT_EQ(got, expected) << width;
			ASSERT_EQ(std::count(counters, counters + now.size(), 0), (long)now.size());
		}
	EXPECT_GT(news, 6000);
	counters_limit(64);
	memset(m->seen, 0, m->n);
	feature_drop();
}

/* A stack that is deeper by an eighth or more is something new, once. */
TEST(Feature, StackDepth)
{
	std::set<uint32_t> steps;
	uint32_t *list;

	module_prepare();
	for (uint64_t depth = 1000; depth < 2000; depth += 10) {
		run.stack_depth = depth;
		bool fresh = feature_take(false);
		ASSERT_EQ(feature_list(&list), 1u);
		ASSERT_LT(list[0], (uint32_t)FEATURE_PROFILE);
		ASSERT_TRUE(feature_has(list[0]));
		ASSERT_FALSE(feature_has(list[0] + 1));
		ASSERT_EQ(fresh, steps.insert(list[0]).second) << depth;
		feature_see(list[0]);
		feature_drop();
	}
	EXPECT_GE(steps.size(), 8u);
	EXPECT_LE(steps.size(), 10u);
	run.stack_depth = 0;
	EXPECT_FALSE(feature_take(false));
	EXPECT_EQ(feature_list(&list), 0u);
}
}
