/*
 * ioctl_table.h (NetBSD): headers that the rows of ioctls/netbsd.def name, and requests whose data
 * has pointers in it.
 */
#ifndef SAN_IOCTL_TABLE_H
#define SAN_IOCTL_TABLE_H

#include "interception/call.h"

#include <dev/scsipi/ses.h>
#include <net/bpf.h>
#include <sys/sockio.h>

#define IOCTL_TABLE	"interception/ioctls/netbsd.def"

/* Direction and size as the request encodes them; false for a request without data. */
bool ioctl_decode(unsigned long request, int *direction, uptr *size);

void ioctl_interface_get(const struct call *, bool after, void *);
void ioctl_interface_set(const struct call *, bool after, void *);
void ioctl_ifconf(const struct call *, bool after, void *);
void ioctl_media(const struct call *, bool after, void *);
void ioctl_driver_get(const struct call *, bool after, void *);
void ioctl_driver_set(const struct call *, bool after, void *);
void ioctl_cloners(const struct call *, bool after, void *);
void ioctl_filter(const struct call *, bool after, void *);
void ioctl_links(const struct call *, bool after, void *);

#endif
