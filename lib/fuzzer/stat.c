/*
 * stat.c: status lines, what is printed of newly covered code, and the numbers at the end.
 */
#include "fuzzer/fuzzer.h"

#include <stdio.h>
#include <unistd.h>

bool stat_show_pcs;
size_t stat_added, stat_focus;

static size_t
per_second(void)
{
	double seconds = watch_now() - loop.start;

	return seconds < 1 ? 0 : (size_t)((double)run.total / seconds);
}

static void
field(const char *name, size_t value)
{
	if (value != 0)
		say(" %s: %zu", name, value);
}

/* Fields that are 0 are left out. */
void
stat_line(const char *event, const char *end)
{
	if (flags.verbosity == 0)
		return;
	say("#%llu\t%s", (unsigned long long)run.total, event);
	field("cov", feature_pcs());
	field("ft", feature_count());
	if (corpus.live != 0) {
		size_t n = corpus.bytes;
		say(" corp: %zu/", corpus.live);
		if (n < 1 << 14)
			say("%zub", n);
		else if (n < 1 << 24)
			say("%zuKb", n >> 10);
		else
			say("%zuMb", n >> 20);
	}
	field("focus", corpus.in_focus);
	if (loop.limit != 0)
		field("lim", loop.limit);
	say(" exec/s: %zu rss: %zuMb%s", per_second(), sys_peak_mb(), end);
}

bool
stat_refreshed(void)
{
	return flags.progress != 0 && isatty(say_fd);
}

/* The second thread reads what the first is counting: a number may be one behind. */
void
stat_second(void)
{
	char line[512];
	double seconds = watch_now() - loop.start;

	if (flags.stats_file != NULL && run.target != NULL) {
		snprintf(line, sizeof(line), "{\"seconds\": %.1f, \"runs\": %llu, \"cov\": %zu, \"ft\": %zu, "
		    "\"corpus\": %zu, \"bytes\": %zu, \"exec_per_sec\": %zu, \"rss_mb\": %zu}\n",
		    seconds, (unsigned long long)run.total, feature_pcs(), feature_count(),
		    corpus.live, corpus.bytes, per_second(), sys_rss_mb());
		if (!file_append(flags.stats_file, line))
			flags.stats_file = NULL;
	}
	if (stat_refreshed() && stat_show_pcs) {
		int n = snprintf(line, sizeof(line), "\r%us #%llu cov: %zu ft: %zu corp: %zu exec/s: %zu "
		    "rss: %zuMb\033[K",
		    (unsigned)seconds, (unsigned long long)run.total, feature_pcs(), feature_count(), corpus.live,
		    per_second(), sys_rss_mb());
		if (write(say_fd, line, (size_t)n) != n)
			flags.progress = 0;
	}
}

/* newly covered addresses and functions, once the seeds are through */
void
stat_pcs(void)
{
	int functions = 0, total = 0;

	for (size_t i = 0; i < new_pcs_n && flags.print_funcs > 0 && stat_show_pcs; i++) {
		const struct pc_entry *e = counters_pc(new_pcs[i]);
		total += e != NULL && (e->flags & 1) != 0;
	}
	for (size_t i = 0; i < new_pcs_n && stat_show_pcs; i++) {
		const struct pc_entry *e = counters_pc(new_pcs[i]);
		if (e == NULL)
			continue;
		if (flags.print_pcs) {
			say("\tNEW_PC: ");
			symbol_print("%p %F %L", e->pc);
			say("\n");
		}
		if ((e->flags & 1) != 0 && functions < flags.print_funcs) {
			say("\tNEW_FUNC[%d/%d]: ", ++functions, total);
			symbol_print("%p %F %L", e->pc);
			say("\n");
		}
	}
	symbol_look_for_exit(new_pcs, new_pcs_n);
	new_pcs_n = 0;
}

void
stat_unit(const struct unit *u, const char *event)
{
	if (stat_refreshed()) {
		symbol_look_for_exit(new_pcs, new_pcs_n);
		new_pcs_n = 0;
		return;
	}
	stat_pcs();
	if (flags.verbosity == 0)
		return;
	stat_line(event, "");
	say(" L: %zu/%zu ", u->size, corpus.largest);
	mutate_print(flags.verbosity >= 2);
	say("\n");
}

void
stat_final(void)
{
	static bool done;
	double seconds = watch_now() - loop.start;

	if (done || run.target == NULL)
		return;
	done = true;
	if (flags.print_full_coverage)
		symbol_coverage(true);
	else if (flags.print_coverage)
		symbol_coverage(false);
	if (flags.dump_coverage)
		symbol_dump();
	if (flags.print_corpus_stats)
		corpus_print_stats();
	if (!flags.print_final_stats)
		return;
	say("stat::number_of_executed_units: %llu\n", (unsigned long long)run.total);
	say("stat::average_exec_per_sec:     %zu\n", seconds < 1 ? (size_t)0 : (size_t)((double)run.total / seconds));
	say("stat::new_units_added:          %zu\n", stat_added);
	say("stat::slowest_unit_time_sec:    %u\n", watch_slowest);
	say("stat::peak_rss_mb:              %zu\n", sys_peak_mb());
}
