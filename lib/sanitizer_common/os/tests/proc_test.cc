/*
 * proc_test.cc: environment, children, limits, execution without randomisation.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
}

namespace {

/* Runs a program with its output in a pipe; the output, and its wait status. */
std::string
output(const char *path, const char *const *argv, int *status, const char *const *env = NULL)
{
	int fd[2], three[3];
	char buf[4096];
	std::string text;
	sptr n, pid;

	EXPECT_EQ(0, os_pipe(fd));
	three[0] = -1;
	three[1] = three[2] = fd[1];
	pid = os_spawn(path, argv, env, three);
	os_close(fd[1]);
	EXPECT_LT(0, pid);
	while ((n = os_read(fd[0], buf, sizeof buf)) > 0)
		text.append(buf, n);
	os_close(fd[0]);
	EXPECT_EQ(pid, os_wait((int)pid, status, true));
	return text;
}

TEST(OsProc, KnowsItself)
{
	char buf[4096], want[4096] = "";

	EXPECT_EQ(getpid(), os_pid());
	EXPECT_EQ(getppid(), os_parent_pid());
	EXPECT_EQ((u64)gettid(), os_tid());
	ASSERT_LT(0, readlink("/proc/self/exe", want, sizeof want));
	EXPECT_EQ((sptr)strlen(want), os_exe_path(buf, sizeof buf));
	EXPECT_STREQ(want, buf);
	EXPECT_STREQ(strrchr(want, '/') + 1, os_exe_name());
	EXPECT_LT(100000u, os_rss());
	EXPECT_GT(1ul << 34, os_rss());
}

bool
found(const struct os_mapping *m, void *arg)
{
	return (uptr)&found >= m->begin && (uptr)&found < m->end && (*(bool *)arg = true);
}

void *
know_alone(void *)
{
	char buf[4096];
	bool mapped = false;

	while (readlink("/proc/self/exe", buf, sizeof buf) > 0)
		sched_yield();
	os_mapping_each(found, &mapped);
	_exit(mapped && os_exe_path(buf, sizeof buf) > 0 && buf[0] == '/' && os_rss() > 100000 ? 33 : 1);
}

/* A process outlives its first thread, without which /proc/self has neither memory nor program. */
TEST(OsProc, KnowsItselfWithoutItsFirstThread)
{
	pthread_t thread;
	int status = 0;
	pid_t pid = fork();

	if (pid == 0) {
		pthread_create(&thread, NULL, know_alone, NULL);
		syscall(SYS_exit, 0);	/* of this thread; pthread_exit would unwind */
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(33, WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

TEST(OsProc, FindsArgumentsUnasked)
{
	char **argv, **envp;

	ASSERT_TRUE(os_args_find(&argv, &envp));
	EXPECT_EQ(argv, os_args());
	EXPECT_EQ(envp, os_env_all());
	EXPECT_STREQ(getenv("PATH"), os_env("PATH"));
	EXPECT_EQ(nullptr, os_env("PAT"));
	EXPECT_EQ(nullptr, os_env("NO_SUCH_VARIABLE"));
	EXPECT_NE(nullptr, strstr(os_args()[0], os_exe_name()));
}

TEST(OsProc, SpawnsWithTheseDescriptorsOnly)
{
	const char *argv[] = { "sh", "-c", "ls /proc/self/fd | tr '\\n' ' '; read x || echo empty", NULL };
	int status, extra = open("/dev/null", O_RDONLY);

	EXPECT_EQ("0 1 2 3 empty\n", output("/bin/sh", argv, &status));	/* 3 is ls's own */
	EXPECT_EQ(0, status);
	close(extra);
}

TEST(OsProc, SpawnSwapsDescriptors)
{
	const char *argv[] = { "sh", "-c", "echo out; echo err >&2", NULL };
	int a[2], b[2], status;
	char buf[16];
	pid_t pid = fork();

	if (pid == 0) {
		alarm(10);
		/* our 1 becomes the child's 2 and the other way round */
		if (pipe(a) != 0 || pipe(b) != 0)
			_exit(1);
		dup2(a[1], 1);
		dup2(b[1], 2);
		const int swapped[3] = { -1, 2, 1 };
		sptr child = os_spawn("/bin/sh", argv, NULL, swapped);
		if (child <= 0 || os_wait((int)child, &status, true) != child || status != 0)
			_exit(2);
		if (read(a[0], buf, 4) != 4 || memcmp(buf, "err\n", 4) != 0)
			_exit(3);
		if (read(b[0], buf, 4) != 4 || memcmp(buf, "out\n", 4) != 0)
			_exit(4);
		_exit(0);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, WEXITSTATUS(status));
}

TEST(OsProc, SpawnTellsWhyItFailed)
{
	const char *argv[] = { "x", NULL };
	const int fd[3] = { -1, -1, -1 }, bad[3] = { 99, -1, -1 };
	struct sigaction ignore = {}, old;
	int status;

	ignore.sa_handler = [](int) { abort(); };
	sigaction(SIGCHLD, &ignore, &old);
	EXPECT_EQ(-OS_ENOENT, os_spawn("/no/such/program", argv, NULL, fd));
	EXPECT_EQ(-OS_EACCES, os_spawn("/etc/passwd", argv, NULL, fd));
	EXPECT_EQ(-OS_EBADF, os_spawn("/bin/true", argv, NULL, bad));
	EXPECT_EQ(-1, waitpid(-1, &status, __WALL));
	EXPECT_EQ(ECHILD, errno);
	sigaction(SIGCHLD, &old, NULL);
}

TEST(OsProc, SpawnGivesTheSignalMask)
{
	const char *argv[] = { "cat", "/proc/self/status", NULL };
	sigset_t set, old;
	int status;

	signal(SIGUSR2, [](int) {});
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	pthread_sigmask(SIG_BLOCK, &set, &old);
	std::string text = output("/bin/cat", argv, &status);
	sigset_t now;
	pthread_sigmask(SIG_SETMASK, &old, &now);
	EXPECT_NE(std::string::npos, text.find("SigBlk:\t0000000000000200\n"));
	EXPECT_NE(std::string::npos, text.find("SigCgt:\t0000000000000000\n"));
	EXPECT_TRUE(sigismember(&now, SIGUSR1));
	EXPECT_FALSE(sigismember(&now, SIGTERM));
	signal(SIGUSR2, SIG_DFL);
}

TEST(OsProc, SpawnAsideIsNobodysChild)
{
	const char *argv[] = { "cat", "/proc/self/status", NULL }, *none[] = { "x", NULL };
	int fd[2], status, nothing[3] = { -1, -1, -1 };
	struct sigaction fatal = {}, old;
	char buf[4096];
	std::string text;
	sigset_t set, mask;
	sptr n;

	fatal.sa_handler = [](int) { abort(); };
	sigaction(SIGCHLD, &fatal, &old);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	pthread_sigmask(SIG_BLOCK, &set, &mask);
	ASSERT_EQ(0, os_pipe(fd));
	const int three[3] = { -1, fd[1], -1 };
	sptr pid = os_spawn_aside("/bin/cat", argv, NULL, three);
	os_close(fd[1]);
	EXPECT_LT(0, pid);
	while ((n = os_read(fd[0], buf, sizeof buf)) > 0)
		text.append(buf, n);
	os_close(fd[0]);
	pthread_sigmask(SIG_SETMASK, &mask, NULL);
	EXPECT_NE(std::string::npos, text.find("\nPid:\t" + std::to_string(pid) + "\n"));
	EXPECT_NE(std::string::npos, text.find("SigBlk:\t0000000000000200\n"));
	EXPECT_EQ(-OS_ENOENT, os_spawn_aside("/no/such/program", none, NULL, nothing));
	EXPECT_EQ(-1, waitpid(-1, &status, __WALL));
	EXPECT_EQ(ECHILD, errno);
	sigaction(SIGCHLD, &old, NULL);
}

TEST(OsProc, WaitsWithoutBlocking)
{
	const char *argv[] = { "sleep", "5", NULL };
	const int fd[3] = { -1, -1, -1 };
	int status = 0;
	sptr pid = os_spawn("/bin/sleep", argv, NULL, fd);

	ASSERT_LT(0, pid);
	EXPECT_EQ(0, os_wait((int)pid, &status, false));
	EXPECT_EQ(0, os_kill((int)pid, SIGKILL));
	EXPECT_EQ(pid, os_wait((int)pid, &status, true));
	EXPECT_EQ(SIGKILL, WTERMSIG(status));
	EXPECT_EQ(-OS_ECHILD, os_wait((int)pid, &status, true));
}

TEST(OsProc, EndsAsAsked)
{
	int status;
	sptr pid = fork();

	if (pid == 0)
		os_exit(7);
	EXPECT_EQ(pid, os_wait((int)pid, &status, true));
	EXPECT_EQ(7, WEXITSTATUS(status));
	pid = fork();
	if (pid == 0) {
		sigset_t all;
		sigfillset(&all);
		sigprocmask(SIG_BLOCK, &all, NULL);
		signal(SIGABRT, SIG_IGN);
		os_core_limit_set(1);
		os_abort();
	}
	EXPECT_EQ(pid, os_wait((int)pid, &status, true));
	EXPECT_TRUE(WIFSIGNALED(status));
	EXPECT_EQ(SIGABRT, WTERMSIG(status));
	EXPECT_FALSE(WCOREDUMP(status));
}

TEST(OsProc, Limits)
{
	struct rlimit r;

	getrlimit(RLIMIT_STACK, &r);
	EXPECT_EQ((uptr)r.rlim_cur, os_limit_stack());
	getrlimit(RLIMIT_AS, &r);
	EXPECT_EQ((uptr)r.rlim_cur, os_limit_address_space());
	uptr was = os_limit_stack();
	os_limit_stack_set(1 << 20);
	EXPECT_EQ(1u << 20, os_limit_stack());
	os_limit_stack_set(was);
}

TEST(OsProc, TimePasses)
{
	u64 begin = os_time_ns();

	os_sleep_ns(20000000);
	EXPECT_LE(20000000u, os_time_ns() - begin);
}

/* Run by the next test in a process of its own. */
TEST(OsProc, DISABLED_Plain)
{
	os_reexec_plain();
	/* Here with the flag set, or because the system refuses to set it. */
	_exit(os_randomized() ? 43 : 42);
}

TEST(OsProc, ExecutesItselfPlainOnce)
{
	/* Not by arguments: GoogleTest takes its own out of argv, and they would be lost. */
	const char *argv[] = { os_args()[0], NULL };
	const char *env[] = { "GTEST_ALSO_RUN_DISABLED_TESTS=1",
		"GTEST_FILTER=OsProc.DISABLED_Plain", NULL };
	char exe[4096];
	int status;

	os_exe_path(exe, sizeof exe);
	output(exe, argv, &status, env);
	if (status == 43 << 8)
		GTEST_SKIP() << "randomisation cannot be switched off here";
	EXPECT_EQ(42 << 8, status);
}

}
