/*
 * lookup.c (NetBSD): real functions, by dlsym.
 *
 * ld.elf_so's RTLD_NEXT prefers strong definitions to the weak stubs in libc and ends at ld.elf_so
 * itself; both matter (pthread, dlopen), so its own search is used. The unwinder is looked for at
 * the same time.
 */
#include "interception/call.h"
#include "os/os.h"
#include "report/report.h"

void
lookup_names(const char *names, void **found, uptr count)
{
	uptr i, open = 0, missed = 0;
	bool only_handlers = true;

	for (i = 0; i < count; i++, names += str_length(names) + 1) {
		only_handlers &= str_equal(names, "sigaction") || str_equal(names, "signal");
		if (found[i] != NULL)
			continue;
		open++;
		found[i] = os_symbol_next(names, NULL);
		missed += found[i] == NULL;
	}
	/*
	 * A static program's dlsym finds nothing, and what we stand in front of is not to be had, but for
	 * handlers of signals: those need no loader (byhand/plain/signal.c).
	 */
	if (!only_handlers && missed == open)
		out_fatal("no function of libc can be found: link the program without -static\n");
}
