/*
 * threads.c: a process to be looked at. "threads N end" has N threads, worker-0 and so on, that wait;
 * says "ready", answers each line of its input with "alive", and ends at the input's end: "exit" by
 * status 42, "kill" by SIGUSR2.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pthread_barrier_t barrier;
static __thread int used;

static void *
worker(void *argument)
{
	char name[16];

	used = 1;
	snprintf(name, sizeof name, "worker-%ld", (long)argument);
	pthread_setname_np(pthread_self(), name);
	errno = EAGAIN;
	pthread_barrier_wait(&barrier);
	for (;;)
		pause();
	return NULL;
}

int
main(int argc, char **argv)
{
	long count = argc > 1 ? atol(argv[1]) : 1;
	pthread_t thread;
	char line[80];

	pthread_barrier_init(&barrier, NULL, count + 1);
	for (long i = 0; i < count; i++)
		pthread_create(&thread, NULL, worker, (void *)i);
	pthread_barrier_wait(&barrier);
	usleep(20000);	/* until they all wait */
	puts("ready");
	fflush(stdout);
	while (fgets(line, sizeof line, stdin) != NULL) {
		puts("alive");
		fflush(stdout);
	}
	if (argc > 2 && strcmp(argv[2], "kill") == 0)
		raise(SIGUSR2);
	return 42;
}
