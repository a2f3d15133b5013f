/*
 * api.c: what the user calls: include/sanitizer/msan_interface.h, and the unaligned loads and
 * stores of common_interface_defs.h, which carry shadow like instrumented code would.
 */
#include "msan/msan.h"

#include "interception/call.h"
#include "mem/mem.h"
#include "msan/cxx.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "thread/thread.h"

const char *
__msan_default_options(void)
{
	return "";
}

/* ---- poisoning ---- */

SAN_EXPORT void __msan_unpoison(const void *p, uptr n);
void
__msan_unpoison(const void *p, uptr n)
{
	shadow_clear(p, n);
}

SAN_EXPORT void __msan_unpoison_string(const char *s);
void
__msan_unpoison_string(const char *s)
{
	shadow_clear(s, str_length(s) + 1);
}

SAN_EXPORT void __msan_unpoison_param(uptr n);
void
__msan_unpoison_param(uptr n)
{
	tool_before_callback(n);
}

/* For code generated at run time, with the next one. */
SAN_EXPORT void __msan_clear_and_unpoison(void *p, uptr n);
void
__msan_clear_and_unpoison(void *p, uptr n)
{
	bytes_set(p, 0, n);
	shadow_clear(p, n);
}

SAN_EXPORT void __msan_clear_on_return(void);
void
__msan_clear_on_return(void)
{
	__msan_param_tls[0] = 0;
}

SAN_EXPORT void __msan_poison(const void *p, uptr n);
void
__msan_poison(const void *p, uptr n)
{
	if (msan_flags.poison_heap_with_zeroes)
		shadow_clear(p, n);
	else
		shadow_poison(p, n);
}

SAN_EXPORT void __msan_allocated_memory(const void *p, uptr n);
void
__msan_allocated_memory(const void *p, uptr n)
{
	if (msan_flags.poison_in_malloc)
		poison_new(p, n, ORIGIN_POISON, CURRENT_FRAME());
}

SAN_EXPORT void __msan_set_poison_in_malloc(int on);
void
__msan_set_poison_in_malloc(int on)
{
	msan_flags.poison_in_malloc = on;
	blocks_changed();
}

SAN_EXPORT void __msan_partial_poison(const void *p, const void *shadow, uptr n);
void
__msan_partial_poison(const void *p, const void *shadow, uptr n)
{
	bytes_copy(shadow_of(p), shadow, n);
}

SAN_EXPORT void __msan_copy_shadow(void *dst, const void *src, uptr n);
void
__msan_copy_shadow(void *dst, const void *src, uptr n)
{
	copy_state(dst, src, n, here_pc(), CURRENT_FRAME());
}

/* ---- asking ---- */

SAN_EXPORT sptr __msan_test_shadow(const void *p, uptr n);
sptr
__msan_test_shadow(const void *p, uptr n)
{
	return shadow_test(p, n);
}

SAN_EXPORT void __msan_check_mem_is_initialized(const void *p, uptr n);
void
__msan_check_mem_is_initialized(const void *p, uptr n)
{
	sptr offset = msan_flags.report_umrs ? shadow_test(p, n) : -1;

	if (likely(offset < 0))
		return;
	report_use_at(CALLER_PC(), CURRENT_FRAME(), p, n, offset, "__msan_check_mem_is_initialized");
}

static bool
printable(const void *p, uptr n)
{
	if (shadow_exists(p, n))
		return true;
	out_print("Not application memory: [%p, %p)\n", p, (const void *)((const char *)p + n));
	return false;
}

SAN_EXPORT void __msan_print_shadow(const void *p, uptr n);
void
__msan_print_shadow(const void *p, uptr n)
{
	if (printable(p, n))
		dump_shadow_table(p, n);
}

SAN_EXPORT void __msan_dump_shadow(const void *p, uptr n);
void
__msan_dump_shadow(const void *p, uptr n)
{
	if (printable(p, n))
		dump_shadow_bytes(p, n);
}

SAN_EXPORT int __msan_has_dynamic_component(void);
int
__msan_has_dynamic_component(void)
{
	return 0;
}

/* ---- origins ---- */

SAN_EXPORT int __msan_get_track_origins(void);
int
__msan_get_track_origins(void)
{
	return origin_tracking();
}

SAN_EXPORT void __msan_set_origin(const void *p, uptr n, u32 origin);
void
__msan_set_origin(const void *p, uptr n, u32 origin)
{
	if (origin_tracking())
		origin_fill(p, n, origin);
}

SAN_EXPORT u32 __msan_get_origin(const void *p);
u32
__msan_get_origin(const void *p)
{
	return origin_tracking() ? origin_at(p) : 0;
}

SAN_EXPORT int __msan_origin_is_descendant_or_same(u32 origin, u32 ancestor);
int
__msan_origin_is_descendant_or_same(u32 origin, u32 ancestor)
{
	const uptr *trace;
	u32 n;

	for (; origin != 0; origin = origin_previous(origin, &trace, &n))
		if (origin == ancestor)
			return 1;
	return ancestor == 0;
}

SAN_EXPORT u32 __msan_get_umr_origin(void);
u32
__msan_get_umr_origin(void)
{
	return report_expected_origin;
}

/* ---- reports ---- */

SAN_EXPORT void __msan_set_expect_umr(int expected);
void
__msan_set_expect_umr(int expected)
{
	if (!expected && report_expected == 1)
		report_expectation_missed(CALLER_PC(), CURRENT_FRAME());
	report_expected = expected ? 1 : 0;
}

SAN_EXPORT void __msan_set_keep_going(int on);
void
__msan_set_keep_going(int on)
{
	msan_flags.halt_on_error = !on;
}

SAN_EXPORT void __msan_set_death_callback(void (*callback)(void));
void
__msan_set_death_callback(void (*callback)(void))
{
	report_death_callback_set(callback);
}

SAN_EXPORT void __msan_scoped_disable_interceptor_checks(void);
void
__msan_scoped_disable_interceptor_checks(void)
{
	checks_off++;
}

SAN_EXPORT void __msan_scoped_enable_interceptor_checks(void);
void
__msan_scoped_enable_interceptor_checks(void)
{
	checks_off--;
}

/* ---- fibers: the stack's bounds are what frame walking trusts ---- */

static SAN_TLS struct range fiber_next;

SAN_EXPORT void __msan_start_switch_fiber(const void *bottom, uptr size);
void
__msan_start_switch_fiber(const void *bottom, uptr size)
{
	fiber_next = (struct range){ (uptr)bottom, (uptr)bottom + size };
}

SAN_EXPORT void __msan_finish_switch_fiber(const void **bottom_old, uptr *size_old);
void
__msan_finish_switch_fiber(const void **bottom_old, uptr *size_old)
{
	struct thread *self = thread_self();
	struct range last;

	/* What the last function passed along was meant for the stack that is left. */
	tool_before_callback(MSAN_PARAM_BYTES / 8);
	tool_after_callback();
	if (!self || fiber_next.begin == fiber_next.end)
		return;
	last = self->stack;
	self->stack = fiber_next;
	fiber_next = (struct range){ 0, 0 };
	if (bottom_old) {
		*bottom_old = (const void *)last.begin;
		shadow_clear(bottom_old, sizeof *bottom_old);
	}
	if (size_old) {
		*size_old = last.end - last.begin;
		shadow_clear(size_old, sizeof *size_old);
	}
}

/* ---- unaligned access: argument and result shadow as the pass lays them out ---- */

struct SAN_ALIGNED(1) unaligned16 { u16 v; } __attribute__((packed));
struct SAN_ALIGNED(1) unaligned32 { u32 v; } __attribute__((packed));
struct SAN_ALIGNED(1) unaligned64 { u64 v; } __attribute__((packed));

#define UNALIGNED(bits)							\
SAN_EXPORT u##bits __sanitizer_unaligned_load##bits(const void *p);	\
u##bits									\
__sanitizer_unaligned_load##bits(const void *p)				\
{									\
	bytes_copy(__msan_retval_tls, shadow_of(p), bits / 8);		\
	if (origin_tracking())						\
		__msan_retval_origin_tls = origin_at(p);		\
	return ((const struct unaligned##bits *)p)->v;			\
}									\
SAN_EXPORT void __sanitizer_unaligned_store##bits(void *p, u##bits x);	\
void									\
__sanitizer_unaligned_store##bits(void *p, u##bits x)			\
{									\
	u##bits shadow;							\
									\
	bytes_copy(&shadow, &__msan_param_tls[1], sizeof shadow);	\
	bytes_copy(shadow_of(p), &shadow, sizeof shadow);		\
	if (shadow && origin_tracking())				\
		origin_fill(p, bits / 8, origin_chain(			\
		    __msan_param_origin_tls[2], CALLER_PC(), CURRENT_FRAME())); \
	((struct unaligned##bits *)p)->v = x;				\
}
UNALIGNED(16)
UNALIGNED(32)
UNALIGNED(64)

/* ---- operator new and delete, from the archive msan_cxx ---- */

void *
__sanrt_msan_new(uptr size, uptr align, bool may_fail, uptr frame)
{
	struct call call = { "operator new", CALLER_PC(), frame, CALLER_PC() };
	void *p = NULL;

	start();
	if (unlikely(!IS_POWER_OF_TWO(align)))
		report_memory(REPORT_BAD_ALIGNMENT, size, align, CALLER_PC(), frame);
	else
		p = tool_alloc(&call, size, MAX(align, 16), false);
	if (unlikely(!p)) {
		if (!may_fail)
			report_memory_fatal(REPORT_OOM, size, align, CALLER_PC(), frame);
		*os_errno() = OS_ENOMEM;
	}
	return p;
}

void
__sanrt_msan_delete(void *p, uptr frame)
{
	struct call call = { "operator delete", CALLER_PC(), frame, CALLER_PC() };

	if (!p)
		return;
	if (early_owns(p))
		early_free(p);
	else
		tool_free(&call, p);
}
