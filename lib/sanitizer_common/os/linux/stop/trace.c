/*
 * trace.c: stopping our other threads by ptrace.
 *
 * A thread may not trace its own process, so a tracer is made: a child that shares our memory and
 * descriptors, but neither signal handlers nor thread group; it sends no signal when it ends, so
 * only a wait with __WALL could find it. It seizes every task of its parent and interrupts it, many
 * at a time, then waits for each to stop, reads its registers, and looks for tasks that were made
 * meanwhile; then it says so and sleeps. The caller, which is never traced, looks, and kills it.
 *
 * The end of a tracer, however it comes, is what lets the tasks run again, all at once and without
 * a call for each. A task that stopped with a signal in hand gets it then, because the tracer only
 * looks at the stop and never takes the report of it (WNOWAIT). So killing the tracer is an
 * ordinary end, and its crash or its murder loses nothing but the standstill.
 *
 * Every wait is bounded: the tracer's by an interval timer, which interrupts waitid; the caller's by
 * counting waits of one tick (a clock would also run while a debugger holds the process).
 */
#include "os/linux/stop/tasks.h"

#include <cpuid.h>
#include <elf.h>
#include <linux/ptrace.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>

#define STACK		(32ul << 10)
#define CALLER_TICKS	1000		/* after which the caller gives the tracer up */
#define STUCK_TICKS	10		/* after which a task that sleeps uninterruptibly is left */
#define LEFT_TICKS	200		/* any task */
#define PARENT_NS	200000000ul	/* between looks for our parent */
#define GENERAL_ROOM	256		/* for user_regs_struct; then the vector registers */
/* Where AMX's tiles begin in the extended state: matrices, not pointers. */
#define EXTENDED_MOST	2752ul

#define POPULATE_WRITE	23		/* MADV_POPULATE_WRITE */

enum tracer_word { TRACER_HELD, TRACER_GO, TRACER_DONE, TRACER_FAILED };
struct tracer {
	u32 word;			/* enum tracer_word; both sides sleep on it */
	int parent;
	struct tasks *tasks;
	sptr error;			/* TRACER_FAILED */
	const char *what;
	uptr extended;			/* bytes of vector registers, as os_stop_registers_size */
	int extended_type;
};

uptr
os_stop_registers_size(void)
{
	u32 a, b = 0, c, d;

	/* Leaf 13: the size of what the system has enabled, in the form that ptrace gives. */
	if (!__get_cpuid_count(13, 0, &a, &b, &c, &d) || b == 0)
		b = sizeof(struct user_fpregs_struct);
	return GENERAL_ROOM + ROUND_UP(MIN(b, EXTENDED_MOST), 64);
}

/* ==== the tracer: the stopped phase, raw calls only; signals of its own ==== */

SAN_STOPPED SAN_NORETURN static void
tracer_exit(void)
{
	for (;;)
		sys(exit_group, 0);
}

SAN_STOPPED static void
tracer_say(struct tracer *t, u32 word)
{
	store_release(&t->word, word);
	tasks_wake(&t->word);
}

/* A fault of the tracer's, which its default action might make a core dump of the whole process. */
SAN_STOPPED static void
tracer_fault(int sig)
{
	tracer_exit();
}

SAN_STOPPED static void
tracer_tick(int sig)
{
}

SAN_STOPPED static void
tracer_signals(void)
{
	static const u8 faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS };
	struct sys_action a = { .flags = SYS_RESTORER, .restorer = signal_return };
	struct itimerval tick = { { 0, TICK_NS / 1000 }, { 0, TICK_NS / 1000 } };
	u64 mask = ~0ul;

	a.handler = (void *)tracer_fault;
	for (u32 i = 0; i < ARRAY_LENGTH(faults); i++) {
		sys(rt_sigaction, faults[i], &a, NULL, sizeof a.mask);
		mask &= ~SYS_SIGNAL_BIT(faults[i]);
	}
	a.handler = (void *)tracer_tick;
	sys(rt_sigaction, SIGALRM, &a, NULL, sizeof a.mask);
	mask &= ~SYS_SIGNAL_BIT(SIGALRM);
	/* Else each stop of a task would be a signal for us. */
	a.handler = (void *)SIG_IGN;
	sys(rt_sigaction, SIGCHLD, &a, NULL, sizeof a.mask);
	sys(rt_sigprocmask, SIG_SETMASK, &mask, NULL, sizeof mask);
	sys(setitimer, ITIMER_REAL, &tick, NULL);
}

SAN_STOPPED static bool
task_gone(struct tracer *t, u64 id)
{
	char state = tasks_status(t->tasks, id).state;

	return state == 0 || state == 'Z' || state == 'X';
}

/* -errno when this way is refused. */
SAN_STOPPED static sptr
task_seize(struct tracer *t, u32 i)
{
	u64 id = t->tasks->s->tasks[i].os_id;
	sptr r = sys(ptrace, PTRACE_SEIZE, id, 0, 0);

	if (!os_failed(r)) {
		sys(ptrace, PTRACE_INTERRUPT, id, 0, 0);
		t->tasks->state[i] = TASK_ASKED;
		return 0;
	}
	/* A zombie, such as a main thread that has ended alone, is refused as if by permission. */
	if (r == -OS_ESRCH || task_gone(t, id)) {
		t->tasks->state[i] = TASK_DEAD;
		return 0;
	}
	return r;
}

/*
 * Calls that give up with EINTR even where no handler runs, and have done nothing then. Such a task
 * would notice that it was stopped; so it is told to make the call again, unless it has a signal
 * to handle (ERESTARTNOHAND, which the kernel takes from a tracer as from itself).
 */
SAN_STOPPED static void
task_restart(u64 id, struct user_regs_struct *general)
{
	static const u16 calls[] = { SYS_epoll_wait, SYS_epoll_pwait, 441 /* epoll_pwait2 */,
		SYS_semop, SYS_semtimedop, SYS_rt_sigtimedwait, SYS_io_getevents, 333 /* io_pgetevents */,
		SYS_read, SYS_recvfrom, SYS_recvmsg, SYS_accept, SYS_accept4 };
	struct iovec v = { general, sizeof *general };

	if ((sptr)general->rax != -OS_EINTR)
		return;
	for (u32 i = 0; i < ARRAY_LENGTH(calls); i++) {
		if (general->orig_rax == calls[i]) {
			general->rax = (uptr)-514;
			sys(ptrace, PTRACE_SETREGSET, id, NT_PRSTATUS, &v);
			return;
		}
	}
}

SAN_STOPPED static bool
task_registers(struct tracer *t, u32 i)
{
	struct os_stop *s = t->tasks->s;
	struct stopped *task = &s->tasks[i];
	u8 *to = s->registers + i * (GENERAL_ROOM + t->extended);
	struct user_regs_struct *general = (struct user_regs_struct *)to;
	struct iovec v = { to, sizeof *general };

	if (os_failed(sys(ptrace, PTRACE_GETREGSET, task->os_id, NT_PRSTATUS, &v)))
		return false;
	task_restart(task->os_id, general);
	task->sp = general->rsp;
	task->pc = general->rip;
	task->thread_pointer = general->fs_base;
	task->registers = (struct range){ (uptr)to, (uptr)to + v.iov_len };
	v = (struct iovec){ to + GENERAL_ROOM, t->extended };
	if (!os_failed(sys(ptrace, PTRACE_GETREGSET, task->os_id, t->extended_type, &v)))
		task->registers.end = (uptr)to + GENERAL_ROOM + v.iov_len;
	return true;
}

/*
 * Until the task has stopped. What does not stop is in a wait of the kernel's that no signal ends,
 * such as vfork's; it cannot come back to its code without stopping first, but has no registers.
 */
SAN_STOPPED static enum task_state
task_await(struct tracer *t, u32 i)
{
	u64 id = t->tasks->s->tasks[i].os_id;
	siginfo_t info;
	sptr r;

	for (u32 ticks = 0; ticks < LEFT_TICKS; ticks++) {
		info.si_pid = 0;
		r = sys(waitid, P_PID, id, &info, WSTOPPED | WEXITED | WNOWAIT | __WALL, NULL);
		if (r == -OS_EINTR) {
			char state = tasks_status(t->tasks, id).state;

			if (state == 'Z' || state == 'X' || state == 0)
				return TASK_DEAD;
			if (state == 'D' && ticks >= STUCK_TICKS)
				break;
			continue;
		}
		if (os_failed(r))
			return TASK_DEAD;
		if (info.si_code != CLD_TRAPPED && info.si_code != CLD_STOPPED)
			return TASK_DEAD;
		return task_registers(t, i) ? TASK_SUSPENDED : TASK_DEAD;
	}
	return TASK_LEFT;
}

/* All tasks that are there, and those that they make until they stop. */
SAN_STOPPED static sptr
stop_all(struct tracer *t)
{
	struct tasks *tasks = t->tasks;
	u32 done = 0;
	sptr r, added;

	tasks->s->count = 0;
	for (u32 round = 0; round < ROUNDS; round++) {
		added = tasks_pass(tasks);
		if (os_failed(added))
			return added;
		for (u32 i = done; i < tasks->s->count; i++) {
			r = task_seize(t, i);
			if (os_failed(r))
				return r;
		}
		for (; done < tasks->s->count; done++)
			if (tasks->state[done] == TASK_ASKED)
				tasks->state[done] = task_await(t, done);
		if (tasks_complete(tasks, added))
			break;
	}
	return 0;
}

SAN_STOPPED static void
tracer_run(void *arg)
{
	struct tracer *t = arg;
	u64 none[4] = { 0, 0, 0, 0 };		/* as a limit, as a timer */
	u32 word;

	/* Should the thread that made us end, so must we: its process cannot end before. */
	sys(prctl, PR_SET_PDEATHSIG, SIGKILL);
	sys(prlimit64, 0, RLIMIT_CORE, &none, NULL);
	tracer_signals();
	while (load_acquire(&t->word) == TRACER_HELD && sys(getppid) == t->parent)
		tasks_sleep(&t->word, TRACER_HELD, TICK_NS);
	if (sys(getppid) != t->parent)
		tracer_exit();
	t->error = stop_all(t);
	word = os_failed(t->error) ? TRACER_FAILED : TRACER_DONE;
	sys(setitimer, ITIMER_REAL, &none, NULL);
	tracer_say(t, word);
	/* The caller kills us. */
	while (sys(getppid) == t->parent)
		tasks_sleep(&t->word, word, PARENT_NS);
	tracer_exit();
}

/* ==== the caller ==== */

SAN_STOPPED static bool
tracer_alive(sptr pid)
{
	siginfo_t info;

	info.si_pid = 0;
	return !os_failed(sys(waitid, P_PID, pid, &info, WEXITED | WNOHANG | WNOWAIT | __WALL, NULL)) &&
	    info.si_pid == 0;
}

/* Afterwards every task runs. */
SAN_STOPPED static void
tracer_end(sptr pid)
{
	sptr r;

	if (tracer_alive(pid))
		sys(kill, pid, SIGKILL);
	do
		r = sys(wait4, pid, NULL, __WALL, NULL);
	while (r == -OS_EINTR);
}

/* Until the tracer has said something, or has died. */
SAN_STOPPED static u32
tracer_await(struct tracer *t, sptr pid)
{
	u32 word;

	for (u32 ticks = 0; ticks < CALLER_TICKS; ticks++) {
		word = load_acquire(&t->word);
		if (word != TRACER_GO || !tracer_alive(pid))
			return load_acquire(&t->word);
		tasks_sleep(&t->word, TRACER_GO, TICK_NS);
	}
	return TRACER_GO;
}

/*
 * What may forbid a child to trace us, and can be allowed for a moment: being undumpable, and
 * Yama's rule that only an ancestor may. A program's own choice of a tracer for Yama cannot be
 * asked for, so it is lost then.
 */
struct leave { bool dumpable, yama; };

static void
leave_give(struct leave *leave, sptr pid)
{
	leave->dumpable = sys(prctl, PR_GET_DUMPABLE) == 0 && sys(prctl, PR_SET_DUMPABLE, 1) == 0;
	leave->yama = sys(prctl, PR_SET_PTRACER, pid) == 0;
}

SAN_STOPPED static void
leave_take(struct leave *leave)
{
	if (leave->dumpable)
		sys(prctl, PR_SET_DUMPABLE, 0);
	if (leave->yama)
		sys(prctl, PR_SET_PTRACER, 0);
}

/* From here to tracer_end, others may be suspended. */
SAN_STOPPED SAN_NOINLINE static sptr
trace_and_look(struct tracer *t, sptr pid, struct leave *leave, void (*look)(void *), void *arg)
{
	u32 word = tracer_await(t, pid);
	bool killed, good;

	leave_take(leave);
	if (word != TRACER_DONE) {
		if (word != TRACER_FAILED) {
			t->what = tracer_alive(pid) ? "the tracer does not answer" : "the tracer died";
			t->error = -OS_EIO;
		}
		tracer_end(pid);
		return t->error;
	}
	tasks_finish(t->tasks);
	good = guard_look(look, arg);
	killed = !tracer_alive(pid);
	tracer_end(pid);
	return good ? killed : -OS_EFAULT;
}

static sptr
trace(struct tracer *t, bool ask_leave, void (*look)(void *), void *arg)
{
	struct leave leave = { false, false };
	struct arch_start *start;
	sptr stack = os_map(0, STACK, OS_PROT_RW, 0, "tracer stack"), pid, r;

	t->what = "no tracer";
	if (os_failed(stack))
		return stack;
	start = (struct arch_start *)(stack + STACK - sizeof *start);
	start->run = tracer_run;
	start->arg = t;
	t->word = ask_leave ? TRACER_HELD : TRACER_GO;
	pid = arch_clone(SYS_clone, CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_UNTRACED, start, 0, 0, 0);
	r = pid;
	if (!os_failed(pid)) {
		t->what = "ptrace is refused";
		if (ask_leave) {
			leave_give(&leave, pid);
			store_release(&t->word, TRACER_GO);
			tasks_wake(&t->word);
		}
		r = trace_and_look(t, pid, &leave, look, arg);
	}
	os_unmap((uptr)stack, STACK);
	return r;
}

/* Has the pages there before anybody is stopped; kernels before 5.14 bring them one by one. */
static void
registers_reserve(struct os_stop *s, u32 threads)
{
	uptr begin = ROUND_DOWN(s->registers, OS_PAGE);

	sys(madvise, begin, (uptr)s->registers + threads * os_stop_registers_size() - begin, POPULATE_WRITE);
}

sptr
os_stop_by_tracer(struct os_stop *s, void (*look)(void *), void *arg)
{
	uptr kept[ARCH_KEPT];
	struct tracer t = { .parent = os_pid(), .what = "" };
	u64 saved[2], other;
	u32 threads;
	sptr r = -OS_EPERM;

	tasks_self(s, kept);
	t.extended = os_stop_registers_size() - GENERAL_ROOM;
	t.extended_type = t.extended > sizeof(struct user_fpregs_struct) ? NT_X86_XSTATE : NT_PRFPREG;
	t.tasks = tasks_open(s);
	if (t.tasks == NULL)
		return -OS_ENOENT;
	threads = os_stop_threads();
	registers_reserve(s, MIN(threads, s->room));
	other = tasks_status(t.tasks, t.tasks->self).tracer;
	if (threads == 1 && tasks_pass(t.tasks) == 0) {
		/* We are alone. */
		os_signals_block(saved);
		r = guard_look(look, arg) ? 0 : -OS_EFAULT;
		os_signals_restore(saved);
	} else if (other != 0) {
		fmt_print(s->reason, sizeof s->reason, "process %lu traces us already", other);
	} else {
		os_signals_block(saved);
		r = trace(&t, false, look, arg);
		if (r == -OS_EPERM) {
			r = trace(&t, true, look, arg);
		}
		os_signals_restore(saved);
		if (os_failed(r))
			tasks_refused(s, t.what, r);
	}
	if (r == -OS_EFAULT)
		guard_tell(s);
	tasks_close(t.tasks);
	return r;
}
