/*
 * graph.h: effects that are not one range: pointers inside structs are followed.
 *
 * graph_KIND marks the struct that p points to and everything it leads to as written; rows say
 * GRAPH(KIND, p), which calls it when p is not NULL. The rest serves single rows. Kinds that only
 * one system has are in <os>/graph_system.h. Nothing here takes a lock or allocates, but for
 * stream_opened.
 */
#ifndef SAN_GRAPH_H
#define SAN_GRAPH_H

#include "interception/real.h"
#include "tool.h"

/*
 * A row for a record whose pointers all lead to strings, TEXT, or to vectors of strings that NULL
 * ends, TEXTS; any of them may be NULL. It becomes graph_KIND.
 */
#define RECORD(kind, type, members)					\
void									\
graph_##kind(const struct call *call, type *record)			\
{									\
	typedef type record_type;					\
	static const u16 offsets[] = { members RECORD_END };		\
									\
	graph_members(call, record, sizeof *record, offsets);		\
}
#define TEXT(member)	offsetof(record_type, member),
#define TEXTS(member)	offsetof(record_type, member) | RECORD_VECTOR,
enum { RECORD_VECTOR = 1, RECORD_END = 0xffff };	/* beside offsets, which are multiples of 8 */

/* ==== byhand/graph.c: call phase ==== */
void graph_members(const struct call *, const void *record, uptr size, const u16 *members);
void graph_string(const struct call *, const char *);		/* or NULL */
/* Up to NULL, or NULL itself; each element leads to size bytes, or to a string for 0. */
void graph_vector(const struct call *, char **vector, uptr size);
void graph_passwd(const struct call *, struct passwd *);
void graph_group(const struct call *, struct group *);
void graph_hostent(const struct call *, struct hostent *);
void graph_netent(const struct call *, struct netent *);
void graph_protoent(const struct call *, struct protoent *);
void graph_servent(const struct call *, struct servent *);
void graph_addrinfo(const struct call *, struct addrinfo *);	/* the whole list */
void graph_ifaddrs(const struct call *, struct ifaddrs *);	/* the whole list */
void graph_if_nameindex(const struct call *, struct if_nameindex *);
void graph_dirent(const struct call *, struct dirent *);
void graph_tm(const struct call *, struct tm *);
void graph_lconv(const struct call *, struct lconv *);
void graph_glob(const struct call *, glob_t *);
void graph_wordexp(const struct call *, wordexp_t *, int flags);
void graph_fstab(const struct call *, struct fstab *);
void graph_ftsent(const struct call *, FTSENT *);
void graph_ftsent_list(const struct call *, FTSENT *);
void graph_environ(const struct call *, char **vector);		/* up to NULL, with strings */
void graph_strings(const struct call *, char **vector, uptr n);	/* n strings, NULLs among them */
void graph_strings_read(const struct call *, char *const *vector);	/* up to NULL, with strings; or NULL */
void graph_zone_names(const struct call *);			/* tzname */

/* Fields that mktime uses; the others need no value. */
void graph_tm_read(const struct call *, const struct tm *);
void graph_poll_read(const struct call *, const struct pollfd *, uptr n);
void graph_poll_write(const struct call *, struct pollfd *, uptr n);
/* match[0..n), of which regexec has filled in what re's flags let it. */
void graph_regmatch(const struct call *, const regex_t *re, uptr n, regmatch_t *match);
/* The list of names of dn_comp: from names to NULL, within last. */
void graph_dn_names(const struct call *, unsigned char **names, unsigned char **last);
uptr graph_dn_length(const unsigned char *name, uptr max);	/* of an uncompressed domain name */
uptr graph_address_size(int family);				/* 0 for an unknown one */
uptr graph_pages(uptr n);					/* how many pages n bytes take */
void graph_number_read(const struct call *, const char *s, int base);	/* as strtol does */
void graph_swab(const struct call *, void *to, const void *from, sptr n);
void graph_shm(const struct call *, int id, void *p);		/* the attached segment */

/* ==== byhand/vector.c: call phase: scattered memory; total bytes were moved ==== */
void graph_iov_read(const struct call *, const struct iovec *, uptr n, uptr total);
void graph_iov_write(const struct call *, const struct iovec *, uptr n, uptr total);
void graph_msg_read(const struct call *, const struct msghdr *, uptr total);
void graph_msg_write(const struct call *, struct msghdr *, uptr total);

/* ==== byhand/wide.c: call phase ==== */
uptr graph_wide_length(const wchar_t *);
uptr graph_wide_length_max(const wchar_t *, uptr max);		/* like wcsnlen */
uptr graph_wide_span(const wchar_t *, uptr max);		/* with the terminator, at most max */
/* What wcsncpy does: a copy up to the terminator, then nulls up to n. */
void graph_wide_copy(const struct call *, wchar_t *dst, const wchar_t *src, uptr n);

/*
 * ==== byhand/stream.c: call phase: streams whose text the program reads in memory ====
 * open_memstream updates *text and *size at each flush and at the close.
 */
struct stream { FILE *file; void **text; uptr *size; uptr unit; };
void stream_opened(FILE *, void *text, uptr *size, uptr unit);	/* may allocate */
struct stream stream_closing(FILE *);		/* forgets it; file NULL when it is not one */
void stream_mark(const struct call *, const struct stream *);
void stream_flushed(const struct call *, FILE *);	/* NULL: every stream */

#include "graph_system.h"

#endif
