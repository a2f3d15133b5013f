/*
 * sanitizer/asan_interface.h: interface of AddressSanitizer.
 *
 * "Poisoned" memory must not be read or written by the program. Sizes are in bytes. All
 * functions are in LLVM 14 and older.
 */
#ifndef SANITIZER_ASAN_INTERFACE_H
#define SANITIZER_ASAN_INTERFACE_H

#include <sanitizer/common_interface_defs.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- memory that the program manages by itself ---- */

/*
 * Poison size bytes at addr. The last bytes of the range stay usable when it does not end on an
 * 8-byte boundary and the rest of that unit is in use: bounds on such boundaries are exact.
 */
void SANITIZER_CDECL __asan_poison_memory_region(const volatile void *addr, size_t size);

/* Make size bytes at addr usable; units of 8 bytes that the range begins in are made so whole. */
void SANITIZER_CDECL __asan_unpoison_memory_region(const volatile void *addr, size_t size);

/* Both, and nothing in a file that is built without -fsanitize=address. */
#if defined(__SANITIZE_ADDRESS__)
#define SANRT_ASAN_ON	1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANRT_ASAN_ON	1
#endif
#endif
#ifdef SANRT_ASAN_ON
#define ASAN_POISON_MEMORY_REGION(addr, size)	__asan_poison_memory_region((addr), (size))
#define ASAN_UNPOISON_MEMORY_REGION(addr, size)	__asan_unpoison_memory_region((addr), (size))
#else
#define ASAN_POISON_MEMORY_REGION(addr, size)	((void)(addr), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(addr, size)	((void)(addr), (void)(size))
#endif
#undef SANRT_ASAN_ON

/* 1 when the byte at addr is poisoned, else 0. */
int SANITIZER_CDECL __asan_address_is_poisoned(const volatile void *addr);

/* The first poisoned byte of the range, or NULL. */
void *SANITIZER_CDECL __asan_region_is_poisoned(void *beg, size_t size);

/* ---- what is known of an address ---- */

/* Prints it as a report would. */
void SANITIZER_CDECL __asan_describe_address(void *addr);

/*
 * The kind of memory: "global", "stack", "stack-fake", "heap", "heap-invalid", "shadow-low",
 * "shadow-gap" or "shadow-high". For a variable its name goes to
 * name, cut to name_size; the bounds of what addr belongs to go to the last two. All three
 * pointers may be NULL.
 */
const char *SANITIZER_CDECL __asan_locate_address(void *addr, char *name, size_t name_size,
    void **region_address, size_t *region_size);

/*
 * Up to size return addresses of the stack that allocated, or freed, the heap block around
 * addr, and the number of the thread that did. Their count; 0 when that is not known.
 */
size_t SANITIZER_CDECL __asan_get_alloc_stack(void *addr, void **trace, size_t size,
    int *thread_id);
size_t SANITIZER_CDECL __asan_get_free_stack(void *addr, void **trace, size_t size,
    int *thread_id);

/* The block at addr counts as allocated here and by this thread: 1, or 0 when it is no block. */
int SANITIZER_CDECL __asan_update_allocation_context(void *addr);

/* The shadow byte of address a is at (a >> *shadow_scale) + *shadow_offset. */
void SANITIZER_CDECL __asan_get_shadow_mapping(size_t *shadow_scale, size_t *shadow_offset);

/* ---- reports ---- */

/* Report an access of access_size bytes at addr as an error, from registers of the caller's. */
void SANITIZER_CDECL __asan_report_error(void *pc, void *bp, void *sp, void *addr, int is_write,
    size_t access_size);

/* 1 when an error was reported or is being reported. */
int SANITIZER_CDECL __asan_report_present(void);

/* Of that error; 0 or NULL when there was none. The type is 1 for a write, 0 for a read. */
void *SANITIZER_CDECL __asan_get_report_pc(void);
void *SANITIZER_CDECL __asan_get_report_bp(void);
void *SANITIZER_CDECL __asan_get_report_sp(void);
void *SANITIZER_CDECL __asan_get_report_address(void);
int SANITIZER_CDECL __asan_get_report_access_type(void);
size_t SANITIZER_CDECL __asan_get_report_access_size(void);

/* Its kind, such as "heap-use-after-free". */
const char *SANITIZER_CDECL __asan_get_report_description(void);

/* As __sanitizer_set_death_callback. */
void SANITIZER_CDECL __asan_set_death_callback(void (*callback)(void));
void SANITIZER_CDECL __sanitizer_set_death_callback(void (*callback)(void));

/* callback gets the whole text of a report once that is printed; NULL takes it away. */
void SANITIZER_CDECL __asan_set_error_report_callback(void (*callback)(const char *));

/* Defined by the program: called when a report begins. */
void SANITIZER_CDECL __asan_on_error(void);

/* Prints what the allocator has done so far. */
void SANITIZER_CDECL __asan_print_accumulated_stats(void);

/* Defined by the program: options as in ASAN_OPTIONS, which wins. Called before constructors. */
const char *SANITIZER_CDECL __asan_default_options(void);

/* ---- stacks ---- */

/* Handle of the fake stack of this thread, for the next function; NULL when it has none. */
void *SANITIZER_CDECL __asan_get_current_fake_stack(void);

/*
 * The place on the real stack of the frame that addr, on a fake stack, belongs to, and the
 * bounds of its fake frame in *beg and *end. NULL when addr is not on this fake stack.
 */
void *SANITIZER_CDECL __asan_addr_is_in_fake_stack(void *fake_stack, void *addr, void **beg,
    void **end);

/* Makes this thread's stack usable: before a jump that leaves frames without unwinding them. */
void SANITIZER_CDECL __asan_handle_no_return(void);

#ifdef __cplusplus
}
#endif

#endif
