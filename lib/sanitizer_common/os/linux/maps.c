/*
 * maps.c: the process's mappings, read from /proc/thread-self/maps.
 *
 * The text is read piece by piece into a buffer of this frame, so that two threads, a handler
 * and a report may read at the same time and nothing is allocated. The kernel goes on at the
 * address where the last piece ended: mappings made meanwhile are seen or missed, others are
 * seen once.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#define LINE_MAX	(4096 + 128)	/* a path and what stands before it */

static const char *
hex(const char *s, u64 *value)
{
	u64 v = 0;

	for (;; s++) {
		if (*s >= '0' && *s <= '9')
			v = v * 16 + (u64)(*s - '0');
		else if (*s >= 'a' && *s <= 'f')
			v = v * 16 + (u64)(*s - 'a') + 10;
		else
			break;
	}
	*value = v;
	return s;
}

/* "begin-end rwxp offset major:minor inode      path"; line is cut up. */
static bool
line_parse(char *line, struct os_mapping *m)
{
	u64 begin, end;
	const char *s = hex(line, &begin);

	if (*s != '-')
		return false;
	s = hex(s + 1, &end);
	if (str_length_max(s, 6) < 6)
		return false;
	m->begin = begin;
	m->end = end;
	m->prot = (u8)((s[1] == 'r' ? OS_PROT_READ : 0) | (s[2] == 'w' ? OS_PROT_WRITE : 0) |
	    (s[3] == 'x' ? OS_PROT_EXEC : 0));
	m->shared = s[4] == 's';
	s = hex(s + 6, &m->offset);
	/* Three fields of numbers between the offset and the path. */
	for (int field = 0; field < 2; field++) {
		while (*s == ' ')
			s++;
		while (*s != ' ' && *s != 0)
			s++;
	}
	while (*s == ' ')
		s++;
	m->path = s;
	return true;
}

#define BUFFER	(3 * OS_PAGE)		/* more than two lines */

static sptr
lines_each(int fd, char *buf, bool (*each)(const struct os_mapping *, void *), void *arg)
{
	uptr have = 0;
	bool stop = false;

	while (!stop) {
		char *line = buf, *end;
		sptr r = os_read(fd, buf + have, BUFFER - have);

		if (os_failed(r) || r == 0)
			return r;
		have += (uptr)r;
		for (char *p = buf; !stop && p < buf + have; p++) {
			struct os_mapping m;

			if (*p != '\n')
				continue;
			end = p;
			*end = 0;
			if (line_parse(line, &m))
				stop = each(&m, arg);
			line = end + 1;
		}
		have = (uptr)(buf + have - line);
		bytes_move(buf, line, have);
		if (have == BUFFER)		/* no line is that long */
			have = 0;
	}
	return 0;
}

/*
 * The buffer is not on the stack: this runs at start, and the stack may be a few pages long. Nor
 * is it mapped, but for who comes while it is in use: it would appear in the list.
 */
sptr
os_mapping_each(bool (*each)(const struct os_mapping *, void *), void *arg)
{
	static char shared[BUFFER];
	static u32 taken;
	bool ours = exchange(&taken, 1) == 0;
	sptr buf = ours ? (sptr)shared : os_map(0, BUFFER, OS_PROT_RW, 0, NULL);
	sptr fd, r;

	if (os_failed(buf))
		return buf;
	/* assume.first-thread: /proc/self is empty once the process's first thread has ended. */
	fd = os_open("/proc/thread-self/maps", OS_OPEN_READ);
	if (os_failed(fd))
		fd = os_open("/proc/self/maps", OS_OPEN_READ);
	r = os_failed(fd) ? fd : lines_each((int)fd, (char *)buf, each, arg);
	if (!os_failed(fd))
		os_close((int)fd);
	if (ours)
		store_release(&taken, 0);
	else
		os_unmap((uptr)buf, BUFFER);
	return r;
}
