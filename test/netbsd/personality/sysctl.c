/*
 * sysctl.c: what __sysctl tells: one row for each question.
 *
 * An answer that does not fit is cut, with ENOMEM; without a place for it, its size is told.
 */
#include "personality.h"

struct question {
	const int *path;
	u32 length;
	u64 to, room;			/* where the answer goes; 0: only its size is asked for */
	u64 size;			/* of the whole answer */
};

static sptr
answer(struct question *q, const void *value, u64 size)
{
	q->size = size;
	if (q->to == 0)
		return 0;
	if (copy_out(q->to, value, MIN(size, q->room)) != 0)
		return -GEFAULT;
	return size > q->room ? -GENOMEM : 0;
}

static sptr
answer_int(struct question *q, int value)
{
	return answer(q, &value, sizeof value);
}

static sptr
answer_text(struct question *q, const char *text)
{
	return answer(q, text, str_length(text) + 1);
}

/* ---- kern ---- */

static sptr
system_type(struct lwp *l, struct question *q)
{
	(void)l;
	return answer_text(q, "NetBSD");
}

static sptr
release_text(struct lwp *l, struct question *q)
{
	(void)l;
	return answer_text(q, release_names[table->release]);
}

static sptr
release_number(struct lwp *l, struct question *q)
{
	(void)l;
	return answer_int(q, (int)table->number);
}

/*
 * Of processors, in nanoseconds: the host's clock of another task of this process. What one that leaves a stop
 * waits for our locks counts when it has left: the kernel's way out takes next to nothing.
 */
static u64
lwp_time(const struct lwp *of)
{
	struct guest_timespec run = { 0, 0 };

	if (of->leaving && of->told_leaving)
		return of->told_time;
	host(clock_gettime, ~(int)of->tid << 3 | 6, &run);
	return (u64)run.seconds * 1000000000 + (u64)run.nanoseconds;
}

/*
 * The host does not say who is on a processor and who waits for one: on it is who has run since the last
 * question.
 */
#define RUN_NS	50000
static int
lwp_state(const struct lwp *l, struct lwp *of, u64 time)
{
	bool has_run = of == l || (time >= of->told_time + RUN_NS && !of->leaving && !of->woken);

	of->told_time = time;
	of->told_leaving = of->leaving;
	if (of->zombie)
		return GLSZOMB;
	if (of->standing && of->suspended)
		return GLSSUSPENDED;
	if (of->standing && of->process->stopping != 0)
		return GLSSTOP;
	if (of->sleep != AWAKE && !of->woken)
		return GLSSLEEP;
	return has_run ? GLSONPROC : GLSRUN;
}

/* pid, size of an element, how many */
static sptr
lwps(struct lwp *l, struct question *q)
{
	int pid = q->path[2], element = q->path[3], most = q->path[4];
	struct guest_lwp info;
	struct process *p;
	u64 n = 0, fit;
	sptr r = 0;

	table_lock();
	p = pid == 0 || pid == l->process->pid ? l->process : process_find(pid);
	if (p == NULL) {
		table_unlock();
		return -GESRCH;
	}
	fit = q->to != 0 ? MIN(q->room / (u64)element, (u64)most) : 0;
	for (struct lwp *o = p->lwps; o != NULL; o = o->next) {
		u64 time;

		if (o->id == 0 || n++ >= fit)
			continue;
		time = lwp_time(o);
		info = (struct guest_lwp){ .id = (int)o->id, .pid = (u32)p->pid,
			.flag = o->sleep == SLEEPING ? GL_SINTR : 0, .time_seconds = (u32)(time / 1000000000),
			.time_microseconds = (u32)(time % 1000000000 / 1000), .state = lwp_state(l, o, time) };
		str_copy(info.name, sizeof info.name, o->name);
		r = r != 0 ? r : copy_out(q->to + (n - 1) * (u64)element, &info, MIN((u64)element, sizeof info));
	}
	table_unlock();
	/* The kernel leaves room for some that may come. */
	q->size = (q->to != 0 ? MIN(n, fit) : n + 5) * (u64)element;
	return r != 0 ? r : q->to != 0 && n > fit ? -GENOMEM : 0;
}

/* which, argument, size of an element, how many */
static sptr
processes(struct lwp *l, struct question *q)
{
	u8 info[680] = { 0 };
	int *word = (int *)(void *)info, pid = q->path[3];
	u64 element = (u64)q->path[4], pages[2] = { 0 };
	struct process *p;
	char text[64];
	sptr fd, n;

	if (q->path[2] != 1)
		host_die("sysctl kern.proc2 other than by pid is not modelled");
	p = pid == l->process->pid ? l->process : process_find(pid);
	if (p == NULL)
		return answer(q, info, 0);
	fd = host(open, "/proc/self/statm", 0);
	n = host(read, fd, text, sizeof text - 1);
	host(close, fd);
	for (sptr i = 0, field = 0; i < n && field < 2; i++)
		if (text[i] == ' ')
			field++;
		else
			pages[field] = pages[field] * 10 + (u64)(text[i] - '0');
	word[112 / 4] = p->tracer != 0 ? 0x800 : 0;	/* p_flag: P_TRACED */
	word[116 / 4] = p->pid;
	word[120 / 4] = p->parent;
	word[432 / 4] = (int)pages[1];			/* p_vm_rssize */
	word[616 / 4] = (int)p->living;
	return answer(q, info, MIN(element, sizeof info));
}

/* pid, what */
static sptr
process_arguments(struct lwp *l, struct question *q)
{
	int pid = q->path[2];
	struct process *p = pid == -1 || pid == l->process->pid ? l->process : process_find(pid);
	struct guest_strings strings;
	u64 begin, first, last;
	char text[1024];

	if (p == NULL)
		return -GESRCH;
	if (q->path[3] == 5)
		return answer_text(q, p->path);
	if (q->path[3] == 6)
		return host(getcwd, text, sizeof text) < 0 ? -GENOENT : answer_text(q, text);
	if (p != l->process || copy_in(&strings, p->strings, sizeof strings) != 0)
		return -GEINVAL;
	switch (q->path[3]) {
	case 2:
		return answer_int(q, strings.argc);
	case 4:
		return answer_int(q, strings.envc);
	case 1: case 3:			/* the texts, one behind the other */
		begin = q->path[3] == 1 ? strings.argv : strings.envp;
		if (copy_in(&first, begin, sizeof first) != 0 || copy_in(&last, strings.envp, sizeof last) != 0)
			return -GEFAULT;
		q->size = (q->path[3] == 1 && last > first ? last : p->strings) - first;
		return q->to == 0 ? 0 : copy_out(q->to, (const void *)first, MIN(q->size, q->room));
	}
	return -GEINVAL;
}

/* ---- vm, hw, proc ---- */

static sptr
page_size(struct lwp *l, struct question *q)
{
	(void)l;
	return answer_int(q, PAGE);
}

static sptr
processors(struct lwp *l, struct question *q)
{
	u8 mask[128] = { 0 };
	int n = 0;
	sptr size = host(sched_getaffinity, 0, sizeof mask, mask);

	(void)l;
	for (sptr i = 0; i < size; i++)
		n += __builtin_popcount(mask[i]);
	return answer_int(q, n);
}

static sptr
guard_size(struct lwp *l, struct question *q)
{
	(void)l;
	return answer_int(q, q->path[1] == 17 ? 1 << 20 : 64 << 10);
}

static sptr
highest_address(struct lwp *l, struct question *q)
{
	u64 address = 0x7fbfdfeff000;	/* VM_MAX_ADDRESS, which is not the user's limit */

	(void)l;
	return answer(q, &address, sizeof address);
}

/* pid, size of an element */
static sptr
process_map(struct lwp *l, struct question *q)
{
	sptr r;

	if (q->path[2] != 1 || (q->path[3] != -1 && q->path[3] != 0 && q->path[3] != l->process->pid))
		return -GEINVAL;
	if (q->room > 10ul << 20)
		return -GE2BIG;
	r = vm_list(q->to, q->room, (u64)q->path[4], &q->size);
	return r;
}

static sptr
pax_flags(struct lwp *l, struct question *q)
{
	if (q->path[1] != 0x7fffffff && q->path[1] != l->process->pid)
		return -GEINVAL;
	return answer_int(q, (int)l->process->pax);
}

#define ANY	(-12345)
static const struct row {
	int path[3];			/* ANY: an argument */
	u32 fixed, length;		/* numbers of the path above; of the whole path */
	sptr (*run)(struct lwp *l, struct question *q);
} rows[] = {
	{ { 1, 1 }, 2, 2, system_type },		/* kern.ostype */
	{ { 1, 2 }, 2, 2, release_text },		/* kern.osrelease */
	{ { 1, 3 }, 2, 2, release_number },		/* kern.osrevision */
	{ { 1, 47 }, 2, 6, processes },			/* KERN_PROC2 */
	{ { 1, 48 }, 2, 4, process_arguments },		/* KERN_PROC_ARGS */
	{ { 1, 64 }, 2, 5, lwps },			/* KERN_LWP */
	{ { 2, 15 }, 2, 2, highest_address },		/* vm.maxaddress */
	{ { 2, 16 }, 2, 5, process_map },		/* VM_PROC, VM_PROC_MAP */
	{ { 2, 17 }, 2, 2, guard_size },		/* vm.guard_size */
	{ { 2, 18 }, 2, 2, guard_size },		/* vm.thread_guard_size */
	{ { 6, 3 }, 2, 2, processors },			/* hw.ncpu */
	{ { 6, 7 }, 2, 2, page_size },			/* hw.pagesize */
	{ { 6, 16 }, 2, 2, processors },		/* hw.ncpuonline */
	{ { 10, ANY, 6 }, 3, 3, pax_flags },		/* proc.PID.paxflags */
};

static bool
fits(const struct row *r, const int *path, u32 length)
{
	if (length != r->length)
		return false;
	for (u32 i = 0; i < r->fixed; i++)
		if (r->path[i] != ANY && r->path[i] != path[i])
			return false;
	return true;
}

/* path, its length, old value, its size, new value, its size */
sptr
call_sysctl(struct lwp *l, const u64 *a)
{
	int path[12] = { 0 };
	struct question q = { path, (u32)a[1], a[2], 0, 0 };
	const struct row *row = NULL;
	sptr r;

	if (a[1] < 2 || a[1] > ARRAY_LENGTH(path))
		return -GEINVAL;
	if (copy_in(path, a[0], a[1] * sizeof *path) != 0 ||
	    (a[3] != 0 && copy_in(&q.room, a[3], sizeof q.room) != 0))
		return -GEFAULT;
	if (a[4] != 0)
		return -GEPERM;
	for (u32 i = 0; i < ARRAY_LENGTH(rows); i++)
		if (fits(&rows[i], path, q.length))
			row = &rows[i];
	if (row == NULL)
		host_die("sysctl {%d, %d, %d} is not modelled", path[0], path[1], path[2]);
	r = row->run(l, &q);
	if (a[3] != 0 && copy_out(a[3], &q.size, sizeof q.size) != 0)
		return -GEFAULT;
	return r;
}
