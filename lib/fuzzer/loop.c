/*
 * loop.c: fuzzing: the seeds, then choose, mutate, run, until something ends it; and running given files.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { DEFAULT_MAX_LEN = 4096, SEED_MAX_LEN = 1 << 20, SMALLEST_LIMIT = 4 };

struct loop loop;
static struct file_list seeds;
static size_t first_limit;	/* of lengths, before it grows */
static uint64_t fruitless;	/* ordinary mutations since the last find, or growth of the limit */
static long newest;		/* of the files in the first folder */

/* ---- what a find leads to ---- */
static void
features_write(const struct unit *u, const char *name)
{
	char *path = path_join(flags.features_dir, name);

	file_write(path, u->unique, u->nunique * sizeof(*u->unique));
	free(path);
}

static void
graph_write(const struct unit *u, const char *name)
{
	char text[4 * SHA1_TEXT + 128], base[SHA1_TEXT];

	snprintf(text, sizeof(text), "\"%s\"\n", name);
	if (u->base != NULL) {
		sha1_text(u->base->sha1, base);
		snprintf(text, sizeof(text), "\"%s\"\n\"%s\" -> \"%s\" [label=\"%s\"];\n",
		    name, base, name, mutate_last());
	}
	file_append(flags.mutation_graph_file, text);
}

static void
item_check(const char *name)
{
	if (flags.exit_on_item == NULL || strcmp(flags.exit_on_item, name) != 0)
		return;
	say("INFO: found item with checksum '%s', exiting.\n", name);
	_exit(0);
}

static void
unit_write(struct unit *u, const char *name)
{
	if (loop.nfolders == 0 || flags.minimize_crash_internal_step || !u->ours)
		return;
	u->path = path_join(loop.folder[0], name);
	if (!file_write(u->path, u->data, u->size))
		say("WARNING: cannot write %s\n", u->path);
}

void
loop_found(struct unit *u)
{
	char name[SHA1_TEXT];

	sha1_text(u->sha1, name);
	if (u->ours) {
		stat_added++;
		mutate_found();
		if (u->base != NULL)
			u->base->finds++;
		fruitless = 0;
	}
	unit_write(u, name);
	if (flags.features_dir != NULL)
		features_write(u, name);
	if (flags.mutation_graph_file != NULL)
		graph_write(u, name);
	if (u->ours)
		stat_unit(u, "NEW   ");
	item_check(name);
}

void
loop_unwrite(const uint8_t *data, size_t n)
{
	const struct unit *u = corpus.n == 0 ? NULL : corpus.unit[corpus.n - 1];

	if (u != NULL && u->ours && u->path != NULL && u->size == n && memcmp(u->data, data, n) == 0)
		unlink(u->path);
}

/* the new file is there before the old one goes */
void
loop_reduced(struct unit *u, char *old_path)
{
	char name[SHA1_TEXT];

	sha1_text(u->sha1, name);
	u->ours |= old_path != NULL;
	unit_write(u, name);
	if (old_path != NULL && (u->path == NULL || strcmp(u->path, old_path) != 0))
		unlink(old_path);
	free(old_path);
	if (flags.features_dir != NULL)
		features_write(u, name);
	if (flags.mutation_graph_file != NULL)
		graph_write(u, name);
	stat_unit(u, "REDUCE");
	item_check(name);
}

/* ---- the end ---- */
bool
loop_over(void)
{
	static unsigned looked;
	static bool stop_seen;

	if (run.stop != 0) {
		say("==%d== INFO: libFuzzer: exiting as requested\n", (int)getpid());
		stat_final();
		exit(0);
	}
	if (flags.runs >= 0 && run.total >= (uint64_t)flags.runs)
		return true;
	if (flags.max_total_time > 0 && watch_seconds >= (unsigned)flags.max_total_time)
		return true;
	if (flags.stop_file != NULL && watch_seconds != looked) {
		looked = watch_seconds;
		stop_seen = file_exists(flags.stop_file);
	}
	return stop_seen;
}

/* ---- seeds ---- */
static void
seeds_list_add(const char *list)
{
	char *copy = strdup(list), *at = copy, *path;

	while ((path = strsep(&at, ",")) != NULL)
		if (*path != 0 && file_exists(path))
			file_list_add(&seeds, path, file_size(path));
	free(copy);
}

static void
seeds_collect(void)
{
	for (size_t i = 0; i < loop.nfolders; i++) {
		size_t before = seeds.n;
		file_list_inputs(&seeds, loop.folder[i], 0);
		if (flags.verbosity > 0)
			say("INFO: %8zu files found in %s\n", seeds.n - before, loop.folder[i]);
	}
	if (flags.seed_inputs == NULL)
		return;
	struct blob text = { NULL, 0 };
	if (flags.seed_inputs[0] == '@')
		file_read(flags.seed_inputs + 1, 0, &text);
	const char *list = flags.seed_inputs[0] == '@' ? (const char *)text.data : flags.seed_inputs;
	if (list == NULL || *list == 0) {
		say("seed_inputs is empty or @file does not exist.\n");
		exit(1);
	}
	seeds_list_add(list);
	free(text.data);
}

static int
by_size(const void *a, const void *b)
{
	const struct file *x = a, *y = b;

	return (x->size > y->size) - (x->size < y->size);
}

static void
seeds_order(void)
{
	if (flags.shuffle)
		for (size_t i = seeds.n; i-- > 1;) {
			size_t k = random_below(i + 1);
			struct file f = seeds.at[i];
			seeds.at[i] = seeds.at[k];
			seeds.at[k] = f;
		}
	if (flags.prefer_small && seeds.n != 0)
		qsort(seeds.at, seeds.n, sizeof(*seeds.at), by_size);
}

static void
lengths_set(size_t largest)
{
	size_t guess = MIN(MAX(largest, (size_t)DEFAULT_MAX_LEN), (size_t)SEED_MAX_LEN);

	loop.max_len = flags.max_len > 0 ? (size_t)flags.max_len : guess;
	if (flags.max_len <= 0 && flags.verbosity > 0)
		say("INFO: -max_len is not provided; libFuzzer will not generate inputs larger than %zu bytes\n",
		    loop.max_len);
	/* a user's mutator knows best what is long */
	if (LLVMFuzzerCustomMutator != NULL && !options_given("len_control"))
		flags.len_control = 0;
	first_limit = flags.len_control == 0 ? loop.max_len
	    : MIN(loop.max_len, MAX(largest, (size_t)SMALLEST_LIMIT));
}

static bool
in_first_folder(const char *path)
{
	size_t n = loop.nfolders == 0 ? 0 : strlen(loop.folder[0]);

	return n != 0 && strncmp(path, loop.folder[0], n) == 0 && path[n] == '/';
}

static void
slow_check(const uint8_t *data, size_t n)
{
	static unsigned slowest;
	unsigned seconds = watch_run_seconds();

	if (seconds < (unsigned)flags.report_slow_units || seconds <= slowest + slowest / 10)
		return;
	slowest = seconds;
	say("Slowest unit: %u s:\n", seconds);
	report_write("slow-unit-", data, n);
}

static void
seed_run(const struct file *f)
{
	struct blob data;

	if (!file_read(f->path, loop.max_len, &data))
		return;
	if (in_first_folder(f->path))
		newest = MAX(newest, file_time(f->path));
	size_t before = corpus.n;
	uint8_t sha1[SHA1_SIZE];
	sha1_of(data.data, data.size, sha1);
	bool keep = flags.keep_seed || dataflow_mask(sha1) != NULL;
	run_one(data.data, data.size, NULL, RUN_SEED | (keep ? RUN_FORCE : 0));
	slow_check(data.data, data.size);
	leak_try(data.data, data.size, true);
	/* the name of its content means that it is ours to replace */
	if (corpus.n != before && in_first_folder(f->path) && !keep)
		corpus.unit[before]->path = strdup(f->path);
	free(data.data);
}

static void
seeds_run(void)
{
	size_t least = SIZE_MAX, most = 0, total = 0;

	for (size_t i = 0; i < seeds.n; i++) {
		least = MIN(least, seeds.at[i].size);
		most = MAX(most, seeds.at[i].size);
		total += seeds.at[i].size;
	}
	if (flags.verbosity > 0)
		say("INFO: seed corpus: files: %zu min: %zub max: %zub total: %zub rss: %zuMb\n",
		    seeds.n, least, most, total, sys_peak_mb());
	seeds_order();
	for (size_t i = 0; i < seeds.n && run.stop == 0; i++) {
		seed_run(&seeds.at[i]);
		if (((i + 1) & i) == 0 && i >= 1023)
			stat_line("pulse ", "\n");
	}
}

static void
focus_print(void)
{
	size_t masks = 0;

	if (focus_counter == SIZE_MAX)
		return;
	say("INFO: %zu/%zu inputs touch the focus function\n", corpus.in_focus, corpus.live);
	if (flags.data_flow_trace == NULL)
		return;
	for (size_t i = 0; i < corpus.n; i++)
		masks += corpus.unit[i]->data != NULL && corpus.unit[i]->mask != NULL;
	say("INFO: %zu/%zu inputs have the Data Flow Trace\n", masks, corpus.in_focus);
}

/* -focus_function=auto: the seeds have shown what is worth it, and are run again to see who reaches it */
static void
focus_choose(void)
{
	if (!symbol_focus_auto())
		return;
	for (size_t i = 0; i < corpus.n; i++) {
		struct unit *u = corpus.unit[i];
		if (u->data == NULL)
			continue;
		run_target(u->data, u->size);
		feature_take(true);
		run_focus(u);
	}
	corpus.stale = true;
}

/* No seed covers anything. That is the end with clang 14, which did not know of targets that refuse inputs. */
static void
nothing_found(void)
{
	if (clang_release < 15 && !run.rejected) {
		say("ERROR: no interesting inputs were found. Is the code instrumented for coverage? Exiting.\n");
		exit(1);
	}
	say("WARNING: no interesting inputs were found so far. Is the code instrumented for coverage?\n"
	    "This may also happen if the target rejected all inputs we tried so far\n");
}

void
loop_seeds(void)
{
	static const uint8_t empty[1] = "", line[1] = "\n";
	size_t largest = 0;

	seeds_collect();
	for (size_t i = 0; i < seeds.n; i++)
		largest = MAX(largest, seeds.at[i].size);
	lengths_set(largest);
	/* the empty input is not worth a place in the corpus */
	run_target(empty, 0);
	counters_take();
	if (seeds.n == 0) {
		if (flags.verbosity > 0)
			say("INFO: A corpus is not provided, starting from an empty corpus\n");
		run_one(line, 1, NULL, RUN_SEED);
		leak_try(line, 1, true);
	} else
		seeds_run();
	if (flags.focus_function != NULL && strcmp(flags.focus_function, "auto") == 0)
		focus_choose();
	/* a runtime such as Go's brings its counters from a thread of its own, and no run begins before */
	if (!trace.modules_told)
		trace_print_modules();
	stat_line("INITED", "\n");
	if (flags.exit_on_src_pos != NULL)
		symbol_look_for_exit(new_pcs, new_pcs_n);
	new_pcs_n = 0;
	stat_show_pcs = true;
	focus_print();
	if (corpus.live == 0 && flags.runs != 0) {
		nothing_found();
		/* something to begin with, whatever the target thinks of it */
		corpus_add(line, 1, NULL, 0)->keep = true;
	}
	file_list_free(&seeds);
}

/* ---- files that others put into the first folder ---- */
static void
folder_reload(void)
{
	struct file_list files = { NULL, 0, 0 };
	struct blob data;
	uint8_t sha1[SHA1_SIZE];
	bool any = false;

	file_list_inputs(&files, loop.folder[0], newest == 0 ? 1 : newest);
	for (size_t i = 0; i < files.n; i++) {
		newest = MAX(newest, file_time(files.at[i].path));
		if (!file_read(files.at[i].path, loop.max_len, &data))
			continue;
		sha1_of(data.data, data.size, sha1);
		if (!corpus_has(sha1)) {
			corpus_note_seen(sha1);
			any |= run_one(data.data, data.size, NULL, RUN_SEED) == RUN_NEW;
			leak_try(data.data, data.size, false);
		}
		free(data.data);
	}
	file_list_free(&files);
	if (any)
		stat_line("RELOAD", "\n");
}

/* ---- the loop ---- */
static void
limit_grow(void)
{
	if (loop.limit >= loop.max_len || flags.len_control == 0)
		return;
	unsigned length = 64 - (unsigned)__builtin_clzll(loop.limit);
	if (fruitless <= (uint64_t)flags.len_control * length)
		return;
	loop.limit = MIN(loop.max_len, loop.limit + length);
	fruitless = 0;
}

static void
pulse(void)
{
	static uint64_t next = 1;

	if (run.total < next)
		return;
	while (next <= run.total)
		next *= 2;
	if (watch_seconds >= 2)
		stat_line("pulse ", "\n");
}

static void
run_check(const uint8_t *data, size_t n)
{
	leak_try(data, n, false);
	if (watch_ticks != run.tick)
		slow_check(data, n);
}

void
loop_try(const uint8_t *data, size_t n, struct unit *base)
{
	run_one(data, n, base, RUN_OURS);
	run_check(data, n);
}

/* what was found last is looked at first */
static struct unit *
unit_next(void)
{
	struct unit *last = corpus.unit[corpus.n - 1];

	return last->ours && (trim_due(last) || probe_due(last)) ? last : corpus_choose();
}

/* mutate one unit again and again */
static void
unit_fuzz(struct unit *u, uint8_t *data)
{
	size_t size = MIN(u->size, loop.max_len);
	size_t limit = MIN(loop.max_len, MAX(size, loop.limit));

	copy_bytes(data, u->data, size);
	mutate_start();
	mutate_mate(corpus_choose_mate(u));
	for (int depth = 0; depth < flags.mutate_depth && !loop_over(); depth++) {
		if (u->mask != NULL && size == u->size && LLVMFuzzerCustomMutator == NULL && random_below(20) != 0)
			dataflow_mutate(u, data);
		else
			size = mutate(data, size, limit);
		/* the first shows what it compares, for the rest */
		trace.wanted = depth == 0;
		fruitless++;
		enum run_end end = run_one(data, size, u, RUN_OURS);
		bool lost = flags.reduce_depth && end != RUN_NEW && !run_has_all_of(u);
		run_check(data, size);
		if (lost)
			break;
	}
	trace.wanted = true;
}

void
loop_fuzz(void)
{
	uint8_t *data = memory_get(loop.max_len + 1);
	unsigned reloaded = watch_seconds;

	fruitless = 0;
	loop.limit = first_limit;
	while (!loop_over()) {
		if (flags.reload > 0 && loop.nfolders != 0 && watch_seconds - reloaded >= (unsigned)flags.reload) {
			reloaded = watch_seconds;
			folder_reload();
		}
		struct unit *u = unit_next();
		(trim_due(u) ? trim : probe_due(u) ? probe : mend_due() ? mend_fuzz : unit_fuzz)(u, data);
		limit_grow();
		pulse();
	}
	stat_line("DONE  ", "\n");
	if (flags.verbosity > 0) {
		dictionary_recommend();
		say("Done %llu runs in %u second(s)\n", (unsigned long long)run.total,
		    (unsigned)(watch_now() - loop.start));
	}
	free(data);
}

/* ---- given files ---- */
static void
input_see(void)
{
	uint32_t *list;
	size_t n = feature_list(&list);

	for (size_t i = 0; i < n; i++)
		feature_see(list[i]);
}

int
loop_inputs(char **path, size_t n)
{
	unsigned times = flags.runs > 1 ? (unsigned)flags.runs : 1;
	struct blob data;

	say("%s: Running %zu inputs %u time(s) each.\n", command_argv[0], n, times);
	for (size_t i = 0; i < n; i++) {
		if (!file_read(path[i], (size_t)MAX(flags.max_len, 0), &data)) {
			say("ERROR: cannot read %s\n", path[i]);
			return 1;
		}
		say("Running: %s\n", path[i]);
		double start = watch_now();
		for (unsigned k = 0; k < times && run.stop == 0; k++) {
			run_target(data.data, data.size);
			feature_take(false);
			leak_try(data.data, data.size, true);
			input_see();
		}
		say("Executed %s in %ld ms\n", path[i], (long)((watch_now() - start) * 1000));
		free(data.data);
	}
	say("***\n"
	    "*** NOTE: fuzzing was not performed, you have only\n"
	    "***       executed the target code on a fixed set of inputs.\n"
	    "***\n");
	stat_final();
	return 0;
}
