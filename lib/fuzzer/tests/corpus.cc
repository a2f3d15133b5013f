/*
 * corpus.cc: unit tests: which input is mutated next.
 */
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

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
	/* the numbers of units stay */
	void TearDown() override
	{
		for (size_t i = 0; i < corpus.n; i++)
			corpus_drop(corpus.unit[i]);
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

struct unit *
unit_of(const std::string &s)
{
	return corpus_add((const uint8_t *)s.data(), s.size(), nullptr, 0);
}

/* how often U is chosen, of 10000 times */
int
chosen(const struct unit *u)
{
	int n = 0;

	corpus.stale = true;
	random_state = 9;
	for (int i = 0; i < 10000; i++)
		n += corpus_choose() == u;
	return n;
}

/* Up to so many runs a feature is rare, and counted; after that nothing of it is noted any more. */
TEST_F(Corpus, RareUpToTheLimit)
{
	struct unit *u = unit_of("rare"), *v = unit_of("rare 2");
	const uint32_t feature = FEATURE_PROFILE + 77;
	int old = flags.entropic_feature_frequency_threshold;
	flags.entropic_feature_frequency_threshold = 3;
	for (uint32_t i = 1; i <= 3; i++) {
		corpus_sample(u, &feature, 1);
		ASSERT_EQ(u->nlocal, 1u);
		ASSERT_EQ(u->local[0].feature, feature);
		ASSERT_EQ(u->local[0].runs, i);
	}
	for (int i = 0; i < 5; i++)
		corpus_sample(u, &feature, 1);
	EXPECT_EQ(u->local[0].runs, 3u);
	EXPECT_EQ(feature_runs[feature], 4u);
	corpus_sample(v, &feature, 1);
	EXPECT_EQ(v->nlocal, 0u);
	flags.entropic_feature_frequency_threshold = old;
}

/* A unit remembers so many rare features; then the commonest of them makes room. */
TEST_F(Corpus, CommonestMakesRoom)
{
	struct unit *u = unit_of("full");
	const uint32_t first = FEATURE_PROFILE + 1000, common = first + 50, last = first + LOCAL_MAX;
	for (uint32_t f = first; f < last; f++)
		corpus_sample(u, &f, 1);
	for (int i = 0; i < 10; i++)
		corpus_sample(nullptr, &common, 1);
	ASSERT_EQ(u->nlocal, (uint32_t)LOCAL_MAX);
	corpus_sample(u, &last, 1);
	ASSERT_EQ(u->nlocal, (uint32_t)LOCAL_MAX);
	std::set<uint32_t> has, expected;
	for (uint32_t i = 0; i < u->nlocal; i++)
		has.insert(u->local[i].feature);
	for (uint32_t f = first; f <= last; f++)
		if (f != common)
			expected.insert(f);
	EXPECT_EQ(has, expected);
}

/* What was met once is known for ever, as it is not to be run again when it is met in a folder. */
TEST_F(Corpus, NamesAreKept)
{
	uint8_t sha1[SHA1_SIZE] = { 1 };
	const int n = 5000;
	auto name = [&](int i) {
		memcpy(sha1 + 4, &i, sizeof(i));
		return sha1;
	};
	for (int i = 0; i < n; i++) {
		ASSERT_FALSE(corpus_has(name(i))) << i;
		corpus_note_seen(name(i));
	}
	for (int i = 0; i < n; i++)
		ASSERT_TRUE(corpus_has(name(i))) << i;
	EXPECT_FALSE(corpus_has(name(n)));
}

/* Seeds that were kept for mixing only are hardly ever what is mutated. */
TEST_F(Corpus, KeptForMixing)
{
	struct unit *u = unit_of("kept"), *v = unit_of("useful");
	v->owned = 1;
	EXPECT_GT(chosen(u), 3000);
	u->keep = true;
	EXPECT_LT(chosen(u), 10);
	u->owned = 1;
	EXPECT_GT(chosen(u), 3000);
}

TEST_F(Corpus, FastOnesWhenWanted)
{
	struct unit *u = unit_of("slow"), *v = unit_of("fast");
	u->runs = v->runs = 1;
	u->micros = 1000000;
	v->micros = 2;
	for (uint32_t f = FEATURE_PROFILE + 5000; f < FEATURE_PROFILE + 5004; f++) {
		corpus_sample(u, &f, 1);
		corpus_sample(v, &f, 1);
	}
	EXPECT_NEAR(chosen(u), 5000, 300);
	flags.entropic_scale_per_exec_time = 1;
	/* log2 of a million is 20, of 4 is 2 */
	EXPECT_NEAR(chosen(v), 10000 * 10 / 11, 300);
	flags.entropic_scale_per_exec_time = 0;
}

/* Without entropy what came later and brought more is chosen more. */
TEST_F(Corpus, LaterAndMoreWithoutEntropy)
{
	struct unit *u = unit_of("earlier"), *v = unit_of("later");
	flags.entropic = 0;
	double first = (double)corpus.n - 1, second = (double)corpus.n;
	EXPECT_NEAR(chosen(v), 10000 * second / (first + second), 300);
	u->owned = 3;
	EXPECT_NEAR(chosen(v), 10000 * second / (4 * first + second), 300);
	flags.entropic = 1;
}

/* The second input of a mix is another one, as long as there is another. */
TEST_F(Corpus, MateIsAnother)
{
	struct unit *u = unit_of("one"), *v = unit_of("two");
	flags.cross_over_uniform_dist = 1;
	random_state = 10;
	for (int i = 0; i < 1000; i++) {
		const struct unit *mate = corpus_choose_mate(u);
		/* many that were dropped lie between */
		ASSERT_TRUE(mate == v || mate == nullptr);
	}
	corpus_drop(v);
	bool itself = false;
	for (int i = 0; i < 1000; i++) {
		const struct unit *mate = corpus_choose_mate(u);
		ASSERT_TRUE(mate == u || mate == nullptr);
		itself |= mate == u;
	}
	EXPECT_TRUE(itself);
	flags.cross_over_uniform_dist = 0;
	flags.cross_over = 0;
	EXPECT_EQ(corpus_choose_mate(u), nullptr);
	flags.cross_over = 1;
}
}
