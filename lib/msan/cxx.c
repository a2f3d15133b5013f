/*
 * cxx.c: operator new and delete (mem/operators.def).
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

#include "mem/operators.def"
