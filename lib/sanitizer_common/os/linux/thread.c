/*
 * thread.c: the calling thread: its stack, its TLS, its end; and threads of our own.
 *
 * assume.tls-below: static TLS lies directly below the thread pointer (x86_64's ABI), module by
 * module without gaps larger than an alignment; the thread control block begins there. Its end
 * is not in any ABI: glibc publishes the size of its struct pthread for debuggers in
 * `_thread_db_sizeof_pthread`; where that symbol is absent (musl), the rest of the page is
 * taken, which can be read and holds the whole block there.
 *
 * pthread_getattr_np, pthread_key_create, pthread_setspecific and dl_iterate_phdr have no raw
 * equivalent: they tell what libc alone decided.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <limits.h>
#include <link.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>

#define OWN_STACK	(256ul << 10)
#define TLS_SLACK	256		/* what libc may put between two modules' blocks */

uptr
os_thread_pointer(void)
{
	return arch_thread_pointer();
}

/* glibc's and musl's struct pthread begins at the thread pointer. */
SAN_STOPPED struct range
os_thread_record_raw(struct range tls)
{
	(void)tls;
	return (struct range){ 0, 0 };
}

/* ---- stack ---- */

struct stack_find { uptr inside, floor; struct range found; };

static bool
stack_visit(const struct os_mapping *m, void *arg)
{
	struct stack_find *f = arg;

	if (f->inside >= m->begin && f->inside < m->end) {
		f->found = (struct range){ m->begin, m->end };
		return true;
	}
	f->floor = m->end;
	return false;
}

/*
 * The end of a stack that is as execve(2) made it, without a look at the mappings: the program's
 * name, with a null word behind it, is the last that is put there. A limit's worth of addresses is
 * free below, unless that is very much; then, or if in doubt, 0.
 */
static uptr
stack_end_at_start(uptr inside, uptr limit)
{
	uptr name = sys_aux(AT_EXECFN);

	if (name < inside || limit > 1ul << 40)
		return 0;
	return ROUND_UP(name + str_length((const char *)name) + 1 + sizeof name, OS_PAGE);
}

/*
 * The main thread's: the mapping that holds argv. It grows down on demand, to the limit or to
 * the mapping below, so its present begin says nothing.
 */
static struct range
stack_main(bool at_start)
{
	struct stack_find f = { .inside = (uptr)os_args() };
	uptr size = os_limit_stack(), end = at_start ? stack_end_at_start(f.inside, size) : 0;

	if (end != 0)
		return (struct range){ end - ROUND_DOWN(size, OS_PAGE), end };
	if (os_failed(os_mapping_each(stack_visit, &f)) || f.found.end == 0) {
		/* Without /proc: from here to argv is known, the rest is the limit. */
		f.found.end = ROUND_UP(f.inside, OS_PAGE);
		f.floor = 0;
	}
	if (size > f.found.end - f.floor)
		size = f.found.end - f.floor;
	return (struct range){ f.found.end - ROUND_DOWN(size, OS_PAGE), f.found.end };
}

/*
 * libc's answer; it allocates and frees a little through the program's malloc. The functions are
 * looked up by start(), since a forked child might find the loader's lock held for ever.
 */
static __typeof__(&pthread_getattr_np) real_getattr;
static __typeof__(&pthread_attr_getstack) real_getstack;
static __typeof__(&pthread_attr_destroy) real_destroy;

static struct range
stack_of_pthread(void)
{
	struct range r = { 0, 0 };
	pthread_attr_t attr;
	void *base = NULL;
	size_t size = 0;

	if (real_getattr == NULL || real_getstack == NULL || real_destroy == NULL ||
	    real_getattr(pthread_self(), &attr) != 0)
		return r;
	if (real_getstack(&attr, &base, &size) == 0)
		r = (struct range){ (uptr)base, (uptr)base + size };
	real_destroy(&attr);
	return r;
}

struct range
os_stack_range(void)
{
	static uptr main_pointer;
	struct stack_find f = { .inside = CURRENT_FRAME() };
	bool at_start = load_relaxed(&main_pointer) == 0;
	struct range r;

	/* start() asks first, on the main thread; a forked child's first thread may be another. */
	if (at_start) {
		store_relaxed(&main_pointer, arch_thread_pointer());
		real_getattr = os_symbol_next("pthread_getattr_np", NULL);
		real_getstack = os_symbol_next("pthread_attr_getstack", NULL);
		real_destroy = os_symbol_next("pthread_attr_destroy", NULL);
	}
	if (arch_thread_pointer() == load_relaxed(&main_pointer))
		return stack_main(at_start);
	r = stack_of_pthread();
	if (r.end != 0)
		return r;
	/* Not a thread of libc's: at least what is mapped around here. */
	if (os_failed(os_mapping_each(stack_visit, &f)))
		return (struct range){ ROUND_DOWN(f.inside, OS_PAGE), ROUND_UP(f.inside + 1, OS_PAGE) };
	return f.found;
}

/* ---- TLS ---- */

struct tls_walk {
	struct range fixed;		/* static blocks found so far, up to the thread pointer */
	bool grown;
	void (*each)(struct range, void *);
	void *arg;
};

/* This thread's block of a module, and the module's PT_TLS; false when there is none yet. */
static bool
tls_block(const struct dl_phdr_info *info, size_t size, struct range *block, uptr *align)
{
	if (size < offsetof(struct dl_phdr_info, dlpi_tls_data) + sizeof info->dlpi_tls_data ||
	    info->dlpi_tls_data == NULL)
		return false;
	for (u32 i = 0; i < info->dlpi_phnum; i++) {
		if (info->dlpi_phdr[i].p_type != PT_TLS)
			continue;
		block->begin = (uptr)info->dlpi_tls_data;
		block->end = block->begin + info->dlpi_phdr[i].p_memsz;
		*align = info->dlpi_phdr[i].p_align;
		return true;
	}
	return false;
}

static int
tls_grow(struct dl_phdr_info *info, size_t size, void *arg)
{
	struct tls_walk *walk = arg;
	struct range block;
	uptr align;

	if (tls_block(info, size, &block, &align) && block.begin < walk->fixed.begin &&
	    block.end <= walk->fixed.begin &&
	    walk->fixed.begin - block.end < align + TLS_SLACK) {
		walk->fixed.begin = block.begin;
		walk->grown = true;
	}
	return 0;
}

/* Modules come in any order, so pass over them until no block adjoins any more. */
static void
tls_fixed(struct tls_walk *walk)
{
	walk->fixed.begin = walk->fixed.end = arch_thread_pointer();
	do {
		walk->grown = false;
		sys_loader_each(tls_grow, walk);
	} while (walk->grown);
}

/*
 * Both distances from the thread pointer are the same in every thread, so they are measured once,
 * by start(). Asking the loader again would take its lock, which in a child forked while another
 * thread was in dlopen is never released. Static TLS that a later dlopen takes from libc's
 * reserve lies below, where a thread's stack range still covers it.
 */
struct range
os_tls_range(void)
{
	static void *published;
	static uptr below, above;
	uptr tp = arch_thread_pointer();
	struct tls_walk walk;
	const u32 *size;

	if (load_acquire(&above) == 0) {
		size = sys_real(&published, "_thread_db_sizeof_pthread");
		tls_fixed(&walk);
		store_relaxed(&below, tp - walk.fixed.begin);
		store_release(&above, size != NULL ? *size : ROUND_UP(tp + 1, OS_PAGE) - tp);
	}
	return (struct range){ tp - below, tp + above };
}

static int
tls_visit_dynamic(struct dl_phdr_info *info, size_t size, void *arg)
{
	struct tls_walk *walk = arg;
	struct range block;
	uptr align;

	if (tls_block(info, size, &block, &align) && block.begin != block.end &&
	    (block.begin < walk->fixed.begin || block.begin >= walk->fixed.end))
		walk->each(block, walk->arg);
	return 0;
}

void
os_tls_dynamic_each(void (*each)(struct range, void *), void *arg)
{
	struct tls_walk walk = { .each = each, .arg = arg };

	tls_fixed(&walk);
	sys_loader_each(tls_visit_dynamic, &walk);
}

/* ---- end ---- */

static void (*end_function)(void);
static pthread_key_t end_key;
static void *end_set;			/* the real pthread_setspecific */

static int
end_count_set(uptr left)
{
	return ((__typeof__(&pthread_setspecific))load_acquire(&end_set))(end_key, (void *)left);
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

sptr
os_thread_at_end(void (*f)(void))
{
	static void *real_create;
	__typeof__(&pthread_key_create) create;
	int error;

	/* The first call is made by start(), while there is one thread. */
	if (load_acquire(&end_set) == NULL) {
		create = sys_real(&real_create, "pthread_key_create");
		if (create == NULL)
			return -OS_EINVAL;
		error = create(&end_key, end_destructor);
		if (error != 0)
			return -error;
		end_function = f;
		sys_real(&end_set, "pthread_setspecific");
	}
	return -end_count_set(PTHREAD_DESTRUCTOR_ITERATIONS);
}

/* ---- our own threads ---- */

/*
 * A clone with CLONE_SETTLS on zeroed memory: the thread shares no TLS with its creator, so our
 * own thread-local variables (depth of calls, the current thread: NULL) are its own and start
 * at zero. libc never hears of it, so nothing waits for it, fork drops it, and exit ends it.
 * One mapping holds a guard page, the stack, the static TLS below the new thread pointer and
 * the control block above; the first and third word of that block hold its address, as the
 * ABI and libc's own macros want.
 */
sptr
os_thread_start(void (*run)(void *), void *arg)
{
	struct range tls = os_tls_range();
	uptr below = ROUND_UP(arch_thread_pointer() - tls.begin, OS_PAGE);
	uptr above = ROUND_UP(tls.end - arch_thread_pointer(), OS_PAGE);
	uptr size = OS_PAGE + OWN_STACK + below + above, tp;
	struct arch_start *start;
	u64 all = ~0ul, saved;
	sptr base = os_map(0, size, OS_PROT_RW, OS_MAP_NORESERVE, "runtime thread"), tid;

	if (os_failed(base))
		return base;
	os_protect((uptr)base, OS_PAGE, OS_PROT_NONE);
	tp = (uptr)base + OS_PAGE + OWN_STACK + below;
	((uptr *)tp)[0] = ((uptr *)tp)[2] = tp;
	start = (struct arch_start *)(base + OS_PAGE + OWN_STACK - sizeof *start);
	*start = (struct arch_start){ run, arg, SYS_munmap, (uptr)base, size, SYS_exit };
	/* The child inherits the mask. */
	sys(rt_sigprocmask, SIG_SETMASK, &all, &saved, sizeof all);
	tid = arch_clone(SYS_clone, CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND |
	    CLONE_THREAD | CLONE_SYSVSEM | CLONE_SETTLS, start, 0, 0, tp);
	sys(rt_sigprocmask, SIG_SETMASK, &saved, NULL, sizeof saved);
	if (os_failed(tid)) {
		os_unmap((uptr)base, size);
		return tid;
	}
	return 0;
}
