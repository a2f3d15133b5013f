/*
 * record.c (NetBSD): records that libc reads from files of /etc, directory trees, and streams.
 */
#include "interception/call.h"

static void
put_string(const struct call *call, const char *s)
{
	if (s != NULL)
		tool_write(call, (void *)s, str_length(s) + 1);
}

void
graph_fstab(const struct call *call, struct fstab *f)
{
	tool_write(call, f, sizeof *f);
	put_string(call, f->fs_spec);
	put_string(call, f->fs_file);
	put_string(call, f->fs_vfstype);
	put_string(call, f->fs_mntops);
	put_string(call, f->fs_type);
}

void
graph_ttyent(const struct call *call, struct ttyent *t)
{
	tool_write(call, t, sizeof *t);
	put_string(call, t->ty_name);
	put_string(call, t->ty_getty);
	put_string(call, t->ty_type);
	put_string(call, t->ty_window);
	put_string(call, t->ty_comment);
	put_string(call, t->ty_class);
}

static void
put_pointed(const struct call *call, const char **at)
{
	if (at == NULL)
		return;
	tool_write(call, at, sizeof *at);
	put_string(call, *at);
}

void
graph_netgroup(const struct call *call, const char **host, const char **user, const char **domain)
{
	put_pointed(call, host);
	put_pointed(call, user);
	put_pointed(call, domain);
}

void
graph_ftsent(const struct call *call, FTSENT *f)
{
	tool_write(call, f, offsetof(FTSENT, fts_name));
	tool_write(call, f->fts_name, (uptr)f->fts_namelen + 1);
	put_string(call, f->fts_path);
	put_string(call, f->fts_accpath);
	if (f->fts_statp != NULL)
		tool_write(call, f->fts_statp, sizeof *f->fts_statp);
}

void
graph_ftsent_list(const struct call *call, FTSENT *f)
{
	for (; f != NULL; f = f->fts_link)
		graph_ftsent(call, f);
}

/*
 * getc_unlocked and its kin are macros that read the stream's buffer in the program's own code;
 * only when it is empty do they call libc (__srget), which fills it again.
 */
void
graph_file(const struct call *call, FILE *f)
{
	tool_write(call, f, sizeof *f);
	if (f->_p != NULL && f->_r > 0)
		tool_write(call, f->_p, (uptr)f->_r);
}
