/*
 * file.cc: unit tests: files, folders and their names.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <string>

#include <unistd.h>
#include <utime.h>

extern "C" {
#include "fuzzer/fuzzer.h"
}

namespace {

std::string
content(const std::string &path)
{
	struct blob b;

	if (!file_read(path.c_str(), 0, &b))
		return "(cannot be read)";
	std::string s((char *)b.data, b.size);
	free(b.data);
	return s;
}

/* What could not be written whole is told. */
TEST(File, Full)
{
	EXPECT_FALSE(file_write("/dev/full", "abc", 3));
	EXPECT_FALSE(file_append("/dev/full", "abc"));
	EXPECT_TRUE(file_write("/dev/null", "abc", 3));
	EXPECT_FALSE(file_write("/dev/null/x", "abc", 3));
}

/* files of unknown size, such as pipes, and limits */
TEST(File, Read)
{
	struct blob b;
	std::string path = temporary("fuzzer-file"), text(10000, 'x');
	int ends[2];
	ASSERT_TRUE(file_write(path.c_str(), text.data(), text.size()));
	EXPECT_EQ(content(path), text);
	for (size_t limit : { 1, 9999, 10000, 10001 }) {
		ASSERT_TRUE(file_read(path.c_str(), limit, &b));
		EXPECT_EQ(b.size, std::min(limit, text.size()));
		EXPECT_EQ(b.data[b.size], 0);
		free(b.data);
	}
	ASSERT_EQ(pipe(ends), 0);
	ASSERT_EQ(write(ends[1], text.data(), text.size()), (ssize_t)text.size());
	close(ends[1]);
	EXPECT_EQ(content("/dev/fd/" + std::to_string(ends[0])), text);
	close(ends[0]);
	remove(path.c_str());
}

/* Clocks of files may tell whole seconds only: what is as new as what was seen last may be newer. */
TEST(File, NewerThan)
{
	std::string folder = temporary("fuzzer-folder"), path = folder + "/in/a";
	auto found = [&](long newer_than) {
		struct file_list l = { nullptr, 0, 0 };
		file_list_dir(&l, folder.c_str(), newer_than);
		bool it = l.n == 1 && l.at[0].path == path && l.at[0].size == 2;
		EXPECT_EQ(it, l.n == 1);
		file_list_free(&l);
		return it;
	};
	struct utimbuf at = { 1000, 1000 };
	EXPECT_TRUE(folder_make_all((folder + "/in").c_str()));
	ASSERT_TRUE(file_write(path.c_str(), "ab", 2));
	ASSERT_EQ(utime(path.c_str(), &at), 0);
	EXPECT_TRUE(found(0));
	EXPECT_TRUE(found(999));
	EXPECT_TRUE(found(1000));
	EXPECT_FALSE(found(1001));
	file_remove_tree(folder.c_str());
	EXPECT_FALSE(file_exists(folder.c_str()));
}

TEST(File, Folders)
{
	auto folder = [](const char *path) {
		char *f = path_folder(path);
		std::string s = f;
		free(f);
		return s;
	};
	EXPECT_EQ(folder("a/b/c"), "a/b");
	EXPECT_EQ(folder("a/"), "a");
	EXPECT_EQ(folder("/crash-"), "/");
	EXPECT_EQ(folder("crash-"), "");
}
}
