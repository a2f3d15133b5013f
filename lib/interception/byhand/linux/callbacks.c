/*
 * callbacks.c (Linux): glibc's functions that call functions of the program.
 */
#include "interception/byhand/callback.h"
#include "mem/mem.h"

INTERCEPTOR(void, qsort_r, (void *base, size_t n, size_t size,
    int (*compare)(const void *, const void *, void *), void *argument))
{
	struct call call = CALL_HERE("qsort_r");
	struct order o = { NULL, compare, argument };

	if (call_observe(&call))
		sort_elements(&call, base, n, size, &o);
	else
		real.qsort_r(base, n, size, compare, argument);
}

/* assume.lp64: with 64-bit file offsets the structs of both names are the same. */
INTERCEPTOR(int, scandir64, (const char *path, struct dirent64 ***list,
    int (*filter)(const struct dirent64 *),
    int (*order)(const struct dirent64 **, const struct dirent64 **)))
{
	struct call call = CALL_HERE("scandir64");

	return scandir_call(&call, (__typeof__(&scandir))(void *)real.scandir64, path,
	    (struct dirent ***)list, (void *)filter, (void *)order);
}

INTERCEPTOR(int, glob64, (const char *pattern, int how, int (*error)(const char *, int),
    glob64_t *g))
{
	struct call call = CALL_HERE("glob64");

	return glob_call(&call, (__typeof__(&glob))(void *)real.glob64, pattern, how, error,
	    (glob_t *)g);
}

INTERCEPTOR(int, ftw64, (const char *path, __ftw64_func_t f, int depth))
{
	struct call call = CALL_HERE("ftw64");

	return ftw_call(&call, (__typeof__(&ftw))(void *)real.ftw64, path, (ftw_function *)(void *)f, depth);
}

INTERCEPTOR(int, nftw64, (const char *path, __nftw64_func_t f, int depth, int how))
{
	struct call call = CALL_HERE("nftw64");

	return nftw_call(&call, (__typeof__(&nftw))(void *)real.nftw64, path, (nftw_function *)(void *)f, depth,
	    how);
}

/* ---- streams with the program's functions behind them ---- */

struct cookie { cookie_io_functions_t functions; void *data; };

static ssize_t
cookie_read(void *p, char *buf, size_t n)
{
	const struct cookie *c = p;
	ssize_t result;

	CALLBACK(result, 3, c->functions.read(c->data, buf, n));
	return result;
}

static ssize_t
cookie_write(void *p, const char *buf, size_t n)
{
	const struct cookie *c = p;
	struct call call = CALL_HERE("fopencookie");
	ssize_t result;

	tool_write(&call, (void *)buf, n);
	CALLBACK(result, 3, c->functions.write(c->data, buf, n));
	return result;
}

static int
cookie_seek(void *p, off64_t *at, int from)
{
	const struct cookie *c = p;
	struct call call = CALL_HERE("fopencookie");
	int result;

	tool_write(&call, at, sizeof *at);
	CALLBACK(result, 3, c->functions.seek(c->data, at, from));
	return result;
}

static int
cookie_close(void *p)
{
	struct cookie *c = p;
	int result = 0;

	if (c->functions.close != NULL)
		CALLBACK(result, 1, c->functions.close(c->data));
	arena_free(c);
	return result;
}

INTERCEPTOR(FILE *, fopencookie, (void *data, const char *mode, cookie_io_functions_t functions))
{
	struct call call = CALL_HERE("fopencookie");
	struct cookie *c;
	FILE *f;

	if (!call_enter(&call))
		return real.fopencookie(data, mode, functions);
	tool_read_string(&call, mode);
	c = arena_alloc(sizeof *c);
	*c = (struct cookie){ functions, data };
	f = real.fopencookie(c, mode, (cookie_io_functions_t){
	    functions.read != NULL ? cookie_read : NULL,
	    functions.write != NULL ? cookie_write : NULL,
	    functions.seek != NULL ? cookie_seek : NULL, cookie_close });
	if (f != NULL)
		graph_file(&call, f);
	else
		arena_free(c);
	call_leave(&call);
	return f;
}

/* ---- options: the parsers are the program's, so none of it is an intercepted call ---- */

INTERCEPTOR(error_t, argp_parse, (const struct argp *argp, int count, char **words,
    unsigned flags, int *next, void *input))
{
	struct call call = CALL_HERE("argp_parse");
	error_t error;
	int i;

	if (!call_observe(&call))
		return real.argp_parse(argp, count, words, flags, next, input);
	for (i = 0; i < count; i++)
		tool_read_string(&call, words[i]);
	tool_before_callback(3);
	error = real.argp_parse(argp, count, words, flags, next, input);
	if (next != NULL)
		tool_write(&call, next, sizeof *next);
	return error;
}
