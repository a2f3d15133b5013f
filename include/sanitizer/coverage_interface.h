/*
 * sanitizer/coverage_interface.h: when coverage is written.
 *
 * For programs built with -fsanitize-coverage=trace-pc-guard. Files "<module>.<pid>.sancov" go to
 * coverage_dir. All three functions are in LLVM 14 and older.
 */
#ifndef SANITIZER_COVERAG_INTERFACE_H
#define SANITIZER_COVERAG_INTERFACE_H

#include <sanitizer/common_interface_defs.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Writes what was covered so far, if the option coverage is on; can be called again. */
void SANITIZER_CDECL __sanitizer_cov_dump(void);

/* Forgets what was covered so far. Edges count again from here; no thread should be in one. */
void SANITIZER_CDECL __sanitizer_cov_reset(void);

/* Writes these len code addresses in any order, zeros left out, one file for each module. */
void SANITIZER_CDECL __sanitizer_dump_coverage(const uintptr_t *pcs, uintptr_t len);

#ifdef __cplusplus
}
#endif

#endif
