/*
 * jobs.c: -jobs: several fuzzers side by side, each with a log of its own. A signal to us is passed on to them.
 */
#include "fuzzer/fuzzer.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct job { int pid; char log[64]; };

static bool
job_start(struct job *j, unsigned number)
{
	struct command c;

	snprintf(j->log, sizeof(j->log), "fuzz-%u.log", number);
	command_start(&c);
	command_flag(&c, "jobs", NULL);
	command_flag(&c, "workers", NULL);
	if (options_given("seed"))
		command_flag_number(&c, "seed", (long)(flags.seed + number));
	c.output = j->log;
	j->pid = command_spawn(&c);
	command_free(&c);
	return j->pid > 0;
}

static void
job_ended(const struct job *j, unsigned number, int status)
{
	struct blob text;

	say("================== Job %u exited with exit code %d ============\n", number, status);
	if (!file_read(j->log, 0, &text))
		return;
	say_text((const char *)text.data, text.size);
	say("\n");
	free(text.data);
}

/* No more jobs are started; those that run are asked to end. */
static bool
jobs_stop(const struct job *job, unsigned started)
{
	static int passed_on;

	if (run.stop != passed_on) {
		passed_on = run.stop;
		for (unsigned i = 0; i < started; i++)
			if (job[i].pid > 0)
				kill(job[i].pid, run.stop == 2 ? SIGINT : SIGUSR1);
	}
	return run.stop != 0 || (flags.stop_file != NULL && file_exists(flags.stop_file));
}

int
jobs_run(void)
{
	unsigned workers = flags.workers != 0 ? flags.workers : MAX(1u, sys_cpus() / 2);
	struct job *job = memory_get(flags.jobs * sizeof(*job));
	unsigned started = 0, ended = 0;
	bool failed = false;
	int status, pid;

	workers = MIN(workers, flags.jobs);
	report_defer = true;
	say("Running %u workers\n", workers);
	for (;;) {
		bool stop = jobs_stop(job, started);
		if (ended == started && (stop || started == flags.jobs))
			break;
		for (; !stop && started < flags.jobs && started - ended < workers; started++)
			if (!job_start(&job[started], started)) {
				say("ERROR: libFuzzer: cannot start a process for a job\n");
				return 1;
			}
		if ((pid = command_poll(&status)) == 0) {
			usleep(20000);
			continue;
		}
		for (unsigned i = 0; i < started; i++)
			if (job[i].pid == pid) {
				job[i].pid = 0;
				job_ended(&job[i], i, status);
				failed |= status != 0;
				ended++;
			}
	}
	free(job);
	return run.stop == 2 ? EXIT_INTERRUPTED : failed;
}
