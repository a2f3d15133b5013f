/*
 * flag_test.cc: option text, values out of range, files that include files, and the help list.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <fstream>
#include <string>

#include <gtest/gtest.h>

extern "C" {
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
}

namespace {

bool yes;
int number;
uptr size;
flag_string text;
flag_mode mode;
const struct flag_row rows[] = {
	{ "yes", "A bool.", &yes, FLAG_BOOL },
	{ "number", "An int.", &number, FLAG_INT },
	{ "size", "A uptr.", &size, FLAG_UPTR },
	{ "text", "A string.", &text, FLAG_STRING },
	{ "mode", "A mode.", &mode, FLAG_MODE },
};

class Flag : public testing::Test {
protected:
	static void
	SetUpTestSuite()
	{
		testing::FLAGS_gtest_death_test_style = "threadsafe";
		flag_register_common();
		flag_register(rows, ARRAY_LENGTH(rows));
	}

	void
	SetUp() override
	{
		yes = false, number = 7, size = 7, text = "", mode = 0;
		flags.verbosity = 0;
	}

	std::string
	File(const char *name, const std::string &content)
	{
		std::string path = testing::TempDir() + "flag_test." + std::to_string(getpid()) + "." + name;

		std::ofstream(path) << content;
		return path;
	}
};

TEST_F(Flag, Separators)
{
	flag_parse(" yes=1:number=-3,size=12\nmode=2\ttext=abc\r\n", "test");
	EXPECT_TRUE(yes);
	EXPECT_EQ(number, -3);
	EXPECT_EQ(size, 12u);
	EXPECT_EQ(mode, 2);
	EXPECT_STREQ(text, "abc");
	flag_parse("", "test");
	flag_parse(nullptr, "test");
}

TEST_F(Flag, QuotesKeepSeparatorsAndLaterTextWins)
{
	flag_parse("text='a:b c':number=1", "test");
	EXPECT_STREQ(text, "a:b c");
	EXPECT_EQ(number, 1);
	flag_parse("text=\"it's\" number=2:number=3", "test");
	EXPECT_STREQ(text, "it's");
	EXPECT_EQ(number, 3);
}

TEST_F(Flag, Words)
{
	for (const char *word : { "yes=1", "yes=yes", "yes=true" }) {
		yes = false;
		flag_parse(word, "test");
		EXPECT_TRUE(yes) << word;
	}
	for (const char *word : { "yes=0", "yes=no", "yes=false" }) {
		yes = true;
		flag_parse(word, "test");
		EXPECT_FALSE(yes) << word;
	}
	flag_parse("mode=exclusive", "test");
	EXPECT_EQ(mode, 2);
	flag_parse("mode=true", "test");
	EXPECT_EQ(mode, 1);
}

TEST_F(Flag, NumbersToTheirLimits)
{
	flag_parse("size=0", "test");
	EXPECT_EQ(size, 0u);
	flag_parse("size=9223372036854775807:number=2147483647", "test");
	EXPECT_EQ(size, (uptr)INT64_MAX);
	EXPECT_EQ(number, INT32_MAX);
	flag_parse("number=-2147483648", "test");
	EXPECT_EQ(number, INT32_MIN);
	flag_parse("number=", "test");
	EXPECT_EQ(number, 0);
}

TEST_F(Flag, LongStringsAreKept)
{
	std::string big(20000, 'x');

	flag_parse(("text=" + big).c_str(), "test");
	EXPECT_EQ(big, text);
}

using FlagDeath = Flag;

TEST_F(FlagDeath, BadValuesAreOneLineAndStatusOne)
{
	const auto dies = testing::ExitedWithCode(1);

	EXPECT_EXIT(flag_parse("yes=2", "T"), dies, "UnitTest: ERROR: Invalid value for bool option: '2'");
	EXPECT_EXIT(flag_parse("number=1x", "T"), dies, "Invalid value for int option: '1x'");
	EXPECT_EXIT(flag_parse("number=2147483648", "T"), dies, "Invalid value for int option");
	EXPECT_EXIT(flag_parse("number=-2147483649", "T"), dies, "Invalid value for int option");
	EXPECT_EXIT(flag_parse("size=-1", "T"), dies, "Invalid value for uptr option: '-1' .size in T.");
	EXPECT_EXIT(flag_parse("mode=3", "T"), dies, "Invalid value for signal handler option: '3'");
	EXPECT_EXIT(flag_parse("yes", "T"), dies, "expected '=' in T");
	EXPECT_EXIT(flag_parse("text='a", "T"), dies, "unterminated string in T");
}

TEST_F(FlagDeath, AStatusOfZeroIsNotKept)
{
	EXPECT_EXIT({ flags.exitcode = 0; flag_parse("yes", "T"); }, testing::ExitedWithCode(1), "expected");
	EXPECT_EXIT({ flags.exitcode = 9; flag_parse("yes", "T"); }, testing::ExitedWithCode(9), "expected");
}

TEST_F(Flag, FilesIncludeFiles)
{
	std::string inner = File("inner", "number=11\nmode=1\n");
	std::string outer = File("outer", "yes=1\ninclude='" + inner + "'\nmode=2");

	flag_parse(("number=1:include=" + outer + ":size=3").c_str(), "test");
	EXPECT_TRUE(yes);
	EXPECT_EQ(number, 11);
	EXPECT_EQ(mode, 2);
	EXPECT_EQ(size, 3u);
	flag_parse("include_if_exists=/nonexistent/flags:number=4", "test");
	EXPECT_EQ(number, 4);
}

TEST_F(Flag, NamesAreExpanded)
{
	std::string by_pid = File(std::to_string(getpid()).c_str(), "number=5");
	std::string by_name = File((std::string("of-") + os_exe_name()).c_str(), "number=8");

	flag_parse(("include=" + testing::TempDir() + "flag_test.%p.%p").c_str(), "test");
	EXPECT_EQ(number, 5);
	flag_parse(("include=" + testing::TempDir() + "flag_test.%p.of-%b").c_str(), "test");
	EXPECT_EQ(number, 8);
	unlink(by_pid.c_str());
	unlink(by_name.c_str());
}

TEST_F(FlagDeath, MissingFilesAndLoops)
{
	std::string loop = testing::TempDir() + "flag_test.loop";

	EXPECT_EXIT(flag_parse("include=/nonexistent/flags", "T"), testing::ExitedWithCode(1),
	    "Failed to read options from '/nonexistent/flags': error 2");
	std::ofstream(loop) << "include=" << loop;
	EXPECT_EXIT(flag_parse(("include=" + loop).c_str(), "T"), testing::ExitedWithCode(1),
	    "files include each other");
	unlink(loop.c_str());
}

TEST_F(FlagDeath, UnknownNamesAreToldWhenVerbose)
{
	const auto fine = testing::ExitedWithCode(0);

	EXPECT_EXIT({ flag_parse("none=1:verbosity=1:other=2", "T"); flag_report_unknown(); exit(0); },
	    fine, "WARNING: found 2 unrecognized flag.s.:\n    none\n    other");
	EXPECT_EXIT({ flag_parse("none=1", "T"); flag_report_unknown(); exit(0); }, fine, "^$");
}

TEST_F(FlagDeath, HelpListsNameAndCurrentValue)
{
	std::string big(500, 'b');

	flag_parse(("number=5:text=" + big).c_str(), "T");
	EXPECT_EXIT({ flag_print_help("Tool"); exit(0); }, testing::ExitedWithCode(0),
	    "Available flags for Tool:\n\tyes\n\t\t- A bool. .Current Value: false.\n"
	    "\tnumber\n\t\t- An int. .Current Value: 5.\n"
	    "(.|\n)*.Current Value Truncated: b*.\n(.|\n)*\tinclude_if_exists\n");
}

/* A tool's second set of flags: its own names only, its own help, and the first set is back after it. */
TEST_F(FlagDeath, ATableAlone)
{
	static bool help;
	static int own;
	static const struct flag_row alone[] = {
		{ "own", "Its own.", &own, FLAG_INT },
		{ "help", "Help.", &help, FLAG_BOOL },
	};
	const auto fine = testing::ExitedWithCode(0);

	flag_parse_beside(0, alone, ARRAY_LENGTH(alone), "own=3", "NO_SUCH_VARIABLE", &help);
	EXPECT_EQ(own, 3);
	flag_parse("number=6", "test");
	EXPECT_EQ(number, 6);
	EXPECT_EXIT({ flag_parse_beside(0, alone, 2, "help=1", "NO_SUCH_VARIABLE", &help); exit(0); }, fine,
	    "^Available flags for UnitTest:\n\town\n\t\t- Its own. .Current Value: 3.\n");
	flags.verbosity = 1;
	EXPECT_EXIT({ flag_parse_beside(0, alone, 2, "number=1", "NO_SUCH_VARIABLE", &help); exit(0); }, fine,
	    "found 1 unrecognized flag.s.:\n    number\n");
}

}
