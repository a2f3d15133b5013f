/*
 * file.c: .sancov files, one a module: DIR/BASENAME.PID.sancov.
 *
 * Format: a 64-bit magic word, then 64-bit offsets of the covered PCs in the module, ascending.
 */
#include "cover/cover.h"
#include "flag/flag.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"
#include "symbol/symbol.h"

#define SANCOV_MAGIC_64	0xC0BFFFFFFFFFFF64ul

static void
module_write(const char *module, const u64 *offsets, uptr n)
{
	static const u64 magic = SANCOV_MAGIC_64;
	char path[4096];
	sptr fd;

	fmt_print(path, sizeof path, "%s/%s.%d.sancov", flags.coverage_dir,
	    str_base_name(module), os_pid());
	fd = os_open(path, OS_OPEN_CREATE);
	if (os_failed(fd)) {
		out_print("SanitizerCoverage: failed to open %s for writing (reason: %d): set"
		    " coverage_dir to a writable directory\n", path, (int)-fd);
		return;
	}
	if (os_failed(os_write_all((int)fd, &magic, sizeof magic)) ||
	    os_failed(os_write_all((int)fd, offsets, n * sizeof *offsets)))
		out_message("SanitizerCoverage: %s is incomplete\n", path);
	os_close((int)fd);
	out_print("SanitizerCoverage: %s: %zu PCs written\n", path, n);
}

/* PCs are in order, so a module's stand together; they become offsets in place. */
static void
sorted_write(uptr *pcs, uptr n)
{
	char module[4096], next[4096];
	uptr begin = 0, offset;

	while (begin < n) {
		uptr at = begin, base;

		if (!sym_module(pcs[begin], module, sizeof module, &offset)) {
			out_print("ERROR: unknown pc %p (may happen if dlclose is used)\n",
			    (void *)pcs[begin]);
			begin++;
			continue;
		}
		base = pcs[begin] - offset;
		while (at < n && sym_module(pcs[at], next, sizeof next, &offset) &&
		    str_equal(module, next)) {
			pcs[at] -= base;
			at++;
		}
		module_write(module, (const u64 *)(pcs + begin), at - begin);
		begin = at;
	}
}

/* Zeros and repetitions are left out. */
void
coverage_write(const uptr *pcs, uptr n)
{
	uptr *sorted, i, kept = 0;

	if (n == 0)
		return;
	sorted = arena_alloc(n * sizeof *sorted);
	bytes_copy(sorted, pcs, n * sizeof *sorted);
	sort_words(sorted, n);
	for (i = 0; i < n; i++)
		if (sorted[i] != 0 && (kept == 0 || sorted[i] != sorted[kept - 1]))
			sorted[kept++] = sorted[i];
	sorted_write(sorted, kept);
	arena_free(sorted);
}
