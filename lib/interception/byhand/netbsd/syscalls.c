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

/*
 * ptrace's requests, by number: headers of one release lack, or hide as legacy, those of another. What is behind the
 * address is as long as the row says, or as data says; IO and the vector requests have a buffer beyond it.
 */
enum { DATA = 0, PLACE = 4 /* an LWP's number, which says where a walk is */ };
static const struct trace_request {
	u8 request;
	bool vector;			/* struct iovec */
	u16 in, out;			/* bytes, DATA, or NONE_OF */
#define NONE_OF 0xffff
} trace_requests[] = {
	{ 12 /* DUMPCORE */,		false, DATA,    NONE_OF },
	{ 13 /* LWPINFO */,		false, PLACE,   DATA },
	{ 16 /* SET_EVENT_MASK */,	false, DATA,    NONE_OF },
	{ 17 /* GET_EVENT_MASK */,	false, NONE_OF, DATA },
	{ 18 /* GET_PROCESS_STATE */,	false, NONE_OF, DATA },
	{ 19 /* SET_SIGINFO */,		false, DATA,    NONE_OF },
	{ 20 /* GET_SIGINFO */,		false, NONE_OF, DATA },
	{ 24 /* LWPSTATUS */,		false, PLACE,   DATA },
	{ 25 /* LWPNEXT */,		false, PLACE,   DATA },
	{ 26 /* SET_SIGPASS */,		false, DATA,    NONE_OF },
	{ 27 /* GET_SIGPASS */,		false, NONE_OF, DATA },
	{ 33 /* GETREGS */,		false, NONE_OF, sizeof(struct reg) },
	{ 34 /* SETREGS */,		false, sizeof(struct reg), NONE_OF },
	{ 35 /* GETFPREGS */,		false, NONE_OF, sizeof(struct fpreg) },
	{ 36 /* SETFPREGS */,		false, sizeof(struct fpreg), NONE_OF },
	{ 37 /* GETDBREGS */,		false, NONE_OF, sizeof(struct dbreg) },
	{ 38 /* SETDBREGS */,		false, sizeof(struct dbreg), NONE_OF },
	{ 41 /* GETXSTATE */,		true,  NONE_OF, DATA },
	{ 42 /* SETXSTATE */,		true,  DATA,    NONE_OF },
};
#define TRACE_IO	10

static void
trace_range(const struct call *call, bool write, void *p, uptr n)
{
	if (write)
		tool_write(call, p, n);
	else
		tool_read(call, p, n);
}

static void
trace_data(const struct call *call, bool after, int request, void *addr, int data)
{
	for (u32 i = 0; i < ARRAY_LENGTH(trace_requests); i++) {
		const struct trace_request *r = &trace_requests[i];
		u16 size = after ? r->out : r->in;

		if (r->request != request)
			continue;
		if (r->vector) {
			const struct iovec *v = addr;

			if (!after)
				tool_read(call, v, sizeof *v);
			if (size != NONE_OF)
				trace_range(call, after, v->iov_base, v->iov_len);
		} else if (size != NONE_OF) {
			trace_range(call, after, addr, size != DATA ? size : (uptr)data);
		}
	}
}

/* Programs say how long a buffer is; the kernel says how much of it counts. */
static void
trace_io(const struct call *call, bool after, struct ptrace_io_desc *io)
{
	bool writes = io->piod_op == PIOD_WRITE_D || io->piod_op == PIOD_WRITE_I;

	if (after) {
		tool_write(call, &io->piod_len, sizeof io->piod_len);
	} else {
		tool_read(call, &io->piod_op, sizeof io->piod_op);	/* padding follows */
		tool_read(call, &io->piod_offs, sizeof *io - offsetof(struct ptrace_io_desc, piod_offs));
	}
	if (writes != after)
		trace_range(call, after, io->piod_addr, io->piod_len);
}

void
syscall_ptrace_read(const struct call *call, int request, void *addr, int data)
{
	if (addr == NULL)
		return;
	if (request == TRACE_IO)
		trace_io(call, false, addr);
	else
		trace_data(call, false, request, addr, data);
}

void
syscall_ptrace_written(const struct call *call, int request, void *addr, int data)
{
	if (addr == NULL)
		return;
	if (request == TRACE_IO)
		trace_io(call, true, addr);
	else
		trace_data(call, true, request, addr, data);
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
