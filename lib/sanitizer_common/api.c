/*
 * api.c: what the user calls that belongs to no tool: include/sanitizer/common_interface_defs.h.
 *
 * Results that go to the user's memory are announced to the tool (tool_write), since they are
 * written by code that it does not see.
 */
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
	sym_prepare_sandbox();
}

/* ---- stacks and symbols ---- */

SAN_EXPORT void __sanitizer_print_stack_trace(void);
SAN_NOINLINE void
__sanitizer_print_stack_trace(void)
{
	struct stack trace;
	uptr here;

	__asm__("leaq 0(%%rip), %0" : "=r"(here));
	if (stack_capture(&trace, here, CURRENT_FRAME(), NULL, false, STACK_MAX))
		stack_print(trace.pc, trace.depth);
}

struct text_out { char *at; uptr room; const char *format; };

/* Frames follow one another, each with its NUL; an empty text ends the list. */
static void
frame_append(const struct sym_frame *frame, void *arg)
{
	struct text_out *out = arg;
	uptr n;

	if (out->room <= 1)
		return;
	n = sym_render(out->at, out->room, out->format, frame, 0);
	n = MIN(n, out->room - 1) + 1;
	out->at += n;
	out->room -= n;
	if (out->room)
		*out->at = 0;
}

SAN_EXPORT void __sanitizer_symbolize_pc(uptr pc, const char *format, char *buf, uptr size);
void
__sanitizer_symbolize_pc(uptr pc, const char *format, char *buf, uptr size)
{
	struct text_out out = { buf, size, format };
	struct call call = { "__sanitizer_symbolize_pc", CALLER_PC(), CURRENT_FRAME() };

	if (size == 0)
		return;
	*buf = 0;
	/* A return address; its call is one byte before. */
	sym_pc(pc - 1, frame_append, &out);
	tool_write(&call, buf, MIN((uptr)(out.at - buf) + 1, size));
}

SAN_EXPORT void __sanitizer_symbolize_global(uptr data, const char *format, char *buf, uptr size);
void
__sanitizer_symbolize_global(uptr data, const char *format, char *buf, uptr size)
{
	struct call call = { "__sanitizer_symbolize_global", CALLER_PC(), CURRENT_FRAME() };
	struct sym_data found;

	if (size == 0)
		return;
	*buf = 0;
	if (sym_data(data, &found))
		sym_render_data(buf, size, format, &found);
	tool_write(&call, buf, str_length(buf) + 1);
}

SAN_EXPORT int __sanitizer_get_module_and_offset_for_pc(uptr pc, char *path, uptr size, uptr *offset);
int
__sanitizer_get_module_and_offset_for_pc(uptr pc, char *path, uptr size, uptr *offset)
{
	struct call call = { "__sanitizer_get_module_and_offset_for_pc", CALLER_PC(), CURRENT_FRAME() };
	uptr found;

	if (!sym_module(pc, path, size, &found))
		return 0;
	*offset = found;
	tool_write(&call, offset, sizeof *offset);
	if (size)
		tool_write(&call, path, str_length(path) + 1);
	return 1;
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
