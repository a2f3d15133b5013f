/*
 * control.c: the control file of a merge, by which the process that runs inputs tells the one that chooses.
 *
 * Text: the number of files, how many of them are in the first folder, one path a line; then for each file in
 * order "STARTED i size", "FT i feature..." and "COV i counter...". A file that was started and has no FT made
 * the process end; the next process goes on after it. Lines are appended, so a merge that was killed resumes
 * where it was; a last line that was cut short does not count, and is removed before more is appended.
 *
 * A merge of other folders begins with a new file, which takes over what the old one knows: after the paths,
 * "KNOWN first size path" adds a file that is not to be run (first: 1 where it is in the first folder), with FT and
 * COV. It takes the old one's place when it is complete, so that being killed at any moment loses nothing.
 */
#include "fuzzer/merge.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct control nothing;

void
control_file_free(struct control_file *f)
{
	free(f->path);
	free(f->feature);
	free(f->counter);
}

void
control_free(struct control *c)
{
	for (size_t i = 0; i < c->n; i++)
		control_file_free(&c->file[i]);
	free(c->file);
	*c = nothing;
}

/* one number up to the line's end or a blank */
static bool
number_next(char **p, size_t *out)
{
	char *end;

	while (**p == ' ')
		++*p;
	if (**p < '0' || **p > '9')
		return false;
	*out = strtoull(*p, &end, 10);
	*p = end;
	return *end == ' ' || *end == 0;
}

static char *
line_next(char **at)
{
	char *line = *at;

	if (*line == 0)
		return NULL;
	char *end = strchr(line, '\n');
	if (end == NULL) {
		*at = line + strlen(line);
		return line;
	}
	*end = 0;
	*at = end + 1;
	return line;
}

static int
by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool
numbers_read(char *p, uint32_t **list, size_t *n)
{
	size_t room = 0, value;

	free(*list);
	*list = NULL;
	*n = 0;
	while (number_next(&p, &value)) {
		*list = memory_grow(*list, &room, *n + 1, sizeof(**list));
		(*list)[(*n)++] = (uint32_t)value;
	}
	if (*n != 0)
		qsort(*list, *n, sizeof(**list), by_number);
	while (*p == ' ')
		p++;
	return *p == 0;
}

static void
file_add(struct control *c, const char *path, bool first, size_t size)
{
	c->file = memory_grow(c->file, &c->room, c->n + 1, sizeof(*c->file));
	c->file[c->n++] = (struct control_file){ .path = strdup(path), .first = first, .size = size };
}

static bool
head_read(struct control *c, char **at)
{
	char *line;
	size_t n, first;

	if ((line = line_next(at)) == NULL || !number_next(&line, &n) || *line != 0 || n > 1 << 28)
		return false;
	if ((line = line_next(at)) == NULL || !number_next(&line, &first) || *line != 0 || first > n)
		return false;
	for (; c->listed < n; c->listed++) {
		if ((line = line_next(at)) == NULL || *line == 0)
			return false;
		file_add(c, line, c->listed < first, 0);
	}
	return true;
}

/* what follows KNOWN */
static bool
known_read(struct control *c, char *p)
{
	size_t first, size;

	if (!number_next(&p, &first) || first > 1 || !number_next(&p, &size) || p[0] != ' ' || p[1] == 0)
		return false;
	file_add(c, p + 1, first != 0, size);
	return true;
}

/* TEXT is cut up. False: it is no control file, or one with nonsense in it. */
bool
control_parse(struct control *c, char *text)
{
	char *line;
	size_t i, size, running = SIZE_MAX;

	*c = nothing;
	if (!head_read(c, &text))
		return false;
	while (strchr(text, '\n') != NULL && (line = line_next(&text)) != NULL) {
		char *rest = strchr(line, ' ');
		if (rest == NULL)
			return false;
		*rest++ = 0;
		if (strcmp(line, "KNOWN") == 0) {
			if (!known_read(c, rest))
				return false;
			running = c->n - 1;
			continue;
		}
		if (!number_next(&rest, &i) || i >= c->n)
			return false;
		struct control_file *f = &c->file[i];
		if (strcmp(line, "STARTED") == 0) {
			if (i != c->next || i >= c->listed || !number_next(&rest, &size))
				return false;
			f->size = size;
			running = i;
			c->next = i + 1;
			c->failed = i + 1;
		} else if (strcmp(line, "FT") == 0) {
			if (i != running || !numbers_read(rest, &f->feature, &f->nfeatures))
				return false;
			c->failed = 0;
			f->done = true;
		} else if (strcmp(line, "COV") == 0) {
			if (i != running || !numbers_read(rest, &f->counter, &f->ncounters))
				return false;
		} else
			return false;
	}
	return true;
}

/* for appending: -1 when it cannot be */
int
control_open(const char *path)
{
	struct blob text;
	int fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);

	if (fd < 0 || !file_read(path, 0, &text))
		return fd;
	size_t n = text.size;
	while (n > 0 && text.data[n - 1] != '\n')
		n--;
	if (n != text.size && ftruncate(fd, (off_t)n) != 0) {
		close(fd);
		fd = -1;
	}
	free(text.data);
	return fd;
}

bool
control_read(struct control *c, const char *path)
{
	struct blob text;

	*c = nothing;
	if (!file_read(path, 0, &text))
		return false;
	c->bytes_read = text.size != 0;
	size_t bytes = text.size;
	bool ok = control_parse(c, (char *)text.data);
	c->bytes_read = bytes != 0;
	free(text.data);
	return ok;
}

/* ---- writing ---- */
bool
control_say(int fd, const char *what, size_t i, const uint32_t *list, size_t n)
{
	size_t room = 64 + 12 * n, used;
	char *text = memory_get(room);

	used = (size_t)snprintf(text, room, "%s %zu", what, i);
	for (size_t k = 0; k < n; k++)
		used += (size_t)snprintf(text + used, room - used, " %u", list[k]);
	text[used++] = '\n';
	bool ok = file_put(fd, text, used);
	free(text);
	return ok;
}

static bool
known_say(int fd, const struct control_file *f, size_t i)
{
	size_t room = strlen(f->path) + 64;
	char *text = memory_get(room);
	int n = snprintf(text, room, "KNOWN %d %zu %s\n", (int)f->first, f->size, f->path);
	bool ok = file_put(fd, text, (size_t)n);

	free(text);
	return ok && control_say(fd, "FT", i, f->feature, f->nfeatures)
	    && control_say(fd, "COV", i, f->counter, f->ncounters);
}

static bool
list_say(int fd, const struct file_list *files, size_t first)
{
	size_t room = 64, used;

	for (size_t i = 0; i < files->n; i++)
		room += strlen(files->at[i].path) + 1;
	char *text = memory_get(room);
	used = (size_t)snprintf(text, room, "%zu\n%zu\n", files->n, first);
	for (size_t i = 0; i < files->n; i++)
		used += (size_t)snprintf(text + used, room - used, "%s\n", files->at[i].path);
	bool ok = file_put(fd, text, used);
	free(text);
	return ok;
}

bool
control_create(const char *path, const struct file_list *files, size_t first, const struct control *known)
{
	size_t room = strlen(path) + sizeof(".new");
	char *new = memory_get(room);

	snprintf(new, room, "%s.new", path);
	int fd = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	bool ok = fd >= 0 && list_say(fd, files, first);
	for (size_t i = 0; i < known->n && ok; i++)
		ok = known_say(fd, &known->file[i], files->n + i);
	if (fd >= 0)
		ok &= close(fd) == 0;
	ok = ok && rename(new, path) == 0;
	if (!ok) {
		say("MERGE-OUTER: failed to write to the control file: %s\n", path);
		unlink(new);
	}
	free(new);
	return ok;
}
