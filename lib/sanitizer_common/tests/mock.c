/*
 * mock.c: what a unit test has in place of a tool, of start.c and of the interceptors.
 *
 * The phase is READY from the start and every function of the contract does nothing. All of it is
 * weak: a test that looks at one of these calls defines it itself.
 */
#include "os/os.h"
#include "tool.h"

SAN_WEAK u32 phase = PHASE_READY;
SAN_WEAK const char tool_name[] = "UnitTest";
SAN_WEAK const char tool_options_variable[] = "UNIT_OPTIONS";
SAN_WEAK const char tool_symbolizer_variable[] = "UNIT_SYMBOLIZER_PATH";
SAN_WEAK const bool tool_numbers_threads = false;
SAN_WEAK const char tool_summary_name[] = "UnitTest";

SAN_WEAK void start(void) {}
SAN_WEAK void phase_dying(void) {}
SAN_WEAK void tool_flags_init(void) {}
SAN_WEAK const char *tool_default_options(void) { return NULL; }
SAN_WEAK void tool_flags_done(void) {}
SAN_WEAK void tool_init(void) {}
SAN_WEAK void tool_ready(void) {}

SAN_WEAK void tool_read(const struct call *call, const void *p, uptr n) {}
SAN_WEAK void tool_read_string(const struct call *call, const char *s) {}
SAN_WEAK void tool_read_string_n(const struct call *call, const char *s, uptr max) {}
SAN_WEAK void tool_write(const struct call *call, void *p, uptr n) {}
SAN_WEAK void tool_copy(const struct call *call, void *dst, const void *src, uptr n) {}
SAN_WEAK void tool_before_callback(uptr arguments) {}
SAN_WEAK void tool_after_callback(void) {}

SAN_WEAK void tool_free(const struct call *call, void *p) {}
SAN_WEAK bool tool_map_allowed(uptr addr, uptr size) { return true; }
SAN_WEAK void tool_mapped(void *p, uptr n) {}
SAN_WEAK void tool_unmapped(void *p, uptr n) {}
SAN_WEAK void tool_thread_created(uptr stack_low, uptr stack_high, uptr tls_low, uptr tls_high) {}
SAN_WEAK void tool_thread_ended(void) {}
SAN_WEAK void tool_thread_launch(bool begin) {}
SAN_WEAK void tool_thread_named(u32 number, uptr pthread) {}
SAN_WEAK void tool_fork_child(void) {}
SAN_WEAK void tool_module_loaded(void *handle) {}
SAN_WEAK void tool_dynamic_tls(uptr begin, uptr end) {}
SAN_WEAK void tool_long_jump(void) {}
SAN_WEAK void tool_describe_fault(uptr address) {}
SAN_WEAK void tool_dying(void) {}
