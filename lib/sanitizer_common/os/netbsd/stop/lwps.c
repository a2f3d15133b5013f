/*
 * lwps.c: the LWPs of this process by sysctl: how many, which, and whether they have run.
 *
 * A list is a mapping of kinfo_lwp, read at once; it is out of date as soon as it is there.
 */
#include "os/netbsd/stop/lwps.h"
#include "os/netbsd/stop/tracer.h"
#include "os/netbsd/sys.h"

#include <sys/param.h>
#include <sys/sysctl.h>

#define TICK_NS		10000000ul
#define SETTLE_TICKS	200		/* an LWP may be kept from running by others for so long */
#define UNSTOPPABLE_TICKS 100		/* such as vfork until the child executes, or a slow disk */
#define RUNNABLE	2		/* LSRUN: waits for a processor */
#define SLEEPING	3		/* LSSLEEP */

#define ZOMBIE		5		/* LSZOMB */

u32
os_stop_threads(void)
{
	uptr size = 0;

	/* The kernel adds room for some that may come. */
	if (os_failed(SYS_CTL(NULL, &size, CTL_KERN, KERN_LWP, os_pid(), sizeof(struct kinfo_lwp), 0)))
		return 0;
	return (u32)(size / sizeof(struct kinfo_lwp));
}

sptr
lwps_open(struct lwps *l, u32 room)
{
	sptr memory = os_map(0, room * sizeof *l->list, OS_PROT_RW, OS_MAP_NORESERVE, "list of threads");

	*l = (struct lwps){ .room = os_failed(memory) ? 0 : room, .list = (struct kinfo_lwp *)memory };
	return os_failed(memory) ? memory : 0;
}

void
lwps_close(struct lwps *l)
{
	if (l->room != 0)
		os_unmap((uptr)l->list, l->room * sizeof *l->list);
}

void
lwps_read(struct lwps *l)
{
	uptr size = l->room * sizeof *l->list;
	sptr r = SYS_CTL(l->list, &size, CTL_KERN, KERN_LWP, os_pid(), sizeof *l->list, (int)l->room);
	u32 n = r == -OS_ENOMEM ? l->room : os_failed(r) ? 0 : (u32)(size / sizeof *l->list);

	l->count = 0;
	for (u32 i = 0; i < n; i++)
		if (l->list[i].l_stat != ZOMBIE)
			l->list[l->count++] = l->list[i];
}

sptr
lwps_list(struct os_stop *s)
{
	struct lwps l;
	sptr r = lwps_open(&l, s->room + 1);

	s->count = 0;
	if (os_failed(r))
		return r;
	lwps_read(&l);
	for (u32 i = 0; i < l.count; i++)
		if ((u32)l.list[i].l_lid != s->self.os_id && s->count < s->room)
			s->tasks[s->count++] = (struct stopped){ .os_id = (u32)l.list[i].l_lid,
				.own = lwps_is_own(&l.list[i]) };
	lwps_close(&l);
	return 0;
}

bool
lwps_is_own(const struct kinfo_lwp *lwp)
{
	return str_equal(lwp->l_name, SYS_OWN_LWP);
}

static bool
one_sleeps_deep(const struct lwps *l)
{
	for (u32 i = 0; i < l->count; i++)
		if (l->list[i].l_stat == SLEEPING && !(l->list[i].l_flag & L_SINTR))
			return true;
	return false;
}

bool
lwps_can_stop(void)
{
	struct lwps l;
	bool deep = false;

	if (!os_failed(lwps_open(&l, os_stop_threads() + 1))) {
		for (u32 ticks = 0; ticks < UNSTOPPABLE_TICKS; ticks++) {
			lwps_read(&l);
			deep = one_sleeps_deep(&l);
			if (!deep)
				break;
			os_sleep_ns(TICK_NS);
		}
	}
	lwps_close(&l);
	return !deep;
}

/* Whether the one that was runnable then has not run since. */
static bool
still_waits(const struct kinfo_lwp *then, const struct lwps *now)
{
	for (u32 i = 0; i < now->count; i++)
		if (now->list[i].l_lid == then->l_lid)
			return now->list[i].l_stat == RUNNABLE && now->list[i].l_rtime_sec == then->l_rtime_sec &&
			    now->list[i].l_rtime_usec == then->l_rtime_usec;
	return false;
}

/*
 * What the stop found running is runnable now, and still inside the kernel until it runs. One tick
 * more lets those end who run already, on other processors.
 */
void
lwps_settle(void)
{
	u32 room = os_stop_threads(), left = 0;
	struct lwps then, now;

	if (!os_failed(lwps_open(&then, room)) && !os_failed(lwps_open(&now, room))) {
		lwps_read(&then);
		for (u32 i = 0; i < then.count; i++)
			if (then.list[i].l_stat == RUNNABLE)
				then.list[left++] = then.list[i];
		for (u32 ticks = 0; ticks < SETTLE_TICKS && left != 0; ticks++) {
			u32 n = left;

			os_sleep_ns(TICK_NS);
			lwps_read(&now);
			left = 0;
			for (u32 i = 0; i < n; i++)
				if (still_waits(&then.list[i], &now))
					then.list[left++] = then.list[i];
		}
		lwps_close(&now);
	}
	lwps_close(&then);
	os_sleep_ns(TICK_NS);
}
