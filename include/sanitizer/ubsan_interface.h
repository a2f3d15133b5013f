/*
 * sanitizer/ubsan_interface.h: interface of UndefinedBehaviorSanitizer.
 */
#ifndef SANITIZER_UBSAN_INTERFACE_H
#define SANITIZER_UBSAN_INTERFACE_H

#ifndef SANITIZER_CDECL
#define SANITIZER_CDECL
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Defined by the program: options as in UBSAN_OPTIONS, which is read after them and wins. Called
 * once, before main and before any constructor: it must not rely on either. LLVM 14 or older.
 */
const char *SANITIZER_CDECL __ubsan_default_options(void);

#ifdef __cplusplus
}
#endif

#endif
