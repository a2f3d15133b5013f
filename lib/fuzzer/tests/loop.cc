/*
 * loop.cc: unit tests: whole runs of a target that is a function here: trimming, leaks, status lines.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace {

/* the sanitizer's part: what it was asked, and the hooks it got */
struct {
	int disabled, checks;
	void (*on_malloc)(const volatile void *, size_t);
	void (*on_free)(const volatile void *);
} sanitizer;

std::function<void(const std::string &)> body;
std::vector<std::string> ran;

int
target(const uint8_t *data, size_t n)
{
	ran.push_back(std::string((const char *)data, n));
	body(ran.back());
	return 0;
}

}

extern "C" {
void
__lsan_disable(void)
{
	sanitizer.disabled++;
}

void
__lsan_enable(void)
{
	sanitizer.disabled--;
}

int
__lsan_do_recoverable_leak_check(void)
{
	sanitizer.checks++;
	return 0;
}

int
__sanitizer_install_malloc_and_free_hooks(void (*on_malloc)(const volatile void *, size_t),
    void (*on_free)(const volatile void *))
{
	sanitizer.on_malloc = on_malloc;
	sanitizer.on_free = on_free;
	return 1;
}
}

namespace {

class Loop : public testing::Test {
protected:
	void SetUp() override
	{
		counters_prepare();
		feature_prepare();
		old = flags;
		flags.artifact_prefix = "";
		run = {};
		run.target = target;
		trace.wanted = true;
		loop.max_len = 4096;
		body = [](const std::string &) {};
		ran.clear();
		sanitizer = {};
	}
	void TearDown() override
	{
		for (size_t i = 0; i < corpus.n; i++)
			corpus_drop(corpus.unit[i]);
		flags = old;
		run = {};
	}
	struct unit *find(const std::string &s)
	{
		struct unit *u = corpus_add((const uint8_t *)s.data(), s.size(), nullptr, 0);
		u->ours = true;
		return u;
	}
	struct fuzzer_flags old;
	uint8_t data[4097];
};

/* -shrink: a find is tried without each half, quarter, ..., the last first. */
TEST_F(Loop, TrimTriesPieces)
{
	struct unit *u = find("abcdefgh");
	flags.shrink = 1;
	trim(u, data);
	EXPECT_EQ(ran, (std::vector<std::string>{ "abcd", "efgh", "abcdef", "abcdgh", "abefgh", "cdefgh", "abcdefg",
	    "abcdefh", "abcdegh", "abcdfgh", "abcefgh", "abdefgh", "acdefgh", "bcdefgh" }));
	ran.clear();
	/* no smaller pieces than a thirty-second */
	trim(find(std::string(640, 'x')), data);
	for (auto &s : ran)
		ASSERT_LE(s.size(), 620u);
	EXPECT_EQ(ran.size(), 2u + 4 + 8 + 16 + 32);
}

/* Trimming is for our finds, once each, when it is wanted, and takes an eighth of all runs. */
TEST_F(Loop, TrimIsDue)
{
	struct unit *u = find(std::string(640, 'y')), *small = find("1"), *seed = find("seed");
	seed->ours = false;
	run.total = 1000000;
	EXPECT_FALSE(trim_due(u));
	flags.shrink = 1;
	EXPECT_TRUE(trim_due(u));
	EXPECT_FALSE(trim_due(small));
	EXPECT_FALSE(trim_due(seed));
	trim(u, data);
	EXPECT_FALSE(trim_due(u));
	/* as if there were no end of finds, and nothing else ran */
	run.total = 0;
	ran.clear();
	for (int i = 0; i < 100 && (u->trimmed = false, trim_due(u)); i++)
		trim(u, data);
	EXPECT_FALSE(trim_due(u));
	EXPECT_LE(ran.size(), 140u);
	/* so many other runs pay for one more */
	run.total += 8 * 62 + 1000;
	EXPECT_TRUE(trim_due(u));
	run.total += 8 * 1000;
	ran.clear();
	for (int i = 0; i < 100 && (u->trimmed = false, trim_due(u)); i++)
		trim(u, data);
	EXPECT_GE(ran.size(), 1000u);
	EXPECT_LE(ran.size(), 1500u);
}

class Leak : public Loop {
protected:
	void SetUp() override
	{
		Loop::SetUp();
		flags.detect_leaks = 1;
		leak_prepare();
		ASSERT_NE(sanitizer.on_malloc, nullptr);
	}
	void once()
	{
		run_target((const uint8_t *)"x", 1);
		leak_try((const uint8_t *)"x", 1, false);
	}
	void allocate(int mallocs, int frees)
	{
		for (; mallocs > 0; mallocs--)
			sanitizer.on_malloc(data, 10);
		for (; frees > 0; frees--)
			sanitizer.on_free(data);
	}
};

/* What frees all is run once. */
TEST_F(Leak, Balanced)
{
	body = [&](const std::string &) { allocate(3, 3); };
	once();
	EXPECT_EQ(ran.size(), 1u);
	EXPECT_EQ(run.total, 1u);
	EXPECT_EQ(sanitizer.checks, 0);
}

/* What does not is run again, without being looked at, and counts as one run; memory that is kept at first only is fine. */
TEST_F(Leak, RunAgainAThousandTimes)
{
	std::vector<int> disabled;
	body = [&](const std::string &) {
		disabled.push_back(sanitizer.disabled);
		allocate(ran.size() == 1 ? 4 : 3, 3);
	};
	once();
	EXPECT_EQ(disabled, (std::vector<int>{ 0, 1 }));
	EXPECT_EQ(sanitizer.disabled, 0);
	EXPECT_EQ(run.total, 1u);
	EXPECT_EQ(sanitizer.checks, 0);
	/* each time */
	body = [&](const std::string &) { allocate(4, 3); };
	once();
	EXPECT_EQ(run.total, 2u);
	EXPECT_EQ(sanitizer.checks, 1);
	EXPECT_EQ(sanitizer.disabled, 0);
	/* A target that hoards what it can still reach is looked at a thousand times. */
	std::string text = said([&] {
		for (int i = 0; i < 1100; i++)
			once();
	});
	EXPECT_EQ(sanitizer.checks, 1000);
	EXPECT_EQ(flags.detect_leaks, 0);
	EXPECT_EQ(text.find("INFO: libFuzzer disabled leak detection after every mutation."), 0u);
	EXPECT_EQ(text.find("INFO", 1), std::string::npos);
}

/* Fields of 0 are left out, and sizes have the unit that scripts expect. */
TEST_F(Loop, StatusLine)
{
	auto line = [](size_t bytes) {
		corpus.bytes = bytes;
		std::string s = said([] { stat_line("NEW   ", "\n", 0); });
		size_t at = s.find(" corp: ");
		return at == std::string::npos ? s : s.substr(at + 7, s.find(' ', at + 7) - at - 7);
	};
	size_t bytes = corpus.bytes;
	run.total = 17;
	loop.limit = 0;
	std::string s = said([] { stat_line("DONE  ", "\n", 0); });
	EXPECT_EQ(s.find("#17\tDONE  "), 0u);
	EXPECT_EQ(s.find("corp:"), std::string::npos);
	EXPECT_EQ(s.find("lim:"), std::string::npos);
	EXPECT_EQ(s.find("units:"), std::string::npos);
	EXPECT_NE(s.find(" exec/s: "), std::string::npos);
	EXPECT_EQ(s.substr(s.size() - 3), "Mb\n");
	find("a");
	EXPECT_EQ(line(0), "1/0b");
	EXPECT_EQ(line(16383), "1/16383b");
	EXPECT_EQ(line(16384), "1/16Kb");
	EXPECT_EQ(line(16777215), "1/16383Kb");
	EXPECT_EQ(line(16777216), "1/16Mb");
	corpus.bytes = bytes + 1;
	loop.limit = 4;
	s = said([] { stat_line("NEW   ", "\n", 7); });
	EXPECT_NE(s.find(" lim: 4 units: 7 exec/s: "), std::string::npos);
	flags.verbosity = 0;
	EXPECT_EQ(said([] { stat_line("NEW   ", "\n", 7); }), "");
	loop.limit = 0;
}
}
