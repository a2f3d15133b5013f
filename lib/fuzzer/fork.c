/*
 * fork.c: -fork=N: fuzzing in child processes, so that a crash ends one of them only.
 *
 * A job is a child that fuzzes for a while in a folder of its own, beginning with some of our inputs. When it
 * has ended, what it found and we lack, by the lists of features it wrote, joins our corpus. Crashes are told
 * apart by the top of their stacks: the first of each kind leaves its artifact, the others are counted, and a
 * table is printed at the end. Signals and -stop_file end it within seconds: children are asked to stop, then
 * killed.
 */
#include "fuzzer/merge.h"

#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECONDS_MAX = 300, SIGNATURE_MAX = 1024, FRAMES = 3, PATIENCE = 2 };
enum { DATAFLOW_START = 10, DATAFLOW_PART = 10 };

struct job {
	int pid;
	unsigned number;
	char *corpus, *features, *artifacts, *log, *seeds;
};
struct crash { char signature[SIGNATURE_MAX], summary[256]; char *artifact; size_t count; };

static struct {
	char *folder;			/* of ours, with a folder for each job */
	const char *corpus;		/* where finds go */
	char *dataflow;			/* folder of traces, or NULL */
	double dataflow_seconds;	/* that making them took */
	struct file_list files;
	struct set features, counters;
	struct crash *crash;
	size_t ncrashes, crash_room;
	size_t runs, ooms, timeouts, crashes;
	size_t again;			/* crashes, hangs and so on of a kind that was known */
	unsigned started;
	int status;			/* what we exit with */
	double start;
	bool stop;
} all;

static char *
path_of(const char *kind, unsigned number)
{
	char name[32];

	snprintf(name, sizeof(name), "%s%u", kind, number);
	return path_join(all.folder, name);
}

static void
features_add(const uint32_t *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (set_add(&all.features, list[i]) && list[i] >= FEATURE_COUNTERS)
			set_add(&all.counters, (list[i] - FEATURE_COUNTERS) / 8);
}

/* ---- data flow ---- */
/* A trace of one more input, as long as traces take a small part of the time. */
static void
dataflow_add(const char *input)
{
	double begin = watch_now();

	if (all.dataflow == NULL || run.stop != 0
	    || all.dataflow_seconds > DATAFLOW_START + (begin - all.start) / DATAFLOW_PART)
		return;
	dataflow_make(input, all.dataflow);
	all.dataflow_seconds += watch_now() - begin;
}

/* false: -collect_data_flow names no program that can do it */
static bool
dataflow_prepare(void)
{
	if (flags.collect_data_flow == NULL || *flags.collect_data_flow == 0)
		return true;
	all.dataflow = path_join(all.folder, "dataflow");
	if (!dataflow_begin(all.dataflow))
		return false;
	for (size_t i = 0; i < all.files.n; i++)
		dataflow_add(all.files.at[i].path);
	return true;
}

/* ---- starting a job ---- */
/* some of our inputs, later ones more often; or all of one group, of neighbours in size */
static void
seeds_write(const struct job *j)
{
	size_t want = MIN(all.files.n, (size_t)sqrt((double)all.files.n) + 2), room = 1, used = 0;

	for (size_t i = 0; i < all.files.n; i++)
		room += strlen(all.files.at[i].path) + 1;
	char *text = memory_get(room + want * PATH_LONG);
	size_t groups = flags.fork_corpus_groups ? MAX((size_t)1, all.files.n / MAX(want, (size_t)1)) : 0;
	size_t begin = groups == 0 ? 0 : j->number % groups * want;
	for (size_t i = 0; i < want && all.files.n != 0; i++) {
		size_t a = random_below(all.files.n), b = random_below(all.files.n);
		size_t at = groups != 0 ? MIN(begin + i, all.files.n - 1) : MAX(a, b);
		used += (size_t)snprintf(text + used, PATH_LONG, "%s%s", used != 0 ? "," : "",
		    all.files.at[at].path);
	}
	file_write(j->seeds, text, used);
	free(text);
}

static double
seconds_left(void)
{
	return flags.max_total_time == 0 ? SECONDS_MAX
	    : MAX(1, (double)flags.max_total_time - (watch_now() - all.start));
}

/* names and folders of its own */
static void
job_begin(struct job *j)
{
	j->number = ++all.started;
	j->corpus = path_of("C", j->number);
	j->features = path_of("F", j->number);
	j->artifacts = path_of("A", j->number);
	j->log = path_of("log", j->number);
	j->seeds = path_of("seeds", j->number);
	folder_make(j->corpus);
	folder_make(j->features);
	folder_make(j->artifacts);
	seeds_write(j);
}

/* our own flags, but for those that are ours alone, and where it finds and leaves its files */
static void
job_flags(const struct job *j, struct command *c)
{
	static const char *const ours[] = { "fork", "fork_corpus_groups", "stop_file", "jobs", "workers",
	    "seed_inputs", "exact_artifact_path", "create_missing_dirs", "collect_data_flow", "runs",
	    "stats_file", "progress" };
	char *prefix = path_join(j->artifacts, "");
	char *list = memory_get(strlen(j->seeds) + 2);
	sprintf(list, "@%s", j->seeds);

	for (size_t i = 0; i < LENGTH(ours); i++)
		command_flag(c, ours[i], NULL);
	command_flag(c, "artifact_prefix", prefix);
	command_flag(c, "features_dir", j->features);
	command_flag_number(c, "reload", 0);
	command_flag_number(c, "print_final_stats", 1);
	command_flag_number(c, "print_funcs", 0);
	double seconds = MIN(j->number, (unsigned)SECONDS_MAX);
	/* -runs is looked at between jobs: a job cut short finds nothing that it had to work for */
	command_flag_number(c, "max_total_time", (long)MIN(seconds_left(), seconds));
	/* who found our inputs has probed them; each child would come to the same crashes by that */
	command_flag_number(c, "probe_seeds", (long)(1 + all.again));
	if (options_given("seed"))
		command_flag_number(c, "seed", (long)(flags.seed + j->number));
	if (all.files.n != 0)
		command_flag(c, "seed_inputs", list);
	if (all.dataflow != NULL) {
		command_flag(c, "data_flow_trace", all.dataflow);
		if (!options_given("focus_function"))
			command_flag(c, "focus_function", "auto");
	}
	free(prefix);
	free(list);
}

static void
job_start(struct job *j)
{
	struct command c;

	job_begin(j);
	command_start(&c);
	command_drop_inputs(&c);
	job_flags(j, &c);
	command_input(&c, j->corpus);
	c.output = j->log;
	j->pid = command_spawn(&c);
	command_free(&c);
}

/* ---- when it has ended ---- */
static size_t
finds_take(const struct job *j)
{
	struct file_list found = { NULL, 0, 0 };
	struct blob data, features;
	size_t taken = 0;

	file_list_dir(&found, j->corpus, 0);
	for (size_t i = 0; i < found.n; i++) {
		const char *name = strrchr(found.at[i].path, '/') + 1;
		char *path = path_join(j->features, name), *to = path_join(all.corpus, name);
		bool have = file_read(path, 0, &features), new = false;
		const uint32_t *list = have ? (const uint32_t *)(const void *)features.data : NULL;
		size_t n = have ? features.size / sizeof(*list) : 0;
		for (size_t k = 0; k < n && !new; k++)
			new = !set_has(&all.features, list[k]);
		if (new && file_read(found.at[i].path, 0, &data)) {
			features_add(list, n);
			if (!file_write(to, data.data, data.size))
				say("WARNING: cannot write %s\n", to);
			file_list_add(&all.files, to, data.size);
			dataflow_add(to);
			free(data.data);
			taken++;
		}
		if (have)
			free(features.data);
		free(path);
		free(to);
	}
	file_list_free(&found);
	return taken;
}

/* the frame is a sanitizer's, the fuzzer's, or of libc's way from abort to the signal */
static bool
frame_says_nothing(const char *name, size_t n)
{
	static const char *const libc[] = { "abort", "raise", "gsignal", "pthread_kill" };

	for (size_t i = 0; i < LENGTH(libc); i++)
		if (strlen(libc[i]) == n && strncmp(name, libc[i], n) == 0)
			return true;
	return strncmp(name, "__", 2) == 0 || strncmp(name, "fuzzer::", 8) == 0;
}

/* the token the sanitizer gives, else the names in the first frames after the error */
static void
signature_of(const char *log, char out[SIGNATURE_MAX])
{
	const char *error = strstr(log, "ERROR: "), *p = strstr(log, "DEDUP_TOKEN:");
	size_t used = 0;

	if (p != NULL) {
		snprintf(out, SIGNATURE_MAX, "%.*s", (int)MIN(strcspn(p, "\n"), (size_t)512), p);
		return;
	}
	p = error != NULL ? error : log;
	const char *line_end = p + strcspn(p, "\n");
	/* what kind of error, without addresses */
	for (; p < line_end && strncmp(p, "0x", 2) != 0 && *p != '(' && used < 200; p++)
		out[used++] = *p;
	out[used] = 0;
	for (unsigned frame = 0; frame < FRAMES && (p = strstr(p, "    #")) != NULL; p++) {
		const char *name = strstr(p, " in ");
		if (name == NULL || name > p + strcspn(p, "\n"))
			continue;
		name += 4;
		size_t n = strcspn(name, " \n");
		if (frame_says_nothing(name, n))
			continue;
		used += (size_t)snprintf(out + used, SIGNATURE_MAX - used, " %.*s", (int)MIN(n, (size_t)200), name);
		frame++;
	}
}

/* where a job's artifact goes */
static void
artifact_path(const char *name, char out[PATH_LONG])
{
	if (flags.exact_artifact_path != NULL && *flags.exact_artifact_path != 0)
		snprintf(out, PATH_LONG, "%s", flags.exact_artifact_path);
	else
		snprintf(out, PATH_LONG, "%s%s", flags.artifact_prefix, name);
}

/* A job's log. Its artifacts are where we put them: whoever reads this looks for them there. */
static void
log_print(const struct job *j, const char *log)
{
	char mark[2 * PATH_LONG], name[PATH_LONG], path[PATH_LONG];
	const char *found;

	say("INFO: log from the inner process:\n");
	snprintf(mark, sizeof(mark), "artifact_prefix='%s/'; Test unit written to %s/", j->artifacts, j->artifacts);
	while ((found = strstr(log, mark)) != NULL) {
		say_text(log, (size_t)(found - log));
		found += strlen(mark);
		log = found + strcspn(found, "\n");
		snprintf(name, sizeof(name), "%.*s", (int)(log - found), found);
		artifact_path(name, path);
		say("artifact_prefix='%s'; Test unit written to %s", flags.artifact_prefix, path);
	}
	say_text(log, strlen(log));
	say("\n");
}

static void
crash_take(const struct job *j, const char *log)
{
	char signature[SIGNATURE_MAX];
	const char *summary = strstr(log, "SUMMARY: ");
	struct file_list artifacts = { NULL, 0, 0 };
	struct blob data;

	signature_of(log, signature);
	for (size_t i = 0; i < all.ncrashes; i++)
		if (strcmp(all.crash[i].signature, signature) == 0) {
			all.crash[i].count++;
			all.again++;
			return;
		}
	all.crash = memory_grow(all.crash, &all.crash_room, all.ncrashes + 1, sizeof(*all.crash));
	struct crash *c = &all.crash[all.ncrashes++];
	*c = (struct crash){ .count = 1 };
	strcpy(c->signature, signature);
	snprintf(c->summary, sizeof(c->summary), "%.*s", summary == NULL ? 0 : (int)strcspn(summary, "\n"),
	    summary == NULL ? "" : summary);
	file_list_dir(&artifacts, j->artifacts, 0);
	for (size_t i = 0; i < artifacts.n; i++) {
		char path[PATH_LONG];
		artifact_path(strrchr(artifacts.at[i].path, '/') + 1, path);
		if (!file_read(artifacts.at[i].path, 0, &data))
			continue;
		if (!file_write(path, data.data, data.size))
			say("ERROR: libFuzzer: cannot write %s\n", path);
		else if (c->artifact == NULL)
			c->artifact = strdup(path);
		free(data.data);
	}
	file_list_free(&artifacts);
	log_print(j, log);
}

/* true: go on */
static bool
status_take(const struct job *j, int status, const char *log)
{
	if (status == 0)
		return true;
	if (all.stop)
		return false;
	if (status == EXIT_INTERRUPTED || status == 128 + SIGINT || status == 128 + SIGTERM) {
		all.status = EXIT_INTERRUPTED;
		return false;
	}
	crash_take(j, log);
	if (status == EXIT_OOM) {
		all.ooms++;
		if (flags.ignore_ooms)
			return true;
	} else if (status == flags.timeout_exitcode) {
		all.timeouts++;
		if (flags.ignore_timeouts)
			return true;
	} else {
		all.crashes++;
		all.status = status;
		if (flags.ignore_crashes)
			return true;
	}
	all.status = status;
	return false;
}

static void
job_print(const struct job *j)
{
	double seconds = watch_now() - all.start;

	if (flags.verbosity > 0)
		say("#%zu: cov: %zu ft: %zu corp: %zu exec/s: %zu oom/timeout/crash: %zu/%zu/%zu time: %us job: %u "
		    "dft_time: %u\n", all.runs, all.counters.n, all.features.n, all.files.n,
		    (size_t)((double)all.runs / MAX(seconds, 1.0)), all.ooms, all.timeouts, all.crashes,
		    (unsigned)seconds, j->number, (unsigned)all.dataflow_seconds);
}

static void
job_end(struct job *j, int status)
{
	struct blob log;

	if (!file_read(j->log, 0, &log))
		log = (struct blob){ memory_get(1), 0 };
	const char *runs = strstr((const char *)log.data, "stat::number_of_executed_units: ");
	if (runs != NULL)
		all.runs += strtoul(runs + 32, NULL, 10);
	finds_take(j);
	if (!status_take(j, status, (const char *)log.data))
		all.stop = true;
	job_print(j);
	free(log.data);
	file_remove_tree(j->corpus);
	file_remove_tree(j->features);
	file_remove_tree(j->artifacts);
	unlink(j->log);
	unlink(j->seeds);
	free(j->corpus);
	free(j->features);
	free(j->artifacts);
	free(j->log);
	free(j->seeds);
	j->pid = 0;
}

/* ---- all of it ---- */
/*
 * Features of what is there already, by the way of a merge. What ends its process, and would end each job that began
 * with it, is left out.
 */
static void
corpus_read(void)
{
	struct control c;
	char *path = path_join(all.folder, "control");

	for (size_t i = 0; i < loop.nfolders; i++)
		file_list_inputs(&all.files, loop.folder[i], 0);
	if (all.files.n != 0 && merge_features(loop.folder, loop.nfolders, path, &c)) {
		file_list_free(&all.files);
		for (size_t i = 0; i < c.n; i++) {
			features_add(c.file[i].feature, c.file[i].nfeatures);
			if (c.file[i].done)
				file_list_add(&all.files, c.file[i].path, c.file[i].size);
		}
		control_free(&c);
	}
	unlink(path);
	free(path);
}

/* whether it is time to end, and why */
static void
end_check(void)
{
	double seconds = watch_now() - all.start;

	if (all.stop)
		return;
	if (flags.max_total_time > 0 && seconds >= flags.max_total_time)
		say("INFO: fuzzed for %u seconds, wrapping up soon\n", (unsigned)seconds);
	else if (flags.runs >= 0 && all.runs >= (size_t)flags.runs)
		say("INFO: fuzzed for %zu iterations, wrapping up soon\n", all.runs);
	else if (flags.stop_file != NULL && file_exists(flags.stop_file))
		say("INFO: %s is there, wrapping up soon\n", flags.stop_file);
	else if (run.stop == 2) {
		say("==%d== libFuzzer: run interrupted; exiting\n", (int)getpid());
		all.status = EXIT_INTERRUPTED;
	} else if (run.stop != 0)
		say("==%d== INFO: libFuzzer: exiting as requested\n", (int)getpid());
	else
		return;
	all.stop = true;
}

static unsigned
jobs_signal(const struct job *job, int signal)
{
	unsigned running = 0;

	for (int i = 0; i < flags.fork; i++)
		if (job[i].pid > 0) {
			running++;
			if (signal != 0)
				kill(job[i].pid, signal);
		}
	return running;
}

static void
jobs_wait(struct job *job)
{
	double asked = 0;
	int status, pid;

	for (;;) {
		while ((pid = command_poll(&status)) != 0)
			for (int i = 0; i < flags.fork; i++)
				if (job[i].pid == pid) {
					job_end(&job[i], status);
					end_check();
					if (!all.stop)
						job_start(&job[i]);
				}
		end_check();
		if (all.stop && asked == 0) {
			asked = watch_now();
			jobs_signal(job, SIGUSR1);
		}
		if (jobs_signal(job, asked != 0 && watch_now() - asked > PATIENCE ? SIGKILL : 0) == 0)
			return;
		usleep(10000);
	}
}

static void
crashes_print(void)
{
	if (all.ncrashes == 0)
		return;
	say("INFO: distinct crashes:\n");
	for (size_t i = 0; i < all.ncrashes; i++)
		say("  %6zux %s  %s\n", all.crash[i].count, all.crash[i].artifact == NULL ? "(no artifact)"
		    : all.crash[i].artifact, all.crash[i].summary);
}

int
fork_run(void)
{
	struct job *job = memory_get((size_t)flags.fork * sizeof(*job));

	report_defer = true;
	all.start = watch_now();
	all.folder = path_temporary("Fork", ".dir");
	file_remove_tree(all.folder);
	char *own = path_join(all.folder, "corpus");
	if (!folder_make(all.folder) || !folder_make(own)) {
		say("ERROR: Failed to create directory \"%s\"\n", all.folder);
		return 1;
	}
	all.corpus = loop.nfolders != 0 ? loop.folder[0] : own;
	say("INFO: -fork=%d: fuzzing in separate process(s)\n", flags.fork);
	corpus_read();
	say("INFO: -fork=%d: %zu seed inputs, starting to fuzz in %s\n", flags.fork, all.files.n, all.folder);
	if (!dataflow_prepare()) {
		file_remove_tree(all.folder);
		return 1;
	}
	for (int i = 0; i < flags.fork; i++)
		job_start(&job[i]);
	jobs_wait(job);
	file_remove_tree(all.folder);
	crashes_print();
	say("INFO: exiting: %d time: %us\n", all.status, (unsigned)(watch_now() - all.start));
	free(own);
	free(job);
	free(all.dataflow);
	return all.status;
}
