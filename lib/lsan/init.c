/*
 * init.c: who LSan is, its flags, and the order of its start.
 */
#include "lsan/lsan.h"

#include "interception/real.h"
#include "leak/leak.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "ubsan/handlers.h"

const char tool_name[] = "LeakSanitizer";
const bool tool_numbers_threads = true;
const char tool_summary_name[] = "LeakSanitizer";
const char tool_options_variable[] = "LSAN_OPTIONS";
const char tool_symbolizer_variable[] = "LSAN_SYMBOLIZER_PATH";

uptr lsan_size_max = HEAP_SIZE_MAX;

SAN_EXPORT SAN_WEAK const char *__lsan_default_options(void);
const char *
__lsan_default_options(void)
{
	return "";
}

const char *
tool_default_options(void)
{
	return __lsan_default_options();
}

void
tool_flags_init(void)
{
	flags.malloc_context_size = 30;
	flags.intercept_tls_get_addr = true;
	flags.detect_leaks = true;
	flags.exitcode = 23;
	flags.detect_invalid_join = clang_release >= 17;
	leak_flags_register();
}

void
tool_flags_done(void)
{
	ubsan_flags_read();
	if (flags.max_allocation_size_mb)
		lsan_size_max = MIN(HEAP_SIZE_MAX, flags.max_allocation_size_mb << 20);
	lsan_trace_max = (u32)MIN(MAX(flags.malloc_context_size, 1), STACK_MAX);
}

void
tool_init(void)
{
	struct heap_options heap = { 0, flags.allocator_release_to_os_interval_ms };

	if (flags.disable_coredump)
		/* 1 is too small for any core, and unlike 0 also stops one that goes to a pipe. */
		os_core_limit_set(clang_release < 17 ? 0 : 1);
	if (!heap_init(&heap)) {
		if (os_limit_address_space() != ~(uptr)0)
			out_fatal("the heap needs address space that the limit of %zu MiB does not leave:"
			    " run without it (ulimit -v unlimited)\n", os_limit_address_space() >> 20);
		out_fatal("no address space for the heap: the kernel commits memory strictly, set"
		    " vm.overcommit_memory to 0 or 1\n");
	}
	leak_init();
	ubsan_init();
}

/*
 * If there are leaks the process ends without libc, which would have flushed after its handlers. Not
 * every stream: another thread may hold one's lock for ever, waiting for input.
 */
static void
output_flush(void)
{
	if (real.ftrylockfile(stdout) != 0)
		return;
	(void)real.fflush(stdout);
	real.funlockfile(stdout);
}

void
tool_exit(void)
{
	if (flags.detect_leaks && flags.leak_check_at_exit)
		output_flush();
	leak_check_at_exit();
}

void
tool_ready(void)
{
	demand_start();
}
