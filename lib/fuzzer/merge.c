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
file_take(const struct control_file *f, struct set *features)
{
	for (size_t i = 0; i < f->nfeatures; i++)
		set_add(features, f->feature[i]);
}

/* An edge stands with the file that reached it first, chosen or not; what is chosen reaches all that any did. */
static void
edges_add(const struct control_file *f, struct set *edges)
{
	for (size_t i = 0; i < f->ncounters; i++)
		set_add(edges, f->counter[i]);
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
cover(const struct control *c, const size_t *order, size_t n, bool *wanted, struct set *features)
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
		file_take(&c->file[order[best]], features);
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

	for (size_t i = 0; i < c->n; i++)
		if (c->file[i].first) {
			file_take(&c->file[i], &have);
			edges_add(&c->file[i], &edges);
		} else if (c->file[i].done)
			order[n++] = i;
	size_t had = have.n, had_edges = edges.n;
	for (size_t i = 0; i < n; i++)
		edges_add(&c->file[order[i]], &edges);
	sorted_control = c;
	qsort(order, n, sizeof(*order), by_file_size);
	if (set_cover)
		taken = cover(c, order, n, wanted, &have);
	else
		for (size_t i = 0; i < n; i++)
			if (features_new(&c->file[order[i]], &have) != 0) {
				file_take(&c->file[order[i]], &have);
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
inner_say(const char *what, size_t i, const uint32_t *list, size_t n)
{
	if (control_say(control_fd, what, i, list, n))
		return;
	say("MERGE-INNER: cannot write to the control file\n");
	_exit(1);
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
	inner_say("STARTED", i, &size, 1);
	run_target(data.data, data.size);
	feature_take(true);
	size_t n = feature_list(&list);
	for (size_t k = 0; k < n; k++)
		feature_see(list[k]);
	inner_say("FT", i, list, n);
	/* edges that this process reached for the first time */
	uint32_t *edges = memory_get(new_pcs_n * sizeof(*edges));
	for (size_t k = 0; k < new_pcs_n; k++)
		edges[k] = (uint32_t)new_pcs[k];
	inner_say("COV", i, edges, new_pcs_n);
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
	if (c.failed != 0)
		say("MERGE-INNER: '%s' caused a failure at the previous merge step\n", c.file[c.failed - 1].path);
	say("MERGE-INNER: %zu total files; %zu processed earlier; will process %zu files now\n",
	    c.listed, c.next, c.listed - c.next);
	for (size_t i = c.next; i < c.listed; i++) {
		if (run.stop != 0) {
			say("==%d== INFO: libFuzzer: exiting as requested\n", (int)getpid());
			_exit(0);
		}
		inner_file(&c.file[i], i);
		if ((run.total & (run.total - 1)) == 0)
			stat_line("pulse ", "\n");
		if (c.file[i].first && (i + 1 == c.listed || !c.file[i + 1].first))
			stat_line("LOADED", "\n");
	}
	stat_line("DONE  ", "\n");
	stat_final();
	/* not _exit: what is to be done at exit, such as writing the profile of a coverage build, is done */
	exit(0);
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

static int
by_path(const void *a, const void *b)
{
	const struct control_file *const *x = a, *const *y = b;

	return strcmp((*x)->path, (*y)->path);
}

/* what C is about, by path; to free */
static struct control_file **
index_make(const struct control *c)
{
	struct control_file **index = memory_get((c->n + 1) * sizeof(*index));

	for (size_t i = 0; i < c->n; i++)
		index[i] = &c->file[i];
	qsort(index, c->n, sizeof(*index), by_path);
	return index;
}

static struct control_file *
index_find(struct control_file **index, size_t n, char *path)
{
	const struct control_file wanted = { .path = path }, *key = &wanted;
	struct control_file **found = bsearch(&key, index, n, sizeof(*index), by_path);

	return found == NULL ? NULL : *found;
}

/* whether the control file is about these very files */
static bool
same_files(const struct control *c, const struct file_list *files)
{
	struct control_file **index = index_make(c);
	bool same = c->n == files->n;

	for (size_t i = 0; i < files->n && same; i++)
		same = index_find(index, c->n, files->at[i].path) != NULL;
	free(index);
	return same;
}

/* Leave in OLD what it knows of FILES, and in FILES what has to be run. */
static void
leave_known(struct control *old, struct file_list *files, size_t *first)
{
	struct control_file **index = index_make(old);
	bool *keep = memory_get(old->n + 1);
	size_t left = 0, left_first = 0, kept = 0;

	for (size_t i = 0; i < files->n; i++) {
		struct control_file *f = index_find(index, old->n, files->at[i].path);
		if (f != NULL && f->done) {
			keep[f - old->file] = true;
			f->first = i < *first;
			free(files->at[i].path);
			continue;
		}
		left_first += i < *first;
		files->at[left++] = files->at[i];
	}
	files->n = left;
	*first = left_first;
	for (size_t i = 0; i < old->n; i++)
		if (keep[i])
			old->file[kept++] = old->file[i];
		else
			control_file_free(&old->file[i]);
	old->n = kept;
	free(keep);
	free(index);
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
		size_t next = c.next, all = c.listed;
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
		/* whole, though no more than MAX_MERGE_LEN of it was run, unless the user says how long inputs are */
		if (!wanted[i] || !file_read(c->file[i].path, (size_t)MAX(flags.max_len, 0), &data))
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

/* What is in the control file already goes to OLD; true: it is about these files, and the merge can go on. */
static bool
control_resume(const char *path, struct control *old, struct file_list *files, size_t *first)
{
	say("MERGE-OUTER: non-empty control file provided: '%s'\n", path);
	if (!control_read(old, path)) {
		say("MERGE-OUTER: bad control file, will overwrite it\n");
		control_free(old);
		return false;
	}
	say("MERGE-OUTER: control file ok, %zu files total, first not processed file %zu\n",
	    old->n, old->n - old->listed + old->next);
	if (same_files(old, files))
		return true;
	say("MERGE-OUTER: starting merge from scratch, but reusing coverage information "
	    "from the given control file\n");
	leave_known(old, files, first);
	return false;
}

bool
merge_features(char **folder, size_t nfolders, const char *path, struct control *c)
{
	struct file_list files = { NULL, 0, 0 };
	struct control old = { .n = 0 };
	bool resume = false;

	file_list_inputs(&files, folder[0], 0);
	if (files.n != 0)
		qsort(files.at, files.n, sizeof(*files.at), by_size);
	size_t first = files.n;
	for (size_t i = 1; i < nfolders; i++)
		file_list_inputs(&files, folder[i], 0);
	if (files.n != first)
		qsort(files.at + first, files.n - first, sizeof(*files.at), by_size);
	size_t total = files.n, total_first = first;
	if (flags.merge_control_file != NULL && file_size(path) != 0)
		resume = control_resume(path, &old, &files, &first);
	/* all were run; but whoever did that may have been killed before it had copied them */
	bool complete = resume && old.next == old.listed;
	if (complete)
		say("MERGE-OUTER: nothing to do, merge has been completed before\n");
	say("MERGE-OUTER: %zu files, %zu in the initial corpus, %zu processed earlier\n",
	    total, total_first, resume ? old.n - old.listed + old.next : old.n);
	if (!resume && !control_create(path, &files, first, &old))
		exit(1);
	bool ok = (complete || inner_processes(path)) && control_read(c, path);
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
