/*
 * fuzzer.cc: unit tests of the fuzzer's parts: flags, dictionary, mutators, SHA-1, counters, choosing of a merge, the
 * control file, corpus, one run.
 */
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

extern "C" {
#include "fuzzer/fuzzer.h"
#include "fuzzer/merge.h"
void __sanitizer_cov_trace_const_cmp4(uint32_t, uint32_t);
}

namespace {

using Bytes = std::vector<uint8_t>;

TEST(Sha1, KnownAnswers)
{
	uint8_t sum[SHA1_SIZE];
	char text[SHA1_TEXT];
	auto of = [&](const std::string &s) {
		sha1_of((const uint8_t *)s.data(), s.size(), sum);
		sha1_text(sum, text);
		return std::string(text);
	};
	EXPECT_EQ(of(""), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
	EXPECT_EQ(of("abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
	EXPECT_EQ(of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
	    "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
	EXPECT_EQ(of(std::string(1000000, 'a')), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
	for (size_t n : { 55, 56, 63, 64, 65, 119, 120 })
		EXPECT_NE(of(std::string(n, 'x')), of(std::string(n + 1, 'x')));
}

TEST(Flags, ValuesAndInputs)
{
	std::vector<std::string> text = { "prog", "-runs=7", "dir", "-dict=a=b", "--max_len=3", "-seed=-1", "file",
	    "-ignore_remaining_args=1", "-runs=9", "other" };
	std::vector<char *> argv;
	for (auto &s : text)
		argv.push_back(&s[0]);
	std::vector<char *> input(argv.size());
	size_t n;
	struct fuzzer_flags old = flags;
	int looked = options_parse((int)argv.size(), argv.data(), input.data(), &n);
	EXPECT_EQ(looked, 8);
	EXPECT_EQ(flags.runs, 7);
	EXPECT_STREQ(flags.dict, "a=b");
	EXPECT_EQ(flags.max_len, 0);
	EXPECT_EQ(flags.seed, 4294967295u);
	ASSERT_EQ(n, 2u);
	EXPECT_STREQ(input[0], "dir");
	EXPECT_STREQ(input[1], "file");
	EXPECT_TRUE(options_given("runs"));
	EXPECT_FALSE(options_given("max_len"));
	flags = old;
}

TEST(FlagsDeathTest, NotANumber)
{
	std::string program = "prog", bad = "-runs=seven", large = "-runs=99999999999";
	char *argv[] = { &program[0], &bad[0] }, *argv2[] = { &program[0], &large[0] }, *input[2];
	size_t n;
	EXPECT_EXIT(options_parse(2, argv, input, &n), testing::ExitedWithCode(1), "'-runs=seven' is not a number");
	EXPECT_EXIT(options_parse(2, argv2, input, &n), testing::ExitedWithCode(1), "is not a number");
}

Bytes
entry(const struct dictionary &d, size_t i)
{
	return Bytes(d.at[i].word.bytes, d.at[i].word.bytes + d.at[i].word.size);
}

TEST(Dictionary, Lines)
{
	struct dictionary d = { nullptr, 0, 0 };
	ASSERT_TRUE(dictionary_parse(&d, "# comment\n\nname=\"abc\"\n\"a\\\\b\\\"c\"\n  x = \"\\x00\\xfF1\"  \r\nend=\"e\""));
	ASSERT_EQ(d.n, 4u);
	EXPECT_EQ(entry(d, 0), (Bytes{ 'a', 'b', 'c' }));
	EXPECT_EQ(entry(d, 1), (Bytes{ 'a', '\\', 'b', '"', 'c' }));
	EXPECT_EQ(entry(d, 2), (Bytes{ 0, 255, '1' }));
	EXPECT_EQ(entry(d, 3), (Bytes{ 'e' }));
}

TEST(Dictionary, BadLines)
{
	for (const char *text : { "abc", "x=\"abc", "x=\"a\\b\"", "x=\"a\\xg0\"", "x=\"a\" b", "x=\"\"", "\"\\x1" }) {
		struct dictionary d = { nullptr, 0, 0 };
		EXPECT_FALSE(dictionary_parse(&d, text)) << text;
	}
}

TEST(Dictionary, AddOnce)
{
	struct dictionary d = { nullptr, 0, 0 };
	struct word w = { 2, { 'a', 'b' } };
	struct entry *e = dictionary_add(&d, &w);
	EXPECT_EQ(dictionary_add(&d, &w), e);
	EXPECT_EQ(d.n, 1u);
	w.bytes[0] = 'c';
	EXPECT_NE(dictionary_add(&d, &w), e);
	EXPECT_EQ(d.n, 2u);
}

/* Whatever is drawn: the size stays within bounds, and memory beyond is not touched. */
TEST(Mutate, StaysInside)
{
	random_state = 1;
	for (size_t max : { 1, 2, 3, 7, 64, 300 })
		for (size_t size = 0; size <= max; size += 1 + size / 4)
			for (int i = 0; i < 2000; i++) {
				Bytes data(max + 32, 0xa5);
				size_t n = mutate_default(data.data(), size, max);
				ASSERT_GE(n, 1u);
				ASSERT_LE(n, max);
				for (size_t k = max; k < data.size(); k++)
					ASSERT_EQ(data[k], 0xa5);
			}
	mutate_start();
}

/* ... and with another input to mix with. */
TEST(Mutate, MixesInside)
{
	uint8_t other[40];
	struct unit mate = {};
	memset(other, 0x77, sizeof(other));
	mate.data = other;
	random_state = 7;
	for (size_t max : { 1, 2, 3, 7, 30, 64 })
		for (mate.size = 1; mate.size <= sizeof(other); mate.size += 3) {
			bool mixed = false;
			mutate_mate(&mate);
			for (int i = 0; i < 4000; i++) {
				Bytes data(max + 64, 0xa5);
				std::fill_n(data.begin(), max, 0x11);
				size_t n = mutate_default(data.data(), 1 + max / 2, max);
				ASSERT_LE(n, max);
				for (size_t k = max; k < data.size(); k++)
					ASSERT_EQ(data[k], 0xa5);
				mixed |= std::count(data.begin(), data.begin() + (long)n, 0x77) > 0;
			}
			EXPECT_TRUE(mixed);
		}
	mutate_mate(nullptr);
	mutate_start();
}

/* Each value of one byte, each size and each single flipped bit come up. */
TEST(Mutate, ReachesNeighbours)
{
	std::set<std::string> seen;
	random_state = 2;
	for (int i = 0; i < 200000; i++) {
		char data[4] = { 'a', 'b' };
		size_t n = mutate_default((uint8_t *)data, 2, 4);
		seen.insert(std::string(data, n));
	}
	for (int c = 0; c < 256; c++) {
		EXPECT_TRUE(seen.count(std::string(1, 'a') + (char)c)) << c;
		EXPECT_TRUE(seen.count(std::string("ab") + (char)c)) << c;
	}
	EXPECT_TRUE(seen.count("a"));
	EXPECT_TRUE(seen.count("b"));
	EXPECT_TRUE(seen.count("ba"));
	mutate_start();
}

TEST(Mutate, PastesOperands)
{
	bool found = false, found_big = false;
	memset(&trace.operands, 0, sizeof(trace.operands));
	for (size_t row = 2 * PAIR_SITES; row < 3 * PAIR_SITES; row++)
		for (auto &way : trace.operands.pair[row])
			way = { 0x11223344, 0xaabbccdd };
	random_state = 3;
	for (int i = 0; i < 100000 && !(found && found_big); i++) {
		uint8_t data[8] = { 1, 0x44, 0x33, 0x22, 0x11, 2 };
		uint8_t big[8] = { 1, 0x11, 0x22, 0x33, 0x44, 2 };
		found |= mutate_default(data, 6, 6) == 6 && data[0] == 1 && data[5] == 2
		    && memcmp(data + 1, "\xdd\xcc\xbb\xaa", 4) == 0;
		found_big |= mutate_default(big, 6, 6) == 6 && big[0] == 1 && big[5] == 2
		    && memcmp(big + 1, "\xaa\xbb\xcc\xdd", 4) == 0;
	}
	EXPECT_TRUE(found);
	EXPECT_TRUE(found_big);
	memset(&trace.operands, 0, sizeof(trace.operands));
	mutate_start();
}

/* every way in which an input may hold the number that is there, and that is wanted */
TEST(Operand, Ways)
{
	std::set<std::pair<std::string, std::string>> got;
	struct pair p = { 0x1234, 77 };
	for (unsigned way = 0; way < OPERAND_WAYS; way++) {
		struct word have = {}, want = {};
		if (operand_number(&p, 2 * PAIR_SITES, way, &have, &want))
			got.insert({ std::string((char *)have.bytes, have.size), std::string((char *)want.bytes, want.size) });
	}
	std::set<std::pair<std::string, std::string>> expected;
	for (std::pair<std::string, std::string> e : std::vector<std::pair<std::string, std::string>>{
	    { std::string("M\0\0\0", 4), std::string("\x34\x12\0\0", 4) },
	    { std::string("\0\0\0M", 4), std::string("\0\0\x12\x34", 4) },
	    { std::string("M\0", 2), "\x34\x12" }, { std::string("\0M", 2), "\x12\x34" }, { "77", "4660" } }) {
		expected.insert(e);
		expected.insert({ e.second, e.first });
	}
	EXPECT_EQ(got, expected);
}

TEST(Operand, PlaceAndPut)
{
	uint8_t data[16] = "xabyabz";
	struct word have = { 2, { 'a', 'b' } }, want = { 3, { '1', '2', '3' } }, none = { 2, { 'b', 'a' } };
	std::set<size_t> places;
	for (int i = 0; i < 100; i++)
		places.insert(operand_place(data, 7, &have));
	EXPECT_EQ(places, (std::set<size_t>{ 1, 4 }));
	EXPECT_EQ(operand_place(data, 7, &none), SIZE_MAX);
	EXPECT_EQ(operand_place(data, 1, &have), SIZE_MAX);
	EXPECT_EQ(operand_put(data, 7, 7, 1, &have, &want), 0u);
	ASSERT_EQ(operand_put(data, 7, 8, 1, &have, &want), 8u);
	EXPECT_EQ(std::string((char *)data, 8), "x123yabz");
	ASSERT_EQ(operand_put(data, 8, 8, 1, &want, &have), 7u);
	EXPECT_EQ(std::string((char *)data, 7), "xabyabz");
}

TEST(Mutate, AsciiOnly)
{
	flags.only_ascii = 1;
	random_state = 4;
	for (int i = 0; i < 20000; i++) {
		uint8_t data[32] = "some text";
		size_t n = mutate_default(data, 9, sizeof(data));
		for (size_t k = 0; k < n; k++)
			ASSERT_TRUE(isprint(data[k]) || isspace(data[k]));
	}
	flags.only_ascii = 0;
	mutate_start();
}

TEST(Random, Even)
{
	std::map<size_t, int> count;
	random_state = 5;
	for (int i = 0; i < 70000; i++)
		count[random_below(7)]++;
	EXPECT_EQ(count.size(), 7u);
	for (auto &c : count)
		EXPECT_NEAR(c.second, 10000, 500);
	EXPECT_EQ(random_below(0), 0u);
	EXPECT_EQ(random_below(1), 0u);
}

/* ---- counters: a module of an odd size at an odd address ---- */
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

/* What is longer than a word may be is cut, and nothing behind the word is touched. */
TEST(Dictionary, LongWord)
{
	for (size_t n : { WORD_MAX - 1, WORD_MAX + 0, WORD_MAX + 1, WORD_MAX + 9 }) {
		struct dictionary d = {};
		ASSERT_TRUE(dictionary_parse(&d, ("\"" + std::string(n, 'w') + "\"\n").c_str()));
		ASSERT_EQ(d.n, 1u);
		EXPECT_EQ(d.at[0].word.size, std::min(n, (size_t)WORD_MAX));
		EXPECT_EQ(d.at[0].position, SIZE_MAX);
		free(d.at);
	}
}

/* ---- merge ---- */
struct control
control_of(std::vector<std::pair<size_t, std::vector<uint32_t>>> files, size_t first)
{
	struct control c = {};
	c.file = (struct control_file *)calloc(files.size(), sizeof(*c.file));
	c.n = files.size();
	for (size_t i = 0; i < c.n; i++) {
		c.file[i].first = i < first;
		c.file[i].size = files[i].first;
		c.file[i].nfeatures = files[i].second.size();
		c.file[i].feature = (uint32_t *)calloc(c.file[i].nfeatures + 1, sizeof(uint32_t));
		std::copy(files[i].second.begin(), files[i].second.end(), c.file[i].feature);
		c.file[i].done = true;
	}
	return c;
}

std::set<size_t>
chosen(struct control *c, bool cover, size_t *features)
{
	std::vector<char> wanted(c->n);
	std::set<size_t> result;
	size_t counters, n = merge_choose(c, cover, (bool *)wanted.data(), features, &counters);
	for (size_t i = 0; i < c->n; i++)
		if (wanted[i])
			result.insert(i);
	EXPECT_EQ(result.size(), n);
	return result;
}

TEST(Merge, SmallestFirst)
{
	size_t features;
	struct control c = control_of({ { 5, { 1, 2 } }, { 9, { 3 } }, { 4, { 3 } }, { 3, { 1 } }, { 20, { 3, 4 } } }, 1);
	EXPECT_EQ(chosen(&c, false, &features), (std::set<size_t>{ 2, 4 }));
	EXPECT_EQ(features, 2u);
	c.file[2].done = false;	/* it crashed */
	EXPECT_EQ(chosen(&c, false, &features), (std::set<size_t>{ 1, 4 }));
	control_free(&c);
}

TEST(Merge, Cover)
{
	size_t features;
	struct control c = control_of({ { 1, { 1 } }, { 1, { 2 } }, { 1, { 3 } }, { 9, { 2, 3, 4 } }, { 8, { 2, 3, 4 } },
	    { 1, { 5 } } }, 1);
	EXPECT_EQ(chosen(&c, true, &features), (std::set<size_t>{ 4, 5 }));
	EXPECT_EQ(features, 4u);
	control_free(&c);
}

bool
parse(struct control *c, std::string text)
{
	text.push_back(0);
	return control_parse(c, &text[0]);
}

TEST(Control, Good)
{
	struct control c;
	ASSERT_TRUE(parse(&c, "3\n1\na\nb b\nc\nSTARTED 0 10\nFT 0 7 5 6\nCOV 0 1\nSTARTED 1 2\n"));
	EXPECT_EQ(c.n, 3u);
	EXPECT_TRUE(c.file[0].first);
	EXPECT_FALSE(c.file[1].first);
	EXPECT_STREQ(c.file[1].path, "b b");
	EXPECT_EQ(c.next, 2u);
	EXPECT_EQ(c.failed, 2u);
	EXPECT_EQ(c.file[0].size, 10u);
	ASSERT_EQ(c.file[0].nfeatures, 3u);
	EXPECT_EQ(c.file[0].feature[0], 5u);
	EXPECT_EQ(c.file[0].feature[2], 7u);
	EXPECT_TRUE(c.file[0].done);
	EXPECT_FALSE(c.file[1].done);
	control_free(&c);
}

/* what was being written when the process was killed */
TEST(Control, CutShort)
{
	struct control c;
	ASSERT_TRUE(parse(&c, "2\n0\na\nb\nSTARTED 0 10\nFT 0 7 5\nSTARTED 1 3\nFT 1 12"));
	EXPECT_TRUE(c.file[0].done);
	EXPECT_FALSE(c.file[1].done);
	EXPECT_EQ(c.next, 2u);
	control_free(&c);
	ASSERT_TRUE(parse(&c, "1\n0\na\nSTA"));
	EXPECT_EQ(c.next, 0u);
	control_free(&c);
}

/* What an earlier merge of other files knew is there, and is not to be run. */
TEST(Control, Known)
{
	struct control c;
	ASSERT_TRUE(parse(&c, "1\n0\na\nKNOWN 1 9 b b\nFT 1 5\nCOV 1 3\nKNOWN 0 2 c\nFT 2 6 4\nCOV 2\nSTARTED 0 3\n"));
	EXPECT_EQ(c.n, 3u);
	EXPECT_EQ(c.listed, 1u);
	EXPECT_EQ(c.next, 1u);
	EXPECT_FALSE(c.file[0].done);
	EXPECT_STREQ(c.file[1].path, "b b");
	EXPECT_TRUE(c.file[1].first);
	EXPECT_TRUE(c.file[1].done);
	EXPECT_EQ(c.file[1].size, 9u);
	EXPECT_EQ(c.file[1].ncounters, 1u);
	EXPECT_FALSE(c.file[2].first);
	ASSERT_EQ(c.file[2].nfeatures, 2u);
	EXPECT_EQ(c.file[2].feature[0], 4u);
	control_free(&c);
}

/* A control file that is written again says the same. */
TEST(Control, Written)
{
	struct control known, c;
	struct file_list files = { nullptr, 0, 0 };
	std::string path = ::testing::TempDir() + "control";

	ASSERT_TRUE(parse(&known, "0\n0\nKNOWN 1 9 k k\nFT 0 7 5\nCOV 0 3\n"));
	file_list_add(&files, "x", 1);
	file_list_add(&files, "y", 2);
	ASSERT_TRUE(control_create(path.c_str(), &files, 1, &known));
	ASSERT_TRUE(control_read(&c, path.c_str()));
	EXPECT_EQ(c.n, 3u);
	EXPECT_EQ(c.listed, 2u);
	EXPECT_EQ(c.next, 0u);
	EXPECT_TRUE(c.file[0].first);
	EXPECT_FALSE(c.file[1].first);
	EXPECT_STREQ(c.file[2].path, "k k");
	EXPECT_TRUE(c.file[2].first);
	EXPECT_EQ(c.file[2].nfeatures, 2u);
	EXPECT_EQ(c.file[2].ncounters, 1u);
	EXPECT_EQ(c.file[2].size, 9u);
	control_free(&c);
	control_free(&known);
	file_list_free(&files);
	remove(path.c_str());
	EXPECT_FALSE(control_create("/dev/null/control", &files, 0, &c));
}

/* Some unit is the focus: it is chosen nearly always; until there is one, the nearer the more often. */
TEST(Corpus, Focus)
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

TEST(Control, Bad)
{
	struct control c;
	for (const char *text : { "", "JUNK\n", "3\n", "1\n2\na\n", "2\n0\na\n", "1\n0\na\nSTARTED 1 5\n",
	    "1\n0\na\nSTARTED 0\n", "1\n0\na\nFT 0 1\n", "2\n0\na\nb\nSTARTED 0 1\nSTARTED 0 1\n",
	    "1\n0\na\nSTARTED 0 1\nFT 0 x\n", "1\n0\na\nSTARTED 0 1\nFT 0 1\nCOV 3 1\n", "1\n0\na\nHELLO 0 1\n",
	    "1\n0\na\nKNOWN 2 1 b\n", "1\n0\na\nKNOWN 0 1\n", "1\n0\na\nKNOWN 0 b\n",
	    "1\n0\na\nKNOWN 0 1 b\nSTARTED 0 1\nSTARTED 1 1\n", "1\n0\na\nKNOWN 0 1 b\nFT 0 1\n" }) {
		EXPECT_FALSE(parse(&c, text)) << text;
		control_free(&c);
	}
}

/* ---- corpus ---- */
TEST(Corpus, ChoosesByEnergy)
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
TEST(Corpus, CostlyLessOften)
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

/* ---- run: comparisons are looked at where somebody wants them, and for a value profile ---- */
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
