/*
 * graph_system.h (NetBSD): graphs of structs that only NetBSD has.
 */
#ifndef SAN_GRAPH_SYSTEM_H
#define SAN_GRAPH_SYSTEM_H

/* ==== record.c: call phase: files of /etc, streams ==== */
void graph_ttyent(const struct call *, struct ttyent *);
void graph_netgroup(const struct call *, const char **host, const char **user, const char **domain);
void graph_rpcent(const struct call *, struct rpcent *);
void graph_words(const struct call *, char **);		/* strings, up to a NULL */
uptr graph_domain_size(const u_char *);			/* of a domain's name: labels, each behind its length */
void graph_file(const struct call *, FILE *);		/* its read buffer, for getc macros */

/* ==== kernel.c: call phase: structs whose use depends on a request or a count ==== */
void graph_messages_read(const struct call *, const struct mmsghdr *, uptr n);
void graph_messages_received(const struct call *, struct mmsghdr *, sptr n);
void graph_messages_sent(const struct call *, struct mmsghdr *, sptr n);
void graph_swap(const struct call *, int command, void *, sptr n);

/* ==== byhand/netbsd/syscalls.c: call phase: what an operation will read or write, once it is queued ==== */
void syscall_aio_queued(const struct call *, struct aiocb *);
void syscall_aio_list(const struct call *, struct aiocb *const *, int count);

/* ==== answers that byhand/graph.c needs of the system ==== */
SAN_INLINE uptr interface_address_size(const struct sockaddr *a) { return a->sa_len; }
/* Whether regcomp had REG_NOSUB is private to libc: its matches count as written. */
SAN_INLINE bool regex_is_silent(const regex_t *re) { (void)re; return false; }

SAN_INLINE void
graph_shmctl(const struct call *call, int op, struct shmid_ds *ds)
{
	if (op == IPC_STAT)
		tool_write(call, ds, sizeof *ds);
}

SAN_INLINE void
graph_msgctl(const struct call *call, int op, struct msqid_ds *ds)
{
	if (op == IPC_STAT)
		tool_write(call, ds, sizeof *ds);
}

#endif
