/* fork: the child has shadow, origins and heap as the parent had, with other threads busy in them. */
// RUN: %clang_msan -O1 %origins %s -o %t -lpthread && %soon %t 2>&1 | %FileCheck %s
#include <pthread.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int stop;

static void *
busy(void *argument)
{
	while (!__atomic_load_n(&stop, __ATOMIC_RELAXED)) {
		char *volatile p = malloc(100), c;

		c = p[5];
		p[6] = c;
		free(p);
	}
	return argument;
}

int
main(void)
{
	pthread_t threads[3];
	char *p = malloc(100);
	int status;

	for (int i = 0; i < 3; i++)
		pthread_create(&threads[i], NULL, busy, NULL);
	for (int i = 0; i < 60; i++) {
		pid_t child = fork();

		if (child == 0) {
			for (int k = 0; k < 100; k++)
				free(memset(malloc(50 + k), 0, 50 + k));
			_exit(__msan_test_shadow(p, 100) == 0 && __msan_get_origin(p) != 0 ? 0 : 9);
		}
		if (waitpid(child, &status, 0) != child || status != 0) {
			printf("child: status %#x\n", status);
			return 2;
		}
	}
	pid_t child = fork();
	if (child == 0) {
		if (p[3])
			(void)!write(2, "set\n", 4);
		_exit(6);
	}
	waitpid(child, &status, 0);
	__atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
	for (int i = 0; i < 3; i++)
		pthread_join(threads[i], NULL);
	fprintf(stderr, "status of the child: %d\n", WEXITSTATUS(status));
	return 0;
}

// CHECK: use-of-uninitialized-value
// CHECK: #0 {{.*}} in main {{.*}}fork.c
// CHECK: created by a heap allocation
// CHECK: status of the child: 1
