/*
 * hooks.c: what the mechanism calls: the bodies of tool.h.
 *
 * Interceptors come here with memory that libc reads (report it when uninitialized) or has
 * written (mark it initialized), with user allocations (poison them, with an origin), and around
 * everything that crosses between instrumented and other code: callbacks, signal handlers,
 * threads, mappings.
 */
#include "msan/msan.h"

#include "interception/call.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "thread/thread.h"

SAN_TLS int checks_off;
SAN_TLS bool in_signal;

/* ---- memory that libc reads and writes ---- */

static void
use_found(const struct call *call, const void *p, uptr n, sptr offset)
{
	/* Up to 16 reports named the interceptor's symbol, but for these. */
	bool symbol = clang_release < 17 && !str_equal(call->name, "ioctl") &&
	    !str_equal(call->name, "MemcmpInterceptorCommon");
	char name[128];

	fmt_print(name, sizeof name, "%s%s", symbol ? "__interceptor_" : "", call->name);
	report_use_at(call->pc, call->bp, p, n, offset, name);
}

void
tool_read(const struct call *call, const void *p, uptr n)
{
	sptr offset;

	if (call->bp == 0 || checks_off || !msan_flags.report_umrs)
		return;
	offset = shadow_test(p, n);
	if (unlikely(offset >= 0))
		use_found(call, p, n, offset);
}

void
tool_read_string(const struct call *call, const char *s)
{
	if (call->bp != 0)
		tool_read(call, s, str_length(s) + 1);
}

void
tool_read_string_n(const struct call *call, const char *s, uptr max)
{
	uptr n = call->bp != 0 ? str_length_max(s, max) : 0;

	tool_read(call, s, n < max ? n + 1 : n);
}

void
tool_write(const struct call *call, void *p, uptr n)
{
	if (unlikely(call->bp == 0))
		return;
	/* The hottest sizes of the hottest caller, memset. */
	if (likely(n - 16 < CLEAR_LONG - 16 && shadow_exists(p, n)))
		words_fill(shadow_of(p), 0, n);
	else
		shadow_clear(p, n);
}

void
tool_copy(const struct call *call, void *dst, const void *src, uptr n)
{
	if (call->bp == 0)
		return;
	if (likely(n < COPY_LONG && !origin_tracking() && shadow_exists(dst, n) &&
	    shadow_exists(src, n)))
		bytes_move(shadow_of(dst), shadow_of(src), n);
	else
		copy_state(dst, src, n, call->here, call->bp);
}

void
tool_before_callback(uptr arguments)
{
	bytes_set(__msan_param_tls, 0, MIN(arguments * 8, MSAN_PARAM_BYTES));
}

void
tool_after_callback(void)
{
	__msan_retval_tls[0] = 0;
}

/* ---- allocation ---- */

static void
poison_range(const void *p, uptr n, enum origin_kind kind, uptr pc, uptr bp)
{
	shadow_poison(p, n);
	if (origin_tracking())
		origin_fill(p, n, origin_new(kind, pc, bp));
}

void
poison_new(const void *p, uptr n, enum origin_kind kind, uptr bp)
{
	poison_range(p, n, kind, CALLER_PC(), bp);
}

typedef u64 vector __attribute__((vector_size(16), may_alias));
typedef u64 vector_any __attribute__((vector_size(16), aligned(1), may_alias));
/* From byte 16 - k on: k poisoned bytes, then clear ones. */
static const u64 last_vector[4] = { ~0ul, ~0ul };

/* What lies behind the first n bytes in a block is not a variable that the program forgot. */
SAN_INLINE void
block_end_poison(u8 *shadow, uptr n)
{
	*(vector *)(shadow + ((n - 1) & ~15ul)) =
	    *(const vector_any *)((const u8 *)last_vector + (-n & 15));
}

/* Poison the first n bytes, at least 1, of a block, of which the first done, if they are so many, are poisoned. */
SAN_INLINE void
block_poison(void *p, uptr n, uptr done)
{
	u8 *shadow = shadow_of(p);

	done = ROUND_DOWN(done, 16);
	if ((sptr)(n - done) > 16)
		words_fill(shadow + done, ~0ul, n - done);
	block_end_poison(shadow, n);
}

/* Again, after the program had the block: what it has not written to is poisoned still. */
SAN_INLINE void
block_poison_again(void *p, uptr n)
{
	u8 *shadow = shadow_of(p);

	if (n > 16)
		words_refill(shadow, ~0ul, n);
	block_end_poison(shadow, n);
}

static u64
origin_twice(enum origin_kind kind, uptr pc, uptr bp)
{
	return origin_new(kind, pc, bp) * 0x100000001ul;
}

/*
 * p begins a block of the heap, of which the program gets, or had, n bytes. The shadow of the
 * first done bytes is poisoned already.
 */
static SAN_NOINLINE void
poison_block(void *p, uptr n, uptr done, enum origin_kind kind, uptr pc, uptr bp)
{
	if (unlikely(msan_flags.poison_heap_with_zeroes)) {
		shadow_clear(p, n);
		return;
	}
	if (likely(n - 1 < HEAP_SMALL_MAX))
		block_poison(p, n, done);
	else if (n > done)
		bytes_set(shadow_of(p) + done, 0xff, n - done);
	if (origin_tracking() && n > 0)
		words_fill(origin_of(p), origin_twice(kind, pc, bp), ROUND_UP(n, 16));
}

static struct heap_cache *
cache_here(void)
{
	struct thread *self = thread_self();

	return likely(self) ? self->cache : NULL;
}

/* Blocks are poisoned when they come and when they go, without and with an origin; or otherwise. */
static enum { BLOCKS_OTHER, BLOCKS_PLAIN, BLOCKS_TRACED } blocks;

void
blocks_changed(void)
{
	if (!msan_flags.poison_in_malloc || !msan_flags.poison_in_free ||
	    msan_flags.poison_heap_with_zeroes)
		blocks = BLOCKS_OTHER;
	else
		blocks = origin_tracking() ? BLOCKS_TRACED : BLOCKS_PLAIN;
}

/*
 * How far the shadow of a free block is poisoned: as many bytes as it had. Only a program that
 * writes to what it has freed makes this wrong, and what it wrote then counts as initialized.
 */
SAN_INLINE uptr
poisoned(u32 was)
{
	return likely(msan_flags.poison_in_free) ? was & HEAP_SIZE_BITS : 0;
}

/*
 * The heap is mapped without reserve, so the kernel does not refuse what it refuses a malloc without us: more than
 * the machine has. Filling the shadow of that would take all memory, so for a size that is worth it the kernel is
 * asked.
 */
#define ASK_FIRST	(1ul << 30)

static bool
kernel_grants(uptr size)
{
	sptr r;

	if (likely(size < ASK_FIRST))
		return true;
	r = os_map(0, size, OS_PROT_RW, 0, NULL);
	if (os_failed(r))
		return false;
	os_unmap((uptr)r, size);
	return true;
}

/* From anywhere in the heap, or the report that there is no more. */
static void *
alloc_other(const struct call *call, uptr size, uptr align, u32 *was)
{
	void *p = NULL;

	if (unlikely(size > msan_size_max))
		report_memory(REPORT_TOO_BIG, size, msan_size_max, call->here, call->bp);
	else if (unlikely(load_relaxed(&report_rss_exceeded)))
		report_memory(REPORT_RSS_LIMIT, size, align, call->here, call->bp);
	else if (!kernel_grants(size) || (p = heap_alloc(cache_here(), size, align, was)) == NULL)
		report_memory(REPORT_OOM, size, align, call->here, call->bp);
	return p;
}

/* A block of a class, from the cache, meets only what is in here. */
SAN_INLINE void *
alloc_hit(const struct call *call, uptr size, uptr align, bool traced)
{
	void *p;
	u32 was;

	if (unlikely(mem_hooked || load_relaxed(&report_rss_exceeded) ||
	    size - 1 >= HEAP_SMALL_MAX || call_inside() ||
	    !(p = heap_alloc_hit(cache_here(), size, align, &was))))
		return NULL;
	block_poison(p, size, was & HEAP_SIZE_BITS);
	if (traced)
		words_fill(origin_of(p), origin_twice(ORIGIN_ALLOC, call->here, call->bp), ROUND_UP(size, 16));
	return p;
}

static SAN_NOINLINE void *
alloc_any(const struct call *call, uptr size, uptr align, bool zero)
{
	u32 was = 0;
	void *p = NULL;

	if (likely(blocks == BLOCKS_TRACED && !zero && (p = alloc_hit(call, size, align, true))))
		return p;
	p = alloc_other(call, size, align, &was);
	if (unlikely(p == NULL))
		return NULL;
	if (zero && was == 0) {
		/* Fresh from the system, and its shadow, too. */
	} else if (zero) {
		bytes_set(p, 0, size);
		shadow_clear(p, size);
	} else if (msan_flags.poison_in_malloc && !call_inside()) {
		poison_block(p, size, poisoned(was), ORIGIN_ALLOC, call->here, call->bp);
	} else {
		/* libc's own: it fills the block with stores that have no shadow. */
		shadow_clear(p, size);
	}
	mem_hook_malloc(p, size);
	return p;
}

void *
tool_alloc(const struct call *call, uptr size, uptr align, bool zero)
{
	void *p = NULL;

	if (likely(blocks == BLOCKS_PLAIN && !zero))
		p = alloc_hit(call, size, align, false);
	return likely(p != NULL) ? p : alloc_any(call, size, align, zero);
}

/* The same for free. A handler meets a cache that is busy until the block is marked. */
SAN_INLINE bool
free_hit(const struct call *call, void *p, bool traced)
{
	u64 origin = traced ? origin_twice(ORIGIN_FREE, call->here, call->bp) : 0;
	struct heap_cache *cache = cache_here();
	struct heap_block block;

	if (unlikely(mem_hooked || !heap_find_hit(p, &block) || block.size == 0 ||
	    !heap_free_begin(cache, &block)))
		return false;
	block_poison_again(p, block.size);
	if (traced)
		words_fill(origin_of(p), origin, ROUND_UP(block.size, 16));
	heap_cache_leave(cache);
	return true;
}

/* The same with hooks, other flags; large blocks, and what is none. */
static SAN_NOINLINE void
free_other(const struct call *call, void *p)
{
	struct heap_block block;

	if (likely(blocks == BLOCKS_TRACED && free_hit(call, p, true)))
		return;
	if (mem_hook_free_ignored(p))
		return;
	mem_hook_free(p);
	if (unlikely(!heap_find(p, &block) || !block.live || block.begin != (uptr)p))
		report_bad_free(call, p);
	/* What the heap gives back to the system at once has no shadow any more either. */
	if (msan_flags.poison_in_free && block.size <= HEAP_KEPT_MAX)
		poison_block(p, block.size, 0, ORIGIN_FREE, call->here, call->bp);
	heap_free(cache_here(), &block);
}

void
tool_free(const struct call *call, void *p)
{
	if (unlikely(blocks != BLOCKS_PLAIN || !free_hit(call, p, false)))
		free_other(call, p);
}

void *
tool_realloc(const struct call *call, void *p, uptr size)
{
	uptr old, capacity;
	struct heap_block block;
	void *fresh;

	if (unlikely(!heap_find(p, &block) || !block.live || block.begin != (uptr)p))
		report_bad_free(call, p);
	old = block.size;
	capacity = heap_capacity(p);
	if (size <= capacity && size >= capacity / 2) {
		mem_hook_free(p);
		heap_size_set(p, size);
		if (size > old && msan_flags.poison_heap_with_zeroes && msan_flags.poison_in_malloc)
			shadow_clear((char *)p + old, size - old);
		else if (size > old && msan_flags.poison_in_malloc)
			poison_range((char *)p + old, size - old, ORIGIN_ALLOC, call->here, call->bp);
		mem_hook_malloc(p, size);
		return p;
	}
	fresh = tool_alloc(call, size, 16, false);
	if (!fresh)
		return NULL;
	bytes_copy(fresh, p, MIN(old, size));
	copy_state(fresh, p, MIN(old, size), call->here, call->bp);
	tool_free(call, p);
	return fresh;
}

uptr
tool_usable_size(const struct call *call, const void *p)
{
	struct heap_block block;

	if (!p || !heap_find(p, &block) || !block.live || block.begin != (uptr)p)
		return 0;
	return block.size;
}

/* ---- mappings ---- */

bool
tool_map_allowed(uptr addr, uptr size)
{
	return shadow_exists((const void *)addr, size);
}

void
tool_mapped(void *p, uptr n)
{
	shadow_clear(p, ROUND_UP(n, OS_PAGE));
}

void
tool_unmapped(void *p, uptr n)
{
	shadow_clear(p, ROUND_UP(n, OS_PAGE));
}

/* The loader maps without our mmap: a library's variables may lie where poison was before. */
static bool
module_clear(const struct os_module *module, void *base)
{
	/* The program itself was not loaded just now, whoever opens it. */
	if (module->is_main || module->base != *(uptr *)base)
		return false;
	for (u32 i = 0; i < module->segment_count; i++)
		if (module->segments[i].prot & OS_PROT_WRITE)
			shadow_clear((void *)module->segments[i].begin,
			    module->segments[i].end - module->segments[i].begin);
	return true;
}

void
tool_module_loaded(void *handle)
{
	const char *path;
	uptr base;

	if (os_handle_info(handle, &base, &path))
		os_module_each(module_clear, &base);
}

void
tool_dynamic_tls(uptr begin, uptr end)
{
	shadow_clear((void *)begin, end - begin);
}

/* ---- threads ---- */

void
tool_thread_created(uptr stack_low, uptr stack_high, uptr tls_low, uptr tls_high)
{
	/* What an earlier thread left on a recycled stack is nobody's variable. */
	if (stack_low < stack_high)
		shadow_clear((void *)stack_low, stack_high - stack_low);
	if (tls_low < tls_high)
		shadow_clear((void *)tls_low, tls_high - tls_low);
}

void
tool_thread_ended(void)
{
}

void
tool_thread_launch(bool begin)
{
}

void
tool_thread_named(u32 number, uptr pthread)
{
}

void
tool_fork_child(void)
{
}

void
tool_long_jump(void)
{
	in_signal = false;		/* a handler that leaves so does not end */
}

/* ---- signal handlers: they interrupt code that is passing shadow along ---- */

struct passing {
	u64 param[MSAN_PARAM_BYTES / 8], retval[MSAN_PARAM_BYTES / 8];
	u64 variadic[MSAN_PARAM_BYTES / 8], variadic_overflow;
	u32 param_origin[MSAN_PARAM_BYTES / 4], variadic_origin[MSAN_PARAM_BYTES / 4];
	u32 retval_origin;
	u32 capturing;			/* stack/capture.c's state */
	bool in_signal;
};
_Static_assert(sizeof(struct passing) <= TOOL_SIGNAL_STATE, "the wrapper's frame has the room");

void
tool_signal_begin(void *state, void *siginfo, uptr siginfo_size, void *context, uptr context_size)
{
	struct passing *save = state;

	save->capturing = stack_signal_begin();
	save->in_signal = in_signal;
	in_signal = true;
	bytes_copy(save->param, __msan_param_tls, sizeof save->param);
	bytes_copy(save->retval, __msan_retval_tls, sizeof save->retval);
	bytes_copy(save->variadic, __msan_va_arg_tls, sizeof save->variadic);
	save->variadic_overflow = __msan_va_arg_overflow_size_tls;
	save->retval_origin = __msan_retval_origin_tls;
	if (origin_tracking()) {
		bytes_copy(save->param_origin, __msan_param_origin_tls, sizeof save->param_origin);
		bytes_copy(save->variadic_origin, __msan_va_arg_origin_tls, sizeof save->variadic_origin);
	}
	tool_before_callback(3);
	if (siginfo)
		shadow_clear(siginfo, siginfo_size);
	if (context)
		shadow_clear(context, context_size);
}

void
tool_signal_end(const void *state)
{
	const struct passing *save = state;

	in_signal = save->in_signal;
	stack_signal_end(save->capturing);
	bytes_copy(__msan_param_tls, save->param, sizeof save->param);
	bytes_copy(__msan_retval_tls, save->retval, sizeof save->retval);
	bytes_copy(__msan_va_arg_tls, save->variadic, sizeof save->variadic);
	__msan_va_arg_overflow_size_tls = save->variadic_overflow;
	__msan_retval_origin_tls = save->retval_origin;
	if (origin_tracking()) {
		bytes_copy(__msan_param_origin_tls, save->param_origin, sizeof save->param_origin);
		bytes_copy(__msan_va_arg_origin_tls, save->variadic_origin, sizeof save->variadic_origin);
	}
}

/* ---- reports ---- */

void
tool_describe_fault(uptr address)
{
}

void
tool_dying(void)
{
}
