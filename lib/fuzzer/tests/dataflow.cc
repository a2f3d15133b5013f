/*
 * dataflow.cc: unit tests: data flow traces and the table of calls.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include <sys/stat.h>

namespace {

std::string
name_of(const std::string &s)
{
	uint8_t sha1[SHA1_SIZE];
	char text[SHA1_TEXT];

	sha1_of((const uint8_t *)s.data(), s.size(), sha1);
	sha1_text(sha1, text);
	return text;
}

const struct mask *
mask_of(const std::string &s)
{
	uint8_t sha1[SHA1_SIZE];

	sha1_of((const uint8_t *)s.data(), s.size(), sha1);
	return dataflow_mask(sha1);
}

class DataFlow : public testing::Test {
protected:
	void SetUp() override
	{
		old = flags;
		folder = temporary("fuzzer-traces");
		ASSERT_TRUE(folder_make_all(folder.c_str()));
	}
	void TearDown() override
	{
		file_remove_tree(folder.c_str());
		flags = old;
	}
	void write(const std::string &name, const std::string &text)
	{
		ASSERT_TRUE(file_write((folder + "/" + name).c_str(), text.data(), text.size()));
	}
	struct fuzzer_flags old;
	std::string folder;
};

/* An input whose trace names bytes for the function is mutated there, all of them, and nowhere else. */
TEST_F(DataFlow, OnlyMasked)
{
	write("functions.txt", "other\nf\n");
	write(name_of("abcdef"), "F0 111111\nC0 1\nF1 010010\nC1 2\n");
	write(name_of("no"), "F0 11\nF1 00\n");
	write(name_of("elsewhere"), "F0 100000000\n");
	write("readme", "F1 11\n");
	flags.data_flow_trace = folder.c_str();
	std::string text = said([] {
		dataflow_open();
		dataflow_focus("f");
	});
	EXPECT_NE(text.find("INFO: DataFlowTrace: 3 trace files, 2 functions, 1 traces with focus function\n"),
	    std::string::npos) << text;
	EXPECT_TRUE(dataflow_knows("f"));
	EXPECT_FALSE(dataflow_knows("g"));
	EXPECT_EQ(mask_of("no"), nullptr);
	EXPECT_EQ(mask_of("elsewhere"), nullptr);
	EXPECT_EQ(mask_of("met nowhere"), nullptr);
	struct unit u = {};
	u.mask = mask_of("abcdef");
	ASSERT_NE(u.mask, nullptr);
	std::set<char> first, second;
	for (size_t size : { 6, 9, 3 })
		for (int i = 0; i < 20000; i++) {
			char data[] = "abcdefghi", as_it_was[] = "abcdefghi";
			u.size = size;
			dataflow_mutate(&u, (uint8_t *)data);
			first.insert(data[1]);
			if (size > 4)
				second.insert(data[4]);
			data[1] = 'b';
			if (size > 4)
				data[4] = 'e';
			ASSERT_STREQ(data, as_it_was);
		}
	EXPECT_EQ(first.size(), 256u);
	EXPECT_EQ(second.size(), 256u);
	mutate_start();
}

/* A program that fails leaves no half of a trace. */
TEST_F(DataFlow, HalfATrace)
{
	std::string program = folder + "/program", input = folder + "/input", to = folder + "/to";
	auto make = [&](const char *end) {
		write("program", std::string("#!/bin/sh\necho F0 01 >$2\n") + end);
		chmod(program.c_str(), 0755);
		return dataflow_make(input.c_str(), to.c_str());
	};
	std::string trace = to + "/" + name_of("ab");
	write("input", "ab");
	ASSERT_TRUE(folder_make(to.c_str()));
	flags.collect_data_flow = program.c_str();
	EXPECT_FALSE(make("exit 1\n"));
	EXPECT_FALSE(file_exists(trace.c_str()));
	EXPECT_FALSE(make("kill -9 $$\n"));
	EXPECT_FALSE(file_exists(trace.c_str()));
	EXPECT_FALSE(make("rm $2\n"));
	EXPECT_TRUE(make(""));
	EXPECT_EQ(file_size(trace.c_str()), 6u);
}
}
