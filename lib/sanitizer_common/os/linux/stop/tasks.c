/*
 * tasks.c: the list of our threads while it changes, from /proc/self/task.
 *
 * The directory is opened once, before anything is suspended, and read again from its beginning for
 * each pass. The kernel lists tasks in the order of their creation, so the next known one is nearly
 * always the one after the last; a search goes round from there. A pass may miss tasks: when one
 * that the kernel stands at dies, the listing ends there. The directory's link count, which is two
 * more than the number of tasks, tells: the list is complete when it is that long, and nobody on it
 * can make or end a thread any more.
 */
#include "os/linux/stop/tasks.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#define LINKS_EMPTY	2		/* of a directory without tasks */
#define BLOCKED_ALL	0xfffffffffffbfefful	/* all that can be */
#define FLAG_IO_WORKER	0x10u
#define FLAG_USER_WORKER 0x4000u
#define QUIET_ENOUGH	4		/* passes without news */

/* The kernel's record of a directory entry. */
struct entry { u64 inode, offset; u16 size; u8 type; char name[]; };

u32
os_stop_threads(void)
{
	struct stat st;

	if (os_failed(sys(newfstatat, AT_FDCWD, "/proc/self/task", &st, 0)) || st.st_nlink <= LINKS_EMPTY)
		return 0;
	return (u32)(st.st_nlink - LINKS_EMPTY);
}

void
tasks_refused(struct os_stop *s, const char *what, sptr error)
{
	static const struct { int number; const char *text; } texts[] = {
		{ OS_EPERM, "Operation not permitted" }, { OS_ENOENT, "No such file or directory" },
		{ OS_EIO, "Input/output error" }, { EAGAIN, "Resource temporarily unavailable" },
		{ OS_ENOMEM, "Cannot allocate memory" }, { OS_EACCES, "Permission denied" },
		{ OS_EINVAL, "Invalid argument" }, { EMFILE, "Too many open files" },
		{ ENOSYS, "Function not implemented" },
	};

	for (u32 i = 0; i < ARRAY_LENGTH(texts); i++) {
		if (texts[i].number == -error) {
			fmt_print(s->reason, sizeof s->reason, "%s (%s)", what, texts[i].text);
			return;
		}
	}
	fmt_print(s->reason, sizeof s->reason, "%s (error %d)", what, (int)-error);
}

struct tasks *
tasks_open(struct os_stop *s)
{
	uptr size = ROUND_UP(sizeof(struct tasks) + s->room, OS_PAGE);
	sptr memory = os_map(0, size, OS_PROT_RW, 0, "task list");
	struct tasks *t = (struct tasks *)memory;

	if (os_failed(memory)) {
		tasks_refused(s, "no memory", memory);
		return NULL;
	}
	t->s = s;
	t->self = os_tid();
	t->state = (u8 *)(t + 1);
	t->size = size;
	t->dir = sys(openat, AT_FDCWD, "/proc/self/task", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	/* Of another pid namespace: there our threads have other numbers. */
	if (!os_failed(t->dir) && tasks_status(t, t->self).state == 0) {
		os_close((int)t->dir);
		t->dir = -OS_ENOENT;
	}
	if (!os_failed(t->dir) || s->known != 0)
		return t;
	tasks_refused(s, "/proc does not show our threads", t->dir);
	tasks_close(t);
	return NULL;
}

void
tasks_close(struct tasks *t)
{
	if (!os_failed(t->dir))
		os_close((int)t->dir);
	os_unmap((uptr)t, t->size);
}

/* Among the first n. */
SAN_STOPPED static u32
find(struct tasks *t, u64 id, u32 n)
{
	const struct stopped *all = t->s->tasks;
	u32 i = t->next < n ? t->next : 0;

	for (u32 left = n; left > 0; left--, i = i + 1 < n ? i + 1 : 0) {
		if (all[i].os_id == id) {
			t->next = i + 1;
			return i;
		}
	}
	return FOUND_NONE;
}

SAN_STOPPED u32
tasks_find(struct tasks *t, u64 id)
{
	return find(t, id, t->s->count);
}

/* 1 new, 0 among the first `known`, or -OS_E2BIG. */
SAN_STOPPED static sptr
add(struct tasks *t, u64 id, u32 known)
{
	struct os_stop *s = t->s;

	if (id == t->self || find(t, id, known) != FOUND_NONE)
		return 0;
	if (s->count == s->room)
		return -OS_E2BIG;
	s->tasks[s->count] = (struct stopped){ .os_id = id };
	t->state[s->count++] = TASK_NEW;
	return 1;
}

/* Without /proc: those whose ids stand in the list, all of them new at the first pass. */
SAN_STOPPED static sptr
pass_known(struct tasks *t)
{
	struct os_stop *s = t->s;

	if (s->count != 0)
		return 0;
	for (u32 i = 0; i < s->known; i++) {
		u64 id = s->tasks[i].os_id;

		if (id == t->self)
			continue;
		s->tasks[s->count] = (struct stopped){ .os_id = id };
		t->state[s->count++] = TASK_NEW;
	}
	s->known = s->count;
	return s->count;
}

SAN_STOPPED sptr
tasks_pass(struct tasks *t)
{
	u32 known = t->s->count;
	struct entry *e;
	s64 id;
	sptr n, r;

	if (os_failed(t->dir))
		return pass_known(t);
	r = sys(lseek, t->dir, 0, SEEK_SET);
	if (os_failed(r))
		return r;
	t->next = 0;
	t->seen = 0;
	while ((n = sys(getdents64, t->dir, t->buf, sizeof t->buf)) > 0 && !os_failed(n)) {
		for (sptr at = 0; at < n; at += e->size) {
			e = (struct entry *)(t->buf + at);
			if (!str_number(e->name, &id))
				continue;
			t->seen++;
			r = add(t, (u64)id, known);
			if (os_failed(r))
				return r;
		}
	}
	return os_failed(n) ? n : (sptr)(t->s->count - known);
}

SAN_STOPPED bool
tasks_complete(struct tasks *t, sptr added)
{
	u64 count = t->seen;
	struct stat st;

	if (os_failed(t->dir))
		return true;
	/* After news: they and the caller are all, unless one has ended; the kernel may still count that. */
	if (added != 0) {
		for (u32 i = 0; i < t->s->count; i++)
			if (t->state[i] != TASK_SUSPENDED)
				return false;
		count = t->s->count + 1;
		t->quiet = 0;
	} else if (++t->quiet == QUIET_ENOUGH) {
		return true;		/* whatever the directory's links are here */
	}
	return !os_failed(sys(fstat, t->dir, &st)) && st.st_nlink == LINKS_EMPTY + count;
}

/* The number after a line's name; its base. */
SAN_STOPPED static u64
field(const char *text, const char *name, u32 base)
{
	const char *s = str_find(text, name);
	u64 value = 0;

	if (s == NULL)
		return 0;
	for (s += str_length(name); *s == ' ' || *s == '\t'; s++)
		continue;
	for (;; s++) {
		u32 digit = base;

		if (*s >= '0' && *s <= '9')
			digit = (u32)(*s - '0');
		else if (*s >= 'a' && *s <= 'f')
			digit = (u32)(*s - 'a') + 10;
		if (digit >= base)
			return value;
		value = value * base + digit;
	}
}

/* A file of the task's, as text; NULL when there is none. Groups can make it long. */
SAN_STOPPED static const char *
task_file(struct tasks *t, u64 id, const char *name)
{
	sptr fd, n;

	fmt_print(t->buf, sizeof t->buf, "%lu/%s", id, name);
	fd = sys(openat, t->dir, t->buf, O_RDONLY | O_CLOEXEC);
	if (os_failed(fd))
		return NULL;
	n = sys(read, fd, t->buf, sizeof t->buf - 1);
	sys(close, fd);
	if (os_failed(n))
		return NULL;
	t->buf[n] = 0;
	return t->buf;
}

/* A thread of the kernel's that works for us, such as io_uring's: never in our code, never traced. */
SAN_STOPPED static bool
task_works_for_us(struct tasks *t, u64 id)
{
	const char *s = task_file(t, id, "stat");
	u32 spaces = 0;

	/* After the name, which may hold anything: state, five numbers, flags. */
	s = s != NULL ? str_char_last(s, ')') : NULL;
	for (; s != NULL && *s != 0 && spaces < 7; s++)
		spaces += *s == ' ';
	return s != NULL && (field(s, "", 10) & (FLAG_IO_WORKER | FLAG_USER_WORKER)) != 0;
}

SAN_STOPPED struct task_status
tasks_status(struct tasks *t, u64 id)
{
	struct task_status result = { 0, 0, 0 };
	const char *text, *s;

	if (os_failed(t->dir))
		return (struct task_status){ '?', 0, 0 };
	text = task_file(t, id, "status");
	if (text == NULL)
		return result;
	/* A name cannot begin a line of its own: the kernel escapes newlines in it. */
	s = str_find(text, "\nState:\t");
	result.state = s != NULL ? s[8] : 0;
	result.tracer = field(text, "\nTracerPid:", 10);
	result.blocked = field(text, "\nSigBlk:", 16);
	if (result.blocked == BLOCKED_ALL && task_works_for_us(t, id))
		result.state = 0;
	return result;
}

SAN_STOPPED void
tasks_finish(struct tasks *t)
{
	struct os_stop *s = t->s;
	u32 n = 0;

	for (u32 i = 0; i < s->count; i++) {
		if (t->state[i] == TASK_DEAD)
			continue;
		s->tasks[n] = s->tasks[i];
		s->tasks[n++].suspended = t->state[i] == TASK_SUSPENDED;
	}
	s->count = n;
}

sptr
os_stop_not(struct os_stop *s, void (*look)(void *), void *arg)
{
	uptr kept[ARCH_KEPT];
	struct tasks *t;
	u64 saved[2];
	sptr r = 0;

	tasks_self(s, kept);
	t = tasks_open(s);
	if (t != NULL) {
		(void)tasks_pass(t);
		for (u32 i = 0; i < s->count; i++)
			t->state[i] = TASK_LEFT;
		tasks_finish(t);
		tasks_close(t);
	}
	os_signals_block(saved);
	if (!guard_look(look, arg)) {
		guard_tell(s);
		r = -OS_EFAULT;
	}
	os_signals_restore(saved);
	return r;
}
