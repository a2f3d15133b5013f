/*
 * api.c: what the user calls and may define: include/sanitizer/ubsan_interface.h and a debugger's
 * way to learn of a report.
 */
#include "ubsan/ubsan.h"

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
	const struct ubsan_source *at = &ubsan_current.at;

	*kind = ubsan_current.kind;
	*message = ubsan_current.message;
	*file = at->file;
	*line = at->line;
	*column = at->column;
	*address = NULL;
}
