/*
 * merge.c: -merge: which inputs of several folders are worth having in the first.
 *
 * The outer process lists the files and starts an inner one, which runs them one after the other and writes
 * what each reached to the control file. When an input ends the inner process, another goes on after it. Then
 * the outer process takes those of the first folder for granted and goes through the others, smallest first;
 * or, for -set_cover_merge, takes again and again the one that adds most.
 */
#include "fuzzer/merge.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_MERGE_LEN = 1 << 20 };

/* ---- sets ---- */
bool
set_has(const struct set *s, size_t number)
{
	return number / 64 < s->words && (s->bits[number / 64] >> number % 64 & 1) != 0;
}

bool
set_add(struct set *s, size_t number)
{
	if (set_has(s, number))
		return false;
	s->bits = memory_grow(s->bits, &s->words, number / 64 + 1, sizeof(*s->bits));
	s->bits[number / 64] |= (uint64_t)1 << number % 64;
	s->n++;
	return true;
}

void
set_free(struct set *s)
{
	free(s->bits);
	*s = (struct set){ NULL, 0, 0 };
}

/* ---- choosing ---- */
static size_t
features_new(const struct control_file *f, const struct set *have)
{
	size_t n = 0;

	for (size_t i = 0; i < f->nfeatures; i++)
		n += !set_has(have, f->feature[i]);
	return n;
}

static void
file_take(const struct control_file *f, struct set *features, struct set *counters)
{
	for (size_t i = 0; i < f->nfeatures; i++)
		set_add(features, f->feature[i]);
	for (size_t i = 0; i < f->ncounters; i++)
		set_add(counters, f->counter[i]);
}

static const struct control *sorted_control;

static int
by_file_size(const void *a, const void *b)
{
	const size_t *x = a, *y = b;
	const struct control_file *f = &sorted_control->file[*x], *g = &sorted_control->file[*y];

	if (f->size != g->size)
		return f->size < g->size ? -1 : 1;
	/* of two of a size, the one with more */
	if (f->nfeatures != g->nfeatures)
		return f->nfeatures > g->nfeatures ? -1 : 1;
	return (*x > *y) - (*x < *y);
}

/* Greedy: in turns, whichever file adds most; what it would add can only have shrunk since it was last counted. */
static size_t
cover(const struct control *c, const size_t *order, size_t n, bool *wanted, struct set *features,
    struct set *counters)
{
	size_t *adds = memory_get(n * sizeof(*adds)), taken = 0;

	for (size_t i = 0; i < n; i++)
		adds[i] = features_new(&c->file[order[i]], features);
	for (;;) {
		size_t best = SIZE_MAX, most = 0;
		for (size_t i = 0; i < n; i++) {
			if (adds[i] <= most)
				continue;
			adds[i] = features_new(&c->file[order[i]], features);
			if (adds[i] > most) {
				most = adds[i];
				best = i;
			}
		}
		if (best == SIZE_MAX)
			break;
		file_take(&c->file[order[best]], features, counters);
		wanted[order[best]] = true;
		taken++;
	}
	free(adds);
	return taken;
}

size_t
merge_choose(const struct control *c, bool set_cover, bool *wanted, size_t *features, size_t *counters)
{
	struct set have = { NULL, 0, 0 }, edges = { NULL, 0, 0 };
	size_t *order = memory_get(c->n * sizeof(*order)), n = 0, taken = 0;

	for (size_t i = 0; i < c->first; i++)
		file_take(&c->file[i], &have, &edges);
	size_t had = have.n, had_edges = edges.n;
	for (size_t i = c->first; i < c->n; i++)
		if (c->file[i].done)
			order[n++] = i;
	sorted_control = c;
	qsort(order, n, sizeof(*order), by_file_size);
	if (set_cover)
		taken = cover(c, order, n, wanted, &have, &edges);
	else
		for (size_t i = 0; i < n; i++)
			if (features_new(&c->file[order[i]], &have) != 0) {
				file_take(&c->file[order[i]], &have, &edges);
				wanted[order[i]] = true;
				taken++;
			}
	*features = have.n - had;
	*counters = edges.n - had_edges;
	set_free(&have);
	set_free(&edges);
	free(order);
	return taken;
}

/* ---- the inner process ---- */
static int control_fd;

static void
control_say(const char *what, size_t i, const uint32_t *list, size_t n)
{
	size_t room = 64 + 12 * n, used;
	char *text = memory_get(room);

	used = (size_t)snprintf(text, room, "%s %zu", what, i);
	for (size_t k = 0; k < n; k++)
		used += (size_t)snprintf(text + used, room - used, " %u", list[k]);
	text[used++] = '\n';
	if (write(control_fd, text, used) != (ssize_t)used) {
		say("MERGE-INNER: cannot write to the control file\n");
		_exit(1);
	}
	free(text);
}

static void
inner_file(const struct control_file *f, size_t i)
{
	struct blob data;
	uint32_t *list, size;
	size_t max = flags.max_len > 0 ? (size_t)flags.max_len : MAX_MERGE_LEN;

	if (!file_read(f->path, max, &data))
		data = (struct blob){ memory_get(1), 0 };
	size = (uint32_t)data.size;
	control_say("STARTED", i, &size, 1);
	run_target(data.data, data.size);
	feature_take(true);
	size_t n = feature_list(&list);
	for (size_t k = 0; k < n; k++)
		feature_see(list[k]);
	control_say("FT", i, list, n);
	/* edges that this process reached for the first time */
	uint32_t *edges = memory_get(new_pcs_n * sizeof(*edges));
	for (size_t k = 0; k < new_pcs_n; k++)
		edges[k] = (uint32_t)new_pcs[k];
	control_say("COV", i, edges, new_pcs_n);
	new_pcs_n = 0;
	free(edges);
	free(data.data);
}

void
merge_inner(const char *path)
{
	struct control c;

	say("MERGE-INNER: using the control file '%s'\n", path);
	if (!control_read(&c, path) || (control_fd = control_open(path)) < 0) {
		say("MERGE-INNER: bad control file\n");
		_exit(1);
	}
	say("MERGE-INNER: %zu total files; %zu processed earlier; will process %zu files now\n",
	    c.n, c.next, c.n - c.next);
	for (size_t i = c.next; i < c.n; i++) {
		if (run.stop != 0) {
			say("==%d== INFO: libFuzzer: exiting as requested\n", (int)getpid());
			_exit(0);
		}
		inner_file(&c.file[i], i);
		if (((i + 1) & i) == 0 && i >= 7)
			stat_line("pulse ", "\n", i + 1);
	}
	stat_line("DONE  ", "\n", c.n);
	stat_final();
	_exit(0);
}

/* ---- the outer process ---- */
static int
by_size(const void *a, const void *b)
{
	const struct file *x = a, *y = b;

	if (x->size != y->size)
		return x->size < y->size ? -1 : 1;
	return strcmp(x->path, y->path);
}

static bool
control_create(const char *path, const struct file_list *files, size_t first)
{
	size_t room = 64, used;

	for (size_t i = 0; i < files->n; i++)
		room += strlen(files->at[i].path) + 1;
	char *text = memory_get(room);
	used = (size_t)snprintf(text, room, "%zu\n%zu\n", files->n, first);
	for (size_t i = 0; i < files->n; i++)
		used += (size_t)snprintf(text + used, room - used, "%s\n", files->at[i].path);
	bool ok = file_write(path, text, used);
	free(text);
	if (!ok)
		say("MERGE-OUTER: failed to write to the control file: %s\n", path);
	return ok;
}

/* whether the control file is about these very files */
static bool
same_files(const struct control *c, const struct file_list *files)
{
	if (c->n != files->n)
		return false;
	for (size_t i = 0; i < c->n; i++) {
		bool found = false;
		for (size_t k = 0; k < files->n && !found; k++)
			found = strcmp(files->at[(i + k) % files->n].path, c->file[i].path) == 0;
		if (!found)
			return false;
	}
	return true;
}

/* Take files whose features OLD knows out of the list: what is left must be run. */
static size_t
leave_known(struct file_list *files, const struct control *old, size_t *first, bool *known)
{
	size_t left = 0, left_first = 0, nknown = 0;

	for (size_t i = 0; i < files->n; i++) {
		bool found = false;
		for (size_t k = 0; k < old->n && !found; k++)
			if (old->file[k].done && strcmp(old->file[k].path, files->at[i].path) == 0)
				found = known[k] = true;
		if (found) {
			nknown++;
			free(files->at[i].path);
			continue;
		}
		left_first += i < *first;
		files->at[left++] = files->at[i];
	}
	files->n = left;
	*first = left_first;
	return nknown;
}

/* Append what OLD knows of files that are still there. */
static void
control_append(struct control *c, struct control *old, const bool *known)
{
	size_t room = c->n;

	for (size_t i = 0; i < old->n; i++) {
		if (!known[i])
			continue;
		c->file = memory_grow(c->file, &room, c->n + 1, sizeof(*c->file));
		c->file[c->n++] = old->file[i];
		old->file[i] = (struct control_file){ .path = NULL };
	}
}

/* run inner processes until all files were run; false: no progress */
static bool
inner_processes(const char *path)
{
	struct command command;
	struct control c;
	size_t attempts = 0, before = SIZE_MAX;

	for (;;) {
		if (run.stop != 0)
			return false;
		say("MERGE-OUTER: attempt %zu\n", ++attempts);
		command_start(&command);
		command_flag(&command, "merge", NULL);
		command_flag(&command, "set_cover_merge", NULL);
		command_flag(&command, "merge_control_file", NULL);
		command_flag(&command, "fork", NULL);
		command_flag(&command, "merge_inner", path);
		command_drop_inputs(&command);
		int status = command_run(&command);
		command_free(&command);
		if (status == 0)
			break;
		bool ok = control_read(&c, path);
		size_t next = c.next, all = c.n;
		control_free(&c);
		if (!ok || next == before || status == EXIT_INTERRUPTED) {
			say("MERGE-OUTER: the inner process ended with %d and got nowhere\n", status);
			return false;
		}
		before = next;
		if (next >= all)
			break;
	}
	if (run.stop == 0)
		say("MERGE-OUTER: successful in %zu attempt(s)\n", attempts);
	return run.stop == 0;
}

static size_t
copy_wanted(const struct control *c, const bool *wanted, const char *folder)
{
	uint8_t sha1[SHA1_SIZE];
	char name[SHA1_TEXT];
	struct blob data;
	size_t failed = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (!wanted[i] || !file_read(c->file[i].path, c->file[i].size, &data))
			continue;
		sha1_of(data.data, data.size, sha1);
		sha1_text(sha1, name);
		char *path = path_join(folder, name);
		failed += !file_write(path, data.data, data.size);
		free(path);
		free(data.data);
	}
	return failed;
}

bool
merge_features(char **folder, size_t nfolders, const char *path, struct control *c)
{
	struct file_list files = { NULL, 0, 0 };
	struct control old = { NULL, 0, 0, 0, 0, false };
	bool *known = NULL, resume = false, complete = false;

	file_list_dir(&files, folder[0], 0);
	if (files.n != 0)
		qsort(files.at, files.n, sizeof(*files.at), by_size);
	size_t first = files.n, total, total_first, reused = 0;
	for (size_t i = 1; i < nfolders; i++)
		file_list_dir(&files, folder[i], 0);
	if (files.n != first)
		qsort(files.at + first, files.n - first, sizeof(*files.at), by_size);
	total = files.n;
	total_first = first;
	if (flags.merge_control_file != NULL && file_size(path) != 0) {
		say("MERGE-OUTER: non-empty control file provided: '%s'\n", path);
		if (!control_read(&old, path))
			say("MERGE-OUTER: bad control file, will overwrite it\n");
		else {
			say("MERGE-OUTER: control file ok, %zu files total, first not processed file %zu\n",
			    old.n, old.next);
			resume = same_files(&old, &files);
			/* all were run; but whoever did that may have been killed before it had copied them */
			complete = resume && old.next == old.n;
			if (complete)
				say("MERGE-OUTER: nothing to do, merge has been completed before\n");
			if (!resume) {
				say("MERGE-OUTER: starting merge from scratch, but reusing coverage information "
				    "from the given control file\n");
				known = memory_get(old.n + 1);
				reused = leave_known(&files, &old, &first, known);
			}
		}
	}
	say("MERGE-OUTER: %zu files, %zu in the initial corpus, %zu processed earlier\n",
	    total, total_first, resume ? old.next : reused);
	bool ok = resume || control_create(path, &files, first);
	if (!ok)
		exit(1);
	ok = (complete || inner_processes(path)) && control_read(c, path);
	if (ok && known != NULL)
		control_append(c, &old, known);
	free(known);
	control_free(&old);
	file_list_free(&files);
	return ok;
}

int
merge_run(void)
{
	struct control c;
	size_t features, counters;

	if (loop.nfolders < 2) {
		say("INFO: Merge requires two or more corpus dirs\n");
		return 0;
	}
	char *path = flags.merge_control_file != NULL ? strdup(flags.merge_control_file)
	    : path_temporary("Merge", ".txt");
	if (!merge_features(loop.folder, loop.nfolders, path, &c)) {
		free(path);
		return run.stop != 0 ? 0 : 1;
	}
	bool *wanted = memory_get(c.n + 1);
	size_t n = merge_choose(&c, flags.set_cover_merge != 0, wanted, &features, &counters);
	say("MERGE-OUTER: %zu new files with %zu new features added; %zu new coverage edges\n",
	    n, features, counters);
	size_t failed = copy_wanted(&c, wanted, loop.folder[0]);
	if (failed != 0)
		say("MERGE-OUTER: %zu files could not be written\n", failed);
	if (flags.merge_control_file == NULL)
		unlink(path);
	free(wanted);
	free(path);
	control_free(&c);
	return failed != 0;
}
