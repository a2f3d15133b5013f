/*
 * malloc.c: the program's allocation functions.
 *
 * Each checks its arguments, hands the work to the tool and sets errno; none has a real function
 * behind it. Before the runtime is ready, and when it is dying, blocks come from the early
 * allocator: ld.so allocates before our first instruction. A block knows by its address who
 * made it, so it may be freed or resized later by either path.
 */
#include "interception/byhand/byhand.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"

void *
malloc_block(const struct call *call, uptr size, uptr align, bool zero)
{
	void *p;

	if (likely(phase_ready()))
		p = tool_alloc(call, size, MAX(align, MALLOC_ALIGN), zero);
	else
		p = early_alloc(size, MAX(align, MALLOC_ALIGN));
	if (unlikely(p == NULL))
		errno = ENOMEM;
	return p;
}

/* The heap's blocks are left alone until it works, and once the process is dying. */
static void
release(const struct call *call, void *p)
{
	if (likely(phase_ready() && heap_owns(p)))
		tool_free(call, p);
	else if (p == NULL)
		return;
	else if (early_owns(p))
		early_free(p);
	else if (phase_ready())
		tool_free(call, p);
}

uptr
malloc_size(const struct call *call, const void *p)
{
	if (p == NULL)
		return 0;
	if (early_owns(p))
		return early_size(p);
	return phase_ready() ? tool_usable_size(call, p) : 0;
}

/* A resize in which the early allocator has a part. */
static void *
resize_early(const struct call *call, void *p, uptr size)
{
	uptr old = early_owns(p) ? early_size(p) : heap_size(p);
	void *fresh = malloc_block(call, size, MALLOC_ALIGN, false);

	if (fresh == NULL)
		return NULL;
	bytes_copy(fresh, p, MIN(old, size));
	if (phase_ready())
		tool_write(call, fresh, MIN(old, size));
	release(call, p);
	return fresh;
}

static void *
resize(const struct call *call, void *p, uptr size)
{
	void *fresh;

	if (p == NULL)
		return malloc_block(call, size, MALLOC_ALIGN, false);
	if (size == 0) {
		release(call, p);
		return NULL;
	}
	if (unlikely(!phase_ready() || (!heap_owns(p) && early_owns(p))))
		return resize_early(call, p, size);
	fresh = tool_realloc(call, p, size);
	if (unlikely(fresh == NULL))
		errno = ENOMEM;
	return fresh;
}

INTERCEPTOR(void *, malloc, (size_t size))
{
	struct call call = CALL_HERE("malloc");

	return malloc_block(&call, size, MALLOC_ALIGN, false);
}

INTERCEPTOR(void, free, (void *p))
{
	struct call call = CALL_HERE("free");

	release(&call, p);
}

INTERCEPTOR(void *, calloc, (size_t count, size_t size))
{
	struct call call = CALL_HERE("calloc");
	uptr total;

	if (unlikely(__builtin_mul_overflow(count, size, &total))) {
		report_memory(REPORT_CALLOC_OVERFLOW, size, count, call.here, call.bp);
		errno = ENOMEM;
		return NULL;
	}
	return malloc_block(&call, total, MALLOC_ALIGN, true);
}

INTERCEPTOR(void *, realloc, (void *p, size_t size))
{
	struct call call = CALL_HERE("realloc");

	return resize(&call, p, size);
}

SAN_COLD INTERCEPTOR(void *, reallocarray, (void *p, size_t count, size_t size))
{
	struct call call = CALL_HERE("reallocarray");
	uptr total;

	if (unlikely(__builtin_mul_overflow(count, size, &total))) {
		report_memory(REPORT_ARRAY_OVERFLOW, size, count, call.here, call.bp);
		errno = ENOMEM;
		return NULL;
	}
	return resize(&call, p, total);
}

SAN_COLD INTERCEPTOR(void *, aligned_alloc, (size_t align, size_t size))
{
	struct call call = CALL_HERE("aligned_alloc");

	if (unlikely(!IS_POWER_OF_TWO(align) || size % align != 0)) {
		report_memory(REPORT_BAD_ALIGNED_ALLOC, size, align, call.here, call.bp);
		errno = EINVAL;
		return NULL;
	}
	return malloc_block(&call, size, align, false);
}

SAN_COLD INTERCEPTOR(int, posix_memalign, (void **result, size_t align, size_t size))
{
	struct call call = CALL_HERE("posix_memalign");
	int saved = errno;		/* the result tells, errno does not */
	void *p;

	if (unlikely(!IS_POWER_OF_TWO(align) || align % sizeof(void *) != 0)) {
		report_memory(REPORT_BAD_POSIX_MEMALIGN, size, align, call.here, call.bp);
		return EINVAL;
	}
	p = malloc_block(&call, size, align, false);
	errno = saved;
	if (unlikely(p == NULL))
		return ENOMEM;
	*result = p;
	if (phase_ready())
		tool_write(&call, result, sizeof *result);
	return 0;
}

INTERCEPTOR(void *, valloc, (size_t size))
{
	struct call call = CALL_HERE("valloc");

	return malloc_block(&call, size, OS_PAGE, false);
}
