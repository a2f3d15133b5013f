/*
 * arena.c: memory for the runtime's own data.
 *
 * Blocks carry a 16-byte header with their size. Sizes up to ARENA_SMALL_MAX are powers of two,
 * cut from chunks and kept on one free list per power when freed; larger blocks are mappings of
 * their own. What is never freed (arena_keep) is packed without header into chunks.
 * Callers: everything that keeps tables of its own, from init on, never while threads are
 * stopped and never on the path of an allocation that hits the thread's cache.
 */
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "sync/sync.h"

#define ARENA_CHUNK	(128ul << 10)
#define ARENA_SMALL_MIN	32ul			/* with the header */
#define ARENA_SMALL_MAX	(32ul << 10)
#define ARENA_POWERS	11			/* 32 … 32 KiB */
#define ARENA_MAGIC	0x5a7e4a11u

struct arena_header {
	u32 magic;
	u32 power;		/* index of the free list; ARENA_POWERS: a mapping */
	uptr size;		/* of the whole block, with the header */
};
struct arena_free {
	struct arena_free *next;
};
struct arena_chunk {
	u8 *at, *end;
};

static struct arena_free *free_blocks[ARENA_POWERS];
static struct arena_chunk small_chunk, keep_chunk;
static uptr mapped_bytes;

static void *
arena_map(uptr size)
{
	sptr r = os_map(0, size, OS_PROT_RW, 0, "sanitizer internal");

	if (os_failed(r))
		out_fatal("cannot map %zu bytes for internal data (error %d): "
		    "raise the memory or address-space limit", size, (int)-r);
	(void)add_relaxed(&mapped_bytes, size);
	return (void *)r;
}

/* Zeroed bytes from a chunk; the rest of a full chunk is forgotten. lock_arena is held. */
static void *
chunk_take(struct arena_chunk *chunk, uptr size)
{
	void *p;

	if ((uptr)(chunk->end - chunk->at) < size) {
		chunk->at = arena_map(ARENA_CHUNK);
		chunk->end = chunk->at + ARENA_CHUNK;
	}
	p = chunk->at;
	chunk->at += size;
	return p;
}

static void *
arena_alloc_mapping(uptr size)
{
	struct arena_header *h;

	size = ROUND_UP(size + sizeof *h, OS_PAGE);
	h = arena_map(size);
	h->magic = ARENA_MAGIC;
	h->power = ARENA_POWERS;
	h->size = size;
	return h + 1;
}

void *
arena_alloc(uptr size)
{
	struct arena_header *h;
	struct arena_free *f;
	uptr whole = ARENA_SMALL_MIN;
	u32 power = 0;

	if (size > ARENA_SMALL_MAX - sizeof *h)
		return arena_alloc_mapping(size);
	while (whole < size + sizeof *h) {
		whole <<= 1;
		power++;
	}
	spin_lock(lock_arena);
	f = free_blocks[power];
	if (f)
		free_blocks[power] = f->next;
	h = f ? (void *)f : chunk_take(&small_chunk, whole);
	spin_unlock(lock_arena);
	if (f)
		bytes_set(h, 0, whole);
	h->magic = ARENA_MAGIC;
	h->power = power;
	h->size = whole;
	return h + 1;
}

void
arena_free(void *p)
{
	struct arena_header *h = (struct arena_header *)p - 1;
	struct arena_free *f = (void *)h;
	u32 power;

	if (p == NULL)
		return;
	CHECK_EQ(h->magic, ARENA_MAGIC);
	h->magic = 0;
	power = h->power;
	if (power == ARENA_POWERS) {
		(void)add_relaxed(&mapped_bytes, -h->size);
		CHECK(!os_failed(os_unmap((uptr)h, h->size)));
		return;
	}
	spin_lock(lock_arena);
	f->next = free_blocks[power];
	free_blocks[power] = f;
	spin_unlock(lock_arena);
}

void *
arena_resize(void *p, uptr size)
{
	struct arena_header *h = (struct arena_header *)p - 1;
	uptr room;
	void *to;

	if (p == NULL)
		return arena_alloc(size);
	CHECK_EQ(h->magic, ARENA_MAGIC);
	room = h->size - sizeof *h;
	if (size <= room)
		return p;
	to = arena_alloc(size);
	bytes_copy(to, p, room);
	arena_free(p);
	return to;
}

void *
arena_keep(uptr size)
{
	void *p;

	size = ROUND_UP(size, 16);
	if (size > ARENA_CHUNK / 4)
		return arena_map(ROUND_UP(size, OS_PAGE));
	spin_lock(lock_arena);
	p = chunk_take(&keep_chunk, size);
	spin_unlock(lock_arena);
	return p;
}

char *
arena_string(const char *s)
{
	uptr n = str_length(s) + 1;

	return bytes_copy(arena_alloc(n), s, n);
}

uptr
arena_mapped(void)
{
	return load_relaxed(&mapped_bytes);
}
