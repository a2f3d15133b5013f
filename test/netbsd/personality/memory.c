/*
 * memory.c: the address space: what is mapped, with which rights at most, and where the next goes.
 *
 * A sorted list of areas describes it as uvm would; the host holds the pages. All of it is private
 * memory, so it is shared and copied with the pages. PaX MPROTECT fixes the most rights of an
 * area when it is mapped. New areas go as high as there is room below the ceiling.
 */
#include "personality.h"

#define AREAS		16384
#define CEILING		0x7f7ff7eff000ul	/* USRSTACK - MAXSSIZ - vm.guard_size */
#define HOST_PRIVATE	2
#define HOST_SHARED	1
#define HOST_FIXED	0x10
#define HOST_ANON	(0x20 | 0x4000)		/* and NORESERVE: memory is taken when it is touched */

struct area {
	u64 begin, end, offset;
	u8 prot, max, inherit, advice;
	bool shared, file;
	char *path;
};
static struct area areas[AREAS];
static u32 count;
static char paths[64 << 10];
static u32 paths_used;
static u64 random_delta;
u32 vm_lock;

/* ---- the list ---- */

/* The first area that ends above the address. */
static u32
area_at(u64 address)
{
	u32 low = 0, high = count;

	while (low < high) {
		u32 middle = (low + high) / 2;

		if (areas[middle].end <= address)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
area_insert(u32 i, const struct area *new)
{
	if (count == AREAS)
		host_die("more than %u areas of memory", AREAS);
	bytes_move(areas + i + 1, areas + i, (count - i) * sizeof *areas);
	areas[i] = *new;
	count++;
}

static void
area_remove(u32 i)
{
	count--;
	bytes_move(areas + i, areas + i + 1, (count - i) * sizeof *areas);
}

/* No area lies across the address afterwards. */
static void
area_split(u64 address)
{
	u32 i = area_at(address);
	struct area upper;

	if (i == count || areas[i].begin >= address)
		return;
	upper = areas[i];
	upper.begin = address;
	if (upper.file)
		upper.offset += address - areas[i].begin;
	areas[i].end = address;
	area_insert(i + 1, &upper);
}

/* The areas of a range, whole: from the one returned on, as long as they begin below end. */
static u32
areas_of(u64 begin, u64 end)
{
	area_split(begin);
	area_split(end);
	return area_at(begin);
}

static void
range_drop(u64 begin, u64 end)
{
	u32 i = areas_of(begin, end);

	while (i < count && areas[i].begin < end)
		area_remove(i);
}

static bool
same_kind(const struct area *a, const struct area *b)
{
	return !a->file && !b->file && a->prot == b->prot && a->max == b->max && a->inherit == b->inherit &&
	    a->advice == b->advice && a->shared == b->shared && !a->shared;
}

/* Neighbours of one kind become one, as the kernel's entries do. */
static void
range_join(u64 begin, u64 end)
{
	u32 i = area_at(begin > 0 ? begin - 1 : 0);

	while (i + 1 < count && areas[i].begin <= end)
		if (areas[i].end == areas[i + 1].begin && same_kind(&areas[i], &areas[i + 1])) {
			areas[i].end = areas[i + 1].end;
			area_remove(i + 1);
		} else {
			i++;
		}
}

/* ---- where ---- */

void
vm_random(u64 bits)
{
	random_delta = (bits & 0xffffffff) << 12;
}

/* The highest place not above `top` that is aligned; 0 none. */
static u64
room_below(u64 top, u64 size, u64 align)
{
	u64 end = top + size;

	for (u32 i = area_at(top);; i--) {
		/* The gap below area i. */
		u64 low = i > 0 ? areas[i - 1].end : PAGE, high = MIN(end, i < count ? areas[i].begin : USER_END), at;

		if (high >= size + low) {
			at = ROUND_DOWN(high - size, align);
			if (at >= low)
				return at;
		}
		if (i == 0)
			return 0;
	}
}

static bool
is_free(u64 begin, u64 size)
{
	u32 i = area_at(begin);

	return begin + size <= USER_END && (i == count || areas[i].begin >= begin + size);
}

static u64
choose(u64 hint, u64 size, u32 flags, bool random)
{
	u64 align = MAX(PAGE, flags >> 24 != 0 ? 1ul << (flags >> 24) : PAGE);
	u64 top = CEILING - size - (random ? MIN(random_delta, CEILING - size) : 0), at = 0;

	if (hint != 0 && (flags & GMAP_TRYFIXED) == 0 && hint > CEILING - size)
		hint = CEILING - size;
	if (hint != 0)
		at = hint % align == 0 && is_free(hint, size) ? hint : room_below(hint, size, align);
	if (at == 0)
		at = room_below(top, size, align);
	return at != 0 ? at : room_below(CEILING - size, size, align);
}

/* ---- mapping ---- */

static char *
path_keep(const char *path)
{
	uptr n = path != NULL ? str_length(path) + 1 : 0;

	if (n == 0 || paths_used + n > sizeof paths)
		return NULL;
	bytes_copy(paths + paths_used, path, n);
	paths_used += n;
	return paths + paths_used - n;
}

/* Files are told apart by where the host says that they are. */
static char *
path_of(int fd)
{
	char link[64], path[1024];
	sptr n;

	fmt_print(link, sizeof link, "/proc/self/fd/%d", fd);
	n = host(readlink, link, path, sizeof path - 1);
	if (n <= 0)
		return NULL;
	path[n] = 0;
	for (u32 i = 0; i < count; i++)
		if (areas[i].path != NULL && str_equal(areas[i].path, path))
			return areas[i].path;
	return path_keep(path);
}

static sptr
map_there(u64 at, u64 size, u32 prot, u32 max, u32 flags, int fd, u64 offset, const char *path)
{
	bool anon = flags & GMAP_ANON;
	u64 how = HOST_FIXED | (flags & GMAP_SHARED ? HOST_SHARED : HOST_PRIVATE) | (anon ? HOST_ANON : 0);
	sptr r = pass(mmap, at, size, prot, how, fd, offset);
	struct area a = { at, at + size, anon ? 0 : offset, (u8)prot, (u8)max, flags & GMAP_SHARED ? GINHERIT_SHARE :
		GINHERIT_COPY, 0, flags & GMAP_SHARED, !anon, NULL };

	if (r < 0)
		return r;
	range_drop(at, at + size);
	a.path = anon ? path_keep(path) : path_of(fd);
	area_insert(area_at(at), &a);
	range_join(at, at + size);
	return r;
}

sptr
vm_map(u64 addr, u64 size, u32 prot, u32 max, u32 flags, int fd, u64 offset, const char *path)
{
	sptr r;

	size = ROUND_UP(size, PAGE);
	lock_take(&vm_lock);
	if (!(flags & GMAP_FIXED))
		addr = size > CEILING ? 0 : choose(addr, size, flags, addr == 0 || !(flags & GMAP_ANON));
	r = addr == 0 ? -GENOMEM : map_there(addr, size, prot, max, flags, fd, offset, path);
	store_release(&vm_lock, 0);
	return r;
}

static bool
is_strict(const struct lwp *l)
{
	return l->process->pax & PAX_MPROTECT;
}

static bool
refused(const struct lwp *l, u32 prot)
{
	return is_strict(l) && (prot & GPROT_WRITE) && (prot & GPROT_EXEC);
}

sptr
call_mmap(struct lwp *l, const u64 *a)
{
	u64 addr = a[0], size = a[1], offset = a[6];
	u32 prot = a[2] & GPROT_ALL, extra = a[2] >> 3 & GPROT_ALL, flags = (u32)a[3], max = GPROT_ALL;
	int fd = (int)a[4];

	if ((flags & GMAP_SHARED) && (flags & GMAP_PRIVATE))
		return -GEINVAL;
	if (size == 0 || (flags & GMAP_ANON ? fd != -1 : offset % PAGE != 0))
		return -GEINVAL;
	if (addr + size < addr)
		return -GENOMEM;
	if (flags & GMAP_FIXED) {
		if (addr % PAGE != 0 || addr < PAGE)
			return -GEINVAL;
		if (addr + size > USER_END)
			return -GEFBIG;
	}
	if (refused(l, prot))
		return -GEACCES;
	if (is_strict(l))
		max = prot | extra;
	return vm_map(ROUND_DOWN(addr, PAGE), size, prot, max, flags, flags & GMAP_ANON ? -1 : fd, offset, NULL);
}

/* Whether a range of whole pages; its size is rounded up. */
static sptr
range_check(u64 addr, u64 *size)
{
	*size = ROUND_UP(*size, PAGE);
	return addr % PAGE != 0 || addr + *size < addr || addr + *size > USER_END ? -GEINVAL : 0;
}

sptr
call_munmap(struct lwp *l, const u64 *a)
{
	u64 size = a[1];
	sptr r = range_check(a[0], &size);

	(void)l;
	if (r != 0 || size == 0)
		return r;
	lock_take(&vm_lock);
	r = pass(munmap, a[0], size);
	if (r == 0)
		range_drop(a[0], a[0] + size);
	store_release(&vm_lock, 0);
	return r;
}

static sptr
protect(u64 begin, u64 end, u32 prot)
{
	sptr r = 0;

	for (u32 i = area_at(begin); i < count && areas[i].begin < end; i++)
		if ((prot & areas[i].max) != prot)
			return -GEACCES;
	for (u32 i = areas_of(begin, end); r == 0 && i < count && areas[i].begin < end; i++) {
		r = pass(mprotect, areas[i].begin, areas[i].end - areas[i].begin, prot);
		areas[i].prot = (u8)prot;
	}
	range_join(begin, end);
	return r;
}

sptr
call_mprotect(struct lwp *l, const u64 *a)
{
	u64 size = a[1];
	u32 prot = a[2] & GPROT_ALL;
	sptr r = range_check(a[0], &size);

	if (r != 0 || size == 0)
		return r;
	if (refused(l, prot))
		return -GEACCES;
	lock_take(&vm_lock);
	r = protect(a[0], a[0] + size, prot);
	store_release(&vm_lock, 0);
	return r;
}

static bool
is_whole(u64 begin, u64 end)
{
	u64 at = begin;

	for (u32 i = area_at(begin); i < count && areas[i].begin <= at && at < end; i++)
		at = areas[i].end;
	return at >= end;
}

/* Only giving pages up does anything: the host would give zeros for what here keeps its contents. */
sptr
call_madvise(struct lwp *l, const u64 *a)
{
	u64 size = a[1];
	sptr r = range_check(a[0], &size);

	(void)l;
	if (r != 0 || a[2] > GMADV_LAST)
		return -GEINVAL;
	lock_take(&vm_lock);
	if (a[2] == GMADV_FREE)
		r = !is_whole(a[0], a[0] + size) ? -GEFAULT : 0;
	for (u32 i = area_at(a[0]); r == 0 && a[2] == GMADV_FREE && i < count && areas[i].begin < a[0] + size; i++)
		if (!areas[i].file && !areas[i].shared) {
			u64 begin = MAX(a[0], areas[i].begin);

			host(madvise, begin, MIN(a[0] + size, areas[i].end) - begin, 4 /* MADV_DONTNEED */);
		}
	store_release(&vm_lock, 0);
	return r;
}

PASS(mincore, mincore, a[0], a[1], a[2])
PASS(msync, msync, a[0], a[1], a[2])

/* What was private becomes shared with the children to come: its contents move to shared pages. */
static sptr
area_share(struct area *a)
{
	u64 size = a->end - a->begin;
	sptr copy = pass(mmap, 0x7fc000000000, size, GPROT_READ | GPROT_WRITE, HOST_ANON | HOST_SHARED, -1, 0);

	if (copy < 0)
		return copy;
	copy_in((void *)copy, a->begin, size);
	host(mprotect, copy, size, a->prot);
	a->shared = true;
	return pass(mremap, copy, size, size, 3 /* MAYMOVE, FIXED */, a->begin) < 0 ? -GENOMEM : 0;
}

sptr
call_minherit(struct lwp *l, const u64 *a)
{
	u64 size = a[1];
	sptr r = range_check(a[0], &size);

	(void)l;
	if (r != 0 || a[2] == 3 || a[2] > GINHERIT_ZERO)
		return -GEINVAL;
	lock_take(&vm_lock);
	for (u32 i = areas_of(a[0], a[0] + size); r == 0 && i < count && areas[i].begin < a[0] + size; i++) {
		areas[i].inherit = (u8)a[2];
		if (a[2] == GINHERIT_SHARE && !areas[i].shared)
			r = area_share(&areas[i]);
	}
	store_release(&vm_lock, 0);
	return r;
}

/* In a fork's child, whose parent held the lock for it. */
void
vm_fork_child(void)
{
	vm_lock = 0;
	for (u32 i = count; i-- > 0;) {
		struct area *a = &areas[i];

		if (a->inherit == GINHERIT_NONE) {
			host(munmap, a->begin, a->end - a->begin);
			area_remove(i);
		} else if (a->inherit == GINHERIT_ZERO) {
			host(mmap, a->begin, a->end - a->begin, a->prot, HOST_ANON | HOST_FIXED | HOST_PRIVATE,
			    -1, 0);
		}
	}
}

/* old, its size, new, its size, flags */
sptr
call_mremap(struct lwp *l, const u64 *a)
{
	u64 old = a[0], old_size = ROUND_UP(a[1], PAGE), new = a[2], size = ROUND_UP(a[3], PAGE);
	struct area area;
	u32 i;
	sptr r;

	(void)l;
	if (a[4] & ~(u64)(GMAP_FIXED | (0xffu << 24)) || old % PAGE != 0 || old_size == 0 || size == 0)
		return a[4] & GMAP_REMAPDUP ? -GEOPNOTSUPP : -GEINVAL;
	lock_take(&vm_lock);
	i = areas_of(old, old + old_size);
	if (!is_whole(old, old + old_size) || areas[i].end != old + old_size) {
		store_release(&vm_lock, 0);
		return -GEINVAL;
	}
	area = areas[i];
	range_drop(old, old + old_size);
	if (!(a[4] & GMAP_FIXED))
		new = is_free(old, size) ? old : choose(new != 0 ? new : old, size, (u32)a[4], false);
	r = new == old ? pass(mremap, old, old_size, size, 0, 0) : pass(mremap, old, old_size, size, 3, new);
	if (r >= 0) {
		range_drop(new, new + size);
		area.begin = new;
		area.end = new + size;
	}
	area_insert(area_at(area.begin), &area);
	store_release(&vm_lock, 0);
	return r;
}

/* ---- telling ---- */

u64
vm_size(void)
{
	return count * sizeof(struct guest_vmentry);
}

static void
describe(const struct area *a, struct guest_vmentry *e)
{
	*e = (struct guest_vmentry){ .start = a->begin, .end = a->end, .offset = a->offset,
		.type = a->file ? GKVE_VNODE : GKVE_UNKNOWN, .advice = a->advice, .protection = a->prot,
		.max_protection = a->max, .references = 1, .inheritance = a->inherit };
	if (a->path != NULL)
		str_copy(e->path, 512, a->path);
}

/* As many bytes of each entry as are asked for; -GENOSPC: room is not enough for all. */
sptr
vm_list(u64 to, u64 room, u64 entry_size, u64 *needed)
{
	struct guest_vmentry e;
	u64 size = MIN(entry_size, sizeof e);
	sptr r = 0;

	lock_take(&vm_lock);
	*needed = count * entry_size;
	for (u32 i = 0; r == 0 && i < count && to != 0; i++) {
		if (room < entry_size * (i + 1)) {
			r = -GENOSPC;
			break;
		}
		describe(&areas[i], &e);
		r = copy_out(to + i * entry_size, &e, size);
	}
	store_release(&vm_lock, 0);
	return r;
}
