/*
 * byhand.h: what the functions written by hand share.
 *
 * String functions are called too often for call_enter and call_leave: they call nothing that
 * could nest, so it is enough to know whether the program itself asks (call_observe). Some of
 * NetBSD's do, and these enter.
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

/* pthread.c: pthread_create, error number included */
int thread_launch(const struct call *, pthread_t *id, const pthread_attr_t *attr,
    void *(*start)(void *), void *argument);

/* signal.c */
int signal_action(const struct call *, int sig, const struct sigaction *, struct sigaction *old);
plain_handler signal_handler(const struct call *, plain_handler (*const *install)(int, plain_handler),
    int sig, plain_handler);
#define SIGNAL_HANDLER(name, install)					\
INTERCEPTOR(plain_handler, name, (int sig, plain_handler h))		\
{									\
	struct call call = CALL_HERE(#name);				\
									\
	return signal_handler(&call, &real.install, sig, h);		\
}

/* dl.c, tls.c */
void dl_loaded(void *handle);		/* after any dlopen; NULL: it failed */
void dl_information(const struct call *, Dl_info *);	/* dladdr has filled it in */
void tls_forget(void);			/* a module went away */

/* mmap.c: the mapping functions, real ones given */
void *map_call(const struct call *, void *hint, uptr n, int prot, int how, int fd, off_t at);
/* A mapping has been moved or has another size; keeps: the old place stays as it is. */
void map_moved(const struct call *, void *old, uptr old_size, void *new, uptr size, bool keeps);

/* <os>/signal.c: the vector registers that a handler's context points to, 0 bytes for none */
void *signal_vectors(void *context, uptr *size);

/* hooks.c: a fuzzer's functions for comparisons; ours are weak and do nothing */
#define HOOK(name, ...)	SAN_EXPORT void __sanitizer_weak_hook_##name(void *pc, __VA_ARGS__);
#include "interception/byhand/hooks.def"
#undef HOOK

#endif
