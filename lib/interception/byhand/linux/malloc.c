/*
 * malloc.c (Linux): glibc's additions to the allocation functions.
 *
 * Its statistics are those of an empty heap: the program's blocks are in ours.
 */
#include <mcheck.h>

#include "interception/byhand/byhand.h"
#include "os/os.h"
#include "report/report.h"

static void *
allocate_aligned(const struct call *call, uptr align, uptr size)
{
	if (unlikely(!IS_POWER_OF_TWO(align))) {
		report_memory(REPORT_BAD_ALIGNMENT, size, align, call->here, call->bp);
		errno = EINVAL;
		return NULL;
	}
	return malloc_block(call, size, align, false);
}

INTERCEPTOR(void *, memalign, (size_t align, size_t size))
{
	struct call call = CALL_HERE("memalign");

	return allocate_aligned(&call, align, size);
}

INTERCEPTOR(void *, __libc_memalign, (size_t align, size_t size))
{
	struct call call = CALL_HERE("__libc_memalign");

	return allocate_aligned(&call, align, size);
}

INTERCEPTOR(void *, pvalloc, (size_t size))
{
	struct call call = CALL_HERE("pvalloc");

	if (unlikely(size > ROUND_DOWN(~0ul, OS_PAGE))) {
		report_memory(REPORT_PVALLOC_OVERFLOW, size, 0, call.here, call.bp);
		errno = ENOMEM;
		return NULL;
	}
	return malloc_block(&call, ROUND_UP(MAX(size, 1), OS_PAGE), OS_PAGE, false);
}

INTERCEPTOR(void, cfree, (void *p))
{
	extern void ___interceptor_free(void *);

	___interceptor_free(p);
}

INTERCEPTOR(size_t, malloc_usable_size, (void *p))
{
	struct call call = CALL_HERE("malloc_usable_size");

	return malloc_size(&call, p);
}

/*
 * We keep no such counters, so all are zero. The result is written to the caller's memory, which
 * must become initialized: assume.result-by-pointer: on x86_64 a struct of more than 16 bytes is
 * returned through a pointer that comes as a hidden first argument and goes back as the result.
 */
#define ZERO_RESULT(name)						\
	SAN_EXPORT void *___interceptor_##name(struct name *result);	\
	SAN_EXPORT void *__interceptor_##name(struct name *result)	\
	    __attribute__((weak, alias("___interceptor_" #name)));	\
	SAN_EXPORT void *zero_##name(struct name *result) __asm__(#name) \
	    __attribute__((weak, alias("___interceptor_" #name)));	\
	void *								\
	___interceptor_##name(struct name *result)			\
	{								\
		struct call call = CALL_HERE(#name);			\
									\
		bytes_set(result, 0, sizeof *result);			\
		if (phase_ready())					\
			tool_write(&call, result, sizeof *result);	\
		return result;						\
	}
ZERO_RESULT(mallinfo)
ZERO_RESULT(mallinfo2)

INTERCEPTOR(int, mallopt, (int parameter, int value))
{
	return 0;
}

INTERCEPTOR(void, malloc_stats, (void))
{
}

INTERCEPTOR(int, mcheck, (void (*failed)(enum mcheck_status)))
{
	return 0;
}

INTERCEPTOR(int, mcheck_pedantic, (void (*failed)(enum mcheck_status)))
{
	return 0;
}

INTERCEPTOR(enum mcheck_status, mprobe, (void *p))
{
	return MCHECK_OK;
}
