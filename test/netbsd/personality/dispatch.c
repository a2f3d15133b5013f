/*
 * dispatch.c: from a system call of the guest's to the row that does it, and back.
 */
#include "personality.h"

#include <linux/prctl.h>

#define CALL(number, name, first, last, run)	{ number, #name, R_##first, R_##last, run },
static const struct call calls[] = {
#include "calls.def"
};
#undef CALL

#define NUMBERS	512			/* the kernel takes numbers modulo this */

/* Numbers that no release up to 11.0 knows; above 482 it depends (calls.def). */
static const u16 holes[] = { 94, 151, 152, 153, 154, 159, 160, 172, 180, 211, 212, 213, 214, 215, 216, 217, 218,
	219, 268, 269, 326, 327, 328, 329, 337, 338, 339, 352, 353, 391, 407, 408, 409 };
struct newer { u16 from, to; enum release first; };
static const struct newer newer[] = { { 91, 91, R_10_1 }, { 166, 167, R_10_1 }, { 177, 179, R_10_1 },
	{ 267, 267, R_10_1 }, { 483, 486, R_9_99_30 }, { 487, 499, R_10_1 }, { 500, 506, R_11_0 },
	{ 507, 511, RELEASES } };

static bool
exists(u32 number)
{
	for (u32 i = 0; i < ARRAY_LENGTH(holes); i++)
		if (holes[i] == number)
			return false;
	for (u32 i = 0; i < ARRAY_LENGTH(newer); i++)
		if (number >= newer[i].from && number <= newer[i].to)
			return table->release >= newer[i].first;
	return true;
}

static const struct call *
find(u32 number)
{
	for (u32 i = 0; i < ARRAY_LENGTH(calls); i++)
		if (calls[i].number == number && table->release >= calls[i].first && table->release <= calls[i].last)
			return &calls[i];
	return NULL;
}

/* What is not there raises a signal, and gives an error as well. */
static sptr
unknown(struct lwp *l, u32 number)
{
	struct guest_siginfo info = { .signo = GSIGSYS, .code = GSI_NOINFO };

	if (exists(number))
		host_die("system call %u is not modelled (pc 0x%llx)", number, l->frame->uc_mcontext.rip);
	l->caught = GSIGSYS;
	l->caught_told = false;
	l->caught_info = info;
	return -GENOSYS;
}

static bool
restarts(const struct lwp *l)
{
	const struct action *a = &l->process->actions[l->caught];

	return l->caught == 0 || a->handler <= GSIG_IGN || (a->flags & GSA_RESTART);
}

#define CARRY	1ul

static void
answer(struct lwp *l, u32 number, sptr r)
{
	struct sigcontext_64 *c = (struct sigcontext_64 *)&l->frame->uc_mcontext;

	if (l->restore) {
		l->restore = false;
	} else if (r == -RESTART && !l->cancelled && restarts(l)) {
		c->ax = number;
		c->ip -= 2;
		return;
	} else {
		if (r == -RESTART)
			r = -GEINTR;
		c->ax = r < 0 ? (u64)-r : (u64)r;
		c->flags = (c->flags & ~CARRY) | (r < 0 ? CARRY : 0);
		if (number != 42)	/* pipe's second value */
			c->dx = 0x6464646464646464;
	}
	l->cancelled = false;
}

void on_call(int sig, struct siginfo *info, struct ucontext *frame);
void
on_call(int sig, struct siginfo *info, struct ucontext *frame)
{
	struct lwp *l = self();
	const struct sigcontext_64 *c = (const struct sigcontext_64 *)&frame->uc_mcontext;
	u64 a[8] = { c->di, c->si, c->dx, c->r10, c->r8, c->r9 };
	u32 number = (u32)c->ax % NUMBERS;
	u64 rest = c->sp + 8;		/* further arguments lie on the stack, above a word that is passed over */
	const struct call *call;
	int caught;

	(void)sig, (void)info;
	l->frame = frame;
	/* 198 and 0 carry the number as their first argument. */
	while (number == 0 || number == 198) {
		number = (u32)a[0] % NUMBERS;
		bytes_move(a, a + 1, 5 * sizeof *a);
		copy_in(&a[5], rest, sizeof *a);
		rest += sizeof *a;
	}
	if (number == 197 || number == 166)	/* mmap and __futex have seven */
		copy_in(&a[6], rest, sizeof *a);
	call = find(number);
	answer(l, number, call != NULL ? call->run(l, a) : unknown(l, number));
	if (l->caught != 0) {
		caught = l->caught;
		l->caught = 0;
		signal_take(l, caught, &l->caught_info, l->caught_told);
	}
}

/* ---- tasks ---- */

struct lwp *
self(void)
{
	return (struct lwp *)ROUND_DOWN(CURRENT_FRAME(), LWP_BLOCK);
}

void
frame_resume(struct ucontext *frame)
{
	__asm__ volatile("mov %0, %%rsp\n\tjmp host_return" : : "r"(frame) : "memory");
	__builtin_unreachable();
}

/* The first thing that each task does: the host keeps neither of these from a parent. */
void
task_enter(struct lwp *l)
{
	struct { u64 sp; u32 flags, pad; u64 size; } stack = { (u64)l + PAGE, 0, 0, LWP_BLOCK - PAGE };
	sptr r = host(prctl, PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, host_text,
	    (u64)(host_text_end - host_text), NULL);

	if (r != 0)
		host_die("this kernel has no Syscall User Dispatch (error %d): Linux 5.11 or newer is needed",
		    (int)-r);
	host(sigaltstack, &stack, NULL);
	l->frame->uc_stack.ss_sp = (void *)stack.sp;
	l->frame->uc_stack.ss_flags = 0;
	l->frame->uc_stack.ss_size = stack.size;
	tls_set(l, l->tls);
	mask_set(l, l->mask);
	table_lock();
	while (l->suspended || l->process->stopping != 0) {
		table_unlock();
		stand(l);
		table_lock();
	}
	table_unlock();
	frame_resume(l->frame);
}

/* ---- start ---- */

static struct table *
table_make(const char *release)
{
	static const u32 numbers[] = { 900000000, 999003000, 1001000000, 1100000000 };
	sptr r = host(mmap, TABLE_BASE, (LWPS_MAX + 1 + sizeof(struct table) / LWP_BLOCK + 1) * LWP_BLOCK, 3,
	    0x100000 | 0x4000 | 0x20 | 1 /* FIXED_NOREPLACE, NORESERVE, ANONYMOUS, SHARED */, -1, 0);
	struct table *t = (struct table *)TABLE_BASE;

	if (r != (sptr)TABLE_BASE)
		host_die("no memory for the table of processes (error %d)", (int)-r);
	for (u32 i = 0; i < RELEASES; i++)
		if (str_equal(release, release_names[i])) {
			t->release = i;
			t->number = numbers[i];
			return t;
		}
	host_die("release %s is not modelled; 9.0, 9.99.30, 10.1 and 11.0 are", release);
}

const char *const release_names[] = { "9.0", "9.99.30", "10.1", "11.0" };
struct table *const table = (struct table *)TABLE_BASE;

void begin(char **argv);
void
begin(char **argv)
{
	char **envp = argv, **arguments;
	struct process *p;
	struct lwp *l;
	sptr n;

	while (*envp != NULL)
		envp++;
	envp++;
	/* netbsd-personality RELEASE PATH ARGV0 [ARGUMENT…] */
	if (argv[0] == NULL || argv[1] == NULL || argv[2] == NULL || argv[3] == NULL)
		host_die("usage: netbsd-personality release path argv0 [argument ...]");
	arguments = argv + 3;
	table_make(argv[1]);
	n = host(readlink, "/proc/self/exe", table->self, sizeof table->self - 1);
	if (n <= 0)
		host_die("/proc is not mounted");
	p = process_new((int)host(getpid));
	l = lwp_new(p);
	l->tid = (u32)host(set_tid_address, &l->tid);
	if (l->id == 0)
		l->id = l->tid;
	signals_begin(l);
	load(l, argv[2], arguments, envp);
	task_enter(l);
}
__asm__(".globl _start\n_start:\n"
	"	lea 8(%rsp), %rdi\n	and $-16, %rsp\n	xor %ebp, %ebp\n	call begin\n");
