/*
 * corpus.cc: unit tests: which input is mutated next.
 */
#include <gtest/gtest.h>

#include <map>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

class Corpus : public testing::Test {
protected:
	void SetUp() override
	{
		counters_prepare();
		feature_prepare();
	}
};

/* Some unit is the focus: it is chosen nearly always; until there is one, the nearer the more often. */
TEST_F(Corpus, Focus)
{
	const uint8_t a[] = "focus a", b[] = "focus b";
	struct unit *u = corpus_add(a, 7, nullptr, 0), *v = corpus_add(b, 7, nullptr, 0);
	std::map<const struct unit *, int> n;
	auto draw = [&] {
		n.clear();
		corpus.stale = true;
		for (int i = 0; i < 10000; i++)
			n[corpus_choose()]++;
	};
	focus_counter = 0;
	random_state = 8;
	u->nearness = 1;
	v->nearness = 26;
	draw();
	EXPECT_GT(n[v], 10 * n[u]);
	u->focus = true;
	corpus.in_focus = 1;
	draw();
	EXPECT_GT(n[u], 9000);
	focus_counter = SIZE_MAX;
	corpus.in_focus = 0;
	corpus_drop(u);
	corpus_drop(v);
}

TEST_F(Corpus, ChoosesByEnergy)
{
	const uint8_t a[] = "a", b[] = "bb";
	struct unit *u = corpus_add(a, 1, nullptr, 0), *v = corpus_add(b, 2, nullptr, 0);
	EXPECT_EQ(corpus.live, 2u);
	EXPECT_EQ(corpus.bytes, 3u);
	EXPECT_TRUE(corpus_has(u->sha1));
	/* v's descendants hit something rare, u's only what is common */
	uint32_t rare[] = { 1, 2, 3 };
	u->runs = 1000;
	for (int i = 0; i < 3; i++)
		corpus_sample(v, &rare[i], 1);
	corpus.stale = true;
	int of_v = 0;
	random_state = 6;
	for (int i = 0; i < 10000; i++)
		of_v += corpus_choose() == v;
	EXPECT_GT(of_v, 6000);
	EXPECT_LT(of_v, 10000);
	corpus_drop(u);
	for (int i = 0; i < 100; i++)
		EXPECT_EQ(corpus_choose(), v);
	corpus_replace(v, a, 1);
	EXPECT_EQ(corpus.bytes, 1u);
	corpus_drop(v);
}

/* Ten times the cost of another, with what any run costs: the root of ten times less often. */
TEST_F(Corpus, CostlyLessOften)
{
	const uint8_t a[] = "cheap", b[] = "dear";
	struct unit *cheap = corpus_add(a, 5, nullptr, 0), *dear = corpus_add(b, 4, nullptr, 0);
	int n = 0;

	dear->cost = 2700;
	corpus.stale = true;
	random_state = 7;
	for (int i = 0; i < 10000; i++)
		n += corpus_choose() == cheap;
	EXPECT_NEAR(n, 7597, 200);
	corpus_drop(cheap);
	corpus_drop(dear);
}

}
