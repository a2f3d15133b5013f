/*
 * ftw.c: walks over file trees, which show the program a path and a stat of libc's.
 *
 * A thread-local holds the program's function, since nothing carries it through.
 */
#include "interception/byhand/callback.h"

static SAN_TLS void *walk_with;

static int
ftw_run(const char *path, const struct stat *st, int kind)
{
	struct call call = CALL_HERE("ftw");
	ftw_function *run = (ftw_function *)walk_with;
	int result;

	tool_write(&call, (void *)path, str_length(path) + 1);
	tool_write(&call, (void *)st, sizeof *st);
	CALLBACK(result, 3, run(path, st, kind));
	walk_with = (void *)run;
	return result;
}

static int
nftw_run(const char *path, const struct stat *st, int kind, struct FTW *place)
{
	struct call call = CALL_HERE("nftw");
	nftw_function *run = (nftw_function *)walk_with;
	int result;

	tool_write(&call, (void *)path, str_length(path) + 1);
	tool_write(&call, (void *)st, sizeof *st);
	tool_write(&call, place, sizeof *place);
	CALLBACK(result, 4, run(path, st, kind, place));
	walk_with = (void *)run;
	return result;
}

int
ftw_call(const struct call *call, __typeof__(&ftw) walk, const char *path, ftw_function *f, int depth)
{
	void *outer = walk_with;
	int result;

	if (!call_enter(call))
		return walk(path, f, depth);
	tool_read_string(call, path);
	walk_with = (void *)f;
	result = walk(path, ftw_run, depth);
	walk_with = outer;
	call_leave(call);
	return result;
}

int
nftw_call(const struct call *call, __typeof__(&nftw) walk, const char *path, nftw_function *f, int depth, int how)
{
	void *outer = walk_with;
	int result;

	if (!call_enter(call))
		return walk(path, f, depth, how);
	tool_read_string(call, path);
	walk_with = (void *)f;
	result = walk(path, nftw_run, depth, how);
	walk_with = outer;
	call_leave(call);
	return result;
}

INTERCEPTOR(int, ftw, (const char *path, ftw_function *f, int depth))
{
	struct call call = CALL_HERE("ftw");

	return ftw_call(&call, real.ftw, path, f, depth);
}

INTERCEPTOR(int, nftw, (const char *path, nftw_function *f, int depth, int how))
{
	struct call call = CALL_HERE("nftw");

	return nftw_call(&call, real.nftw, path, f, depth, how);
}
