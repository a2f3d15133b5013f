/*
 * fuzzer.cc: unit tests: SHA-1, the command line.
 */
#include <gtest/gtest.h>

#include <string>
#include <vector>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

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
	/* more bits than three bytes count */
	EXPECT_EQ(of(std::string(5 << 20, 'b')), "dec1f66a982206227726e99ba9e8106368b3d29e");
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
	for (std::string bad : { "-runs=seven", "-runs=7x", "-runs=7 ", "-runs=", "-runs=99999999999", "-runs=2147483648",
	    "-seed=4294967296", "-jobs=-99999999999" }) {
		std::string program = "prog";
		char *argv[] = { &program[0], &bad[0] }, *input[2];
		size_t n;
		EXPECT_EXIT(options_parse(2, argv, input, &n), testing::ExitedWithCode(1),
		    "'" + bad + "' is not a number");
	}
}

}
