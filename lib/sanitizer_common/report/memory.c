/*
 * memory.c: requests that the heap refuses: one table of texts, one rule.
 *
 * With allocator_may_return_null the caller gets NULL, and an absurd size is told by a warning;
 * else the request is reported with its stack and the process dies.
 */
#include "flag/flag.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "tool.h"

static const char *const kinds[] = {
	[REPORT_OOM] = "out-of-memory",
	[REPORT_TOO_BIG] = "allocation-size-too-big",
	[REPORT_CALLOC_OVERFLOW] = "calloc-overflow",
	[REPORT_ARRAY_OVERFLOW] = "reallocarray-overflow",
	[REPORT_PVALLOC_OVERFLOW] = "pvalloc-overflow",
	[REPORT_BAD_ALIGNMENT] = "invalid-allocation-alignment",
	[REPORT_BAD_ALIGNED_ALLOC] = "invalid-aligned-alloc-alignment",
	[REPORT_BAD_POSIX_MEMALIGN] = "invalid-posix-memalign-alignment",
	[REPORT_RSS_LIMIT] = "rss-limit-exceeded",
};

static uptr
size_limit(void)
{
	uptr mb = flags.max_allocation_size_mb;

	return mb != 0 && mb < HEAP_SIZE_MAX >> 20 ? mb << 20 : HEAP_SIZE_MAX;
}

static void
describe(char *buf, uptr room, enum report_memory kind, uptr size, uptr other)
{
	switch (kind) {
	case REPORT_OOM:
		fmt_print(buf, room, "out of memory: allocator is trying to allocate 0x%lx bytes", size);
		break;
	case REPORT_TOO_BIG:
		fmt_print(buf, room, "requested allocation size 0x%lx exceeds maximum supported size "
		    "of 0x%lx", size, size_limit());
		break;
	case REPORT_CALLOC_OVERFLOW:
	case REPORT_ARRAY_OVERFLOW:
		fmt_print(buf, room, "%s parameters overflow: count * size (%ld * %ld) cannot be "
		    "represented in type size_t",
		    kind == REPORT_CALLOC_OVERFLOW ? "calloc" : "reallocarray", other, size);
		break;
	case REPORT_PVALLOC_OVERFLOW:
		fmt_print(buf, room, "pvalloc parameters overflow: size 0x%lx rounded up to system "
		    "page size 0x%lx cannot be represented in type size_t", size, OS_PAGE);
		break;
	case REPORT_BAD_ALIGNMENT:
		fmt_print(buf, room, "invalid allocation alignment: %ld, alignment must be a power of "
		    "two", other);
		break;
	case REPORT_BAD_ALIGNED_ALLOC:
		fmt_print(buf, room, "invalid alignment requested in aligned_alloc: %ld, alignment must "
		    "be a power of two and the requested size 0x%lx must be a multiple of alignment",
		    other, size);
		break;
	case REPORT_BAD_POSIX_MEMALIGN:
		fmt_print(buf, room, "invalid alignment requested in posix_memalign: %ld, alignment "
		    "must be a power of two and a multiple of sizeof(void*) == %ld", other,
		    sizeof(void *));
		break;
	case REPORT_RSS_LIMIT:
		fmt_print(buf, room, "allocator exceeded the RSS limit");
		break;
	}
}

void
report_memory(enum report_memory kind, uptr size, uptr align_or_count, uptr pc, uptr bp)
{
	if (kind == REPORT_RSS_LIMIT)
		report_rss_die();
	if (!flags.allocator_may_return_null)
		report_memory_fatal(kind, size, align_or_count, pc, bp);
	if (kind == REPORT_TOO_BIG)
		out_message("WARNING: %s failed to allocate 0x%lx bytes\n", tool_name, size);
}

void
report_memory_fatal(enum report_memory kind, uptr size, uptr align_or_count, uptr pc, uptr bp)
{
	struct stack stack;
	char text[256];

	report_begin();
	describe(text, sizeof text, kind, size, align_or_count);
	out_message("%sERROR: %s: %s%s\n", color(COLOR_ERROR), tool_name, text, color(COLOR_DEFAULT));
	stack_capture(&stack, pc, bp, NULL, flags.fast_unwind_on_fatal, STACK_MAX);
	stack_print(stack.pc, stack.depth);
	out_message("HINT: if you don't care about these errors you may set "
	    "allocator_may_return_null=1\n");
	report_summary_stack(kinds[kind], stack.pc, stack.depth);
	report_die();
}
