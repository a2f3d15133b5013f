/*
 * In a forked child, also of a program with threads: its own leaks are found, and what its parent's
 * other threads held is not blamed on it. A child that ends by _exit, or in a signal handler.
 */
// RUN: %clang_lsan -O1 %s -o %t -lpthread
// RUN: %soon %t quiet 2>&1 | %empty
// RUN: %soon %fails 23 %t leak 2>&1 | %FileCheck %s
// RUN: %soon %fails 23 %t handler 2>&1 | %FileCheck %s
// RUN: %soon %t plain 2>&1 | %empty
// RUN: %soon %fails 23 %t reported 2>&1 | %FileCheck %s
#include <pthread.h>
#include <sanitizer/lsan_interface.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void *volatile sink;
static sem_t ready;

static void *
hold(void *argument)
{
	void *volatile held = malloc(100);

	sem_post(&ready);
	for (;;) {
		free(malloc(200));
		if (argument != NULL)
			free(held);
	}
	return NULL;
}

static __attribute__((noinline)) void
leak(void)
{
	sink = malloc(1337);
	sink = NULL;
}

static void
leave(int sig)
{
	exit(0);
}

int
main(int argc, char **argv)
{
	const char *what = argv[1];
	pthread_t t;
	int status, i;

	sem_init(&ready, 0, 0);
	for (i = 0; i < 2; i++) {
		pthread_create(&t, NULL, hold, NULL);
		sem_wait(&ready);
	}
	for (i = 0; i < 20; i++) {
		pid_t child = fork();

		if (child == 0) {
			/* The two threads are not here, and what they held is lost: nobody's fault. */
			if (strcmp(what, "leak") == 0)
				leak();
			if (strcmp(what, "handler") == 0) {
				leak();
				signal(SIGALRM, leave);
				alarm(1);
				for (;;)
					free(malloc(10));
			}
			if (strcmp(what, "plain") == 0) {
				leak();
				_exit(0);
			}
			if (strcmp(what, "reported") == 0) {
				leak();
				__lsan_do_leak_check();
			}
			return 0;
		}
		waitpid(child, &status, 0);
		if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
			_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 99);
	}
	_exit(0);
}
// CHECK: Direct leak of 1337 byte(s) in 1 object(s)
// CHECK: SUMMARY: LeakSanitizer:
