/*
 * merge.h: what the files about merging share: the control file, and choosing files by their features.
 */
#ifndef FUZZER_MERGE_H
#define FUZZER_MERGE_H

#include "fuzzer/fuzzer.h"

struct control_file {
	char *path;
	size_t size;			/* as it was run */
	uint32_t *feature, *counter;	/* ascending */
	size_t nfeatures, ncounters;
	bool first;			/* in the first folder */
	bool done;
};
struct control {
	struct control_file *file;
	size_t n, room;
	size_t listed;		/* those that this merge runs; what an earlier one knew comes after them */
	size_t next;		/* the first that was not started */
	size_t failed;		/* number + 1 of the file that ended its process; 0: none */
	bool bytes_read;	/* the file was not empty */
};
bool	control_parse(struct control *c, char *text);
bool	control_read(struct control *c, const char *path);
int	control_open(const char *path);
/* FILES, of which the first ones are in the first folder, are to be run; what KNOWN says is taken over. */
bool	control_create(const char *path, const struct file_list *files, size_t first, const struct control *known);
bool	control_say(int fd, const char *what, size_t i, const uint32_t *list, size_t n);
void	control_file_free(struct control_file *f);
void	control_free(struct control *c);

/* a set of numbers */
struct set { uint64_t *bits; size_t words, n; };
bool	set_add(struct set *s, size_t number);	/* true: it was not in */
bool	set_has(const struct set *s, size_t number);
void	set_free(struct set *s);

/*
 * Which files after the first ones bring something: true in WANTED. Returns how many; FEATURES and COUNTERS:
 * what they add.
 */
size_t	merge_choose(const struct control *c, bool cover, bool *wanted, size_t *features, size_t *counters);

/* What the files of all folders reach, by processes that run them. False: give up. */
bool	merge_features(char **folder, size_t nfolders, const char *path, struct control *c);

#endif
