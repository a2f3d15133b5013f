/*
 * mutate.cc: unit tests: the mutators, operands of comparisons, random numbers.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

using Bytes = std::vector<uint8_t>;

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

/* ---- each mutator does what its name says, all of it, and nothing else ---- */
using Made = std::map<std::string, int>;

/* what the mutator NAME makes of IN, and how often */
Made
made_by(const char *name, const std::string &in, size_t max, int draws = 300000)
{
	Made made;

	random_state = 11;
	for (int i = 0; i < draws; i++) {
		std::string data = in + std::string(max - in.size(), '~');
		mutate_start();
		size_t n = mutate_default((uint8_t *)&data[0], in.size(), max);
		if (strcmp(mutate_last(), name) == 0)
			made[data.substr(0, n)]++;
	}
	mutate_start();
	return made;
}

std::set<std::string>
kinds(const Made &made)
{
	std::set<std::string> result;

	for (auto &m : made)
		result.insert(m.first);
	return result;
}

/* PART over IN, and between, at every place */
void
add_over(std::set<std::string> *to, const std::string &in, const std::string &part)
{
	for (size_t at = 0; at + part.size() <= in.size(); at++)
		to->insert(std::string(in).replace(at, part.size(), part));
}

void
add_between(std::set<std::string> *to, const std::string &in, const std::string &part)
{
	for (size_t at = 0; at <= in.size(); at++)
		to->insert(std::string(in).insert(at, part));
}

/* the number of times that what OF accepts was made, as a part of all */
template <typename Of> double
share(const Made &made, Of of)
{
	double all = 0, those = 0;

	for (auto &m : made) {
		all += m.second;
		those += of(m.first) ? m.second : 0;
	}
	return those / all;
}

TEST(Mutator, EraseBytes)
{
	const std::string in = "abcdefgh";
	std::set<std::string> expected;
	for (size_t n = 1; n <= in.size() / 2; n++)
		for (size_t at = 0; at + n <= in.size(); at++)
			expected.insert(std::string(in).erase(at, n));
	EXPECT_EQ(kinds(made_by("EraseBytes", in, 8)), expected);
	EXPECT_TRUE(made_by("EraseBytes", "a", 8).empty());
}

TEST(Mutator, InsertByte)
{
	std::set<std::string> expected;
	for (int c = 0; c < 256; c++)
		add_between(&expected, "ab", std::string(1, (char)c));
	Made made = made_by("InsertByte", "ab", 3);
	EXPECT_EQ(kinds(made), expected);
	/* what formats are made of more often than the rest */
	for (char c : std::string("!*'();:@&=+$,/?%#[]012Az-`~.\xff"))
		EXPECT_GT(made[std::string(1, c) + "ab"], 3 * made["qab"]) << c;
	EXPECT_TRUE(made_by("InsertByte", "ab", 2).empty());
}

TEST(Mutator, InsertRepeatedBytes)
{
	std::set<size_t> sizes, places;
	Made made = made_by("InsertRepeatedBytes", "ab", 200);
	for (auto &m : made) {
		size_t n = m.first.size() - 2, at = 0;
		while (at < 2 && m.first[at] == "ab"[at])
			at++;
		ASSERT_EQ(std::string("ab").insert(at, std::string(n, m.first[at])), m.first);
		sizes.insert(n);
		places.insert(at);
	}
	EXPECT_EQ(sizes.size(), 126u);
	EXPECT_EQ(*sizes.begin(), 3u);
	EXPECT_EQ(*sizes.rbegin(), 128u);
	EXPECT_EQ(places.size(), 3u);
	auto of = [&](char c) { return share(made, [=](const std::string &s) { return s[s.size() / 2] == c; }); };
	EXPECT_NEAR(of(0), 0.25, 0.03);
	EXPECT_NEAR(of('\xff'), 0.25, 0.03);
	EXPECT_TRUE(made_by("InsertRepeatedBytes", "ab", 4).empty());
}

TEST(Mutator, ChangeByte)
{
	std::set<std::string> expected;
	for (int c = 0; c < 256; c++)
		add_over(&expected, "abc", std::string(1, (char)c));
	EXPECT_EQ(kinds(made_by("ChangeByte", "abc", 4)), expected);
}

TEST(Mutator, ChangeBit)
{
	std::set<std::string> expected;
	for (size_t bit = 0; bit < 24; bit++) {
		char s[] = "abc";
		s[bit / 8] = (char)(s[bit / 8] ^ 1 << bit % 8);
		expected.insert(s);
	}
	EXPECT_EQ(kinds(made_by("ChangeBit", "abc", 4)), expected);
}

TEST(Mutator, ShuffleBytes)
{
	std::set<std::string> expected;
	std::string s = "abcd";
	do
		expected.insert(s);
	while (std::next_permutation(s.begin(), s.end()));
	EXPECT_EQ(kinds(made_by("ShuffleBytes", "abcd", 4)), expected);
	/* eight bytes of a long input at most, and anywhere */
	const std::string in = "abcdefghijklmnop";
	std::set<size_t> begins, sizes;
	for (auto &m : made_by("ShuffleBytes", in, 16)) {
		size_t begin = 0, end = in.size();
		while (begin < end && m.first[begin] == in[begin])
			begin++;
		while (begin < end && m.first[end - 1] == in[end - 1])
			end--;
		ASSERT_TRUE(std::is_permutation(in.begin(), in.end(), m.first.begin()));
		begins.insert(begin);
		sizes.insert(end - begin);
	}
	EXPECT_EQ(*begins.begin(), 0u);
	EXPECT_EQ(*begins.rbegin(), 16u);	/* as it was */
	EXPECT_EQ(*sizes.rbegin(), 8u);
}

/* before the number stands so much that it is nearly always taken whole */
TEST(Mutator, ChangeASCIIInt)
{
	const std::string before(40, 'x');
	Made made = made_by("ChangeASCIIInt", before + "00100y", 46, 600000);
	for (auto &m : made) {
		ASSERT_EQ(m.first.size(), 46u);
		ASSERT_EQ(m.first.substr(0, 40), before);
		ASSERT_EQ(m.first.find_first_not_of("0123456789", 40), 45u);
	}
	for (const char *n : { "00101", "00099", "00050", "00200" })
		EXPECT_NEAR(made[before + n + "y"], made[before + "00101y"], 0.1 * made[before + "00101y"]) << n;
	/* the borders of types, modulo what five digits hold: 2^8, 2^16 - 1, 2^31, 2^32 - 1, 2^63 */
	for (const char *n : { "00256", "65535", "83648", "67295", "75808" })
		EXPECT_GE(made[before + n + "y"], 10) << n;
	/* of random numbers, small ones as often as large ones */
	EXPECT_GE(made[before + "00005y"] + made[before + "00006y"] + made[before + "00009y"], 20);
	EXPECT_TRUE(made_by("ChangeASCIIInt", "abc", 4).empty());
}

TEST(Mutator, ChangeBinInt)
{
	const std::string in = "\1\2\3\4";
	std::set<std::string> expected;
	for (unsigned width = 1; width <= 4; width *= 2)
		for (size_t at = 0; at + width <= in.size(); at++)
			for (bool big : { false, true }) {
				uint64_t n = 0, top = (uint64_t)1 << (8 * width - 1);
				for (unsigned i = 0; i < width; i++)
					n = n << 8 | (uint8_t)in[at + (big ? i : width - 1 - i)];
				std::vector<uint64_t> numbers = { -n, in.size(), top, top - 1, 1, 0 };
				for (uint64_t off = 0; off <= 20; off++)
					numbers.push_back(n + off - 10);
				for (uint64_t number : numbers) {
					std::string bytes;
					for (unsigned i = 0; i < width; i++)
						bytes.push_back((char)(number >> 8 * (big ? width - 1 - i : i)));
					expected.insert(std::string(in).replace(at, width, bytes));
				}
			}
	EXPECT_EQ(kinds(made_by("ChangeBinInt", in, 4)), expected);
	/* eight bytes, too */
	Made wide = made_by("ChangeBinInt", std::string(8, 0), 8);
	EXPECT_TRUE(wide.count("\x80" + std::string(7, 0)));
	EXPECT_TRUE(wide.count(std::string(8, '\xff')));
}

TEST(Mutator, CopyPart)
{
	const std::string in = "abcde";
	std::set<std::string> expected;
	for (size_t n = 1; n <= in.size(); n++)
		for (size_t from = 0; from + n <= in.size(); from++) {
			add_over(&expected, in, in.substr(from, n));
			if (n <= 3)
				add_between(&expected, in, in.substr(from, n));
		}
	EXPECT_EQ(kinds(made_by("CopyPart", in, 8)), expected);
}

/* all ways to go on with one of both: what is at A was used of the input, what is at B of the mate */
void
add_woven(std::set<std::string> *to, const std::string &so_far, const std::string &a, const std::string &b)
{
	if (!so_far.empty())
		to->insert(so_far);
	if (!a.empty())
		add_woven(to, so_far + a[0], a.substr(1), b);
	if (!b.empty() && !so_far.empty())
		add_woven(to, so_far + b[0], a, b.substr(1));
}

TEST(Mutator, CrossOver)
{
	const std::string in = "abc", other = "XYZ";
	struct unit mate = {};
	std::set<std::string> expected;
	mate.data = (uint8_t *)other.data();
	mate.size = other.size();
	mutate_mate(&mate);
	add_woven(&expected, "", in, other);
	for (size_t n = 1; n <= other.size(); n++)
		for (size_t from = 0; from + n <= other.size(); from++) {
			add_over(&expected, in, other.substr(from, n));
			add_between(&expected, in, other.substr(from, n));
		}
	EXPECT_EQ(kinds(made_by("CrossOver", in, 6)), expected);
	mate.size = 0;
	EXPECT_TRUE(made_by("CrossOver", in, 6).empty());
	mutate_mate(nullptr);
	EXPECT_TRUE(made_by("CrossOver", in, 6).empty());
}

/* A part of the other input often goes to where it was there. */
TEST(Mutator, CrossOverSamePlace)
{
	std::string in, other;
	struct unit mate = {};
	for (int i = 0; i < 32; i++) {
		in.push_back((char)i);
		other.push_back((char)(128 + i));
	}
	mate.data = (uint8_t *)&other[0];
	mate.size = other.size();
	mutate_mate(&mate);
	Made made = made_by("CrossOver", in, 32), single;
	for (auto &m : made) {
		/* what is cut at the end is of the other way, by pieces of both */
		if (m.first.size() != 32 || m.first[31] != in[31])
			continue;
		int changed = 0;
		for (size_t i = 0; i < 32; i++)
			changed += m.first[i] != in[i];
		if (changed == 1)
			single[m.first] = m.second;
	}
	auto same = [&](const std::string &s) {
		size_t at = (size_t)(std::mismatch(s.begin(), s.end(), in.begin()).first - s.begin());
		return s[at] == other[at];
	};
	EXPECT_NEAR(share(single, same), 0.5, 0.1);
	mutate_mate(nullptr);
}

std::set<std::string>
all_pastes(const std::string &in, const std::string &word, size_t max)
{
	std::set<std::string> expected;

	add_over(&expected, in, word);
	if (in.size() + word.size() <= max)
		add_between(&expected, in, word);
	return expected;
}

TEST(Mutator, Dictionaries)
{
	const struct word key = { 3, { 'K', 'E', 'Y' } };
	for (struct dictionary *d : { &dictionary_manual, &dictionary_found }) {
		const char *name = d == &dictionary_manual ? "ManualDict" : "PersAutoDict";
		EXPECT_TRUE(made_by(name, "abcdef", 9, 10000).empty());
		struct entry *e = dictionary_add(d, &key);
		EXPECT_EQ(kinds(made_by(name, "abcdef", 9)), all_pastes("abcdef", "KEY", 9));
		EXPECT_EQ(kinds(made_by(name, "abcdef", 8)), all_pastes("abcdef", "KEY", 8));
		EXPECT_EQ(kinds(made_by(name, "ab", 5)), all_pastes("ab", "KEY", 5));
		EXPECT_TRUE(made_by(name, "ab", 4).empty());
		EXPECT_GT(e->uses, 0u);
		EXPECT_EQ(e->finds, 0u);
		/* where it helped before */
		e->position = 2;
		EXPECT_GT(share(made_by(name, "abcdefghijklmnopqrstuvwxyz", 26),
		    [](const std::string &s) { return s.find("KEY") == 2; }), 0.45);
		d->n = 0;
	}
}

/* What was pasted in a series that found something is known, with its place, and the words of a dictionary gain. */
TEST(Mutate, FindsAreRemembered)
{
	const struct word key = { 3, { 'K', 'E', 'Y' } }, user = { 2, { 'u', 's' } };
	struct entry *of_user = dictionary_add(&dictionary_manual, &user);
	mutate_start();
	mutate_found();
	EXPECT_EQ(dictionary_found.n, 0u);
	random_state = 12;
	do {
		uint8_t data[8] = "abcdefg";
		mutate_start();
		mutate_default(data, 7, 8);
	} while (strcmp(mutate_last(), "ManualDict") != 0);
	mutate_pasted(&key, 5);
	mutate_found();
	EXPECT_EQ(of_user->finds, 1u);
	ASSERT_EQ(dictionary_found.n, 1u);
	EXPECT_EQ(dictionary_found.at[0].word.size, 3u);
	EXPECT_EQ(dictionary_found.at[0].position, 5u);
	EXPECT_EQ(dictionary_found.at[0].finds, 1u);
	dictionary_manual.n = dictionary_found.n = 0;
	mutate_start();
}

/* Lines name the first ten of a series, all with -verbosity=2 (ALL). */
TEST(Mutate, Printed)
{
	const struct word key = { 3, { 'K', '"', 1 } };
	auto printed = [](bool all) {
		mutate_print(all);
		say("\n");
	};
	mutate_start();
	for (int i = 0; i < 12; i++)
		mutate_step("A");
	EXPECT_EQ(said([&] { printed(false); }), "MS: 12 A-A-A-A-A-A-A-A-A-A-\n");
	EXPECT_EQ(said([&] { printed(true); }), "MS: 12 A-A-A-A-A-A-A-A-A-A-A-A-\n");
	mutate_pasted(&key, 0);
	EXPECT_EQ(said([&] { printed(false); }), "MS: 12 A-A-A-A-A-A-A-A-A-A- DE: \"K\\\"\\x01\"-\n");
	mutate_start();
	EXPECT_EQ(said([&] { printed(false); }), "MS: 0 \n");
}
}
