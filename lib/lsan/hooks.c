/*
 * hooks.c: what the mechanism calls: the bodies of tool.h.
 *
 * Allocation is what costs: a block from the thread's cache, its trace's number, and nothing else.
 * What libc reads and writes is of no interest here.
 */
#include "lsan/lsan.h"

#include "flag/flag.h"
#include "interception/byhand/plain/plain.h"
#include "leak/leak.h"
#include "mem/mem.h"
#include "report/report.h"
#include "thread/thread.h"

u32 lsan_trace_max;

/* ---- allocation ---- */

/*
 * The trace's number. On a stack that is not the thread's own (a coroutine's) frames cannot be
 * told from what happens to lie there: the trace ends at our own function.
 */
SAN_INLINE u32
trace(const struct call *call, const struct thread *self)
{
	if (likely(self != NULL && call->bp - self->stack.begin < self->stack.end - self->stack.begin))
		return stack_capture_id(call->here, call->bp, flags.fast_unwind_on_malloc, lsan_trace_max, 0);
	return depot_put(&call->here, 1);
}

SAN_INLINE struct heap_cache *
cache_of(const struct thread *self)
{
	return likely(self != NULL) ? self->cache : NULL;
}

SAN_INLINE void
meta_set(struct heap_meta *meta, const struct call *call, const struct thread *self)
{
	meta->stack = trace(call, self);
	if (unlikely(leak_disabled != 0)) {
		store_relaxed(&leak_any_ignored, true);
		meta->state |= LEAK_IGNORED;
	}
}

/* Nothing in the cache: the rest of the heap, or the report that there is no more. */
static SAN_NOINLINE void *
alloc_other(const struct call *call, uptr size, uptr align, bool zero)
{
	struct thread *self = thread_self();
	struct heap_block b;
	void *p = NULL;
	u32 was = 0;

	if (unlikely(size > lsan_size_max))
		report_memory(REPORT_TOO_BIG, size, lsan_size_max, call->here, call->bp);
	else if (unlikely(load_relaxed(&report_rss_exceeded)))
		report_memory(REPORT_RSS_LIMIT, size, align, call->here, call->bp);
	else if ((p = heap_alloc(cache_of(self), size, align, &was)) == NULL)
		report_memory(REPORT_OOM, size, align, call->here, call->bp);
	if (p == NULL)
		return NULL;
	if (heap_find(p, &b))
		meta_set(b.meta, call, self);
	if (zero && was != 0)
		bytes_set(p, 0, size);
	mem_hook_malloc(p, size);
	return p;
}

void *
tool_alloc(const struct call *call, uptr size, uptr align, bool zero)
{
	struct thread *self = thread_self();
	struct heap_meta *meta;
	void *p;
	u32 was;

	if (unlikely(mem_hooked || load_relaxed(&report_rss_exceeded) ||
	    !(p = heap_alloc_hit_meta(cache_of(self), size, align, &was, &meta))))
		return alloc_other(call, size, align, zero);
	/* From here on, whenever this thread is stopped, the address can be found. */
	__asm__ volatile("" : "+r"(p) : : "memory");
	meta_set(meta, call, self);
	if (zero && was != 0)
		bytes_set(p, 0, size);
	return p;
}

SAN_NORETURN static void
bad_free(const struct call *call, const void *p)
{
	struct stack trace;

	report_begin();
	stack_capture(&trace, call->here, call->bp, NULL, flags.fast_unwind_on_fatal, STACK_MAX);
	out_message("ERROR: LeakSanitizer: %s of %p, which is no block in use\n", call->name, p);
	stack_print(trace.pc, trace.depth);
	report_summary_stack("bad-free", trace.pc, trace.depth);
	report_die();
}

static SAN_NOINLINE void
free_other(const struct call *call, void *p)
{
	struct heap_block block;

	if (mem_hook_free_ignored(p))
		return;
	mem_hook_free(p);
	if (!heap_find(p, &block) || !block.live || block.begin != (uptr)p)
		bad_free(call, p);
	heap_free(cache_of(thread_self()), &block);
}

void
tool_free(const struct call *call, void *p)
{
	struct heap_block block;

	if (unlikely(mem_hooked || !heap_find_hit(p, &block) ||
	    !heap_free_hit(cache_of(thread_self()), &block)))
		free_other(call, p);
}

void *
tool_realloc(const struct call *call, void *p, uptr size)
{
	struct heap_block block;
	uptr capacity;
	void *fresh;

	if (unlikely(!heap_find(p, &block) || !block.live || block.begin != (uptr)p))
		bad_free(call, p);
	capacity = heap_capacity(p);
	if (size <= capacity && size >= capacity / 2) {
		mem_hook_free(p);
		heap_size_set(p, size);
		meta_set(block.meta, call, thread_self());
		mem_hook_malloc(p, size);
		return p;
	}
	fresh = tool_alloc(call, size, 16, false);
	if (fresh == NULL)
		return NULL;
	bytes_copy(fresh, p, MIN(block.size, size));
	tool_free(call, p);
	return fresh;
}

uptr
tool_usable_size(const struct call *call, const void *p)
{
	struct heap_block block;

	return p != NULL && heap_find(p, &block) && block.live && block.begin == (uptr)p ? block.size : 0;
}

/* ---- threads ---- */

void
tool_thread_created(uptr stack_low, uptr stack_high, uptr tls_low, uptr tls_high)
{
	thread_result_begin();
}

void
tool_thread_ended(void)
{
	thread_result_keep();
	leak_ranges_drop();
}

/* Only where the loader does not take such blocks from malloc. */
void
tool_dynamic_tls(uptr begin, uptr end)
{
	leak_range_add(begin, end);
}

/*
 * libc keeps the stacks of threads that ended for later ones, with tables of its own that only
 * they lead to.
 */
void
tool_thread_launch(bool begin)
{
	if (begin)
		leak_disable();
	else
		leak_enable();
}

void
tool_thread_named(u32 number, uptr pthread)
{
	thread_result_name(number, pthread);
}

void
tool_fork_child(void)
{
	demand_start();
}

/* ---- of no interest ---- */

void tool_read(const struct call *call, const void *p, uptr n) { }
void tool_read_string(const struct call *call, const char *s) { }
void tool_read_string_n(const struct call *call, const char *s, uptr max) { }
void tool_write(const struct call *call, void *p, uptr n) { }
void tool_copy(const struct call *call, void *dst, const void *src, uptr n) { }
void tool_before_callback(uptr arguments) { }
void tool_after_callback(void) { }
bool tool_map_allowed(uptr addr, uptr size) { return true; }
void tool_mapped(void *p, uptr n) { }
void tool_unmapped(void *p, uptr n) { }
void tool_module_loaded(void *handle) { }
void tool_long_jump(void) { }
void tool_signal_begin(void *state, void *info, uptr info_size, void *context, uptr context_size) { }
void tool_signal_end(const void *state) { }
void tool_describe_fault(uptr address) { }
void tool_dying(void) { }
