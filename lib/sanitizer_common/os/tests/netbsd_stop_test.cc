/*
 * netbsd_stop_test.cc: NetBSD's tracer against the model of its kernel, release by release, with
 * every call failing in turn.
 */
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "netbsd_model.h"

namespace {

using netbsd::Lwp;
using netbsd::Model;

Model *model;
int looks;
bool look_crashes;
struct tracer tracer;

sptr
kernel_trace(int request, int pid, void *address, sptr data)
{
	return model->trace(request, pid, address, data);
}

sptr
kernel_wait(int pid, int *status, bool block)
{
	return model->wait(pid, status, block);
}

sptr
kernel_kill(int pid, int sig)
{
	return model->kill(pid, sig);
}

void
kernel_yield(void)
{
}

const struct tracer_kernel kernel = { kernel_trace, kernel_wait, kernel_kill, kernel_yield };

/* What the fault handler of the tracer does; it does not come back. */
void
crash(void)
{
	model->before = model->after = nullptr;
	model->log.push_back("crash");
	tracer_let_go(&tracer);
	longjmp(model->out, 1);
}

void
look(void *arg)
{
	looks++;
	EXPECT_TRUE(model->ending || (model->traced && model->stopped && model->waited));
	EXPECT_EQ(arg, &looks);
	if (look_crashes)
		crash();
}

class NetbsdStop : public testing::TestWithParam<u32> {
protected:
	void
	SetUp() override
	{
		reset(7);
	}

	void
	reset(u32 lwps)
	{
		kernel_ = std::make_unique<Model>(GetParam(), lwps);
		model = kernel_.get();
		looks = 0;
		look_crashes = false;
		room(16);
	}

	void
	room(u32 n)
	{
		tasks_.assign(n, {});
		registers_.assign(n * TRACE_REGISTERS_SIZE + 64, 0);
		list_ = {};
		list_.tasks = tasks_.data();
		list_.room = n;
		list_.registers = (u8 *)ROUND_UP(registers_.data(), 64);
		tracer = {};
		tracer.kernel = &kernel;
		tracer.pid = model->pid;
		tracer.release = GetParam();
		tracer.caller = model->first();
		tracer.list = &list_;
	}

	/* The life of the tracer's process; returns what tracer_run does, 1 after a crash. */
	sptr
	run()
	{
		static sptr result;

		switch (setjmp(model->out)) {
		case 0:
			result = tracer_run(&tracer, look, &looks);
			break;
		case 1:
			result = 1;
			break;
		default:
			result = 2;
		}
		model->tracer_exit();
		return result;
	}

	/* The program runs on, and nothing that the real kernel minds was done. */
	void
	expect_unharmed(const char *what, int n = 0)
	{
		EXPECT_EQ(model->complaints, std::vector<std::string>()) << what << " " << n;
		EXPECT_TRUE(model->alive()) << what << " " << n;
		EXPECT_FALSE(model->traced) << what << " " << n;
		EXPECT_FALSE(model->stopped) << what << " " << n;
		EXPECT_FALSE(model->really_stopped) << what << " " << n;
	}

	const struct stopped *
	task(u32 id)
	{
		for (u32 i = 0; i < list_.count; i++)
			if (tasks_[i].os_id == id)
				return &tasks_[i];
		return nullptr;
	}

	void
	expect_registers(const struct stopped *s)
	{
		const u64 *words = (const u64 *)s->registers.begin;
		bool vectors = GetParam() >= 999007700;
		int request = vectors ? TRACE_VECTORS : TRACE_FLOATS;
		uptr n = (vectors ? 2384 : 512) / 8;

		EXPECT_EQ(s->sp, Model::word((u32)s->os_id, TRACE_REGISTERS << 16 | 24));
		EXPECT_EQ(s->pc, Model::word((u32)s->os_id, TRACE_REGISTERS << 16 | 21));
		ASSERT_EQ(s->registers.end - s->registers.begin, (26 + n) * 8);
		EXPECT_EQ(words[0], Model::word((u32)s->os_id, TRACE_REGISTERS << 16));
		for (u32 i = 0; i < n; i++)
			EXPECT_EQ(words[26 + i], Model::word((u32)s->os_id, (u32)request << 16 | i));
	}

	std::unique_ptr<Model> kernel_;
	std::vector<struct stopped> tasks_;
	std::vector<u8> registers_;
	struct os_stop list_;
};

TEST_P(NetbsdStop, ListsAllWithRegistersAndThreadPointers)
{
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(looks, 1);
	EXPECT_EQ(list_.count, 6u);
	for (const Lwp &l : model->lwps) {
		const struct stopped *s = task(l.id);

		if (l.id == model->first()) {
			EXPECT_EQ(s, nullptr);
			continue;
		}
		ASSERT_NE(s, nullptr) << l.id;
		EXPECT_TRUE(s->suspended);
		EXPECT_EQ(s->thread_pointer, model->newer() ? l.thread_pointer : 0);
		expect_registers(s);
	}
	EXPECT_EQ(model->requests[TRACE_LWP_INFO] != 0, !model->newer());
	EXPECT_EQ(model->requests[TRACE_LWP_NEXT] != 0, model->newer());
	expect_unharmed("plain");
}

TEST_P(NetbsdStop, OneThreadAlone)
{
	reset(1);
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(looks, 1);
	EXPECT_EQ(list_.count, 0u);
	expect_unharmed("alone");
}

TEST_P(NetbsdStop, MoreThanRoom)
{
	room(5);
	EXPECT_EQ(run(), -OS_E2BIG);
	EXPECT_EQ(looks, 0);
	EXPECT_EQ(list_.count, 6u);
	expect_unharmed("room");
	room(6);
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(looks, 1);
	expect_unharmed("room");
}

TEST_P(NetbsdStop, RefusedAttach)
{
	model->refuses = true;
	EXPECT_EQ(run(), -OS_EPERM);
	EXPECT_STREQ(list_.reason, "ptrace is refused (error 1)");
	expect_unharmed("refused");
	EXPECT_EQ(model->requests[TRACE_ATTACH], 1);

	reset(3);
	model->other_tracer = true;
	EXPECT_EQ(run(), -OS_EBUSY);
	EXPECT_STREQ(list_.reason, "the process is already traced (error 16)");
	EXPECT_GT(model->requests[TRACE_ATTACH], 1);
	expect_unharmed("traced");

	reset(3);
	model->has_ptrace = false;
	EXPECT_EQ(run(), -netbsd::ENOSYS_);
	EXPECT_STREQ(list_.reason, "ptrace is refused (error 78)");
	expect_unharmed("absent");

	reset(3);
	model->reaped = true;
	EXPECT_EQ(run(), -OS_ESRCH);
	EXPECT_EQ(looks, 0);
}

/* Each request refused once, a few times, for ever; each error that a kernel gives. */
TEST_P(NetbsdStop, EveryCallFails)
{
	const int requests[] = { TRACE_ATTACH, TRACE_LWP_INFO, TRACE_LWP_NEXT, TRACE_REGISTERS, TRACE_FLOATS,
		TRACE_VECTORS, TRACE_CONTINUE };
	const sptr errors[] = { -OS_EPERM, -OS_ESRCH, -OS_EBUSY, -OS_EINVAL, -OS_EFAULT, -OS_EIO };

	for (int request : requests)
		for (sptr error : errors)
			for (int from : { 1, 2, 7 })
				for (int count : { 1, 3, 1000000 }) {
					reset(7);
					model->failures[request] = { { from, from + count - 1, error } };
					run();
					expect_unharmed("request", request);
				}
}

/* A call that is refused for a moment is made again, and nothing is missing. */
TEST_P(NetbsdStop, BusyForAMoment)
{
	for (int request : { TRACE_ATTACH, TRACE_LWP_INFO, TRACE_LWP_NEXT, TRACE_REGISTERS, TRACE_FLOATS,
	    TRACE_VECTORS, TRACE_DETACH })
		for (int from : { 1, 3 }) {
			reset(7);
			model->failures[request] = { { from, from + 2, -OS_EBUSY } };
			EXPECT_EQ(run(), 0);
			EXPECT_EQ(list_.count, 6u);
			for (u32 i = 0; i < list_.count; i++)
				expect_registers(&tasks_[i]);
			expect_unharmed("busy", request);
		}
}

TEST_P(NetbsdStop, WaitFails)
{
	model->failures[0] = { { 1, 5, -OS_EINTR } };
	EXPECT_EQ(run(), 0);
	expect_unharmed("EINTR");
	EXPECT_EQ(model->waits, 6);

	/* The process is nobody's child any more: it cannot be ours. */
	reset(3);
	model->failures[0] = { { 1, 1000000, -OS_ECHILD } };
	model->after = [](int n) {
		if (n == 1)
			model->traced = false;
	};
	EXPECT_EQ(run(), -OS_ECHILD);
	EXPECT_EQ(looks, 0);
}

/* A kernel that refuses to let go for a while is asked until it does. */
TEST_P(NetbsdStop, DetachFails)
{
	for (int error : { (int)-OS_EINVAL, (int)-OS_EBUSY, (int)-OS_EFAULT, -netbsd::EDEADLK_ }) {
		reset(7);
		model->failures[TRACE_DETACH] = { { 1, 50, error } };
		EXPECT_EQ(run(), 0);
		EXPECT_EQ(looks, 1);
		EXPECT_EQ(model->requests[TRACE_DETACH], 51);
		expect_unharmed("detach");
	}
}

/* It says that it has the new request and does not. */
TEST_P(NetbsdStop, NewRequestMissing)
{
	model->failures[TRACE_LWP_NEXT] = { { 1, 1000000, -OS_EINVAL } };
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(list_.count, 6u);
	EXPECT_EQ(model->requests[TRACE_LWP_NEXT], model->newer() ? 1 : 0);
	EXPECT_EQ(task(model->first() + 3)->thread_pointer, 0u);
	expect_unharmed("missing");
}

TEST_P(NetbsdStop, ListChangesMeanwhile)
{
	/* The one that was just given goes: from the first again. */
	model->after = [](int n) {
		if (n == 5)
			model->lwps.erase(model->lwps.begin() + 2);
	};
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(list_.count, 5u);
	expect_unharmed("shrinks");

	reset(7);
	model->after = [](int n) {
		if (n == 5)
			model->lwps.insert(model->lwps.end() - 1, { 4000, 0 });
	};
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(list_.count, 7u);
	ASSERT_NE(task(4000), nullptr);
	expect_unharmed("grows");

	/* One goes for good between the list and its registers. */
	reset(7);
	model->after = [](int n) {
		if (n == 10)
			model->lwps.erase(model->lwps.begin() + 4);
	};
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(list_.count, 5u);
	for (u32 i = 0; i < list_.count; i++)
		expect_registers(&tasks_[i]);
	expect_unharmed("late");
}

/* An LWP of which nothing can be read is in the list, with nothing known of it. */
TEST_P(NetbsdStop, Unreadable)
{
	u32 id = model->lwps[2].id;

	model->lwps[2].unreadable = true;
	model->lwps[4].zombie = true;
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(list_.count, 5u);
	ASSERT_NE(task(id), nullptr);
	EXPECT_EQ(task(id)->sp, 0u);
	EXPECT_EQ(task(id)->registers.begin, task(id)->registers.end);
	EXPECT_EQ(task(model->lwps[4].id), nullptr);
	expect_unharmed("unreadable");
}

/* Signals that are on their way to the program reach it. */
TEST_P(NetbsdStop, OtherSignalsFirst)
{
	bool old = GetParam() < RELEASE_STOP_TWICE;

	model->pending = { 1, 14, 15 };
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(model->delivered, old ? std::vector<int>{} : (std::vector<int>{ 1, 14, 15 }));
	EXPECT_EQ(model->sent, old ? std::vector<int>{ 1 } : std::vector<int>{});
	EXPECT_EQ(model->pending, old ? (std::multiset<int>{ 14, 15, TRACE_CONT }) : std::multiset<int>{});
	expect_unharmed("first");

	/* A fault comes again by itself. */
	reset(7);
	model->pending = { TRACE_SEGV };
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(model->delivered, old ? std::vector<int>{} : std::vector<int>{ TRACE_SEGV });
	EXPECT_TRUE(model->sent.empty());
	expect_unharmed("fault");

	/* Later ones are left pending; the kernel delivers them when nobody traces. */
	reset(7);
	model->pending = { 30, 40 };
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(model->pending, (std::multiset<int>{ 30, 40 }));
	expect_unharmed("later");
}

/* A stop from the terminal comes to the program after we have gone, and not as one of ours. */
TEST_P(NetbsdStop, TerminalStop)
{
	model->after = [](int n) {
		if (n != 1)
			return;
		/* just before our SIGSTOP would have been taken */
		model->stopped = false;
		model->pending.insert(TRACE_STOP);
		model->stop_signal = TRACE_TSTP;
		model->stopped = true;
		model->waited = false;
	};
	EXPECT_EQ(run(), 0);
	EXPECT_EQ(looks, 1);
	EXPECT_EQ(model->sent, std::vector<int>{ TRACE_TSTP });
	EXPECT_TRUE(model->delivered.empty());
	expect_unharmed("terminal");
}

/* The tracer crashes before or after its n-th call: the first thing it does is to let go. */
TEST_P(NetbsdStop, Crashes)
{
	int total;

	EXPECT_EQ(run(), 0);
	total = model->calls;
	for (int when = 0; when < 2; when++)
		for (int n = 1; n <= total; n++) {
			bool attached = false;
			std::vector<std::string>::iterator at;

			reset(7);
			model->pending = { 14 };
			auto fault = [&](int call) {
				if (call == n) {
					attached = model->traced;
					crash();
				}
			};
			(when == 0 ? model->before : model->after) = fault;
			EXPECT_EQ(run(), 1);
			expect_unharmed(when == 0 ? "crash before" : "crash after", n);
			at = std::find(model->log.begin(), model->log.end(), "crash");
			ASSERT_NE(at++, model->log.end());
			if (!attached)
				continue;
			/* Unless the stop has to be waited for, the next request is the last. */
			while (*at == "wait" || *at == "kill" || *at == "trace " + std::to_string(TRACE_CONTINUE))
				at++;
			EXPECT_EQ(*at, "trace " + std::to_string(TRACE_DETACH)) << n;
			EXPECT_EQ(GetParam() < RELEASE_STOP_TWICE ? model->sent : model->delivered,
			    std::vector<int>{ 14 }) << n;
		}
	reset(7);
	look_crashes = true;
	EXPECT_EQ(run(), 1);
	expect_unharmed("look");
	EXPECT_EQ(*(std::find(model->log.begin(), model->log.end(), "crash") + 1),
	    "trace " + std::to_string(TRACE_DETACH));
}

/* Somebody kills the program at the n-th call: the tracer comes to an end. */
TEST_P(NetbsdStop, ProgramKilled)
{
	int total;

	EXPECT_EQ(run(), 0);
	total = model->calls;
	for (int n = 1; n <= total; n++) {
		reset(7);
		model->before = [&](int call) {
			if (call == n)
				model->ending = true;
		};
		run();
		EXPECT_EQ(model->complaints, std::vector<std::string>()) << n;
		EXPECT_FALSE(model->killed_by_us) << n;
	}
}

/* What the model is there for: it does mind. */
TEST(NetbsdModel, Punishes)
{
	Model m(1001000000, 2);
	struct { struct trace_lwp_status s; u64 more; } larger = {};
	struct trace_lwp_info info = {};
	int status;

	EXPECT_EQ(m.trace(TRACE_DETACH, m.pid, (void *)1, 0), -OS_EPERM);
	EXPECT_EQ(m.wait(m.pid, &status, false), -OS_ECHILD);
	EXPECT_EQ(m.trace(TRACE_ATTACH, m.pid, nullptr, 0), 0);
	EXPECT_EQ(m.trace(TRACE_ATTACH, m.pid, nullptr, 0), -OS_EBUSY);
	EXPECT_EQ(m.trace(TRACE_LWP_NEXT, m.pid, &larger, 64), -OS_EBUSY);
	EXPECT_EQ(m.wait(m.pid, &status, true), m.pid);
	EXPECT_EQ(status, 0x117f);
	EXPECT_EQ(m.trace(TRACE_LWP_NEXT, m.pid, &larger, sizeof larger), -OS_EINVAL);
	EXPECT_EQ(m.trace(TRACE_LWP_INFO, m.pid, &info, 64), -OS_EINVAL);
	EXPECT_EQ(m.trace(TRACE_DETACH, m.pid, nullptr, 0), -OS_EINVAL);
	EXPECT_EQ(m.complaints.size(), 3u);
	m.tracer_exit();
	EXPECT_FALSE(m.alive());

	Model old(900000000, 2);
	EXPECT_EQ(old.trace(TRACE_ATTACH, old.pid, nullptr, 0), 0);
	EXPECT_EQ(old.wait(old.pid, &status, true), old.pid);
	EXPECT_EQ(old.trace(TRACE_LWP_NEXT, old.pid, &larger, 64), -OS_EINVAL);
	EXPECT_TRUE(old.complaints.empty());
}

INSTANTIATE_TEST_SUITE_P(Releases, NetbsdStop,
    testing::Values(900000000u, 999001800u, 999003000u, 999005900u, 1001000000u, 1100000000u));

}
