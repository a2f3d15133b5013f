/*
 * main.c: a program that uses what the runtime stands in front of: renamed functions, macros of
 * <pthread.h>, variadic ones, and the runtime's own interface.
 */
#include <pthread.h>
#include <sanitizer/msan_interface.h>
#include <sanitizer/netbsd_syscall_hooks.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int other(int);

static void
handler(int signo)
{
	(void)signo;
}

static void *
run(void *p)
{
	return p;
}

int
main(int argc, char **argv)
{
	struct sigaction action = { .sa_handler = handler };
	struct winsize size;
	struct statvfs fs;
	struct stat st;
	pthread_mutex_t mutex;
	pthread_t thread;
	time_t now = time(NULL);
	char *p = malloc(100), line[100];

	pthread_mutex_init(&mutex, NULL);
	sigaction(SIGUSR1, &action, NULL);
	if (stat(argv[0], &st) != 0 || statvfs("/", &fs) != 0 || ioctl(1, TIOCGWINSZ, &size) != 0)
		return 1;
	snprintf(line, sizeof line, "%d %s", argc, ctime(&now));
	pthread_create(&thread, NULL, run, p);
	pthread_join(thread, NULL);
	syscall(SYS_read, 0, line, sizeof line);
	__sanitizer_syscall_post_read(3, 0, line, 3);
	__msan_unpoison(p, 100);
	puts(line);
	return p[argc] ? other(argc) : 0;
}
