/*
 * syscalls.c (NetBSD): effects of system calls that are not one range, and syscall(2) itself.
 *
 * Called from the rows of syscalls/netbsd.def. A raw call has the effects of its row: a program
 * that calls getrandom or fhstat by number reads initialized memory afterwards.
 */
#include "interception/syscalls/syscalls.h"

#include "syscall_table.h"

/* The arguments or the environment of a new program. */
void
syscall_vector_read(const struct call *from, char *const *strings)
{
	const struct call call = *from;

	for (; strings; strings++) {
		READ_OBJ(strings)
		if (*strings == NULL)
			break;
		READ_STR(*strings)
	}
}

void
syscall_sigaction_read(const struct call *from, const struct sigaction *act)
{
	const struct call call = *from;

	if (!act)
		return;
	READ(&act->sa_handler, sizeof act->sa_handler)
	READ(&act->sa_mask, sizeof act->sa_mask)
	READ(&act->sa_flags, sizeof act->sa_flags)
}

/* Completion may be seen without a call of ours, so the buffer counts as written from here on. */
void
syscall_aio_queued(const struct call *from, struct aiocb *control)
{
	const struct call call = *from;

	if (control)
		WRITE((void *)control->aio_buf, control->aio_nbytes)
}

void
syscall_aio_write(const struct call *from, const struct aiocb *control)
{
	const struct call call = *from;

	if (control)
		READ((const void *)control->aio_buf, control->aio_nbytes)
}

void
syscall_aio_list(const struct call *from, struct aiocb *const *list, int count)
{
	for (int i = 0; list && i < count; i++) {
		if (list[i] == NULL)
			continue;
		if (list[i]->aio_lio_opcode == LIO_READ)
			syscall_aio_queued(from, list[i]);
		else if (list[i]->aio_lio_opcode == LIO_WRITE)
			syscall_aio_write(from, list[i]);
	}
}

/* The fourth argument is a union. Only the kernel knows how many values GETALL fills. */
void
syscall_semctl_written(const struct call *from, int command, long argument)
{
	const struct call call = *from;

	if (command == IPC_STAT)
		WRITE((void *)argument, sizeof(struct semid_ds))
}

void
syscall_ptrace_read(const struct call *from, int request, void *addr, int data)
{
	const struct call call = *from;
	const struct ptrace_io_desc *io = addr;

	if (addr == NULL)
		return;
	switch (request) {
	case PT_IO:
		READ_OBJ(io)
		if (io->piod_op == PIOD_WRITE_D || io->piod_op == PIOD_WRITE_I)
			READ(io->piod_addr, io->piod_len)
		break;
	case PT_SETREGS:
		READ(addr, sizeof(struct reg))
		break;
	case PT_SETFPREGS:
		READ(addr, sizeof(struct fpreg))
		break;
	case PT_SETDBREGS:
		READ(addr, sizeof(struct dbreg))
		break;
	case PT_SET_EVENT_MASK:
	case PT_SET_SIGINFO:
		READ(addr, data)
		break;
	}
}

/* What is copied out is as long as data says, for requests that take a size there. */
void
syscall_ptrace_written(const struct call *from, int request, void *addr, int data)
{
	const struct call call = *from;
	struct ptrace_io_desc *io = addr;

	if (addr == NULL)
		return;
	switch (request) {
	case PT_IO:
		WRITE_OBJ(&io->piod_len)
		if (io->piod_op != PIOD_WRITE_D && io->piod_op != PIOD_WRITE_I)
			WRITE(io->piod_addr, io->piod_len)
		break;
	case PT_GETREGS:
		WRITE(addr, sizeof(struct reg))
		break;
	case PT_GETFPREGS:
		WRITE(addr, sizeof(struct fpreg))
		break;
	case PT_GETDBREGS:
		WRITE(addr, sizeof(struct dbreg))
		break;
	case 13:	/* PT_LWPINFO, which newer headers hide */
	case PT_GET_EVENT_MASK:
	case PT_GET_PROCESS_STATE:
	case PT_GET_SIGINFO:
	case PT_LWPSTATUS:
	case PT_LWPNEXT:
		WRITE(addr, data)
		break;
	}
}

/* Both take the number first and eight words behind it; __syscall's are 64 bits everywhere. */
#define BODY(name)							\
	struct call call = CALL_HERE(#name);				\
	long w[SYSCALL_WORDS], ret;					\
	va_list ap;							\
	int saved;							\
									\
	va_start(ap, number);						\
	for (u32 i = 0; i < SYSCALL_WORDS; i++)				\
		w[i] = va_arg(ap, long);				\
	va_end(ap);							\
	if (!call_enter(&call))						\
		return real.name(number, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);	\
	syscall_before(&call, number, w);				\
	ret = real.name(number, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);	\
	saved = errno;							\
	syscall_after(&call, number, ret, w);				\
	call_leave(&call);						\
	errno = saved;							\
	return ret;

INTERCEPTOR(int, syscall, (int number, ...))
{
	BODY(syscall)
}

INTERCEPTOR(quad_t, __syscall, (quad_t number, ...))
{
	BODY(__syscall)
}
