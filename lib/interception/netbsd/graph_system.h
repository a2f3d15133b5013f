/*
 * graph_system.h (NetBSD): graphs of structs that only NetBSD has.
 */
#ifndef SAN_GRAPH_SYSTEM_H
#define SAN_GRAPH_SYSTEM_H

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
