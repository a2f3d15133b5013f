/*
 * cases.c: processes that are harder to follow. Each says "ready" on its standard output when it is in
 * the state that its name tells, and goes on at the end of its input.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t got;

static void
ready(void)
{
	if (write(1, "ready\n", 6) != 6)
		_exit(1);
}

/* The end of the input, or a line: "alive" is the answer to one. */
static int
wait_input(void)
{
	char c;
	ssize_t n;

	while ((n = read(0, &c, 1)) != 0) {
		if (n == 1 && write(1, "alive\n", 6) != 6)
			_exit(1);
	}
	return 42;
}

static void
on_signal(int signo)
{
	got = signo;
}

static void *
short_lived(void *argument)
{
	return argument;
}

static void *
make_threads(void *argument)
{
	pthread_t thread;

	for (;;) {
		if (pthread_create(&thread, NULL, short_lived, NULL) == 0)
			pthread_join(thread, NULL);
	}
	return argument;
}

/* Whether the main thread has ended: what /proc shows of a process is its state. */
static int
main_has_ended(void)
{
	FILE *file = fopen("/proc/self/stat", "r");
	char state = '\0';

	if (file != NULL && fscanf(file, "%*d (%*[^)]) %c", &state) != 1)
		state = '\0';
	if (file != NULL)
		fclose(file);
	return state == 'Z';
}

static void *
outlive_main(void *argument)
{
	while (!main_has_ended())
		usleep(1000);
	ready();
	exit(wait_input());
	return argument;
}

static void *
execute(void *argument)
{
	execl("/proc/self/exe", "executed", "plain", (char *)NULL);
	return argument;
}

/* Churn: two threads that do nothing but make and join others. */
static int
churn(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, make_threads, NULL);
	pthread_create(&thread, NULL, make_threads, NULL);
	ready();
	return wait_input();
}

/* The main thread has ended, another one goes on. */
static int
headless(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, outlive_main, NULL);
	pthread_exit(NULL);
}

/* A thread that is not the main one executes another program. */
static int
execute_thread(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, execute, NULL);
	pthread_join(thread, NULL);
	return 1;
}

/* A child that waits on its own. */
static int
fork_child(void)
{
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		ready();
		pause();
	}
	status = wait_input();
	kill(pid, SIGTERM);
	return status;
}

/* The child of a vfork keeps its parent in the kernel, where no signal reaches it. */
static int
vfork_child(void)
{
	pid_t pid = vfork();

	if (pid == 0) {
		ready();
		_exit(wait_input());
	}
	waitpid(pid, NULL, 0);
	return 42;
}

/* A signal that came from outside was seen by its handler. */
static int
handle(void)
{
	const struct sigaction action = {.sa_handler = on_signal};	/* no SA_RESTART: read comes back */
	char c;

	sigaction(SIGUSR1, &action, NULL);
	ready();
	while (got == 0 && read(0, &c, 1) != 0)
		continue;
	return got == SIGUSR1 ? 42 : 1;
}

int
main(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : "plain";

	if (strcmp(name, "churn") == 0)
		return churn();
	if (strcmp(name, "headless") == 0)
		return headless();
	if (strcmp(name, "execute") == 0)
		return execute_thread();
	if (strcmp(name, "fork") == 0)
		return fork_child();
	if (strcmp(name, "vfork") == 0)
		return vfork_child();
	if (strcmp(name, "handle") == 0)
		return handle();
	if (strcmp(name, "undumpable") == 0)
		prctl(PR_SET_DUMPABLE, 0);
	ready();
	return wait_input();
}
