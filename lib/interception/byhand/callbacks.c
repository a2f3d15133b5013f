/*
 * callbacks.c: functions of libc that call functions of the program.
 */
#include "interception/byhand/callback.h"
#include "mem/mem.h"
#include "stack/stack.h"

/* ---- trees ---- */

SAN_TLS comparer *compare_with;

int
compare_run(const void *a, const void *b)
{
	comparer *run = compare_with;
	int result;

	CALLBACK(result, 2, run(a, b));
	compare_with = run;		/* the program may have searched another tree */
	return result;
}

/* What is found is a node, whose first word is the program's pointer. */
INTERCEPTOR(void *, tsearch, (const void *key, void **root, comparer *compare))
{
	struct call call = CALL_HERE("tsearch");
	comparer *outer = compare_with;
	void *node;

	if (!call_enter(&call))
		return real.tsearch(key, root, compare);
	compare_with = compare;
	node = real.tsearch(key, root, compare_run);
	compare_with = outer;
	if (node != NULL)
		tool_write(&call, node, sizeof(void *));
	call_leave(&call);
	return node;
}

INTERCEPTOR(void *, tfind, (const void *key, void *const *root, comparer *compare))
{
	struct call call = CALL_HERE("tfind");
	comparer *outer = compare_with;
	void *node;

	if (!call_enter(&call))
		return real.tfind(key, root, compare);
	compare_with = compare;
	node = real.tfind(key, root, compare_run);
	compare_with = outer;
	call_leave(&call);
	return node;
}

INTERCEPTOR(void *, tdelete, (const void *key, void **root, comparer *compare))
{
	struct call call = CALL_HERE("tdelete");
	comparer *outer = compare_with;
	void *node;

	if (!call_enter(&call))
		return real.tdelete(key, root, compare);
	compare_with = compare;
	node = real.tdelete(key, root, compare_run);
	compare_with = outer;
	call_leave(&call);
	return node;
}

/* ---- loaded objects ---- */

struct phdr_visit {
	int (*each)(struct dl_phdr_info *, size_t, void *);
	void *argument;
	const struct call *call;
};

static int
phdr_run(struct dl_phdr_info *info, size_t size, void *p)
{
	const struct phdr_visit *v = p;
	int result;

	tool_write(v->call, info, size);
	if (info->dlpi_name != NULL)
		tool_write(v->call, (void *)info->dlpi_name, str_length(info->dlpi_name) + 1);
	CALLBACK(result, 3, v->each(info, size, v->argument));
	return result;
}

INTERCEPTOR(int, dl_iterate_phdr, (int (*each)(struct dl_phdr_info *, size_t, void *),
    void *argument))
{
	struct call call = CALL_HERE("dl_iterate_phdr");
	struct phdr_visit v = { each, argument, &call };

	/* the unwinder's own visits are not the program's */
	if (!call_observe(&call) || stack_capturing())
		return real.dl_iterate_phdr(each, argument);
	return real.dl_iterate_phdr(phdr_run, &v);
}

/* ---- directories: what the program's functions are shown was made by libc ---- */

typedef int dirent_filter(const struct dirent *);
typedef int dirent_order(const struct dirent **, const struct dirent **);
static SAN_TLS dirent_filter *filter_with;
static SAN_TLS dirent_order *order_with;

static int
filter_run(const struct dirent *entry)
{
	struct call call = CALL_HERE("scandir");
	dirent_filter *run = filter_with;
	int result;

	graph_dirent(&call, (struct dirent *)entry);
	CALLBACK(result, 1, run(entry));
	filter_with = run;
	return result;
}

static int
order_run(const struct dirent **a, const struct dirent **b)
{
	struct call call = CALL_HERE("scandir");
	dirent_order *run = order_with;
	int result;

	tool_write(&call, a, sizeof *a);
	tool_write(&call, b, sizeof *b);
	graph_dirent(&call, (struct dirent *)*a);
	graph_dirent(&call, (struct dirent *)*b);
	CALLBACK(result, 2, run(a, b));
	order_with = run;
	return result;
}

int
scandir_call(const struct call *call, __typeof__(&scandir) run, const char *path,
    struct dirent ***list, dirent_filter *filter, dirent_order *order)
{
	dirent_filter *outer_filter = filter_with;
	dirent_order *outer_order = order_with;
	int n, i;

	if (!call_enter(call))
		return run(path, list, filter, order);
	tool_read_string(call, path);
	filter_with = filter;
	order_with = order;
	n = run(path, list, filter != NULL ? filter_run : NULL, order != NULL ? order_run : NULL);
	filter_with = outer_filter;
	order_with = outer_order;
	if (n >= 0) {
		tool_write(call, list, sizeof *list);
		tool_write(call, *list, (uptr)n * sizeof **list);
		for (i = 0; i < n; i++)
			graph_dirent(call, (*list)[i]);
	}
	call_leave(call);
	return n;
}

INTERCEPTOR(int, scandir, (const char *path, struct dirent ***list, dirent_filter *filter,
    dirent_order *order))
{
	struct call call = CALL_HERE("scandir");

	return scandir_call(&call, real.scandir, path, list, filter, order);
}

/* ---- path names: the functions that stand in for opendir and its kin ---- */

/*
 * glob keeps the program's functions in the struct, and its own for the time of the call; they
 * take what they need from here.
 */
static SAN_TLS const glob_t *glob_with;
static SAN_TLS int (*glob_error_with)(const char *, int);

static int
glob_error_run(const char *path, int error)
{
	int (*run)(const char *, int) = glob_error_with;
	const glob_t *g = glob_with;
	int result;

	CALLBACK(result, 2, run(path, error));
	glob_error_with = run;
	glob_with = g;
	return result;
}

static void *
glob_opendir_run(const char *path)
{
	const glob_t *g = glob_with;
	void *directory;

	CALLBACK(directory, 1, g->gl_opendir(path));
	glob_with = g;
	return directory;
}

static __typeof__(((glob_t *)0)->gl_readdir(NULL))
glob_readdir_run(void *directory)
{
	const glob_t *g = glob_with;
	__typeof__(g->gl_readdir(NULL)) entry;

	CALLBACK(entry, 1, g->gl_readdir(directory));
	glob_with = g;
	return entry;
}

static void
glob_closedir_run(void *directory)
{
	const glob_t *g = glob_with;

	CALLBACK_VOID(1, g->gl_closedir(directory));
	glob_with = g;
}

static int
glob_stat_run(const char *path, struct stat *st)
{
	const glob_t *g = glob_with;
	int result;

	CALLBACK(result, 2, g->gl_stat(path, st));
	glob_with = g;
	return result;
}

static int
glob_lstat_run(const char *path, struct stat *st)
{
	const glob_t *g = glob_with;
	int result;

	CALLBACK(result, 2, g->gl_lstat(path, st));
	glob_with = g;
	return result;
}

static void
glob_functions_set(glob_t *g)
{
	g->gl_opendir = glob_opendir_run;
	g->gl_readdir = glob_readdir_run;
	g->gl_closedir = glob_closedir_run;
	g->gl_stat = (__typeof__(g->gl_stat))glob_stat_run;
	g->gl_lstat = (__typeof__(g->gl_lstat))glob_lstat_run;
}

static void
glob_functions_restore(glob_t *g, const glob_t *was)
{
	g->gl_opendir = was->gl_opendir;
	g->gl_readdir = was->gl_readdir;
	g->gl_closedir = was->gl_closedir;
	g->gl_stat = was->gl_stat;
	g->gl_lstat = was->gl_lstat;
}

int
glob_call(const struct call *call, __typeof__(&glob) run, const char *pattern, int how,
    int (*error)(const char *, int), glob_t *g)
{
	const glob_t *outer = glob_with;
	int (*outer_error)(const char *, int) = glob_error_with;
	glob_t was;
	int result;

	if (!call_enter(call))
		return run(pattern, how, error, g);
	tool_read_string(call, pattern);
	was = *g;
	glob_with = &was;
	glob_error_with = error;
	if (how & GLOB_ALTDIRFUNC)
		glob_functions_set(g);
	result = run(pattern, how, error != NULL ? glob_error_run : NULL, g);
	if (how & GLOB_ALTDIRFUNC)
		glob_functions_restore(g, &was);
	glob_with = outer;
	glob_error_with = outer_error;
	if (result == 0 || result == GLOB_NOMATCH)
		graph_glob(call, g);
	call_leave(call);
	return result;
}

INTERCEPTOR(int, glob, (const char *pattern, int how, int (*error)(const char *, int), glob_t *g))
{
	struct call call = CALL_HERE("glob");

	return glob_call(&call, real.glob, pattern, how, error, g);
}
