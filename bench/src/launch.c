/*
 * launch.c: run a command several times and print what each run cost.
 *
 *	launch N command [argument…]
 *
 * One line a run: wall-clock nanoseconds, processor microseconds, peak resident KiB. A program of
 * its own, because a child's peak starts at what its parent had resident when it forked.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long
nanoseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000ll + t.tv_nsec;
}

static long
microseconds(const struct timeval *t)
{
	return t->tv_sec * 1000000l + t->tv_usec;
}

int
main(int argc, char **argv)
{
	int n = argc > 2 ? atoi(argv[1]) : 0;
	posix_spawn_file_actions_t quiet;

	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
	while (n-- > 0) {
		struct rusage use;
		long long begin = nanoseconds();
		pid_t pid;
		int status;

		if (posix_spawn(&pid, argv[2], &quiet, NULL, argv + 2, environ) != 0)
			return 1;
		if (wait4(pid, &status, 0, &use) != pid || status != 0) {
			fprintf(stderr, "launch: %s: wait status %#x\n", argv[2], status);
			return 1;
		}
		printf("%lld %ld %ld\n", nanoseconds() - begin,
		    microseconds(&use.ru_utime) + microseconds(&use.ru_stime), use.ru_maxrss);
	}
	return 0;
}
