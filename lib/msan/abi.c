/*
 * abi.c: what clang's MemorySanitizer pass (14 … 19) calls and refers to, nothing else.
 *
 * The thread-local arrays carry the shadow of arguments and results between instrumented
 * functions; the names and sizes are the compiler's.
 */
#include "msan/msan.h"


SAN_TLS u64 __msan_param_tls[MSAN_PARAM_BYTES / 8];
SAN_TLS u32 __msan_param_origin_tls[MSAN_PARAM_BYTES / 4];
SAN_TLS u64 __msan_retval_tls[MSAN_PARAM_BYTES / 8];
SAN_TLS u32 __msan_retval_origin_tls;
SAN_TLS u64 __msan_va_arg_tls[MSAN_PARAM_BYTES / 8];
SAN_TLS u32 __msan_va_arg_origin_tls[MSAN_PARAM_BYTES / 4];
SAN_TLS u64 __msan_va_arg_overflow_size_tls;
SAN_TLS u32 __msan_origin_tls;

SAN_EXPORT void __msan_init(void);
void
__msan_init(void)
{
	start();
}

SAN_EXPORT void __msan_warning(void);
void
__msan_warning(void)
{
	report_use(CALLER_PC(), CURRENT_FRAME(), 0);
}

SAN_EXPORT void __msan_warning_with_origin(u32 origin);
void
__msan_warning_with_origin(u32 origin)
{
	report_use(CALLER_PC(), CURRENT_FRAME(), origin);
}

/* The pass puts an unreachable behind the noreturn forms, so they die whatever the flags say. */
SAN_EXPORT SAN_NORETURN void __msan_warning_noreturn(void);
void
__msan_warning_noreturn(void)
{
	report_last_use(CALLER_PC(), CURRENT_FRAME(), 0);
}

SAN_EXPORT SAN_NORETURN void __msan_warning_with_origin_noreturn(u32 origin);
void
__msan_warning_with_origin_noreturn(u32 origin)
{
	report_last_use(CALLER_PC(), CURRENT_FRAME(), origin);
}

#define MAYBE(bytes, type)						\
SAN_EXPORT void __msan_maybe_warning_##bytes(type shadow, u32 origin);	\
void									\
__msan_maybe_warning_##bytes(type shadow, u32 origin)			\
{									\
	if (likely(shadow == 0))					\
		return;							\
	report_use(CALLER_PC(), CURRENT_FRAME(), origin);		\
}									\
SAN_EXPORT void __msan_maybe_store_origin_##bytes(type, void *, u32);	\
void									\
__msan_maybe_store_origin_##bytes(type shadow, void *p, u32 origin)	\
{									\
	if (likely(shadow == 0))					\
		return;							\
	if (origin_tracking() > 1)					\
		origin = origin_chain(origin, CALLER_PC(),		\
		    CURRENT_FRAME());					\
	origin_fill(p, bytes, origin);					\
}
MAYBE(1, u8)
MAYBE(2, u16)
MAYBE(4, u32)
MAYBE(8, u64)

SAN_EXPORT u32 __msan_chain_origin(u32 origin);
u32
__msan_chain_origin(u32 origin)
{
	return origin ? origin_chain(origin, CALLER_PC(), CURRENT_FRAME()) : 0;
}

SAN_EXPORT void *__msan_memcpy(void *dst, const void *src, uptr n);
void *
__msan_memcpy(void *dst, const void *src, uptr n)
{
	if (likely(phase_ready()))
		copy_state(dst, src, n, here_pc(), CURRENT_FRAME());
	return bytes_copy(dst, src, n);
}

SAN_EXPORT void *__msan_memmove(void *dst, const void *src, uptr n);
void *
__msan_memmove(void *dst, const void *src, uptr n)
{
	if (likely(phase_ready()))
		copy_state(dst, src, n, here_pc(), CURRENT_FRAME());
	return bytes_move(dst, src, n);
}

SAN_EXPORT void *__msan_memset(void *dst, int c, uptr n);
void *
__msan_memset(void *dst, int c, uptr n)
{
	bytes_set(dst, c, n);
	if (likely(phase_ready()))
		shadow_clear(dst, n);
	return dst;
}

/* ---- stack variables ---- */

SAN_EXPORT void __msan_poison_stack(void *a, uptr n);
void
__msan_poison_stack(void *a, uptr n)
{
	bytes_set(shadow_of(a), msan_flags.poison_stack_with_zeroes ? 0 : 0xff, n);
}

SAN_EXPORT void __msan_set_alloca_origin_with_descr(void *a, uptr n, u32 *id, char *name);
void
__msan_set_alloca_origin_with_descr(void *a, uptr n, u32 *id, char *name)
{
	origin_fill(a, n, origin_stack_variable(id, name, CALLER_PC()));
}

SAN_EXPORT void __msan_set_alloca_origin_no_descr(void *a, uptr n, u32 *id);
void
__msan_set_alloca_origin_no_descr(void *a, uptr n, u32 *id)
{
	origin_fill(a, n, origin_stack_variable(id, NULL, CALLER_PC()));
}

/* clang 14 and 15: the description begins with room for the id, then "name@function". */
SAN_EXPORT void __msan_set_alloca_origin4(void *a, uptr n, char *name, uptr pc);
void
__msan_set_alloca_origin4(void *a, uptr n, char *name, uptr pc)
{
	u32 *id = (u32 *)name;

	/* The compiler fills the room with "----"; the first call makes it 0. */
	if (unlikely(load_relaxed(id) == 0x2d2d2d2du)) {
		u32 fresh = 0x2d2d2d2du;

		cas(id, &fresh, 0);
	}
	/* Traces hold return addresses, which printing steps back from; pc is exact. */
	origin_fill(a, n, origin_stack_variable(id, name + 4, pc + 1));
}

/* Older objects yet: no pc of the function, so the caller's stands for it. */
SAN_EXPORT void __msan_set_alloca_origin(void *a, uptr n, char *name);
void
__msan_set_alloca_origin(void *a, uptr n, char *name)
{
	__msan_set_alloca_origin4(a, n, name, CALLER_PC());
}

/* ---- destroyed objects ---- */

/* clang 14 and 15 do not say what part of the object it is. */
SAN_EXPORT void __sanitizer_dtor_callback(const void *p, uptr n);
void
__sanitizer_dtor_callback(const void *p, uptr n)
{
	if (msan_flags.poison_in_dtor)
		poison_new(p, n, ORIGIN_POISON, CURRENT_FRAME());
}

SAN_EXPORT void __sanitizer_dtor_callback_fields(const void *p, uptr n);
void
__sanitizer_dtor_callback_fields(const void *p, uptr n)
{
	if (msan_flags.poison_in_dtor)
		poison_new(p, n, ORIGIN_FIELDS, CURRENT_FRAME());
}

SAN_EXPORT void __sanitizer_dtor_callback_vptr(const void *p);
void
__sanitizer_dtor_callback_vptr(const void *p)
{
	if (msan_flags.poison_in_dtor)
		poison_new(p, sizeof(void *), ORIGIN_VPTR, CURRENT_FRAME());
}
