/*
 * record.c (NetBSD): records that only this libc has, and streams.
 */
#include "interception/call.h"

RECORD(ttyent, struct ttyent, TEXT(ty_name) TEXT(ty_getty) TEXT(ty_type) TEXT(ty_window) TEXT(ty_comment)
	TEXT(ty_class))

RECORD(rpcent, struct rpcent, TEXT(r_name) TEXTS(r_aliases))

void
graph_words(const struct call *call, char **words)
{
	uptr n = 0;

	while (words[n] != NULL)
		n++;
	graph_strings(call, words, n + 1);
}

uptr
graph_domain_size(const u_char *p)
{
	uptr n = 0;

	while (p[n] != 0)
		n += p[n] + 1u;
	return n + 1;
}

static void
put_pointed(const struct call *call, const char **at)
{
	if (at == NULL)
		return;
	tool_write(call, at, sizeof *at);
	graph_string(call, *at);
}

void
graph_netgroup(const struct call *call, const char **host, const char **user, const char **domain)
{
	put_pointed(call, host);
	put_pointed(call, user);
	put_pointed(call, domain);
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
