/*
 * main.c: threadtracer's options and modes.
 */
#include "threadtracer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage[] =
    "usage: threadtracer [-i] [-o file] [--json] [-p pid | -c core | command [arg ...]]\n";

static const char help[] =
    "\n"
    "Shows the threads of a process as its C library keeps them. %s sent to threadtracer stops\n"
    "the process, prints every thread, and lets it run on.\n"
    "\n"
    "  -p pid       trace this process; SIGINT, SIGTERM or SIGHUP detaches from it\n"
    "  -c core      print the threads of a core file (NetBSD or Linux, x86_64) and end\n"
    "  command      start the command and trace it; the exit status is the command's, 128 plus the\n"
    "               signal's number where one ended it\n"
    "  -i           inherit: processes that the traced one forks are traced, too\n"
    "  -o file      print there; by default to standard output, beside a command to standard error\n"
    "  --json       one JSON object on one line for each process and print\n"
    "  -h, --help   this text\n"
    "\n"
    "Exit status: the command's; otherwise 0, 1 when something failed, 2 for wrong arguments; 127 when\n"
    "there is no such command, 126 when it cannot be executed.\n";

/* A wrong argument: one line, and the status for it. */
static int
wrong(const char *what, const char *argument)
{
	complain("%s%s%s; threadtracer --help lists the options", what, argument != NULL ? ": " : "",
	    argument != NULL ? argument : "");
	return 2;
}

static bool
parse_pid(const char *text, int *pid)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(text, &end, 10);
	if (errno != 0 || end == text || *end != '\0' || text[0] < '0' || text[0] > '9' || n <= 0 || n > INT32_MAX)
		return false;
	*pid = (int)n;
	return true;
}

static FILE *
open_output(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

	return fd == -1 ? NULL : fdopen(fd, "w");
}

/* Options end at the first word that is none, so that a command keeps its own. */
static int
parse(int argc, char **argv, struct options *options, const char **output)
{
	int i;

	for (i = 1; i < argc && argv[i][0] == '-' && argv[i][1] != '\0'; i++) {
		const char *argument = argv[i];
		const char *value = NULL;

		if (strcmp(argument, "--") == 0) {
			i++;
			break;
		}
		if (strcmp(argument, "--json") == 0) {
			options->json = true;
			continue;
		}
		if (strcmp(argument, "-i") == 0) {
			options->inherit = true;
			continue;
		}
		if (strchr("opc", argument[1]) == NULL || argument[1] == '\0')
			return wrong("unknown option", argument);
		value = argument[2] != '\0' ? argument + 2 : argv[++i];
		if (value == NULL)
			return wrong("option needs an argument", argument);
		if (argument[1] == 'o')
			*output = value;
		else if (argument[1] == 'c')
			options->core = value;
		else if (!parse_pid(value, &options->pid))
			return wrong("not a process id", value);
	}
	if (i < argc)
		options->command = argv + i;
	if ((options->pid != 0) + (options->core != NULL) + (options->command != NULL) != 1)
		return wrong("give one of -p pid, -c core, or a command", NULL);
	return 0;
}

int
main(int argc, char **argv)
{
	struct options options = {0};
	const char *output = NULL;
	int status;

	if (argc > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0)) {
		fputs(usage, stdout);
		printf(help, trace_signal);
		return 0;
	}
	status = parse(argc, argv, &options, &output);
	if (status != 0)
		return status;
	options.output = options.command != NULL ? stderr : stdout;
	if (output != NULL) {
		options.output = open_output(output);
		if (options.output == NULL)
			return complain("cannot write %s: %s; choose another -o file", output, strerror(errno));
	}
	status = options.core != NULL ? core_show(&options) : trace(&options);
	if (fflush(options.output) != 0 || ferror(options.output)) {
		complain("what was printed is not whole: %s; is the disk full?", strerror(errno));
		status = status != 0 ? status : 1;
	}
	return status;
}
