/*
 * walk.c (Linux): glibc's walks over trees and directories that call functions of the program.
 */
#include "interception/byhand/callback.h"

struct walk { void (*run)(const void *, VISIT, void *); void *argument; };

static void
walk_run(const void *node, VISIT which, void *walk)
{
	const struct walk *w = walk;

	CALLBACK_VOID(3, w->run(node, which, w->argument));
}

INTERCEPTOR(void, twalk_r, (const void *root, void (*run)(const void *, VISIT, void *),
    void *argument))
{
	struct call call = CALL_HERE("twalk_r");
	struct walk w = { run, argument };

	if (!call_enter(&call)) {
		real.twalk_r(root, run, argument);
		return;
	}
	real.twalk_r(root, walk_run, &w);
	call_leave(&call);
}

static SAN_TLS void (*drop_with)(void *);

static void
drop_run(void *node)
{
	void (*run)(void *) = drop_with;

	CALLBACK_VOID(1, run(node));
	drop_with = run;
}

INTERCEPTOR(void, tdestroy, (void *root, void (*drop)(void *)))
{
	struct call call = CALL_HERE("tdestroy");
	void (*outer)(void *) = drop_with;

	if (!call_enter(&call)) {
		real.tdestroy(root, drop);
		return;
	}
	drop_with = drop;
	real.tdestroy(root, drop_run);
	drop_with = outer;
	call_leave(&call);
}

/* scandirat is scandir with one argument more, which waits here. */
static SAN_TLS int scan_folder;
static SAN_TLS __typeof__(&scandirat) scan_with;

static int
scan_run(const char *path, struct dirent ***list, int (*filter)(const struct dirent *),
    int (*order)(const struct dirent **, const struct dirent **))
{
	return scan_with(scan_folder, path, list, filter, order);
}

static int
scan(const struct call *call, __typeof__(&scandirat) run, int folder, const char *path,
    struct dirent ***list, int (*filter)(const struct dirent *),
    int (*order)(const struct dirent **, const struct dirent **))
{
	__typeof__(&scandirat) outer = scan_with;
	int outer_folder = scan_folder, n;

	scan_folder = folder;
	scan_with = run;
	n = scandir_call(call, scan_run, path, list, filter, order);
	scan_folder = outer_folder;
	scan_with = outer;
	return n;
}

INTERCEPTOR(int, scandirat, (int folder, const char *path, struct dirent ***list,
    int (*filter)(const struct dirent *),
    int (*order)(const struct dirent **, const struct dirent **)))
{
	struct call call = CALL_HERE("scandirat");

	return scan(&call, real.scandirat, folder, path, list, filter, order);
}

/* assume.lp64: with 64-bit file offsets the structs of both names are the same. */
INTERCEPTOR(int, scandirat64, (int folder, const char *path, struct dirent64 ***list,
    int (*filter)(const struct dirent64 *),
    int (*order)(const struct dirent64 **, const struct dirent64 **)))
{
	struct call call = CALL_HERE("scandirat64");

	return scan(&call, (__typeof__(&scandirat))(void *)real.scandirat64, folder, path,
	    (struct dirent ***)list, (void *)filter, (void *)order);
}

/*
 * ---- fts ----
 * The program's order function stays in the FTS, where its program may look; for the time of each
 * call that sorts, ours stands there and takes the program's from here.
 */
typedef int fts_order(const FTSENT **, const FTSENT **);
typedef int fts_order_untyped(const void *, const void *);
static SAN_TLS fts_order *fts_with;

static int
fts_run(const FTSENT **a, const FTSENT **b)
{
	struct call call = CALL_HERE("fts_read");
	fts_order *run = fts_with;
	int result;

	tool_write(&call, a, sizeof *a);
	tool_write(&call, b, sizeof *b);
	graph_ftsent(&call, (FTSENT *)*a);
	graph_ftsent(&call, (FTSENT *)*b);
	CALLBACK(result, 2, run(a, b));
	fts_with = run;
	return result;
}

static FTS *
tree_open(const struct call *call, __typeof__(&fts_open) run, char *const *paths, int options,
    fts_order *order)
{
	fts_order *outer = fts_with;
	FTS *fts;

	if (!call_enter(call))
		return run(paths, options, order);
	fts_with = order;
	fts = run(paths, options, order != NULL ? fts_run : NULL);
	fts_with = outer;
	if (fts != NULL) {
		fts->fts_compar = (fts_order_untyped *)(void *)order;
		tool_write(call, fts, sizeof *fts);
	}
	call_leave(call);
	return fts;
}

/* Next entry (children false), or a list of a directory's. */
static FTSENT *
next_entry(const struct call *call, FTS *fts, bool children, int options)
{
	fts_order *outer = fts_with;
	fts_order_untyped *order = fts->fts_compar;
	FTSENT *entry;

	if (!call_enter(call))
		return children ? real.fts_children(fts, options) : real.fts_read(fts);
	fts_with = (fts_order *)(void *)order;
	if (order != NULL)
		fts->fts_compar = (fts_order_untyped *)(void *)fts_run;
	entry = children ? real.fts_children(fts, options) : real.fts_read(fts);
	fts->fts_compar = order;
	fts_with = outer;
	if (entry != NULL && children)
		graph_ftsent_list(call, entry);
	else if (entry != NULL)
		graph_ftsent(call, entry);
	call_leave(call);
	return entry;
}

INTERCEPTOR(FTS *, fts_open, (char *const *paths, int options, fts_order *order))
{
	struct call call = CALL_HERE("fts_open");

	return tree_open(&call, real.fts_open, paths, options, order);
}

INTERCEPTOR(FTSENT *, fts_read, (FTS *fts))
{
	struct call call = CALL_HERE("fts_read");

	return next_entry(&call, fts, false, 0);
}

INTERCEPTOR(FTSENT *, fts_children, (FTS *fts, int options))
{
	struct call call = CALL_HERE("fts_children");

	return next_entry(&call, fts, true, options);
}

INTERCEPTOR(FTS64 *, fts64_open, (char *const *paths, int options,
    int (*order)(const FTSENT64 **, const FTSENT64 **)))
{
	struct call call = CALL_HERE("fts64_open");

	return (FTS64 *)tree_open(&call, (__typeof__(&fts_open))(void *)real.fts64_open, paths,
	    options, (fts_order *)(void *)order);
}

INTERCEPTOR(FTSENT64 *, fts64_read, (FTS64 *fts))
{
	struct call call = CALL_HERE("fts64_read");

	return (FTSENT64 *)next_entry(&call, (FTS *)fts, false, 0);
}

INTERCEPTOR(FTSENT64 *, fts64_children, (FTS64 *fts, int options))
{
	struct call call = CALL_HERE("fts64_children");

	return (FTSENT64 *)next_entry(&call, (FTS *)fts, true, options);
}
