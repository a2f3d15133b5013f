/*
 * mechanism.c: the part of the runtime that talks to the kernel. Sleeping on a word: by a futex where the kernel
 * has one, by parking before 9.99.59 (the wrong call ends the program). Memory under PaX MPROTECT, which is on
 * here; the runtime's own threads; what is known of the process.
 *
 * RUN: %mechanism %s %S/Inputs/libc.c -o %t
 * RUN: %netbsd_run --release all %t | %FileCheck %s
 *
 * CHECK-COUNT-4: PASS all
 * CHECK-NOT: FAIL
 */
#include "native.h"

#undef sys
#include "os/netbsd/sys.h"
#include "os/os.h"

PAX_NOTE(0);

enum { THREADS = 4, ROUNDS = 3000 };

#include "../Inputs/sleepers.h"

void
check_failed(const char *file, int line, const char *condition, u64 a, u64 b)
{
	say("FAIL %s:%d %s\n", file, (long)line, condition);
	os_exit(3);
}

static struct { uptr tls, self; u64 id; u32 done; } own;

static void
run_own(void *arg)
{
	own.tls = os_thread_pointer();
	own.self = arch_thread_pointer();
	own.id = os_tid();
	*(u32 *)arg = 5;
	store_release(&own.done, 1);
	os_wake_word(&own.done, ~0u);
}

static void
test_own_thread(void)
{
	static u32 given;
	sptr r = os_thread_start(run_own, &given);

	expect(r == 0, "a thread of the runtime's", r);
	while (r == 0 && load_acquire(&own.done) == 0)
		os_wait_word(&own.done, 0, 0);
	expect(given == 5 && own.tls != 0 && own.tls != os_thread_pointer() && own.id != os_tid(),
	    "it is another", given);
	expect(own.self == own.tls, "its thread pointer leads to itself, as libc's does", (long)own.self);
}

static void
test_memory(void)
{
	sptr a = os_map(0, 4 * OS_PAGE, OS_PROT_NONE, OS_MAP_NORESERVE, "test");
	volatile char *p = (volatile char *)a;

	expect(!os_failed(a) && !os_readable((uptr)a, 1), "reserved", a);
	expect(os_protect((uptr)a, OS_PAGE, OS_PROT_RW) == 0, "made writable in spite of PaX", 0);
	p[1] = 1;
	expect(os_readable((uptr)a, OS_PAGE) && !os_readable((uptr)a, OS_PAGE + 1), "what can be read", 0);
	expect(os_map((uptr)a, OS_PAGE, OS_PROT_RW, OS_MAP_EXCLUSIVE, "test") == -OS_EEXIST && p[1] == 1,
	    "what is taken stays", 0);
	expect(os_release((uptr)a, OS_PAGE) == 0 && p[1] == 0, "given back: zeros", 0);
	expect(os_unmap((uptr)a, 4 * OS_PAGE) == 0 && !os_readable((uptr)a, 1), "gone", 0);
}

static void
test_process(void)
{
	char path[1024];
	struct range stack = os_stack_range();

	expect(sys_release() == release(), "the release", sys_release());
	expect(os_exe_path(path, sizeof path) > 0 && path[0] == '/', "the path, without procfs", 0);
	expect(os_open("/proc/self/maps", OS_OPEN_READ) == -OS_ENOENT, "there is no procfs", 0);
	expect(os_randomized(), "PaX ASLR is on", 0);
	expect((uptr)&stack >= stack.begin && (uptr)&stack < stack.end && stack.end - stack.begin <= 64ul << 20,
	    "the stack", (long)(stack.end - stack.begin));
	expect(os_env("NONE_SUCH") == NULL && os_args()[0] != NULL, "arguments and environment", 0);
}

int
main(void)
{
	struct thread *threads[THREADS];
	u32 word = 5;

	for (int i = 0; i < THREADS; i++)
		expect(pthread_create(&threads[i], NULL, count, NULL) == 0, "a thread", i);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	expect(total == THREADS * ROUNDS, "the lock", (long)total);
	pthread_create(&threads[0], NULL, second, NULL);
	first();
	pthread_join(threads[0], NULL);
	os_wait_word(&word, 4, 0);		/* another value: no sleep */
	os_wait_word(&word, 5, 50 * 1000000);	/* nobody wakes it: the limit does */
	test_own_thread();
	test_memory();
	test_process();
	return expected();
}
