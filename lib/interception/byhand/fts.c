/*
 * fts.c: walks over trees of files, which the program may order.
 *
 * The program's order function stays in the FTS, where its program may look; for the time of each
 * call that sorts, ours stands there and takes the program's from a thread-local.
 */
#include "interception/byhand/callback.h"

/* As the FTS keeps it: glibc's by untyped pointers. */
typedef __typeof__(*((FTS *)NULL)->fts_compar) fts_order_kept;
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

FTS *
fts_open_call(const struct call *call, __typeof__(&fts_open) run, char *const *paths, int options,
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
		fts->fts_compar = (fts_order_kept *)(void *)order;
		tool_write(call, fts, sizeof *fts);
	}
	call_leave(call);
	return fts;
}

/* Next entry (children false), or a list of a directory's. */
FTSENT *
fts_next_call(const struct call *call, FTS *fts, bool children, int options)
{
	fts_order *outer = fts_with;
	fts_order_kept *order = fts->fts_compar;
	FTSENT *entry;

	if (!call_enter(call))
		return children ? real.fts_children(fts, options) : real.fts_read(fts);
	fts_with = (fts_order *)(void *)order;
	if (order != NULL)
		fts->fts_compar = (fts_order_kept *)(void *)fts_run;
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

	return fts_open_call(&call, real.fts_open, paths, options, order);
}

INTERCEPTOR(FTSENT *, fts_read, (FTS *fts))
{
	struct call call = CALL_HERE("fts_read");

	return fts_next_call(&call, fts, false, 0);
}

INTERCEPTOR(FTSENT *, fts_children, (FTS *fts, int options))
{
	struct call call = CALL_HERE("fts_children");

	return fts_next_call(&call, fts, true, options);
}
