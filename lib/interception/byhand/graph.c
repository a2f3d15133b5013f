/*
 * graph.c: structs with pointers in them, as libc hands them out.
 *
 * Each function marks what libc has filled in: the struct, its strings, its lists. Rows call them
 * after the real function, with a pointer that is not NULL.
 */
#include "interception/call.h"
#include "base/base.h"
#include "os/os.h"

static void
put(const struct call *call, const void *p, uptr n)
{
	tool_write(call, (void *)p, n);
}

void
graph_string(const struct call *call, const char *s)
{
	if (s != NULL)
		put(call, s, str_length(s) + 1);
}

void
graph_vector(const struct call *call, char **vector, uptr size)
{
	uptr n;

	if (vector == NULL)
		return;
	for (n = 0; vector[n] != NULL; n++) {
		if (size != 0)
			put(call, vector[n], size);
		else
			graph_string(call, vector[n]);
	}
	put(call, vector, (n + 1) * sizeof *vector);
}

void
graph_members(const struct call *call, const void *record, uptr size, const u16 *members)
{
	put(call, record, size);
	for (; *members != RECORD_END; members++) {
		void *const *at = (void *const *)((uptr)record + (*members & ~RECORD_VECTOR));

		if (*members & RECORD_VECTOR)
			graph_vector(call, *at, 0);
		else
			graph_string(call, *at);
	}
}

void
graph_strings_read(const struct call *call, char *const *vector)
{
	for (; vector != NULL; vector++) {
		tool_read(call, vector, sizeof *vector);
		if (*vector == NULL)
			return;
		tool_read_string(call, *vector);
	}
}

void
graph_environ(const struct call *call, char **vector)
{
	put(call, &environ, sizeof environ);
	graph_vector(call, vector, 0);
}

void
graph_strings(const struct call *call, char **vector, uptr n)
{
	uptr i;

	put(call, vector, n * sizeof *vector);
	for (i = 0; i < n; i++)
		graph_string(call, vector[i]);
}

RECORD(passwd, struct passwd, TEXT(pw_name) TEXT(pw_passwd) TEXT(pw_gecos) TEXT(pw_dir) TEXT(pw_shell))
RECORD(group, struct group, TEXT(gr_name) TEXT(gr_passwd) TEXTS(gr_mem))
RECORD(netent, struct netent, TEXT(n_name) TEXTS(n_aliases))
RECORD(protoent, struct protoent, TEXT(p_name) TEXTS(p_aliases))
RECORD(servent, struct servent, TEXT(s_name) TEXT(s_proto) TEXTS(s_aliases))
RECORD(fstab, struct fstab, TEXT(fs_spec) TEXT(fs_file) TEXT(fs_vfstype) TEXT(fs_mntops) TEXT(fs_type))

void
graph_hostent(const struct call *call, struct hostent *h)
{
	put(call, h, sizeof *h);
	graph_string(call, h->h_name);
	graph_vector(call, h->h_aliases, 0);
	graph_vector(call, h->h_addr_list, (uptr)h->h_length);
}

void
graph_addrinfo(const struct call *call, struct addrinfo *a)
{
	for (; a != NULL; a = a->ai_next) {
		put(call, a, sizeof *a);
		graph_string(call, a->ai_canonname);
		if (a->ai_addr != NULL)
			put(call, a->ai_addr, a->ai_addrlen);
	}
}

/* Only the family tells how long an interface's address is. */
static void
put_address(const struct call *call, const struct sockaddr *a)
{
	if (a != NULL)
		put(call, a, interface_address_size(a));
}

void
graph_ifaddrs(const struct call *call, struct ifaddrs *i)
{
	for (; i != NULL; i = i->ifa_next) {
		put(call, i, sizeof *i);
		graph_string(call, i->ifa_name);
		put_address(call, i->ifa_addr);
		put_address(call, i->ifa_netmask);
		put_address(call, i->ifa_dstaddr);
	}
}

void
graph_if_nameindex(const struct call *call, struct if_nameindex *first)
{
	struct if_nameindex *i;

	for (i = first; i->if_name != NULL; i++)
		graph_string(call, i->if_name);
	put(call, first, (uptr)(i + 1) - (uptr)first);
}

void
graph_dirent(const struct call *call, struct dirent *d)
{
	put(call, d, d->d_reclen);
}

void
graph_ftsent(const struct call *call, FTSENT *f)
{
	put(call, f, offsetof(FTSENT, fts_name));
	put(call, f->fts_name, f->fts_namelen + 1u);
	graph_string(call, f->fts_path);
	graph_string(call, f->fts_accpath);
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
graph_tm_read(const struct call *call, const struct tm *tm)
{
	tool_read(call, tm, offsetof(struct tm, tm_wday));
	tool_read(call, &tm->tm_isdst, sizeof tm->tm_isdst);
}

void
graph_tm(const struct call *call, struct tm *tm)
{
	put(call, tm, sizeof *tm);
	graph_string(call, tm->tm_zone);
}

void
graph_zone_names(const struct call *call)
{
	graph_strings(call, (char **)tzname, 2);
}

/* The strings come first in struct lconv, one after another, up to the first char. */
void
graph_lconv(const struct call *call, struct lconv *l)
{
	put(call, l, sizeof *l);
	graph_strings(call, (char **)l, offsetof(struct lconv, int_frac_digits) / sizeof(char *));
}

void
graph_glob(const struct call *call, glob_t *g)
{
	put(call, g, sizeof *g);
	if (g->gl_pathv != NULL)
		graph_strings(call, g->gl_pathv,
		    ((g->gl_flags & GLOB_DOOFFS) != 0 ? g->gl_offs : 0) + g->gl_pathc + 1);
}

/* we_offs NULLs stand before the words only when flags say so. */
void
graph_wordexp(const struct call *call, wordexp_t *w, int flags)
{
	put(call, w, sizeof *w);
	if (w->we_wordv != NULL)
		graph_strings(call, w->we_wordv, ((flags & WRDE_DOOFFS) != 0 ? w->we_offs : 0) + w->we_wordc + 1);
}

void
graph_poll_read(const struct call *call, const struct pollfd *fds, uptr n)
{
	for (; n > 0; n--, fds++)
		tool_read(call, fds, offsetof(struct pollfd, revents));
}

void
graph_poll_write(const struct call *call, struct pollfd *fds, uptr n)
{
	for (; n > 0; n--, fds++)
		put(call, &fds->revents, sizeof fds->revents);
}

void
graph_regmatch(const struct call *call, const regex_t *re, uptr n, regmatch_t *match)
{
	if (match != NULL && !regex_is_silent(re))
		put(call, match, n * sizeof *match);
}

void
graph_dn_names(const struct call *call, unsigned char **names, unsigned char **last)
{
	unsigned char **p = names;

	if (names == NULL || last == NULL)
		return;
	while (p < last && *p != NULL)
		p++;
	put(call, names, ((uptr)p - (uptr)names) + (p < last ? sizeof *p : 0));
}

uptr
graph_dn_length(const unsigned char *name, uptr max)
{
	uptr n = 0;

	while (n < max && name[n] != 0)
		n += name[n] + 1u;
	return MIN(n + 1, max);
}

uptr
graph_address_size(int family)
{
	switch (family) {
	case AF_INET:
		return sizeof(struct in_addr);
	case AF_INET6:
		return sizeof(struct in6_addr);
	default:
		return 0;
	}
}

uptr
graph_pages(uptr n)
{
	return ROUND_UP(n, OS_PAGE) / OS_PAGE;
}

/* Up to and including the character that ended the number. */
void
graph_number_read(const struct call *call, const char *s, int base)
{
	char *end = (char *)s;

	if (base < 0 || base == 1 || base > 36)
		return;
	(void)real.strtoimax(s, &end, base);
	tool_read(call, s, (uptr)end - (uptr)s + 1);
}

/* Bytes of a pair change places, and their state with them. */
void
graph_swab(const struct call *call, void *to, const void *from, sptr n)
{
	char *dst = to;
	const char *src = from;
	sptr i;

	if (dst == src) {
		tool_write(call, dst, n > 0 ? ROUND_DOWN(n, 2) : 0);
		return;
	}
	for (i = 0; i + 1 < n; i += 2) {
		tool_copy(call, dst + i, src + i + 1, 1);
		tool_copy(call, dst + i + 1, src + i, 1);
	}
}

void
graph_shm(const struct call *call, int id, void *p)
{
	struct shmid_ds ds;

	if (real.shmctl(id, IPC_STAT, &ds) == 0)
		put(call, p, ds.shm_segsz);
}
