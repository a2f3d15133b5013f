/* Threads that a library makes behind our back: not registered, but everything works in them. */
// RUN: %clang_msan %origins %s -o %t -lpthread
// RUN: %soon %t
// RUN: %fails %soon %t heap 2>&1 | %FileCheck --check-prefixes=CHECK,HEAP %s
// RUN: %fails %soon %t stack 2>&1 | %FileCheck --check-prefixes=CHECK,STACK %s
// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
#include <dlfcn.h>
#include <pthread.h>
#include <sanitizer/msan_interface.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *mode = "";
static int (*create)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

static void
handler(int sig)
{
	free(strdup("text in a handler"));
}

static void *
work(void *argument)
{
	char buf[100];
	int status, *volatile p = malloc(40);
	pthread_t inner = 0;
	pid_t child;

	for (int i = 0; i < 1000; i++)
		free(malloc((size_t)i * 7));
	if (snprintf(buf, sizeof buf, "%d", 42) != 2 || strcmp(buf, "42") != 0)
		exit(7);
	pthread_kill(pthread_self(), SIGUSR1);
	child = fork();
	if (child == 0)
		_exit(strdup(buf) == NULL);
	if (waitpid(child, &status, 0) != child || status != 0)
		exit(8);
	if (argument == NULL && create(&inner, NULL, work, buf) == 0)
		pthread_join(inner, NULL);
	if (strcmp(mode, "stack") == 0) {
		int local[4];

		__msan_allocated_memory(local, sizeof local);
		// STACK: in work {{.*}}foreign_thread.c:[[@LINE+1]]
		if (*(int *volatile)&local[2])
			puts("odd");
	}
	if (strcmp(mode, "heap") == 0) {
		// HEAP: in work {{.*}}foreign_thread.c:[[@LINE+1]]
		if (p[3])
			puts("odd");
		// HEAP: created by a heap allocation
		// HEAP-NEXT: in malloc
		// HEAP-NEXT: in work
	}
	free(p);
	return NULL;
}

int
main(int argc, char **argv)
{
	void *libc = dlopen("libc.so.6", RTLD_NOW);
	pthread_t threads[4] = { 0 };	/* nobody tells that they are written */

	if (argc > 1)
		mode = argv[1];
	signal(SIGUSR1, handler);
	/* the C library's own, past the interceptor */
	create = (int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *))
	    dlsym(libc, "pthread_create");
	for (int i = 0; i < 4; i++)
		if (create(&threads[i], NULL, work, NULL) != 0)
			return 9;
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	return 0;
}
