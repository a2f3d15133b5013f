/*
 * stop.c: stopping the world, as far as it is the same on every system: memory, the choice of the
 * way, the list, and what is said about it.
 *
 * Everything the stopped phase touches is one mapping, made before: the list of threads and a place
 * for the registers of each. Its length is a guess at the number of threads; a way that meets more
 * lets the world go on, tells how many, and is tried again with a longer list. The ways are tried
 * in the order of enum stop_way; a way that fails has suspended nobody. Nothing is printed before
 * the caller asks for it: a suspended thread may hold the lock of the output, and whoever stops the
 * world holds locks that the program's hook for what is printed may want.
 *
 * Where the system's list of threads cannot be read, the registry's takes its place.
 */
#include "stop/stop.h"
#include "flag/flag.h"
#include "report/report.h"
#include "thread/thread.h"
#include "tool.h"

#define ATTEMPTS	8		/* each has at least twice the room of the one before */
#define LINE		640

/* What look_at needs; the system's part hands it through as a pointer. */
struct view {
	void (*look)(const struct world *, void *);
	void *arg;
	struct os_stop *stop;
	enum stop_way way;
};

/* What world_tell has to say of the last stop, by line; empty: nothing. */
static struct { char way[LINE], failed[LINE], blocking[LINE], late[LINE]; } news;

static sptr (*const ways[])(struct os_stop *, void (*)(void *), void *) = {
	[STOP_TRACED] = os_stop_by_tracer,
	[STOP_SIGNALLED] = os_stop_by_signal,
	[STOP_NOT] = os_stop_not,
};

SAN_STOPPED static bool
id_less(const void *a, const void *b)
{
	return ((const struct stopped *)a)->os_id < ((const struct stopped *)b)->os_id;
}

/* Systems list threads in the order in which they were made: most often there is nothing to do. */
SAN_STOPPED static void
sort_tasks(struct stopped *tasks, u32 n)
{
	for (u32 i = 1; i < n; i++) {
		if (tasks[i].os_id < tasks[i - 1].os_id) {
			sort(tasks, n, sizeof *tasks, id_less);
			return;
		}
	}
}

SAN_STOPPED static void
look_at(void *arg)
{
	const struct view *v = arg;
	struct world world;

	sort_tasks(v->stop->tasks, v->stop->count);
	world.way = v->way;
	world.count = v->stop->count;
	world.threads = v->stop->tasks;
	world.self = v->stop->self;
	v->look(&world, v->arg);
}

SAN_STOPPED const struct stopped *
world_find(const struct world *w, u64 os_id)
{
	u32 low = 0, high = w->count, middle;

	if (w->self.os_id == os_id)
		return &w->self;
	while (low < high) {
		middle = low + (high - low) / 2;
		if (w->threads[middle].os_id < os_id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < w->count && w->threads[low].os_id == os_id ? &w->threads[low] : NULL;
}

/* One line that names those that ran on, of one kind; threads of our own are not worth it. */
static void
note_unsuspended(char line[LINE], const struct os_stop *s, bool blocks, const char *why)
{
	uptr n = 0;

	for (u32 i = 0; i < s->count && n < LINE - 128; i++) {
		if (s->tasks[i].suspended || s->tasks[i].own || s->tasks[i].blocks != blocks)
			continue;
		if (n == 0)
			n = fmt_print(line, LINE, "%s: %s", tool_name, why);
		n += fmt_print(line + n, LINE - n, " %lu", s->tasks[i].os_id);
	}
	if (n != 0)
		fmt_print(line + n, LINE - n, "; what they do meanwhile is not seen, "
		    "their stacks are scanned whole\n");
}

static void
note(enum stop_way way, const struct os_stop *s, const char *reasons, sptr result)
{
	const char *plural = s->count == 1 ? "" : "s";
	char why[64];

	if (way == STOP_TRACED)
		fmt_print(news.way, LINE, "world stopped by a tracer: %u other thread%s\n", s->count, plural);
	else if (way == STOP_SIGNALLED)
		fmt_print(news.way, LINE, "world stopped by signal %d: %u other thread%s; %s\n", s->signal, s->count,
		    plural, reasons);
	else
		fmt_print(news.way, LINE, "world not stopped: %u other thread%s not suspended; %s\n", s->count,
		    plural, reasons);
	if (result == 1)
		fmt_print(news.failed, LINE, "%s: the tracer that held the other threads was killed; "
		    "what was found may be wrong\n", tool_name);
	if (way == STOP_SIGNALLED) {
		fmt_print(why, sizeof why, "threads block signal %d:", s->signal);
		note_unsuspended(news.blocking, s, true, why);
	}
	if (way != STOP_NOT)
		note_unsuspended(news.late, s, false, "threads did not stop in time:");
}

void
world_tell(void)
{
	const char *const warnings[] = { news.failed, news.blocking, news.late };

	if (news.way[0] != 0)
		out_verbose(1, "%s", news.way);
	for (u32 i = 0; i < ARRAY_LENGTH(warnings); i++)
		if (warnings[i][0] != 0)
			out_message("%s", warnings[i]);
	news.way[0] = news.failed[0] = news.blocking[0] = news.late[0] = 0;
}

static void
count(struct thread *thread, void *n)
{
	++*(u32 *)n;
}

/* Puts the registry's threads where the list will be, for who has no better one. */
static void
know(struct thread *thread, void *arg)
{
	struct os_stop *s = arg;

	if (s->known < s->room && thread->state == THREAD_RUNNING)
		s->tasks[s->known++].os_id = thread->os_id;
}

/* One way, with as much memory as it turns out to need. */
static sptr
try(struct view *v, u32 *room)
{
	struct os_stop *s = v->stop;
	uptr registers = os_stop_registers_size(), list;
	sptr memory, r = -OS_ENOMEM;

	for (u32 i = 0; i < ATTEMPTS; i++) {
		list = ROUND_UP(*room * sizeof *s->tasks, 64);
		memory = os_map(0, list + *room * registers, OS_PROT_RW, OS_MAP_NORESERVE, "stopped threads");
		s->tasks = NULL;
		if (os_failed(memory))
			return memory;
		s->tasks = (struct stopped *)memory;
		s->registers = (u8 *)memory + list;
		s->room = *room;
		s->count = 0;
		s->known = 0;
		thread_each_locked(know, s);
		r = ways[v->way](s, look_at, v);
		if (!os_failed(r))
			return r;
		os_unmap((uptr)memory, list + *room * registers);
		if (r != -OS_E2BIG)
			return r;
		*room = 2 * MAX(*room, s->count);
	}
	return r;
}

sptr
world_stop(void (*look)(const struct world *, void *), void *arg)
{
	u32 room = os_stop_threads(), known = 0;
	struct os_stop s = { .count = 0 };
	struct view v = { look, arg, &s, STOP_TRACED };
	char reasons[2 * sizeof s.reason + 8] = "";
	uptr n = 0;
	sptr r;

	thread_each_locked(count, &known);
	room = MAX(room, known);
	room += room / 8 + 16;
	for (;; v.way++) {
		r = try(&v, &room);
		if (!os_failed(r) || s.tasks == NULL || r == -OS_EFAULT || v.way == STOP_NOT)
			break;
		n += fmt_print(reasons + n, sizeof reasons - n, "%s%s", n != 0 ? "; " : "", s.reason);
	}
	if (r == -OS_EFAULT)
		fmt_print(news.failed, LINE, "%s: %s\n", tool_name, s.reason);
	if (os_failed(r))
		return r;
	note(v.way, &s, reasons, r);
	os_unmap((uptr)s.tasks, ROUND_UP(s.room * sizeof *s.tasks, 64) + s.room * os_stop_registers_size());
	return r;
}
