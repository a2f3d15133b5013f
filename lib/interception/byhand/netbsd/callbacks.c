/*
 * callbacks.c (NetBSD): BSD's functions that call functions of the program.
 */
#include "interception/byhand/callback.h"
#include "mem/mem.h"

/* Both sort like qsort; heapsort need not be stable, and gains nothing from not being it. */
static int
sort_call(const struct call *call, __typeof__(&heapsort) sort, void *base, size_t n, size_t size,
    int (*compare)(const void *, const void *))
{
	struct order o = { compare, NULL, NULL };

	if (!call_observe(call))
		return sort(base, n, size, compare);
	sort_elements(call, base, n, size, &o);
	return 0;
}

INTERCEPTOR(int, heapsort, (void *base, size_t n, size_t size, int (*compare)(const void *, const void *)))
{
	struct call call = CALL_HERE("heapsort");

	return sort_call(&call, real.heapsort, base, n, size, compare);
}

INTERCEPTOR(int, mergesort, (void *base, size_t n, size_t size, int (*compare)(const void *, const void *)))
{
	struct call call = CALL_HERE("mergesort");

	return sort_call(&call, real.mergesort, base, n, size, compare);
}

/* ---- streams with the program's functions behind them ---- */

struct cookie {
	void *data;
	ssize_t (*read)(void *, void *, size_t), (*write)(void *, const void *, size_t);
	off_t (*seek)(void *, off_t, int);
	int (*flush)(void *), (*close)(void *);
	int (*old_read)(void *, char *, int), (*old_write)(void *, const char *, int);	/* funopen's */
};

static ssize_t
cookie_read(void *p, void *buf, size_t n)
{
	const struct cookie *c = p;
	ssize_t result;

	if (c->old_read != NULL)
		CALLBACK(result, 3, c->old_read(c->data, buf, (int)MIN(n, (size_t)INT_MAX)));
	else
		CALLBACK(result, 3, c->read(c->data, buf, n));
	return result;
}

static ssize_t
cookie_write(void *p, const void *buf, size_t n)
{
	const struct cookie *c = p;
	struct call call = CALL_HERE("funopen");
	ssize_t result;

	tool_write(&call, (void *)buf, n);
	if (c->old_write != NULL)
		CALLBACK(result, 3, c->old_write(c->data, buf, (int)MIN(n, (size_t)INT_MAX)));
	else
		CALLBACK(result, 3, c->write(c->data, buf, n));
	return result;
}

static off_t
cookie_seek(void *p, off_t at, int from)
{
	const struct cookie *c = p;
	off_t result;

	CALLBACK(result, 3, c->seek(c->data, at, from));
	return result;
}

static int
cookie_flush(void *p)
{
	const struct cookie *c = p;
	int result;

	CALLBACK(result, 1, c->flush(c->data));
	return result;
}

static int
cookie_close(void *p)
{
	struct cookie *c = p;
	int result = 0;

	if (c->close != NULL)
		CALLBACK(result, 1, c->close(c->data));
	arena_free(c);
	return result;
}

static FILE *
cookie_open(const struct call *call, const struct cookie *wanted)
{
	struct cookie *c = arena_alloc(sizeof *c);
	FILE *f;

	*c = *wanted;
	f = real.funopen2(c, c->read != NULL || c->old_read != NULL ? cookie_read : NULL,
	    c->write != NULL || c->old_write != NULL ? cookie_write : NULL, c->seek != NULL ? cookie_seek : NULL,
	    c->flush != NULL ? cookie_flush : NULL, cookie_close);
	if (f != NULL)
		graph_file(call, f);
	else
		arena_free(c);
	return f;
}

INTERCEPTOR(FILE *, funopen, (const void *data, int (*reads)(void *, char *, int),
    int (*writes)(void *, const char *, int), off_t (*seek)(void *, off_t, int), int (*closes)(void *)))
{
	struct call call = CALL_HERE("funopen");
	struct cookie c = { .data = (void *)data, .old_read = reads, .old_write = writes, .seek = seek,
		.close = closes };
	FILE *f;

	if (!call_enter(&call))
		return real.funopen(data, reads, writes, seek, closes);
	f = cookie_open(&call, &c);
	call_leave(&call);
	return f;
}

INTERCEPTOR(FILE *, funopen2, (const void *data, ssize_t (*reads)(void *, void *, size_t),
    ssize_t (*writes)(void *, const void *, size_t), off_t (*seek)(void *, off_t, int), int (*flush)(void *),
    int (*closes)(void *)))
{
	struct call call = CALL_HERE("funopen2");
	struct cookie c = { .data = (void *)data, .read = reads, .write = writes, .seek = seek, .flush = flush,
		.close = closes };
	FILE *f;

	if (!call_enter(&call))
		return real.funopen2(data, reads, writes, seek, flush, closes);
	f = cookie_open(&call, &c);
	call_leave(&call);
	return f;
}
