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
int result;
size_t change_at = SIZE_MAX;		/* a byte that the target changes */

int
target(const uint8_t *data, size_t n)
{
	ran.push_back(std::string((const char *)data, n));
	body(ran.back());
	if (change_at < n)
		const_cast<uint8_t *>(data)[change_at]++;
	return result;
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

void	__sanitizer_cov_trace_cmp4(uint32_t, uint32_t);

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
		std::string s = said([] { stat_line("NEW   ", "\n"); });
		size_t at = s.find(" corp: ");
		return at == std::string::npos ? s : s.substr(at + 7, s.find(' ', at + 7) - at - 7);
	};
	size_t bytes = corpus.bytes;
	run.total = 17;
	loop.limit = 0;
	std::string s = said([] { stat_line("DONE  ", "\n"); });
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
	s = said([] { stat_line("NEW   ", "\n"); });
	EXPECT_NE(s.find(" lim: 4 exec/s: "), std::string::npos);
	flags.verbosity = 0;
	EXPECT_EQ(said([] { stat_line("NEW   ", "\n"); }), "");
	loop.limit = 0;
}

std::string
name_of(const std::string &s)
{
	uint8_t sha1[SHA1_SIZE];
	char text[SHA1_TEXT];

	sha1_of((const uint8_t *)s.data(), s.size(), sha1);
	sha1_text(sha1, text);
	return text;
}

/* the files of a folder */
std::set<std::string>
files_in(const std::string &folder)
{
	struct file_list l = { nullptr, 0, 0 };
	std::set<std::string> result;

	file_list_dir(&l, folder.c_str(), 0);
	for (size_t i = 0; i < l.n; i++)
		result.insert(l.at[i].path + folder.size() + 1);
	file_list_free(&l);
	return result;
}

uint32_t
number_at_begin(const std::string &s)
{
	uint32_t n = 0;

	memcpy(&n, s.data(), s.size() < 4 ? s.size() : 4);
	return n;
}

std::string
bytes_of(uint32_t n)
{
	return std::string((const char *)&n, 4);
}

/* Where one side of a comparison stands, the other is put, and one more and one less; what that breaks elsewhere is mended. */
TEST_F(Loop, ProbeAnswersComparisons)
{
	struct unit *u = find("abcd....efgh");
	body = [](const std::string &s) {
		if (s.size() < 12)
			return;
		__sanitizer_cov_trace_cmp4(number_at_begin(s), 0x12345678);
		/* a checksum, which held */
		__sanitizer_cov_trace_cmp4(number_at_begin(s.substr(8)), number_at_begin(s) + 0x04040404);
		/* what is compared with next */
		if (number_at_begin(s) == 0x12345678)
			__sanitizer_cov_trace_cmp4(number_at_begin(s), 0x55555555);
	};
	probe(u, data);
	EXPECT_TRUE(u->probed);
	std::set<std::string> tried(ran.begin(), ran.end());
	for (uint32_t n : { 0x12345678, 0x12345679, 0x12345677 })
		EXPECT_TRUE(tried.count(bytes_of(n) + "....efgh")) << n;
	EXPECT_TRUE(tried.count(bytes_of(0x12345678) + "...." + bytes_of(0x12345678 + 0x04040404)));
	/* the answer itself must stay */
	for (auto &s : tried)
		EXPECT_NE(s.substr(0, 4), "UUUU");
	/* and a byte more, which is the last one's like */
	EXPECT_TRUE(tried.count("abcd....efghh"));
	EXPECT_EQ(ran[0], "abcd....efgh");
}

/* Probing takes a fourth of all runs, and mending an eighth. */
TEST_F(Loop, ProbeIsDue)
{
	struct unit *u = find("abcdabcdabcdabcdabcdabcdabcdabcd");
	int n = 0;
	body = [&](const std::string &s) {
		if (s.size() >= 4)
			__sanitizer_cov_trace_cmp4(number_at_begin("abcd"), (uint32_t)(n = n * 5 + 1));
	};
	for (int i = 0; i < 1000 && (u->probed = false, probe_due(u)); i++)
		probe(u, data);
	EXPECT_FALSE(probe_due(u));
	uint64_t before = ran.size();
	EXPECT_GT(before, 300u);
	run.total += 40000;
	for (int i = 0; i < 1000 && (u->probed = false, probe_due(u)); i++)
		probe(u, data);
	EXPECT_NEAR((double)(ran.size() - before), 40000.0 / 3, 1400);
	flags.use_cmp = 0;
	run.total += 1000000;
	EXPECT_FALSE(probe_due(u));
	EXPECT_FALSE(mend_due());
	flags.use_cmp = 1;
	EXPECT_TRUE(probe_due(u));
	u->probed = true;
	EXPECT_FALSE(probe_due(u));
	EXPECT_TRUE(mend_due());
	run.total = 8000;
	before = ran.size();
	for (int i = 0; i < 1000 && mend_due(); i++)
		mend_fuzz(u, data);
	EXPECT_NEAR((double)(ran.size() - before), 8000.0 / 7, 100);
}

/* A target that refuses an input has it in no corpus; one that changes it is a crash, whatever byte it is. */
TEST_F(Loop, TargetRefuses)
{
	size_t n = corpus.n;
	result = -1;
	EXPECT_EQ(run_one((const uint8_t *)"no", 2, nullptr, RUN_FORCE), RUN_REJECTED);
	EXPECT_EQ(corpus.n, n);
	result = 0;
	EXPECT_EQ(run_one((const uint8_t *)"yes", 3, nullptr, RUN_FORCE), RUN_NEW);
	EXPECT_EQ(corpus.n, n + 1);
}

using LoopDeathTest = Loop;
TEST_F(LoopDeathTest, TargetChangesItsInput)
{
	report_save = false;
	for (size_t n : { 1, 7, 8, 9, 16, 17 })
		for (size_t at : { (size_t)0, n / 2, n - 1 }) {
			std::string s(n, 'a');
			change_at = at;
			EXPECT_EXIT(run_target((const uint8_t *)s.data(), n), testing::ExitedWithCode(77),
			    "fuzz target overwrites its const input") << n << " " << at;
		}
	change_at = SIZE_MAX;
	report_save = true;
}

/* A reduced unit's new file takes the old one's place. */
TEST_F(Loop, ReducedFile)
{
	std::string folder = temporary("fuzzer-corpus");
	char *folders[] = { &folder[0] };
	ASSERT_TRUE(folder_make_all(folder.c_str()));
	loop.folder = folders;
	loop.nfolders = 1;
	flags.verbosity = 0;
	struct unit *u = find("longer");
	loop_found(u);
	EXPECT_EQ(files_in(folder), (std::set<std::string>{ name_of("longer") }));
	char *path = u->path;
	u->path = nullptr;
	corpus_replace(u, (const uint8_t *)"long", 4);
	loop_reduced(u, path);
	EXPECT_EQ(files_in(folder), (std::set<std::string>{ name_of("long") }));
	/* a seed of another name that has the very content */
	path = u->path;
	u->path = nullptr;
	loop_reduced(u, path);
	EXPECT_EQ(files_in(folder), (std::set<std::string>{ name_of("long") }));
	/* a leak was found in what was found last: that is an artifact, and none of the corpus */
	loop_unwrite((const uint8_t *)"lone", 4);
	EXPECT_EQ(files_in(folder).size(), 1u);
	loop_unwrite((const uint8_t *)"long", 4);
	EXPECT_EQ(files_in(folder).size(), 0u);
	free(u->path);
	u->path = nullptr;
	loop.nfolders = 0;
	file_remove_tree(folder.c_str());
}

/* A run that takes long leaves an artifact; later ones must take a tenth more. */
TEST_F(Loop, SlowUnits)
{
	std::string folder = temporary("fuzzer-slow"), prefix = folder + "/";
	unsigned seconds = 0;
	ASSERT_TRUE(folder_make_all(folder.c_str()));
	flags.artifact_prefix = prefix.c_str();
	flags.report_slow_units = 10;
	body = [&](const std::string &) { watch_ticks = watch_ticks + 10 * seconds; };
	auto try_it = [&](const char *s, unsigned how_long) {
		seconds = how_long;
		return said([&] { loop_try((const uint8_t *)s, strlen(s), nullptr); });
	};
	EXPECT_EQ(try_it("a", 9), "");
	std::string text = try_it("b", 20);
	EXPECT_NE(text.find("Slowest unit: 20 s:\n"), std::string::npos);
	EXPECT_NE(text.find("Test unit written to " + prefix + "slow-unit-" + name_of("b")), std::string::npos);
	EXPECT_EQ(try_it("c", 22), "");
	try_it("d", 23);
	EXPECT_EQ(files_in(folder), (std::set<std::string>{ "slow-unit-" + name_of("b"), "slow-unit-" + name_of("d") }));
	watch_ticks = 0;
	file_remove_tree(folder.c_str());
}

/* What is said of an artifact: where it came from; its bytes, and Base64, up to 256 of them. */
TEST_F(Loop, Artifact)
{
	struct unit *u = find("base");
	std::string path = temporary("fuzzer-artifact");
	flags.exact_artifact_path = path.c_str();
	auto text_of = [&](const std::string &s) {
		return said([&] { report_artifact("crash-", (const uint8_t *)s.data(), s.size()); });
	};
	mutate_start();
	run.total = 5;
	run.base = u;
	EXPECT_EQ(text_of("a\"\n"), "MS: 0 ; base unit: " + name_of("base") + "\n0x61,0x22,0xa,\na\\\"\\x0a\n"
	    "artifact_prefix=''; Test unit written to " + path + "\nBase64: YSIK\n");
	run.base = nullptr;
	EXPECT_EQ(text_of("ab").find("MS: 0 ; base unit: 0000000000000000000000000000000000000000\n"), 0u);
	run.total = 0;
	for (auto &e : std::vector<std::pair<std::string, std::string>>{ { "", "" }, { "a", "YQ==" }, { "ab", "YWI=" },
	    { "abc", "YWJj" }, { "\xfb\xff\xfe", "+//+" } })
		EXPECT_NE(text_of(e.first).find("\nBase64: " + e.second + "\n"), std::string::npos) << e.first;
	EXPECT_NE(text_of(std::string(256, 'x')).find("Base64: eHh4"), std::string::npos);
	EXPECT_EQ(text_of(std::string(256, 'x')).find("0x78,0x78"), 0u);
	EXPECT_EQ(text_of(std::string(257, 'x')), "artifact_prefix=''; Test unit written to " + path + "\n");
	EXPECT_EQ(file_size(path.c_str()), 257u);
	remove(path.c_str());
}
}
