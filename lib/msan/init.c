/*
 * init.c: who MSan is, its flags, and the order of its start.
 *
 * The shadow's place is fixed by the compiler. Where the kernel has put something there (full
 * address randomisation, an unlimited stack with the old layout), the program is started once
 * more without; where that cannot help, one line says why and what to do.
 */
#include "msan/msan.h"

#include "interception/real.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "ubsan/handlers.h"

const char tool_name[] = "MemorySanitizer";
const bool tool_numbers_threads = false;
const char tool_summary_name[] = "MemorySanitizer";
const char tool_options_variable[] = "MSAN_OPTIONS";
const char tool_symbolizer_variable[] = "MSAN_SYMBOLIZER_PATH";

struct msan_flags msan_flags = {
#define FLAG(type, name, value, help) .name = value,
#include "msan/flags.def"
#undef FLAG
};
static const struct flag_row rows[] = {
#define FLAG(type, name, value, help) { #name, help, &msan_flags.name, FLAG_KIND_##type },
#include "msan/flags.def"
#undef FLAG
};

uptr msan_size_max = HEAP_SIZE_MAX;

const char *
tool_default_options(void)
{
	return __msan_default_options();
}

void
tool_flags_init(void)
{
	flags.malloc_context_size = 20;
	flags.handle_ioctl = true;
	flags.check_printf = false;
	flags.intercept_tls_get_addr = true;
	flags.exitcode = 1;
	if (&__msan_keep_going && __msan_keep_going)
		msan_flags.halt_on_error = false;
	flag_register(rows, ARRAY_LENGTH(rows));
}

void
tool_flags_done(void)
{
	ubsan_flags_read();
	if (msan_flags.exit_code != -1)
		flags.exitcode = msan_flags.exit_code;
	if (msan_flags.origin_history_size < 0 || msan_flags.origin_history_size > 7)
		out_fatal("origin_history_size=%d: give 0 (unlimited) or 1 to 7\n",
		    msan_flags.origin_history_size);
	if (msan_flags.origin_history_per_stack_limit < 0)
		out_fatal("origin_history_per_stack_limit=%d: give 0 (unlimited) or more\n",
		    msan_flags.origin_history_per_stack_limit);
	if (flags.max_allocation_size_mb)
		msan_size_max = MIN(HEAP_SIZE_MAX, flags.max_allocation_size_mb << 20);
}

/* With an unlimited stack the kernel maps libraries bottom-up, into the shadow. */
static void
stack_limit_ensure(void)
{
	static char path[4096];		/* the stack may be a few pages long */

	if (os_limit_stack() != ~(uptr)0)
		return;
	os_limit_stack_set(32ul << 20);
	/* Where the limit cannot be set (a sandbox), executing again would go on for ever. */
	if (os_limit_stack() != ~(uptr)0 && !os_failed(os_exe_path(path, sizeof path)))
		os_exec(path, os_args(), os_env_all());
}

SAN_NORETURN static void
place_refused(void)
{
	if (os_limit_address_space() != ~(uptr)0)
		out_fatal("the shadow needs address space that the limit of %zu MiB"
		    " does not leave: run without it (ulimit -v unlimited)\n",
		    os_limit_address_space() >> 20);
	if (os_commit_strict())
		out_fatal("the kernel refuses to reserve the shadow because it commits"
		    " memory strictly: set vm.overcommit_memory to 0 or 1\n");
	out_fatal("the shadow's place is taken%s: run without address"
	    " randomisation (%s)\n",
	    os_randomized() ? " and the program could not be started again" : "",
	    os_randomization_cure);
}

void
tool_init(void)
{
	struct heap_options heap = { MSAN_HEAP_BASE, flags.allocator_release_to_os_interval_ms };

	if (flags.disable_coredump)
		/* 1 is too small for any core, and unlike 0 also stops one that goes to a pipe. */
		os_core_limit_set(clang_release < 17 ? 0 : 1);
	if (os_plan_refused() != NULL)
		out_fatal("%s\n", os_plan_refused());
	stack_limit_ensure();
	bytes_init();
	if (!shadow_map(origin_tracking() != 0) || !heap_init(&heap)) {
		if (os_limit_address_space() == ~(uptr)0 && os_randomized())
			os_reexec_plain();
		place_refused();
	}
	heap_on_release = shadow_forget;
	blocks_changed();
	ubsan_init();
}

void
tool_exit(void)
{
	report_at_exit();
	if (report_count == 0 || flags.exitcode == 0)
		return;
	/* What stdio still holds would be lost: the C library flushes after its handlers. */
	real.fflush(NULL);
	os_exit(flags.exitcode);
}

void
tool_ready(void)
{
	out_verbose(1, "MemorySanitizer init done\n");
}
