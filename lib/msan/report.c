/*
 * report.c: every message that MSan prints.
 *
 * A report is a warning with the trace of the use, then the origin from the last store back to
 * what made the value, then the summary. While going on after reports, a place that was
 * reported is not reported again (suppress_equal_pcs); the count at exit includes it.
 */
#include "msan/msan.h"

#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"

SAN_TLS int report_expected;
SAN_TLS u32 report_expected_origin;
u32 report_count;

/* Places already reported: open addressing, full means that everything is reported. */
#define REPORTED	1024u
static uptr reported[REPORTED];

static bool
reported_before(uptr pc)
{
	u32 at = (u32)hash_mix(pc, 0) % REPORTED;

	for (u32 i = 0; i < REPORTED; i++, at = (at + 1) % REPORTED) {
		uptr seen = 0;

		if (cas(&reported[at], &seen, pc))
			return false;
		if (seen == pc)
			return true;
	}
	return false;
}

static void
origin_heading(const char *text)
{
	out_print("  %s%s%s\n", color(COLOR_ORIGIN), text, color(COLOR_DEFAULT));
}

static void
describe_stack_variable(u32 origin)
{
	const char *name, *function;
	uptr pc;

	if (!origin_stack_describe(origin, &name, &pc)) {
		origin_heading("No origin was recorded for this value.");
		return;
	}
	function = name ? str_char(name, '@') : NULL;
	if (!name)
		origin_heading("Uninitialized value was created in the stack frame");
	else if (!function)
		out_print("  %sUninitialized value was created by an allocation of"
		    " '%s%s%s' in the stack frame%s\n", color(COLOR_ORIGIN),
		    color(COLOR_NAME), name, color(COLOR_ORIGIN),
		    color(COLOR_DEFAULT));
	else
		out_print("  %sUninitialized value was created by an allocation of"
		    " '%s%.*s%s' in the stack frame of function '%s%s%s'%s\n",
		    color(COLOR_ORIGIN), color(COLOR_NAME),
		    (int)(function - name), name, color(COLOR_ORIGIN),
		    color(COLOR_NAME), function + 1, color(COLOR_ORIGIN),
		    color(COLOR_DEFAULT));
	if (pc)
		stack_print(&pc, 1);
}

static const char *
kind_text(uptr kind)
{
	switch (kind) {
	case ORIGIN_FREE:
		return "Uninitialized value was created by a heap deallocation";
	case ORIGIN_POISON:
		return "Memory was marked as uninitialized";
	case ORIGIN_FIELDS:
		return "Member fields were destroyed";
	case ORIGIN_VPTR:
		return "Virtual table ptr was destroyed";
	default:
		return "Uninitialized value was created by a heap allocation";
	}
}

void
report_origin(u32 origin)
{
	const uptr *trace;
	u32 n, previous;

	while ((previous = origin_previous(origin, &trace, &n)) != 0) {
		origin_heading("Uninitialized value was stored to memory at");
		stack_print(trace, n);
		origin = previous;
	}
	if (!trace) {
		describe_stack_variable(origin);
	} else if (n > 0 && trace[n - 1] < ORIGIN_KIND_MAX) {
		origin_heading(kind_text(trace[n - 1]));
		stack_print(trace, n - 1);
	} else {
		origin_heading(kind_text(ORIGIN_ALLOC));
		stack_print_id(DEPOT_BUSY);
	}
}

static void
print_counters(void)
{
	if (!msan_flags.print_stats)
		return;
	origin_stats();
}

/* The last report keeps the lock, lest another thread begins one before the process has ended. */
static void
report_value(uptr pc, uptr bp, u32 origin, bool last, void (*heading)(const void *), const void *arg)
{
	struct stack trace;

	report_begin();
	if (heading)
		heading(arg);
	stack_capture(&trace, pc, bp, NULL, flags.fast_unwind_on_fatal, STACK_MAX);
	out_print("%s", color(COLOR_ERROR));
	out_message("WARNING: MemorySanitizer: use-of-uninitialized-value\n");
	out_print("%s", color(COLOR_DEFAULT));
	stack_print(trace.pc, trace.depth);
	if (origin_tracking())
		report_origin(origin);
	report_summary_stack("use-of-uninitialized-value", trace.pc, trace.depth);
	if (!last)
		report_end();
}

/* After a report that nothing may follow, or in place of one that is not wanted. */
static SAN_NORETURN void
halt(void)
{
	print_counters();
	out_print("Exiting\n");
	report_die();
}

/* True when there is nothing to print: the use was announced, is unwanted, or is known. */
static bool
report_unwanted(uptr pc, u32 origin)
{
	if (report_expected) {
		report_expected = 2;
		report_expected_origin = origin;
		return true;
	}
	if (!msan_flags.report_umrs)
		return true;
	add_relaxed(&report_count, 1);
	return !msan_flags.halt_on_error && flags.suppress_equal_pcs &&
	    reported_before(pc);
}

void
report_use(uptr pc, uptr bp, u32 origin)
{
	if (msan_flags.halt_on_error)
		report_last_use(pc, bp, origin);
	if (!report_unwanted(pc, origin))
		report_value(pc, bp, origin, false, NULL, NULL);
}

void
report_last_use(uptr pc, uptr bp, u32 origin)
{
	if (!report_unwanted(pc, origin))
		report_value(pc, bp, origin, true, NULL, NULL);
	halt();
}

struct place { const void *p; uptr n; sptr offset; const char *what; };

static void
heading_place(const void *arg)
{
	const struct place *at = arg;

	out_print("%sUninitialized bytes in %s%s%s at offset %zd inside"
	    " [%p, %zu)%s\n", color(COLOR_ERROR), color(COLOR_NAME), at->what,
	    color(COLOR_ERROR), at->offset, at->p, at->n, color(COLOR_DEFAULT));
	if (flags.verbosity > 0)
		dump_shadow_table(at->p, at->n);
}

void
report_use_at(uptr pc, uptr bp, const void *p, uptr n, sptr offset, const char *what)
{
	struct place at = { p, n, offset, what };
	u32 origin = origin_tracking() ? origin_at((const char *)p + offset) : 0;
	bool last = msan_flags.halt_on_error && !report_expected;

	if (!report_unwanted(pc, origin))
		report_value(pc, bp, origin, last, heading_place, &at);
	if (last)
		halt();
}

void
report_expectation_missed(uptr pc, uptr bp)
{
	struct stack trace;

	report_begin();
	stack_capture(&trace, pc, bp, NULL, flags.fast_unwind_on_fatal, STACK_MAX);
	out_print("%sWARNING: Expected use of uninitialized value not found%s\n",
	    color(COLOR_ERROR), color(COLOR_DEFAULT));
	stack_print(trace.pc, trace.depth);
	report_die();
}

void
report_bad_free(const struct call *call, const void *p)
{
	out_message("%sMemorySanitizer: bad pointer %p%s given to %s\n",
	    color(COLOR_ERROR), p, color(COLOR_DEFAULT), call->name);
	check_failed("heap", 0, "the pointer begins a live block", (uptr)p, call->pc);
}

void
report_at_exit(void)
{
	if (report_count == 0) {
		if (msan_flags.atexit)
			print_counters();
		return;
	}
	print_counters();
	out_print("%sMemorySanitizer: %u warnings reported.\n%s",
	    color(COLOR_ERROR), report_count, color(COLOR_DEFAULT));
}
