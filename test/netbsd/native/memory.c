/*
 * memory.c: the address space: where mappings go, what PaX MPROTECT allows, what sysctl tells of them. The
 * second program carries the runtimes' note, which switches PaX off.
 *
 * RUN: %native %s %S/Inputs/libc.c -o %t
 * RUN: %native -DNOTE %s %S/Inputs/libc.c \
 * RUN:     %source/lib/sanitizer_common/os/netbsd/pax.c -o %t.note
 * RUN: %netbsd_run --release all %t | %FileCheck %s
 * RUN: %netbsd_run --release all %t.note | %FileCheck %s
 *
 * CHECK-COUNT-4: PASS all
 * CHECK-NOT: FAIL
 */
#include "native.h"

#include <sys/mman.h>
#include <sys/param.h>
#include <sys/sysctl.h>
#include <uvm/uvm_extern.h>
#include <uvm/uvm_param.h>

PAX_NOTE(0);

#define USER_END	0x7f7ffffff000ul
#define CEILING		0x7f7ff7eff000ul

static long
map(unsigned long addr, unsigned long size, int prot, int flags)
{
	return sys(SYS_mmap, addr, size, prot, MAP_PRIVATE | MAP_ANON | flags, -1, 0, 0);
}

static int
pax(void)
{
	int path[] = { CTL_PROC, PROC_CURPROC, PROC_PID_PAXFLAGS }, flags = -1;
	unsigned long size = sizeof flags;

	sys(SYS___sysctl, path, 3, &flags, &size, NULL, 0);
	return flags;
}

/* The entry of an address. */
static struct kinfo_vmentry entries[256];
static const struct kinfo_vmentry *
entry(unsigned long addr)
{
	int path[] = { CTL_VM, VM_PROC, VM_PROC_MAP, -1, sizeof *entries };
	unsigned long size = sizeof entries, needed = 0;

	expect(sys(SYS___sysctl, path, 5, NULL, &needed, NULL, 0) == 0 && needed >= 4 * sizeof *entries &&
	    needed % sizeof *entries == 0, "the size of the map", (long)needed);
	expect(sys(SYS___sysctl, path, 5, entries, &size, NULL, 0) == 0, "the map", (long)size);
	for (unsigned long i = 0; i < size / sizeof *entries; i++)
		if (addr >= entries[i].kve_start && addr < entries[i].kve_end)
			return &entries[i];
	return NULL;
}

static void
test_place(void)
{
	long a = map(0, 8192, PROT_READ | PROT_WRITE, 0), b;
	unsigned char there[2];

	expect(a > 0 && (unsigned long)a < CEILING, "below the ceiling", a);
#ifdef NOTE
	expect(a > 0x7f0000000000, "just below the ceiling", a);
#endif
	*(volatile char *)a = 1;
	b = map(a, 4096, PROT_READ | PROT_WRITE, MAP_TRYFIXED);
	expect(b > 0 && b != a, "a hint that is taken moves", b);
	expect(sys(SYS_mincore, a, 8192, there) == 0, "all there", 0);
	expect(sys(SYS_munmap, a, 4096) == 0 && sys(SYS_mincore, a, 8192, there) == -ENOMEM, "a hole", 0);
	expect(map(USER_END - 4096, 8192, PROT_READ, MAP_FIXED) < 0, "not above the end", 0);
	expect(map(0, 4096, PROT_READ, MAP_FIXED) < 0, "not at 0", 0);
	expect(map(a + 1, 4096, PROT_READ, MAP_FIXED) == -EINVAL, "not at odd places", 0);
	expect(sys(SYS_mmap, 0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANON, 0, 0, 0) == -EINVAL, "a file and none", 0);
	/* The runtimes' shadows. */
	a = map(0x200000000000, 16ul << 40, PROT_READ | PROT_WRITE, MAP_FIXED | MAP_NORESERVE);
	expect(a == 0x200000000000, "16 TiB", a);
	*(volatile char *)(a + (15l << 40)) = 1;
	expect(sys(SYS_munmap, a, 16ul << 40) == 0, "16 TiB are given back", 0);
}

static void
test_rights(void)
{
	int strict = pax() & CTL_PROC_PAXFLAGS_MPROTECT;
	long a = map(0, 4096, PROT_NONE, 0), r;

#ifdef NOTE
	expect(pax() == 0, "the note switches PaX off", pax());
#else
	expect(pax() == 3, "PaX is on", pax());
#endif
	r = sys(SYS_mprotect, a, 4096, PROT_READ | PROT_WRITE);
	expect(r == (strict ? -EACCES : 0), "rights that were not asked for", r);
	a = map(0, 4096, PROT_NONE | PROT_MPROTECT(PROT_READ | PROT_WRITE), 0);
	r = sys(SYS_mprotect, a, 4096, PROT_READ | PROT_WRITE);
	expect(r == 0, "rights that were asked for", r);
	*(volatile char *)a = 1;
	a = map(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, 0);
	expect(strict ? a < 0 : a > 0, "writable code", a);
}

static void
test_advice(void)
{
	long a = map(0, 65536, PROT_READ | PROT_WRITE, 0);

	*(volatile char *)a = 1;
	sys(SYS_madvise, a, 65536, MADV_DONTNEED);
	expect(*(volatile char *)a == 1, "what is not needed is kept", 0);
	expect(map(a, 65536, PROT_READ | PROT_WRITE, MAP_FIXED) == a && *(volatile char *)a == 0,
	    "mapped again: zeros", 0);
}

static void
test_map(void)
{
	long a = map(0, 3 * 4096, PROT_READ | PROT_WRITE, 0), zero = 4096;
	const struct kinfo_vmentry *e;

	sys(SYS_mprotect, a + zero, 4096, PROT_READ);
	e = entry((unsigned long)(a + zero));
	expect(e != NULL && e->kve_start == (unsigned long)(a + zero) && e->kve_end == (unsigned long)(a + 8192) &&
	    e->kve_protection == PROT_READ, "an entry of its own", 0);
	e = entry((unsigned long)(a + 2 * 4096));
	expect(e != NULL && e->kve_protection == (PROT_READ | PROT_WRITE), "the one behind", 0);
	e = entry((unsigned long)test_map);
	expect(e != NULL && (e->kve_protection & PROT_EXEC) && e->kve_path[0] == '/', "the program's file", 0);
	e = entry((unsigned long)&e);
	expect(e != NULL && e->kve_end <= USER_END, "the stack", 0);
}

int
main(void)
{
	test_place();
	test_rights();
	test_advice();
	test_map();
	return expected();
}
