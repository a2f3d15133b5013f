/*
 * xdr.c: XDR record streams, which read and write through functions of the program.
 *
 * The stream gets our functions, and as their handle a record that holds the program's. A program
 * ends a stream through its operations, which nobody sees; so a record is found again by the
 * stream's address when that is used anew, and by xdr_destroy where it is a function. Records are
 * never given back, and there are at most as many as addresses of streams.
 */
#include "interception/byhand/callback.h"
#include "mem/mem.h"

typedef int xdr_move(char *handle, char *buf, int n);

struct record {
	struct xdr *owner;			/* NULL: free */
	char *handle;
	xdr_move *read, *write;
	struct record *next;
};

static struct record *records;

static int
read_run(char *handle, char *buf, int n)
{
	const struct record *r = (struct record *)handle;
	int got;

	CALLBACK(got, 3, r->read(r->handle, buf, n));
	return got;
}

static int
write_run(char *handle, char *buf, int n)
{
	const struct record *r = (struct record *)handle;
	struct call call = CALL_HERE("xdrrec_create");
	int put;

	tool_write(&call, buf, (uptr)n);
	CALLBACK(put, 3, r->write(r->handle, buf, n));
	return put;
}

/* A stream belongs to one thread at a time; threads meet only where they take a free record. */
static struct record *
record_of(struct xdr *x)
{
	struct record *r;
	struct xdr *none;

	for (r = load_acquire(&records); r != NULL; r = r->next)
		if (load_relaxed(&r->owner) == x)
			return r;
	for (r = load_acquire(&records); r != NULL; r = r->next) {
		none = NULL;
		if (load_relaxed(&r->owner) == NULL && cas(&r->owner, &none, x))
			return r;
	}
	r = arena_keep(sizeof *r);
	r->owner = x;
	r->next = load_relaxed(&records);
	while (!cas(&records, &r->next, r))
		;
	return r;
}

INTERCEPTOR(void, xdrrec_create, (struct xdr *x, unsigned send, unsigned receive, char *handle,
    xdr_move *read, xdr_move *write))
{
	struct call call = CALL_HERE("xdrrec_create");
	struct record *r;

	if (!call_enter(&call)) {
		real.xdrrec_create(x, send, receive, handle, read, write);
		return;
	}
	r = record_of(x);
	r->handle = handle;
	r->read = read;
	r->write = write;
	real.xdrrec_create(x, send, receive, (char *)r, read_run, write_run);
	tool_write(&call, x, sizeof *x);
	call_leave(&call);
}

INTERCEPTOR(void, xdr_destroy, (struct xdr *x))
{
	struct record *r;

	real.xdr_destroy(x);
	for (r = load_acquire(&records); r != NULL; r = r->next)
		if (load_relaxed(&r->owner) == x)
			store_release(&r->owner, NULL);
}
