/*
 * fuzzer.h: what the files of the fuzzer share.
 *
 * A chapter is a file of its noun's name: unit_* and corpus_* are in corpus.c, trace_* in trace.c. An ordinary
 * program of libc's; sanitizers are met through the weak public symbols below, each of which may be NULL. One
 * thread, the main one, fuzzes; watch.c has a second one that looks at the clock and at the memory once a
 * second.
 */
#ifndef FUZZER_H
#define FUZZER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fuzzer/flags.h"

#define EXPORT		__attribute__((visibility("default")))
#define WEAK		__attribute__((weak, visibility("default")))
#define LENGTH(array)	(sizeof(array) / sizeof((array)[0]))
/* arguments may draw random numbers: each is evaluated once */
#define MIN(a, b)	__extension__({ __typeof__(a) a_ = (a); __typeof__(b) b_ = (b); a_ < b_ ? a_ : b_; })
#define MAX(a, b)	__extension__({ __typeof__(a) a_ = (a); __typeof__(b) b_ = (b); a_ > b_ ? a_ : b_; })

enum { EXIT_OOM = 71, EXIT_INTERRUPTED = 72 };
enum { SHA1_SIZE = 20, SHA1_TEXT = 41, PATH_LONG = 4096 };

/* ---- the user's functions ---- */
extern int LLVMFuzzerInitialize(int *argc, char ***argv) WEAK;
extern size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed) WEAK;
extern size_t LLVMFuzzerCustomCrossOver(const uint8_t *data1, size_t size1, const uint8_t *data2, size_t size2,
    uint8_t *out, size_t max, unsigned seed) WEAK;
typedef int target_function(const uint8_t *data, size_t size);

/* ---- the sanitizers' ---- */
extern void __lsan_enable(void) WEAK;
extern void __lsan_disable(void) WEAK;
extern int __lsan_do_recoverable_leak_check(void) WEAK;
extern void __msan_scoped_disable_interceptor_checks(void) WEAK;
extern void __msan_scoped_enable_interceptor_checks(void) WEAK;
extern void __msan_unpoison(const volatile void *p, size_t n) WEAK;
extern void __msan_unpoison_param(size_t n) WEAK;
extern int __sanitizer_acquire_crash_state(void) WEAK;
extern int __sanitizer_get_module_and_offset_for_pc(void *pc, char *path, size_t n, void **offset) WEAK;
extern int __sanitizer_install_malloc_and_free_hooks(void (*on_malloc)(const volatile void *, size_t),
    void (*on_free)(const volatile void *)) WEAK;
extern void __sanitizer_log_write(const char *text, size_t n) WEAK;
extern void __sanitizer_print_memory_profile(size_t percent, size_t contexts) WEAK;
extern void __sanitizer_print_stack_trace(void) WEAK;
extern void __sanitizer_purge_allocator(void) WEAK;
extern void __sanitizer_set_death_callback(void (*callback)(void)) WEAK;
extern void __sanitizer_set_report_fd(void *fd) WEAK;
extern void __sanitizer_symbolize_pc(void *pc, const char *format, char *out, size_t n) WEAK;
extern void __sanitizer_dump_coverage(const uintptr_t *pcs, uintptr_t n) WEAK;

/* ---- sanitizer_common/release.c ---- */
extern const int clang_release __attribute__((visibility("hidden")));

/* ---- random.h part: a Weyl sequence through one wide multiplication ---- */
extern uint64_t random_state;

static inline uint64_t
random_next(void)
{
	random_state += 0x9e3779b97f4a7c15u;
	unsigned __int128 wide = (unsigned __int128)random_state * (random_state ^ 0xd6e8feb86659fd93u);
	return (uint64_t)(wide >> 64) ^ (uint64_t)wide;
}

/* a number below n, which is at most 2^32; 0 for 0 */
static inline size_t
random_below(size_t n)
{
	return (size_t)(((random_next() >> 32) * n) >> 32);
}

/* ---- say.c: every line the fuzzer prints, and the memory it needs ---- */
extern int say_fd;
void	say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void	say_text(const char *text, size_t n);
enum { SHOWN_MAX = 256 };	/* bytes of an input that are worth printing */
void	say_bytes(const uint8_t *data, size_t n, const char *after);
void	say_quoted(const uint8_t *data, size_t n, const char *after);
void	say_close(int mask);
void	*memory_get(size_t n);				/* zeroed; never NULL */
void	*memory_grow(void *p, size_t *have, size_t want, size_t each);
void	*memory_map(size_t n);				/* pages of zeroes that no sanitizer looks at */
void	memory_unmap(void *p, size_t n);
void	copy_bytes(void *to, const void *from, size_t n);

/* ---- sha1.c ---- */
void	sha1_of(const uint8_t *data, size_t n, uint8_t out[SHA1_SIZE]);
void	sha1_text(const uint8_t sum[SHA1_SIZE], char out[SHA1_TEXT]);

/* ---- file.c ---- */
struct file { char *path; size_t size; };
struct file_list { struct file *at; size_t n, room; };
struct blob { uint8_t *data; size_t size; };
bool	file_read(const char *path, size_t limit, struct blob *out);	/* one byte more is allocated, a 0 */
bool	file_write(const char *path, const void *data, size_t n);
bool	file_append(const char *path, const char *text);
bool	file_put(int fd, const void *data, size_t n);
bool	file_is_dir(const char *path);
bool	file_exists(const char *path);
size_t	file_size(const char *path);
long	file_time(const char *path);
void	file_list_add(struct file_list *l, const char *path, size_t size);
void	file_list_dir(struct file_list *l, const char *folder, long newer_than);
void	file_list_inputs(struct file_list *l, const char *folder, long newer_than);
void	file_list_free(struct file_list *l);
void	file_remove_tree(const char *path);
bool	folder_make(const char *path);
bool	folder_make_all(const char *path);
char	*path_join(const char *folder, const char *name);		/* to free */
char	*path_folder(const char *path);				/* to free */
char	*path_temporary(const char *prefix, const char *suffix);	/* to free */

/* ---- <system>/sys.c ---- */
size_t	sys_rss_mb(void);		/* now */
size_t	sys_peak_mb(void);
unsigned	sys_cpus(void);

/* ---- word: a piece of input worth pasting ---- */
enum { WORD_MAX = 64 };
struct word { uint8_t size; uint8_t bytes[WORD_MAX]; };

/* ---- trace.c: what the compiler's instrumentation calls ---- */
enum { MODULES_MAX = 4096, PAIR_SITES = 128, PAIR_WAYS = 4, PAIR_WIDTHS = 4 };
enum { PAIR_ROWS = PAIR_WIDTHS * PAIR_SITES, TEXT_PAIRS = 64 };
enum { PROFILE_BITS = 17, PROFILE_WORDS = (1 << PROFILE_BITS) / 64 };

struct pc_entry { uintptr_t pc, flags; };	/* ABI: -fsanitize-coverage=pc-table; flag 1: a function's entry */
struct module {
	uint8_t *counters;
	size_t n;			/* of counters */
	const struct pc_entry *pcs;	/* n of them, or NULL */
	size_t npcs;
	size_t first;			/* number of its first counter among all */
	uint8_t *seen;			/* a bit for each class of a counter that the corpus reached */
};
struct pair { uint64_t a, b; };
struct text_pair { struct word a, b; };
struct operands {			/* of comparisons that failed */
	bool used[PAIR_ROWS];
	struct pair pair[PAIR_ROWS][PAIR_WAYS];	/* of 1 byte by site, then of 2, 4 and 8 */
	uint64_t used_text;		/* a bit each */
	struct text_pair text[TEXT_PAIRS];
};
struct trace {
	bool on;			/* the target is running, and comparisons are looked at */
	bool wanted;			/* somebody will use those of the next run */
	uint64_t compared;		/* numbers, in the last run that was looked at */
	bool profile;			/* -use_value_profile */
	uint8_t profile_kind;
	struct operands operands;
	struct word found[TEXT_PAIRS];	/* needles of memmem and strstr */
	uint32_t nfound;
	uint64_t profile_touched[PROFILE_WORDS / 64];	/* which words of profile_bit are not 0 */
	uint64_t profile_bit[PROFILE_WORDS];
	uint64_t profile_seen[PROFILE_WORDS];
	struct module module[MODULES_MAX];
	unsigned nmodules;		/* registered */
	unsigned nready;		/* counters.c knows them */
	bool modules_told;		/* trace_print_modules had some to print */
};
extern struct trace trace;
extern __thread uintptr_t __sancov_lowest_stack EXPORT;
void	trace_print_modules(void);
bool	trace_check_tables(void);

/* ---- counters.c: reading and clearing the counters of all modules ---- */
enum { BLOCK = 64 };
struct hit { uint32_t module; uint32_t block; };	/* 64 counters of which some are not 0 */
struct hits {
	uint32_t n;
	struct hit *at;
	uint8_t (*bytes)[BLOCK];	/* what the counters were */
};
extern struct hits hits;
extern uint8_t counter_class[256];		/* counter → bit of its class */
void	counters_prepare(void);			/* again when modules came */
void	counters_limit(unsigned bytes);		/* for tests: the widest vectors */
void	counters_clear(void);
bool	counters_take(void);			/* move them to hits; true: some class is not in seen */
size_t	counters_total(void);
struct module *counters_module(uint32_t number);	/* of a hit */
struct module *counters_module_of(size_t counter);
const struct pc_entry *counters_pc(size_t counter);	/* NULL: unknown */
extern size_t extra_counters;

/* ---- feature.c: what a run did, as numbers ---- */
enum { FEATURE_STACK = 0, FEATURE_PROFILE = 1 << 10, FEATURE_COUNTERS = 1 << 18 };
struct unit;
struct feature { uint32_t size; uint32_t owner; };	/* of the smallest unit that has it; size 0: nobody has */
void	feature_prepare(void);
bool	feature_take(bool always);		/* after a run; true: worth feature_list */
size_t	feature_list(uint32_t **out);		/* all features of the run that was taken */
bool	feature_has(uint32_t feature);		/* the run had it */
bool	feature_counter_hit(size_t counter);
void	feature_drop(void);			/* forget the run */
void	feature_see(uint32_t feature);
bool	feature_seen(uint32_t feature);
size_t	feature_count(void);
size_t	feature_pcs(void);			/* covered, for cov: */
extern size_t *new_pcs, new_pcs_n;		/* counters covered since stat.c looked last */
extern struct feature *features;
extern uint16_t *feature_runs;			/* how many sampled runs had it */

/* ---- corpus.c ---- */
enum { LOCAL_MAX = 128 };
struct local { uint32_t feature; uint32_t runs; };
struct unit {
	uint8_t *data;
	size_t size;
	uint8_t sha1[SHA1_SIZE];
	uint32_t owned;			/* features for which it is the smallest */
	uint32_t *unique;		/* features that it brought, what a smaller one must keep */
	uint32_t nunique;
	struct local *local;		/* rare features that its descendants hit, and how often */
	uint32_t nlocal;
	uint64_t runs, finds;
	uint32_t micros;		/* one run */
	float cost;			/* of running what is made from it, a running mean (run.c) */
	double energy, nearness;	/* to the focus function, by the table of calls; 0: unknown */
	struct unit *base;		/* what it was made from */
	char *path;			/* its file in the first folder, or NULL */
	const struct mask *mask;	/* dataflow.c: bytes that the focus function looks at, or NULL */
	bool seed, keep, focus, ours, trimmed, probed;
};
struct corpus {
	struct unit **unit;
	size_t n, room;			/* with the dropped ones, whose data is NULL */
	size_t live, bytes, largest, in_focus;
	bool stale;			/* energies must be computed again */
	uint64_t next_update;		/* run number */
};
extern struct corpus corpus;
struct unit *corpus_add(const uint8_t *data, size_t n, const uint32_t *unique, size_t nunique);
void	corpus_replace(struct unit *u, const uint8_t *data, size_t n);
void	corpus_drop(struct unit *u);
bool	corpus_has(const uint8_t sha1[SHA1_SIZE]);
void	corpus_note_seen(const uint8_t sha1[SHA1_SIZE]);
struct unit *corpus_choose(void);
struct unit *corpus_choose_mate(const struct unit *u);
void	corpus_sample(struct unit *base, const uint32_t *feature, size_t n);
void	corpus_print_stats(void);

/* ---- dataflow.c: what the focus function looks at ---- */
bool	dataflow_begin(const char *folder);
bool	dataflow_make(const char *input, const char *folder);
int	dataflow_run(char **input, size_t n);
void	dataflow_open(void);
void	dataflow_focus(const char *function);
bool	dataflow_knows(const char *function);
const struct mask *dataflow_mask(const uint8_t sha1[SHA1_SIZE]);
void	dataflow_mutate(const struct unit *u, uint8_t *data);

/* ---- flow.c: calls that lead to the focus function ---- */
void	flow_focus(void);
double	flow_nearness(void);

/* ---- dictionary.c ---- */
struct entry { struct word word; size_t position; unsigned uses, finds; };
struct dictionary { struct entry *at; size_t n, room; };
extern struct dictionary dictionary_manual, dictionary_found;
bool	dictionary_parse(struct dictionary *d, const char *text);	/* complains itself */
struct entry *dictionary_add(struct dictionary *d, const struct word *w);
bool	dictionary_load(const char *path);
void	dictionary_recommend(void);
int	dictionary_analyze(char **folder, size_t nfolders);

/* ---- mutate.c ---- */
void	mutate_start(void);			/* a new series */
size_t	mutate(uint8_t *data, size_t size, size_t max);
size_t	mutate_default(uint8_t *data, size_t size, size_t max);
void	mutate_mate(const struct unit *mate);
void	number_write(uint8_t *p, uint64_t n, unsigned width, bool big);
void	mutate_ascii(uint8_t *data, size_t size);
void	mutate_step(const char *name);
void	mutate_pasted(const struct word *w, size_t position);	/* an operand of a comparison */
void	mutate_found(void);			/* the series led to something new */
void	mutate_print(bool all);
const char *mutate_last(void);

/* ---- probe.c: what comparisons want of the input ---- */
enum { OPERAND_WAYS = 20 };
/* the two sides of a comparison in ROW as the input may hold them; false: not in this WAY */
bool	operand_number(const struct pair *p, size_t row, unsigned way, struct word *have, struct word *want);
void	operand_text(const struct text_pair *p, bool swap, struct word *have, struct word *want);
size_t	operand_place(const uint8_t *data, size_t size, const struct word *w);	/* one of all; SIZE_MAX: none */
/* HAVE becomes WANT; returns the new size, or 0 when it is more than MAX */
size_t	operand_put(uint8_t *data, size_t size, size_t max, size_t at, const struct word *have,
    const struct word *want);
bool	probe_due(const struct unit *u);
void	probe(struct unit *u, uint8_t *data);	/* DATA: room for loop.max_len bytes */
bool	mend_due(void);
void	mend_fuzz(struct unit *u, uint8_t *data);

/* ---- trim.c: finds without what they do not need ---- */
bool	trim_due(const struct unit *u);
void	trim(struct unit *u, uint8_t *data);	/* DATA: room for loop.max_len bytes */

/* ---- run.c: one execution ---- */
struct run {
	target_function *target;
	const uint8_t *data;		/* what is running, for reports */
	size_t size;
	struct unit *base;		/* what it was made from */
	volatile uint64_t total;	/* runs so far */
	volatile bool active;		/* in the target */
	bool rejected;			/* the target refused an input */
	volatile bool dirty;		/* user's code ran between runs: counters must be cleared first */
	volatile int stop;		/* asked to end */
	volatile unsigned tick;		/* watch_ticks when it began */
	size_t mallocs, frees, allocated;	/* by the main thread; the last in bytes */
	uint64_t stack_depth;		/* 0: not measured */
};
extern struct run run;
enum run_end { RUN_REJECTED, RUN_OLD, RUN_NEW, RUN_REDUCED };
/* a seed; kept whatever it covers; its file may be replaced */
enum { RUN_SEED = 1, RUN_FORCE = 2, RUN_OURS = 4 };
bool	run_target(const uint8_t *data, size_t n);	/* false: the target rejects it */
bool	run_has_all_of(const struct unit *u);
void	run_focus(struct unit *u);
enum run_end	run_one(const uint8_t *data, size_t n, struct unit *base, int how);

/* ---- leak.c: what the target allocates ---- */
void	leak_prepare(void);
void	leak_begin(void);
void	leak_end(void);
void	leak_try(const uint8_t *data, size_t n, bool seed);

/* ---- watch.c: clock, limits ---- */
extern volatile unsigned watch_ticks;		/* the runs' clock, which the second thread advances */
extern volatile unsigned watch_seconds;		/* since start */
extern volatile unsigned watch_slowest;		/* seconds of the slowest run */
unsigned	watch_run_seconds(void);	/* how long the run takes, or took */
void	watch_start(void);
double	watch_now(void);			/* seconds */

/* ---- report.c: artifacts, and how a process ends ---- */
extern bool report_save;			/* artifacts are written */
extern bool report_defer;			/* an interrupt sets run.stop to 2, and somebody will look */
void	report_prepare(void);
void	report_crash(const char *what, const char *summary) __attribute__((noreturn));
void	report_timeout(unsigned seconds) __attribute__((noreturn));
void	report_memory(size_t used, size_t quarantine) __attribute__((noreturn));	/* in Mb */
void	report_malloc(size_t n) __attribute__((noreturn));
void	report_artifact(const char *kind, const uint8_t *data, size_t n);
void	report_write(const char *kind, const uint8_t *data, size_t n);	/* without what is known of it */
void	report_leave(int status) __attribute__((noreturn));

/* ---- stat.c: status lines ---- */
extern bool stat_show_pcs;			/* from INITED on */
extern size_t stat_added, stat_focus;
void	stat_line(const char *event, const char *end);
void	stat_unit(const struct unit *u, const char *event);
void	stat_pcs(void);
void	stat_final(void);
void	stat_second(void);			/* by the watch: -stats_file, -progress */
bool	stat_refreshed(void);			/* one line on a terminal stands for all */

/* ---- loop.c: fuzzing ---- */
struct loop {
	size_t max_len, limit;
	char **folder;			/* the first gets what is found */
	size_t nfolders;
	double start;
};
extern struct loop loop;
void	loop_seeds(void);
void	loop_fuzz(void);
void	loop_try(const uint8_t *data, size_t n, struct unit *base);	/* run_one, and its checks */
void	loop_found(struct unit *u);		/* a unit joined the corpus, or changed */
void	loop_reduced(struct unit *u, char *old_path);
void	loop_unwrite(const uint8_t *data, size_t n);	/* take back the file of the unit found last, if it is this */
bool	loop_over(void);
int	loop_inputs(char **path, size_t n);

/* ---- symbol.c ---- */
void	symbol_print(const char *format, uintptr_t pc);
void	symbol_describe(uintptr_t pc, const char *format, char *out, size_t n);
void	symbol_coverage(bool full);
void	symbol_dump(void);
bool	symbol_focus(const char *name);
bool	symbol_focus_auto(void);		/* false: nothing is worth it */
void	symbol_look_for_exit(const size_t *counter, size_t n);	/* -exit_on_src_pos */
extern size_t focus_counter;			/* SIZE_MAX: none */

/* ---- command.c: running ourselves again ---- */
struct command {
	char **argv;
	size_t n, room;
	size_t end;			/* arguments from here on are the target's */
	const char *output, *errors;	/* files; errors go where output does when NULL */
};
extern int command_argc;
extern char **command_argv;
void	command_start(struct command *c);	/* a copy of our own arguments */
void	command_flag(struct command *c, const char *name, const char *value);	/* set; NULL: remove */
void	command_flag_number(struct command *c, const char *name, long value);
void	command_drop_inputs(struct command *c);
void	command_input(struct command *c, const char *path);
int	command_spawn(struct command *c);	/* pid */
int	command_wait(int pid);		/* exit status, or 128 + signal */
int	command_poll(int *status);	/* pid of a child that has ended, or 0 */
int	command_run(struct command *c);
int	command_run_within(struct command *c, unsigned seconds);	/* killed after that */
void	command_free(struct command *c);

/* ---- modes ---- */
int	merge_run(void);
void	merge_inner(const char *control);
int	minimize_run(const char *input);
int	minimize_step(const char *input);
int	cleanse_run(const char *input);
int	jobs_run(void);
int	fork_run(void);

/* ---- options.c, driver.c ---- */
bool	options_given(const char *name);
int	options_parse(int argc, char **argv, char **input, size_t *ninputs);
void	options_help(const char *program);
int	driver_run(int *argc, char ***argv, target_function *target);
int	LLVMFuzzerRunDriver(int *argc, char ***argv, target_function *target) EXPORT;

#endif
