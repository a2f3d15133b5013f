/*
 * tracer.c: the child that seizes every task of its parent by ptrace.
 *
 * All of it is the stopped phase: raw calls, no thread-local storage (the thread pointer is its
 * parent's), signal handlers of its own. It interrupts many tasks, then waits for each to stop, reads
 * its registers, and looks for tasks that were made meanwhile; then it says so and sleeps.
 *
 * It only looks at a stop and never takes the report of it (WNOWAIT): so a task that stopped with a
 * signal in hand gets it when the tracer ends, however that comes. Waits for a task are bounded by an
 * interval timer, which interrupts waitid.
 */
#include "os/linux/stop/tracer.h"

#include <cpuid.h>
#include <elf.h>
#include <linux/ptrace.h>
#include <signal.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>

#define STUCK_TICKS	10		/* after which a task that sleeps uninterruptibly is left */
#define LEFT_TICKS	200		/* any task */
#define PARENT_NS	200000000ul	/* between looks for our parent */
#define GENERAL_ROOM	256		/* for user_regs_struct; then the vector registers */
/* Where AMX's tiles begin in the extended state: matrices, not pointers. */
#define EXTENDED_MOST	2752ul

uptr
os_stop_registers_size(void)
{
	u32 a, b = 0, c, d;

	/* Leaf 13: the size of what the system has enabled, in the form that ptrace gives. */
	if (!__get_cpuid_count(13, 0, &a, &b, &c, &d) || b == 0)
		b = sizeof(struct user_fpregs_struct);
	return GENERAL_ROOM + ROUND_UP(MIN(b, EXTENDED_MOST), 64);
}

void
tracer_layout(struct tracer *t)
{
	t->extended = os_stop_registers_size() - GENERAL_ROOM;
	t->extended_type = t->extended > sizeof(struct user_fpregs_struct) ? NT_X86_XSTATE : NT_PRFPREG;
}

SAN_STOPPED static void
tracer_say(struct tracer *t, u32 word)
{
	u32 old = TRACER_GO;

	if (cas(&t->word, &old, word))
		tasks_wake(&t->word);
}

SAN_STOPPED static void
tracer_tick(int sig)
{
}

SAN_STOPPED static void
tracer_signals(void)
{
	struct sys_action a = { .handler = (void *)tracer_tick, .flags = SYS_RESTORER, .restorer = signal_return };
	struct itimerval tick = { { 0, TICK_NS / 1000 }, { 0, TICK_NS / 1000 } };

	sys(rt_sigaction, SIGALRM, &a, NULL, sizeof a.mask);
	child_signals(SYS_SIGNAL_BIT(SIGALRM));
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
	/* A thread that the kernel works for us with: it has no place in our code. */
	if (general->rsp == 0 && general->rip == 0)
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
		t->what = "the list of threads cannot be read";
		added = tasks_pass(tasks);
		if (os_failed(added))
			return added;
		t->what = "ptrace is refused";
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

SAN_STOPPED void
tracer_run(void *arg)
{
	struct tracer *t = arg;
	struct itimerval none = { { 0, 0 }, { 0, 0 } };
	u32 word;

	tracer_signals();
	while (load_acquire(&t->word) == TRACER_HELD && !child_orphaned(&t->child))
		tasks_sleep(&t->word, TRACER_HELD, TICK_NS);
	if (child_orphaned(&t->child))
		child_exit();
	t->error = stop_all(t);
	word = os_failed(t->error) ? TRACER_FAILED : TRACER_DONE;
	sys(setitimer, ITIMER_REAL, &none, NULL);
	tracer_say(t, word);
	/* The caller kills us; where it may not, it says so. */
	while (load_acquire(&t->word) == word && !child_orphaned(&t->child))
		tasks_sleep(&t->word, word, PARENT_NS);
	child_exit();
}
