/*
 * refused_test.cc: what is special to one way of stopping the world, and what makes world_stop take it.
 */
#include <errno.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/ptrace.h>
#include <sys/resource.h>

#include "crowd.h"

namespace {

std::atomic<int> usr1;

/* Calls that an interruption would end with EINTR do not notice one. */
TEST(WorldStopTraced, InterruptsNoCall)
{
	in_child(OPEN, [] {
		static std::atomic<int> failures, rounds;
		static std::atomic<bool> end;
		pthread_t t[3];

		pthread_create(&t[0], nullptr, [](void *) -> void * {
			int fd = epoll_create1(0);
			epoll_event e;

			for (; !end; rounds++)
				failures += epoll_wait(fd, &e, 1, 20) < 0;
			return nullptr;
		}, nullptr);
		pthread_create(&t[1], nullptr, [](void *) -> void * {
			sigset_t set;
			timespec time = { 0, 20000000 };

			sigemptyset(&set);
			sigaddset(&set, SIGUSR2);
			for (; !end; rounds++)
				failures += sigtimedwait(&set, nullptr, &time) < 0 && errno != EAGAIN;
			return nullptr;
		}, nullptr);
		pthread_create(&t[2], nullptr, [](void *) -> void * {
			timespec time = { 0, 20000000 };

			for (; !end; rounds++)
				failures += nanosleep(&time, nullptr) < 0;
			return nullptr;
		}, nullptr);
		for (int i = 0; i < 100; i++) {
			Stop s;

			EXPECT_EQ(STOP_TRACED, s.way);
			usleep(500);
		}
		end = true;
		for (pthread_t x : t)
			pthread_join(x, nullptr);
		EXPECT_EQ(0, failures);
		EXPECT_LT(3, rounds);
	});
}

/* Who blocks all signals is left to run, and gets none later. */
TEST(WorldStopSignalled, LeavesThreadsThatBlock)
{
	in_child(NO_PTRACE, [] {
		sigset_t all, old;

		sigfillset(&all);
		pthread_sigmask(SIG_BLOCK, &all, &old);
		Crowd deaf(2, false);
		pthread_sigmask(SIG_SETMASK, &old, nullptr);
		/* A signal that threads wait for is not taken from them. */
		sigemptyset(&all);
		sigaddset(&all, SIGRTMAX);
		pthread_sigmask(SIG_BLOCK, &all, nullptr);
		static std::atomic<int> step;
		pthread_t t;
		pthread_create(&t, nullptr, [](void *) -> void * {
			sigset_t all, pending;

			sigfillset(&all);
			pthread_sigmask(SIG_BLOCK, &all, nullptr);
			step = 1;
			while (step == 1)
				usleep(100);
			sigpending(&pending);
			for (int i = 1; i < 65; i++)
				EXPECT_NE(1, sigismember(&pending, i)) << i;
			pthread_sigmask(SIG_UNBLOCK, &all, nullptr);
			return nullptr;
		}, nullptr);
		while (step == 0)
			usleep(100);
		Crowd crowd(3, false);
		/* The caller's own mask is nobody's choice. */
		sigfillset(&all);
		pthread_sigmask(SIG_BLOCK, &all, nullptr);
		Stop s;
		EXPECT_EQ(STOP_SIGNALLED, s.way);
		ASSERT_EQ(6u, s.threads.size());
		unsigned ran = 0;
		for (auto &x : s.threads) {
			ran += !x.suspended;
			EXPECT_EQ(!x.suspended, x.blocks);
			EXPECT_FALSE(x.own);
		}
		EXPECT_EQ(3u, ran);
		step = 2;
		pthread_join(t, nullptr);
	});
}

/* A thread with an undumpable process around it, and no privilege. */
TEST(WorldStopTraced, Undumpable)
{
	in_child(OPEN, [] {
		if (geteuid() == 0 && (setresgid(65534, 65534, 65534) != 0 || setresuid(65534, 65534, 65534) != 0))
			_exit(77);
		ASSERT_EQ(0, prctl(PR_SET_DUMPABLE, 0));
		Crowd crowd(3, false);
		int during = -1;
		Stop s(&crowd, [&](const world *) { during = prctl(PR_GET_DUMPABLE); });
		EXPECT_EQ(STOP_TRACED, s.way);
		EXPECT_FALSE(s.moved);
		EXPECT_EQ(0, during);
		EXPECT_EQ(0, prctl(PR_GET_DUMPABLE));
		EXPECT_EQ(3u, s.threads.size());
	});
}

/* The number of our child that is not of our thread group: the tracer. */
pid_t
tracer_pid()
{
	char path[64], text[64] = "";

	snprintf(path, sizeof path, "/proc/self/task/%d/children", gettid());
	int fd = open(path, O_RDONLY);
	if (fd < 0 || read(fd, text, sizeof text - 1) < 0)
		return -1;
	close(fd);
	return atoi(text);
}

TEST(WorldStopTraced, ItsTracerIsKilled)
{
	in_child(OPEN, [] {
		struct sigaction a = {};

		a.sa_handler = [](int) { usr1++; };
		a.sa_flags = SA_RESTART;
		sigaction(SIGUSR1, &a, nullptr);
		Crowd crowd(8, true);
		for (int i = 0; i < 5; i++) {
			usr1 = 0;
			Stop s(nullptr, [&](const world *w) {
				for (u32 k = 0; k < w->count; k++)
					syscall(SYS_tgkill, getpid(), w->threads[k].os_id, SIGUSR1);
				pid_t pid = tracer_pid();
				ASSERT_LT(1, pid);
				kill(pid, SIGKILL);
				syscall(SYS_waitid, P_PID, pid, nullptr, WEXITED | WNOWAIT | __WALL, nullptr);
			});
			EXPECT_EQ(1, s.result);
			EXPECT_EQ(STOP_TRACED, s.way);
			for (int k = 0; k < 10000 && usr1 < 8; k++)
				usleep(100);
			EXPECT_EQ(8, usr1);
		}
		Stop s;
		EXPECT_EQ(0, s.result);
	});
}

/* Somebody traces one of our threads: the others cannot be traced alone. */
TEST(WorldStopSignalled, ATracedThread)
{
	in_child(OPEN, [] {
		Crowd crowd(3, false);
		pid_t victim = 0, pid;
		int status, fd[2];
		char c;

		{
			Stop s;
			ASSERT_EQ(STOP_TRACED, s.way);
			victim = s.threads[1].os_id;
		}
		ASSERT_EQ(0, pipe(fd));
		prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
		pid = fork();
		if (pid == 0) {
			bool good = ptrace(PTRACE_SEIZE, victim, 0, 0) == 0;

			if (write(fd[1], good ? "y" : "n", 1) == 1)
				while (waitpid(victim, &status, __WALL) == victim && WIFSTOPPED(status))
					ptrace(PTRACE_CONT, victim, 0, WSTOPSIG(status));
			_exit(0);
		}
		ASSERT_EQ(1, read(fd[0], &c, 1));
		ASSERT_EQ('y', c);
		{
			Stop s(&crowd);
			EXPECT_EQ(STOP_SIGNALLED, s.way);
			EXPECT_FALSE(s.moved);
			for (auto &t : s.threads)
				EXPECT_TRUE(t.suspended);
		}
		kill(pid, SIGKILL);
		waitpid(pid, &status, 0);
		Stop s;
		EXPECT_EQ(STOP_TRACED, s.way);
	});
}

/* Neither way is left: the others run on, and are listed. */
TEST(WorldStopNot, WhereAllIsRefused)
{
	in_child(NO_PTRACE, [] {
		sock_filter code[] = {
			BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
			BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_tgkill, 0, 1),
			BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | OS_EPERM),
			BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
		};
		sock_fprog program = { 4, code };

		Crowd crowd(3, true);
		ASSERT_EQ(0, prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program));
		Stop s;
		EXPECT_EQ(0, s.result);
		EXPECT_EQ(STOP_NOT, s.way);
		EXPECT_LT(0u, s.self.sp);
		ASSERT_EQ(3u, s.threads.size());
		for (auto &t : s.threads)
			EXPECT_FALSE(t.suspended);
	});
}

/* The queue of real-time signals is full: a signal that needs no queue is taken. */
TEST(WorldStopSignalled, WithAFullQueue)
{
	in_child(NO_PTRACE, [] {
		rlimit none = { 0, 0 };
		Crowd crowd(3, true);

		ASSERT_EQ(0, setrlimit(RLIMIT_SIGPENDING, &none));
		Stop s(&crowd);
		EXPECT_EQ(0, s.result);
		EXPECT_EQ(STOP_SIGNALLED, s.way);
		EXPECT_FALSE(s.moved);
	});
}

/* From now on, for this thread and its children. */
bool
refuse(int call, int error)
{
	sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (__u32)call, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (__u32)error),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	sock_fprog program = { 4, code };

	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* On a thread of its own, which the filter is for; that thread is left as it is. */
void
stop_with_refused(int call, int error)
{
	static int number, code;
	static std::atomic<bool> done;
	static unsigned looks;
	static sptr result;
	sigset_t all, old;

	/* One that answers no signal. */
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &old);
	Crowd deaf(1, false);
	pthread_sigmask(SIG_SETMASK, &old, nullptr);
	Crowd crowd(3, true);
	pthread_t t;

	number = call;
	code = error;
	ASSERT_EQ(0, pthread_create(&t, nullptr, [](void *) -> void * {
		/* What the test itself will want. */
		void *volatile memory = malloc(1000);
		free(memory);
		if (!refuse(number, code))
			_exit(77);
		Stop s(nullptr, nullptr, 8);
		looks = s.looks;
		result = s.result;
		done = true;
		for (;;)
			pause();
	}, nullptr));
	for (int i = 0; i < 15000 && !done; i++)
		usleep(1000);
	ASSERT_TRUE(done);
	EXPECT_EQ(result >= 0 ? 1u : 0u, looks);
	for (unsigned n = 0; n < 3; n++) {
		unsigned long was = crowd.counters[n];

		for (int i = 0; i < 5000 && crowd.counters[n] == was; i++)
			usleep(1000);
		EXPECT_NE(was, crowd.counters[n]);
	}
}

/*
 * Whatever single call a sandbox refuses, with whatever error: look runs once or the failure is
 * told, nobody stays suspended, the end comes soon; alone, and where ptrace is refused, too.
 */
TEST(WorldStopFaults, EveryCallRefused)
{
	static const struct { const char *name; int number; } calls[] = {
#define CALL(name) { #name, SYS_##name }
		CALL(ptrace), CALL(waitid), CALL(wait4), CALL(openat), CALL(getdents64), CALL(fstat), CALL(newfstatat),
		CALL(lseek), CALL(clone), CALL(futex), CALL(prctl), CALL(rt_sigaction), CALL(rt_sigprocmask), CALL(kill),
		CALL(mmap), CALL(munmap), CALL(madvise), CALL(tgkill), CALL(setitimer), CALL(getppid), CALL(prlimit64),
		CALL(read), CALL(close), CALL(arch_prctl),
#undef CALL
	};

	for (Sandbox sandbox : { OPEN, NO_PTRACE }) {
		for (auto &call : calls) {
			for (int error : { EPERM, ENOSYS }) {
				SCOPED_TRACE(std::string(call.name) + (sandbox == OPEN ? "" : ", and ptrace"));
				in_child(sandbox, [&] { stop_with_refused(call.number, error); });
				if (HasFailure())
					return;
			}
		}
	}
}

/* Run by the next tests, under a program that traces everything here. */
TEST(DISABLED_Inner, IsTraced)
{
	Crowd crowd(3, false);

	for (int i = 0; i < 3; i++) {
		Stop s(&crowd);

		EXPECT_EQ(0, s.result);
		EXPECT_EQ(STOP_SIGNALLED, s.way);
		EXPECT_FALSE(s.moved);
		for (auto &t : s.threads)
			EXPECT_TRUE(t.suspended);
	}
}

/* The inner test's whole output, run by this command. */
std::string
run_inner(const char *command)
{
	char self[4096], line[9000], text[4096];
	std::string all;
	ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);

	self[n > 0 ? n : 0] = 0;
	snprintf(line, sizeof line, "timeout 60 %s %s --gtest_also_run_disabled_tests "
	    "--gtest_filter=DISABLED_Inner.IsTraced 2>&1", command, self);
	FILE *f = popen(line, "r");
	while (f != nullptr && fgets(text, sizeof text, f) != nullptr)
		all += text;
	pclose(f);
	return all;
}

TEST(WorldStopSignalled, UnderStrace)
{
	if (system("strace -V >/dev/null 2>&1") != 0)
		GTEST_SKIP() << "no strace";
	std::string text = run_inner("strace -f -qq -o /dev/null");
	EXPECT_NE(std::string::npos, text.find("[  PASSED  ] 1 test")) << text;
}

TEST(WorldStopSignalled, UnderGdb)
{
	if (system("gdb --version >/dev/null 2>&1") != 0)
		GTEST_SKIP() << "no gdb";
	std::string text = run_inner("gdb -batch -ex run --args");
	EXPECT_NE(std::string::npos, text.find("[  PASSED  ] 1 test")) << text;
}

}
