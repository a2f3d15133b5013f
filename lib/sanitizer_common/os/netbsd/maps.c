/*
 * maps.c: the process's mappings, as sysctl tells them.
 *
 * The kernel answers whole or not at all, with 1128 bytes a mapping, so the answer goes into
 * pages mapped for the purpose, with room to spare for mappings made meanwhile.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

#include <sys/mman.h>
#include <sys/param.h>
#include <sys/sysctl.h>
#include <uvm/uvm_extern.h>
#include <uvm/uvm_param.h>

#define TRIES	8

/* The whole answer: its pages, their size, and the size of what the kernel wrote there. */
static sptr
answer(uptr *base, uptr *room, uptr *size)
{
	sptr r = 0;

	for (int i = 0; i < TRIES; i++) {
		*size = 0;
		r = SYS_CTL(NULL, size, CTL_VM, VM_PROC, VM_PROC_MAP, -1, sizeof(struct kinfo_vmentry));
		if (os_failed(r))
			return r;
		*room = ROUND_UP(*size + *size / 3 + OS_PAGE, OS_PAGE);
		r = os_map(0, *room, OS_PROT_RW, 0, NULL);
		if (os_failed(r))
			return r;
		*base = (uptr)r;
		*size = *room;
		r = SYS_CTL((void *)*base, size, CTL_VM, VM_PROC, VM_PROC_MAP, -1,
		    sizeof(struct kinfo_vmentry));
		if (!os_failed(r))
			return 0;
		os_unmap(*base, *room);
	}
	return r;
}

sptr
os_mapping_each(bool (*each)(const struct os_mapping *, void *), void *arg)
{
	uptr base, room, size;
	sptr r = answer(&base, &room, &size);
	const struct kinfo_vmentry *e;

	if (os_failed(r))
		return r;
	e = (const struct kinfo_vmentry *)base;
	for (uptr n = size / sizeof *e; n != 0; n--, e++) {
		struct os_mapping m = {
			.begin = e->kve_start,
			.end = e->kve_end,
			.prot = (u8)(e->kve_protection & (OS_PROT_RW | OS_PROT_EXEC)),
			.shared = e->kve_inheritance == MAP_INHERIT_SHARE,
			.offset = e->kve_offset,
			.path = e->kve_path,
		};

		/* Our own answer is not part of the program's memory. */
		if (m.begin == base && m.end == base + room)
			continue;
		if (each(&m, arg))
			break;
	}
	os_unmap(base, room);
	return 0;
}
