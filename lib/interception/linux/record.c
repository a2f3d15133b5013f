/*
 * record.c (Linux): records of libc's that only glibc has, as byhand/graph.c for the others.
 */
#include "interception/call.h"

RECORD(mntent, struct mntent, TEXT(mnt_fsname) TEXT(mnt_dir) TEXT(mnt_type) TEXT(mnt_opts))
RECORD(ttyent, struct ttyent, TEXT(ty_name) TEXT(ty_getty) TEXT(ty_type) TEXT(ty_window) TEXT(ty_comment))
RECORD(spwd, struct spwd, TEXT(sp_namp) TEXT(sp_pwdp))
RECORD(sgrp, struct sgrp, TEXT(sg_namp) TEXT(sg_passwd) TEXTS(sg_adm) TEXTS(sg_mem))
RECORD(rpcent, struct rpcent, TEXT(r_name) TEXTS(r_aliases))

void
graph_aliasent(const struct call *call, struct aliasent *a)
{
	tool_write(call, a, sizeof *a);
	graph_string(call, a->alias_name);
	graph_strings(call, a->alias_members, a->alias_members_len);
}

void
graph_dirent64(const struct call *call, struct dirent64 *d)
{
	tool_write(call, d, d->d_reclen);
}

void
graph_argz_vector(const struct call *call, const char *argz, uptr n, char **vector)
{
	uptr i, count = 0;

	for (i = 0; i < n; i++)
		if (argz[i] == '\0')
			count++;
	tool_write(call, vector, (count + 1) * sizeof *vector);
}

uptr
interface_address_size(const struct sockaddr *a)
{
	switch (a->sa_family) {
	case AF_INET:
		return sizeof(struct sockaddr_in);
	case AF_INET6:
		return sizeof(struct sockaddr_in6);
	case AF_PACKET:
		return sizeof(struct sockaddr_ll);
	default:
		return sizeof(struct sockaddr);
	}
}
