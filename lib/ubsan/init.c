/*
 * init.c: who UBSan is when it has an archive of its own, its flags, and its start.
 *
 * Without a heap and without shadow there is little to start: what is left is flags, signals and
 * the two functions of libc that are intercepted for them.
 */
#include "ubsan/handlers.h"
#include "ubsan/ubsan.h"

#include "flag/flag.h"
#include "tool.h"

const char tool_name[] = "UndefinedBehaviorSanitizer";
const bool tool_numbers_threads = false;
const char tool_summary_name[] = "UndefinedBehaviorSanitizer";
const char tool_options_variable[] = "UBSAN_OPTIONS";
const char tool_symbolizer_variable[] = "UBSAN_SYMBOLIZER_PATH";

const char *
tool_default_options(void)
{
	return __ubsan_default_options();
}

void
tool_flags_init(void)
{
	ubsan_flags_register();
}

void
tool_flags_done(void)
{
}

void
tool_init(void)
{
	ubsan_init();
}

void
tool_ready(void)
{
}

void
tool_exit(void)
{
}
