/*
 * check.c: the end of a process whose runtime found a bug in itself.
 *
 * May be reached in any phase and with any lock held, so it takes none but those of out.c. The
 * stack is printed when the phase allows it; a second failure on the way ends at once.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "tool.h"

void
check_failed(const char *file, int line, const char *condition, u64 a, u64 b)
{
	static u32 failures;
	struct stack stack;
	u32 earlier = add_relaxed(&failures, 1);

	if (earlier > 2)
		os_exit(flags.exitcode != 0 ? flags.exitcode : 1);
	out_print("%s: CHECK failed: %s:%d \"%s\" (0x%lx, 0x%lx) (tid=%lu)\n", tool_name,
	    str_base_name(file), line, condition, a, b, os_tid());
	if (earlier > 0 || !phase_ready())
		os_exit(flags.exitcode != 0 ? flags.exitcode : 1);
	if (stack_capture(&stack, CALLER_PC(), CURRENT_FRAME(), NULL, flags.fast_unwind_on_check,
	    STACK_MAX))
		stack_print(stack.pc, stack.depth);
	report_die();
}
