/*
 * vector.c: scattered memory, struct iovec and struct msghdr.
 *
 * A call that moves total bytes uses the pieces in order and the last one in part. The vectors
 * themselves are read, too.
 */
#include "interception/call.h"

static void
each_piece(const struct call *call, const struct iovec *iov, uptr n, uptr total, bool write)
{
	uptr i, size;

	for (i = 0; i < n && total > 0; i++) {
		tool_read(call, &iov[i], sizeof iov[i]);
		size = MIN(iov[i].iov_len, total);
		if (write)
			tool_write(call, iov[i].iov_base, size);
		else
			tool_read(call, iov[i].iov_base, size);
		total -= size;
	}
}

void
graph_iov_read(const struct call *call, const struct iovec *iov, uptr n, uptr total)
{
	each_piece(call, iov, n, total, false);
}

void
graph_iov_write(const struct call *call, const struct iovec *iov, uptr n, uptr total)
{
	each_piece(call, iov, n, total, true);
}

/* Padding between the parts of control data need not have a value. */
static void
read_control(const struct call *call, const struct msghdr *m)
{
	struct cmsghdr *c;

	for (c = CMSG_FIRSTHDR(m); c != NULL; c = CMSG_NXTHDR((struct msghdr *)m, c)) {
		tool_read(call, &c->cmsg_len, sizeof c->cmsg_len);
		if (c->cmsg_len < sizeof *c)
			return;
		tool_read(call, c, c->cmsg_len);
	}
}

void
graph_msg_read(const struct call *call, const struct msghdr *m, uptr total)
{
	tool_read(call, &m->msg_name, sizeof m->msg_name);
	tool_read(call, &m->msg_namelen, sizeof m->msg_namelen);
	tool_read(call, &m->msg_iov, sizeof m->msg_iov);
	tool_read(call, &m->msg_iovlen, sizeof m->msg_iovlen);
	tool_read(call, &m->msg_control, sizeof m->msg_control);
	tool_read(call, &m->msg_controllen, sizeof m->msg_controllen);
	if (m->msg_name != NULL)
		tool_read(call, m->msg_name, m->msg_namelen);
	graph_iov_read(call, m->msg_iov, (uptr)m->msg_iovlen, total);
	if (m->msg_control != NULL && m->msg_controllen != 0)
		read_control(call, m);
}

void
graph_msg_write(const struct call *call, struct msghdr *m, uptr total)
{
	tool_write(call, m, sizeof *m);
	if (m->msg_name != NULL)
		tool_write(call, m->msg_name, m->msg_namelen);
	graph_iov_write(call, m->msg_iov, (uptr)m->msg_iovlen, total);
	if (m->msg_control != NULL)
		tool_write(call, m->msg_control, m->msg_controllen);
}
