/*
 * program.c: a program that makes the runtime use as much of os.h as one run can: heap small
 * and large, threads, signals, fork, dlopen, the symbolizer. It says "finished", or with an
 * argument ends in a bug.
 */
#ifdef LIBRARY
__thread int local = 1;
int value(void);

int
value(void)
{
	return local;
}
#else
#include <dlfcn.h>
#include <pthread.h>
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/msan_interface.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t signals;

/* A failure that is the runtime's to explain, but that the program is told of by libc. */
static void
refused(const char *what)
{
	fprintf(stderr, "==%d==program: %s was refused\n", getpid(), what);
	exit(9);
}

static void *
get(size_t size)
{
	void *p = malloc(size);

	if (p == NULL)
		refused("malloc");
	return memset(p, 1, size);
}

static void
on_signal(int sig)
{
	signals++;
}

static void *
work(void *argument)
{
	for (size_t size = 1; size < 200000; size = size * 3 + 1)
		free(get(size));
	return get(100);
}

int
main(int argc, char **argv)
{
	pthread_t threads[3];
	void *library, *result;
	int status = 0, (*value)(void);
	int *volatile p;
	pid_t child;

	signal(SIGUSR1, on_signal);
	raise(SIGUSR1);
	free(get(50 << 20));
	for (int i = 0; i < 3; i++)
		if (pthread_create(&threads[i], NULL, work, NULL) != 0)
			refused("pthread_create");
	for (int i = 0; i < 3; i++) {
		pthread_join(threads[i], &result);
		free(result);
	}
	library = dlopen(argv[1], RTLD_NOW);
	value = library != NULL ? (int (*)(void))dlsym(library, "value") : NULL;
	if (value == NULL || value() != 1)
		refused("dlopen");
	dlclose(library);
	child = fork();
	if (child < 0)
		refused("fork");
	if (child == 0)
		_exit(work(NULL) == NULL);
	if (waitpid(child, &status, 0) != child || status != 0)
		refused("child");
	p = get(40);
	p = realloc(p, 1000);
	if (p == NULL)
		refused("realloc");
	if (argc > 2 && p[20])
		puts("odd");
	free(p);
	return puts(signals == 1 ? "finished" : "lost a signal") < 0;
}
#endif
