/*
 * lwps.c: the LWPs of this process by sysctl: how many, which, how they sleep, whether they have run.
 *
 * A list is a mapping of kinfo_lwp, read at once; it is out of date as soon as it is there.
 */
#include "os/netbsd/stop/lwps.h"
#include "os/netbsd/stop/tracer.h"
#include "os/netbsd/sys.h"

#include <sys/param.h>
#include <sys/sysctl.h>

#define TICK_NS		10000000ul
#define LEAVE_TICKS	200		/* an LWP may be kept from running by others for so long */
#define LEAVING_US	1000		/* more than the way out of a stop takes */
#define UNSTOPPABLE_TICKS 100		/* such as vfork until the child executes, or a slow disk */
#define RUNNABLE	2		/* LSRUN */
#define SLEEPING	3		/* LSSLEEP */
#define ZOMBIE		5		/* LSZOMB */
#define RUNNING		7		/* LSONPROC */

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

/* With room for all and for those who come meanwhile. */
static sptr
open_for_all(struct lwps *l)
{
	return lwps_open(l, 2 * os_stop_threads() + 64);
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

	l->cut = r == -OS_ENOMEM;
	l->count = 0;
	for (u32 i = 0; i < n; i++)
		if (l->list[i].l_stat != ZOMBIE)
			l->list[l->count++] = l->list[i];
}

const struct kinfo_lwp *
lwps_find(const struct lwps *l, u32 id)
{
	for (u32 i = 0; i < l->count; i++)
		if ((u32)l->list[i].l_lid == id)
			return &l->list[i];
	return NULL;
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

bool
lwps_traced(void)
{
	struct kinfo_proc2 p;
	uptr size = sizeof p;

	return !os_failed(SYS_CTL(&p, &size, CTL_KERN, KERN_PROC2, KERN_PROC_PID, os_pid(), sizeof p, 1)) &&
	    (p.p_flag & P_TRACED);
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

	if (!os_failed(open_for_all(&l))) {
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

/* ---- whether they have run ---- */

static u64
run_time_us(const struct kinfo_lwp *lwp)
{
	return lwp->l_rtime_sec * 1000000ul + lwp->l_rtime_usec;
}

/* Time is added up when a processor is left, so one that is on a processor at two looks has run, too. */
static bool
has_run(const struct kinfo_lwp *then, const struct kinfo_lwp *lwp)
{
	return run_time_us(lwp) >= run_time_us(then) + LEAVING_US ||
	    (then->l_stat == RUNNING && lwp->l_stat == RUNNING);
}

bool
lwps_starves(struct kinfo_lwp *then, const struct lwps *now)
{
	const struct kinfo_lwp *lwp = lwps_find(now, (u32)then->l_lid);
	bool starves = lwp != NULL && (lwp->l_stat == RUNNABLE || lwp->l_stat == RUNNING) && !has_run(then, lwp);

	if (lwp != NULL)
		then->l_stat = lwp->l_stat;
	return starves;
}

/* ---- between two stops ---- */

static struct lwps last;		/* those that the last stop found running, as they were after it */
static int last_pid;

static bool
sleeps(const struct kinfo_lwp *lwp)
{
	return lwp->l_stat == SLEEPING && (lwp->l_flag & L_SINTR);
}

/*
 * What a stop finds running is inside the kernel afterwards, until it gets a processor again and
 * leaves; what it finds asleep goes on sleeping.
 */
void
lwps_note_stop(void)
{
	u32 n = 0, self = (u32)os_tid();

	lwps_close(&last);
	if (os_failed(open_for_all(&last)))
		return;
	lwps_read(&last);
	for (u32 i = 0; i < last.count; i++)
		if (!sleeps(&last.list[i]) && (u32)last.list[i].l_lid != self)
			last.list[n++] = last.list[i];
	last.count = n;
	last_pid = os_pid();
}

/* Whether it may still be on its way out: a short run may have ended on the way, too. */
static bool
on_its_way(struct kinfo_lwp *then, const struct lwps *now)
{
	const struct kinfo_lwp *lwp = lwps_find(now, (u32)then->l_lid);
	bool on_way = lwp != NULL ? !sleeps(lwp) && !has_run(then, lwp) : now->cut;

	if (lwp != NULL)
		then->l_stat = lwp->l_stat;
	return on_way;
}

bool
lwps_out_of_stop(void)
{
	struct lwps now;

	if (last_pid != os_pid())
		last.count = 0;
	if (last.count == 0)
		return true;
	if (!os_failed(open_for_all(&now))) {
		for (u32 ticks = 0; ticks < LEAVE_TICKS && last.count != 0; ticks++) {
			u32 n = 0;

			if (ticks != 0)
				os_sleep_ns(TICK_NS);
			lwps_read(&now);
			for (u32 i = 0; i < last.count; i++)
				if (on_its_way(&last.list[i], &now))
					last.list[n++] = last.list[i];
			last.count = n;
		}
	}
	lwps_close(&now);
	return last.count == 0;
}
