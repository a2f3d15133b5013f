/*
 * loader.c: walking over what the dynamic linker has loaded. NetBSD's fork holds the loader's
 * lock, so a child may always ask it.
 */
#include "os/os.h"
#include "os/real.h"

#include <link.h>

void
os_loader_distrust(void)
{
}

void
sys_loader_each(int (*visit)(struct dl_phdr_info *, size_t, void *), void *arg)
{
	static void *real;
	__typeof__(&dl_iterate_phdr) iterate = sys_real(&real, "dl_iterate_phdr");

	if (iterate != NULL)
		iterate(visit, arg);
}
