/*
 * roots.c: where the program keeps pointers to blocks, besides other blocks.
 *
 *	globals		the writable segments of every loaded object, our own variables included,
 *			but for those few that hold addresses of the heap's span
 *	registers	of every thread, vector registers too, as they were when it was stopped
 *	stacks		from the stack pointer (and the red zone below) to the stack's end; all of the
 *			stack when the pointer is not known. When it points elsewhere (an alternate stack,
 *			a coroutine's) all of the stack and what can be read from the pointer on
 *	TLS		static blocks and the thread control block, as each thread measured them itself.
 *			Dynamic blocks: glibc's ld.so takes them, and the table that leads to them, from our
 *			malloc; NetBSD's has memory of its own, so there each thread tells (tool_dynamic_tls)
 *	keys		values of thread-specific data. glibc: the first ones lie in the control block, the
 *			others in blocks of our malloc that it points to. NetBSD: at the end of pthread_t, to
 *			which the control block points; it is a block of our malloc, or libpthread's
 *	threads		the argument of a start routine, the result of a thread that nobody joined yet
 *	early		what was allocated before the heap was there
 *	lost threads	of a forked child's parent: their stacks as they were, and the like
 *	regions		what __lsan_register_root_region was told
 *
 * No offset in a private struct of libc is assumed: ranges are read word by word. A thread that
 * the registry does not know (a bare clone, one that is about to vanish) counts with its registers
 * and what can be read from its stack pointer on.
 */
#include "flag/flag.h"
#include "leak/leak.h"
#include "report/report.h"
#include "stop/stop.h"
#include "thread/thread.h"

#define RED_ZONE	128			/* assume.red-zone: x86_64's ABI */
#define ELSEWHERE_MAX	(1ul << 20)		/* of a stack that is not the thread's */

struct known { u64 os_id; const struct thread *thread; };

static struct {
	struct range *globals;
	u32 global_count, global_room;
	struct known *threads;
	u32 thread_count, thread_room;
	struct range linker;
} roots;

/* ---- before the stop ---- */

static void
global_add(uptr begin, uptr end)
{
	if (begin >= end)
		return;
	if (roots.global_count == roots.global_room) {
		roots.global_room = MAX(2 * roots.global_room, 64);
		roots.globals = arena_resize(roots.globals, roots.global_room * sizeof *roots.globals);
	}
	roots.globals[roots.global_count++] = (struct range){ begin, end };
}

/* All of a segment but the heap's own addresses of blocks. */
static void
segment_add(uptr begin, uptr end)
{
	const struct range own[] = {
		{ (uptr)heap_class, (uptr)heap_class + sizeof heap_class },
		{ (uptr)&heap_base, (uptr)(&heap_base + 1) },
		{ (uptr)&heap_large_base, (uptr)(&heap_large_base + 1) },
	};
	u32 i;

	for (i = 0; i < ARRAY_LENGTH(own); i++) {
		if (own[i].begin < begin || own[i].begin >= end)
			continue;
		/* On either side there may be another of them. */
		segment_add(begin, own[i].begin);
		segment_add(own[i].end, end);
		return;
	}
	global_add(begin, end);
}

static bool
is_linker(const char *path)
{
	const char *name = str_base_name(path);

	return str_starts(name, "ld-") || str_starts(name, "ld.");
}

static bool
module_add(const struct os_module *m, void *arg)
{
	u32 i;

	for (i = 0; i < m->segment_count && leak_flags.use_globals; i++)
		if (m->segments[i].prot & OS_PROT_WRITE)
			segment_add(m->segments[i].begin, m->segments[i].end);
	if (!m->is_main && is_linker(m->path))
		roots.linker = (struct range){ m->lowest, m->highest };
	return false;
}

static void
thread_add(struct thread *t, void *arg)
{
	if (roots.thread_count == roots.thread_room) {
		roots.thread_room = MAX(2 * roots.thread_room, 64);
		roots.threads = arena_resize(roots.threads, roots.thread_room * sizeof *roots.threads);
	}
	/* A lost one has no id that any thread of this process has. */
	roots.threads[roots.thread_count++] = (struct known){ arg != NULL ? 0 : t->os_id, t };
}

static bool
known_less(const void *a, const void *b)
{
	return ((const struct known *)a)->os_id < ((const struct known *)b)->os_id;
}

void
roots_prepare(void)
{
	roots.global_count = roots.thread_count = 0;
	roots.linker = (struct range){ 0, 0 };
	os_module_each(module_add, NULL);
	thread_each_locked(thread_add, NULL);
	thread_each_lost(thread_add, &roots);
	sort(roots.threads, roots.thread_count, sizeof *roots.threads, known_less);
}

void
roots_log(void)
{
	const struct root_region *r;
	u32 i, n;

	for (i = 0; i < roots.thread_count && leak_flags.log_threads; i++) {
		const struct thread *t = roots.threads[i].thread;

		out_message("thread T%u (%llu): stack %p-%p, TLS %p-%p\n", t->number,
		    (unsigned long long)t->os_id, (void *)t->stack.begin, (void *)t->stack.end,
		    (void *)t->tls.begin, (void *)t->tls.end);
	}
	for (i = 0; i < roots.global_count && leak_flags.log_pointers; i++)
		out_message("globals %p-%p\n", (void *)roots.globals[i].begin, (void *)roots.globals[i].end);
	r = leak_root_regions(&n);
	for (i = 0; i < n && leak_flags.log_pointers; i++)
		out_message("region %p-%p\n", (void *)r[i].begin, (void *)(r[i].begin + r[i].size));
}

void
roots_done(void)
{
	struct range linker = roots.linker;	/* asked for afterwards, too */

	arena_free(roots.globals);
	arena_free(roots.threads);
	bytes_set(&roots, 0, sizeof roots);
	roots.linker = linker;
}

/* ---- stopped ---- */

SAN_STOPPED bool
roots_is_linker(uptr pc)
{
	return pc >= roots.linker.begin && pc < roots.linker.end;
}

/* What lies from the pointer on, up to the first page that cannot be read. */
static SAN_STOPPED void
elsewhere_mark(uptr sp)
{
	uptr at = ROUND_DOWN(sp - RED_ZONE, sizeof(uptr)), end = at + ELSEWHERE_MAX, next;

	for (; at < end; at = next) {
		next = ROUND_DOWN(at, OS_PAGE) + OS_PAGE;
		if (!mark_root(at, next))
			return;
	}
}

static SAN_STOPPED void
stack_mark(struct range stack, const struct stopped *s)
{
	if (s == NULL || s->sp == 0) {
		(void)mark_root(stack.begin, stack.end);
	} else if (s->sp >= stack.begin && s->sp < stack.end) {
		(void)mark_root(MAX(s->sp - RED_ZONE, stack.begin), stack.end);
	} else {
		(void)mark_root(stack.begin, stack.end);
		elsewhere_mark(s->sp);
	}
}

/* Its static TLS, and what libc knows of it. */
static SAN_STOPPED void
tls_mark(struct range tls)
{
	struct range record = os_thread_record_raw(tls);

	(void)mark_root(tls.begin, tls.end);
	/* A block of ours is followed like any other. */
	if (!heap_owns((const void *)record.begin))
		(void)mark_root(record.begin, record.end);
}

static SAN_STOPPED void
thread_mark(const struct thread *t, const struct stopped *s)
{
	mark_word((uptr)t->argument);
	mark_word((uptr)t->result);
	if (t->state != THREAD_RUNNING)
		return;
	if (leak_flags.use_registers && s != NULL)
		mark_range(s->registers.begin, s->registers.end);
	if (leak_flags.use_stacks)
		stack_mark(t->stack, s);
	if (leak_flags.use_tls)
		tls_mark(t->tls);
}

static SAN_STOPPED void
stranger_mark(const struct stopped *s)
{
	if (leak_flags.use_registers)
		mark_range(s->registers.begin, s->registers.end);
	if (leak_flags.use_stacks && s->sp != 0)
		elsewhere_mark(s->sp);
}

static SAN_STOPPED bool
is_known(u64 os_id)
{
	u32 low = 0, high = roots.thread_count;

	while (low < high) {
		u32 middle = (low + high) / 2;

		if (roots.threads[middle].os_id < os_id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < roots.thread_count && roots.threads[low].os_id == os_id;
}

static SAN_STOPPED void
range_mark(uptr begin, uptr end)
{
	(void)mark_root(begin, end);
}

/* The thread that checks; there is no red zone below a frame that has made a call. */
static SAN_STOPPED struct stopped
self_above(struct stopped self, uptr frame)
{
	self.sp = frame + RED_ZONE;
	self.registers = (struct range){ 0, 0 };
	return self;
}

SAN_STOPPED void
roots_mark(const struct world *w, uptr frame)
{
	u32 i, n;
	struct stopped self = self_above(w->self, frame);
	const struct stopped *s;
	const struct root_region *r;

	for (i = 0; i < roots.global_count; i++)
		(void)mark_root(roots.globals[i].begin, roots.globals[i].end);
	for (i = 0; i < roots.thread_count; i++) {
		s = world_find(w, roots.threads[i].os_id);
		thread_mark(roots.threads[i].thread, s == &w->self ? &self : s);
	}
	for (i = 0; i < w->count; i++)
		if (!is_known(w->threads[i].os_id))
			stranger_mark(&w->threads[i]);
	if (!is_known(w->self.os_id))
		stranger_mark(&self);
	leak_results_each(mark_word);
	early_each(range_mark);
	if (leak_flags.use_tls)
		leak_ranges_each(range_mark);
	r = leak_root_regions(&n);
	for (i = 0; i < n && leak_flags.use_root_regions; i++)
		(void)mark_root(r[i].begin, r[i].begin + r[i].size);
}
