/*
 * crowd.h: what the tests of stop/ share: children, sandboxes, threads that count, and a look that
 * writes down what it saw.
 *
 * Each test forks, so that a sandbox that refuses ptrace, and whatever goes wrong, stays in a child.
 */
#ifndef SAN_STOP_TESTS_CROWD_H
#define SAN_STOP_TESTS_CROWD_H

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
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

enum Sandbox { OPEN, NO_PTRACE };

inline bool
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

/* Runs body in a child, which fails where an expectation failed, and dies after five minutes. */
inline void
in_child(Sandbox sandbox, const std::function<void()> &body)
{
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		alarm(300);
		if (sandbox == NO_PTRACE && !refuse_ptrace())
			_exit(77);
		body();
		fflush(stdout);
		_exit(testing::Test::HasFailure());
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
		GTEST_SKIP() << "the system has not got what this needs";
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
inline void
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
		world_tell();
	}
};

#endif
