/*
 * graph_system.h (Linux): graphs of structs that only Linux or glibc has.
 */
#ifndef SAN_GRAPH_SYSTEM_H
#define SAN_GRAPH_SYSTEM_H

/* ==== linux/record.c: call phase: files of /etc, directories ==== */
void graph_mntent(const struct call *, struct mntent *);
void graph_ttyent(const struct call *, struct ttyent *);
void graph_spwd(const struct call *, struct spwd *);
void graph_sgrp(const struct call *, struct sgrp *);
void graph_rpcent(const struct call *, struct rpcent *);
void graph_aliasent(const struct call *, struct aliasent *);
void graph_dirent64(const struct call *, struct dirent64 *);
/* What argz_extract stores: a pointer to each string, then NULL. */
void graph_argz_vector(const struct call *, const char *argz, uptr n, char **vector);

/* ==== linux/kernel.c: call phase: structs whose use depends on a request ==== */
void graph_file(const struct call *, FILE *);		/* with its read buffer, for getc macros */
void graph_mmsg_read(const struct call *, struct mmsghdr *, uptr n);
void graph_mmsg_write(const struct call *, struct mmsghdr *, uptr n);
void graph_aio(const struct call *, struct aiocb *, uptr n);	/* n bytes were read */
void graph_shmctl(const struct call *, int op, struct shmid_ds *);
void graph_msgctl(const struct call *, int op, struct msqid_ds *);
uptr graph_capability_words(const struct __user_cap_header_struct *);

void graph_re_registers(const struct call *, struct re_registers *);
/* The obstack, the head of its chunk, and n bytes of the growing object that moved there. */
void graph_obstack(const struct call *, struct obstack *, uptr n);

void graph_quota(const struct call *, int op, void *);
void graph_dlinfo(const struct call *, int request, void *);

/* ==== answers that byhand/graph.c needs of the system ==== */
uptr interface_address_size(const struct sockaddr *);	/* record.c */
SAN_INLINE bool regex_is_silent(const regex_t *re) { return re->no_sub; }

#endif
