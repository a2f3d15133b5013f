/*
 * file.c: files, folders and names of both.
 */
#include "fuzzer/fuzzer.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool
file_read(const char *path, size_t limit, struct blob *out)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return false;
	bool told = fstat(fd, &st) == 0;
	if (told && S_ISDIR(st.st_mode)) {	/* NetBSD would read its entries as bytes */
		close(fd);
		errno = EISDIR;
		return false;
	}
	size_t room = told && st.st_size > 0 ? (size_t)st.st_size : 4096;
	if (limit != 0 && room > limit)
		room = limit;
	uint8_t *data = memory_get(room + 1);
	size_t n = 0;
	ssize_t r = 1;
	while (r != 0 && (limit == 0 || n < limit)) {
		if (n == room) {
			size_t have = room + 1;
			data = memory_grow(data, &have, 2 * room + 1, 1);
			room = have - 1;
		}
		r = read(fd, data + n, room - n);
		if (r < 0 && errno != EINTR)
			break;
		n += r < 0 ? 0 : (size_t)r;
	}
	close(fd);
	/* a folder, or a disk's error */
	if (r < 0) {
		free(data);
		return false;
	}
	data[n] = 0;
	*out = (struct blob){ data, n };
	return true;
}

bool
file_put(int fd, const void *data, size_t n)
{
	const char *p = data;

	while (n > 0) {
		ssize_t r = write(fd, p, n);
		if (r < 0 && errno == EINTR)
			continue;
		if (r <= 0)
			break;
		p += r;
		n -= (size_t)r;
	}
	return n == 0;
}

static bool
write_fd(int fd, const void *data, size_t n)
{
	if (fd < 0)
		return false;
	bool ok = file_put(fd, data, n);
	return close(fd) == 0 && ok;
}

bool
file_write(const char *path, const void *data, size_t n)
{
	return write_fd(open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666), data, n);
}

bool
file_append(const char *path, const char *text)
{
	return write_fd(open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666), text, strlen(text));
}

bool
file_is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

size_t
file_size(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 ? (size_t)st.st_size : 0;
}

long
file_time(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 ? (long)st.st_mtime : 0;
}

void
file_list_add(struct file_list *l, const char *path, size_t size)
{
	l->at = memory_grow(l->at, &l->room, l->n + 1, sizeof(*l->at));
	l->at[l->n++] = (struct file){ strdup(path), size };
}

/* every regular file below FOLDER that was changed after a time (0: every one); unreadable folders count as empty */
void
file_list_dir(struct file_list *l, const char *folder, long newer_than)
{
	DIR *d = opendir(folder);
	struct dirent *e;
	struct stat st;

	/* what cannot be read is not empty, and what is gone no longer matters */
	if (d == NULL && errno == EACCES) {
		say("ERROR: libFuzzer: %s: %s; exiting\n", folder, strerror(errno));
		exit(1);
	}
	if (d == NULL)
		return;
	while ((e = readdir(d)) != NULL) {
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		char *path = path_join(folder, e->d_name);
		if (stat(path, &st) == 0) {
			if (S_ISDIR(st.st_mode))
				file_list_dir(l, path, newer_than);
			else if (S_ISREG(st.st_mode) && (newer_than == 0 || (long)st.st_mtime >= newer_than))
				file_list_add(l, path, (size_t)st.st_size);
		}
		free(path);
	}
	closedir(d);
}

/* The same, for inputs: empty files are none, as the empty input is run anyway. */
void
file_list_inputs(struct file_list *l, const char *folder, long newer_than)
{
	size_t kept = l->n, all;

	file_list_dir(l, folder, newer_than);
	all = l->n;
	for (l->n = kept; kept < all; kept++)
		if (l->at[kept].size != 0)
			l->at[l->n++] = l->at[kept];
		else
			free(l->at[kept].path);
}

void
file_list_free(struct file_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->at[i].path);
	free(l->at);
	*l = (struct file_list){ NULL, 0, 0 };
}

void
file_remove_tree(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;
	struct stat st;

	while (d != NULL && (e = readdir(d)) != NULL) {
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		char *inner = path_join(path, e->d_name);
		if (lstat(inner, &st) == 0 && S_ISDIR(st.st_mode))
			file_remove_tree(inner);
		else
			unlink(inner);
		free(inner);
	}
	if (d != NULL)
		closedir(d);
	rmdir(path);
}

bool
folder_make(const char *path)
{
	return mkdir(path, 0777) == 0 || (errno == EEXIST && file_is_dir(path));
}

bool
folder_make_all(const char *path)
{
	char *copy = strdup(path);
	bool ok = true;

	for (char *p = copy + 1; *copy != 0 && ok && (p = strchr(p, '/')) != NULL; p++) {
		*p = 0;
		ok = folder_make(copy);
		*p = '/';
	}
	ok = ok && (file_is_dir(path) || folder_make(path));
	free(copy);
	return ok;
}

char *
path_join(const char *folder, const char *name)
{
	size_t n = strlen(folder) + strlen(name) + 2;
	char *path = memory_get(n);

	snprintf(path, n, "%s/%s", folder, name);
	return path;
}

/* what is before the last slash; "" when there is none */
char *
path_folder(const char *path)
{
	char *copy = strdup(path);
	char *slash = strrchr(copy, '/');

	if (slash == NULL)
		*copy = 0;
	else
		slash[slash == copy] = 0;
	return copy;
}

char *
path_temporary(const char *prefix, const char *suffix)
{
	const char *folder = getenv("TMPDIR");
	static unsigned count;
	char name[128];

	snprintf(name, sizeof(name), "libFuzzerTemp.%s%d%.0u%s", prefix, (int)getpid(), count++, suffix);
	return path_join(folder != NULL && *folder != 0 ? folder : "/tmp", name);
}
