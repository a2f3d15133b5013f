/*
 * record.c (Linux): records of libc's that only glibc has, as byhand/graph.c for the others.
 */
#include "interception/call.h"

static void
put(const struct call *call, const void *p, uptr n)
{
	tool_write(call, (void *)p, n);
}

static void
put_string(const struct call *call, const char *s)
{
	if (s != NULL)
		put(call, s, str_length(s) + 1);
}

static void
put_strings(const struct call *call, char **vector)
{
	uptr n = 0;

	if (vector == NULL)
		return;
	while (vector[n] != NULL)
		n++;
	graph_strings(call, vector, n + 1);
}

void
graph_mntent(const struct call *call, struct mntent *m)
{
	put(call, m, sizeof *m);
	put_string(call, m->mnt_fsname);
	put_string(call, m->mnt_dir);
	put_string(call, m->mnt_type);
	put_string(call, m->mnt_opts);
}

void
graph_fstab(const struct call *call, struct fstab *f)
{
	put(call, f, sizeof *f);
	put_string(call, f->fs_spec);
	put_string(call, f->fs_file);
	put_string(call, f->fs_vfstype);
	put_string(call, f->fs_mntops);
	put_string(call, f->fs_type);
}

void
graph_ttyent(const struct call *call, struct ttyent *t)
{
	put(call, t, sizeof *t);
	put_string(call, t->ty_name);
	put_string(call, t->ty_getty);
	put_string(call, t->ty_type);
	put_string(call, t->ty_window);
	put_string(call, t->ty_comment);
}

void
graph_spwd(const struct call *call, struct spwd *s)
{
	put(call, s, sizeof *s);
	put_string(call, s->sp_namp);
	put_string(call, s->sp_pwdp);
}

void
graph_sgrp(const struct call *call, struct sgrp *s)
{
	put(call, s, sizeof *s);
	put_string(call, s->sg_namp);
	put_string(call, s->sg_passwd);
	put_strings(call, s->sg_adm);
	put_strings(call, s->sg_mem);
}

void
graph_rpcent(const struct call *call, struct rpcent *r)
{
	put(call, r, sizeof *r);
	put_string(call, r->r_name);
	put_strings(call, r->r_aliases);
}

void
graph_aliasent(const struct call *call, struct aliasent *a)
{
	put(call, a, sizeof *a);
	put_string(call, a->alias_name);
	graph_strings(call, a->alias_members, a->alias_members_len);
}

void
graph_dirent64(const struct call *call, struct dirent64 *d)
{
	put(call, d, d->d_reclen);
}

void
graph_ftsent(const struct call *call, FTSENT *f)
{
	put(call, f, offsetof(FTSENT, fts_name));
	put(call, f->fts_name, f->fts_namelen + 1u);
	put_string(call, f->fts_path);
	put_string(call, f->fts_accpath);
	if (f->fts_statp != NULL)
		put(call, f->fts_statp, sizeof *f->fts_statp);
}

void
graph_ftsent_list(const struct call *call, FTSENT *f)
{
	for (; f != NULL; f = f->fts_link)
		graph_ftsent(call, f);
}

void
graph_argz_vector(const struct call *call, const char *argz, uptr n, char **vector)
{
	uptr i, count = 0;

	for (i = 0; i < n; i++)
		if (argz[i] == '\0')
			count++;
	put(call, vector, (count + 1) * sizeof *vector);
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
