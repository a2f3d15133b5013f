/*
 * mutate.cc: unit tests: the mutators, operands of comparisons, random numbers.
 */
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

}
