/*
 * sanitizer/common_interface_defs.h: what every sanitizer runtime offers to the program.
 *
 * Include it in C or C++; no function here changes errno unless its comment says so. A number in
 * brackets is the first release of LLVM whose runtimes have the function ([14]: that or an older
 * one); no mark means [14]. Functions "defined by the program" are called when they exist.
 */
#ifndef SANITIZER_COMMON_INTERFACE_DEFS_H
#define SANITIZER_COMMON_INTERFACE_DEFS_H

#include <stddef.h>
#include <stdint.h>

/* Calling convention of the interface: the platform's usual one. */
#ifndef SANITIZER_CDECL
#define SANITIZER_CDECL
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- where reports go ---- */

/*
 * Reports go to "<path>.<pid>" from now on; "stdout" and "stderr" name those streams, NULL or ""
 * is stderr. The folder is made when it is missing. A path that is too long for the system
 * ends the process with a message.
 */
void SANITIZER_CDECL __sanitizer_set_report_path(const char *path);

/* Reports go to this descriptor, an int cast to a pointer; the caller keeps it open. */
void SANITIZER_CDECL __sanitizer_set_report_fd(void *fd);

/* Path of the file that reports go to now, in memory of the runtime; do not free it. */
const char *SANITIZER_CDECL __sanitizer_get_report_path(void);

/* Defined by the program: gets the text of the SUMMARY line in place of its being printed. */
void SANITIZER_CDECL __sanitizer_report_error_summary(const char *error_summary);

/*
 * callback runs once before the runtime ends the process for an error; NULL takes it away. It
 * should not allocate, and must not wait for other threads.
 */
void SANITIZER_CDECL __sanitizer_set_death_callback(void (*callback)(void));

/* 1 for the first caller in the process, 0 for all later ones: who may report a crash? */
int SANITIZER_CDECL __sanitizer_acquire_crash_state(void);

/* ---- sandboxes ---- */

typedef struct {
	int coverage_sandboxed;		/* coverage goes to coverage_fd instead of files */
	intptr_t coverage_fd;		/* a descriptor, or -1: leave coverage alone */
	unsigned int coverage_max_block_size;	/* bytes in one write to it; 0: any number */
} __sanitizer_sandbox_arguments;

/*
 * Call before files and programs are out of reach for good: the symbolizer is started and the
 * module list read now. args may be NULL.
 */
void SANITIZER_CDECL __sanitizer_sandbox_on_notify(__sanitizer_sandbox_arguments *args);

/* ---- stacks and symbols ---- */

/* Prints the stack of the caller where reports go. */
void SANITIZER_CDECL __sanitizer_print_stack_trace(void);

/*
 * Describes a code address by fmt, which is as for the option stack_trace_format ("%p %F %L").
 * Frames that were inlined follow one another in out_buf, innermost first, each ended by a NUL
 * and the last by one more. At most out_buf_size bytes are written, always ended by NUL; none
 * when it is 0. pc is a return address: the call before it is described.
 */
void SANITIZER_CDECL __sanitizer_symbolize_pc(void *pc, const char *fmt, char *out_buf,
    size_t out_buf_size);

/*
 * The same for the address of a global variable: fmt takes %g name, %s file, %l line. out_buf
 * is left alone when out_buf_size is 0, and holds "" for an address that is in no module.
 */
void SANITIZER_CDECL __sanitizer_symbolize_global(void *data_ptr, const char *fmt, char *out_buf,
    size_t out_buf_size);

/*
 * Path of the loaded file that pc lies in, cut to module_path_len bytes with its NUL, and pc's
 * distance in bytes from that file's load address, stored in *pc_offset. 1, or 0 when pc is in
 * no file; then nothing is written.
 */
int SANITIZER_CDECL __sanitizer_get_module_and_offset_for_pc(void *pc, char *module_path,
    size_t module_path_len, void **pc_offset);

/* The return address of the function that this is used in, fit for the functions above. */
#define __sanitizer_return_address() \
	__builtin_extract_return_addr(__builtin_return_address(0))

/*
 * Prints the live heap blocks grouped by the stack that allocated them, largest groups first,
 * until top_percent (0 to 100) of all bytes or max_number_of_contexts groups were shown. Needs
 * a tool that finds leaks; others do nothing.
 */
void SANITIZER_CDECL __sanitizer_print_memory_profile(size_t top_percent,
    size_t max_number_of_contexts);

/* ---- loads and stores at any address, checked by the tool like ordinary ones ---- */

uint16_t SANITIZER_CDECL __sanitizer_unaligned_load16(const void *p);
uint32_t SANITIZER_CDECL __sanitizer_unaligned_load32(const void *p);
uint64_t SANITIZER_CDECL __sanitizer_unaligned_load64(const void *p);
void SANITIZER_CDECL __sanitizer_unaligned_store16(void *p, uint16_t x);
void SANITIZER_CDECL __sanitizer_unaligned_store32(void *p, uint32_t x);
void SANITIZER_CDECL __sanitizer_unaligned_store64(void *p, uint64_t x);

/* ---- containers that keep spare room ---- */

/*
 * [beg, end) is one block of a vector-like container, in use up to old_mid before and up to
 * new_mid after this call; using the rest is an error. All four lie in [beg, end]; a container
 * starts with old_mid == end and must end with new_mid == end before the block is freed. A false
 * order of them is reported. Only ASan keeps such state.
 */
void SANITIZER_CDECL __sanitizer_annotate_contiguous_container(const void *beg, const void *end,
    const void *old_mid, const void *new_mid);

/*
 * [16] The same for a container that has spare room on both sides, such as a ring of blocks:
 * the part in use was [old_container_beg, old_container_end), and is now the new one.
 */
void SANITIZER_CDECL __sanitizer_annotate_double_ended_contiguous_container(
    const void *storage_beg, const void *storage_end, const void *old_container_beg,
    const void *old_container_end, const void *new_container_beg,
    const void *new_container_end);

/*
 * 1 when the annotation of [beg, end) is just that [beg, mid) may be used, else 0. Looks at
 * some bytes near each of the three only, so its time does not depend on the size.
 */
int SANITIZER_CDECL __sanitizer_verify_contiguous_container(const void *beg, const void *mid,
    const void *end);

/* [16] The same for spare room on both sides of [container_beg, container_end). */
int SANITIZER_CDECL __sanitizer_verify_double_ended_contiguous_container(const void *storage_beg,
    const void *container_beg, const void *container_end, const void *storage_end);

/* The first byte whose annotation contradicts the above, or NULL when there is none. */
const void *SANITIZER_CDECL __sanitizer_contiguous_container_find_bad_address(const void *beg,
    const void *mid, const void *end);

/* [16] The same for spare room on both sides. */
const void *SANITIZER_CDECL __sanitizer_double_ended_contiguous_container_find_bad_address(
    const void *storage_beg, const void *container_beg, const void *container_end,
    const void *storage_end);

/* ---- fibers: programs that switch stacks by themselves ---- */

/*
 * Call just before a switch to the stack of size bytes at bottom (its lowest address). The fake
 * stack of the fiber that is left is kept in *fake_stack_save; NULL there destroys it, for a
 * fiber that never comes back.
 */
void SANITIZER_CDECL __sanitizer_start_switch_fiber(void **fake_stack_save, const void *bottom,
    size_t size);

/*
 * Call first thing on the new stack, with what start_switch_fiber kept when this fiber was left,
 * or NULL on its first run. The bounds of the stack that was left go to *bottom_old and
 * *size_old (bytes), each of which may be NULL.
 */
void SANITIZER_CDECL __sanitizer_finish_switch_fiber(void *fake_stack_save,
    const void **bottom_old, size_t *size_old);

/* ---- comparisons, for fuzzers: defined by the program ---- */

/*
 * Called after the C library function of that name with its arguments and its result; called_pc
 * is the address it returns to. They run inside that function: calling it again recurses.
 */
void SANITIZER_CDECL __sanitizer_weak_hook_memcmp(void *called_pc, const void *s1,
    const void *s2, size_t n, int result);
void SANITIZER_CDECL __sanitizer_weak_hook_strncmp(void *called_pc, const char *s1,
    const char *s2, size_t n, int result);
void SANITIZER_CDECL __sanitizer_weak_hook_strncasecmp(void *called_pc, const char *s1,
    const char *s2, size_t n, int result);
void SANITIZER_CDECL __sanitizer_weak_hook_strcmp(void *called_pc, const char *s1,
    const char *s2, int result);
void SANITIZER_CDECL __sanitizer_weak_hook_strcasecmp(void *called_pc, const char *s1,
    const char *s2, int result);
void SANITIZER_CDECL __sanitizer_weak_hook_strstr(void *called_pc, const char *s1,
    const char *s2, char *result);
void SANITIZER_CDECL __sanitizer_weak_hook_strcasestr(void *called_pc, const char *s1,
    const char *s2, char *result);
void SANITIZER_CDECL __sanitizer_weak_hook_memmem(void *called_pc, const void *s1, size_t len1,
    const void *s2, size_t len2, void *result);

#ifdef __cplusplus
}
#endif

#endif
