/*
 * tables.c: inline 8-bit counters and PC tables, written as they are to one file each.
 *
 * Modules announce their sections when they are loaded; a module that announces a section twice
 * counts once. The files hold the sections one after the other.
 */
#include "cover/cover.h"
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "sync/sync.h"

#define SECTIONS_MAX	4096u
struct section { const void *begin, *end; };
struct sections { struct section at[SECTIONS_MAX]; u32 count; };
static struct sections counters, pcs;

static void
sections_add(struct sections *s, const void *begin, const void *end)
{
	if (begin == end)
		return;
	mutex_lock(lock_cover);
	for (u32 i = 0; i < s->count; i++) {
		if (s->at[i].begin == begin) {
			mutex_unlock(lock_cover);
			return;
		}
	}
	if (s->count < SECTIONS_MAX)
		s->at[s->count++] = (struct section){ begin, end };
	mutex_unlock(lock_cover);
}

void
tables_counters_add(const u8 *begin, const u8 *end)
{
	sections_add(&counters, begin, end);
}

void
tables_pcs_add(const uptr *begin, const uptr *end)
{
	sections_add(&pcs, begin, end);
}

static void
sections_write(const struct sections *s, const char *path, const char *flag)
{
	uptr total = 0;
	sptr fd, r;

	if (!path || !*path)
		return;
	fd = os_open(path, OS_OPEN_CREATE);
	if (os_failed(fd)) {
		out_message("%s: cannot write %s (error %d)\n", flag, path, (int)-fd);
		return;
	}
	for (u32 i = 0; i < s->count; i++) {
		uptr n = (uptr)s->at[i].end - (uptr)s->at[i].begin;

		r = os_write_all((int)fd, s->at[i].begin, n);
		if (os_failed(r)) {
			out_message("%s: writing %s failed (error %d)\n", flag, path, (int)-r);
			break;
		}
		total += n;
	}
	os_close((int)fd);
	out_verbose(1, "%s: written %zu bytes to %s\n", flag, total, path);
}

void
tables_dump(void)
{
	sections_write(&counters, flags.cov_8bit_counters_out, "cov_8bit_counters_out");
	sections_write(&pcs, flags.cov_pcs_out, "cov_pcs_out");
}
