/*
 * lookup.c (NetBSD): real functions, by dlsym.
 *
 * ld.elf_so's RTLD_NEXT prefers strong definitions to the weak stubs in libc and ends at ld.elf_so
 * itself; both matter (pthread, dlopen), so its own search is used. The unwinder is looked for at
 * the same time.
 */
#include "interception/call.h"
#include "os/os.h"

void
lookup_names(const char *names, void **found, uptr count)
{
	uptr i;

	for (i = 0; i < count; i++, names += str_length(names) + 1)
		if (found[i] == NULL)
			found[i] = os_symbol_next(names, NULL);
	os_unwinder_find();
}
