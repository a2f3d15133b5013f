/*
 * cover.c: when coverage is set up and when it is written.
 */
#include "cover/cover.h"
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"

static u32 dumped;

/* Its flags (symbolize, help) steer upstream's own symbolizing of what is written; the sancov
 * tool does that better, so the text is accepted and not looked at. */
SAN_EXPORT SAN_WEAK const char *__sancov_default_options(void);
const char *
__sancov_default_options(void)
{
	return "";
}

void
cover_init(void)
{
	if (flags.coverage)
		report_on_die(cover_dump);
}

void
cover_dump(void)
{
	if (exchange(&dumped, 1))
		return;
	if (flags.coverage)
		guards_dump();
	tables_dump();
}

void
cover_fork_child(void)
{
	store_relaxed(&dumped, 0);
}
