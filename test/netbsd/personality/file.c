/*
 * file.c: files and descriptors: the host's, with NetBSD's flags and structs.
 */
#include "personality.h"

#define AT_CWD	-100

/* ---- flags ---- */

static const u32 open_flags[][2] = {	/* NetBSD's, the host's */
	{ 0x4, 0x800 }, { 0x8, 0x400 }, { 0x40, 0x2000 }, { 0x80, 0x101000 }, { 0x100, 0x20000 }, { 0x200, 0x40 },
	{ 0x400, 0x200 }, { 0x800, 0x80 }, { 0x8000, 0x100 }, { 0x10000, 0x1000 }, { 0x80000, 0x4000 },
	{ 0x200000, 0x10000 }, { 0x400000, 0x80000 },
};

static u32
flags_host(u64 flags)
{
	u32 to = flags & 3;

	for (u32 i = 0; i < ARRAY_LENGTH(open_flags); i++)
		if (flags & open_flags[i][0])
			to |= open_flags[i][1];
	return to;
}

static u32
flags_guest(u64 flags)
{
	u32 to = flags & 3;

	for (u32 i = 0; i < ARRAY_LENGTH(open_flags); i++)
		if ((flags & open_flags[i][1]) == open_flags[i][1])
			to |= open_flags[i][0];
	return to;
}

/* ---- reading and writing ---- */

SLEEP(read, read, a[0], a[1], a[2])
SLEEP(write, write, a[0], a[1], a[2])
SLEEP(readv, readv, a[0], a[1], a[2])
SLEEP(writev, writev, a[0], a[1], a[2])

/* fd, buffer, size, nothing, offset */
SLEEP(pread, pread64, a[0], a[1], a[2], a[4])
SLEEP(pwrite, pwrite64, a[0], a[1], a[2], a[4])

/* fd, nothing, offset, from where */
PASS(lseek, lseek, a[0], a[2], a[3])
PASS(ftruncate, ftruncate, a[0], a[2])

/* ---- names ---- */

/* procfs is not mounted, as on most machines. */
static bool
hidden(u64 path)
{
	char begin[6];

	return copy_in(begin, path, sizeof begin) == 0 && bytes_compare(begin, "/proc", 5) == 0 &&
	    (begin[5] == 0 || begin[5] == '/');
}

static sptr
open_there(struct lwp *l, int folder, u64 path, u64 flags, u64 mode)
{
	return hidden(path) ? -GENOENT : sleep_call(l, openat, folder, path, flags_host(flags), mode);
}

sptr
call_open(struct lwp *l, const u64 *a)
{
	return open_there(l, AT_CWD, a[0], a[1], a[2]);
}

sptr
call_openat(struct lwp *l, const u64 *a)
{
	return open_there(l, (int)a[0], a[1], a[2], a[3]);
}

/* The path is argument n. */
#define BY_NAME(name, n)						\
sptr									\
call_##name(struct lwp *l, const u64 *a)				\
{									\
	(void)l;							\
	return hidden(a[n]) ? -GENOENT : pass(name, a[0], a[1], a[2], a[3]);	\
}
BY_NAME(unlink, 0)
BY_NAME(rename, 0)
BY_NAME(mkdir, 0)
BY_NAME(rmdir, 0)
BY_NAME(chdir, 0)
BY_NAME(access, 0)
BY_NAME(chmod, 0)
PASS(umask, umask, a[0], a[1])
BY_NAME(symlink, 0)
BY_NAME(readlink, 0)
BY_NAME(readlinkat, 1)
BY_NAME(mkdirat, 1)
BY_NAME(faccessat, 1)
PASS(dup, dup, a[0], a[1])
PASS(dup2, dup2, a[0], a[1])

PASS(getcwd, getcwd, a[0], a[1])

/* ---- descriptors ---- */

PASS(close, close, a[0])
PASS(dup3, dup3, a[0], a[1], flags_host(a[2]) & ~3u)
PASS(pipe2, pipe2, a[0], flags_host(a[1]))

/* The second descriptor is the second value. */
sptr
call_pipe(struct lwp *l, const u64 *a)
{
	int fds[2];
	sptr r = pass(pipe2, fds, 0);

	(void)a;
	if (r == 0)
		l->frame->uc_mcontext.rdx = (u64)fds[1];
	return r == 0 ? fds[0] : r;
}

enum { GF_DUPFD, GF_GETFD, GF_SETFD, GF_GETFL, GF_SETFL, GF_CLOSEM = 10, GF_MAXFD, GF_DUPFD_CLOEXEC };

static sptr
highest_descriptor(void)
{
	u64 limit[2] = { 0, 0 };
	sptr fd;

	host(getrlimit, 7, limit);
	for (fd = (sptr)MIN(limit[0], 65536ul) - 1; fd >= 0; fd--)
		if (host(fcntl, fd, GF_GETFD, 0) >= 0)
			break;
	return fd;
}

sptr
call_fcntl(struct lwp *l, const u64 *a)
{
	sptr r;

	(void)l;
	switch (a[1]) {
	case GF_DUPFD: case GF_GETFD: case GF_SETFD:
		return pass(fcntl, a[0], a[1], a[2]);
	case GF_GETFL:
		r = pass(fcntl, a[0], a[1], 0);
		return r < 0 ? r : flags_guest((u64)r);
	case GF_SETFL:
		return pass(fcntl, a[0], a[1], flags_host(a[2]));
	case GF_CLOSEM:
		/* an error when there is none */
		return highest_descriptor() < (sptr)a[0] ? -GEBADF : pass(close_range, a[0], ~0u, 0);
	case GF_MAXFD:
		r = highest_descriptor();
		return r < 0 ? -GEBADF : r;
	case GF_DUPFD_CLOEXEC:
		return pass(fcntl, a[0], 1030, a[2]);
	}
	host_die("fcntl %lu is not modelled", a[1]);
}

/* Only whether it is a terminal is asked here, and it is none. */
sptr
call_ioctl(struct lwp *l, const u64 *a)
{
	sptr r = pass(fcntl, a[0], GF_GETFD, 0);

	(void)l;
	return r < 0 ? r : -25 /* ENOTTY */;
}

/* fds, how many, timeout, mask */
sptr
call_pollts(struct lwp *l, const u64 *a)
{
	sptr r;

	if (a[3] != 0)
		host_die("__pollts50 with a mask is not modelled");
	r = sleep_call(l, ppoll, a[0], a[1], a[2], 0, 8);
	return r == -RESTART ? -GEINTR : r;
}

sptr
call_poll(struct lwp *l, const u64 *a)
{
	sptr r = sleep_call(l, poll, a[0], a[1], (int)a[2]);

	return r == -RESTART ? -GEINTR : r;
}

/* ---- what a file is ---- */

struct host_stat {
	u64 device, id, links;
	u32 mode, user, group, pad;
	u64 special;
	s64 size, block_size, blocks;
	struct guest_timespec accessed, modified, changed;
	s64 reserved[3];
};
struct guest_stat {			/* 152 */
	u64 device;
	u32 mode, pad;
	u64 id;
	u32 links, user, group, pad2;
	u64 special;
	struct guest_timespec accessed, modified, changed, born;
	s64 size, blocks;
	u32 block_size, flags, generation, spare[2], pad3;
};
_Static_assert(sizeof(struct host_stat) == 144 && sizeof(struct guest_stat) == 152 &&
    offsetof(struct guest_stat, size) == 112, "the kernels' sizes");

static sptr
stat_tell(sptr r, const struct host_stat *s, u64 to)
{
	struct guest_stat g = { .device = s->device, .mode = s->mode, .id = s->id, .links = (u32)s->links,
		.user = s->user,
		.group = s->group, .special = s->special, .accessed = s->accessed, .modified = s->modified,
		.changed = s->changed, .born = s->changed, .size = s->size, .blocks = s->blocks,
		.block_size = (u32)s->block_size };

	return r != 0 ? r : copy_out(to, &g, sizeof g);
}

sptr
call_stat(struct lwp *l, const u64 *a)
{
	struct host_stat s = { 0 };

	(void)l;
	return stat_tell(hidden(a[0]) ? -GENOENT : pass(stat, a[0], &s), &s, a[1]);
}

sptr
call_lstat(struct lwp *l, const u64 *a)
{
	struct host_stat s = { 0 };

	(void)l;
	return stat_tell(hidden(a[0]) ? -GENOENT : pass(lstat, a[0], &s), &s, a[1]);
}

sptr
call_fstat(struct lwp *l, const u64 *a)
{
	struct host_stat s = { 0 };

	(void)l;
	return stat_tell(pass(fstat, a[0], &s), &s, a[1]);
}

enum { GAT_SYMLINK_NOFOLLOW = 0x200, GAT_REMOVEDIR = 0x800, HOST_SYMLINK_NOFOLLOW = 0x100, HOST_REMOVEDIR = 0x200 };

sptr
call_fstatat(struct lwp *l, const u64 *a)
{
	struct host_stat s = { 0 };
	int flags = a[3] & GAT_SYMLINK_NOFOLLOW ? HOST_SYMLINK_NOFOLLOW : 0;

	(void)l;
	return stat_tell(hidden(a[1]) ? -GENOENT : pass(newfstatat, a[0], a[1], &s, flags), &s, a[2]);
}

PASS(unlinkat, unlinkat, a[0], a[1], a[2] & GAT_REMOVEDIR ? HOST_REMOVEDIR : 0)

/* ---- directories ---- */

struct host_dirent { u64 id; s64 offset; u16 length; u8 type; char name[]; };

/* The host's entries are never smaller than what they become, so as many are read as fit. */
sptr
call_getdents(struct lwp *l, const u64 *a)
{
	u8 entries[8192];
	u64 to = a[1];
	sptr n = pass(getdents64, a[0], entries, MIN(a[2], sizeof entries)), r = 0;

	(void)l;
	for (sptr at = 0; at < n && r == 0;) {
		const struct host_dirent *e = (const struct host_dirent *)(entries + at);
		uptr length = str_length(e->name);
		struct guest_dirent g = { .id = e->id, .name_length = (u16)length, .type = e->type };

		g.length = (u16)ROUND_UP(offsetof(struct guest_dirent, name) + length + 1, 8);
		str_copy(g.name, sizeof g.name, e->name);
		r = copy_out(to, &g, g.length);
		to += g.length;
		at += e->length;
	}
	return n < 0 ? n : r != 0 ? r : (sptr)(to - a[1]);
}

/* ---- file systems ---- */

struct host_statfs { s64 type, bsize, blocks, bfree, bavail, files, ffree; int fsid[2]; s64 namelen, frsize,
	flags, spare[4]; };

/*
 * struct statvfs, the same up to the owner: then four spare words of 4 bytes (9.0's) or 8, the type, the
 * place where it is mounted, what is mounted, and in the newer one a label.
 */
struct volume { u64 flags, bsize, frsize, iosize, blocks, bfree, bavail, bresvd, files, ffree, favail, fresvd,
	counts[4], fsidx, fsid, namemax; u32 owner; };
enum { OLD_SIZE = 2256, NEW_SIZE = 3296, OLD_TYPE = 172, NEW_TYPE = 192, TYPE_LENGTH = 32, NAME_LENGTH = 1024 };
_Static_assert(offsetof(struct volume, owner) == 152, "the kernel's offset");

static sptr
volume_tell(sptr r, const struct host_statfs *s, u64 to, bool newer)
{
	u8 whole[NEW_SIZE] = { 0 };
	struct volume v = { .flags = 0, .bsize = (u64)s->bsize, .frsize = (u64)s->frsize, .iosize = (u64)s->bsize,
		.blocks = (u64)s->blocks, .bfree = (u64)s->bfree, .bavail = (u64)s->bavail, .files = (u64)s->files,
		.ffree = (u64)s->ffree, .favail = (u64)s->ffree, .fsid = (u32)s->fsid[0],
		.namemax = (u64)s->namelen };
	u32 type = newer ? NEW_TYPE : OLD_TYPE;

	bytes_copy(whole, &v, sizeof v);
	str_copy((char *)whole + type, TYPE_LENGTH, "ffs");
	str_copy((char *)whole + type + TYPE_LENGTH, NAME_LENGTH, "/");
	str_copy((char *)whole + type + TYPE_LENGTH + NAME_LENGTH, NAME_LENGTH, "/dev/wd0a");
	return r != 0 ? r : copy_out(to, whole, newer ? NEW_SIZE : OLD_SIZE);
}

#define VOLUME(name, of, newer)							\
sptr										\
call_##name(struct lwp *l, const u64 *a)					\
{										\
	struct host_statfs s = { 0 };						\
										\
	(void)l;								\
	return volume_tell(pass(of, a[0], &s), &s, a[1], newer);		\
}
VOLUME(statvfs1_old, statfs, false)
VOLUME(fstatvfs1_old, fstatfs, false)
VOLUME(statvfs1, statfs, true)
VOLUME(fstatvfs1, fstatfs, true)

/* buffer, its size, flags: the root alone is mounted */
static sptr
volumes(const u64 *a, bool newer)
{
	struct host_statfs s = { 0 };
	sptr r = pass(statfs, "/", &s);

	if (a[0] == 0 || a[1] < (newer ? NEW_SIZE : OLD_SIZE))
		return 1;
	r = volume_tell(r, &s, a[0], newer);
	return r != 0 ? r : 1;
}

sptr
call_getvfsstat_old(struct lwp *l, const u64 *a)
{
	(void)l;
	return volumes(a, false);
}

sptr
call_getvfsstat(struct lwp *l, const u64 *a)
{
	(void)l;
	return volumes(a, true);
}

PASS(getrandom, getrandom, a[0], a[1], a[2] & 3)
