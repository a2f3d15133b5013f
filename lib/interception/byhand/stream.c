/*
 * stream.c: streams that write into memory of the program's (open_memstream, open_wmemstream).
 *
 * libc updates the text and its size at each flush and at the close, so both must be found again
 * from the FILE. A list of records that only grows holds them; a record is free when its file is
 * NULL. Programs rarely have such streams, and then a flush costs one load. Taking a record is a
 * compare-and-swap, so no lock is needed: a FILE has one owner between open and close.
 */
#include "interception/call.h"
#include "mem/mem.h"

struct record {
	FILE *file;			/* NULL: free; BUSY: being filled in */
	struct stream stream;
	struct record *next;
};
#define BUSY	((FILE *)1)

static struct record *records;

static struct record *
record_new(void)
{
	struct record *r;
	FILE *none;

	for (r = load_acquire(&records); r != NULL; r = r->next) {
		none = NULL;
		if (load_relaxed(&r->file) == NULL && cas(&r->file, &none, BUSY))
			return r;
	}
	r = arena_keep(sizeof *r);
	r->file = BUSY;
	r->next = load_relaxed(&records);
	while (!cas(&records, &r->next, r))
		;
	return r;
}

void
stream_opened(FILE *file, void *text, uptr *size, uptr unit)
{
	struct record *r = record_new();

	r->stream = (struct stream){ file, text, size, unit };
	store_release(&r->file, file);
}

struct stream
stream_closing(FILE *file)
{
	struct stream found = { NULL, NULL, NULL, 0 };
	struct record *r;

	for (r = load_acquire(&records); r != NULL; r = r->next) {
		if (file != NULL && load_acquire(&r->file) == file) {
			found = r->stream;
			store_release(&r->file, NULL);
			break;
		}
	}
	return found;
}

void
stream_mark(const struct call *call, const struct stream *s)
{
	if (s->file == NULL)
		return;
	tool_write(call, s->text, sizeof *s->text);
	tool_write(call, s->size, sizeof *s->size);
	if (*s->text != NULL)
		tool_write(call, *s->text, (*s->size + 1) * s->unit);
}

void
stream_flushed(const struct call *call, FILE *file)
{
	struct record *r;
	FILE *now;

	for (r = load_acquire(&records); r != NULL; r = r->next) {
		now = load_acquire(&r->file);
		if (now != NULL && now != BUSY && (file == NULL || now == file))
			stream_mark(call, &r->stream);
	}
}
