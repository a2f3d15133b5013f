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
	bool heap = false;

	for (i = 0; i < count; i++, names += str_length(names) + 1) {
		heap |= str_equal(names, "malloc");
		if (found[i] != NULL)
			continue;
		open++;
		found[i] = os_symbol_next(names, NULL);
		missed += found[i] == NULL;
	}
	/*
	 * A static program's dlsym finds nothing, and what a heap of ours stands in front of is not to be
	 * had. Without one there are only handlers of signals, which need no loader (byhand/plain/signal.c).
	 */
	if (heap && missed == open)
		out_fatal("no function of libc can be found: link the program without -static\n");
}
