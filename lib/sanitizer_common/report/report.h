/*
 * report.h: everything that reaches the user as text.
 *
 * out_* writes to stderr or log_path. A report is report_begin … report_end or report_die; a
 * report inside a report of the same thread dies at once with one line, other threads wait.
 */
#ifndef SAN_REPORT_H
#define SAN_REPORT_H

#include "base/base.h"

struct os_fault;

/* ==== out.c: from init ==== */
void out_print(const char *fmt, ...) SAN_FORMAT(1, 2);		/* plain */
void out_message(const char *fmt, ...) SAN_FORMAT(1, 2);	/* "==pid==" in front */
void out_verbose(int level, const char *fmt, ...) SAN_FORMAT(2, 3);	/* with pid, if verbosity >= level */
/* One line that names cause and cure, then a non-zero exit. */
SAN_NORETURN void out_fatal(const char *fmt, ...) SAN_FORMAT(1, 2);	/* "==pid==TOOL: …" */
void out_raw(const char *text, uptr n);
void out_path_set(const char *path);		/* log_path semantics: stdout, stderr or a prefix */
const char *out_path(void);
void out_fd_set(int fd);
int out_fd(void);

/* The program's hooks; api.c has weak ones that do what is expected without them. */
SAN_EXPORT void __sanitizer_on_print(const char *text);
SAN_EXPORT void __sanitizer_report_error_summary(const char *summary);

/* ==== color.c: from init ==== */
enum color { COLOR_DEFAULT, COLOR_ERROR /* bold red */, COLOR_ORIGIN /* magenta */,
	COLOR_NAME /* green */, COLOR_ADDRESS /* blue */, COLOR_NOTE /* cyan */, COLOR_DARK /* bold black */,
	COLOR_BOLD };
const char *color(enum color);			/* escape sequence, or "" when not on a terminal */

/* ==== report.c: report phase ==== */
void report_begin(void);
void report_end(void);
SAN_NORETURN void report_die(void);		/* death callback, then exitcode or abort */
void report_death_callback_set(void (*f)(void));	/* the user's, one */
void report_on_die(void (*f)(void));		/* ours, at any end: coverage; up to 8 */
void report_exit(void);				/* a tool's exit handler: what runs at any end, once */
bool report_underway(void);			/* by the calling thread */
/* "SUMMARY: Tool: kind file:line:col in function" of the first frame of a trace. */
void report_summary_stack(const char *kind, const uptr *pcs, u32 n);
void report_summary(const char *message);	/* "SUMMARY: Tool: message" */
void report_deduplicate(const uptr *pcs, u32 n);	/* DEDUP_TOKEN line, if asked */

/* ==== signal.c: from init, but for report_fault ==== */
void report_signals_install(void);		/* handle_segv and kin, alternate stack of this thread */
void report_altstack_set(void);			/* per thread, if use_sigaltstack */
void report_altstack_unset(void);
/* Prints the deadly-signal report and dies. */
SAN_NORETURN void report_fault(const struct os_fault *);
bool report_allows_user_handler(int sig);		/* false: handle_*=2 */

/* ==== memory.c: call phase: out of memory and bad sizes, by allocator_may_return_null ==== */
enum report_memory { REPORT_OOM, REPORT_TOO_BIG, REPORT_CALLOC_OVERFLOW, REPORT_ARRAY_OVERFLOW,
	REPORT_PVALLOC_OVERFLOW, REPORT_BAD_ALIGNMENT, REPORT_BAD_ALIGNED_ALLOC,
	REPORT_BAD_POSIX_MEMALIGN, REPORT_RSS_LIMIT };
/* Returns when allocator_may_return_null, else reports and dies. An overflow gives count as the
 * second number. */
void report_memory(enum report_memory, uptr size, uptr align_or_count, uptr pc, uptr bp);
/* Dies whatever the flags say: operator new must not return NULL. */
SAN_NORETURN void report_memory_fatal(enum report_memory, uptr size, uptr align_or_count, uptr pc,
    uptr bp);

/* ==== mapping.c: call phase: detect_write_exec, for a mapping of the program's that begins to have prot ==== */
void report_mapping(int prot, uptr pc, uptr bp);

/* ==== rss.c: call phase: limits of resident and mapped memory, watched by a thread of our own ==== */
/* Allocations: then report_memory(REPORT_RSS_LIMIT). */
extern SAN_HIDDEN u32 report_rss_exceeded;
void report_rss_start(void);			/* ready: if a flag asks for it; again in a fork's child */
void report_rss_die(void);			/* returns unless the hard limit is exceeded */

/* ==== suppress.c: from init, on one thread or under a lock; parsing may allocate ==== */
struct suppress_set;				/* opaque */
struct suppress_set *suppress_new(const char *const *types, u32 count);
/* Text in the file format; from is shown in messages. Bad input: one line, then dies. */
void suppress_parse(struct suppress_set *, const char *text, const char *from);
void suppress_parse_file(struct suppress_set *, const char *path);
bool suppress_has(struct suppress_set *, const char *type);
/* The pattern that matches, with its hit count raised; NULL none. */
const char *suppress_match(struct suppress_set *, const char *type, const char *s);
void suppress_each_hit(struct suppress_set *, void (*each)(const char *type, const char *pattern,
    u32 hits, void *), void *arg);

#endif
