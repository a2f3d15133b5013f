/*
 * stop.c: stopping the world, as a program to run on real kernels and on the personality. It brings its own
 * beginning and needs no library, so one binary runs on every release; it prints a line for each thing that it
 * looked at and exits 0 when all of them passed.
 *
 * Long, so each release is a test of its own: native/stop.*.test run it, as %stop in lit.local.cfg builds it.
 *
 * RUN: %stop -o %t
 * RUN: %readelf -h %t | %FileCheck %s
 * CHECK: EXEC (Executable file)
 */
#include "os/netbsd/stop/tracer.h"
#include "os/netbsd/sys.h"
#include "report/report.h"
#include "stop/stop.h"
#include "thread/thread.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/exec.h>
#include <sys/exec_elf.h>
#include <sys/lwp.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <ucontext.h>

/* ---- what a program has of its start files and libraries ---- */

__asm__(".section .note.netbsd.ident, \"a\", @note\n.p2align 2\n.long 7, 4, 1\n.asciz \"NetBSD\\0\"\n"
	".p2align 2\n.long 900000000\n.previous\n"
	".globl _start\n_start:\n	and $-16, %rsp\n	call begin\n");
void begin(void);
void *memcpy(void *, const void *, size_t);
void *memset(void *, int, size_t);

struct ps_strings *__ps_strings;
const AuxInfo *_dlauxinfo(void);
const AuxInfo *
_dlauxinfo(void)
{
	return NULL;
}

void *
memcpy(void *dst, const void *src, size_t n)
{
	return bytes_copy(dst, src, n);
}

void *
memset(void *dst, int c, size_t n)
{
	return bytes_set(dst, c, n);
}

static char told[512];			/* the last message of the runtime's */
static int failures;
const char tool_name[] = "Stop";

static void
say(const char *fmt, ...)
{
	char text[600];
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(text, sizeof text, fmt, ap);
	va_end(ap);
	sys(write, 1, text, str_length(text));
}

void
out_message(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(told, sizeof told, fmt, ap);
	va_end(ap);
	say("	%s", told);
}

void
out_verbose(int level, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(told, sizeof told, fmt, ap);
	va_end(ap);
}

void
check_failed(const char *file, int line, const char *condition, u64 a, u64 b)
{
	say("FAIL check %s:%d %s\n", file, line, condition);
	os_exit(3);
}

/* There is no registry: the kernel alone tells which threads there are. */
void
thread_each_locked(void (*each)(struct thread *, void *), void *arg)
{
}

static void
expect(bool good, const char *fmt, ...)
{
	char text[300];
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(text, sizeof text, fmt, ap);
	va_end(ap);
	say("%s %s\n", good ? "PASS" : "FAIL", text);
	failures += !good;
}

/* ---- threads ---- */

#define THREADS	256
#define STACK	(32ul << 10)

static struct worker {
	u64 count;			/* a spinner's */
	u64 magic;
	u64 tls[4];
	uptr stack;
	u32 id;
	sptr result;			/* of what it slept in */
	bool awake;
	bool over;			/* it has nothing left to do but to end */
	void (*run)(struct worker *);
} workers[THREADS];
static u32 worker_count;
static u32 alone;			/* what os_stop_threads says of one thread; it says too many */
static u32 quit;
static int pipe_fds[2];

static void
worker_begin(struct worker *w)
{
	w->run(w);
	store_release(&w->over, true);
	sys(_lwp_exit);
}

static struct worker *
worker_new(void (*run)(struct worker *))
{
	struct worker *w = &workers[worker_count++];
	ucontext_t u;
	sptr stack = w->stack != 0 ? (sptr)w->stack : os_map(0, STACK, OS_PROT_RW, 0, NULL);

	*w = (struct worker){ .stack = (uptr)stack, .run = run };
	w->magic = 0x5eed000000000000 + (uptr)(w - workers) * 256;
	w->tls[0] = (uptr)w->tls;
	sys(getcontext, &u);
	u.uc_flags = _UC_CPU | _UC_SIGMASK | _UC_TLSBASE;
	u.uc_link = NULL;
	u.uc_mcontext._mc_tlsbase = (uptr)w->tls;
	u.uc_mcontext.__gregs[_REG_RIP] = (uptr)worker_begin;
	u.uc_mcontext.__gregs[_REG_RSP] = w->stack + STACK - 8;
	u.uc_mcontext.__gregs[_REG_RDI] = (uptr)w;
	if (os_failed(sys(_lwp_create, &u, LWP_DETACHED, &w->id)))
		expect(false, "a thread can be made");
	return w;
}

/* Counts with the magic number in registers, and in a vector register only once it counts. */
static void
spin(struct worker *w)
{
	__asm__ volatile(
	    "mov %1, %%r12\n\tlea 1(%1), %%r13\n\tlea 2(%1), %%rbx\n\tlea 3(%1), %%rax\n\t"
	    "movq %%rax, %%xmm6\n\tlea 4(%1), %%rax\n\tmovq %%rax, %%xmm7\n\tpunpcklqdq %%xmm7, %%xmm6\n\t"
	    "xor %%eax, %%eax\n\tpxor %%xmm7, %%xmm7\n"
	    "1:\tlock incq (%0)\n\tpause\n\tcmpl $0, %2\n\tje 1b"
	    : : "r"(&w->count), "r"(w->magic), "m"(quit) : "r12", "r13", "rbx", "rax", "xmm6", "xmm7", "memory");
}

/* The signals of the tests are for others: they would wake who sleeps. */
static void
block_all(void)
{
	struct sys_signals all = { { ~0ul, ~0ul } };

	sys(__sigprocmask14, SIG_SETMASK, &all, NULL);
}

static void
doze(struct worker *w)
{
	struct timespec t = { 3600, 0 };

	block_all();
	w->result = sys(__nanosleep50, &t, NULL);
	w->awake = true;
}

/* Parking may end for no reason, and does on 9.0 when the process is let go. */
static void
park_lwp(struct worker *w)
{
	block_all();
	do
		w->result = sys(___lwp_park60, CLOCK_MONOTONIC, 0, NULL, 0, w, NULL);
	while (w->result == 0 && !load_acquire(&quit));
	w->awake = true;
}

static void
read_pipe(struct worker *w)
{
	char c;

	block_all();
	w->result = sys(read, pipe_fds[0], &c, 1);
	w->awake = true;
}

static void
blocked(struct worker *w)
{
	block_all();
	spin(w);
}

/* Makes short-lived ones all the time. */
static char short_stacks[8][4096] SAN_ALIGNED(16);
static u32 short_busy[8], churned;

static void
short_lived(u32 *busy)
{
	store_release(busy, 2);
	sys(_lwp_exit);
}

static void
churn(struct worker *w)
{
	ucontext_t u;
	u32 id;

	for (u32 i = 0; !load_acquire(&quit); i = (i + 1) % 8) {
		if (load_acquire(&short_busy[i]) == 1) {
			os_yield();
			continue;
		}
		store_release(&short_busy[i], 1);
		sys(getcontext, &u);
		u.uc_flags = _UC_CPU | _UC_SIGMASK | _UC_TLSBASE;
		u.uc_link = NULL;
		u.uc_mcontext._mc_tlsbase = (uptr)w->tls;
		u.uc_mcontext.__gregs[_REG_RIP] = (uptr)short_lived;
		u.uc_mcontext.__gregs[_REG_RSP] = (uptr)short_stacks[i] + 4096 - 8;
		u.uc_mcontext.__gregs[_REG_RDI] = (uptr)&short_busy[i];
		/* Its stack may still be in use by the one before, which has nothing left to do on it. */
		if (os_failed(sys(_lwp_create, &u, LWP_DETACHED, &id)))
			store_release(&short_busy[i], 0);
		else
			add_relaxed(&churned, 1);
	}
}

static u32
workers_left(void)
{
	u32 left = 0;

	for (u32 i = 0; i < worker_count; i++)
		left += !load_acquire(&workers[i].over);
	return left;
}

/* None may be left when quit is taken back: it would run on. */
static void
workers_end(void)
{
	store_release(&quit, 1);
	for (u32 tries = 0; tries < 3000 && (workers_left() != 0 || os_stop_threads() > alone + 1); tries++) {
		for (u32 i = 0; i < worker_count; i++)
			if (!load_acquire(&workers[i].awake) && !load_acquire(&workers[i].over))
				sys(_lwp_wakeup, workers[i].id);
		os_sleep_ns(10000000);
	}
	/* The last one that ended is kept by the kernel until the next one ends. */
	expect(workers_left() == 0 && os_stop_threads() <= alone + 1, "all threads end: %u and %u left",
	    workers_left(), os_stop_threads() - alone);
	store_release(&quit, 0);
	worker_count = 0;
}

/* ---- looking ---- */

static struct seen {
	int looks;
	u32 count, found, moved, without_registers, outside, wrong_tls, awake;
	bool way_right;
	u64 self;
} seen;

SAN_STOPPED static bool
holds(struct range r, u64 value)
{
	for (const u64 *p = (const u64 *)r.begin; p < (const u64 *)r.end; p++)
		if (*p == value)
			return true;
	return false;
}

SAN_STOPPED static void
look(const struct world *world, void *arg)
{
	u64 counts[THREADS];
	bool tls = sys_release() >= RELEASE_LWP_NEXT || world->way == STOP_SIGNALLED;

	seen = (struct seen){ .looks = seen.looks + 1, .count = world->count, .self = world->self.os_id };
	seen.way_right = world->way == *(const enum stop_way *)arg;
	for (u32 i = 0; i < worker_count; i++)
		counts[i] = load_acquire(&workers[i].count);
	for (u32 i = 0; i < 20; i++)
		os_yield();
	for (u32 i = 0; i < worker_count; i++) {
		const struct worker *w = &workers[i];
		const struct stopped *s = world_find(world, w->id);

		seen.moved += counts[i] != load_acquire(&w->count);
		seen.awake += w->awake;
		if (s == NULL)
			continue;
		seen.found += s->suspended;
		if (w->run == spin || w->run == blocked)
			for (u32 k = 0; k < 5; k++)
				seen.without_registers += !holds(s->registers, w->magic + k);
		seen.outside += s->sp <= w->stack || s->sp > w->stack + STACK;
		seen.wrong_tls += s->thread_pointer != (tls ? (uptr)w->tls : 0);
	}
}

static void
expect_seen(const char *name, sptr r)
{
	expect(r == 0 && seen.looks == 1 && seen.way_right && seen.self == os_tid(), "%s: result %d, looks %d, %s", name,
	    (int)r, seen.looks, told);
	expect(seen.found == worker_count, "%s: %u of %u threads are in the list of %u", name, seen.found, worker_count,
	    seen.count);
	expect(seen.moved == 0 && seen.awake == 0, "%s: %u moved, %u woke", name, seen.moved, seen.awake);
	expect(seen.without_registers == 0 && seen.outside == 0 && seen.wrong_tls == 0,
	    "%s: %u registers missing, %u stack pointers and %u thread pointers wrong", name, seen.without_registers,
	    seen.outside, seen.wrong_tls);
}

static void
stop_as(const char *name, enum stop_way way)
{
	sptr r;

	seen.looks = 0;
	r = world_stop(look, &way);
	world_tell();
	expect_seen(name, r);
}

/* They run on, and those who slept sleep. */
static void
expect_running(const char *name)
{
	u64 counts[THREADS];
	u32 still = 1, woken = 0;

	for (u32 i = 0; i < worker_count; i++)
		counts[i] = load_acquire(&workers[i].count);
	for (u32 tries = 0; tries < 50 && still != 0; tries++) {
		os_sleep_ns(200000000);
		still = woken = 0;
		for (u32 i = 0; i < worker_count; i++) {
			const struct worker *w = &workers[i];

			still += (w->run == spin || w->run == blocked) && counts[i] == load_acquire(&w->count);
			woken += w->awake;
		}
	}
	expect(still == 0 && woken == 0, "%s: %u stand still, %u woke", name, still, woken);
}

/* ---- the tests ---- */

static u32 child_signals, alarms;

static void
on_child(int sig, void *info, void *context)
{
	add_relaxed(&child_signals, 1);
}

static void
on_alarm(int sig, void *info, void *context)
{
	add_relaxed(&alarms, 1);
}

static void
workers_of_each_kind(void)
{
	for (int i = 0; i < 2; i++) {
		worker_new(spin);
		worker_new(doze);
		worker_new(park_lwp);
		worker_new(read_pipe);
		worker_new(blocked);
	}
	os_sleep_ns(300000000);
}

static void
test_plain(void)
{
	int parent = os_parent_pid(), status;

	os_signal_set(SIGCHLD, on_child, false);
	stop_as("plain", STOP_TRACED);
	expect_running("plain");
	expect(child_signals == 0, "no SIGCHLD");
	expect(sys(__wait450, -1, &status, WNOHANG, NULL) == -OS_ECHILD, "no child to wait for");
	expect(sys(__wait450, -1, &status, WNOHANG | __WALL, NULL) == -OS_ECHILD, "no child of any kind");
	expect(os_parent_pid() == parent, "the same parent");
	stop_as("again", STOP_TRACED);
	sys(kill, os_pid(), SIGCHLD);
	for (int i = 0; i < 100 && load_acquire(&child_signals) == 0; i++)
		os_sleep_ns(10000000);
	expect(child_signals == 1, "SIGCHLD otherwise");
	os_signal_default(SIGCHLD);
}

static void
test_ignored_children(void)
{
	struct sigaction a = { .sa_handler = SIG_IGN }, b = { .sa_handler = SIG_DFL, .sa_flags = SA_NOCLDWAIT };

	sys(__sigaction_sigtramp, SIGCHLD, &a, NULL, NULL, 0);
	stop_as("SIGCHLD ignored", STOP_TRACED);
	sys(__sigaction_sigtramp, SIGCHLD, &b, NULL, NULL, 0);
	stop_as("children not waited for", STOP_TRACED);
	os_signal_default(SIGCHLD);
}

/* Signals that come all the time, before, within and after. */
static void
test_signals(void)
{
	struct itimerval tick = { { 0, 10000 }, { 0, 10000 } }, none = { { 0, 0 }, { 0, 0 } };
	enum stop_way way = STOP_TRACED;
	u32 bad = 0, before = 0;
	u64 begin = os_time_ns();

	os_signal_set(SIGALRM, on_alarm, false);
	sys(__setitimer50, ITIMER_REAL, &tick, NULL);
	for (int i = 0; i < 50; i++) {
		seen.looks = 0;
		bad += world_stop(look, &way) != 0 || seen.looks != 1 || seen.moved != 0 || !seen.way_right;
	}
	before = load_acquire(&alarms);
	while (load_acquire(&alarms) == before && os_time_ns() - begin < 60000000000)
		os_sleep_ns(10000000);
	expect(bad == 0 && alarms > before, "50 times with a timer: %u bad; %u alarms, then %u", bad, before, alarms);
	sys(__setitimer50, ITIMER_REAL, &none, NULL);
}

static u32 terminal_stops;

static void
on_terminal_stop(int sig, void *info, void *context)
{
	add_relaxed(&terminal_stops, 1);
}

/* A signal within reaches its handler afterwards. */
SAN_STOPPED static void
look_and_signal(void *arg)
{
	sys(kill, *(const int *)arg, SIGTSTP);
	sys(kill, *(const int *)arg, SIGUSR1);
	os_yield();
}

static struct stopped tasks[THREADS];
static u8 registers[THREADS][4096] SAN_ALIGNED(64);

static struct os_stop
list_of(u32 room)
{
	return (struct os_stop){ .tasks = tasks, .room = room, .registers = registers[0] };
}

static void
test_signal_within(void)
{
	struct os_stop s = list_of(THREADS);
	int pid = os_pid();
	sptr r;

	os_signal_set(SIGTSTP, on_terminal_stop, false);
	os_signal_set(SIGUSR1, on_terminal_stop, false);
	r = os_stop_by_tracer(&s, look_and_signal, &pid);
	for (int i = 0; i < 100 && load_acquire(&terminal_stops) != 2; i++)
		os_sleep_ns(10000000);
	expect(r == 0 && terminal_stops == 2, "signals within: %d, %u arrived", (int)r, terminal_stops);
}

SAN_STOPPED static void
look_at_nothing(void *arg)
{
	*(volatile int *)arg = 1;
}

SAN_STOPPED static void
look_deeper(void *arg)
{
	volatile char here[4096];

	here[0] = 0;
	if (arg == NULL)
		look_deeper(arg);
	here[1] = 1;
}

static void
test_crash(void)
{
	struct os_stop s = list_of(THREADS);
	sptr r = os_stop_by_tracer(&s, look_at_nothing, (void *)16);

	expect(r == -OS_EFAULT && str_starts(s.reason, "the tracer died of SIGSEGV at pc 0x"), "crash: %d, %s", (int)r,
	    s.reason);
	r = os_stop_by_tracer(&s, look_deeper, NULL);
	expect(r == -OS_EFAULT && str_starts(s.reason, "the tracer died of SIGSEGV at pc 0x"), "overflow: %d, %s", (int)r,
	    s.reason);
	expect_running("after crashes");
	stop_as("after crashes", STOP_TRACED);
}

SAN_STOPPED static void
look_once(void *arg)
{
	++*(int *)arg;
}

static void
test_room(void)
{
	struct os_stop s = list_of(worker_count - 1);
	int looks = 0;
	sptr r = os_stop_by_tracer(&s, look_once, &looks);

	expect(r == -OS_E2BIG && s.count == worker_count && looks == 0, "too little room: %d, %u there", (int)r, s.count);
	s = list_of(worker_count);
	r = os_stop_by_tracer(&s, look_once, &looks);
	expect(r == 0 && s.count == worker_count && looks == 1, "just enough room: %d, %u there", (int)r, s.count);
}

static void
test_churn(void)
{
	enum stop_way way = STOP_TRACED;
	u32 bad = 0, most = 0;

	worker_new(churn);
	for (int i = 0; i < 50; i++) {
		seen.looks = 0;
		bad += world_stop(look, &way) != 0 || seen.looks != 1 || seen.moved != 0 || !seen.way_right;
		most = MAX(most, seen.count);
		os_yield();
	}
	expect(bad == 0, "threads that come and go: %u bad of 50, at most %u there, %u made", bad, most, churned);
}

/* In a thread that waits for its vfork child, the kernel cannot be interrupted. */
static int hold_ms;

static void
hold(struct worker *w)
{
	struct timespec t = { hold_ms / 1000, hold_ms % 1000 * 1000000 };
	sptr pid;

	block_all();
	pid = sys(__vfork14);

	if (pid == 0) {
		sys(__nanosleep50, &t, NULL);
		sys(exit, 0);
	}
	w->result = pid;
	sys(__wait450, pid, NULL, 0, NULL);
	w->awake = true;
}

static void
test_vfork(int ms, enum stop_way way)
{
	struct worker *w;
	u64 begin;
	sptr r;

	hold_ms = ms;
	w = worker_new(hold);
	os_sleep_ns(300000000);
	begin = os_time_ns();
	seen.looks = 0;
	r = world_stop(look, &way);
	world_tell();
	expect(r == 0 && seen.looks == 1 && seen.way_right, "a thread in vfork: result %d, looks %d after %d ms, %s", (int)r,
	    seen.looks, (int)((os_time_ns() - begin) / 1000000), told);
	while (!load_acquire(&w->over))
		os_sleep_ns(10000000);
	worker_count--;
}

static void
test_fork(void)
{
	enum stop_way way = STOP_TRACED;
	int status = -1;
	sptr pid = sys(fork);

	if (pid == 0) {
		u32 others = worker_count;

		worker_count = 0;
		seen.looks = 0;
		os_exit(world_stop(look, &way) == 0 && seen.looks == 1 && seen.way_right && seen.count == 0 &&
		    others != 0 ? 42 : 1);
	}
	sys(__wait450, pid, &status, 0, NULL);
	expect(status == 42 << 8, "in a fork's child: status %d", status);
}

SAN_STOPPED static bool
id_less(const void *a, const void *b)
{
	return ((const struct stopped *)a)->os_id < ((const struct stopped *)b)->os_id;
}

SAN_STOPPED static void
look_signalled(void *arg)
{
	const struct os_stop *s = arg;
	struct world w = { STOP_SIGNALLED, s->count, s->tasks, s->self };
	enum stop_way way = STOP_SIGNALLED;

	sort(s->tasks, s->count, sizeof *s->tasks, id_less);
	look(&w, &way);
}

/* Until it has its numbers in registers. */
static void
await_count(const struct worker *w)
{
	while (load_acquire(&w->count) == 0)
		os_sleep_ns(1000000);
}

/* Parked by a signal; who blocks all signals is left. */
static void
test_signalled(void)
{
	struct os_stop s = list_of(THREADS);
	const struct worker *last;
	u64 mask[2];
	sptr r = 0;

	for (int i = 0; i < 3; i++)
		await_count(worker_new(spin));
	for (int i = 0; i < 5 && r == 0; i++) {
		seen.looks = 0;
		s.reason[0] = 0;
		if (i % 2 == 0)
			os_signals_block(mask);		/* as a leak check does */
		r = os_stop_by_signal(&s, look_signalled, &s);
		if (i % 2 == 0)
			os_signals_restore(mask);
	}
	fmt_print(told, sizeof told, "signal %d %s", s.signal, s.reason);
	expect_seen("signalled", r);
	expect_running("signalled");
	s = list_of(worker_count - 1);
	r = os_stop_by_signal(&s, look_signalled, &s);
	expect(r == -OS_E2BIG && s.count == worker_count, "signalled, too little room: %d, %u there", (int)r, s.count);
	/* The personality gives one of this name no processor for a while after a signal. */
	sys(_lwp_setname, workers[0].id, "starved");
	s = list_of(THREADS);
	seen.looks = 0;
	r = os_stop_by_signal(&s, look_signalled, &s);
	sys(_lwp_setname, workers[0].id, "");
	fmt_print(told, sizeof told, "signal %d %s", s.signal, s.reason);
	expect_seen("signalled, one comes late", r);
	s = list_of(THREADS);
	r = os_stop_by_signal(&s, look_at_nothing, (void *)16);
	expect(r == -OS_EFAULT && str_starts(s.reason, "the tracer died of SIGSEGV at pc 0x"), "signalled crash: %d, %s",
	    (int)r, s.reason);
	last = worker_new(blocked);
	await_count(last);			/* it blocks now */
	s = list_of(THREADS);
	seen.looks = 0;
	r = os_stop_by_signal(&s, look_signalled, &s);
	expect(r == 0 && seen.looks == 1 && seen.found == worker_count - 1 && seen.count == worker_count,
	    "signalled, one blocks: result %d, %u of %u", (int)r, seen.found, seen.count);
	expect_running("signalled, one blocks");
}

/*
 * A process that is traced already; this one traces it. A signal that a tracer passes on may reach
 * another thread than it was meant for, so not all need be parked.
 */
static void
test_refused(void)
{
	int status = -1;
	sptr pid = sys(fork), r;
	enum stop_way way = STOP_SIGNALLED;

	if (pid == 0) {
		worker_count = 0;
		worker_new(spin);
		worker_new(spin);
		os_sleep_ns(500000000);
		seen.looks = 0;
		r = world_stop(look, &way);
		world_tell();
		expect(r == 0 && seen.looks == 1 && seen.way_right, "traced: result %d, %u of %u, %s", (int)r, seen.found,
		    seen.count, told);
		os_exit(r != 0);
	}
	os_sleep_ns(50000000);
	r = sys(ptrace, TRACE_ATTACH, pid, 0, 0);
	while (!os_failed(r)) {
		r = sys(__wait450, pid, &status, 0, NULL);
		if (r != pid || (status & 0xff) != 0x7f)
			break;
		r = sys(ptrace, TRACE_CONTINUE, pid, 1, status >> 8 == SIGSTOP ? 0 : status >> 8);
	}
	expect(status == 0, "a process that is traced already: status %d", status);
}

static void
test_many(void)
{
	enum stop_way way = STOP_TRACED;
	u64 begin, least = ~0ul, time;

	while (worker_count < 200)
		worker_new(doze);
	os_sleep_ns(500000000);
	stop_as("200 threads", STOP_TRACED);
	for (int i = 0; i < 10; i++) {
		begin = os_time_ns();
		seen.looks = 0;
		world_stop(look, &way);
		time = os_time_ns() - begin;
		least = MIN(least, time);
	}
	expect(true, "200 threads, 10 times: least time %u us", (u32)(least / 1000));
}

void
begin(void)
{
	say("release %u\n", sys_release());
	sys(pipe2, pipe_fds, 0);
	alone = os_stop_threads();
	workers_of_each_kind();
	test_plain();
	test_ignored_children();
	test_signals();
	test_signal_within();
	test_crash();
	test_room();
	test_vfork(800, STOP_TRACED);
	test_vfork(5000, STOP_SIGNALLED);
	test_fork();
	test_many();
	workers_end();
	workers_of_each_kind();
	test_churn();
	workers_end();
	test_signalled();
	test_refused();
	say("%s: %d failures\n", failures == 0 ? "PASS all" : "FAIL", failures);
	os_exit(failures != 0);
}
