/*
 * sanitizer/allocator_interface.h: questions to the allocator of ASan, MSan and LSan.
 *
 * Sizes are in bytes. A number in brackets is the first release of LLVM whose runtimes have the
 * function; no mark means 14 or older.
 */
#ifndef SANITIZER_ALLOCATOR_INTERFACE_H
#define SANITIZER_ALLOCATOR_INTERFACE_H

#include <sanitizer/common_interface_defs.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- one block ---- */

/* How much a request of this size would occupy; never less than size. */
size_t SANITIZER_CDECL __sanitizer_get_estimated_allocated_size(size_t size);

/* 1 when p is what malloc or its kin returned and was not freed since, else 0; 0 for NULL. */
int SANITIZER_CDECL __sanitizer_get_ownership(const volatile void *p);

/* [19] The start of the live block that contains p, or NULL when there is none. */
const void *SANITIZER_CDECL __sanitizer_get_allocated_begin(const void *p);

/*
 * The size that was asked for when the block that starts at p was allocated. 0 for NULL;
 * any other p that is not the start of a live block is reported as an error.
 */
size_t SANITIZER_CDECL __sanitizer_get_allocated_size(const volatile void *p);

/* [19] The same without the check: p must be the start of a live block. */
size_t SANITIZER_CDECL __sanitizer_get_allocated_size_fast(const volatile void *p);

/* ---- all of it; other threads may change these while they are read ---- */

/* Asked for and not freed. */
size_t SANITIZER_CDECL __sanitizer_get_current_allocated_bytes(void);

/* Obtained from the system for the heap. */
size_t SANITIZER_CDECL __sanitizer_get_heap_size(void);

/* Of those, free for later requests; an estimate. */
size_t SANITIZER_CDECL __sanitizer_get_free_bytes(void);

/* Given back to the system so far; an estimate. */
size_t SANITIZER_CDECL __sanitizer_get_unmapped_bytes(void);

/*
 * Gives free pages back to the system, after those that the tool holds in quarantine. Takes
 * long; allocation in other threads waits.
 */
void SANITIZER_CDECL __sanitizer_purge_allocator(void);

/* ---- hooks: they run inside malloc and free, where allocating recurses ---- */

/* Defined by the program: after an allocation of size bytes at ptr, which is not NULL. */
void SANITIZER_CDECL __sanitizer_malloc_hook(const volatile void *ptr, size_t size);

/* Defined by the program: before the block at ptr, which is not NULL, is released. */
void SANITIZER_CDECL __sanitizer_free_hook(const volatile void *ptr);

/* [19] Defined by the program: other than 0 makes free(ptr) leave the block alone. */
int SANITIZER_CDECL __sanitizer_ignore_free_hook(const volatile void *ptr);

/*
 * Adds a pair of such hooks at run time; there is room for some pairs, which are called in the
 * order in which they were added and never removed. The number of the pair, counted from 1, or
 * 0 when one of the two is NULL or no room is left.
 */
int SANITIZER_CDECL __sanitizer_install_malloc_and_free_hooks(
    void (*malloc_hook)(const volatile void *, size_t),
    void (*free_hook)(const volatile void *));

#ifdef __cplusplus
}
#endif

#endif
