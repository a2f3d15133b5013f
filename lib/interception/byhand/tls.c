/*
 * tls.c: blocks of thread-local variables that are made when they are first used.
 *
 * The loader takes such a block from malloc, where it looks uninitialized, and fills it without
 * our seeing it. Each thread remembers the block of every module it has asked for; a block that
 * it has not seen is told to the tool once. dlclose makes every thread forget, as a number and an
 * address may then come back for another module. Modules whose numbers are equal modulo the size
 * of the table share a place in it and are told again when they alternate.
 */
#include "interception/byhand/byhand.h"
#include "flag/flag.h"
#include "report/report.h"
#include "thread/thread.h"

#undef p_type			/* <resolv.h> has a function of this name */
#define MODULES	128

struct tls_place { unsigned long module, offset; };	/* what the compiler passes */

static SAN_TLS uptr seen[MODULES];
static SAN_TLS u32 seen_at;		/* generation of seen */
static SAN_TLS uptr seen_rounds;	/* times that module numbers have filled the table */
static u32 generation;

void
tls_forget(void)
{
	add_relaxed(&generation, 1);
}

struct block { uptr module, size; };

static int
block_size(struct dl_phdr_info *info, size_t size, void *p)
{
	struct block *b = p;
	u32 i;

	if (info->dlpi_tls_modid != b->module)
		return 0;
	for (i = 0; i < info->dlpi_phnum; i++)
		if (info->dlpi_phdr[i].p_type == PT_TLS)
			b->size = info->dlpi_phdr[i].p_memsz;
	return 1;
}

/* In the words that readers of such logs know. */
static void
block_log(uptr module)
{
	out_verbose(2, "DTLS_Find %p %lu\n", (void *)seen, module);
	if (module / MODULES >= seen_rounds) {
		seen_rounds = module / MODULES + 1;
		out_verbose(2, "DTLS_NextBlock %p %lu\n", (void *)seen, seen_rounds - 1);
	}
}

static SAN_NOINLINE void
block_found(uptr module, uptr begin)
{
	const struct thread *self = thread_self();
	struct block b = { module, 0 };

	if (seen_at != load_relaxed(&generation)) {
		seen_at = load_relaxed(&generation);
		bytes_set(seen, 0, sizeof seen);
	}
	seen[module % MODULES] = begin;
	block_log(module);
	if (self != NULL && begin >= self->tls.begin && begin < self->tls.end)
		return;			/* static: it came with the thread */
	/* no raw equivalent: the loader alone knows the sizes */
	real.dl_iterate_phdr(block_size, &b);
	if (b.size != 0)
		tool_dynamic_tls(begin, begin + b.size);
}

INTERCEPTOR(void *, __tls_get_addr, (void *place))
{
	struct call call = CALL_HERE("__tls_get_addr");
	const struct tls_place *p = place;
	void *address;
	uptr begin;

	if (unlikely(!phase_ready() && !call_observe(&call)))
		return real.__tls_get_addr(place);
	address = real.__tls_get_addr(place);
	begin = (uptr)address - p->offset;
	if (unlikely(seen[p->module % MODULES] != begin ||
	    seen_at != load_relaxed(&generation)) && flags.intercept_tls_get_addr)
		block_found(p->module, begin);
	return address;
}
