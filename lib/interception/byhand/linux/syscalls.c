/*
 * syscalls.c (Linux): effects of system calls that are not one range, and syscall(2) itself.
 *
 * Called from the rows of syscalls/linux.def. A raw call has the effects of its row: a program
 * that calls getrandom or statx by number reads initialized memory afterwards.
 */
#include "interception/syscalls/syscalls.h"

#include "syscall_table.h"

#include <sys/ptrace.h>
#include <sys/user.h>

void
syscall_io_submit(const struct call *from, long count, struct iocb **list)
{
	const struct call call = *from;

	READ_N(list, count)
	for (long i = 0; i < count; i++) {
		struct iocb *control = list[i];
		const struct iovec *iov = (const struct iovec *)control->aio_buf;

		READ_OBJ(control)
		switch (control->aio_lio_opcode) {
		case IOCB_CMD_PWRITE:
			READ((const void *)control->aio_buf, control->aio_nbytes)
			break;
		case IOCB_CMD_PWRITEV:
			READ_IOV(iov, (int)control->aio_nbytes, -1)
			break;
		/* Completion may be seen without a call of ours, so the buffers count as
		 * written from here on. */
		case IOCB_CMD_PREAD:
			WRITE((void *)control->aio_buf, control->aio_nbytes)
			break;
		case IOCB_CMD_PREADV:
			for (u64 k = 0; k < control->aio_nbytes; k++)
				WRITE(iov[k].iov_base, iov[k].iov_len)
			break;
		}
	}
}

void
syscall_io_results(const struct call *from, long count, const struct io_event *events)
{
	const struct call call = *from;

	for (long i = 0; i < count; i++) {
		const struct iocb *control = (const struct iocb *)events[i].obj;

		if (events[i].res > 0 && control->aio_lio_opcode == IOCB_CMD_PREAD)
			WRITE((void *)control->aio_buf, events[i].res)
		else if (events[i].res > 0 && control->aio_lio_opcode == IOCB_CMD_PREADV)
			WRITE_IOV((const struct iovec *)control->aio_buf,
			    (int)control->aio_nbytes, events[i].res)
	}
}

void
syscall_poll_read(const struct call *from, const struct pollfd *fds, u64 count)
{
	const struct call call = *from;

	for (u64 i = 0; i < count; i++) {
		READ(&fds[i].fd, sizeof fds[i].fd)
		READ(&fds[i].events, sizeof fds[i].events)
	}
}

void
syscall_poll_written(const struct call *from, struct pollfd *fds, u64 count)
{
	const struct call call = *from;

	for (u64 i = 0; i < count; i++)
		WRITE(&fds[i].revents, sizeof fds[i].revents)
}

void
syscall_ptrace_read(const struct call *from, long request, long addr, long data)
{
	const struct call call = *from;
	const void *p = (const void *)data;

	if (!p)
		return;
	switch (request) {
	case PTRACE_SETREGS:
		READ(p, sizeof(struct user_regs_struct))
		break;
	case PTRACE_SETFPREGS:
		READ(p, sizeof(struct user_fpregs_struct))
		break;
	case PTRACE_SETSIGINFO:
		READ(p, sizeof(siginfo_t))
		break;
	case PTRACE_SETREGSET:
	case PTRACE_GETREGSET: {
		const struct iovec *iov = p;

		READ_OBJ(iov)
		if (request == PTRACE_SETREGSET)
			READ(iov->iov_base, iov->iov_len)
		break;
	}
	}
}

void
syscall_ptrace_written(const struct call *from, long request, long addr, long data)
{
	const struct call call = *from;
	void *p = (void *)data;

	if (!p)
		return;
	switch (request) {
	case PTRACE_PEEKTEXT:
	case PTRACE_PEEKDATA:
	case PTRACE_PEEKUSER:
	case PTRACE_GETEVENTMSG:
		WRITE(p, sizeof(long))
		break;
	case PTRACE_GETREGS:
		WRITE(p, sizeof(struct user_regs_struct))
		break;
	case PTRACE_GETFPREGS:
		WRITE(p, sizeof(struct user_fpregs_struct))
		break;
	case PTRACE_GETSIGINFO:
		WRITE(p, sizeof(siginfo_t))
		break;
	case PTRACE_GETREGSET: {
		const struct iovec *iov = p;

		WRITE(iov->iov_base, iov->iov_len)
		WRITE_OBJ(iov)
		break;
	}
	}
}

void
syscall_messages_written(const struct call *from, struct mmsghdr *msgs, long count)
{
	const struct call call = *from;

	for (long i = 0; msgs && i < count; i++) {
		WRITE_OBJ(&msgs[i].msg_len)
		WRITE_MSG(&msgs[i].msg_hdr, msgs[i].msg_len)
	}
}

/* Version 1 has one set of words, the later ones two. */
void
syscall_capabilities(const struct call *from,
    const struct __user_cap_header_struct *header, const void *data, bool written)
{
	const struct call call = *from;
	uptr sets = header && header->version == _LINUX_CAPABILITY_VERSION_1 ? 1 : 2;
	uptr size = sets * sizeof(struct __user_cap_data_struct);

	if (!data || !header)
		return;
	if (written)
		WRITE(data, size)
	else
		READ(data, size)
}

void
syscall_sigaction_read(const struct call *from,
    const struct kernel_sigaction *act, u64 mask_size)
{
	const struct call call = *from;

	if (!act)
		return;
	READ(&act->handler, sizeof act->handler)
	READ(&act->flags, sizeof act->flags)
	READ(&act->mask, mask_size)
}

void
syscall_semctl_written(const struct call *from, int command, long argument)
{
	const struct call call = *from;

	if (command == IPC_STAT)
		WRITE((void *)argument, sizeof(struct semid_ds))
	else if (command == IPC_INFO || command == SEM_INFO)
		WRITE((void *)argument, sizeof(struct seminfo))
}

INTERCEPTOR(long, syscall, (long number, ...))
{
	struct call call = CALL_HERE("syscall");
	long words[SYSCALL_WORDS] = { 0 }, ret;
	va_list ap;
	int saved;

	va_start(ap, number);
	for (u32 i = 0; i < 6; i++)
		words[i] = va_arg(ap, long);
	va_end(ap);
	if (!call_enter(&call))
		return real.syscall(number, words[0], words[1], words[2],
		    words[3], words[4], words[5]);
	syscall_before(&call, number, words);
	ret = real.syscall(number, words[0], words[1], words[2], words[3],
	    words[4], words[5]);
	saved = errno;
	syscall_after(&call, number, ret, words);
	call_leave(&call);
	errno = saved;
	return ret;
}
