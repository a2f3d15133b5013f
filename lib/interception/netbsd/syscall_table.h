/*
 * syscall_table.h (NetBSD): what the rows of syscalls/netbsd.def name: the kernel's structures, and
 * the effects that are not one range.
 */
#ifndef SAN_SYSCALL_TABLE_H
#define SAN_SYSCALL_TABLE_H

#include "interception/call.h"

/* The kernel's view of some structures is not for programs. */
#define _ACL_PRIVATE
#include <sys/acl.h>
#undef _ACL_PRIVATE
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
/* Bytes of an fd_set that the kernel looks at: whole words of 32 bits. */
#define FD_SET_BYTES(n)		(ROUND_UP(n, 32) / 8)
/* A socket address whose length the kernel has stored. */
#define WRITE_SOCKET(a, length)						\
	if (a && length) { WRITE(a, *(length)) } WRITE_OBJ(length)

void syscall_vector_read(const struct call *, char *const *strings);
void syscall_sigaction_read(const struct call *, const struct sigaction *);
void syscall_aio_queued(const struct call *, struct aiocb *);
void syscall_aio_write(const struct call *, const struct aiocb *);
void syscall_aio_list(const struct call *, struct aiocb *const *, int count);
void syscall_semctl_written(const struct call *, int command, long argument);
void syscall_ptrace_read(const struct call *, int request, void *addr, int data);
void syscall_ptrace_written(const struct call *, int request, void *addr, int data);

#endif
