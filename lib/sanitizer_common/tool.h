/*
 * tool.h: the contract that a tool fulfils, and the phases.
 *
 * The mechanism calls these by name; each archive links exactly one tool, so the linker is the
 * dispatcher. Bodies are in lib/<tool>/hooks.c and init.c, and nowhere else.
 */
#ifndef SAN_TOOL_H
#define SAN_TOOL_H

#include "base/base.h"

/* ==== phases (start.c): only start.c changes them ==== */
enum phase { PHASE_PREINIT, PHASE_INIT, PHASE_READY, PHASE_DYING };
extern SAN_HIDDEN u32 phase;			/* enum phase */
SAN_INLINE bool phase_ready(void) { return likely(load_relaxed(&phase) == PHASE_READY); }
void start(void);			/* bring the runtime up; idempotent; any entry may call it */
void phase_dying(void);			/* after the last message */

/* ==== who we are ==== */
extern SAN_HIDDEN const char tool_name[];		/* "MemorySanitizer" */
extern SAN_HIDDEN const char tool_options_variable[];	/* "MSAN_OPTIONS" */
extern SAN_HIDDEN const char tool_symbolizer_variable[];	/* "MSAN_SYMBOLIZER_PATH" */
/* First of the clang releases whose runtime this archive is: 14, 15 (and 16) or 17 (to 19). */
extern SAN_HIDDEN const int clang_release;
extern SAN_HIDDEN const bool tool_numbers_threads;	/* a crash is of T0, T1, …, not of the system's id */
extern SAN_HIDDEN const char tool_summary_name[];	/* as in "SUMMARY: MemorySanitizer: …" */

/* ==== start.c calls, in this order ==== */
void tool_flags_init(void);		/* defaults, rows; then start.c parses the environment */
const char *tool_default_options(void);	/* __msan_default_options() */
void tool_flags_done(void);		/* checks and derived values */
void tool_init(void);			/* shadow, heap; the mechanism is up, interceptors are bound */
void tool_ready(void);			/* last: start-up messages */
void tool_exit(void);			/* the program ends by exit(); after its own handlers */

/* ==== one intercepted call ==== */
struct call {
	const char *name;		/* as reports print it */
	uptr pc;			/* in the caller */
	uptr bp;			/* frame of the intercepted function itself; 0: ignore this call */
	uptr here;			/* in the intercepted function */
};
#define CALL_HERE(name)	{ name, CALLER_PC(), CURRENT_FRAME(), here_pc() }
/* Memory that the real function will read: report what must not be read. */
void tool_read(const struct call *, const void *p, uptr n);
void tool_read_string(const struct call *, const char *s);	/* with its NUL; s not NULL */
void tool_read_string_n(const struct call *, const char *s, uptr max);	/* ends at NUL or max */
/* Memory that the real function has written. */
void tool_write(const struct call *, void *p, uptr n);
/* n bytes moved from src to dst by the real function: state moves along. Ranges may overlap;
 * called after the copy. */
void tool_copy(const struct call *, void *dst, const void *src, uptr n);
/* About to call the user's function from uninstrumented code with this many arguments. */
void tool_before_callback(uptr arguments);
void tool_after_callback(void);		/* back in uninstrumented code */

/* ==== allocation: byhand/malloc.c has handled start-up, overflow and errno ==== */
/* NULL when memory is gone and allocator_may_return_null. */
void *tool_alloc(const struct call *, uptr size, uptr align, bool zero);
void tool_free(const struct call *, void *p);
void *tool_realloc(const struct call *, void *p, uptr size);
uptr tool_usable_size(const struct call *, const void *p);

/* ==== mappings, threads, signals, fork, modules ==== */
/* May the program map here? false: refuse (fixed) or move (hint). */
bool tool_map_allowed(uptr addr, uptr size);
void tool_mapped(void *p, uptr n);	/* fresh mapping of the user's */
void tool_unmapped(void *p, uptr n);
void tool_thread_created(uptr stack_low, uptr stack_high, uptr tls_low, uptr tls_high);
void tool_thread_ended(void);
void tool_thread_launch(bool begin);	/* libc makes a thread for this one, from begin to end */
void tool_thread_named(u32 number, uptr pthread);	/* and the creator knows by what name */
void tool_fork_child(void);
/* Around a user's signal handler, on its thread: state is 4 KiB of the wrapper's frame. */
#define TOOL_SIGNAL_STATE	4096
void tool_signal_begin(void *state, void *siginfo, uptr siginfo_size, void *context, uptr context_size);
void tool_signal_end(const void *state);
void tool_module_loaded(void *handle);	/* after dlopen: globals are initialised memory */
void tool_dynamic_tls(uptr begin, uptr end);	/* a TLS block was made for this thread */
void tool_long_jump(void);		/* about to leave by longjmp: what is active, a handler too, is gone */

/* ==== reports ==== */
/* Tool's own lines inside a deadly-signal report, "" none. */
void tool_describe_fault(uptr address);
/* The last thing before a report's process dies. */
void tool_dying(void);

#endif
