/*
 * sanitizer/msan_interface.h: interface of MemorySanitizer.
 *
 * "Poisoned" is not initialized. Sizes are in bytes, and a range of 0 bytes is left alone. An
 * origin is a number that stands for the place where a value was made; 0 is no origin. A
 * number in brackets is the first release of LLVM whose runtime has the function; no mark means
 * 14 or older.
 */
#ifndef MSAN_INTERFACE_H
#define MSAN_INTERFACE_H

#include <sanitizer/common_interface_defs.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- change state ---- */

/* size bytes at a are initialized from here on. */
void SANITIZER_CDECL __msan_unpoison(const volatile void *a, size_t size);

/* So is the string at a, with its NUL. */
void SANITIZER_CDECL __msan_unpoison_string(const volatile char *a);

/*
 * So are the first n arguments of the next call that this thread makes: for calls from code that
 * is not instrumented into code that is. Arguments of more than 8 bytes count once for every 8.
 */
void SANITIZER_CDECL __msan_unpoison_param(size_t n);

/* size bytes at a are not initialized from here on; their origin is the caller's stack. */
void SANITIZER_CDECL __msan_poison(const volatile void *a, size_t size);

/* The shadow of size bytes at data becomes the size bytes at shadow: a set bit is poisoned. */
void SANITIZER_CDECL __msan_partial_poison(const volatile void *data, void *shadow, size_t size);

/* An allocator of the program's own returns data: poisoned, unless poison_in_malloc=0. */
void SANITIZER_CDECL __msan_allocated_memory(const volatile void *data, size_t size);

/* State and origins of size bytes at src go to those at dst. Ranges may overlap. */
void SANITIZER_CDECL __msan_copy_shadow(const volatile void *dst, const volatile void *src,
    size_t size);

/* ---- called by destructors that the compiler made, with poison_in_dtor=1 ---- */

/* size bytes of a destroyed object at data become poisoned. */
void SANITIZER_CDECL __sanitizer_dtor_callback(const volatile void *data, size_t size);

/* [16] size bytes of its members do. */
void SANITIZER_CDECL __sanitizer_dtor_callback_fields(const volatile void *data, size_t size);

/* [16] Its pointer to virtual functions, at data, does. */
void SANITIZER_CDECL __sanitizer_dtor_callback_vptr(const volatile void *data);

/* ---- ask ---- */

/* Distance in bytes of the first poisoned byte from x, or -1 when there is none. */
intptr_t SANITIZER_CDECL __msan_test_shadow(const volatile void *x, size_t size);

/* Reports the first poisoned byte, if there is one, as a use of it. */
void SANITIZER_CDECL __msan_check_mem_is_initialized(const volatile void *x, size_t size);

/* Prints the shadow and the origins of a range, for a person to read. */
void SANITIZER_CDECL __msan_print_shadow(const volatile void *x, size_t size);

/* Prints the bare shadow bytes. */
void SANITIZER_CDECL __msan_dump_shadow(const volatile void *x, size_t size);

/* ---- origins ---- */

/* 0 not tracked, 1 the place of allocation, 2 also the stores on the way. */
int SANITIZER_CDECL __msan_get_track_origins(void);

/* Origin of the aligned 4 bytes around a; of no meaning where those are initialized. */
uint32_t SANITIZER_CDECL __msan_get_origin(const volatile void *a);

/* Makes it that of every byte of the range. Without tracking these two do nothing. */
void SANITIZER_CDECL __msan_set_origin(const volatile void *a, size_t size, uint32_t origin);

/* 1 when this_id is prev_id, or came about from it by stores. */
int SANITIZER_CDECL __msan_origin_is_descendant_or_same(uint32_t this_id, uint32_t prev_id);

/* Origin of the value in the last report of this thread. */
uint32_t SANITIZER_CDECL __msan_get_umr_origin(void);

/* ---- options and reports ---- */

/*
 * Defined by the program: options as in MSAN_OPTIONS, which is read after them and wins. Called
 * once, before main and before any constructor.
 */
const char *SANITIZER_CDECL __msan_default_options(void);

/* Other than 0: go on after a report from here on, as with halt_on_error=0. */
void SANITIZER_CDECL __msan_set_keep_going(int keep_going);

/*
 * For tests. 1: a report is due, which is then not printed. 0 ends that: the process ends with
 * a message when there was none.
 */
void SANITIZER_CDECL __msan_set_expect_umr(int expect_umr);

/* As __sanitizer_set_death_callback. */
void SANITIZER_CDECL __msan_set_death_callback(void (*callback)(void));
void SANITIZER_CDECL __sanitizer_set_death_callback(void (*callback)(void));

/* 1 when the runtime is a shared library. It never is: 0. */
int SANITIZER_CDECL __msan_has_dynamic_component(void);

/*
 * Between these calls, C library functions that this thread calls do not check what they read;
 * they still mark what they write. Pairs nest.
 */
void SANITIZER_CDECL __msan_scoped_disable_interceptor_checks(void);
void SANITIZER_CDECL __msan_scoped_enable_interceptor_checks(void);

/* ---- fibers, as __sanitizer_start_switch_fiber and its kin ---- */

/* Before a switch to the stack of size bytes whose lowest address is bottom. */
void SANITIZER_CDECL __msan_start_switch_fiber(const void *bottom, size_t size);

/* After it. Bounds of the stack that was left go to both places, which may be NULL. */
void SANITIZER_CDECL __msan_finish_switch_fiber(const void **bottom_old, size_t *size_old);

#ifdef __cplusplus
}
#endif

#endif
