/*
 * control.c: the control file of a merge, by which the process that runs inputs tells the one that chooses.
 *
 * Text: the number of files, how many of them are in the first folder, one path a line; then for each file in
 * order "STARTED i size", "FT i feature..." and "COV i counter...". A file that was started and has no FT made
 * the process end; the next process goes on after it. Lines are appended, so a merge that was killed resumes
 * where it was; a last line that was cut short does not count, and is removed before more is appended.
 */
#include "fuzzer/merge.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void
control_free(struct control *c)
{
	for (size_t i = 0; i < c->n; i++) {
		free(c->file[i].path);
		free(c->file[i].feature);
		free(c->file[i].counter);
	}
	free(c->file);
	*c = (struct control){ NULL, 0, 0, 0, 0, false };
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

static bool
head_read(struct control *c, char **at)
{
	char *line;
	size_t n;

	if ((line = line_next(at)) == NULL || !number_next(&line, &n) || *line != 0 || n > 1 << 28)
		return false;
	if ((line = line_next(at)) == NULL || !number_next(&line, &c->first) || *line != 0 || c->first > n)
		return false;
	size_t room = 0;
	c->file = memory_grow(NULL, &room, n + 1, sizeof(*c->file));
	for (; c->n < n; c->n++) {
		if ((line = line_next(at)) == NULL || *line == 0)
			return false;
		c->file[c->n].path = strdup(line);
	}
	return true;
}

/* TEXT is cut up. False: it is no control file, or one with nonsense in it. */
bool
control_parse(struct control *c, char *text)
{
	char *line;
	size_t i, size, running = SIZE_MAX;

	*c = (struct control){ NULL, 0, 0, 0, 0, false };
	if (!head_read(c, &text))
		return false;
	while (strchr(text, '\n') != NULL && (line = line_next(&text)) != NULL) {
		char *rest = strchr(line, ' ');
		if (rest == NULL)
			return false;
		*rest++ = 0;
		if (!number_next(&rest, &i) || i >= c->n)
			return false;
		struct control_file *f = &c->file[i];
		if (strcmp(line, "STARTED") == 0) {
			if (i != c->next || !number_next(&rest, &size))
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

	*c = (struct control){ NULL, 0, 0, 0, 0, false };
	if (!file_read(path, 0, &text))
		return false;
	c->bytes_read = text.size != 0;
	size_t bytes = text.size;
	bool ok = control_parse(c, (char *)text.data);
	c->bytes_read = bytes != 0;
	free(text.data);
	return ok;
}
