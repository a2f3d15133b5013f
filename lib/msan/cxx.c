/*
 * cxx.c: operator new and delete in all C++17 forms, by their mangled names.
 *
 * An archive of its own (msan_cxx) that clang links for C++ programs. Weak, so that a program's
 * own operators win; libstdc++'s and libc++'s come later in the link and lose.
 */
#include "base/base.h"
#include "msan/cxx.h"

#define NEW(name, label, params, size, align, may_fail)			\
	SAN_EXPORT SAN_WEAK void *name params __asm__(label);		\
	void *								\
	name params							\
	{								\
		return __sanrt_msan_new(size, align, may_fail, CURRENT_FRAME()); \
	}
#define DELETE(name, label, params)					\
	SAN_EXPORT SAN_WEAK void name params __asm__(label);		\
	void								\
	name params							\
	{								\
		__sanrt_msan_delete(p, CURRENT_FRAME());		\
	}

NEW(new_one, "_Znwm", (uptr size), size, 16, false)
NEW(new_array, "_Znam", (uptr size), size, 16, false)
NEW(new_nothrow, "_ZnwmRKSt9nothrow_t", (uptr size, const void *tag), size, 16, true)
NEW(new_array_nothrow, "_ZnamRKSt9nothrow_t", (uptr size, const void *tag), size, 16, true)
NEW(new_aligned, "_ZnwmSt11align_val_t", (uptr size, uptr align), size, align, false)
NEW(new_array_aligned, "_ZnamSt11align_val_t", (uptr size, uptr align), size, align, false)
NEW(new_aligned_nothrow, "_ZnwmSt11align_val_tRKSt9nothrow_t",
    (uptr size, uptr align, const void *tag), size, align, true)
NEW(new_array_aligned_nothrow, "_ZnamSt11align_val_tRKSt9nothrow_t",
    (uptr size, uptr align, const void *tag), size, align, true)

DELETE(delete_one, "_ZdlPv", (void *p))
DELETE(delete_array, "_ZdaPv", (void *p))
DELETE(delete_nothrow, "_ZdlPvRKSt9nothrow_t", (void *p, const void *tag))
DELETE(delete_array_nothrow, "_ZdaPvRKSt9nothrow_t", (void *p, const void *tag))
DELETE(delete_sized, "_ZdlPvm", (void *p, uptr size))
DELETE(delete_array_sized, "_ZdaPvm", (void *p, uptr size))
DELETE(delete_aligned, "_ZdlPvSt11align_val_t", (void *p, uptr align))
DELETE(delete_array_aligned, "_ZdaPvSt11align_val_t", (void *p, uptr align))
DELETE(delete_aligned_nothrow, "_ZdlPvSt11align_val_tRKSt9nothrow_t",
    (void *p, uptr align, const void *tag))
DELETE(delete_array_aligned_nothrow, "_ZdaPvSt11align_val_tRKSt9nothrow_t",
    (void *p, uptr align, const void *tag))
DELETE(delete_sized_aligned, "_ZdlPvmSt11align_val_t", (void *p, uptr size, uptr align))
DELETE(delete_array_sized_aligned, "_ZdaPvmSt11align_val_t", (void *p, uptr size, uptr align))
