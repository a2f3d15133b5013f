/*
 * syscall_table.h (NetBSD): what the rows of syscalls/netbsd.def name: the kernel's structures, and
 * the effects that are not one range.
 */
#ifndef SAN_SYSCALL_TABLE_H
#define SAN_SYSCALL_TABLE_H

#include "interception/call.h"

#include <sys/futex.h>
#include <sys/lwpctl.h>
#include <sys/mount.h>
#include <sys/pset.h>
#include <sys/quotactl.h>
#include <sys/uuid.h>

#define SYSCALL_TABLE	"interception/syscalls/netbsd.def"

/* Sizes where headers of one release lack the other's structure. */
#define KEVENT_50_SIZE		40	/* up to 10 */
#define KEVENT_100_SIZE		72	/* since 11: four words more */
#define STATVFS_90_SIZE		2256	/* up to 9 */
#define EPOLL_EVENT_SIZE	16	/* since 11 */

/*
 * Structures of releases long ago, which the compat_ calls take; LP64's sizes, as NetBSD's sys/compat/sys (mount.h,
 * resource.h, signal.h, sigtypes.h, socket.h, stat.h, timex.h), sys/sys/resource.h and compat/common/kern_info_09.c
 * have them. Times had seconds of 32 bits, and padding behind them that no program sets.
 */
struct time_50 { int seconds; int padding; long fraction; };
struct rusage_50 { struct time_50 times[2]; long numbers[14]; };
struct ntptimeval_50 { struct time_50 time; long errors[2], tai; int state; };
struct rlimit_43 { int limits[2]; };
struct sigaction_13 { void *handler; unsigned mask; int flags; };
struct sigaltstack_13 { void *base; int size, flags; };
struct sigstack_43 { void *base; int on; } __attribute__((packed));
struct msghdr_43 { void *name; int name_size; struct iovec *iov; int iov_count; void *rights; int rights_size; };
struct handle_30 { fsid_t id; unsigned short size, reserved; char data[16]; } __attribute__((packed));
struct stat_12 { char bytes[120]; };
struct stat_43 { char bytes[88]; };
struct statfs_12 { char bytes[312]; };
struct utsname_09 { char texts[5][32]; };

/* So many times, without their padding. */
SAN_INLINE void
times_50_read(const struct call *from, const struct time_50 *times, u32 n)
{
	const struct call call = *from;

	for (; times != NULL && n > 0; n--, times++) {
		READ_OBJ(&times->seconds)
		READ_OBJ(&times->fraction)
	}
}
#define READ_TIMES_50(times, n)	times_50_read(&call, times, n);

/* Bytes of an fd_set that the kernel looks at: whole words of 32 bits. */
#define FD_SET_BYTES(n)		(ROUND_UP(n, 32) / 8)
/* The sets of select and its kin. */
#define SELECTED(VERB)							\
	if (in) { VERB(in, FD_SET_BYTES(nd)) } if (ou) { VERB(ou, FD_SET_BYTES(nd)) }	\
	if (ex) { VERB(ex, FD_SET_BYTES(nd)) }
/* A socket address whose length the kernel has stored. */
#define WRITE_SOCKET(a, length)						\
	if (a && length) { WRITE(a, *(length)) } WRITE_OBJ(length)

void syscall_vector_read(const struct call *, char *const *strings);
void syscall_sigaction_read(const struct call *, const struct sigaction *);
void syscall_aio_write(const struct call *, const struct aiocb *);
void syscall_semctl_written(const struct call *, int command, long argument);
void syscall_ptrace_read(const struct call *, int request, void *addr, int data);
void syscall_ptrace_written(const struct call *, int request, void *addr, int data);

#endif
