/*
 * cover.c: when coverage is set up and when it is written.
 */
#include "cover/cover.h"
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"

static u32 dumped;

static struct { bool symbolize, help; } sancov_flags = { true, false };
static const struct flag_row sancov_rows[] = {
	{ "symbolize", "Accepted; the sancov tool symbolizes what is written.",
	    &sancov_flags.symbolize, FLAG_BOOL },
	{ "help", "Print this list.", &sancov_flags.help, FLAG_BOOL },
};

void
cover_init(void)
{
	if (flags.coverage)
		flag_parse_beside(0, sancov_rows, ARRAY_LENGTH(sancov_rows), __sancov_default_options(),
		    "SANCOV_OPTIONS", &sancov_flags.help);
	report_on_die(cover_dump);
}

void
cover_dump(void)
{
	if (exchange(&dumped, 1))
		return;
	guards_dump();
	tables_dump();
}

void
cover_fork_child(void)
{
	store_relaxed(&dumped, 0);
}
