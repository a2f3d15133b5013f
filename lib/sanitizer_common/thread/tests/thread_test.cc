/*
 * thread_test.cc: the registry through births, ends and forks.
 */
#include <pthread.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "mem/tests/free_at.h"

extern "C" {
#include "mem/mem.h"
#include "sync/sync.h"
#include "thread/thread.h"
#include "tool.h"

static u32 created, ended, forked;
static struct range told_stack, told_tls;

void
tool_thread_created(uptr stack_low, uptr stack_high, uptr tls_low, uptr tls_high)
{
	add_relaxed(&created, 1);
	told_stack = { stack_low, stack_high };
	told_tls = { tls_low, tls_high };
}

void
tool_thread_ended(void)
{
	EXPECT_NE(nullptr, thread_self());
	add_relaxed(&ended, 1);
}

void
tool_fork_child(void)
{
	forked++;
}
}

namespace {

thread_local u32 ours;

/* The heap once, and the main thread, as start() would. */
struct Up : testing::Environment {
	void
	SetUp() override
	{
		struct heap_options options = {};

		ASSERT_TRUE(heap_init(&options));
		thread_main_register();
	}
};
testing::Environment *const up = testing::AddGlobalTestEnvironment(new Up);

struct Job { struct thread *t; void (*f)(struct thread *); };

/* What the pthread_create interceptor does. */
void *
trampoline(void *arg)
{
	Job job = *(Job *)arg;

	delete (Job *)arg;
	thread_begin(job.t);
	job.f(job.t);
	return NULL;
}

pthread_t
run(void (*f)(struct thread *))
{
	pthread_t id;

	pthread_create(&id, NULL, trampoline, new Job{ thread_new(), f });
	return id;
}

u32
listed(void)
{
	u32 n = 0;

	mutex_lock(lock_threads);
	thread_each_locked([](struct thread *, void *n) { ++*(u32 *)n; }, &n);
	mutex_unlock(lock_threads);
	return n;
}

TEST(Thread, MainIsRegistered)
{
	struct thread *t = thread_self();
	char local;

	ASSERT_NE(nullptr, t);
	EXPECT_EQ(0u, t->number);
	EXPECT_EQ((u64)getpid(), t->os_id);
	EXPECT_EQ((u32)THREAD_RUNNING, t->state);
	EXPECT_NE(nullptr, t->cache);
	EXPECT_TRUE((uptr)&local >= t->stack.begin && (uptr)&local < t->stack.end);
	EXPECT_TRUE((uptr)&ours >= t->tls.begin && (uptr)&ours < t->tls.end);
	EXPECT_EQ(1u, thread_count());
}

TEST(Thread, BeginsAndEnds)
{
	u32 total = thread_count_total(), was_created = created, was_ended = ended;

	pthread_join(run([](struct thread *t) {
		char local;

		EXPECT_EQ(t, thread_self());
		EXPECT_EQ(2u, thread_count());
		EXPECT_EQ(0u, t->parent);
		EXPECT_EQ(os_tid(), t->os_id);
		/* Its stack and TLS are known and apart. */
		EXPECT_TRUE((uptr)&local >= t->stack.begin && (uptr)&local < t->stack.end);
		EXPECT_TRUE((uptr)&ours >= t->tls.begin && (uptr)&ours < t->tls.end);
		EXPECT_LE(t->stack.end, t->tls.begin);
		EXPECT_EQ(t->stack.begin, told_stack.begin);
		EXPECT_EQ(t->tls.end, told_tls.end);
	}), NULL);
	EXPECT_EQ(total + 1, thread_count_total());
	EXPECT_EQ(was_created + 1, created);
	EXPECT_EQ(was_ended + 1, ended);
	EXPECT_EQ(1u, thread_count());
	EXPECT_EQ(1u, listed());
}

pthread_key_t key;

/* The program's destructors still find a registered thread. */
TEST(Thread, OutlivesTheProgramsDestructors)
{
	static u32 seen;

	pthread_key_create(&key, [](void *value) {
		if (thread_self() != NULL)
			seen++;
		if ((uptr)value > 1)
			pthread_setspecific(key, (void *)((uptr)value - 1));
	});
	pthread_join(run([](struct thread *) { pthread_setspecific(key, (void *)3); }), NULL);
	EXPECT_EQ(3u, seen);
	EXPECT_EQ(1u, listed());
	pthread_key_delete(key);
}

TEST(Thread, EndsOnceWhenCalledEarly)
{
	u32 was = ended;

	pthread_join(run([](struct thread *) {
		thread_end();
		EXPECT_EQ(nullptr, thread_self());
		thread_end();
	}), NULL);
	EXPECT_EQ(was + 1, ended);
}

TEST(Thread, ForgetsWhatNeverRan)
{
	struct thread *t = thread_new();

	EXPECT_EQ(2u, listed());
	EXPECT_EQ(1u, thread_count());
	thread_forget(t);
	EXPECT_EQ(1u, listed());
	EXPECT_EQ(1u, thread_count());
}

TEST(Thread, FindsByTest)
{
	struct thread *t = thread_new();

	mutex_lock(lock_threads);
	EXPECT_EQ(t, thread_find_locked([](const struct thread *t, void *n) {
		return t->number == *(u32 *)n;
	}, &t->number));
	EXPECT_EQ(nullptr, thread_find_locked([](const struct thread *, void *) { return false; },
	    NULL));
	mutex_unlock(lock_threads);
	thread_forget(t);
}

TEST(Thread, ManyAtOnce)
{
	std::vector<pthread_t> ids;
	std::set<u32> numbers;
	u32 total = thread_count_total();

	for (int i = 0; i < 200; i++) {
		ids.push_back(run([](struct thread *t) {
			void *p = heap_alloc(t->cache, 100, 16, &(u32 &)*new u32);
			free_at(t->cache, p);
		}));
	}
	for (pthread_t id : ids)
		pthread_join(id, NULL);
	EXPECT_EQ(total + 200, thread_count_total());
	EXPECT_EQ(1u, listed());
	EXPECT_EQ(1u, thread_count());
}

TEST(Thread, ChildKeepsOnlyItself)
{
	static u32 hold = 1;
	int status;
	pthread_t id = run([](struct thread *) {
		while (load_acquire(&hold))
			os_wait_word(&hold, 1, 0);
	});

	while (thread_count() != 2)
		os_yield();
	fork_prepare();
	pid_t pid = fork();
	if (pid == 0) {
		fork_child();
		bool ok = listed() == 1 && thread_count() == 1 && forked == 1 &&
		    thread_self()->os_id == (u64)gettid();
		/* and can go on making threads */
		pthread_join(run([](struct thread *) {}), NULL);
		_exit(ok && listed() == 1 ? 0 : 1);
	}
	fork_parent();
	EXPECT_EQ(2u, listed());
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	store_release(&hold, 0);
	os_wake_word(&hold, 1);
	pthread_join(id, NULL);
	EXPECT_EQ(0u, forked);
}

}
