/*
 * process.c: a process held by ptrace: start or attach, follow its threads, stop it for a print, and
 * leave it as it was.
 *
 * Tasks are seized (PTRACE_SEIZE), not attached to: no SIGSTOP is sent, a process that job control has
 * stopped stays stopped (PTRACE_LISTEN), and when this program dies the kernel lets go of all of them.
 * One list holds every task. A stop that the kernel reports is noted in the task and, outside of a
 * print, answered at once; during a print answers wait until it is done. So a print is: interrupt
 * all, wait until each has some stop to its name, look, answer all.
 *
 * No wait is without end: a task that does not stop within STOP_SECONDS (it sits in the kernel, as the
 * parent of a vfork does) is printed without registers and goes on.
 */
#include "linux/linux.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STOP_SECONDS = 2 };

struct task {
	int tid, pid;
	bool stopped;
	int status;		/* of the stop, as wait gives it */
	char state[24];		/* what it did before it was interrupted */
};

struct tracer {
	const struct options *options;
	struct started started;
	sigset_t mask;		/* of signals, as it was handed to us */
	struct task *tasks;
	size_t count, room;
	int leader;		/* the command, or -p's process */
	bool executed;		/* the command runs */
	bool ended;		/* the leader has ended with end_status */
	int end_status;
};

const char trace_signal[] = "SIGUSR1";

static long
trace_options(const struct tracer *tracer)
{
	long options = PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC;

	if (tracer->options->inherit)
		options |= PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK;
	return options;
}

static struct task *
task_find(struct tracer *tracer, int tid)
{
	for (size_t i = 0; i < tracer->count; i++) {
		if (tracer->tasks[i].tid == tid)
			return &tracer->tasks[i];
	}
	return NULL;
}

static struct task *
task_add(struct tracer *tracer, int tid, int pid)
{
	struct task *task = task_find(tracer, tid);

	if (task != NULL)
		return task;
	if (tracer->count == tracer->room) {
		tracer->room = tracer->room * 2 + 16;
		tracer->tasks = xrealloc(tracer->tasks, tracer->room, sizeof *tracer->tasks);
	}
	task = &tracer->tasks[tracer->count++];
	*task = (struct task){.tid = tid, .pid = pid};
	return task;
}

static void
task_remove(struct tracer *tracer, struct task *task)
{
	*task = tracer->tasks[--tracer->count];
}

/* A line "key: value" of /proc/pid/status as a number; -1 where there is none. */
static int
status_number(int pid, const char *key)
{
	char path[64], line[256];
	int number = -1;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", pid);
	file = fopen(path, "re");
	while (file != NULL && number == -1 && fgets(line, sizeof line, file) != NULL) {
		if (strncmp(line, key, strlen(key)) == 0 && line[strlen(key)] == ':')
			number = atoi(line + strlen(key) + 1);
	}
	if (file != NULL)
		fclose(file);
	return number;
}

/* "S (sleeping)", from the same file */
static void
read_state(struct task *task)
{
	char path[64], line[256];
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/task/%d/status", task->pid, task->tid);
	file = fopen(path, "re");
	strcpy(task->state, "unknown");
	while (file != NULL && fgets(line, sizeof line, file) != NULL) {
		if (sscanf(line, "State: %23[^\n]", task->state) == 1)
			break;
	}
	if (file != NULL)
		fclose(file);
}

/* A job control stop, which has to go on until SIGCONT. */
static bool
is_group_stop(int status)
{
	return status >> 16 == PTRACE_EVENT_STOP && WSTOPSIG(status) != SIGTRAP;
}

/* The signal that a stopped task has yet to be given; 0 none. */
static int
undelivered(int status)
{
	return status >> 16 == 0 ? WSTOPSIG(status) : 0;
}

static void
task_resume(struct task *task)
{
	if (!task->stopped)
		return;
	task->stopped = false;
	/* ESRCH: killed meanwhile; its end will be reported. */
	if (is_group_stop(task->status))
		ptrace(PTRACE_LISTEN, task->tid, NULL, NULL);
	else
		ptrace(PTRACE_CONT, task->tid, NULL, (long)undelivered(task->status));
}

/* exec leaves one task, which takes the process's id. */
static void
note_exec(struct tracer *tracer, struct task *task)
{
	int tid = task->tid, pid = task->pid;

	if (pid == tracer->leader)
		tracer->executed = true;
	for (size_t i = tracer->count; i-- > 0;) {
		if (tracer->tasks[i].pid == pid && tracer->tasks[i].tid != tid)
			task_remove(tracer, &tracer->tasks[i]);
	}
}

/* Takes one report of wait into the list, without an answer. The task it is about, or NULL: it ended. */
static struct task *
note_event(struct tracer *tracer, int tid, int status)
{
	struct task *task = task_find(tracer, tid);
	unsigned long message;
	int event = status >> 16;

	if (!WIFSTOPPED(status)) {
		if (tid == tracer->leader) {
			tracer->ended = true;
			tracer->end_status = status;
		}
		if (task != NULL)
			task_remove(tracer, task);
		return NULL;
	}
	if (task == NULL) {	/* a new task may stop before its maker's event comes */
		int pid = status_number(tid, "Tgid");

		task = task_add(tracer, tid, pid == -1 ? tid : pid);
	}
	task->stopped = true;
	task->status = status;
	if (event == PTRACE_EVENT_EXEC) {
		note_exec(tracer, task);
		return task_find(tracer, tid);
	}
	if ((event == PTRACE_EVENT_CLONE || event == PTRACE_EVENT_FORK || event == PTRACE_EVENT_VFORK) &&
	    ptrace(PTRACE_GETEVENTMSG, tid, NULL, &message) == 0) {
		int pid = status_number((int)message, "Tgid");

		if (pid != -1)
			task_add(tracer, (int)message, pid);
	}
	return task_find(tracer, tid);
}

/* All reports that are there. Tasks run on unless hold. */
static void
take_events(struct tracer *tracer, bool hold)
{
	int status;
	int tid;

	while ((tid = waitpid(-1, &status, __WALL | WNOHANG)) > 0) {
		struct task *task = note_event(tracer, tid, status);

		if (task != NULL && !hold)
			task_resume(task);
	}
}

static bool
all_stopped(const struct tracer *tracer)
{
	for (size_t i = 0; i < tracer->count; i++) {
		/* a leader that has left its threads behind will never stop */
		if (!tracer->tasks[i].stopped && tracer->tasks[i].state[0] != 'Z')
			return false;
	}
	return true;
}

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void
stop_all(struct tracer *tracer)
{
	const struct timespec pause = {.tv_nsec = 5000000};
	double deadline = now() + STOP_SECONDS;
	sigset_t child;

	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	for (size_t i = 0; i < tracer->count; i++) {
		read_state(&tracer->tasks[i]);
		ptrace(PTRACE_INTERRUPT, tracer->tasks[i].tid, NULL, NULL);
	}
	for (;;) {
		take_events(tracer, true);
		if (all_stopped(tracer) || now() > deadline)
			return;
		/* The signal ends the pause early; one that came before has had its reports taken. */
		sigtimedwait(&child, NULL, &pause);
	}
}

static void
resume_all(struct tracer *tracer)
{
	for (size_t i = 0; i < tracer->count; i++)
		task_resume(&tracer->tasks[i]);
}

static int
by_tid(const void *a, const void *b)
{
	const struct task *left = a, *right = b;

	return left->tid < right->tid ? -1 : left->tid > right->tid;
}

/*
 * What a task did before it was interrupted. /proc shows as traced one that waits for SIGCONT under a
 * tracer, and one that had run into an event just then.
 */
static const char *
state_of(const struct task *task)
{
	if (task->stopped && is_group_stop(task->status))
		return "T (stopped)";
	if (task->state[0] == 't')
		return "R (running)";
	return task->state[0] != '\0' ? task->state : "new";
}

/* A task of the process that has not ended, if there is one. */
static int
live_task(const struct tracer *tracer, int pid)
{
	int tid = pid;

	for (size_t i = 0; i < tracer->count; i++) {
		if (tracer->tasks[i].pid == pid && tracer->tasks[i].state[0] != 'Z')
			tid = tracer->tasks[i].tid;
	}
	return tid;
}

static void
print_process(struct tracer *tracer, int pid)
{
	int task = live_task(tracer, pid);
	struct image image;
	char path[64];
	int memory;

	snprintf(path, sizeof path, "/proc/%d/mem", task);
	memory = open(path, O_RDONLY | O_CLOEXEC);
	linux_image(&image, pid, task, memory);
	for (size_t i = 0; i < tracer->count; i++) {
		const struct task *each = &tracer->tasks[i];

		if (each->pid == pid)
			linux_thread(&image, each->tid, state_of(each), each->stopped);
	}
	if (memory == -1)
		image_note(&image, "no memory of the process: %s: %s", path, strerror(errno));
	db_describe(&image);
	glibc_describe(&image);
	print_image(tracer->options->output, &image, tracer->options->json);
	image_clear(&image);
	if (memory != -1)
		close(memory);
}

static void
print_all(struct tracer *tracer)
{
	int last = 0;

	stop_all(tracer);
	/* by number, since a process's own task has its lowest as a rule, and the order stays the same */
	qsort(tracer->tasks, tracer->count, sizeof *tracer->tasks, by_tid);
	for (;;) {
		int next = INT32_MAX;

		for (size_t i = 0; i < tracer->count; i++) {
			if (tracer->tasks[i].pid > last && tracer->tasks[i].pid < next)
				next = tracer->tasks[i].pid;
		}
		if (next == INT32_MAX)
			break;
		print_process(tracer, next);
		last = next;
	}
	resume_all(tracer);
}

/* What does not stop in time is let go by the kernel when this program ends. */
static void
detach_all(struct tracer *tracer)
{
	stop_all(tracer);
	for (size_t i = 0; i < tracer->count; i++) {
		const struct task *task = &tracer->tasks[i];

		if (task->stopped)
			ptrace(PTRACE_DETACH, task->tid, NULL, (long)undelivered(task->status));
	}
	tracer->count = 0;
}

/* A refused attach: its cause and its cure in one line. */
static int
explain_refusal(int pid, int error)
{
	int other = status_number(pid, "TracerPid"), uid = status_number(pid, "Uid");
	FILE *file = fopen("/proc/sys/kernel/yama/ptrace_scope", "re");
	int scope = file != NULL ? fgetc(file) - '0' : 0;

	if (file != NULL)
		fclose(file);
	if (error == ESRCH)
		return complain("no process %d; it has ended, or its number is another", pid);
	if (other > 0)
		return complain("process %d is traced by process %d already; end that tracer first", pid, other);
	if (error == EPERM && uid > 0 && (uid_t)uid != geteuid() && geteuid() != 0)
		return complain("process %d belongs to user %d; run threadtracer as that user or as root", pid, uid);
	if (error == EPERM && uid == 0 && geteuid() != 0)
		return complain("process %d belongs to root; run threadtracer as root", pid);
	if (error == EPERM && scope > 0)
		return complain("attach to process %d refused: kernel.yama.ptrace_scope is %d; set it to 0, or run "
		    "threadtracer as root", pid, scope);
	if (error == EPERM)
		return complain("attach to process %d refused: it is undumpable, or ptrace is filtered here; run "
		    "threadtracer as root outside of the container", pid);
	return complain("attach to process %d refused: %s; is it a kernel thread?", pid, strerror(error));
}

/* Seizes the tasks of a process that are not ours yet; the number of new ones. */
static size_t
attach_tasks(struct tracer *tracer, int pid)
{
	size_t before = tracer->count;
	struct dirent *entry;
	char path[64];
	DIR *folder;

	snprintf(path, sizeof path, "/proc/%d/task", pid);
	folder = opendir(path);
	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		int tid = atoi(entry->d_name);

		/* EPERM: the kernel has attached a seized thread's new one already, or it has ended. */
		if (tid > 0 && task_find(tracer, tid) == NULL &&
		    ptrace(PTRACE_SEIZE, tid, NULL, trace_options(tracer)) == 0)
			task_add(tracer, tid, pid);
	}
	if (folder != NULL)
		closedir(folder);
	return tracer->count - before;
}

/* Round after round, until no new task shows up. The leader may have ended before its threads. */
static int
attach(struct tracer *tracer, int pid)
{
	int error = 0;

	if (ptrace(PTRACE_SEIZE, pid, NULL, trace_options(tracer)) == 0)
		task_add(tracer, pid, pid);
	else
		error = errno;
	while (attach_tasks(tracer, pid) != 0)
		continue;
	return tracer->count != 0 ? 0 : explain_refusal(pid, error);
}

static int
attach_process(struct tracer *tracer, int pid)
{
	struct stat status;
	int group;

	if (stat("/proc/self/status", &status) != 0)
		return complain("there is no /proc; mount it");
	group = status_number(pid, "Tgid");
	if (group == -1)
		return explain_refusal(pid, ESRCH);
	if (group == getpid())
		return complain("process %d is threadtracer itself; name another", pid);
	tracer->leader = group;
	return attach(tracer, group);
}

static int
attach_command(struct tracer *tracer)
{
	int status;

	if (!run_start(tracer->options->command, &tracer->mask, &tracer->started))
		return 1;
	tracer->leader = tracer->started.pid;
	status = attach(tracer, tracer->leader);
	if (status != 0) {
		kill(tracer->leader, SIGKILL);
		waitpid(tracer->leader, NULL, 0);
	} else
		close(tracer->started.go);
	return status;
}

/* One signal to this program; true when the trace is over. */
static bool
take_signal(struct tracer *tracer, int signal)
{
	bool command = tracer->options->command != NULL;

	switch (signal) {
	case SIGCHLD:
		return false;
	case SIGUSR1:
		print_all(tracer);
		return false;
	case SIGINT:
	case SIGQUIT:
		if (command)	/* the terminal has sent it to the command as well */
			return false;
		break;
	default:
		if (command) {
			kill(tracer->leader, signal);
			return false;
		}
	}
	detach_all(tracer);
	return true;
}

/* Until the last task has ended, or somebody wants us to let go. */
static int
follow(struct tracer *tracer, const sigset_t *signals)
{
	int status;

	for (;;) {
		int signal;

		take_events(tracer, false);
		if (tracer->count == 0)
			break;
		signal = sigwaitinfo(signals, NULL);
		if (signal > 0 && take_signal(tracer, signal))
			return 0;
	}
	if (tracer->options->command == NULL)
		return 0;
	if (!tracer->executed && run_failed(&tracer->started, tracer->options->command[0], &status))
		return status;
	return run_status(tracer->end_status);
}

int
trace(const struct options *options)
{
	static const int taken[] = {SIGCHLD, SIGUSR1, SIGINT, SIGQUIT, SIGTERM, SIGHUP};
	struct tracer tracer = {.options = options};
	sigset_t signals, blocked;
	int status;

	sigemptyset(&signals);
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++)
		sigaddset(&signals, taken[i]);
	blocked = signals;
	sigaddset(&blocked, SIGPIPE);	/* a reader that has gone must not end the trace */
	sigprocmask(SIG_BLOCK, &blocked, &tracer.mask);
	/* An ignored SIGCHLD, inherited, would keep the ends of tasks from us. */
	signal(SIGCHLD, SIG_DFL);
	status = options->command != NULL ? attach_command(&tracer) : attach_process(&tracer, options->pid);
	if (status == 0)
		status = follow(&tracer, &signals);
	free(tracer.tasks);
	return status;
}
