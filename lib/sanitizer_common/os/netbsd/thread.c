/*
 * thread.c: the calling thread: its stack, its TLS, its end; and threads of our own.
 *
 * assume.tcb: the thread pointer holds the address of libc's three-word block {itself, dynamic
 * thread vector, pthread_t}, static TLS lies below it, and the vector has its length at -1 and
 * the blocks of module i at i, NULL until first used (libexec/ld.elf_so, unchanged 9.0 to 11); some
 * loaders also leave it NULL for what has no initial data.
 *
 * The keys of pthreads and dl_iterate_phdr have no raw equivalent: they tell what libc alone
 * decided. pthread_getattr_np would allocate through the program's malloc, so the stack is read
 * from pthread_t itself, at the places of each release, and believed only where it fits.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <limits.h>
#include <link.h>
#include <pthread.h>
#include <signal.h>
#include <sys/exec_elf.h>
#include <sys/lwp.h>
#include <ucontext.h>

#define OWN_STACK	(256ul << 10)
#define STATIC_TLS_MAX	(1ul << 20)	/* what static TLS is less than */
#define STATIC_TLS_SPARE 64		/* kept below it for modules loaded later */

struct tcb {
	struct tcb *self;
	uptr *dtv;
	uptr pthread;
};

/* The same value as %fs:0; reading that instead would rely on the block's first word. */
uptr
os_thread_pointer(void)
{
	return (uptr)sys(_lwp_getprivate);
}

/* ---- stack ---- */

/* pthread_t: itself at 0, a magic number at 16, the usable stack {base, size} further on. */
#define PTHREAD_MAGIC	0x11110001u
static const u16 pthread_stack_places[] = { 40 /* 10.0 and later */, 88 /* 9.0 */ };

static bool
stack_of_pthread(uptr thread, uptr inside, struct range *r)
{
	if (thread == 0 || *(uptr *)thread != thread || *(u32 *)(thread + 16) != PTHREAD_MAGIC)
		return false;
	for (uptr i = 0; i < ARRAY_LENGTH(pthread_stack_places); i++) {
		const uptr *stack = (uptr *)(thread + pthread_stack_places[i]);

		r->begin = stack[0];
		r->end = stack[0] + stack[1];
		if (inside >= r->begin && inside < r->end)
			return true;
	}
	return false;
}

struct stack_find { uptr inside; struct range found; };

static bool
stack_visit(const struct os_mapping *m, void *arg)
{
	struct stack_find *f = arg;

	if (f->inside < m->begin || f->inside >= m->end)
		return false;
	f->found = (struct range){ m->begin, m->end };
	return true;
}

struct range
os_stack_range(void)
{
	const struct tcb *tcb = (const struct tcb *)os_thread_pointer();
	struct stack_find f = { .inside = CURRENT_FRAME() };
	struct range r;

	if (tcb != NULL && stack_of_pthread(tcb->pthread, f.inside, &r))
		return r;
	/* The main thread before or without libpthread. */
	r.end = sys_aux(AT_STACKBASE);
	r.begin = r.end - MIN(os_limit_stack(), r.end);
	if (f.inside >= r.begin && f.inside < r.end)
		return r;
	/* Not a thread of libc's, or on another stack: what is mapped around here. */
	if (os_failed(os_mapping_each(stack_visit, &f)))
		return (struct range){ ROUND_DOWN(f.inside, OS_PAGE), ROUND_UP(f.inside + 1, OS_PAGE) };
	return f.found;
}

/* ---- TLS ---- */

struct tls_walk {
	const struct tcb *tcb;
	uptr low;			/* of the static blocks found so far */
	void (*each)(struct range, void *);
	void *arg;
};

static void
loader_each(int (*visit)(struct dl_phdr_info *, size_t, void *), struct tls_walk *walk)
{
	static void *real;
	__typeof__(&dl_iterate_phdr) iterate = sys_real(&real, "dl_iterate_phdr");

	walk->tcb = (const struct tcb *)os_thread_pointer();
	walk->low = (uptr)walk->tcb;
	if (iterate != NULL && walk->tcb != NULL && walk->tcb->dtv != NULL)
		iterate(visit, walk);
}

/*
 * This thread's block of a module; false when there is none yet. The program's own is known without
 * the vector: its code was linked for a place right below the thread pointer.
 */
static bool
tls_block(const struct dl_phdr_info *info, const struct tls_walk *walk, struct range *block)
{
	const uptr *dtv = walk->tcb->dtv;
	uptr module = info->dlpi_tls_modid;

	if (module == 0 || module > dtv[-1] || (dtv[module] == 0 && (uptr)info->dlpi_phdr != sys_aux(AT_PHDR)))
		return false;
	for (u32 i = 0; i < info->dlpi_phnum; i++) {
		const Elf64_Phdr *p = &info->dlpi_phdr[i];

		if (p->p_type != PT_TLS)
			continue;
		block->begin = dtv[module];
		if (block->begin == 0)
			block->begin = (uptr)walk->tcb - ROUND_UP(p->p_memsz, MAX(p->p_align, 1));
		block->end = block->begin + p->p_memsz;
		return true;
	}
	return false;
}

static bool
is_static(const struct range *block, const struct tls_walk *walk)
{
	return block->begin < (uptr)walk->tcb && (uptr)walk->tcb - block->begin < STATIC_TLS_MAX;
}

static int
tls_visit_static(struct dl_phdr_info *info, size_t size, void *arg)
{
	struct tls_walk *walk = arg;
	struct range block;

	(void)size;
	if (tls_block(info, walk, &block) && is_static(&block, walk) && block.begin < walk->low)
		walk->low = block.begin;
	return 0;
}

struct range
os_tls_range(void)
{
	struct tls_walk walk;
	uptr end;

	loader_each(tls_visit_static, &walk);
	if (walk.tcb == NULL)
		return (struct range){ 0, 0 };
	end = (uptr)(walk.tcb + 1);
	/* The loader's spare room is part of the same block whenever there is static TLS. */
	if (walk.low != (uptr)walk.tcb)
		walk.low -= STATIC_TLS_SPARE;
	return (struct range){ walk.low, end };
}

static int
tls_visit_dynamic(struct dl_phdr_info *info, size_t size, void *arg)
{
	struct tls_walk *walk = arg;
	struct range block;

	(void)size;
	if (tls_block(info, walk, &block) && block.begin != block.end && !is_static(&block, walk))
		walk->each(block, walk->arg);
	return 0;
}

void
os_tls_dynamic_each(void (*each)(struct range, void *), void *arg)
{
	struct tls_walk walk = { .each = each, .arg = arg };

	loader_each(tls_visit_dynamic, &walk);
}

/* ---- end ---- */

static void (*end_function)(void);
static pthread_key_t end_key;
static void *end_set;			/* the real setspecific */
static void *keys_max;			/* libpthread's number of keys, an int */

static int
end_count_set(uptr left)
{
	return ((int (*)(pthread_key_t, const void *))load_acquire(&end_set))(end_key, (void *)left);
}

/*
 * libc passes over the destructors of all keys PTHREAD_DESTRUCTOR_ITERATIONS times as long as a
 * value is set. Setting ours again until the last pass lets the program's destructors, which
 * may allocate and set values again, run before us.
 */
static void
end_destructor(void *value)
{
	uptr left = (uptr)value - 1;

	if (left == 0 || end_count_set(left) != 0)
		end_function();
}

/* One thread makes the key; others that come meanwhile wait for it. */
static sptr
end_key_make(void (*f)(void))
{
	enum { NONE, MAKING, MADE };
	static void *real_create;
	static u32 state;
	int (*create)(pthread_key_t *, void (*)(void *));
	u32 none = NONE;
	sptr r = -OS_EINVAL;

	while (!cas(&state, &none, MAKING)) {
		if (none == MADE)
			return 0;
		none = NONE;
		os_yield();
	}
	create = sys_real(&real_create, "__libc_thr_keycreate");
	(void)sys_real(&keys_max, "pthread_keys_max");
	if (create != NULL && sys_real(&end_set, "__libc_thr_setspecific") != NULL) {
		end_function = f;
		r = -create(&end_key, end_destructor);
	}
	store_release(&state, r == 0 ? MADE : NONE);
	return r;
}

/*
 * Libraries' constructors run before the program's, and start() with them: libpthread may not be
 * ready, and its keys then are not either. Once it is, the block of the thread names its pthread_t.
 */
sptr
os_thread_at_end(void (*f)(void))
{
	const struct tcb *tcb = (const struct tcb *)os_thread_pointer();
	sptr r;

	if (tcb == NULL || tcb->pthread == 0)
		return -OS_ESRCH;
	r = end_key_make(f);
	return r != 0 ? r : -end_count_set(PTHREAD_DESTRUCTOR_ITERATIONS);
}

/* ---- the thread's record ---- */

/*
 * A pthread_t ends in one entry for each key. Some releases allocate it by malloc, others by
 * mmap, and the main thread's is never malloc's. Larger than any, lest an offset be assumed.
 */
#define RECORD_MAX	2048
#define KEY_MAX		32
#define KEYS		256

SAN_STOPPED struct range
os_thread_record_raw(struct range tls)
{
	const struct tcb *tcb = (const struct tcb *)tls.end - 1;
	const int *keys = load_acquire(&keys_max);

	if (tls.end == 0 || tcb->pthread == 0)
		return (struct range){ 0, 0 };
	return (struct range){ tcb->pthread,
	    tcb->pthread + RECORD_MAX + (uptr)(keys != NULL ? *keys : KEYS) * KEY_MAX };
}

/* ---- our own threads ---- */

/* Where they begin: struct arch_start at the top of the stack, which is given back at the end. */
void thread_entry(void);
__asm__(".pushsection .text.thread_entry,\"ax\",@progbits\n"
	".hidden thread_entry\n"
	".type thread_entry, @function\n"
	"thread_entry:\n"
	"	movq %rsp, %rbx\n"
	"	xorl %ebp, %ebp\n"
	"	movq 8(%rbx), %rdi\n"
	"	callq *(%rbx)\n"
	"	movq 40(%rbx), %r12\n"
	"	movq 24(%rbx), %rdi\n"
	"	movq 32(%rbx), %rsi\n"
	"	movq 16(%rbx), %rax\n"
	"	syscall\n"		/* munmap: no stack from here on */
	"	movq %r12, %rax\n"
	"	syscall\n"		/* _lwp_exit */
	"	hlt\n"
	".size thread_entry, .-thread_entry\n"
	".popsection\n");

/*
 * An LWP of its own making on zeroed memory: it shares no TLS with its creator, so our own
 * thread-local variables (depth of calls, the current thread: NULL) are its own and start at
 * zero. libc never hears of it, so nothing waits for it, fork drops it, and exit ends it. One
 * mapping holds a guard page, the stack, static TLS with an empty thread vector below it, and
 * libc's block.
 */
sptr
os_thread_start(void (*run)(void *), void *arg)
{
	struct range tls = os_tls_range();
	uptr below = ROUND_UP(os_thread_pointer() - tls.begin, OS_PAGE);
	uptr size = OS_PAGE + OWN_STACK + below + OS_PAGE, vector[2] = { 0, 0 };
	u64 mask[2];
	struct arch_start *start;
	struct tcb *tcb;
	ucontext_t u;
	u32 lwp;
	sptr base = os_map(0, size, OS_PROT_RW, OS_MAP_NORESERVE, "runtime thread"), r;

	if (os_failed(base))
		return base;
	os_protect((uptr)base, OS_PAGE, OS_PROT_NONE);
	tcb = (struct tcb *)(base + (sptr)(size - OS_PAGE));
	tcb->self = tcb;
	tcb->dtv = bytes_copy(tcb + 1, vector, sizeof vector);
	tcb->dtv++;
	start = (struct arch_start *)((uptr)base + OS_PAGE + OWN_STACK - sizeof *start);
	*start = (struct arch_start){ run, arg, SYS_munmap, (uptr)base, size, SYS__lwp_exit };
	/* Segments and flags of this thread are right for that one too; so is the mask, inherited. */
	os_signals_block(mask);
	r = sys(getcontext, &u);
	if (!os_failed(r)) {
		u.uc_flags = _UC_CPU | _UC_SIGMASK | _UC_TLSBASE;
		u.uc_link = NULL;
		u.uc_mcontext._mc_tlsbase = (uptr)tcb;
		u.uc_mcontext.__gregs[_REG_RIP] = (uptr)thread_entry;
		u.uc_mcontext.__gregs[_REG_RSP] = (uptr)start;
		r = sys(_lwp_create, &u, LWP_DETACHED, &lwp);
	}
	if (!os_failed(r))
		sys(_lwp_setname, lwp, SYS_OWN_LWP);
	os_signals_restore(mask);
	if (os_failed(r)) {
		os_unmap((uptr)base, size);
		return r;
	}
	return 0;
}
