/*
 * report_test.cc: where text goes, what a report's end prints, suppressions, failed checks.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
}

namespace {

std::string
Content(const std::string &path)
{
	std::ifstream file(path);
	std::stringstream text;

	text << file.rdbuf();
	return text.str();
}

class Report : public testing::Test {
protected:
	std::string folder;
	struct common_flags before;

	void
	SetUp() override
	{
		char name[] = "/tmp/report_test.XXXXXX";

		testing::FLAGS_gtest_death_test_style = "threadsafe";
		before = flags;
		folder = mkdtemp(name);
	}

	void
	TearDown() override
	{
		flags = before;
		out_path_set(nullptr);
		(void)!system(("rm -r " + folder).c_str());
	}
};

TEST_F(Report, PathGetsPidAndFoldersAreMade)
{
	std::string prefix = folder + "/a/b/log", path = prefix + "." + std::to_string(getpid());

	out_path_set(prefix.c_str());
	EXPECT_EQ(out_path(), path);
	out_print("one %d\n", 1);
	out_message("two\n");
	EXPECT_EQ(Content(path), "one 1\n==" + std::to_string(getpid()) + "==two\n");
}

TEST_F(Report, NameAndSuffix)
{
	std::string path = folder + "/log." + os_exe_name() + "." + std::to_string(getpid()) + ".txt";

	flags.log_exe_name = true;
	flags.log_suffix = ".txt";
	out_path_set((folder + "/log").c_str());
	EXPECT_EQ(out_path(), path);
	out_message("one\n");
	EXPECT_EQ(Content(path), std::string("==") + os_exe_name() + "==" + std::to_string(getpid()) + "==one\n");
}

TEST_F(Report, LongTextIsWhole)
{
	std::string big(100000, 'x');

	out_path_set((folder + "/log").c_str());
	out_print("%s|", big.c_str());
	EXPECT_EQ(Content(out_path()), big + "|");
}

TEST_F(Report, AnotherPathClosesTheFile)
{
	int fd;

	out_path_set((folder + "/log").c_str());
	out_print("x");
	fd = out_fd();
	EXPECT_GT(fd, 2);
	EXPECT_NE(fcntl(fd, F_GETFD), -1);
	out_path_set("stdout");
	EXPECT_EQ(out_fd(), 1);
	EXPECT_STREQ(out_path(), "stdout");
	EXPECT_EQ(fcntl(fd, F_GETFD), -1);
	out_path_set("stderr");
	EXPECT_EQ(out_fd(), 2);
}

TEST_F(Report, ChildHasItsOwnFile)
{
	std::string parent;
	int status;

	out_path_set((folder + "/log").c_str());
	out_print("parent\n");
	parent = out_path();
	pid_t pid = fork();
	if (pid == 0) {
		out_print("child\n");
		_exit(0);
	}
	ASSERT_EQ(waitpid(pid, &status, 0), pid);
	EXPECT_EQ(Content(parent), "parent\n");
	EXPECT_EQ(Content(folder + "/log." + std::to_string(pid)), "child\n");
}

TEST_F(Report, VerboseAndColour)
{
	out_path_set((folder + "/log").c_str());
	flags.verbosity = 1;
	out_verbose(2, "no\n");
	out_verbose(1, "yes\n");
	EXPECT_EQ(Content(out_path()), "==" + std::to_string(getpid()) + "==yes\n");
	flags.color = "auto";
	EXPECT_STREQ(color(COLOR_ERROR), "");
	flags.color = "always";
	EXPECT_STREQ(color(COLOR_ERROR), "\033[1m\033[31m");
	flags.color = "never";
	EXPECT_STREQ(color(COLOR_ERROR), "");
}

using ReportDeath = Report;

TEST_F(ReportDeath, BadPathIsOneLine)
{
	std::ofstream(folder + "/file") << "";
	EXPECT_EXIT(out_path_set((folder + "/file/log").c_str()), testing::ExitedWithCode(1),
	    "^ERROR: Can't create directory: .*/file\n$");
	EXPECT_EXIT({ out_path_set("/proc/log"); out_print("x"); }, testing::ExitedWithCode(1),
	    "^ERROR: Can't open file: /proc/log.* .reason: [0-9]+.\n$");
	EXPECT_EXIT(out_path_set(std::string(5000, 'a').c_str()), testing::ExitedWithCode(1),
	    "ERROR: Path is too long: aaaa");
}

TEST_F(ReportDeath, NestedReportEndsAtOnce)
{
	EXPECT_EXIT({ report_begin(); report_begin(); }, testing::ExitedWithCode(1),
	    "^UnitTest: nested bug in the same thread, aborting.\n$");
	EXPECT_EXIT({ report_begin(); report_end(); report_begin(); exit(0); },
	    testing::ExitedWithCode(0), "^$");
}

void
say_ours()
{
	fprintf(stderr, "ours\n");
}

void
say_users()
{
	fprintf(stderr, "users\n");
	report_die();
}

TEST_F(ReportDeath, DyingCallsBackOnceAndKeepsTheStatus)
{
	EXPECT_EXIT({
		flags.exitcode = 23;
		report_on_die(say_ours);
		report_die();
	}, testing::ExitedWithCode(23), "^ours\n$");
	EXPECT_EXIT({
		report_death_callback_set(say_users);
		report_die();
	}, testing::ExitedWithCode(1), "^users\n$");
	EXPECT_EXIT({ flags.abort_on_error = true; report_die(); }, testing::KilledBySignal(SIGABRT), "");
}

TEST_F(ReportDeath, Summary)
{
	EXPECT_EXIT({ report_summary("kind place"); exit(0); }, testing::ExitedWithCode(0),
	    "^SUMMARY: UnitTest: kind place\n$");
	EXPECT_EXIT({ flags.print_summary = false; report_summary("kind"); exit(0); },
	    testing::ExitedWithCode(0), "^$");
}

void
check_order()
{
	CHECK_LT(5, 3);
}

void
check_truth()
{
	CHECK(1 > 2);
}

TEST_F(ReportDeath, CheckTellsPlaceAndValues)
{
	EXPECT_EXIT(check_order(), testing::ExitedWithCode(1),
	    "UnitTest: CHECK failed: report_test.cc:[0-9]+ \"..5.. < .3.\" .0x5, 0x3. .tid=[0-9]+.");
	EXPECT_EXIT(check_truth(), testing::ExitedWithCode(1), "\"..1 > 2.. != .0.\" .0x0, 0x0.");
}

/* ---- suppressions ---- */

const char *const types[] = { "leak", "leak_more" };

void
collect(const char *type, const char *pattern, u32 hits, void *arg)
{
	std::string line = std::string(type) + " " + pattern + " " + std::to_string(hits);

	((std::vector<std::string> *)arg)->push_back(line);
}

TEST(Suppress, FirstMatchCounts)
{
	struct suppress_set *set = suppress_new(types, 2);
	std::vector<std::string> hits, want = { "leak b*r 2", "leak_more foo:bar 1" };

	suppress_parse(set, "# comment\n\n  leak:b*r  \r\nleak:bar\n\tleak_more:foo:bar", "test");
	EXPECT_TRUE(suppress_has(set, "leak"));
	EXPECT_STREQ(suppress_match(set, "leak", "xbarx"), "b*r");
	EXPECT_STREQ(suppress_match(set, "leak", "beer"), "b*r");
	EXPECT_STREQ(suppress_match(set, "leak_more", "foo:bar"), "foo:bar");
	EXPECT_EQ(suppress_match(set, "leak", "foo:"), nullptr);
	suppress_each_hit(set, collect, &hits);
	EXPECT_EQ(hits, want);
}

TEST(Suppress, NothingGivenNothingMatches)
{
	struct suppress_set *set = suppress_new(types, 2);

	suppress_parse(set, "", "test");
	suppress_parse(set, nullptr, "test");
	suppress_parse_file(set, "");
	EXPECT_FALSE(suppress_has(set, "leak"));
	EXPECT_EQ(suppress_match(set, "leak", "x"), nullptr);
}

/* A relative name means this folder's file, else the one beside the program. */
TEST(Suppress, FileBesideTheProgram)
{
	char exe[4096];
	struct suppress_set *set = suppress_new(types, 2);

	ASSERT_FALSE(os_failed(os_exe_path(exe, sizeof exe)));
	std::string name = "suppress." + std::to_string(getpid());
	std::string path = std::string(exe, (size_t)(str_base_name(exe) - exe)) + name;
	std::ofstream(path) << "leak:beside";
	ASSERT_EQ(chdir("/"), 0);
	suppress_parse_file(set, name.c_str());
	EXPECT_STREQ(suppress_match(set, "leak", "beside"), "beside");
	unlink(path.c_str());
}

/* What is no plain file is read to its end: a pipe, whose length is not known before, and /dev/null. */
TEST(Suppress, PipesAndDevices)
{
	struct suppress_set *set = suppress_new(types, 2);
	std::string text(10000, '#');
	int ends[2];

	text += "\nleak:last";
	ASSERT_EQ(pipe(ends), 0);
	ASSERT_EQ(write(ends[1], text.data(), text.size()), (ssize_t)text.size());
	close(ends[1]);
	suppress_parse_file(set, ("/dev/fd/" + std::to_string(ends[0])).c_str());
	close(ends[0]);
	suppress_parse_file(set, "/dev/null");
	EXPECT_STREQ(suppress_match(set, "leak", "last"), "last");
}

TEST(SuppressDeath, BadLineAndMissingFileAreOneLine)
{
	struct suppress_set *set = suppress_new(types, 2);

	testing::FLAGS_gtest_death_test_style = "threadsafe";
	EXPECT_EXIT(suppress_parse(set, "leak:a\nrace:b\n", "FILE"), testing::ExitedWithCode(1),
	    "UnitTest: failed to parse suppressions. 'race:b' in FILE .* leak, leak_more\n$");
	EXPECT_EXIT(suppress_parse(set, "leak", "FILE"), testing::ExitedWithCode(1), "'leak' in FILE");
	EXPECT_EXIT(suppress_parse_file(set, "/nonexistent/s"), testing::ExitedWithCode(1),
	    "failed to read suppressions file '/nonexistent/s'\n$");
	EXPECT_EXIT(suppress_parse_file(set, "no-such-file"), testing::ExitedWithCode(1),
	    "failed to read suppressions file 'no-such-file'\n$");
	EXPECT_EXIT(suppress_parse_file(set, "/"), testing::ExitedWithCode(1), "failed to read suppressions file '/'\n$");
}

}
