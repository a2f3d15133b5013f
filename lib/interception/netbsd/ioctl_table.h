/*
 * ioctl_table.h (NetBSD): headers that the rows of ioctls/netbsd.def name, and requests whose data
 * has pointers in it.
 */
#ifndef SAN_IOCTL_TABLE_H
#define SAN_IOCTL_TABLE_H

#include "interception/call.h"

#define PPP_FILTER			/* if_ppp.h shows its requests with filters then */

#include <dev/ic/athioctl.h>
#include <dev/i2c/i2c_io.h>
#include <dev/pcmcia/if_cnwioctl.h>
#include <dev/scsipi/ses.h>
#include <dev/usb/usb.h>
#include <dev/wscons/wsconsio.h>
#include <net/bpf.h>
#include <net/ppp_defs.h>	/* before if_ppp.h */
#include <net/if_ppp.h>
#include <net/if_gre.h>
#include <net/if_l2tp.h>
#include <net/if_tap.h>
#include <net80211/ieee80211_ioctl.h>
#include <netatalk/phase2.h>
#include <netinet6/in6_var.h>
#include <prop/plistref.h>
#include <sys/ataio.h>
#include <sys/cdio.h>
#include <sys/disk.h>
#include <sys/dkio.h>
#include <sys/drvctlio.h>
#include <sys/efiio.h>
#include <sys/envsys.h>
#include <sys/power.h>
#include <sys/scsiio.h>
#include <sys/sockio.h>
#include <sys/wdog.h>

#define IOCTL_TABLE	"interception/ioctls/netbsd.def"

/* Direction and size as the request encodes them; false for a request without data. */
bool ioctl_decode(unsigned long request, int *direction, uptr *size);

/* Which way a transfer goes and how long it is, by the command inside the data. */
SAN_INLINE int
usb_way(const struct usb_ctl_request *d)
{
	return d->ucr_request.bmRequestType & UT_READ ? 2 : 1;
}

SAN_INLINE uptr
usb_size(const struct usb_ctl_request *d, bool after)
{
	return after ? (uptr)d->ucr_actlen : UGETW(d->ucr_request.wLength);
}

SAN_INLINE int
ata_way(const struct atareq *d)
{
	return (d->flags & ATACMD_READ ? 2 : 0) | (d->flags & ATACMD_WRITE ? 1 : 0);
}

SAN_INLINE int
scsi_way(const struct scsireq *d)
{
	return (d->flags & SCCMD_READ ? 2 : 0) | (d->flags & SCCMD_WRITE ? 1 : 0);
}

void ioctl_interface_get(const struct call *, bool after, void *);
void ioctl_interface_set(const struct call *, bool after, void *);
void ioctl_interface_name(const struct call *, bool after, void *);
void ioctl_interface6_get(const struct call *, bool after, void *);
void ioctl_interface6_set(const struct call *, bool after, void *);
void ioctl_ifconf(const struct call *, bool after, void *);
void ioctl_media(const struct call *, bool after, void *);
void ioctl_driver_get(const struct call *, bool after, void *);
void ioctl_driver_set(const struct call *, bool after, void *);
void ioctl_cloners(const struct call *, bool after, void *);
void ioctl_filter(const struct call *, bool after, void *);
void ioctl_links(const struct call *, bool after, void *);

#endif
