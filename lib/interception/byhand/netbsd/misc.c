/*
 * misc.c (NetBSD): ptrace.
 */
#include "interception/byhand/byhand.h"
#include "syscall_table.h"

INTERCEPTOR(int, ptrace, (int request, pid_t pid, void *p, int data))
{
	struct call call = CALL_HERE("ptrace");
	int ret, saved;

	if (!call_enter(&call))
		return real.ptrace(request, pid, p, data);
	syscall_ptrace_read(&call, request, p, data);
	ret = real.ptrace(request, pid, p, data);
	saved = errno;
	if (ret != -1)
		syscall_ptrace_written(&call, request, p, data);
	call_leave(&call);
	errno = saved;
	return ret;
}
