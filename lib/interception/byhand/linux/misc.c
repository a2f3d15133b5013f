/*
 * misc.c (Linux): single functions whose arguments depend on a request number.
 */
#include <sys/user.h>

#include "interception/byhand/byhand.h"

#define NAME_SIZE	16		/* of a thread, with its NUL */

static void
prctl_before(const struct call *call, int option, const unsigned long *w)
{
	if (option == PR_SET_NAME)
		tool_read_string_n(call, (const char *)w[0], NAME_SIZE);
	else if (option == PR_SET_VMA && w[0] == PR_SET_VMA_ANON_NAME && w[3] != 0)
		tool_read_string(call, (const char *)w[3]);
}

static void
prctl_after(const struct call *call, int option, const unsigned long *w)
{
	switch (option) {
	case PR_GET_NAME:
		tool_write(call, (void *)w[0], str_length((char *)w[0]) + 1);
		break;
	case PR_GET_PDEATHSIG:
	case PR_GET_CHILD_SUBREAPER:
	case PR_GET_FPEMU:
	case PR_GET_FPEXC:
	case PR_GET_TSC:
	case PR_GET_UNALIGN:
	case PR_GET_ENDIAN:
		tool_write(call, (void *)w[0], sizeof(int));
		break;
	case PR_GET_TID_ADDRESS:
		tool_write(call, (void *)w[0], sizeof(int *));
		break;
	case PR_SCHED_CORE:
		if (w[0] == PR_SCHED_CORE_GET)
			tool_write(call, (void *)w[3], sizeof(u64));
		break;
	}
}

INTERCEPTOR(int, prctl, (int option, ...))
{
	struct call call = CALL_HERE("prctl");
	unsigned long w[4];
	va_list ap;
	int result, i;

	va_start(ap, option);
	for (i = 0; i < 4; i++)
		w[i] = va_arg(ap, unsigned long);
	va_end(ap);
	if (!call_enter(&call))
		return real.prctl(option, w[0], w[1], w[2], w[3]);
	prctl_before(&call, option, w);
	result = real.prctl(option, w[0], w[1], w[2], w[3]);
	if (result >= 0)
		prctl_after(&call, option, w);
	call_leave(&call);
	return result;
}

static void
ptrace_before(const struct call *call, int request, void *data)
{
	if (data == NULL)
		return;
	switch (request) {
	case PTRACE_SETREGS:
		tool_read(call, data, sizeof(struct user_regs_struct));
		break;
	case PTRACE_SETFPREGS:
		tool_read(call, data, sizeof(struct user_fpregs_struct));
		break;
	case PTRACE_SETSIGINFO:
		tool_read(call, data, sizeof(siginfo_t));
		break;
	case PTRACE_GETREGSET:
	case PTRACE_SETREGSET:
		tool_read(call, data, sizeof(struct iovec));
		if (request == PTRACE_SETREGSET)
			tool_read(call, ((struct iovec *)data)->iov_base,
			    ((struct iovec *)data)->iov_len);
		break;
	}
}

static void
ptrace_after(const struct call *call, int request, void *data)
{
	if (data == NULL)
		return;
	switch (request) {
	case PTRACE_PEEKTEXT:
	case PTRACE_PEEKDATA:
	case PTRACE_PEEKUSER:
	case PTRACE_GETEVENTMSG:
		tool_write(call, data, sizeof(long));
		break;
	case PTRACE_GETREGS:
		tool_write(call, data, sizeof(struct user_regs_struct));
		break;
	case PTRACE_GETFPREGS:
		tool_write(call, data, sizeof(struct user_fpregs_struct));
		break;
	case PTRACE_GETSIGINFO:
		tool_write(call, data, sizeof(siginfo_t));
		break;
	case PTRACE_GETREGSET:
		tool_write(call, data, sizeof(struct iovec));
		tool_write(call, ((struct iovec *)data)->iov_base,
		    ((struct iovec *)data)->iov_len);
		break;
	}
}

INTERCEPTOR(long, ptrace, (enum __ptrace_request request, ...))
{
	struct call call = CALL_HERE("ptrace");
	void *address, *data;
	va_list ap;
	long result;
	int saved;
	pid_t pid;

	va_start(ap, request);
	pid = va_arg(ap, pid_t);
	address = va_arg(ap, void *);
	data = va_arg(ap, void *);
	va_end(ap);
	if (!call_enter(&call))
		return real.ptrace(request, pid, address, data);
	ptrace_before(&call, request, data);
	result = real.ptrace(request, pid, address, data);
	saved = errno;
	if (result != -1)
		ptrace_after(&call, request, data);
	call_leave(&call);
	errno = saved;
	return result;
}
