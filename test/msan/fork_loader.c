/*
 * A child forked while another thread is in dlopen makes threads and reports: the loader's lock is never released there.
 * Before NetBSD 10 (__locked_fork) the program hangs in the child with and without a sanitizer: pthread_create waits for
 * ld.elf_so's lock in _rtld_tls_allocate.
 */
// RUN: %clang_msan -DLIBRARY -fPIC -shared %s -o %t.so && %clang_msan %s -o %t -lpthread -ldl
// RUN: %soon %t %t.so 2>%t.err
// RUN: %FileCheck %s <%t.err
#ifdef LIBRARY
int nothing = 1;
#else
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int stop;

static void *
load(void *path)
{
	while (!stop) {
		void *handle = dlopen(path, RTLD_NOW);

		if (handle == NULL)
			abort();
		dlclose(handle);
	}
	return NULL;
}

static void *
work(void *p)
{
	// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
	// CHECK-NEXT: in work {{.*}}fork_loader.c:[[@LINE+1]]
	return *(int *)p ? p : NULL;
}

int
main(int argc, char **argv)
{
	pthread_t loader, t;
	int status, reports = 0;

	pthread_create(&loader, NULL, load, argv[1]);
	for (int i = 0; i < 12; i++) {
		pid_t child;

		usleep(1000);
		child = fork();
		if (child == 0) {
			if (pthread_create(&t, NULL, work, malloc(4)) == 0)
				pthread_join(t, NULL);
			_exit(0);
		}
		if (waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1)
			reports++;
	}
	stop = 1;
	pthread_join(loader, NULL);
	return reports == 12 ? 0 : 5;
}
#endif
