/*
 * netbsd_model.h: what NetBSD's kernel does with a process that is traced, for one process.
 *
 * Written from how kernels of 9.0, 9.99.30, 10.1 and 11 check and answer ptrace(2) and wait4(2).
 * What a real kernel punishes or what would hang is a complaint here. A test makes the n-th
 * call fail, has something happen at it, or lets the tracer crash there.
 */
#ifndef SAN_TESTS_NETBSD_MODEL_H
#define SAN_TESTS_NETBSD_MODEL_H

#include <setjmp.h>
#include <string.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

extern "C" {
#include "os/netbsd/stop/tracer.h"
}

namespace netbsd {

const int EDEADLK_ = 11, ENOSYS_ = 78;

struct Lwp {
	u32 id;
	u64 thread_pointer;
	bool zombie = false, unreadable = false;
};

struct Model {
	/* the system */
	u32 release;			/* what kern.osrevision says */
	bool refuses = false;		/* another user's, or out of our root */
	bool has_ptrace = true;
	/* the process: our parent */
	int pid = 100;
	std::vector<Lwp> lwps;		/* newest first, as the kernel keeps them */
	bool other_tracer = false, traced = false, stopped = false, waited = false;
	bool ending = false, ended = false, reaped = false, killed_by_us = false;
	bool really_stopped = false;	/* by a SIGSTOP that was left over */
	int stop_signal = 0;
	std::multiset<int> pending;	/* signals, of which the lowest is taken first */
	std::vector<int> delivered;	/* by the tracer's leave */
	std::vector<int> sent;		/* by the tracer's kill */
	/* what was seen */
	int calls = 0;
	std::vector<std::string> log, complaints;
	std::map<int, int> requests;	/* how often each */
	/* the test's: what happens just before and just after the n-th call, and failures by request */
	std::function<void(int)> before, after;
	struct Failure { int from, to; sptr error; };
	std::map<int, std::vector<Failure>> failures;	/* 0: wait; else the request; from-th to to-th */
	int waits = 0;

	Model(u32 release, u32 count) : release(release)
	{
		/* Ids are small numbers before 9.99.59; then the first is the process's. */
		u32 base = release >= 999005900 ? (u32)pid : 1;

		for (u32 i = count; i-- > 0;)
			lwps.push_back({ base + i, 0x7f7f00000000u + 0x1000u * i });
	}

	u32 first() const { return release >= 999005900 ? (u32)pid : 1; }
	bool newer() const { return release >= 999003000; }

	bool
	alive() const
	{
		return !ended && !killed_by_us;
	}

	/* What stops for its tracer stops for each signal in turn. */
	void
	settle()
	{
		if (ending && !ended) {
			ended = true;
			stopped = false;
		}
		if (!traced || stopped || ended || pending.empty())
			return;
		stop_signal = *pending.begin();
		pending.erase(pending.begin());
		stopped = true;
		waited = false;
	}

	Lwp *
	find(u32 id)
	{
		for (Lwp &l : lwps)
			if (l.id == id)
				return &l;
		return nullptr;
	}

	/* 0 is the first in the list; a process of one LWP answers to any id. */
	sptr
	choose(sptr data, Lwp **l)
	{
		*l = data == 0 || lwps.size() == 1 ? &lwps[0] : find((u32)data);
		return *l == nullptr ? -OS_ESRCH : 0;
	}

	/* The next one that lives, from begin on. */
	Lwp *
	living(size_t begin)
	{
		while (begin < lwps.size() && lwps[begin].zombie)
			begin++;
		return begin < lwps.size() ? &lwps[begin] : nullptr;
	}

	sptr
	next(u32 id, Lwp **l)
	{
		Lwp *at = id != 0 ? find(id) : nullptr;

		if (id != 0 && at == nullptr)
			return -OS_ESRCH;
		*l = living(at != nullptr ? (size_t)(at - &lwps[0]) + 1 : 0);
		return 0;
	}

	sptr
	allowed(int request)
	{
		if (!has_ptrace)
			return -ENOSYS_;
		if (reaped)
			return -OS_ESRCH;
		if (ended || ending)
			return -OS_EBUSY;
		switch (request) {
		case TRACE_ATTACH:
			return traced || other_tracer ? -OS_EBUSY : refuses ? -OS_EPERM : 0;
		case TRACE_LWP_NEXT:
			if (!newer())
				return -OS_EINVAL;
			/* FALLTHROUGH */
		case TRACE_CONTINUE: case TRACE_DETACH: case TRACE_LWP_INFO: case TRACE_REGISTERS:
		case TRACE_FLOATS: case TRACE_VECTORS:
			if (!traced)
				return other_tracer ? -OS_EBUSY : -OS_EPERM;
			return stopped && waited ? 0 : -OS_EBUSY;
		default:
			complaints.push_back("unknown request " + std::to_string(request));
			return -OS_EINVAL;
		}
	}

	sptr
	list_info(void *address, sptr data)
	{
		struct trace_lwp_info info;
		Lwp *l;

		if (data != 8) {
			complaints.push_back("PT_LWPINFO with a size of " + std::to_string(data));
			return -OS_EINVAL;
		}
		memcpy(&info, address, sizeof info);
		if (sptr r = next(info.lwp, &l))
			return r;
		info = { l != nullptr ? l->id : 0, l != nullptr ? 1u : 0 };
		memcpy(address, &info, sizeof info);
		return 0;
	}

	sptr
	list_next(void *address, sptr data)
	{
		struct trace_lwp_status s;
		Lwp *l;
		u32 id;

		if (data < 4 || data > 64) {
			complaints.push_back("PT_LWPNEXT with a size of " + std::to_string(data));
			return -OS_EINVAL;
		}
		memcpy(&id, address, sizeof id);
		if (sptr r = next(id, &l))
			return r;
		memset(&s, 0, sizeof s);
		if (l != nullptr) {
			s.lwp = l->id;
			s.thread_pointer = l->thread_pointer;
		}
		memcpy(address, &s, (size_t)data);
		return 0;
	}

	static u64 word(u32 id, u32 i) { return (u64)id << 32 | i; }

	sptr
	read(int request, void *address, sptr data)
	{
		u64 words[2384 / 8];
		size_t size = request == TRACE_REGISTERS ? 208 : 512;
		void *to = address;
		Lwp *l;

		if (request == TRACE_VECTORS) {
			struct trace_area *area = (struct trace_area *)address;

			if (release < 999001800) {
				complaints.push_back("PT_GETXSTATE on a kernel that may panic");
				return -OS_EFAULT;
			}
			/* This one asked for the wrong LWP for long. */
			if (release < 999007700)
				data = 0;
			to = area->base;
			size = area->size < 2384 ? area->size : 2384;
		}
		if (sptr r = choose(data, &l))
			return r;
		if (l->unreadable)
			return -OS_EINVAL;
		for (u32 i = 0; i < size / 8; i++)
			words[i] = word(l->id, (u32)request << 16 | i);
		memcpy(to, words, size);
		return 0;
	}

	sptr
	resume(int request, void *address, sptr data)
	{
		if (data < 0 || data >= 64)
			return -OS_EINVAL;
		if (address != (void *)1) {
			complaints.push_back("resumed at another address");
			return -OS_EINVAL;
		}
		if (request == TRACE_DETACH) {
			traced = false;
			if (pending.count(TRACE_STOP))
				really_stopped = true;
		}
		if (data == TRACE_STOP || data == TRACE_TSTP || data == TRACE_TTIN || data == TRACE_TTOU) {
			/* Stays stopped, and says so again. */
			stop_signal = (int)data;
			waited = false;
			really_stopped = really_stopped || request == TRACE_DETACH;
			return 0;
		}
		if (data != 0)
			delivered.push_back((int)data);
		/* LWPs that still come out of this stop would miss the next one. */
		if (traced && release < 999001700 && !pending.empty())
			complaints.push_back("stopped twice in a row");
		stopped = false;
		return 0;
	}

	sptr
	perform(int request, void *address, sptr data)
	{
		sptr r = allowed(request);

		if (r != 0)
			return r;
		switch (request) {
		case TRACE_ATTACH:
			traced = true;
			pending.insert(TRACE_STOP);
			return 0;
		case TRACE_LWP_INFO:
			return list_info(address, data);
		case TRACE_LWP_NEXT:
			return list_next(address, data);
		case TRACE_CONTINUE: case TRACE_DETACH:
			return resume(request, address, data);
		default:
			return read(request, address, data);
		}
	}

	sptr
	failure(int which, int n)
	{
		for (const Failure &f : failures[which])
			if (n >= f.from && n <= f.to)
				return f.error;
		return 0;
	}

	template <class Call> sptr
	call(const std::string &name, Call body)
	{
		int n = ++calls;
		sptr r;

		if (n > 100000) {
			complaints.push_back("goes on for ever");
			longjmp(out, 2);
		}
		log.push_back(name);
		if (before)
			before(n);
		settle();
		r = body();
		settle();
		if (after)
			after(n);
		return r;
	}

	sptr
	trace(int request, int whom, void *address, sptr data)
	{
		return call("trace " + std::to_string(request), [&]() -> sptr {
			sptr r = failure(request, ++requests[request]);

			if (whom != pid)
				return -OS_ESRCH;
			return r != 0 ? r : perform(request, address, data);
		});
	}

	sptr
	wait(int whom, int *status, bool block)
	{
		return call("wait", [&]() -> sptr {
			sptr r = failure(0, ++waits);

			if (r != 0)
				return r;
			if (whom != pid || !traced || reaped)
				return -OS_ECHILD;
			if (ended) {
				reaped = true;
				*status = 9;
				return pid;
			}
			if (stopped && !waited) {
				waited = true;
				*status = stop_signal << 8 | 0x7f;
				return pid;
			}
			if (block) {
				complaints.push_back("waits for ever");
				longjmp(out, 2);
			}
			return 0;
		});
	}

	sptr
	kill(int whom, int sig)
	{
		return call("kill", [&]() -> sptr {
			if (traced && sig == TRACE_CONT) {
				pending.erase(TRACE_STOP);
				pending.insert(TRACE_CONT);
			} else if (traced) {
				complaints.push_back("a signal while it is traced");
			} else {
				sent.push_back(sig);
			}
			return whom == pid ? 0 : -OS_ESRCH;
		});
	}

	/* The tracer's process ends: the kernel kills what it has left traced. */
	void
	tracer_exit()
	{
		if (traced && !ended) {
			killed_by_us = true;
			complaints.push_back("orphaned traced process");
		}
	}

	jmp_buf out;			/* the tracer's process is gone, or hangs */
};

}

#endif
