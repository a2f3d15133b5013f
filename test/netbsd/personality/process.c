/*
 * process.c: processes: fork and its kin, execution, waiting, the end; limits, time, identity.
 *
 * A process is the host's, with the host's id. Executing a program of NetBSD's executes this program
 * again for it; any other is the host's business.
 */
#include "personality.h"

#define HOST_VM		0x100
#define HOST_VFORK	0x4000
#define HOST_WALL	0x40000000u
#define HOST_WCLONE	0x80000000u

/* ---- the table ---- */

struct process *
process_find(int pid)
{
	for (u32 i = 0; i < ARRAY_LENGTH(table->processes); i++)
		if (table->processes[i].pid == pid && pid > 0)
			return &table->processes[i];
	return NULL;
}

bool
process_alive(int pid)
{
	struct { int fd; short events, revents; } poll = { (int)host(pidfd_open, pid, 0), 1, 0 };

	if (poll.fd < 0)
		return false;
	host(poll, &poll, 1, 0);
	host(close, poll.fd);
	return poll.revents == 0;
}

/* table_lock is held. */
static void
entry_free(struct process *p)
{
	struct lwp *next;

	for (struct lwp *l = p->lwps; l != NULL; l = next) {
		next = l->next;
		l->process = NULL;
		l->tid = 0;
	}
	p->lwps = NULL;
	p->pid = 0;
}

struct process *
process_new(int pid)
{
	struct process *p = NULL;

	table_lock();
	for (u32 i = 0; i < ARRAY_LENGTH(table->processes) && p == NULL; i++) {
		struct process *entry = &table->processes[i];

		/* Nobody waits for some that end. */
		if (entry->pid > 0 && host(kill, entry->pid, 0) != 0)
			entry_free(entry);
		if (entry->pid == 0)
			p = entry;
	}
	if (p == NULL)
		host_die("too many processes");
	bytes_set(p, 0, sizeof *p);
	p->pid = pid;
	p->parent = (int)host(getppid);
	table_unlock();
	return p;
}

void
process_gone(int pid)
{
	struct process *p;

	table_lock();
	p = process_find(pid);
	if (p != NULL)
		entry_free(p);
	table_unlock();
}

void
process_ends(struct process *p)
{
	table_lock();
	for (u32 i = 0; i < ARRAY_LENGTH(table->processes); i++)
		if (table->processes[i].pid > 0 && table->processes[i].tracer == p->pid)
			host(kill, table->processes[i].pid, SIGKILL);
	table_unlock();
	event_happened();
}

/* ---- fork and its kin ---- */

void
process_named(struct lwp *first)
{
	if (first->process->pid != -1)
		return;
	first->process->pid = (int)first->tid;
}

/* flags: the host's, whose CLONE_VM, FS, FILES and VFORK are NetBSD's. */
static sptr
process_make(struct lwp *l, u64 flags, u64 stack)
{
	struct process *p = process_new(-1);
	struct lwp *child = lwp_new(p);
	sptr r;

	bytes_copy(p->actions, l->process->actions, sizeof p->actions);
	str_copy(p->path, sizeof p->path, l->process->path);
	p->parent = l->process->pid;
	p->vfork = flags & HOST_VFORK;
	p->pax = l->process->pax;
	p->strings = l->process->strings;
	p->stack_limit = l->process->stack_limit;
	child->frame = frame_copy(child, l->frame);
	child->tls = l->tls;
	child->mask = l->mask;
	child->alt = l->alt;
	str_copy(child->name, sizeof child->name, l->name);
	child->frame->uc_mcontext.rax = 0;
	child->frame->uc_mcontext.eflags &= ~1ul;	/* no error */
	if (stack != 0)
		child->frame->uc_mcontext.rsp = stack;
	if (!(flags & HOST_VM)) {
		lock_take(&vm_lock);
		child->forked = true;
	}
	l->sleep = flags & HOST_VFORK ? DEEP : AWAKE;
	r = host_error(task_new(child, flags));
	l->sleep = AWAKE;
	if (!(flags & HOST_VM))
		store_release(&vm_lock, 0);
	if (r > 0 && !(flags & HOST_VFORK))	/* after a vfork it may be gone */
		process_named(child);
	if (r < 0) {
		table_lock();
		entry_free(p);
		table_unlock();
	}
	return r;
}

sptr
call_fork(struct lwp *l, const u64 *a)
{
	(void)a;
	return process_make(l, SIGCHLD, 0);
}

sptr
call_vfork(struct lwp *l, const u64 *a)
{
	(void)a;
	return process_make(l, HOST_VM | HOST_VFORK | SIGCHLD, 0);
}

sptr
call_clone(struct lwp *l, const u64 *a)
{
	u64 flags = a[0] & (GCLONE_VM | GCLONE_FS | GCLONE_FILES | GCLONE_VFORK);
	int sig = (int)(a[0] & 0xff);

	if ((a[0] & GCLONE_PTRACE) || ((a[0] & GCLONE_SIGHAND) && !(a[0] & GCLONE_VM)) || sig > GUEST_SIGNALS)
		return -GEINVAL;
	if (a[0] & GCLONE_SIGHAND)
		host_die("__clone with CLONE_SIGHAND is not modelled");
	return process_make(l, flags | (sig != 0 ? (u64)signal_host(sig) : 0), a[1]);
}

/* ---- execution ---- */

static sptr
count_words(u64 vector, u32 *n)
{
	u64 word = 1;

	for (*n = 0; vector != 0; ++*n)
		if (copy_in(&word, vector + *n * sizeof word, sizeof word) != 0)
			return -GEFAULT;
		else if (word == 0)
			break;
	return 0;
}

sptr
call_execve(struct lwp *l, const u64 *a)
{
	char path[1024];
	u64 mask = mask_host(l->mask);
	u32 n;
	u64 *argv;
	sptr r = copy_in_text(path, a[0], sizeof path);

	if (r != 0 || count_words(a[1], &n) != 0)
		return r != 0 ? r : -GEFAULT;
	if (!is_guest_program(path)) {
		argv = NULL;
	} else {
		argv = (u64 *)host(mmap, 0x7fb000000000, (n + 4) * sizeof *argv, 3, 0x22, -1, 0);
		argv[0] = (u64)table->self;
		argv[1] = (u64)release_names[table->release];
		argv[2] = (u64)path;
		copy_in(argv + 3, a[1], n * sizeof *argv);
		argv[n + 3] = 0;
	}
	/* The new program begins with this mask; and with the table of its own. */
	host(rt_sigprocmask, SIG_SETMASK, &mask, NULL, sizeof mask);
	r = argv != NULL ? pass(execve, table->self, argv, a[2]) : pass(execve, path, a[1], a[2]);
	host(rt_sigprocmask, SIG_SETMASK, &host_all_signals, NULL, sizeof mask);
	if (argv != NULL)
		host(munmap, argv, (n + 4) * sizeof *argv);
	return r;
}

/* ---- the end, and waiting for it ---- */

sptr
call_exit(struct lwp *l, const u64 *a)
{
	process_ends(l->process);
	for (;;)
		host(exit_group, a[0]);
}

static sptr
wait_once(struct lwp *l, int pid, u64 options, int *status, void *usage, bool *traces)
{
	u64 host_options = (options & (GWNOHANG | GWUNTRACED)) | (options & GWALTSIG ? HOST_WCLONE : 0) |
	    (options & GWALLSIG ? HOST_WALL : 0);
	sptr r;

	*traces = stop_reported(l, pid, status, &r);
	if (r != 0)
		return r;
	r = sleep_call(l, wait4, pid, status, host_options | (*traces ? GWNOHANG : 0), usage);
	if (r > 0) {
		*status = status_guest(*status);
		if ((*status & 0xff) != 0x7f)
			process_gone((int)r);
	}
	return r == -GECHILD && *traces ? 0 : r;
}

sptr
call_wait4(struct lwp *l, const u64 *a)
{
	u64 usage[18];
	int status = 0;
	bool traces;
	u32 event;
	sptr r;

	do {
		event = load_acquire(&table->event);
		r = wait_once(l, (int)a[0], a[2], &status, usage, &traces);
		if (r != 0 || (a[2] & GWNOHANG))
			break;
		/* Nobody tells of an end that the host has brought about. */
		r = sleep_on(l, &table->event, event, host_time(1) + 5000000);
	} while (r == 0 || r == -GETIMEDOUT);
	if (r > 0 && ((a[1] != 0 && copy_out(a[1], &status, sizeof status) != 0) ||
	    (a[3] != 0 && copy_out(a[3], usage, sizeof usage) != 0)))
		return -GEFAULT;
	return r;
}

/* ---- identity ---- */

sptr
call_getpid(struct lwp *l, const u64 *a)
{
	(void)a;
	return l->process->pid;
}

PASS(getppid, getppid)
PASS(getuid, getuid)
PASS(geteuid, geteuid)

sptr
call_issetugid(struct lwp *l, const u64 *a)
{
	(void)l, (void)a;
	return 0;
}

/* ---- time and limits ---- */

static int
clock_host(u32 clock)
{
	static const int clocks[] = { 0, 2, 2, 1 };	/* REALTIME, VIRTUAL, PROF, MONOTONIC */

	if (clock < ARRAY_LENGTH(clocks))
		return clocks[clock];
	return clock == 0x20000000 ? 3 : clock == 0x40000000 ? 2 : -1;
}

sptr
call_clock_gettime(struct lwp *l, const u64 *a)
{
	int clock = clock_host((u32)a[0]);

	(void)l;
	return clock < 0 ? -GEINVAL : pass(clock_gettime, clock, a[1]);
}

PASS(gettimeofday, gettimeofday, a[0], a[1])

sptr
call_setitimer(struct lwp *l, const u64 *a)
{
	struct guest_timeval t[2];
	u64 old[4];
	sptr r;

	(void)l;
	if (copy_in(t, a[1], sizeof t) != 0)
		return -GEFAULT;
	t[0].pad = t[1].pad = 0;
	r = pass(setitimer, a[0], t, old);
	return r == 0 && a[2] != 0 ? copy_out(a[2], old, sizeof old) : r;
}

PASS(getrusage, getrusage, (int)a[0], a[1])
PASS(sched_yield, sched_yield)

/* CPU FSIZE DATA STACK CORE RSS MEMLOCK NPROC NOFILE SBSIZE AS NTHR */
static const int8_t limits[] = { 0, 1, 2, 3, 4, 5, 8, 6, 7, -1, 9, -1 };
#define LIMIT_STACK	3
#define INFINITE	0x7fffffffffffffffl
#define STACK_MOST	(128ul << 20)

sptr
call_getrlimit(struct lwp *l, const u64 *a)
{
	u64 limit[2] = { INFINITE, INFINITE };
	sptr r;

	if (a[0] >= ARRAY_LENGTH(limits))
		return -GEINVAL;
	if (a[0] == LIMIT_STACK) {
		limit[0] = l->process->stack_limit;
		limit[1] = STACK_MOST;
	} else if (limits[a[0]] >= 0) {
		r = pass(getrlimit, limits[a[0]], limit);
		if (r != 0)
			return r;
	}
	limit[0] = MIN(limit[0], INFINITE);
	limit[1] = MIN(limit[1], INFINITE);
	return copy_out(a[1], limit, sizeof limit);
}

sptr
call_setrlimit(struct lwp *l, const u64 *a)
{
	u64 limit[2];

	if (a[0] >= ARRAY_LENGTH(limits))
		return -GEINVAL;
	if (copy_in(limit, a[1], sizeof limit) != 0)
		return -GEFAULT;
	for (u32 i = 0; i < 2; i++)
		if (limit[i] >= INFINITE)
			limit[i] = ~0ul;
	if (a[0] == LIMIT_STACK) {
		l->process->stack_limit = MIN(limit[0], STACK_MOST);
		return 0;
	}
	return limits[a[0]] < 0 ? 0 : pass(setrlimit, limits[a[0]], limit);
}
