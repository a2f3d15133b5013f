/*
 * lwps.h: our LWPs, as sysctl tells of them without stopping any. Private to os/netbsd.
 */
#ifndef SAN_OS_NETBSD_LWPS_H
#define SAN_OS_NETBSD_LWPS_H

#include "os/os.h"

/* All but the caller into s->tasks, as far as there is room; they may be others by now. */
sptr lwps_list(struct os_stop *s);
/* For kernels of assume.stop-twice (tracer.h), after a stop: until all have come out of it. */
void lwps_settle(void);

#endif
