/*
 * host.c: Linux as the rest uses it: errors, sleeping, locks, time, and the guest's memory.
 *
 * The guest's memory is copied by two instructions that a fault may hit: signal.c then goes on at
 * host_copy_fault. A call that may sleep is made by a few instructions around which signals are let in;
 * a signal that arrives between looking and sleeping finds the program counter there and makes
 * the call fail, so none is slept over.
 */
#include "personality.h"

#include <linux/futex.h>
#include <linux/time.h>

#define NANO	1000000000ul

__asm__(".text\n"
	".globl host_return, host_wait, host_wait_begin, host_wait_end, host_wait_interrupted\n"
	"host_return:\n	mov $15, %eax\n	syscall\n"		/* rt_sigreturn */
	/* host_wait(number, arguments, mask) */
	"host_wait:\n"
	"	push %rbx\n	push %rbp\n	push %r12\n	push %r13\n"
	"	mov %rdi, %rbx\n	mov %rsi, %rbp\n"
	"	mov %rdx, %rsi\n	mov $2, %edi\n	xor %edx, %edx\n	mov $8, %r10d\n"
	"	mov $14, %eax\n	syscall\n"			/* rt_sigprocmask */
	"host_wait_begin:\n"
	"	mov 0(%rbp), %rdi\n	mov 8(%rbp), %rsi\n	mov 16(%rbp), %rdx\n"
	"	mov 24(%rbp), %r10\n	mov 32(%rbp), %r8\n	mov 40(%rbp), %r9\n"
	"	mov %rbx, %rax\n	syscall\n"
	"host_wait_end:\n"
	"	mov %rax, %rbx\n	lea host_all_signals(%rip), %rsi\n	mov $2, %edi\n"
	"	xor %edx, %edx\n	mov $8, %r10d\n	mov $14, %eax\n	syscall\n"
	"	mov %rbx, %rax\n	pop %r13\n	pop %r12\n	pop %rbp\n	pop %rbx\n	ret\n"
	"host_wait_interrupted:\n"
	"	mov $-4, %rax\n	jmp host_wait_end\n"
	/* host_copy(to, from, size): 0 or -EFAULT */
	".globl host_copy, host_copy_begin, host_copy_end, host_copy_fault\n"
	"host_copy:\n	mov %rdx, %rcx\n	xor %eax, %eax\n"
	"host_copy_begin:\n	rep movsb\n"
	"host_copy_end:\n	ret\n"
	"host_copy_fault:\n	mov $-14, %rax\n	ret\n");

sptr host_wait(u64 number, const u64 *arguments, const u64 *mask);
sptr host_copy(void *to, const void *from, uptr size);

const u64 host_all_signals = ~(1ul << (SIGSEGV - 1) | 1ul << (SIGBUS - 1) | 1ul << (SIGFPE - 1) |
    1ul << (SIGILL - 1) | 1ul << (SIGTRAP - 1) | 1ul << (SIGSYS - 1));

void
host_die(const char *fmt, ...)
{
	char text[512];
	va_list ap;
	uptr n;

	n = fmt_print(text, sizeof text, "netbsd-run: ");
	va_start(ap, fmt);
	n += fmt_vprint(text + n, sizeof text - n, fmt, ap);
	va_end(ap);
	n = MIN(n, sizeof text - 1);
	text[n++] = '\n';
	host(write, 2, text, n);
	for (;;)
		host(exit_group, 121);
}

void
check_failed(const char *file, int line, const char *condition, u64 a, u64 b)
{
	host_die("%s:%d: %s does not hold (%lu, %lu)", file, line, condition, a, b);
}

void *memcpy(void *, const void *, size_t);
void *memset(void *, int, size_t);

void *
memcpy(void *to, const void *from, size_t n)
{
	return bytes_copy(to, from, n);
}

void *
memset(void *to, int c, size_t n)
{
	return bytes_set(to, c, n);
}

/* ---- errors ---- */

/* The numbers that differ; those of sockets, 88 to 111, are all less by 50. */
static const u8 errors[][2] = { { 11, GEAGAIN }, { 35, GEDEADLK }, { 36, GENAMETOOLONG }, { 37, 77 }, { 38, GENOSYS },
	{ 39, 66 }, { 40, 62 }, { 42, 83 }, { 43, 82 }, { 60, 91 }, { 61, 89 }, { 62, 92 }, { 63, 90 }, { 67, 95 },
	{ 71, 96 }, { 72, 94 }, { 74, 88 }, { 75, 84 }, { 84, 85 }, { 87, 68 }, { 112, 64 }, { 113, 65 },
	{ 114, GEALREADY }, { 115, 36 }, { 116, 70 } };

sptr
host_error(sptr r)
{
	if (r >= 0 || r < -4095)
		return r;
	for (u32 i = 0; i < ARRAY_LENGTH(errors); i++)
		if (-r == errors[i][0])
			return -errors[i][1];
	if (-r >= 88 && -r <= 111)
		return r + 50;
	return -r < 35 ? r : -GEINVAL;
}

/* ---- time, sleeping ---- */

u64
host_time(int clock)
{
	struct guest_timespec t = { 0, 0 };

	host(clock_gettime, clock, &t);
	return (u64)t.seconds * NANO + (u64)t.nanoseconds;
}

sptr
sleep_in(struct lwp *l, u64 number, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f)
{
	u64 arguments[] = { a, b, c, d, e, f }, mask = mask_host(l->mask);
	sptr r = -GEINTR;

	l->sleep = SLEEPING;
	while (r == -GEINTR && l->caught == 0 && !l->cancelled)
		r = host_wait(number, arguments, &mask);
	l->sleep = AWAKE;
	l->woken = false;
	return r == -GEINTR ? -RESTART : host_error(r);
}

sptr
sleep_on(struct lwp *l, u32 *word, u32 value, u64 end)
{
	struct guest_timespec t = { (s64)(end / NANO), (s64)(end % NANO) };
	sptr r = 0;

	while (r == 0 && load_acquire(word) == value)
		r = sleep_call(l, futex, word, FUTEX_WAIT_BITSET, value, end != 0 ? &t : NULL, 0,
		    FUTEX_BITSET_MATCH_ANY);
	return r == -GEAGAIN ? 0 : r;
}

void
wake(u32 *word)
{
	host(futex, word, FUTEX_WAKE, 0x7fffffff);
}

/* ---- locks ---- */

/* One that was held by a task that is dead is taken from it: what it guards changes in short steps. */
void
lock_take(u32 *lock)
{
	u32 me = (u32)host(gettid), none = 0;

	for (u32 i = 1; !cas(lock, &none, me); i++) {
		host(sched_yield);
		if (i % 1024 != 0 || host(tkill, none, 0) == 0 || none == 0)
			none = 0;
		else if (cas(lock, &none, me))
			return;
	}
}

void
table_lock(void)
{
	lock_take(&table->lock);
}

void
table_unlock(void)
{
	store_release(&table->lock, 0);
}

void
event_happened(void)
{
	add_relaxed(&table->event, 1);
	wake(&table->event);
}

/* ---- the guest's memory ---- */

static bool
is_users(u64 address, uptr size)
{
	return address < USER_END && size <= USER_END - address;
}

sptr
copy_in(void *to, u64 from, uptr size)
{
	return !is_users(from, size) ? -GEFAULT : host_copy(to, (const void *)from, size);
}

sptr
copy_out(u64 to, const void *from, uptr size)
{
	return !is_users(to, size) ? -GEFAULT : host_copy((void *)to, from, size);
}

sptr
copy_in_text(char *to, u64 from, uptr size)
{
	for (uptr i = 0; i < size; i++)
		if (copy_in(to + i, from + i, 1) != 0)
			return -GEFAULT;
		else if (to[i] == 0)
			return 0;
	return -GENAMETOOLONG;
}
