/*
 * real.h: private to os/.
 */
#ifndef SAN_OS_REAL_H
#define SAN_OS_REAL_H

/* The real function behind an interceptor of ours, looked up once and kept in *at. */
void *sys_real(void **at, const char *name);
/* loader.c: as dl_iterate_phdr. */
struct dl_phdr_info;
void sys_loader_each(int (*visit)(struct dl_phdr_info *, __SIZE_TYPE__, void *), void *arg);

#endif
