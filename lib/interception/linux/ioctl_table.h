/*
 * ioctl_table.h (Linux): headers that the rows of ioctls/linux.def name, and requests without fixed data.
 */
#ifndef SAN_IOCTL_TABLE_H
#define SAN_IOCTL_TABLE_H

#include "interception/call.h"

#include <net/route.h>
#include <sys/ioctl.h>

#include <linux/cdrom.h>
#include <linux/fd.h>
#include <linux/fs.h>
#include <linux/hdreg.h>
#include <linux/if_plip.h>
#include <linux/if_tun.h>
#include <linux/kd.h>
#include <linux/loop.h>
#include <linux/serial.h>
#include <linux/sockios.h>
#include <linux/vt.h>
#include <linux/wireless.h>

/* The kernel's struct termios; libc's is longer. */
struct kernel_termios { u32 modes[4]; u8 line, control[19]; };

#define IOCTL_TABLE	"interception/ioctls/linux.def"

/* Direction and size as the request encodes them; false for a request of the old, plain kind. */
bool ioctl_decode(unsigned long request, int *direction, uptr *size);

void ioctl_ifconf(const struct call *, bool after, void *);
void ioctl_interface_get(const struct call *, bool after, void *);
void ioctl_interface_set(const struct call *, bool after, void *);

#endif
