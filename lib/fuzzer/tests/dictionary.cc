/*
 * dictionary.cc: unit tests: words of a dictionary.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

using Bytes = std::vector<uint8_t>;

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

/* At the end: words that were pasted and that the user's dictionary lacks, those that found most first. */
TEST(Dictionary, Recommended)
{
	auto add = [](struct dictionary *d, const char *text, unsigned uses, unsigned finds) {
		struct word w = {};
		w.size = (uint8_t)strlen(text);
		memcpy(w.bytes, text, w.size);
		struct entry *e = dictionary_add(d, &w);
		e->uses = uses;
		e->finds = finds;
	};
	add(&dictionary_manual, "known", 5, 5);
	add(&dictionary_found, "some", 1, 2);
	add(&dictionary_found, "known", 5, 5);
	add(&dictionary_found, "most", 1, 7);
	add(&dictionary_found, "not used", 0, 9);
	add(&dictionary_found, "\"few\1", 3, 1);
	EXPECT_EQ(said(dictionary_recommend), "###### Recommended dictionary. ######\n"
	    "\"most\" # Uses: 7\n\"some\" # Uses: 2\n\"\\\"few\\x01\" # Uses: 1\n"
	    "###### End of recommended dictionary. ######\n");
	dictionary_found.n = 0;
	EXPECT_EQ(said(dictionary_recommend), "");
	dictionary_manual.n = 0;
}
}
