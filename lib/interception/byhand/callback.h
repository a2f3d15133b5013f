/*
 * callback.h: calling back into the program from inside a real function.
 *
 * The program's code runs outside of the intercepted call and finds clean arguments. Where the
 * real function passes a pointer of the program's through, it carries the program's function;
 * where it does not, a thread-local holds it, and the caller puts back what was there.
 */
#ifndef SAN_CALLBACK_H
#define SAN_CALLBACK_H

#include "interception/byhand/byhand.h"

/* run is an expression that calls the program's function with so many arguments. */
#define CALLBACK(result, arguments, run) do {				\
	uptr callback_frame_ = call_pause();				\
									\
	tool_before_callback(arguments);				\
	result = run;							\
	tool_after_callback();						\
	call_resume(callback_frame_);					\
} while (0)
#define CALLBACK_VOID(arguments, run) do {				\
	uptr callback_frame_ = call_pause();				\
									\
	tool_before_callback(arguments);				\
	run;								\
	call_resume(callback_frame_);					\
} while (0)

/* callbacks.c */
typedef int comparer(const void *, const void *);
extern SAN_HIDDEN SAN_TLS comparer *compare_with;	/* what compare_run calls */
int compare_run(const void *a, const void *b);
int scandir_call(const struct call *, __typeof__(&scandir) run, const char *path,
    struct dirent ***list, int (*filter)(const struct dirent *),
    int (*order)(const struct dirent **, const struct dirent **));
int glob_call(const struct call *, __typeof__(&glob) run, const char *pattern, int how,
    int (*error)(const char *, int), glob_t *);

/* ftw.c */
typedef int ftw_function(const char *, const struct stat *, int);
typedef int nftw_function(const char *, const struct stat *, int, struct FTW *);
int ftw_call(const struct call *, __typeof__(&ftw) walk, const char *path, ftw_function *, int depth);
int nftw_call(const struct call *, __typeof__(&nftw) walk, const char *path, nftw_function *, int depth, int how);

/* fts.c; children: a list of a directory's in place of the next entry */
typedef int fts_order(const FTSENT **, const FTSENT **);
FTS *fts_open_call(const struct call *, __typeof__(&fts_open) run, char *const *paths, int options, fts_order *);
FTSENT *fts_next_call(const struct call *, FTS *, bool children, int options);

/* sort.c: order by less-equal of compare(a, b, argument); stable */
struct order {
	int (*plain)(const void *, const void *);
	int (*with_argument)(const void *, const void *, void *);
	void *argument;
};
void sort_elements(const struct call *, void *base, uptr n, uptr size, const struct order *);

#endif
