/*
 * step.c: count the instructions that a program executes between its breakpoints.
 *
 *	step command [argument…]
 *
 * The program executes int3 before and after what is to be counted. One line for each such pair:
 * the number of instructions between, the loop's own few included. Exit 1 if there was no pair.
 */
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

/* The kernel's si_code of an executed int3, unlike that of a single step. */
#define BREAKPOINT	0x80

int
main(int argc, char **argv)
{
	long n = 0, pairs = 0;
	int counting = 0, status;
	pid_t pid = fork();

	if (argc < 2 || pid < 0)
		return 1;
	if (pid == 0) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		execv(argv[1], argv + 1);
		_exit(127);
	}
	waitpid(pid, &status, 0);
	while (WIFSTOPPED(status)) {
		int sig = WSTOPSIG(status), deliver = sig == SIGTRAP ? 0 : sig;
		siginfo_t info;

		ptrace(PTRACE_GETSIGINFO, pid, NULL, &info);
		if (sig == SIGTRAP && info.si_code == BREAKPOINT) {
			if (counting && ++pairs)
				printf("%ld\n", n - 1);
			counting = !counting;
			n = 0;
		} else
			n += sig == SIGTRAP;
		ptrace(counting ? PTRACE_SINGLESTEP : PTRACE_CONT, pid, NULL, (void *)(long)deliver);
		if (waitpid(pid, &status, 0) != pid)
			return 1;
	}
	return pairs == 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0;
}
