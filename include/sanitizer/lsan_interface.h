/*
 * sanitizer/lsan_interface.h: interface of LeakSanitizer, alone or as a part of ASan.
 *
 * All functions are in LLVM 14 and older.
 */
#ifndef SANITIZER_LSAN_INTERFACE_H
#define SANITIZER_LSAN_INTERFACE_H

#include <sanitizer/common_interface_defs.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * What this thread allocates between the two calls is not reported as a leak, nor what is
 * reachable from it. Pairs nest; an enable too many ends the process with a message.
 */
void SANITIZER_CDECL __lsan_disable(void);
void SANITIZER_CDECL __lsan_enable(void);

/* The block that p points to, at its start or inside, is not reported, nor what it reaches. */
void SANITIZER_CDECL __lsan_ignore_object(const void *p);

/*
 * size bytes at p may hold pointers to live blocks, besides globals, stacks and the heap: for
 * memory of the program's own mmap. The same range can be registered several times and needs as
 * many removals; removing what was not registered ends the process with a message.
 */
void SANITIZER_CDECL __lsan_register_root_region(const void *p, size_t size);
void SANITIZER_CDECL __lsan_unregister_root_region(const void *p, size_t size);

/*
 * Looks for leaks now and ends the process by exitcode if there are any. The check at exit is
 * left out after this. Only the first call of all threads does it.
 */
void SANITIZER_CDECL __lsan_do_leak_check(void);

/* Looks for leaks now and reports them: 1 when there are any, else 0. Any number of times. */
int SANITIZER_CDECL __lsan_do_recoverable_leak_check(void);

/* Defined by the program: 1 turns leak checking off for good; asked once at start. */
int SANITIZER_CDECL __lsan_is_turned_off(void);

/* Defined by the program: options as in LSAN_OPTIONS, which wins. Called before constructors. */
const char *SANITIZER_CDECL __lsan_default_options(void);

/* Defined by the program: lines "leak:pattern" as in the file of the option suppressions. */
const char *SANITIZER_CDECL __lsan_default_suppressions(void);

#ifdef __cplusplus
}

namespace __lsan {
/* Leaks that its scope allocates are not reported. */
class ScopedDisabler {
public:
	ScopedDisabler() { __lsan_disable(); }
	~ScopedDisabler() { __lsan_enable(); }
};
}
#endif

#endif
