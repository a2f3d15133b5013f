/*
 * loader.c: walking over what the dynamic linker has loaded.
 *
 * dl_iterate_phdr takes the loader's lock. glibc does not reset that lock in a forked child, so
 * if another thread of the parent was in dlopen, the child would wait for it for ever. A child
 * of a program with several threads therefore reads the list that the loader keeps for
 * debuggers (struct r_debug, found through the program's DT_DEBUG) without any lock: the threads
 * that might change it do not exist there. An entry that was being made or unmade at the fork
 * is passed over if its headers cannot be read.
 */
#include "os/os.h"
#include "os/linux/sys.h"
#include "os/real.h"

#include <elf.h>
#include <link.h>

static u32 distrusted;

void
os_loader_distrust(void)
{
	store_relaxed(&distrusted, 1);
}

/* The program's own headers are in memory where the vector says; PT_PHDR tells how far it was moved. */
static const struct link_map *
list_first(void)
{
	const Elf64_Phdr *headers = (const Elf64_Phdr *)sys_aux(AT_PHDR);
	const Elf64_Dyn *d = NULL;
	uptr n = sys_aux(AT_PHNUM), base = 0;

	for (uptr i = 0; headers != NULL && i < n; i++) {
		if (headers[i].p_type == PT_PHDR)
			base = (uptr)headers - headers[i].p_vaddr;
		if (headers[i].p_type == PT_DYNAMIC)
			d = (const Elf64_Dyn *)(base + headers[i].p_vaddr);
	}
	for (; d != NULL && d->d_tag != DT_NULL; d++)
		if (d->d_tag == DT_DEBUG && d->d_un.d_ptr != 0)
			return ((const struct r_debug *)d->d_un.d_ptr)->r_map;
	return NULL;
}

/* What dl_iterate_phdr would tell, but for TLS; the file header is mapped at the load address. */
static bool
info_fill(const struct link_map *l, bool is_main, struct dl_phdr_info *info)
{
	const Elf64_Ehdr *header = (const Elf64_Ehdr *)l->l_addr;

	*info = (struct dl_phdr_info){ .dlpi_addr = l->l_addr, .dlpi_name = l->l_name };
	if (is_main) {
		info->dlpi_phdr = (const Elf64_Phdr *)sys_aux(AT_PHDR);
		info->dlpi_phnum = (u16)sys_aux(AT_PHNUM);
		return info->dlpi_phdr != NULL;
	}
	if (!os_readable((uptr)header, sizeof *header) ||
	    bytes_compare(header->e_ident, ELFMAG, SELFMAG) != 0 || !os_readable((uptr)l->l_name, 1))
		return false;
	info->dlpi_phdr = (const Elf64_Phdr *)(l->l_addr + header->e_phoff);
	info->dlpi_phnum = header->e_phnum;
	return os_readable((uptr)info->dlpi_phdr, header->e_phnum * sizeof *info->dlpi_phdr);
}

static void
list_walk(int (*visit)(struct dl_phdr_info *, size_t, void *), void *arg)
{
	const struct link_map *first = list_first();
	struct dl_phdr_info info;

	for (const struct link_map *l = first; os_readable((uptr)l, sizeof *l); l = l->l_next)
		if (info_fill(l, l == first, &info) && visit(&info, sizeof info, arg) != 0)
			return;
}

void
sys_loader_each(int (*visit)(struct dl_phdr_info *, size_t, void *), void *arg)
{
	static void *real;
	__typeof__(&dl_iterate_phdr) iterate;

	/* A program started by ld.so's name has ld.so's headers in the vector: no such list. */
	if (load_relaxed(&distrusted) && sys_aux(AT_BASE) != 0 && list_first() != NULL) {
		list_walk(visit, arg);
		return;
	}
	iterate = sys_real(&real, "dl_iterate_phdr");
	if (iterate != NULL)
		iterate(visit, arg);
}
