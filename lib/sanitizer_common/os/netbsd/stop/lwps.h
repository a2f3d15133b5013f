/*
 * lwps.h: our LWPs, as sysctl tells of them without stopping any. Private to os/netbsd.
 */
#ifndef SAN_OS_NETBSD_LWPS_H
#define SAN_OS_NETBSD_LWPS_H

#include "os/os.h"

struct kinfo_lwp;
struct lwps {
	struct kinfo_lwp *list;		/* of its own mapping */
	u32 count, room;
	bool cut;			/* there were more */
};
sptr lwps_open(struct lwps *l, u32 room);
void lwps_close(struct lwps *l);		/* also if it could not be opened */
/* Those that live; more than room are left out. */
void lwps_read(struct lwps *l);
const struct kinfo_lwp *lwps_find(const struct lwps *l, u32 id);	/* NULL: not there */
/* All but the caller into s->tasks, as far as there is room; they may be others by now. */
sptr lwps_list(struct os_stop *s);
/* Of one in a list: a thread of the runtime's own (os_thread_start). */
bool lwps_is_own(const struct kinfo_lwp *lwp);
/*
 * Between two looks, the first of which `then` keeps and goes on with: it wants a processor and has had none, so
 * what it does says nothing.
 */
bool lwps_starves(struct kinfo_lwp *then, const struct lwps *now);
bool lwps_traced(void);			/* somebody traces this process */
/* Until none sleeps in the kernel where no signal wakes it; false: one did so for too long. */
bool lwps_can_stop(void);
/* For kernels of assume.stop-twice: after a stop, and before the next; false: some are still in the last. */
void lwps_note_stop(void);
bool lwps_out_of_stop(void);
/* stop.c: look(arg) in a child that shares our memory. -OS_EFAULT: it crashed, s->reason says where. */
sptr look_aside(struct os_stop *s, void (*look)(void *), void *arg);
/* stop.c: the caller as it is where kept was filled in. */
struct stopped look_self(uptr *kept, uptr sp, uptr pc);

#endif
