/*
 * hooks.c: what the mechanism calls: the bodies of tool.h, of which UBSan needs none.
 */
#include "tool.h"

/* Nothing is intercepted that reads or writes memory, allocates, or makes threads. */
void tool_read(const struct call *call, const void *p, uptr n) { }
void tool_read_string(const struct call *call, const char *s) { }
void tool_read_string_n(const struct call *call, const char *s, uptr max) { }
void tool_write(const struct call *call, void *p, uptr n) { }
void tool_copy(const struct call *call, void *dst, const void *src, uptr n) { }
void tool_before_callback(uptr arguments) { }
void tool_after_callback(void) { }
void tool_free(const struct call *call, void *p) { }
bool tool_map_allowed(uptr addr, uptr size) { return true; }
void tool_mapped(void *p, uptr n) { }
void tool_unmapped(void *p, uptr n) { }
void tool_thread_created(uptr stack_low, uptr stack_high, uptr tls_low, uptr tls_high) { }
void tool_thread_ended(void) { }
void tool_thread_launch(bool begin) { }
void tool_fork_child(void) { }
void tool_module_loaded(void *handle) { }
void tool_dynamic_tls(uptr begin, uptr end) { }
void tool_long_jump(void) { }
void tool_signal_begin(void *state, void *info, uptr info_size, void *context, uptr context_size) { }
void tool_signal_end(const void *state) { }
void tool_describe_fault(uptr address) { }
void tool_dying(void) { }
