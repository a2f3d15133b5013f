/* later.c: heap, thread, fork and a report, for fault injection */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void *
work(void *argument)
{
	return memset(malloc(100000), 1, 100000);
}

int
main(void)
{
	pthread_t thread;
	void *result;
	int *volatile p;
	pid_t child;

	if (pthread_create(&thread, NULL, work, NULL) != 0) {
		puts("no thread");
		return 5;
	}
	pthread_join(thread, &result);
	child = fork();
	if (child == 0)
		_exit(0);
	if (child > 0)
		waitpid(child, NULL, 0);
	p = malloc(40);
	return p[3] ? 2 : 3;
}
