/*
 * signal.c: deadly signals: which ones are ours, the alternate stack, and the report.
 *
 * A row per signal ties a system's number to its flag. The handler runs on the alternate stack of
 * its thread, which is mapped when the thread begins, unless the program brought one along. It
 * prints what the processor's state tells and never returns.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "thread/thread.h"
#include "tool.h"

#define ALTSTACK_SIZE	(16 * OS_PAGE)

static const struct { const int *signal; const flag_mode *mode; } rows[] = {
	{ &os_sigsegv, &flags.handle_segv },
	{ &os_sigbus, &flags.handle_sigbus },
	{ &os_sigabrt, &flags.handle_abort },
	{ &os_sigill, &flags.handle_sigill },
	{ &os_sigtrap, &flags.handle_sigtrap },
	{ &os_sigfpe, &flags.handle_sigfpe },
};

static flag_mode
mode_of(int sig)
{
	u32 i;

	for (i = 0; i < ARRAY_LENGTH(rows); i++)
		if (*rows[i].signal == sig)
			return *rows[i].mode == 1 && !flags.allow_user_segv_handler ? 2 : *rows[i].mode;
	return 0;
}

bool
report_allows_user_handler(int sig)
{
	return mode_of(sig) != 2;
}

void
report_altstack_set(void)
{
	struct thread *self = thread_self();
	struct range there = os_altstack_get();
	sptr p;

	if (!flags.use_sigaltstack || self == NULL || there.begin != there.end)
		return;
	p = os_map(0, ALTSTACK_SIZE, OS_PROT_RW, 0, "alternate signal stack");
	if (os_failed(p))
		return;			/* signals are then handled on the thread's own stack */
	if (os_failed(os_altstack_set((uptr)p, ALTSTACK_SIZE)))
		os_unmap((uptr)p, ALTSTACK_SIZE);
	else
		self->altstack = (uptr)p;
}

void
report_altstack_unset(void)
{
	struct thread *self = thread_self();

	if (self == NULL || self->altstack == 0)
		return;
	if (os_altstack_get().begin == self->altstack)
		os_altstack_set(0, 0);
	os_unmap(self->altstack, ALTSTACK_SIZE);
	self->altstack = 0;
}

static bool
is_access(int sig)
{
	return sig == os_sigsegv || sig == os_sigbus;
}

/* A fault near the stack pointer that the kernel found is an overflow of the stack. */
static bool
is_stack_overflow(const struct os_fault *f)
{
	return f->is_memory && f->address + 512 > f->sp && f->address < f->sp + 0xffff;
}

struct pc_place { uptr pc; bool mapped, code; };

static bool
pc_mapping(const struct os_mapping *m, void *arg)
{
	struct pc_place *at = arg;

	if (at->pc < m->begin || at->pc >= m->end)
		return false;
	at->mapped = true;
	at->code = (m->prot & OS_PROT_EXEC) != 0;
	return true;
}

/* When it cannot be known, pc is taken for what it should be. */
static struct pc_place
pc_find(const struct os_fault *f)
{
	struct pc_place at = { f->pc, false, false };

	if (!flags.can_use_proc_maps_statm || os_failed(os_mapping_each(pc_mapping, &at)))
		at.mapped = at.code = true;
	return at;
}

/*
 * After a jump to where no code is, the unwinder would read there and fault. The call that led
 * there has left its return address on the stack, and its caller's frame pointer in place.
 */
static void
wild_capture(const struct os_fault *f, struct stack *stack)
{
	struct thread *self = thread_self();
	uptr back;

	stack->pc[0] = f->pc + 1;
	stack->depth = 1;
	if (os_failed(os_read_memory(&back, f->sp, sizeof back)) || self == NULL)
		return;
	stack->depth += stack_walk(stack->pc + 1, STACK_MAX - 1, back, f->bp, f->sp, self->stack.end);
}

static void
hints_print(const struct os_fault *f, const struct pc_place *at)
{
	static const char *const accesses[] = { [OS_ACCESS_UNKNOWN] = "UNKNOWN",
		[OS_ACCESS_READ] = "READ", [OS_ACCESS_WRITE] = "WRITE" };

	if (f->pc < OS_PAGE)
		out_message("Hint: pc points to the zero page.\n");
	/* One sent by a process is not about an access. */
	if (!is_access(f->signal) || f->code <= 0)
		return;
	out_message("The signal is caused by a %s memory access.\n", accesses[f->access]);
	if (!f->has_address)
		out_message("Hint: this fault was caused by a dereference of a high value address "
		    "(see register values below).  Disassemble the provided pc to learn which register "
		    "was used.\n");
	else if (f->address < OS_PAGE)
		out_message("Hint: address points to the zero page.\n");
	if (at->mapped && !at->code)
		out_message("Hint: PC is at a non-executable region. Maybe a wild jump?\n");
}

static void
code_print(const struct os_fault *f)
{
	u8 bytes[16];
	char text[64];
	uptr at = 0, i;
	sptr n;

	if (!flags.dump_instruction_bytes || f->pc < OS_PAGE)
		return;
	n = os_read_memory(bytes, f->pc, sizeof bytes);
	text[0] = 0;
	for (i = 0; !os_failed(n) && i < (uptr)n; i++)
		at += fmt_print(text + at, sizeof text - at, "%02x ", bytes[i]);
	out_message("First 16 instruction bytes at pc: %s\n", at != 0 ? text : "unaccessible");
}

static void
registers_print(const struct os_fault *f)
{
	char line[256];
	u32 i;
	uptr at = 0;

	if (!flags.dump_registers)
		return;
	out_message("Register values:\n");
	for (i = 0; i < ARRAY_LENGTH(f->registers) && f->registers[i].name != NULL; i++) {
		at += fmt_print(line + at, sizeof line - at, "%3s = 0x%016lx  ", f->registers[i].name,
		    f->registers[i].value);
		if (i % 4 == 3) {
			out_print("%s\n", line);
			at = 0;
		}
	}
	if (at != 0)
		out_print("%s\n", line);
}

static u64
thread_id(void)
{
	return tool_numbers_threads && thread_self() != NULL ? thread_self()->number : os_tid();
}

static void
heading_print(const struct os_fault *f, const char *what, bool overflow)
{
	char place[64] = "";

	if (f->has_address || !is_access(f->signal))
		fmt_print(place, sizeof place, " 0x%012lx", f->address);
	out_message("%sERROR: %s: %s on %saddress%s (pc 0x%012lx bp 0x%012lx sp 0x%012lx T%lu)%s\n",
	    color(COLOR_ERROR), tool_name, what, overflow ? "" : "unknown ", place, f->pc, f->bp, f->sp,
	    thread_id(), color(COLOR_DEFAULT));
}

void
report_fault(const struct os_fault *f)
{
	bool overflow = is_stack_overflow(f);
	const char *what = overflow ? "stack-overflow" : os_signal_name(f->signal);
	struct pc_place at;
	struct stack stack;

	if (!report_underway())
		out_print("%s:DEADLYSIGNAL\n", tool_name);
	report_begin();
	heading_print(f, *what != 0 ? what : "UNKNOWN SIGNAL", overflow);
	at = pc_find(f);
	if (!overflow)
		hints_print(f, &at);
	/* A trace holds return addresses, and is looked up one byte before. */
	if (!at.code)
		wild_capture(f, &stack);
	else
		stack_capture(&stack, f->pc + 1, f->bp, f->context, flags.fast_unwind_on_fatal, STACK_MAX);
	stack_print(stack.pc, stack.depth);
	if (!overflow) {
		code_print(f);
		registers_print(f);
		tool_describe_fault(f->address);
		out_print("%s can not provide additional info.\n", tool_name);
	}
	report_summary_stack(*what != 0 ? what : "UNKNOWN SIGNAL", stack.pc, stack.depth);
	out_message("ABORTING\n");
	report_die();
}

static void
on_signal(int sig, void *info, void *context)
{
	struct os_fault fault;

	os_fault_describe(sig, info, context, &fault);
	report_fault(&fault);
}

void
report_signals_install(void)
{
	u32 i;

	report_altstack_set();
	for (i = 0; i < ARRAY_LENGTH(rows); i++) {
		int sig = *rows[i].signal;

		if (mode_of(sig) == 0)
			continue;
		if (os_failed(os_signal_set(sig, on_signal, flags.use_sigaltstack)))
			out_verbose(1, "Failed to install the sigaction for signal %d\n", sig);
		else
			out_verbose(1, "Installed the sigaction for signal %d\n", sig);
	}
}
