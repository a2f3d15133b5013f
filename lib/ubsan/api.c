/*
 * api.c: what the user calls and may define: include/sanitizer/ubsan_interface.h and a debugger's
 * way to learn of a report.
 */
#include "ubsan/ubsan.h"

#include "tool.h"

SAN_WEAK const char *
__ubsan_default_options(void)
{
	return "";
}

/* Called before a report is printed: for debuggers to stop at, or the program's own. */
SAN_WEAK SAN_NOINLINE void
__ubsan_on_report(void)
{
	__asm__ volatile("");
}

SAN_EXPORT void __ubsan_get_current_report_data(const char **kind, const char **message,
    const char **file, u32 *line, u32 *column, char **address);
void
__ubsan_get_current_report_data(const char **kind, const char **message, const char **file, u32 *line,
    u32 *column, char **address)
{
	struct call call = CALL_HERE("__ubsan_get_current_report_data");
	void *const told[] = { kind, message, file, address, line, column };
	const struct ubsan_source *at = &ubsan_current.at;
	u32 i;

	for (i = 0; i < ARRAY_LENGTH(told); i++)
		tool_write(&call, told[i], i < 4 ? sizeof(void *) : sizeof *line);

	*kind = ubsan_current.kind;
	*message = ubsan_current.message;
	*file = at->file;
	*line = at->line;
	*column = at->column;
	*address = NULL;
}
