/*
 * file_test.cc: files, descriptors, programs along PATH.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <thread>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
}

namespace {

struct Folder {
	std::string path;

	Folder()
	{
		char name[] = "/tmp/san_file_test.XXXXXX";

		path = mkdtemp(name);
	}
	~Folder() { EXPECT_EQ(0, system(("rm -rf " + path).c_str())); }
	std::string operator/(const char *name) { return path + "/" + name; }
};

TEST(OsFile, WritesReads)
{
	Folder folder;
	std::string a = folder / "a", b = folder / "b";
	char buf[16];

	EXPECT_EQ(-OS_ENOENT, os_open(a.c_str(), OS_OPEN_READ));
	EXPECT_EQ(-OS_ENOENT, os_open(a.c_str(), OS_OPEN_WRITE));
	sptr fd = os_open(a.c_str(), OS_OPEN_CREATE);
	ASSERT_FALSE(os_failed(fd));
	EXPECT_EQ(11, os_write_all((int)fd, "hello there", 11));
	EXPECT_EQ(0, os_close((int)fd));
	EXPECT_EQ(-OS_EBADF, os_close((int)fd));
	EXPECT_EQ(11, os_file_size(a.c_str()));
	EXPECT_EQ(0, rename(a.c_str(), b.c_str()));
	EXPECT_FALSE(os_is_file(a.c_str()));
	EXPECT_TRUE(os_is_file(b.c_str()));
	EXPECT_EQ(11, os_read_file(b.c_str(), buf, sizeof buf));
	EXPECT_STREQ("hello there", buf);
	EXPECT_EQ(5, os_read_file(b.c_str(), buf, 6));
	EXPECT_STREQ("hello", buf);
	EXPECT_EQ(0, unlink(b.c_str()));
	EXPECT_EQ(-OS_ENOENT, os_read_file(b.c_str(), buf, sizeof buf));
	EXPECT_TRUE(os_is_dir(folder.path.c_str()));
	EXPECT_FALSE(os_is_file(folder.path.c_str()));
	EXPECT_EQ(-OS_EEXIST, os_make_dir(folder.path.c_str()));
}

TEST(OsFile, KeepsOffTheStandardDescriptors)
{
	pid_t pid = fork();
	int status, fd[2];

	if (pid == 0) {
		close(0);
		close(1);
		close(2);
		sptr file = os_open("/dev/null", OS_OPEN_READ);
		_exit(file > 2 && os_pipe(fd) == 0 && fd[0] > 2 && fd[1] > 2 &&
		    (fcntl(fd[0], F_GETFD) & FD_CLOEXEC) && (fcntl(fd[1], F_GETFD) & FD_CLOEXEC) &&
		    (fcntl((int)file, F_GETFD) & FD_CLOEXEC) &&
		    fcntl(0, F_GETFD) == -1 && fcntl(1, F_GETFD) == -1 ? 0 : 1);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
}

TEST(OsFile, WritesAllToANonBlockingPipe)
{
	static char text[300000];
	uptr got = 0;
	int fd[2];

	ASSERT_EQ(0, os_pipe(fd));
	fcntl(fd[1], F_SETFL, O_NONBLOCK);
	std::thread reader([&] {
		char buf[4096];
		sptr n;

		usleep(50000);
		while ((n = os_read(fd[0], buf, sizeof buf)) > 0)
			got += n;
	});
	EXPECT_EQ((sptr)sizeof text, os_write_all(fd[1], text, sizeof text));
	os_close(fd[1]);
	reader.join();
	os_close(fd[0]);
	EXPECT_EQ(sizeof text, got);
}

TEST(OsFile, WaitsForInput)
{
	int fd[2];
	u64 begin = os_time_ns();

	ASSERT_EQ(0, os_pipe(fd));
	EXPECT_EQ(0, os_wait_input(fd[0], 30000000));
	EXPECT_LE(30000000u, os_time_ns() - begin);
	os_write(fd[1], "x", 1);
	EXPECT_EQ(1, os_wait_input(fd[0], 30000000));
	os_close(fd[1]);
	EXPECT_EQ(1, os_wait_input(fd[0], 30000000));
	os_close(fd[0]);
}

TEST(OsFile, FindsPrograms)
{
	char path[4096];

	EXPECT_TRUE(os_find_program("sh", path, sizeof path));
	EXPECT_EQ(0, access(path, X_OK));
	EXPECT_STREQ("/sh", strrchr(path, '/'));
	EXPECT_TRUE(os_find_program("/bin/sh", path, sizeof path));
	EXPECT_STREQ("/bin/sh", path);
	EXPECT_FALSE(os_find_program("no-such-program", path, sizeof path));
	EXPECT_FALSE(os_find_program("sh", path, 4));
	EXPECT_FALSE(os_find_program("/etc/passwd", path, sizeof path));
	EXPECT_FALSE(os_find_program("/bin", path, sizeof path));
}

/* Who is started without an environment (env -i, init) has the system's programs. */
TEST(OsFile, FindsProgramsWithoutPath)
{
	char path[4096], *none[1] = { nullptr }, **argv, **envp;

	ASSERT_TRUE(os_args_find(&argv, &envp));
	os_args_set(argv, none);
	EXPECT_TRUE(os_find_program("sh", path, sizeof path));
	os_args_set(argv, envp);
}

TEST(OsFile, LinksAndTerminals)
{
	char buf[4096];

	EXPECT_EQ(-OS_EINVAL, os_read_link("/proc/self/status", buf, sizeof buf));
	EXPECT_FALSE(os_is_terminal(99));
	int fd = posix_openpt(O_RDWR | O_NOCTTY);
	if (fd >= 0) {
		EXPECT_TRUE(os_is_terminal(fd));
		close(fd);
	}
}

}
