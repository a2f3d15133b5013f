/*
 * api.c: symbols for the program itself: __sanitizer_symbolize_pc and its kin.
 *
 * Results go to memory of the program's, so the tool is told what was written.
 */
#include "symbol/symbol.h"
#include "tool.h"

SAN_EXPORT void __sanitizer_symbolize_pc(void *pc, const char *fmt, char *out_buf, uptr size);
SAN_EXPORT void __sanitizer_symbolize_global(void *address, const char *fmt, char *out_buf,
    uptr size);
SAN_EXPORT int __sanitizer_get_module_and_offset_for_pc(void *pc, char *path, uptr size,
    void **offset);

struct frames { const char *format; char *buf; uptr size, used; u32 number; };

/* Frames one behind the other, each with its NUL; the last byte is kept for one more. */
static void
frame_add(const struct sym_frame *f, void *arg)
{
	struct frames *s = arg;
	uptr room = s->size - 1 - s->used, n;

	if (room == 0)
		return;
	n = sym_render(s->buf + s->used, room, s->format, f, s->number++);
	s->used += MIN(n + 1, room);
}

void
__sanitizer_symbolize_pc(void *pc, const char *fmt, char *out_buf, uptr size)
{
	struct call call = CALL_HERE("__sanitizer_symbolize_pc");
	struct frames s = { fmt, out_buf, size, 0, 0 };

	if (size == 0)
		return;
	sym_pc((uptr)pc - 1, frame_add, &s);
	out_buf[s.used] = '\0';
	tool_write(&call, out_buf, s.used + 1);
}

void
__sanitizer_symbolize_global(void *address, const char *fmt, char *out_buf, uptr size)
{
	struct call call = CALL_HERE("__sanitizer_symbolize_global");
	struct sym_data d;
	uptr n = 0;

	if (size == 0)
		return;
	out_buf[0] = '\0';
	if (sym_data((uptr)address, &d))
		n = sym_render_data(out_buf, size, fmt, &d);
	tool_write(&call, out_buf, MIN(n + 1, size));
}

int
__sanitizer_get_module_and_offset_for_pc(void *pc, char *path, uptr size, void **offset)
{
	struct call call = CALL_HERE("__sanitizer_get_module_and_offset_for_pc");
	char none[1];
	uptr at;

	if (path == NULL || size == 0) {
		path = none;
		size = sizeof none;
	}
	if (!sym_module((uptr)pc, path, size, &at))
		return 0;
	*offset = (void *)at;
	tool_write(&call, offset, sizeof *offset);
	if (path != none)
		tool_write(&call, path, str_length(path) + 1);
	return 1;
}
