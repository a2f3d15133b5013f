/*
 * run.cc: unit tests of one run: comparisons are looked at where somebody wants them, and for a value profile; its cost.
 */
#include <gtest/gtest.h>

extern "C" {
#include "fuzzer/fuzzer.h"
void __sanitizer_cov_trace_const_cmp4(uint32_t, uint32_t);
}

namespace {

int compares_thrice(const uint8_t *data, size_t)
{
	run.allocated += 64000;		/* as the hook of malloc would */
	for (uint32_t i = 0; i < 3; i++)
		__sanitizer_cov_trace_const_cmp4(i, data[0]);
	return 0;
}

TEST(Run, ComparesWhereWanted)
{
	const uint8_t a[] = "a";
	auto compared = [&](bool wanted, bool use, bool profile) {
		trace.wanted = wanted;
		flags.use_cmp = use;
		trace.profile = profile;
		run_target(a, 1);
		return trace.compared;
	};
	run.target = compares_thrice;
	EXPECT_EQ(compared(true, true, false), 3u);
	EXPECT_EQ(compared(false, true, false), 0u);
	EXPECT_EQ(compared(true, false, false), 0u);
	EXPECT_EQ(compared(false, false, true), 3u);
	EXPECT_EQ(compared(true, true, false), 3u);
}

/* What descendants cost is learned from those that were looked at. */
TEST(Run, CostOfDescendants)
{
	const uint8_t a[] = "a", b[] = "b";
	struct unit *u = corpus_add(a, 1, nullptr, 0);

	trace.wanted = true;
	for (int i = 0; i < 50; i++)
		run_one(b, 1, u, 0);
	EXPECT_NEAR(u->cost, 1003, 2);
	trace.wanted = false;
	for (int i = 0; i < 50; i++)
		run_one(b, 1, u, 0);
	EXPECT_NEAR(u->cost, 1003, 2);
	trace.wanted = true;
	corpus_drop(u);
}

}
