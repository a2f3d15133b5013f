/*
 * merge.cc: unit tests: choosing of a merge, the control file.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <unistd.h>

extern "C" {
#include "fuzzer/fuzzer.h"
#include "fuzzer/merge.h"
}

namespace {

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

/* An edge counts though the file that reached it first is not chosen, but not when the first folder has it. */
TEST(Merge, Edges)
{
	struct control c = control_of({ { 5, { 1 } }, { 4, { 2 } }, { 4, { 2, 3 } } }, 1);
	size_t features, edges;
	bool wanted[3] = {};
	auto reached = [&](size_t i, uint32_t edge) {
		struct control_file *f = &c.file[i];
		f->counter = (uint32_t *)realloc(f->counter, (f->ncounters + 1) * sizeof(edge));
		f->counter[f->ncounters++] = edge;
	};
	reached(0, 7);
	reached(1, 7);
	reached(1, 8);
	reached(2, 9);
	for (bool cover : { false, true }) {
		merge_choose(&c, cover, wanted, &features, &edges);
		EXPECT_FALSE(wanted[1]);
		EXPECT_EQ(edges, 2u);
	}
	control_free(&c);
}

/* Of two of a size the one with more features, else the first. */
TEST(Merge, SameSize)
{
	size_t features;
	struct control c = control_of({ { 4, { 1 } }, { 4, { 1, 2 } }, { 4, { 2, 3 } }, { 4, { 3, 2 } } }, 0);
	EXPECT_EQ(chosen(&c, false, &features), (std::set<size_t>{ 1, 2 }));
	EXPECT_EQ(features, 3u);
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

/* Before more is appended, a line that was cut short goes. */
TEST(Control, CutShortOnDisk)
{
	struct control c;
	std::string path = temporary("control-cut"), head = "2\n0\na\nb\nSTARTED 0 10\n";
	uint32_t features[] = { 7, 8 }, size = 3;
	for (std::string rest : { "", "F", "FT 0 7 55" }) {
		ASSERT_TRUE(file_write(path.c_str(), (head + rest).data(), head.size() + rest.size()));
		int fd = control_open(path.c_str());
		ASSERT_GE(fd, 0);
		ASSERT_TRUE(control_say(fd, "STARTED", 1, &size, 1));
		ASSERT_TRUE(control_say(fd, "FT", 1, features, 2));
		close(fd);
		ASSERT_TRUE(control_read(&c, path.c_str())) << rest;
		EXPECT_FALSE(c.file[0].done);
		EXPECT_TRUE(c.file[1].done);
		EXPECT_EQ(c.file[1].nfeatures, 2u);
		control_free(&c);
	}
	remove(path.c_str());
	EXPECT_LT(control_open(path.c_str()), 0);
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
	std::string path = temporary("control");

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

}
