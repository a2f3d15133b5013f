/*
 * process.c: a process held by ptrace: start or attach, stop it for a print, and leave it as it was.
 *
 * On NetBSD a process is traced as a whole, so the list is one of processes, and stopping one stops its
 * LWPs. A stop is noted and, outside of a print, answered at once; during a print answers wait.
 *
 * A tracer that dies takes its tracees along: the kernel kills them. So nothing may end this program
 * while it is attached: signals are blocked and waited for, its own faults and exit() go through
 * detach_all. Only SIGKILL is left.
 *
 * While it is traced a process gets no stop signals, not even by a handler: from a tracer the kernel
 * does not deliver them, but stops the process again. So they are dropped. A process that was stopped
 * before stays stopped throughout, and is given SIGSTOP again when it is let go.
 */
#include "netbsd/netbsd.h"

#include <sys/param.h>
#include <sys/ptrace.h>
#include <sys/sysctl.h>
#include <sys/wait.h>

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	STOP_SECONDS = 2,
	CODE_EXEC = 3,		/* si_code of a SIGTRAP that reports an event, not a breakpoint */
	CODE_CHILD = 4,
	CODE_LWP = 5,
	STAT_STOPPED = 4,	/* p_realstat */
	SIGINFO_SIZE = 136,	/* struct ptrace_siginfo: si_signo at 0, si_code at 4 of siginfo_t */
};

struct traced {
	int pid;
	bool stopped;
	bool kept;		/* it was stopped before we came */
	bool asked;		/* we have sent a SIGSTOP that has not shown up yet */
	int deliver;		/* the signal it gets when it goes on */
	struct lwp_state *states;
	size_t state_count;
};

static struct {
	const struct options *options;
	struct started started;
	sigset_t mask;		/* of signals, as it was handed to us */
	struct traced *list;
	size_t count, room;
	int leader;
	bool executed, ended;
	int end_status;
} tracer;

const char trace_signal[] = "SIGINFO";

static struct traced *
find(int pid)
{
	for (size_t i = 0; i < tracer.count; i++) {
		if (tracer.list[i].pid == pid)
			return &tracer.list[i];
	}
	return NULL;
}

static struct traced *
add(int pid)
{
	struct traced *traced;

	if (tracer.count == tracer.room) {
		tracer.room = tracer.room * 2 + 4;
		tracer.list = xrealloc(tracer.list, tracer.room, sizeof *tracer.list);
	}
	traced = &tracer.list[tracer.count++];
	*traced = (struct traced){.pid = pid};
	return traced;
}

static void
drop(struct traced *traced)
{
	free(traced->states);
	*traced = tracer.list[--tracer.count];
}

static void
set_events(int pid)
{
	int events = EVENT_FORK | EVENT_VFORK | EVENT_POSIX_SPAWN;

	if (!tracer.options->inherit)
		return;
	/* A kernel that cannot report posix_spawn refuses the whole mask. */
	if (request(REQUEST_SET_EVENTS, pid, &events, sizeof events) == 0)
		return;
	events = EVENT_FORK | EVENT_VFORK;
	request(REQUEST_SET_EVENTS, pid, &events, sizeof events);
}

static bool
is_stop_signal(int signo)
{
	return signo == SIGSTOP || signo == SIGTSTP || signo == SIGTTIN || signo == SIGTTOU;
}

/* The signal that a stop by signo is about and that the process should get, 0 if it is ours alone. */
static int
signal_of_stop(struct traced *traced, int signo)
{
	unsigned char info[SIGINFO_SIZE];
	int code = 0;

	if (signo == SIGSTOP && traced->asked) {
		traced->asked = false;
		return 0;
	}
	if (is_stop_signal(signo))
		return 0;
	if (signo != SIGTRAP || request(REQUEST_GET_SIGINFO, traced->pid, info, sizeof info) != 0)
		return signo;
	memcpy(&code, info + 4, sizeof code);
	if (code == CODE_EXEC && traced->pid == tracer.leader)
		tracer.executed = true;
	return code == CODE_EXEC || code == CODE_CHILD || code == CODE_LWP ? 0 : signo;
}

static void
go_on(struct traced *traced)
{
	if (!traced->stopped || traced->kept)
		return;
	traced->stopped = false;
	/* ESRCH: killed meanwhile; its end will be reported. */
	request(REQUEST_CONTINUE, traced->pid, (void *)1, traced->deliver);
	traced->deliver = 0;
}

/* Takes one report of wait into the list, without an answer; NULL: a process has ended. */
static struct traced *
note_event(int pid, int status)
{
	struct traced *traced = find(pid);

	if (!WIFSTOPPED(status)) {
		if (pid == tracer.leader) {
			tracer.ended = true;
			tracer.end_status = status;
		}
		if (traced != NULL)
			drop(traced);
		return NULL;
	}
	if (traced == NULL) {	/* the child of a traced fork: its first stop */
		traced = add(pid);
		set_events(pid);
	}
	traced->stopped = true;
	traced->deliver = signal_of_stop(traced, WSTOPSIG(status));
	return traced;
}

static void
take_events(bool hold)
{
	int status;
	int pid;

	while ((pid = waitpid(-1, &status, WNOHANG | WALLSIG)) > 0) {
		struct traced *traced = note_event(pid, status);

		if (traced != NULL && !hold)
			go_on(traced);
	}
}

static bool
all_stopped(void)
{
	for (size_t i = 0; i < tracer.count; i++) {
		if (!tracer.list[i].stopped)
			return false;
	}
	return true;
}

static void
stop_all(void)
{
	const struct timespec pause = {.tv_nsec = 5000000};

	for (size_t i = 0; i < tracer.count; i++) {
		struct traced *traced = &tracer.list[i];

		free(traced->states);
		traced->states = lwp_states(traced->pid, &traced->state_count);
		if (traced->stopped || traced->asked)
			continue;
		traced->asked = true;
		if (request(REQUEST_STOP, traced->pid, NULL, 0) != 0)
			kill(traced->pid, SIGSTOP);
	}
	for (int i = 0; i < STOP_SECONDS * 200; i++) {
		take_events(true);
		if (all_stopped())
			return;
		nanosleep(&pause, NULL);
	}
}

static void
print_process(const struct traced *traced)
{
	struct image image;

	netbsd_image(&image, traced->pid, traced->stopped, traced->states, traced->state_count);
	if (traced->stopped)
		netbsd_describe(&image);
	print_image(tracer.options->output, &image, tracer.options->json);
	image_clear(&image);
}

static void
print_all(void)
{
	stop_all();
	for (size_t i = 0; i < tracer.count; i++)
		print_process(&tracer.list[i]);
	for (size_t i = 0; i < tracer.count; i++)
		go_on(&tracer.list[i]);
}

/*
 * Lets every process go, whatever state this program is in: only system calls, for the handler of its
 * own faults. One that sits in a vfork stops when that is over, and is waited for: to leave earlier would
 * kill it. A SIGSTOP of ours that has not shown up by then is taken back.
 */
static void
detach_all(void)
{
	for (size_t i = 0; i < tracer.count; i++) {
		struct traced *traced = &tracer.list[i];
		int status;

		if (!traced->stopped) {
			traced->asked = true;
			kill(traced->pid, SIGSTOP);
			if (waitpid(traced->pid, &status, WALLSIG) != traced->pid || !WIFSTOPPED(status))
				continue;
			traced->deliver = signal_of_stop(traced, WSTOPSIG(status));
		}
		request(REQUEST_DETACH, traced->pid, (void *)1, traced->kept ? SIGSTOP : traced->deliver);
		if (traced->asked && !traced->kept)
			kill(traced->pid, SIGCONT);
	}
	tracer.count = 0;
}

static void
fault(int signo)
{
	detach_all();
	signal(signo, SIG_DFL);
	raise(signo);
}

static void
ignore(int signo)
{
	(void)signo;
}

/* kern.proc2 of a process; false when there is none */
static bool
read_process(int pid, struct kinfo_proc2 *process)
{
	const int name[6] = {CTL_KERN, KERN_PROC2, KERN_PROC_PID, pid, sizeof *process, 1};
	size_t size = sizeof *process;

	memset(process, 0, sizeof *process);
	return sysctl(name, 6, process, &size, NULL, 0) == 0 && size != 0;
}

/* A refused attach: its cause and its cure in one line. */
static int
explain_refusal(int pid, int error)
{
	struct kinfo_proc2 process;
	bool there = read_process(pid, &process);

	if (error == ESRCH || !there)
		return complain("no process %d; it has ended, or its number is another", pid);
	if (error == EINVAL)
		return complain("process %d is threadtracer itself; name another", pid);
	if (error == EBUSY && (process.p_flag & P_TRACED) != 0)
		return complain("process %d is traced already; end its tracer first", pid);
	if (error == EBUSY)
		return complain("process %d executes or ends just now; try again", pid);
	if (error == EPERM && geteuid() != 0 && process.p_ruid != getuid())
		return complain("process %d belongs to user %u; run threadtracer as that user or as root", pid,
		    (unsigned)process.p_ruid);
	if (error == EPERM)
		return complain("attach to process %d refused: it has changed its user, or belongs to the kernel; "
		    "run threadtracer as root", pid);
	return complain("attach to process %d refused: %s; run threadtracer as root", pid, strerror(error));
}

static int
attach(int pid, bool kept)
{
	struct traced *traced;
	int status;

	if (request(REQUEST_ATTACH, pid, NULL, 0) != 0)
		return explain_refusal(pid, errno);
	while (waitpid(pid, &status, WALLSIG) == -1) {
		if (errno != EINTR)
			return complain("process %d cannot be waited for: %s; try again", pid, strerror(errno));
	}
	tracer.leader = pid;
	if (!WIFSTOPPED(status))
		return complain("process %d ended when it was attached to; name another", pid);
	traced = add(pid);
	traced->stopped = true;
	traced->kept = kept;
	/* By attach's own SIGSTOP, by a signal before it, or, on 9, by a child's report that it was made. */
	traced->asked = true;
	traced->deliver = signal_of_stop(traced, WSTOPSIG(status));
	set_events(pid);
	go_on(traced);
	return 0;
}

static int
attach_process(int pid)
{
	struct kinfo_proc2 process;

	if (!read_process(pid, &process))
		return explain_refusal(pid, ESRCH);
	return attach(pid, process.p_realstat == STAT_STOPPED);
}

static int
attach_command(void)
{
	int status;

	if (!run_start(tracer.options->command, &tracer.mask, &tracer.started))
		return 1;
	status = attach(tracer.started.pid, false);
	if (status != 0) {
		kill(tracer.started.pid, SIGKILL);
		waitpid(tracer.started.pid, NULL, 0);
	} else
		close(tracer.started.go);
	return status;
}

/* One signal to this program; true when the trace is over. */
static bool
take_signal(int signo)
{
	bool command = tracer.options->command != NULL;

	switch (signo) {
	case SIGCHLD:
		return false;
	case SIGINFO:
		print_all();
		return false;
	case SIGINT:
	case SIGQUIT:
		if (command)	/* the terminal has sent it to the command as well */
			return false;
		break;
	default:
		if (command) {
			kill(tracer.leader, signo);
			return false;
		}
	}
	stop_all();
	detach_all();
	return true;
}

static int
follow(const sigset_t *signals)
{
	/* Signals that meet while one is taken are not queued, so look now and then whether one was lost. */
	const struct timespec pause = {.tv_sec = 1};
	int status;

	for (;;) {
		int signo;

		take_events(false);
		if (tracer.count == 0)
			break;
		signo = sigtimedwait(signals, NULL, &pause);
		if (signo > 0 && take_signal(signo))
			return 0;
	}
	if (tracer.options->command == NULL)
		return 0;
	if (!tracer.executed && run_failed(&tracer.started, tracer.options->command[0], &status))
		return status;
	return run_status(tracer.end_status);
}

int
trace(const struct options *options)
{
	static const int taken[] = {SIGCHLD, SIGINFO, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2,
	    SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ, SIGPIPE, SIGIO, SIGPWR, SIGSYS};
	static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
	sigset_t signals;
	int status;

	tracer.options = options;
	sigemptyset(&signals);
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++)
		sigaddset(&signals, taken[i]);
	sigprocmask(SIG_BLOCK, &signals, &tracer.mask);
	/* What is ignored is thrown away even where it is waited for; a handler that never runs prevents that. */
	signal(SIGCHLD, ignore);
	signal(SIGINFO, ignore);
	for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++)
		signal(faults[i], fault);
	atexit(detach_all);
	status = options->command != NULL ? attach_command() : attach_process(options->pid);
	if (status == 0)
		status = follow(&signals);
	return status;
}
