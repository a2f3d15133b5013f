/*
 * kernel.c (NetBSD): structs whose use depends on a request or a count.
 */
#include "interception/call.h"

void
graph_messages_read(const struct call *call, const struct mmsghdr *m, uptr n)
{
	for (; m != NULL && n > 0; n--, m++)
		graph_msg_read(call, &m->msg_hdr, ~0ul);
}

void
graph_messages_received(const struct call *call, struct mmsghdr *m, sptr n)
{
	for (; m != NULL && n > 0; n--, m++) {
		tool_write(call, &m->msg_len, sizeof m->msg_len);
		graph_msg_write(call, &m->msg_hdr, m->msg_len);
	}
}

void
graph_messages_sent(const struct call *call, struct mmsghdr *m, sptr n)
{
	for (; m != NULL && n > 0; n--, m++)
		tool_write(call, &m->msg_len, sizeof m->msg_len);
}

void
graph_swap(const struct call *call, int command, void *p, sptr n)
{
	if (p == NULL)
		return;
	if (command == SWAP_STATS)
		tool_write(call, p, (uptr)n * sizeof(struct swapent));
	else if (command == SWAP_GETDUMPDEV)
		tool_write(call, p, sizeof(dev_t));
}
