/*
 * color.c: escape sequences, or nothing when the flag or the destination says so.
 */
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"

static const char *const sequences[] = {
	[COLOR_DEFAULT] = "\033[1m\033[0m",
	[COLOR_ERROR] = "\033[1m\033[31m",
	[COLOR_ORIGIN] = "\033[1m\033[35m",
	[COLOR_NAME] = "\033[1m\033[32m",
	[COLOR_ADDRESS] = "\033[1m\033[34m",
	[COLOR_NOTE] = "\033[1m\033[36m",
	[COLOR_DARK] = "\033[1m\033[30m",
	[COLOR_BOLD] = "\033[1m",
};

const char *
color(enum color c)
{
	bool on = str_equal(flags.color, "always")
	    || (str_equal(flags.color, "auto") && os_is_terminal(out_fd()));

	return on ? sequences[c] : "";
}
