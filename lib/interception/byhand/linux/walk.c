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

/* ---- fts.c: the structs of both names are the same ---- */

INTERCEPTOR(FTS64 *, fts64_open, (char *const *paths, int options,
    int (*order)(const FTSENT64 **, const FTSENT64 **)))
{
	struct call call = CALL_HERE("fts64_open");

	return (FTS64 *)fts_open_call(&call, (__typeof__(&fts_open))(void *)real.fts64_open, paths,
	    options, (fts_order *)(void *)order);
}

INTERCEPTOR(FTSENT64 *, fts64_read, (FTS64 *fts))
{
	struct call call = CALL_HERE("fts64_read");

	return (FTSENT64 *)fts_next_call(&call, (FTS *)fts, false, 0);
}

INTERCEPTOR(FTSENT64 *, fts64_children, (FTS64 *fts, int options))
{
	struct call call = CALL_HERE("fts64_children");

	return (FTSENT64 *)fts_next_call(&call, (FTS *)fts, true, options);
}
