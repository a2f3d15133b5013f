/*
 * compress.c: the addresses of the depot's traces, packed; on request (compress_stack_depot).
 *
 * With the flag the depot's records hold a hash and a place instead of addresses. The addresses
 * lie here, one trace after the other, in blocks of 64 KiB. Whoever writes the last bytes of a
 * block has it packed into a second store, by a thread of ours (flag above 0) or by himself
 * (below); the block's pages are given back. compress_get unpacks a block to where it was, and
 * there it stays: so its pointers are good for ever, and reports are rare.
 *
 * Packing: what followed an address last time, guess, mostly follows it again, as callers do. A
 * block is written as pairs: how many guesses in a row were right, then the difference of the
 * next address to the one before; both as numbers of 7 bits a byte, least first.
 *
 * Captures are then not remembered by stack_capture_id, which compares with the depot's words.
 * Adding takes no lock, for signal handlers. lock_depot is held, with signals blocked, to pack
 * and to unpack; a handler or a forked child never finds it held by the thread it runs on.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "sync/sync.h"

#define BLOCK		(64ul << 10)
#define WORDS		(BLOCK / sizeof(uptr))
#define TRACES_MAX	(1ul << 30)
#define DEPTH		512u			/* a place is the first word's number * DEPTH + depth */
#define GUESSES_LOG	12
#define NUMBER_MAX	10u			/* bytes of a packed number */
#define STOP_TRIES	100
#define STOP_NS		(10 * 1000 * 1000)

static struct block {
	u32 filled;				/* bytes written */
	const u8 *packed;			/* NULL: not yet, kept: never again */
} blocks[TRACES_MAX / BLOCK];
static const u8 kept[1];

static struct store traces, packs;
static uptr released;
static uptr guesses[1u << GUESSES_LOG];
static u8 packing[WORDS * (NUMBER_MAX + 1) + 1];

static u32 work;				/* the thread sleeps until it changes */
static u32 owner;				/* process that has a thread; 0 none */
static u32 stopped;

/* ---- the format ---- */

static uptr *
guess_after(uptr word)
{
	return &guesses[word * 0x9e3779b97f4a7c15u >> (64 - GUESSES_LOG)];
}

static u8 *
number_put(u8 *to, uptr number)
{
	for (; number >= 0x80; number >>= 7)
		*to++ = (u8)(number | 0x80);
	*to++ = (u8)number;
	return to;
}

static uptr
number_get(const u8 **from)
{
	uptr number = 0;
	u32 shift = 0;

	do {
		number |= (**from & 0x7ful) << shift;
		shift += 7;
	} while (*(*from)++ & 0x80);
	return number;
}

/* Returns the number of bytes in packing. */
static uptr
words_pack(const uptr *words)
{
	uptr last = 0, run = 0, off, *guess;
	u8 *to = packing;

	bytes_set(guesses, 0, sizeof guesses);
	for (u32 i = 0; i < WORDS; i++, run++) {
		guess = guess_after(last);
		if (*guess != words[i]) {
			off = words[i] - last;
			to = number_put(to, run);
			to = number_put(to, off << 1 ^ (uptr)((sptr)off >> 63));
			run = (uptr)-1;
			*guess = words[i];
		}
		last = words[i];
	}
	return (uptr)(number_put(to, run) - packing);
}

static void
words_unpack(uptr *words, const u8 *from)
{
	const uptr *end = words + WORDS;
	uptr last = 0, run, off, *guess;

	bytes_set(guesses, 0, sizeof guesses);
	for (run = number_get(&from); words < end; *words++ = last) {
		guess = guess_after(last);
		if (run-- == 0) {
			off = number_get(&from);
			*guess = last + (off >> 1 ^ -(off & 1));
			run = number_get(&from);
		}
		last = *guess;
	}
}

/* ---- blocks; callers hold the lock ---- */

static void
block_pack(struct block *b)
{
	uptr raw = traces.base + (uptr)(b - blocks) * BLOCK, size = words_pack((uptr *)raw), at;

	b->packed = kept;
	at = size <= BLOCK / 2 ? store_take(&packs, size, TRACES_MAX) : ~0ul;
	if (at == ~0ul)
		return;
	b->packed = bytes_copy((u8 *)packs.base + at, packing, size);
	(void)os_release(raw, BLOCK);
	released += BLOCK;
}

static void
block_keep(struct block *b)
{
	if (b->packed != NULL && b->packed != kept) {
		words_unpack((uptr *)(traces.base + (uptr)(b - blocks) * BLOCK), b->packed);
		released -= BLOCK;
	}
	b->packed = kept;
}

/* Who finds the lock taken leaves the block to the next one. */
static void
blocks_pack(void)
{
	struct block *b;
	uptr before = load_relaxed(&released);
	u64 saved[2];

	os_signals_block(saved);
	if (mutex_try(lock_depot)) {
		for (b = blocks; b < blocks + ARRAY_LENGTH(blocks) && b->filled != 0; b++)
			if (b->packed == NULL && load_acquire(&b->filled) == BLOCK)
				block_pack(b);
		mutex_unlock(lock_depot);
	}
	os_signals_restore(saved);
	if (load_relaxed(&released) > before)
		out_verbose(1, "StackDepot released %zu bytes, packed into %zu\n",
		    load_relaxed(&released), load_relaxed(&packs.used));
}

/* ---- traces ---- */

static void
work_more(void)
{
	(void)add_relaxed(&work, 1);
	os_wake_word(&work, 1);
}

u64
compress_put(const uptr *pcs, u32 n)
{
	uptr at = store_take(&traces, n * sizeof *pcs, TRACES_MAX), from = at, size;
	uptr end = at + n * sizeof *pcs;
	bool full = false;

	if (at == ~0ul)
		return ~0ul;
	bytes_copy((uptr *)(traces.base + at), pcs, n * sizeof *pcs);
	for (; from < end; from += size) {
		size = MIN(BLOCK - from % BLOCK, end - from);
		/* The packer is to see what was written. */
		full |= __atomic_add_fetch(&blocks[from / BLOCK].filled, (u32)size,
		    __ATOMIC_ACQ_REL) == BLOCK;
	}
	if (full && flags.compress_stack_depot < 0)
		blocks_pack();
	else if (full)
		work_more();
	return at / sizeof *pcs * DEPTH + n;
}

const uptr *
compress_get(u64 place, u32 *n)
{
	uptr first = place / DEPTH, end, i;
	u64 saved[2];

	*n = MIN((u32)(place % DEPTH), STACK_MAX + 1u);
	end = first + *n;
	if (end == first || end > load_relaxed(&traces.used) / sizeof first) {
		*n = 0;				/* of an origin that the program has spoilt */
		return NULL;
	}
	os_signals_block(saved);
	mutex_lock(lock_depot);
	for (i = first / WORDS; i <= (end - 1) / WORDS; i++)
		block_keep(&blocks[i]);
	mutex_unlock(lock_depot);
	os_signals_restore(saved);
	return (uptr *)traces.base + first;
}

uptr
compress_bytes(void)
{
	return load_relaxed(&traces.committed) - load_relaxed(&released) +
	    load_relaxed(&packs.committed);
}

/* ---- the thread ---- */

static void
pack_always(void *arg)
{
	u32 seen;

	(void)arg;
	do {
		seen = load_acquire(&work);
		blocks_pack();
		os_wait_word(&work, seen, 0);
	} while (!load_acquire(&stopped));
	store_release(&owner, 0);
	os_wake_word(&owner, 1);
}

static void
thread_tell(const char *what)
{
	out_verbose(1, "StackDepot compression thread %s\n", what);
}

/* Before other threads put traces, or in a child that has none. */
void
compress_start(void)
{
	u32 pid;

	if (flags.compress_stack_depot == 0)
		return;
	pid = (u32)os_pid();
	depot_compress();
	if (flags.compress_stack_depot < 0 || stopped || owner == pid)
		return;
	owner = pid;
	if (os_failed(os_thread_start(pack_always, NULL)))
		owner = 0;
	else
		thread_tell("started");
}

void
compress_stop(void)
{
	u32 pid = (u32)os_pid();

	if (load_relaxed(&owner) != pid)
		return;
	store_release(&stopped, 1);
	work_more();
	/* It may wait for a lock of somebody who called exit in a signal handler. */
	for (u32 i = 0; i < STOP_TRIES && load_acquire(&owner) == pid; i++)
		os_wait_word(&owner, pid, STOP_NS);
	thread_tell("stopped");
}
