/*
 * Where ptrace is refused: by a filter, by the program's own wish, by a tracer that is there already.
 * The leaks are found all the same, and a program without leaks ends well.
 */
// RUN: %clang_lsan -O1 %s -o %t -lpthread
// RUN: for how in none filter dumpable nested; do \
// RUN:   %soon %t $how clean && %soon %fails 23 %t $how > %t.out 2>&1 || exit 1; \
// RUN:   %FileCheck %s < %t.out || exit 1; done
// RUN: env LSAN_OPTIONS=verbosity=1 %soon %t filter clean 2>&1 | %FileCheck --check-prefix=SIGNAL %s
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

void *volatile sink;
static sem_t ready;

static void *
hold(void *argument)
{
	void *volatile held = malloc(100);

	sem_post(&ready);
	for (;;)
		pause();
	free(held);
	return NULL;
}

static void
filter(void)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_ptrace, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { sizeof code / sizeof *code, code };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
		_exit(3);
}

/* The parent traces this process and lets everything pass. */
static void
nested(void)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		return;
	}
	while (waitpid(child, &status, 0) == child && WIFSTOPPED(status))
		ptrace(PTRACE_CONT, child, NULL, WSTOPSIG(status) == SIGSTOP ? 0 : WSTOPSIG(status));
	_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 99);
}

int
main(int argc, char **argv)
{
	pthread_t t;
	int i;

	if (strcmp(argv[1], "nested") == 0)
		nested();
	sem_init(&ready, 0, 0);
	for (i = 0; i < 5; i++) {
		pthread_create(&t, NULL, hold, NULL);
		sem_wait(&ready);
	}
	if (strcmp(argv[1], "filter") == 0)
		filter();
	if (strcmp(argv[1], "dumpable") == 0)
		prctl(PR_SET_DUMPABLE, 0);
	if (argc < 3) {
		sink = malloc(1337);
		sink = NULL;
	}
	return 0;
}
// CHECK: Direct leak of 1337 byte(s) in 1 object(s)
// CHECK: SUMMARY: LeakSanitizer: 1337 byte(s) leaked in 1 allocation(s).
// SIGNAL: {{ptrace|tracer}}
