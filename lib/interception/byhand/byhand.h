/*
 * byhand.h: what the functions written by hand share.
 *
 * String functions are called too often for call_enter and call_leave: they call nothing that
 * could nest, so it is enough to know whether the program itself asks (call_observe).
 */
#ifndef SAN_BYHAND_H
#define SAN_BYHAND_H

#include "interception/call.h"

/* Should this call be observed? False inside another call, and before the runtime is ready;
 * real functions are bound afterwards either way. */
SAN_INLINE bool
call_observe(const struct call *call)
{
	if (likely(phase_ready() && call_frame == 0))
		return true;
	if (!call_enter_slow(call))
		return false;
	call_leave(call);
	return true;
}

/* memory.c: copy, and let the tool's state follow */
void *memory_copy(const struct call *, void *dst, const void *src, uptr n);
void *memory_move(const struct call *, void *dst, const void *src, uptr n);
void *memory_fill(const struct call *, void *dst, int c, uptr n);

/* malloc.c: a block for the program in any phase; NULL with errno set */
#define MALLOC_ALIGN	16		/* what malloc guarantees on 64-bit systems */
void *malloc_block(const struct call *, uptr size, uptr align, bool zero);
uptr malloc_size(const struct call *, const void *p);

/* string.c */
char *string_duplicate(const struct call *, const char *s);
char *string_duplicate_n(const struct call *, const char *s, uptr max);

/* hooks.c: a fuzzer's functions for comparisons; ours are weak and do nothing */
#define HOOK(name, ...)	SAN_EXPORT void __sanitizer_weak_hook_##name(void *pc, __VA_ARGS__);
#include "interception/byhand/hooks.def"
#undef HOOK

#endif
