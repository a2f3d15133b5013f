/*
 * lsan.c: LeakSanitizer whole: the world is stopped with 1, 10 and 200 LWPs; blocks that only their stacks,
 * registers and thread-local variables hold are found, and the one that nothing holds is reported.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -fsanitize=leak %s %t.libc.o -o %t
 * RUN: %fails 23 %netbsd_run --release all %t 1 2>&1 | %FileCheck %s
 * RUN: %fails 23 %netbsd_run --release all %t 10 2>&1 | %FileCheck %s
 * RUN: %fails 23 %netbsd_run --release all %t 200 2>&1 | %FileCheck %s
 * RUN: %native -c -DNO_LOADER %S/Inputs/libc.c -o %t.static.o
 * RUN: %native -fsanitize=leak %s %t.static.o -o %t.static
 * RUN: %fails 23 %netbsd_run %t.static 1 2>&1 | %FileCheck --check-prefix=STATIC %s
 *
 * STATIC-NOT: nothing leaked
 * STATIC: no function of libc can be found: link the program without -static
 * STATIC-NOT: {{.}}
 *
 * CHECK: == NetBSD 9.0
 * CHECK-NEXT: nothing leaked
 * CHECK: ERROR: LeakSanitizer: detected memory leaks
 * CHECK: Direct leak of 44 byte(s) in 1 object(s) allocated from:
 * CHECK: in malloc
 * CHECK: in leak
 * CHECK: SUMMARY: LeakSanitizer: 44 byte(s) leaked in 1 allocation(s).
 * CHECK: == NetBSD 9.99.30
 * CHECK-NEXT: nothing leaked
 * CHECK: SUMMARY: LeakSanitizer: 44 byte(s) leaked in 1 allocation(s).
 * CHECK: == NetBSD 10.1
 * CHECK-NEXT: nothing leaked
 * CHECK: SUMMARY: LeakSanitizer: 44 byte(s) leaked in 1 allocation(s).
 * CHECK: == NetBSD 11.0
 * CHECK-NEXT: nothing leaked
 * CHECK: SUMMARY: LeakSanitizer: 44 byte(s) leaked in 1 allocation(s).
 */
#include "native.h"

void *malloc(size_t);
void free(void *);
int __lsan_do_recoverable_leak_check(void);

static unsigned ready, over;
static __thread void *in_tls;

static __attribute__((noinline)) void
hold_in_tls(void)
{
	in_tls = malloc(100);
}

/* What the call before has left on the stack. */
static __attribute__((noinline)) void
scrub(void)
{
	volatile char noise[8192];

	for (unsigned i = 0; i < sizeof noise; i++)
		noise[i] = 0;
}

/* Each block is held in one place only, by turns. */
static void *
hold(void *arg)
{
	void *volatile on_stack = NULL;
	void *block;

	switch ((long)arg % 3) {
	case 0:
		hold_in_tls();
		scrub();
		break;
	case 1:
		on_stack = malloc(100);
		break;
	default:			/* in a register that a system call leaves alone */
		block = malloc(100);
		__atomic_fetch_add(&ready, 1, __ATOMIC_SEQ_CST);
		__asm__ volatile("mov %0, %%r15\n\txor %%eax, %%eax\n1:\tcmpl $0, %1\n\tpause\n\tje 1b\n\t"
		    "mov %%r15, %0"
		    : "+r"(block) : "m"(over) : "r15", "rax", "memory");
		free(block);
		return NULL;
	}
	__atomic_fetch_add(&ready, 1, __ATOMIC_SEQ_CST);
	while (!__atomic_load_n(&over, __ATOMIC_SEQ_CST))
		nap(20);
	free(in_tls != NULL ? in_tls : on_stack);
	return NULL;
}

static __attribute__((noinline)) void
leak(void)
{
	void *volatile p = malloc(44);

	p = NULL;
	(void)p;
}

int
main(int argc, char **argv)
{
	static struct thread *threads[200];
	unsigned count = argc > 1 ? (argv[1][0] - '0') * (argv[1][1] == 0 ? 1 : argv[1][2] == 0 ? 10 : 100) : 1;
	int found;

	for (unsigned i = 0; i + 1 < count; i++)
		if (pthread_create(&threads[i], NULL, hold, (void *)(long)i) != 0)
			say("no thread\n");
	while (__atomic_load_n(&ready, __ATOMIC_SEQ_CST) != count - 1)
		nap(10);
	found = __lsan_do_recoverable_leak_check();
	say(found ? "leaked\n" : "nothing leaked\n");
	leak();
	__atomic_store_n(&over, 1, __ATOMIC_SEQ_CST);
	for (unsigned i = 0; i + 1 < count; i++)
		pthread_join(threads[i], NULL);
	return 0;
}
