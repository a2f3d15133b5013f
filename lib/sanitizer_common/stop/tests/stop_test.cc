/*
 * stop_test.cc: the world stops and goes on, by a tracer and by signals.
 *
 * Each test forks, so that a sandbox that refuses ptrace, and whatever goes wrong, stays in a child.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "stop/stop.h"
}

namespace {

enum Sandbox { OPEN, NO_PTRACE };

bool
refuse_ptrace()
{
	sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_ptrace, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | OS_EPERM),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	sock_fprog program = { 4, code };

	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* Runs body in a child, which fails where an expectation failed, and dies after a minute. */
void
in_child(Sandbox sandbox, const std::function<void()> &body)
{
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		alarm(60);
		if (sandbox == NO_PTRACE && !refuse_ptrace())
			_exit(77);
		body();
		fflush(stdout);
		_exit(testing::Test::HasFailure());
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
		GTEST_SKIP() << "no seccomp here";
	EXPECT_EQ(0, status);
}

/* Threads that count as fast as they can, or sleep. */
struct Crowd {
	std::vector<pthread_t> threads;
	std::vector<std::atomic<unsigned long>> counters;
	std::atomic<bool> end{ false };
	std::atomic<unsigned> started{ 0 };
	bool busy;

	Crowd(unsigned n, bool busy) : counters(n), busy(busy)
	{
		pthread_attr_t attr;

		pthread_attr_init(&attr);
		pthread_attr_setstacksize(&attr, 64 << 10);
		threads.resize(n);
		for (unsigned i = 0; i < n; i++)
			if (pthread_create(&threads[i], &attr, run, this) != 0)
				abort();
		while (started < n)
			usleep(100);
	}
	~Crowd()
	{
		end = true;
		for (pthread_t t : threads)
			pthread_join(t, nullptr);
	}
	static void *run(void *arg)
	{
		Crowd *c = (Crowd *)arg;
		unsigned mine = c->started++;

		while (!c->end) {
			c->counters[mine]++;
			if (!c->busy)
				usleep(1000 + 100 * c->counters.size());
		}
		return nullptr;
	}
};

struct Seen {
	unsigned looks = 0;
	stop_way way;
	std::vector<stopped> threads;
	stopped self;
	Crowd *crowd = nullptr;
	bool moved = false;
	std::function<void(const world *)> more;
};

/* No stopped phase for a test: whatever it calls takes no lock that the crowd takes. */
void
look(const world *w, void *arg)
{
	Seen *s = (Seen *)arg;

	s->looks++;
	s->way = w->way;
	s->self = w->self;
	if (s->crowd != nullptr) {
		unsigned long before = 0, after = 0;

		for (auto &c : s->crowd->counters)
			before += c;
		timespec t = { 0, 3000000 };
		syscall(SYS_nanosleep, &t, nullptr);
		for (auto &c : s->crowd->counters)
			after += c;
		s->moved = before != after;
	}
	for (u32 i = 0; i < w->count && s->threads.size() < s->threads.capacity(); i++)
		s->threads.push_back(w->threads[i]);
	if (s->more)
		s->more(w);
}

struct Stop : Seen {
	sptr result;

	Stop(Crowd *c = nullptr, std::function<void(const world *)> f = nullptr, unsigned most = 2000)
	{
		crowd = c;
		more = f;
		threads.reserve(most);
		result = world_stop(look, this);
	}
};

class WorldStop : public testing::TestWithParam<Sandbox> {
protected:
	stop_way way() { return GetParam() == OPEN ? STOP_TRACED : STOP_SIGNALLED; }
	void child(const std::function<void()> &f) { in_child(GetParam(), f); }
};

INSTANTIATE_TEST_SUITE_P(, WorldStop, testing::Values(OPEN, NO_PTRACE),
    [](const auto &p) { return p.param == OPEN ? "Traced" : "Signalled"; });

TEST_P(WorldStop, Alone)
{
	child([&] {
		Stop s;

		EXPECT_EQ(0, s.result);
		EXPECT_EQ(1u, s.looks);
		EXPECT_EQ(STOP_TRACED, s.way);	/* there is nobody to be refused */
		EXPECT_EQ(0u, s.threads.size());
		EXPECT_EQ((u64)gettid(), s.self.os_id);
		EXPECT_GT((uptr)&s, s.self.sp);
		EXPECT_LT((uptr)&s - 16384, s.self.sp);
	});
}

TEST_P(WorldStop, StopsBusyAndSleepingThreads)
{
	for (unsigned n : { 1u, 8u, 200u }) {
		for (bool busy : { false, true }) {
			child([&] {
				Crowd crowd(n, busy);
				Stop s(&crowd);

				EXPECT_EQ(0, s.result);
				EXPECT_EQ(1u, s.looks);
				EXPECT_EQ(way(), s.way);
				EXPECT_FALSE(s.moved);
				ASSERT_EQ(n, s.threads.size());
				for (unsigned i = 0; i < n; i++) {
					EXPECT_TRUE(s.threads[i].suspended);
					EXPECT_NE(0u, s.threads[i].sp);
					EXPECT_NE(0u, s.threads[i].pc);
					EXPECT_EQ(s.threads[i].thread_pointer, *(uptr *)s.threads[i].thread_pointer);
					EXPECT_LT(s.threads[i].registers.begin + 512, s.threads[i].registers.end);
					if (i > 0) {
						EXPECT_LT(s.threads[i - 1].os_id, s.threads[i].os_id);
					}
				}
				unsigned long was = crowd.counters[n - 1];
				for (int i = 0; i < 20000 && crowd.counters[n - 1] == was; i++)
					usleep(1000);
				EXPECT_NE(was, crowd.counters[n - 1]);
			});
		}
	}
}

TEST_P(WorldStop, TwoHundredTimes)
{
	child([&] {
		Crowd crowd(8, false);

		for (int i = 0; i < 200; i++) {
			Stop s;

			EXPECT_EQ(0, s.result);
			EXPECT_EQ(way(), s.way);
			ASSERT_EQ(8u, s.threads.size());
			for (auto &t : s.threads)
				EXPECT_TRUE(t.suspended);
		}
	});
}

/* Sits in a loop with known values in registers until *go. */
void *
hold_pattern(void *arg)
{
	__asm__ volatile(
	    "movabs $0x1122334455667788, %%r13\n\tmovq %%r13, %%xmm9\n\t"
	    "movabs $0x99aabbccddeeff01, %%r13\n\tmovl $1, 4(%0)\n"
	    "1:\tpause\n\tcmpl $0, (%0)\n\tje 1b"
	    :: "r"(arg) : "r13", "xmm9", "memory", "cc");
	return nullptr;
}

TEST_P(WorldStop, ShowsRegisters)
{
	child([&] {
		volatile int words[2] = { 0, 0 };
		bool general = false, vector = false;
		pthread_t t;

		ASSERT_EQ(0, pthread_create(&t, nullptr, hold_pattern, (void *)words));
		while (words[1] == 0)
			usleep(100);
		Stop s(nullptr, [&](const world *w) {
			for (u32 i = 0; i < w->count; i++) {
				const range &r = w->threads[i].registers;

				for (uptr p = r.begin; p + 8 <= r.end; p += 8) {
					general |= *(u64 *)p == 0x99aabbccddeeff01;
					vector |= *(u64 *)p == 0x1122334455667788;
				}
			}
			EXPECT_EQ(&w->threads[0], world_find(w, w->threads[0].os_id));
			EXPECT_EQ(&w->self, world_find(w, gettid()));
			EXPECT_EQ(nullptr, world_find(w, 1));
		});
		EXPECT_EQ(way(), s.way);
		EXPECT_TRUE(general);
		EXPECT_TRUE(vector);
		words[0] = 1;
		pthread_join(t, nullptr);
	});
}

/* A look that touches what it should not ends; the world and the program's handler are as before. */
TEST_P(WorldStop, ALookThatCrashes)
{
	child([&] {
		static std::atomic<int> caught;
		struct sigaction a = {}, now;
		Crowd crowd(3, false);

		a.sa_handler = [](int) { caught++; };
		sigaction(SIGSEGV, &a, nullptr);
		for (int i = 0; i < 3; i++) {
			Stop s(nullptr, [](const world *) { *(volatile int *)16 = 1; });

			EXPECT_EQ(-OS_EFAULT, s.result);
			EXPECT_EQ(1u, s.looks);
			EXPECT_EQ(way(), s.way);
		}
		EXPECT_EQ(0, caught);
		sigaction(SIGSEGV, nullptr, &now);
		EXPECT_EQ(a.sa_handler, now.sa_handler);
		Stop s(&crowd);
		EXPECT_EQ(0, s.result);
		EXPECT_FALSE(s.moved);
		unsigned long was = crowd.counters[0];
		for (int i = 0; i < 20000 && crowd.counters[0] == was; i++)
			usleep(1000);
		EXPECT_NE(was, crowd.counters[0]);
	});
}

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

void *
nothing(void *)
{
	return nullptr;
}

/* Each of four threads makes and joins others for ever. */
TEST_P(WorldStop, WhileThreadsComeAndGo)
{
	child([&] {
		static std::atomic<bool> end;
		static std::atomic<unsigned long> made;
		pthread_t t[4];
		auto churn = [](void *) -> void * {
			while (!end) {
				pthread_t t;

				if (pthread_create(&t, nullptr, nothing, nullptr) == 0)
					pthread_join(t, nullptr);
				made++;
			}
			return nullptr;
		};

		for (auto &x : t)
			ASSERT_EQ(0, pthread_create(&x, nullptr, churn, nullptr));
		for (int i = 0; i < 200; i++) {
			unsigned long before = 0, after = 0;
			Stop s(nullptr, [&](const world *) {
				before = made;
				timespec t = { 0, 200000 };
				syscall(SYS_nanosleep, &t, nullptr);
				after = made;
			});

			EXPECT_EQ(0, s.result);
			EXPECT_EQ(way(), s.way);
			EXPECT_EQ(before, after);
			EXPECT_LE(4u, s.threads.size());
			for (auto &t : s.threads)
				EXPECT_TRUE(t.suspended) << i;
		}
		end = true;
		for (auto &x : t)
			pthread_join(x, nullptr);
	});
}

std::atomic<int> usr1;

/* Signals sent while the world stands arrive once each, when it goes on. */
TEST_P(WorldStop, LosesNoSignal)
{
	child([&] {
		struct sigaction a = {};

		a.sa_handler = [](int) { usr1++; };
		a.sa_flags = SA_RESTART;
		sigaction(SIGRTMIN + 1, &a, nullptr);
		Crowd crowd(8, true);
		for (int i = 0; i < 30; i++) {
			usr1 = 0;
			for (pthread_t t : crowd.threads)
				pthread_kill(t, SIGRTMIN + 1);
			int during = 0;
			Stop s(nullptr, [&](const world *w) {
				int before = usr1;
				for (u32 k = 0; k < w->count; k++)
					syscall(SYS_tgkill, getpid(), w->threads[k].os_id, SIGRTMIN + 1);
				during = usr1 - before;
			});

			EXPECT_EQ(0, during);
			for (int k = 0; k < 10000 && usr1 < 16; k++)
				usleep(100);
			EXPECT_EQ(16, usr1);
		}
	});
}

/* Another process signals our threads all the time, also while they are about to stop. */
TEST_P(WorldStop, UnderAStreamOfSignals)
{
	child([&] {
		static const int total = 4000;
		struct sigaction a = {};
		int status;

		a.sa_handler = [](int) { usr1++; };
		a.sa_flags = SA_RESTART;
		sigaction(SIGRTMIN + 1, &a, nullptr);
		usr1 = 0;
		Crowd crowd(4, true);
		Stop first;
		pid_t parent = getpid(), pid = fork();
		if (pid == 0) {
			for (int i = 0; i < total; i++) {
				while (syscall(SYS_tgkill, parent, first.threads[i % 4].os_id, SIGRTMIN + 1) != 0)
					sched_yield();
				if (i % 4 == 3)
					usleep(100);
			}
			_exit(0);
		}
		unsigned stops = 0;
		while (waitpid(pid, &status, WNOHANG) == 0) {
			Stop s;

			EXPECT_EQ(way(), s.way);
			stops++;
		}
		for (int k = 0; k < 10000 && usr1 < total; k++)
			usleep(100);
		EXPECT_EQ(total, usr1);
		EXPECT_LT(0u, stops);
	});
}

/* Job control: the whole process is stopped and continued while its world stands. */
TEST_P(WorldStop, WhileTheShellStopsUs)
{
	child([&] {
		Crowd crowd(4, true);
		int status;

		for (int i = 0; i < 5; i++) {
			pid_t parent = getpid(), pid = fork();

			if (pid == 0) {
				for (int k = 0; k < 10; k++) {
					kill(parent, SIGSTOP);
					usleep(3000);
					kill(parent, SIGCONT);
					usleep(2000);
				}
				_exit(0);
			}
			for (int k = 0; k < 10; k++) {
				Stop s(&crowd);

				EXPECT_EQ(0, s.result);
				EXPECT_EQ(way(), s.way);
				EXPECT_FALSE(s.moved);
			}
			ASSERT_EQ(pid, waitpid(pid, &status, 0));
		}
		unsigned long was = crowd.counters[3];
		for (int i = 0; i < 20000 && crowd.counters[3] == was; i++)
			usleep(1000);
		EXPECT_NE(was, crowd.counters[3]);
	});
}

/* No child that a wait for any could find, no SIGCHLD, the mask as before. */
TEST_P(WorldStop, LeavesNoTrace)
{
	child([&] {
		static std::atomic<int> chld;
		struct sigaction a = {}, now[65];
		sigset_t set, before, after;
		int status;

		a.sa_handler = [](int) { chld++; };
		sigaction(SIGCHLD, &a, nullptr);
		sigemptyset(&set);
		sigaddset(&set, SIGUSR2);
		pthread_sigmask(SIG_BLOCK, &set, &before);
		pthread_sigmask(SIG_BLOCK, nullptr, &before);
		for (int i = 1; i < 65; i++)
			sigaction(i, nullptr, &now[i]);
		Crowd crowd(4, false);
		Stop s(nullptr, [](const world *) {
			int status;

			EXPECT_EQ(-1, waitpid(-1, &status, WNOHANG));
		});
		EXPECT_EQ(way(), s.way);
		pthread_sigmask(SIG_BLOCK, nullptr, &after);
		EXPECT_EQ(0, memcmp(&before, &after, 8));
		EXPECT_EQ(0, chld);
		EXPECT_EQ(-1, waitpid(-1, &status, WNOHANG | __WALL));
		EXPECT_EQ(-1, waitid(P_ALL, 0, nullptr, WEXITED | WNOHANG | __WALL));
		for (int i = 1; i < 65; i++) {
			struct sigaction then;

			if (sigaction(i, nullptr, &then) == 0) {
				EXPECT_EQ(now[i].sa_handler, then.sa_handler) << i;
			}
		}
	});
}

/* A main thread that has ended alone is a zombie in the list. */
TEST_P(WorldStop, WithoutTheMainThread)
{
	child([&] {
		static stop_way wanted;
		pthread_t t;

		wanted = way();
		pthread_create(&t, nullptr, [](void *) -> void * {
			usleep(20000);
			Crowd crowd(3, false);
			Stop s(&crowd);

			EXPECT_EQ(0, s.result);
			EXPECT_EQ(wanted, s.way);
			EXPECT_FALSE(s.moved);
			EXPECT_EQ(3u, s.threads.size());
			fflush(stdout);
			_exit(testing::Test::HasFailure());
		}, nullptr);
		syscall(SYS_exit, 0);
	});
}

/* A thread in vfork sleeps until its child lets it go. */
TEST_P(WorldStop, AThreadThatCannotStop)
{
	child([&] {
		static int fd[2];
		pthread_t t;
		char c;

		ASSERT_EQ(0, pipe(fd));
		pthread_create(&t, nullptr, [](void *) -> void * {
			pid_t pid = vfork();

			if (pid == 0) {
				char c;

				syscall(SYS_read, fd[0], &c, 1);
				_exit(0);
			}
			waitpid(pid, nullptr, 0);
			return nullptr;
		}, nullptr);
		usleep(20000);
		time_t begin = time(nullptr);
		Stop s;
		EXPECT_GE(10, time(nullptr) - begin);
		EXPECT_EQ(way(), s.way);
		ASSERT_EQ(1u, s.threads.size());
		EXPECT_FALSE(s.threads[0].suspended);
		EXPECT_EQ(0u, s.threads[0].sp);
		EXPECT_EQ(1, write(fd[1], &c, 1));
		pthread_join(t, nullptr);
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
				timespec t = { 0, 3000000 };
				syscall(SYS_nanosleep, &t, nullptr);
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

/* A thousand threads. */
TEST_P(WorldStop, AThousandThreads)
{
	child([&] {
		Crowd crowd(1000, false);
		Stop s(&crowd);

		EXPECT_EQ(way(), s.way);
		EXPECT_FALSE(s.moved);
		EXPECT_EQ(1000u, s.threads.size());
		for (auto &t : s.threads)
			EXPECT_TRUE(t.suspended);
	});
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
