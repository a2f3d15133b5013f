/* Threads that allocate, fork, take signals and load libraries at the same time, within a time limit. */
// RUN: %clang_msan -DLIBRARY -fPIC -shared %s -o %t.so && %clang_msan -O1 %origins %s -o %t -lpthread -ldl
// RUN: timeout -k 1 90 %t %t.so
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 timeout -k 1 90 %t %t.so
#ifdef LIBRARY
int numbers[100] = { 1 };
__thread int local[100];

int
sum(void)
{
	int s = 0;

	for (int i = 0; i < 100; i++)
		s += numbers[i] + local[i];
	return s;
}
#else
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <sanitizer/msan_interface.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *library;
static volatile int stop;

static void
fail(const char *what)
{
	fprintf(stderr, "failed: %s, errno %d\n", what, errno);
	_exit(9);
}

static void
handler(int sig, siginfo_t *info, void *context)
{
	char *p = malloc(30);

	(void)sig, (void)context;
	if (info->si_signo != SIGALRM && info->si_signo != SIGUSR1)
		fail("signal");
	memset(p, 1, 30);
	free(p);
}

static void *
allocate(void *argument)
{
	char *slots[64] = { NULL };
	unsigned seed = (unsigned)(size_t)argument;

	while (!stop) {
		unsigned slot = seed % 64, size = 1 + (seed >> 8) % 5000;

		seed = seed * 1103515245 + 12345;
		free(slots[slot]);
		slots[slot] = malloc(size);
		if (__msan_test_shadow(slots[slot], size) != 0)
			fail("fresh memory is uninitialized");
		memset(slots[slot], 0, size);
	}
	for (int i = 0; i < 64; i++)
		free(slots[i]);
	return NULL;
}

static void *
brief(void *argument)
{
	return strdup(argument);
}

static void *
threads_come_and_go(void *argument)
{
	while (!stop) {
		pthread_t t;
		void *copy;

		if (pthread_create(&t, NULL, brief, argument) != 0)
			fail("pthread_create");
		pthread_kill(t, 0);
		pthread_join(t, &copy);
		if (strcmp(copy, argument) != 0)
			fail("result");
		free(copy);
	}
	return NULL;
}

static void *
load(void *argument)
{
	while (!stop) {
		void *handle = dlopen(library, RTLD_NOW);
		int (*sum)(void) = handle ? (int (*)(void))dlsym(handle, "sum") : NULL;

		if (sum == NULL || sum() != 1)
			fail("dlopen");
		dlclose(handle);
	}
	return argument;
}

static void *
signal_others(void *argument)
{
	pthread_t *target = argument;

	while (!stop) {
		pthread_kill(*target, SIGUSR1);
		nanosleep(&(struct timespec){ 0, 200000 }, NULL);
	}
	return NULL;
}

int
main(int argc, char **argv)
{
	struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_RESTART };
	struct itimerval timer = { { 0, 2000 }, { 0, 2000 } };
	pthread_t threads[7], self = pthread_self();
	time_t end = time(NULL) + 5;

	library = argv[1];
	sigaction(SIGALRM, &action, NULL);
	sigaction(SIGUSR1, &action, NULL);
	setitimer(ITIMER_REAL, &timer, NULL);
	for (size_t i = 0; i < 3; i++)
		pthread_create(&threads[i], NULL, allocate, (void *)(i + 1));
	pthread_create(&threads[3], NULL, threads_come_and_go, "text");
	pthread_create(&threads[4], NULL, load, NULL);
	pthread_create(&threads[5], NULL, signal_others, &threads[0]);
	pthread_create(&threads[6], NULL, signal_others, &self);
	while (time(NULL) < end) {
		pid_t child = fork();
		int status;

		if (child < 0)
			fail("fork");
		if (child == 0) {
			/* Threads may not be made here: libc's loader lock may be held. */
			for (int i = 0; i < 100; i++)
				free(brief("text in a child"));
			_exit(0);
		}
		while (waitpid(child, &status, 0) < 0)
			if (errno != EINTR)
				fail("waitpid");
		if (status != 0) {
			errno = status;
			fail("child");
		}
	}
	stop = 1;
	for (int i = 0; i < 7; i++)
		pthread_join(threads[i], NULL);
	return 0;
}
#endif
