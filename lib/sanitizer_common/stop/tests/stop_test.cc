/*
 * stop_test.cc: the world stops and goes on: each test by a tracer, then by signals.
 */
#include <errno.h>
#include <linux/io_uring.h>
#include <string.h>

#include "crowd.h"

extern "C" {
#include "thread/thread.h"
}

namespace {

class WorldStop : public testing::TestWithParam<Sandbox> {
protected:
	stop_way way() { return GetParam() == OPEN ? STOP_TRACED : STOP_SIGNALLED; }
	void child(const std::function<void()> &f) { in_child(GetParam(), f); }
};

volatile uptr nowhere = 16;

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
			Stop s(nullptr, [](const world *) { *(volatile int *)nowhere = 1; });

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

/* A second processor works while look does, and not a moment after a look that crashes. */
TEST_P(WorldStop, TheHelperOfALook)
{
	child([&] {
		static std::atomic<unsigned long> steps;
		Crowd crowd(3, false);

		for (bool crashes : { false, true }) {
			os_helper *h = os_helper_start([](void *) {
				for (;;)
					steps++;
			}, nullptr);

			if (h == nullptr)
				_exit(77);
			steps = 0;
			Stop s(&crowd, [=](const world *) {
				os_helper_go(h);
				while (steps == 0)
					sched_yield();
				EXPECT_TRUE(os_helper_alive(h));
				if (crashes)
					*(volatile int *)nowhere = 1;
				os_helper_stop(h);
			});
			unsigned long was = steps;

			EXPECT_EQ(crashes ? -OS_EFAULT : 0, s.result);
			EXPECT_FALSE(s.moved);
			usleep(10000);
			EXPECT_EQ(was, steps);
			EXPECT_FALSE(os_helper_alive(h));
			os_helper_end(h);
			errno = 0;
			EXPECT_EQ(-1, waitpid(-1, nullptr, __WALL));
			EXPECT_EQ(ECHILD, errno);
		}
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

/* io_uring's threads are the kernel's: they cannot be stopped, and need not be. */
TEST_P(WorldStop, WithIoUring)
{
	child([&] {
		io_uring_params parameters = {};

		parameters.flags = IORING_SETUP_SQPOLL;
		parameters.sq_thread_idle = 100000;
		if (syscall(SYS_io_uring_setup, 4, &parameters) < 0)
			_exit(77);
		Crowd crowd(3, false);
		for (int i = 0; i < 20; i++) {
			Stop s;

			EXPECT_EQ(0, s.result);
			EXPECT_EQ(way(), s.way);
			EXPECT_EQ(3u, s.threads.size());
			for (auto &t : s.threads)
				EXPECT_TRUE(t.suspended);
		}
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

/* Without /proc the threads that the registry knows are stopped. */
TEST_P(WorldStop, WithoutProc)
{
	if (geteuid() != 0)
		GTEST_SKIP() << "chroot needs privilege";
	child([&] {
		static std::atomic<unsigned> ready, end;
		static std::atomic<unsigned long> counter;
		pthread_t t[3];
		auto run = [](void *mine) -> void * {
			thread_begin((thread *)mine);
			for (ready++; !end; counter++)
				sched_yield();
			thread_end();
			return nullptr;
		};

		thread_main_register();
		for (auto &x : t)
			ASSERT_EQ(0, pthread_create(&x, nullptr, run, thread_new()));
		while (ready < 3)
			usleep(1000);
		char empty[] = "/tmp/san_stop_test.XXXXXX";
		ASSERT_NE(nullptr, mkdtemp(empty));
		ASSERT_EQ(0, chroot(empty));
		ASSERT_EQ(0, chdir("/"));
		unsigned long before = 0, after = 0;
		Stop s(nullptr, [&](const world *) {
			before = counter;
			timespec t = { 0, 3000000 };
			syscall(SYS_nanosleep, &t, nullptr);
			after = counter;
		});
		EXPECT_EQ(0, s.result);
		EXPECT_EQ(way(), s.way);
		EXPECT_EQ(before, after);
		EXPECT_EQ(3u, s.threads.size());
		for (auto &x : s.threads)
			EXPECT_TRUE(x.suspended);
		end = 1;
		for (pthread_t x : t)
			pthread_join(x, nullptr);
	});
}

}
