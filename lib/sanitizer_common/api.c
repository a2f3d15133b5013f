/*
 * api.c: what the user calls that belongs to no tool: include/sanitizer/common_interface_defs.h.
 *
 * What concerns the allocator is in mem/api.c, symbols in symbol/api.c, coverage in cover/abi.c.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "symbol/symbol.h"
#include "tool.h"

/* ---- where reports go ---- */

SAN_EXPORT void __sanitizer_set_report_path(const char *path);
void
__sanitizer_set_report_path(const char *path)
{
	out_path_set(path);
}

SAN_EXPORT const char *__sanitizer_get_report_path(void);
const char *
__sanitizer_get_report_path(void)
{
	return out_path();
}

SAN_EXPORT void __sanitizer_set_report_fd(void *fd);
void
__sanitizer_set_report_fd(void *fd)
{
	out_fd_set((int)(sptr)fd);
}

SAN_EXPORT void __sanitizer_set_death_callback(void (*callback)(void));
void
__sanitizer_set_death_callback(void (*callback)(void))
{
	report_death_callback_set(callback);
}

/* Programs may define these: they get each SUMMARY line, and every text before it is written. */
SAN_EXPORT void __sanitizer_report_error_summary(const char *text) SAN_WEAK;
void
__sanitizer_report_error_summary(const char *text)
{
	out_print("%s\n", text);
}

SAN_EXPORT void __sanitizer_on_print(const char *text) SAN_WEAK;
void
__sanitizer_on_print(const char *text)
{
	(void)text;
}

/* Of all that report at once, one may take the process down: 1 the first time. */
SAN_EXPORT int __sanitizer_acquire_crash_state(void);
int
__sanitizer_acquire_crash_state(void)
{
	static u32 taken;

	return !exchange(&taken, 1);
}

SAN_EXPORT void __sanitizer_sandbox_on_notify(void *arguments) SAN_WEAK;
void
__sanitizer_sandbox_on_notify(void *arguments)
{
	(void)arguments;
	compress_stop();
	sym_prepare_sandbox();
}

/* ---- stacks; symbols are in symbol/api.c ---- */

SAN_EXPORT void __sanitizer_print_stack_trace(void);
SAN_NOINLINE void
__sanitizer_print_stack_trace(void)
{
	struct stack trace;

	if (stack_capture(&trace, here_pc(), CURRENT_FRAME(), NULL, flags.fast_unwind_on_fatal,
	    STACK_MAX))
		stack_print(trace.pc, trace.depth);
}

/* The runtime's own name for the end of the process; programs in C++ have been seen to call it. */
SAN_EXPORT SAN_NORETURN void api_die(void) __asm__("_ZN11__sanitizer3DieEv");
void
api_die(void)
{
	report_die();
}

/* ---- memory functions that no interceptor stands behind ---- */

SAN_EXPORT void *__sanitizer_internal_memcpy(void *dst, const void *src, uptr n);
void *
__sanitizer_internal_memcpy(void *dst, const void *src, uptr n)
{
	return bytes_copy(dst, src, n);
}

SAN_EXPORT void *__sanitizer_internal_memmove(void *dst, const void *src, uptr n);
void *
__sanitizer_internal_memmove(void *dst, const void *src, uptr n)
{
	return bytes_move(dst, src, n);
}

SAN_EXPORT void *__sanitizer_internal_memset(void *dst, int c, uptr n);
void *
__sanitizer_internal_memset(void *dst, int c, uptr n)
{
	return bytes_set(dst, c, n);
}
