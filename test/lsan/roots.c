/*
 * Each kind of root keeps a block, and with its flag off does not. A block is allocated by a helper
 * thread's worth of noise away, so that no stale copy of its address lies about: addresses are kept
 * inverted until they are put where they belong.
 *
 * On NetBSD the last two find no leak. libpthread keeps a thread's descriptor, a block of our malloc, in
 * pthread__allqueue and pthread__deadqueue for the pthread_create to come, and what the thread ended with and was
 * started with stay written in it (pt_exitval, pt_arg): they are reachable from libpthread's globals.
 */
// RUN: %clang_lsan -O1 %s -o %t -lpthread
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:use_tls=0 %t global
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:use_tls=0:use_globals=0:use_ld_allocations=1 %fails 23 %t global
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t tls
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:use_tls=0 %fails 23 %t tls
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t key
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:use_tls=0 %fails 23 %t key
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t keys
// RUN: env LSAN_OPTIONS=use_registers=0 %t stack
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0 %fails 23 %t stack
// RUN: env LSAN_OPTIONS=use_stacks=0 %t register
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t register
// RUN: env LSAN_OPTIONS=use_stacks=0 %t vector
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t vector
// RUN: env LSAN_OPTIONS=use_registers=0 %t threadstack
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0 %fails 23 %t threadstack
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0 %t threadtls
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0:use_tls=0 %fails 23 %t threadtls
// RUN: env LSAN_OPTIONS=use_registers=0 %t altstack
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0 %t argument
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0 %t result
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0 %fails 23 %t detached
// RUN: env LSAN_OPTIONS=use_registers=0:use_stacks=0 %fails 23 %t joined
#include <pthread.h>
#include <sanitizer/lsan_interface.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static uintptr_t hidden;
static void *global;
static __thread void *tls;
static sem_t ready, never;

/* The stack and registers below are overwritten by whoever is called next. */
static __attribute__((noinline)) void
scrub(void)
{
	volatile char noise[4096];

	memset((char *)noise, 0x5a, sizeof noise);
}

static __attribute__((noinline)) void
hide(void)
{
	hidden = ~(uintptr_t)malloc(1234);
}

static void
make(void)
{
	hide();
	scrub();
}

static void
check_and_leave(void)
{
	hidden = 0;
	scrub();
	__lsan_do_leak_check();
	_exit(0);
}

static void *
hold_on_stack(void *argument)
{
	void *volatile kept = (void *)~hidden;

	sem_post(&ready);
	sem_wait(&never);
	return kept;
}

static void *
hold_in_tls(void *argument)
{
	tls = (void *)~hidden;
	scrub();
	sem_post(&ready);
	sem_wait(&never);
	return NULL;
}

static void
hold_in_handler(int sig)
{
	void *volatile kept = (void *)~hidden;

	sem_post(&ready);
	sem_wait(&never);
	(void)kept;
}

static void *
hold_in_altstack(void *argument)
{
	static char space[64 << 10];
	stack_t alt = { .ss_sp = space, .ss_size = sizeof space };

	/* In a mapping of its own, which is no global. */
	alt.ss_sp = valloc(sizeof space);
	alt.ss_sp = (void *)((uintptr_t)alt.ss_sp);
	sigaltstack(&alt, NULL);
	pthread_kill(pthread_self(), SIGUSR1);
	return NULL;
}

static void *
pass(void *argument)
{
	sem_post(&ready);
	if (argument == &never)
		return (void *)~hidden;
	sem_wait(&never);
	return NULL;
}

static pthread_t
launch(void *(*run)(void *), void *argument)
{
	pthread_t t;

	pthread_create(&t, NULL, run, argument);
	sem_wait(&ready);
	return t;
}

/* In a register while the thread runs and runs. */
#define HOLD(name, move)						\
static void *								\
name(void *argument)							\
{									\
	__asm__ volatile("movq %0, %%r15\n\tnotq %%r15\n\t" move "movl $1, %1\n1:\n\tpause\n\tjmp 1b"	\
	    : : "r"(hidden), "m"(*(int *)argument) : "r15", "xmm9", "memory");	\
	return NULL;							\
}
HOLD(hold_in_register, "")
HOLD(hold_in_vector, "movq %%r15, %%xmm9\n\txorl %%r15d, %%r15d\n\t")

int
main(int argc, char **argv)
{
	const char *what = argv[1];
	pthread_t t;
	int i;

	sem_init(&ready, 0, 0);
	sem_init(&never, 0, 0);
	make();
	if (strcmp(what, "global") == 0) {
		global = (void *)~hidden;
	} else if (strcmp(what, "tls") == 0) {
		tls = (void *)~hidden;
	} else if (strcmp(what, "key") == 0 || strcmp(what, "keys") == 0) {
		pthread_key_t key;

		pthread_key_create(&key, NULL);
		for (i = 0; what[3] == 's' && i < 500; i++)
			pthread_key_create(&key, NULL);
		pthread_setspecific(key, (void *)~hidden);
	} else if (strcmp(what, "stack") == 0) {
		void *volatile kept = (void *)~hidden;

		check_and_leave();
		(void)kept;
	} else if (strcmp(what, "register") == 0 || strcmp(what, "vector") == 0) {
		static volatile int there;

		pthread_create(&t, NULL, *what == 'r' ? hold_in_register : hold_in_vector, (void *)&there);
		while (!there)
			usleep(1000);
	} else if (strcmp(what, "threadstack") == 0) {
		launch(hold_on_stack, NULL);
	} else if (strcmp(what, "threadtls") == 0) {
		launch(hold_in_tls, NULL);
	} else if (strcmp(what, "altstack") == 0) {
		struct sigaction a = { .sa_handler = hold_in_handler, .sa_flags = SA_ONSTACK };

		sigaction(SIGUSR1, &a, NULL);
		launch(hold_in_altstack, NULL);
	} else if (strcmp(what, "argument") == 0) {
		launch(pass, (void *)~hidden);
	} else if (strcmp(what, "result") == 0) {
		launch(pass, &never);
		usleep(200000);
	} else if (strcmp(what, "detached") == 0) {
		pthread_detach(launch(pass, &never));
		usleep(200000);
	} else if (strcmp(what, "joined") == 0) {
		pthread_join(launch(pass, &never), NULL);
	}
	scrub();
	check_and_leave();
}
