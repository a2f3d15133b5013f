/*
 * real.h: what the files of os/ give one another; private to os/.
 */
#ifndef SAN_OS_REAL_H
#define SAN_OS_REAL_H

/* The real function behind an interceptor of ours, looked up once and kept in *at. */
void *sys_real(void **at, const char *name);
/* loader.c: as dl_iterate_phdr. */
struct dl_phdr_info;
void sys_loader_each(int (*visit)(struct dl_phdr_info *, __SIZE_TYPE__, void *), void *arg);
/* signal.c of each system: flags are SA_*; the handler may be SIG_DFL or SIG_IGN. */
__INTPTR_TYPE__ sys_action_set(int sig, void *handler, int flags);
__INTPTR_TYPE__ sys_action_get(int sig, void **handler);
/* proc.c of each system: close the descriptors above this one. */
void sys_close_above(int last);

#endif
