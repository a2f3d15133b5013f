/*
 * mapping.c: a warning for memory that is writable and executable at once.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "tool.h"

void
report_mapping(int prot, uptr pc, uptr bp)
{
	const int both = OS_PROT_WRITE | OS_PROT_EXEC;
	struct stack stack;

	if (!flags.detect_write_exec || (prot & both) != both)
		return;
	report_begin();
	out_message("%sWARNING: %s: writable-executable page usage%s\n", color(COLOR_ERROR), tool_name,
	    color(COLOR_DEFAULT));
	stack_capture(&stack, pc, bp, NULL, flags.fast_unwind_on_fatal, STACK_MAX);
	stack_print(stack.pc, stack.depth);
	report_summary_stack("w-and-x-usage", stack.pc, stack.depth);
	report_end();
}
