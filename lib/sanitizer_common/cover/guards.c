/*
 * guards.c: trace-pc-guard: which guards were reached, and from where.
 *
 * Each guard of each module gets a number from 1; table[number - 1] holds the PC of its first
 * hit, 0 before. The table is address space that is reserved once and appears as it is written.
 * Any thread and any signal handler may hit a guard; a lost race writes the same PC.
 */
#include "cover/cover.h"
#include "flag/flag.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "sync/sync.h"

#define GUARDS_MAX	(1u << 24)
static uptr *table;
static u32 guard_count;

static bool
table_map(void)
{
	sptr r;

	if (table)
		return true;
	r = os_map(0, GUARDS_MAX * sizeof *table, OS_PROT_RW, OS_MAP_NORESERVE, "coverage guards");
	if (os_failed(r))
		return false;
	store_release(&table, (uptr *)r);
	return true;
}

void
guards_add(u32 *begin, u32 *end)
{
	if (begin == end || *begin)
		return;
	mutex_lock(lock_cover);
	if (table_map() && (uptr)(end - begin) <= GUARDS_MAX - guard_count)
		for (u32 *guard = begin; guard < end; guard++)
			*guard = ++guard_count;
	else
		out_message("coverage: no room for %zu more guards, they are not recorded\n",
		    (uptr)(end - begin));
	mutex_unlock(lock_cover);
}

void
guards_hit(u32 *guard, uptr pc)
{
	u32 number = load_relaxed(guard);
	uptr *at;

	if (unlikely(number == 0 || number > guard_count))
		return;
	at = &table[number - 1];
	if (unlikely(load_relaxed(at) == 0))
		store_relaxed(at, pc);
}

void
guards_reset(void)
{
	if (table)
		os_release((uptr)table, ROUND_UP(guard_count * sizeof *table, OS_PAGE));
}

void
guards_dump(void)
{
	uptr n = 0, *pcs;

	if (!flags.coverage || !table || guard_count == 0)
		return;
	pcs = arena_alloc(guard_count * sizeof *pcs);
	for (u32 i = 0; i < guard_count; i++)
		if (table[i])
			pcs[n++] = table[i];
	coverage_write(pcs, n);
	arena_free(pcs);
}
