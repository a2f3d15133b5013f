/*
 * command.cc: unit tests: running programs.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

std::vector<std::string>
arguments(const struct command &c)
{
	return std::vector<std::string>(c.argv, c.argv + c.n);
}

/* What follows -ignore_remaining_args=1 is the target's: kept as it is, at the end. */
TEST(Command, Arguments)
{
	std::vector<std::string> text = { "prog", "-runs=1", "in", "-runs=2", "-runs_more=3", "--runs=4",
	    "-ignore_remaining_args=1", "-runs=5", "its" };
	std::vector<char *> argv;
	struct command c;
	for (auto &s : text)
		argv.push_back(&s[0]);
	command_argc = (int)argv.size();
	command_argv = argv.data();
	command_start(&c);
	EXPECT_EQ(arguments(c), text);
	command_flag(&c, "runs", NULL);
	command_drop_inputs(&c);
	command_flag(&c, "seed", "6");
	command_flag_number(&c, "seed", -7);
	command_input(&c, "new");
	EXPECT_EQ(arguments(c), (std::vector<std::string>{ "prog", "-runs_more=3", "--runs=4", "-seed=-7", "new",
	    "-ignore_remaining_args=1", "-runs=5", "its" }));
	command_free(&c);
}

int
shell(const char *script, const char *output, unsigned within = 0)
{
	struct command c = {};

	for (const char *a : { "/bin/sh", "-c", script })
		command_input(&c, a);
	c.output = output;
	int status = within != 0 ? command_run_within(&c, within) : command_run(&c);
	command_free(&c);
	return status;
}

TEST(Command, Status)
{
	EXPECT_EQ(shell("exit 0", NULL), 0);
	EXPECT_EQ(shell("exit 71", NULL), 71);
	EXPECT_EQ(shell("kill -9 $$", NULL), 128 + 9);
	EXPECT_EQ(shell("kill -2 $$", NULL), 128 + 2);
	EXPECT_EQ(shell("exit 3", NULL, 60), 3);
	/* killed after a second, not left to itself */
	EXPECT_EQ(shell("exec sleep 20", NULL, 1), 128 + 9);
}

TEST(Command, Output)
{
	std::string path = temporary("fuzzer-command");
	struct blob b;
	EXPECT_EQ(shell("echo out; echo err >&2", path.c_str()), 0);
	ASSERT_TRUE(file_read(path.c_str(), 0, &b));
	EXPECT_STREQ((char *)b.data, "out\nerr\n");
	free(b.data);
	remove(path.c_str());
}
}
