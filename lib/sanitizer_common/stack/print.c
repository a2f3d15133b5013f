/*
 * print.c: traces as text, by stack_trace_format.
 *
 * Return addresses are looked up one byte before, inside the call. Frames inlined at one address
 * are numbered on. Report phase only: the symbolizer may start a process.
 */
#include "flag/flag.h"
#include "report/report.h"
#include "stack/stack.h"
#include "symbol/symbol.h"

static void
frame_print(const struct sym_frame *f, void *number)
{
	static char line[16384];		/* one report at a time */

	sym_render(line, sizeof line, flags.stack_trace_format, f, (*(u32 *)number)++);
	out_print("%s\n", line);
}

void
stack_print(const uptr *pcs, u32 n)
{
	u32 i, number = 0;

	if (n == 0) {
		out_print("    <empty stack>\n\n");
		return;
	}
	sym_print_markup();
	for (i = 0; i < n && pcs[i]; i++) {
		struct sym_frame bare = { .pc = pcs[i] - 1 };

		if (sym_render_needs_symbols(flags.stack_trace_format))
			sym_pc(bare.pc, frame_print, &number);
		else
			frame_print(&bare, &number);
	}
	out_print("\n");
	report_deduplicate(pcs, n);
}

void
stack_print_id(u32 id)
{
	u32 n;
	const uptr *pcs = depot_get(id, &n);

	if (n)
		stack_print(pcs, n);
	else if (id == DEPOT_BUSY)
		out_print("    <no stack: captured while the unwinder ran>\n\n");
	else if (id == DEPOT_FULL)
		out_print("    <no stack: the stack depot is full>\n\n");
	else
		out_print("    <no stack: unknown id %u>\n\n", id);
}
