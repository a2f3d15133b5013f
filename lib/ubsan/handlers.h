/*
 * handlers.h: UBSan's handlers as part of another tool's archive, and of UBSan's own.
 */
#ifndef UBSAN_HANDLERS_H
#define UBSAN_HANDLERS_H

/* ==== init phase ==== */
/* UBSan's flags among those that are known by name; UBSan's own tool_flags_init. */
void ubsan_flags_register(void);
/* Of another tool, in tool_flags_done: what UBSAN_OPTIONS and __ubsan_default_options say. */
void ubsan_flags_read(void);
void ubsan_init(void);				/* tool_init: reads the suppressions */

#endif
