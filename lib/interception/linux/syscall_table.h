/*
 * syscall_table.h (Linux): what the rows of syscalls/linux.def name: the kernel's structures, and the
 * effects that are not one range.
 */
#ifndef SAN_SYSCALL_TABLE_H
#define SAN_SYSCALL_TABLE_H

#include "interception/call.h"

#include <fcntl.h>
#include <linux/aio_abi.h>
#include <linux/capability.h>
#include <linux/futex.h>
#include <linux/perf_event.h>
#include <mqueue.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/timex.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <time.h>
#include <utime.h>

#define SYSCALL_TABLE	"interception/syscalls/linux.def"

/* The kernel's own struct sigaction; the mask has the size that the call gives. */
struct kernel_sigaction { void *handler; unsigned long flags; void *restorer; u64 mask[]; };
#define SIGACTION_SIZE(mask_size)	(offsetof(struct kernel_sigaction, mask) + (mask_size))
/* Two words behind pselect6's last argument. */
struct kernel_sigset_argument { const void *set; size_t size; };
/* Bytes of an fd_set that the kernel looks at. */
#define FD_SET_BYTES(n)			(ROUND_UP(n, 64) / 8)
#define CPU_SET_BYTES(n)		(ROUND_UP(n, 64) / 8)
#define NODE_MASK_BYTES(n)		(ROUND_UP(n, 64) / 8)
#define PAGES(n)			(ROUND_UP(n, 4096) / 4096)

/* No header of glibc 2.28 or later has it. */
struct ustat { s32 f_tfree; u64 f_tinode; char f_fname[6], f_fpack[6]; };

void syscall_io_submit(const struct call *, long count, struct iocb **);
void syscall_io_results(const struct call *, long count, const struct io_event *);
void syscall_poll_read(const struct call *, const struct pollfd *, u64 count);
void syscall_poll_written(const struct call *, struct pollfd *, u64 count);
void syscall_ptrace_read(const struct call *, long request, long addr, long data);
void syscall_ptrace_written(const struct call *, long request, long addr, long data);
void syscall_messages_written(const struct call *, struct mmsghdr *, long count);
void syscall_capabilities(const struct call *, const struct __user_cap_header_struct *, const void *, bool written);
void syscall_sigaction_read(const struct call *, const struct kernel_sigaction *, u64 mask_size);
void syscall_semctl_written(const struct call *, int command, long argument);

#endif
