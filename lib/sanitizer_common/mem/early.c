/*
 * early.c: the program's allocations before the heap is there.
 *
 * ld.so, IFUNC resolvers and dlsym may call malloc before or while the runtime starts. Such
 * blocks come from a static area, then from chunks that are mapped when it is full; a block
 * has a 16-byte header that holds its size. Nothing is reused: blocks are few, and content that
 * is known to be zero needs no clearing for calloc.
 * Callers: byhand/malloc.c, from preinit. Assumes no TLS and no other lock than its own word.
 */
#include "mem/mem.h"
#include "os/os.h"

#define EARLY_FIRST	(16ul << 10)
#define EARLY_CHUNK	(256ul << 10)
#define EARLY_CHUNKS	64		/* beyond these early_alloc says NULL */
#define MARK		0x6561726c79626c6bul

struct early_header {
	uptr size;
	uptr mark;		/* own address and MARK while live: interior pointers have none */
};
struct early_chunk {
	uptr begin, at, end;
};

static u8 first[EARLY_FIRST] SAN_ALIGNED(16);
static struct early_chunk chunks[EARLY_CHUNKS];
static u32 chunk_count;			/* published after its chunk is filled in */
static u32 busy;

static void
early_lock(void)
{
	while (exchange(&busy, 1) != 0)
		;
}

static void
early_unlock(void)
{
	store_release(&busy, 0);
}

static struct early_chunk *
chunk_add(uptr begin, uptr size)
{
	struct early_chunk *c = &chunks[chunk_count];

	c->begin = c->at = begin;
	c->end = begin + size;
	store_release(&chunk_count, chunk_count + 1);
	return c;
}

/* A chunk that has room for need bytes, NULL when memory or the table is exhausted. */
static struct early_chunk *
chunk_for(uptr need)
{
	struct early_chunk *c;
	uptr size;
	sptr r;

	if (chunk_count == 0)
		(void)chunk_add((uptr)first, sizeof first);
	c = &chunks[chunk_count - 1];
	if (c->end - c->at >= need)
		return c;
	if (chunk_count == EARLY_CHUNKS)
		return NULL;
	size = ROUND_UP(MAX(need, EARLY_CHUNK), OS_PAGE);
	r = os_map(0, size, OS_PROT_RW, 0, "sanitizer early heap");
	return os_failed(r) ? NULL : chunk_add((uptr)r, size);
}

void *
early_alloc(uptr size, uptr align)
{
	struct early_chunk *c;
	struct early_header *h = NULL;
	uptr begin, need;

	if (__builtin_add_overflow(size, align + 2 * sizeof *h, &need) || need > HEAP_SIZE_MAX)
		return NULL;
	early_lock();
	c = chunk_for(need);
	if (c) {
		begin = ROUND_UP(c->at + sizeof *h, align);
		h = (struct early_header *)begin - 1;
		h->size = size;
		h->mark = (uptr)h ^ MARK;
		c->at = ROUND_UP(begin + MAX(size, 1), 16);
	}
	early_unlock();
	return c ? h + 1 : NULL;
}

bool
early_owns(const void *p)
{
	u32 i, n = load_acquire(&chunk_count);

	for (i = 0; i < n; i++)
		if ((uptr)p - chunks[i].begin < chunks[i].end - chunks[i].begin)
			return true;
	return false;
}

bool
early_live(const void *p)
{
	const struct early_header *h = (const struct early_header *)p - 1;

	return early_owns(p) && ((uptr)p & 15) == 0 && early_owns(h) && h->mark == ((uptr)h ^ MARK);
}

uptr
early_size(const void *p)
{
	return ((const struct early_header *)p - 1)->size;
}

void
early_free(void *p)
{
	((struct early_header *)p - 1)->mark = 0;
}

SAN_STOPPED void
early_each(void (*each)(uptr begin, uptr end))
{
	u32 i, n = load_acquire(&chunk_count);

	for (i = 0; i < n; i++)
		each(chunks[i].begin, chunks[i].at);
}
