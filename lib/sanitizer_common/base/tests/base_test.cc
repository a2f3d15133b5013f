/*
 * base_test.cc: copying, strings, formatting, sorting and patterns against the C library's
 * answers or against plain loops.
 */
#include <stdio.h>
#include <string.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "base/base.h"
}

namespace {

/* Every size to 300 bytes, and some around the switch to string instructions. */
std::vector<size_t>
sizes()
{
	std::vector<size_t> v;

	for (size_t n = 0; n <= 300; n++)
		v.push_back(n);
	for (size_t n : { 1000, 1279, 1280, 1281, 4096, 5001 })
		v.push_back(n);
	return v;
}

std::vector<u8>
noise(size_t n)
{
	std::mt19937 random(7);
	std::vector<u8> v(n);

	for (u8 &c : v)
		c = (u8)random();
	return v;
}

TEST(Bytes, CopyAtAnyAlignment)
{
	for (size_t n : sizes())
		for (size_t to : { 0, 1, 7, 15 })
			for (size_t from : { 0, 3, 8 }) {
				std::vector<u8> src = noise(n + 64), dst(n + 64, 0xee);
				std::vector<u8> want = dst;

				memcpy(want.data() + to, src.data() + from, n);
				EXPECT_EQ(bytes_copy(dst.data() + to, src.data() + from, n), dst.data() + to);
				ASSERT_EQ(dst, want) << n << " " << to << " " << from;
			}
}

TEST(Bytes, MoveOverlapping)
{
	for (size_t n : sizes())
		for (int shift : { -70, -17, -16, -9, -1, 0, 1, 2, 8, 15, 16, 33, 64, 129 }) {
			std::vector<u8> a = noise(n + 300), b = a;

			memmove(a.data() + 100 + shift, a.data() + 100, n);
			EXPECT_EQ(bytes_move(b.data() + 100 + shift, b.data() + 100, n), b.data() + 100 + shift);
			ASSERT_EQ(a, b) << n << " by " << shift;
		}
}

TEST(Bytes, Set)
{
	for (size_t n : sizes())
		for (size_t to : { 0, 1, 15 }) {
			std::vector<u8> a(n + 32, 1), b = a;

			memset(a.data() + to, 0x1f5, n);
			EXPECT_EQ(bytes_set(b.data() + to, 0x1f5, n), b.data() + to);
			ASSERT_EQ(a, b) << n;
		}
}

/* As every processor can, and then as this one does. */
TEST(Bytes, FillWithWords)
{
	alignas(64) u8 a[5200], b[5200];
	const u64 word = 0x0123456789abcdef;

	for (int round = 0; round < 2; round++) {
		for (size_t n : sizes())
			for (size_t to : { 64, 65, 80, 95, 104, 127 }) {
				u64 w = n % 8 || to % 8 ? ~0ul : word;

				if (n < 16)
					continue;
				memset(a, 1, sizeof a);
				memset(b, 1, sizeof b);
				for (size_t i = 0; i < n; i += 8)
					memcpy(a + to + i, &w, std::min(n - i, sizeof w));
				words_fill(b + to, w, n);
				ASSERT_EQ(memcmp(a, b, sizeof a), 0) << n << " at " << to;
				/* what differs, wherever it lies, is written again, and nothing else */
				for (size_t i = 0; i < n; i += n > 300 ? 61 : 19) {
					b[to + i] ^= 0x10;
					words_refill(b + to, w, n);
					ASSERT_EQ(memcmp(a, b, sizeof a), 0) << i << " of " << n << " at " << to;
				}
			}
		bytes_init();
	}
	bytes_wide = false;
}

TEST(Bytes, CompareIsUnsignedAndStopsAtTheSize)
{
	EXPECT_EQ(bytes_compare("abcdefgh\x80", "abcdefgh\x7f", 9), 1);
	EXPECT_EQ(bytes_compare("abcdefgh\x7f", "abcdefgh\x80", 9), -1);
	EXPECT_EQ(bytes_compare("abcdefgh\x7f", "abcdefgh\x80", 8), 0);
	EXPECT_EQ(bytes_compare("a", "b", 0), 0);
}

/* As every processor can, and then as this one does, from every place within a line. */
TEST(Bytes, AllZeroSeesEveryByte)
{
	alignas(64) u8 v[5200];

	for (int round = 0; round < 2; round++) {
		for (size_t n : sizes())
			for (size_t to = 64; to < 128; to += n > 300 ? 9 : 21) {
				memset(v, 0, sizeof v);
				v[to - 1] = v[to + n] = 1;
				EXPECT_TRUE(bytes_all_zero(v + to, n)) << n;
				for (size_t i = 0; i < n; i += n > 300 ? 31 : 1) {
					v[to + i] = 0x80;
					ASSERT_FALSE(bytes_all_zero(v + to, n)) << i << " of " << n << " at " << to;
					v[to + i] = 0;
				}
			}
		bytes_init();
	}
	bytes_wide = false;
}

TEST(String, CompareAndSearch)
{
	EXPECT_EQ(str_length("four"), 4u);
	EXPECT_EQ(str_length_max("four", 2), 2u);
	EXPECT_LT(str_compare("a", "b"), 0);
	EXPECT_GT(str_compare("\xff", "a"), 0);
	EXPECT_EQ(str_compare_n("abc", "abd", 2), 0);
	EXPECT_TRUE(str_starts("prefix", "pre"));
	EXPECT_FALSE(str_starts("pre", "prefix"));
	EXPECT_TRUE(str_ends("a.so", ".so"));
	EXPECT_FALSE(str_ends("so", ".so"));
	EXPECT_STREQ(str_char("a:b:c", ':'), ":b:c");
	EXPECT_STREQ(str_char_last("a:b:c", ':'), ":c");
	EXPECT_EQ(str_char("abc", 'x'), nullptr);
	EXPECT_STREQ(str_char("abc", 0), "");
	EXPECT_STREQ(str_find("one two", "tw"), "two");
	EXPECT_STREQ(str_find("one", ""), "one");
	EXPECT_EQ(str_find("one", "ones"), nullptr);
	EXPECT_STREQ(str_base_name("/a/b"), "b");
	EXPECT_STREQ(str_base_name("b"), "b");
}

TEST(String, CopyTruncates)
{
	char buf[4] = "xyz";

	EXPECT_EQ(str_copy(buf, sizeof buf, "abcdef"), 6u);
	EXPECT_STREQ(buf, "abc");
	EXPECT_EQ(str_copy(buf, 0, "q"), 1u);
	EXPECT_STREQ(buf, "abc");
}

TEST(String, Number)
{
	s64 v;

	EXPECT_TRUE(str_number("-12", &v) && v == -12);
	EXPECT_TRUE(str_number("0xFf", &v) && v == 255);
	EXPECT_TRUE(str_number("9223372036854775807", &v) && v == INT64_MAX);
	EXPECT_TRUE(str_number("-9223372036854775808", &v) && v == INT64_MIN);
	for (const char *bad : { "", "-", "0x", "12k", " 1", "1 ", "9223372036854775808", "0xg", "a" })
		EXPECT_FALSE(str_number(bad, &v)) << bad;
}

TEST(String, Match)
{
	EXPECT_TRUE(str_match("bc", "abcd"));
	EXPECT_FALSE(str_match("^bc", "abcd"));
	EXPECT_TRUE(str_match("^ab", "abcd"));
	EXPECT_TRUE(str_match("cd$", "abcd"));
	EXPECT_FALSE(str_match("bc$", "abcd"));
	EXPECT_TRUE(str_match("ab$", "abab"));
	EXPECT_TRUE(str_match("^a*d$", "abcd"));
	EXPECT_TRUE(str_match("a*c", "xxabbbcxx"));
	EXPECT_FALSE(str_match("a*c*a", "abc"));
	EXPECT_TRUE(str_match("**", "z"));
	EXPECT_TRUE(str_match("^abc$", "abc"));
	EXPECT_FALSE(str_match("^ab$", "abab"));
	const char *longer = "abc";
	EXPECT_FALSE(str_match("abc$", longer + 1));
	EXPECT_FALSE(str_match("*", ""));
	EXPECT_FALSE(str_match("a", nullptr));
	EXPECT_TRUE(str_match("/home/*/lib*.so$", "/home/u/libx.so"));
}

#define SAME(...) do {							\
	char ours[200], theirs[200];					\
	uptr n = fmt_print(ours, sizeof ours, __VA_ARGS__);		\
	EXPECT_EQ(n, (uptr)snprintf(theirs, sizeof theirs, __VA_ARGS__)); \
	EXPECT_STREQ(ours, theirs);					\
} while (0)

TEST(Print, LikePrintf)
{
	SAME("plain %% text");
	SAME("%d %i %u", -5, INT32_MIN, 4000000000u);
	SAME("%ld %lu %lld %zu", INT64_MIN, UINT64_MAX, 7ll, sizeof(int));
	SAME("%x %X %lx %08x %5c", 0xbeefu, 0xBEEFu, 0x123456789abcul, 0x12u, 'c');
	SAME("[%5d] [%-5d] [%05d] [%.3d] [%6.3d] [%.0d]", 42, 42, -42, 7, -7, 0);
	SAME("[%s] [%8s] [%-8s] [%.2s] [%*s] [%.*s]", "abc", "abc", "abc", "abc", 5, "abc", 1, "abc");
	SAME("[%c%c]", 'x', 'y');
	SAME("[%*d]", -6, 3);
	for (const char *odd : { "[%06.3d]", "[%-06d]" })
		SAME(odd, -5);
}

TEST(Print, PointersHaveTwelveDigits)
{
	char buf[64];

	fmt_print(buf, sizeof buf, "%p %p", (void *)0x1234, (void *)0x7fffffffffffffff);
	EXPECT_STREQ(buf, "0x000000001234 0x7fffffffffffffff");
}

TEST(Print, TruncatesAndCounts)
{
	char buf[6] = "-----";

	EXPECT_EQ(fmt_print(buf, 4, "%s-%d", "abcd", 17), 7u);
	EXPECT_STREQ(buf, "abc");
	EXPECT_EQ(buf[4], '-');
	EXPECT_EQ(fmt_print(nullptr, 0, "%d", 123), 3u);
	const char *volatile none = nullptr;
	fmt_print(buf, sizeof buf, "%s", none);
	EXPECT_STREQ(buf, "<null");
}

bool
less_pair(const void *a, const void *b)
{
	return *(const u32 *)a < *(const u32 *)b;
}

TEST(Sort, WordsAndElements)
{
	std::mt19937 random(3);

	for (size_t n : { 0, 1, 2, 3, 10, 1000 }) {
		struct pair { u32 key, value; };
		std::vector<uptr> words(n), sorted;
		std::vector<pair> pairs(n);

		for (size_t i = 0; i < n; i++) {
			words[i] = random() % 500;
			pairs[i].key = (u32)words[i], pairs[i].value = ~pairs[i].key;
		}
		sorted = words;
		std::sort(sorted.begin(), sorted.end());
		sort_words(words.data(), n);
		EXPECT_EQ(words, sorted);
		sort(pairs.data(), n, sizeof(pair), less_pair);
		for (size_t i = 0; i < n; i++) {
			EXPECT_EQ(pairs[i].key, sorted[i]);
			EXPECT_EQ(pairs[i].value, ~pairs[i].key);
		}
	}
}

TEST(Hash, DependsOnEveryWordAndOrder)
{
	uptr a[] = { 1, 2, 3 }, b[] = { 2, 1, 3 }, c[] = { 1, 2, 4 };

	EXPECT_EQ(hash_words(a, 3, 0), hash_words(a, 3, 0));
	EXPECT_NE(hash_words(a, 3, 0), hash_words(b, 3, 0));
	EXPECT_NE(hash_words(a, 3, 0), hash_words(c, 3, 0));
	EXPECT_NE(hash_words(a, 3, 0), hash_words(a, 2, 0));
	EXPECT_NE(hash_words(a, 3, 0), hash_words(a, 3, 1));
}

}
