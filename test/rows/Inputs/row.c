/*
 * row.c: runs the generated row tests; see row.h. Prints one line for each failure.
 *
 *	rows [NAME…]
 */
#include "row.h"

#define POOL		(1 << 18)
#define REPORTED	66		/* exit codes of children */
#define NOT_APPLICABLE	67
#define FAILED		68

const char *__msan_default_options(void);
const char *
__msan_default_options(void)
{
	return "exitcode=66:symbolize=0:handle_segv=0:handle_sigbus=0:handle_abort=0";
}

static _Alignas(64) unsigned char pool[POOL];
static size_t pool_used;
int row_socket[2];

static unsigned char
pattern(int turn)
{
	return turn == 0 ? 0xb5 : 0x4a;
}

void *
row_area(struct row *row, size_t n, bool loose)
{
	struct area *a = &row->area[row->areas++];

	a->p = pool + pool_used;
	a->n = n;
	a->loose = loose;
	pool_used += (n + 127) & ~(size_t)63;
	if (pool_used > POOL || row->areas > 32)
		abort();
	memset(a->p, pattern(row->turn), n);
	__msan_poison(a->p, n);
	return a->p;
}

void *
row_scratch(struct row *row, size_t n)
{
	void *p = row_area(row, n, true);

	row->areas--;
	return p;
}

void
row_failed(struct row *row, const char *what)
{
	dprintf(2, "%s: %s\n", row->name, what);
	row->failed = true;
}

void
row_clean(struct row *row, const void *p, size_t n, const char *what)
{
	intptr_t at;

	if (row->input != 0 || n == 0)
		return;
	at = __msan_test_shadow(p, n);
	if (at >= 0) {
		dprintf(2, "%s: byte %ld of %zu at %s is still poisoned\n", row->name, (long)at, n, what);
		row->failed = true;
	}
}

void
row_poison(struct row *row, const void *p, size_t n)
{
	(void)row;
	if (p == NULL)
		_exit(NOT_APPLICABLE);
	__msan_poison(p, n);
}

__attribute__((no_sanitize("memory"))) static void
compare(struct row *row, struct area *a)
{
	size_t i;

	for (i = 0; i < a->n; i++) {
		bool written = a->content[i] != pattern(0) || a->p[i] != pattern(1);
		bool clean = __msan_test_shadow(a->p + i, 1) < 0;

		if (written && !(clean && a->clean[i])) {
			dprintf(2, "%s: byte %zu of output %d was written and is poisoned\n",
			    row->name, i, (int)(a - row->area));
			row->failed = true;
			return;
		}
		if (!written && clean && !a->loose) {
			dprintf(2, "%s: byte %zu of output %d was not written and is clean\n",
			    row->name, i, (int)(a - row->area));
			row->failed = true;
			return;
		}
	}
}

__attribute__((no_sanitize("memory"))) static void
remember(struct area *a)
{
	size_t i;

	a->content = malloc(2 * a->n + 2);
	a->clean = a->content + a->n;
	for (i = 0; i < a->n; i++) {
		a->content[i] = a->p[i];
		a->clean[i] = __msan_test_shadow(a->p + i, 1) < 0;
	}
	__msan_unpoison(a->content, 2 * a->n + 2);
}

void
row_called(struct row *row, bool on, const char *condition)
{
	int error = errno;

	if (row->input != 0)
		_exit(0);
	if (!on) {
		dprintf(2, "%s: the sample's call does not end with %s (errno %d)\n", row->name, condition, error);
		_exit(FAILED);
	}
	if (row->turn == 0)
		for (int i = 0; i < row->areas; i++)
			remember(&row->area[i]);
}

size_t
row_wide_length(const wchar_t *s)
{
	size_t n = 0;

	while (s[n] != L'\0')
		n++;
	return n;
}

int
row_file(const char *text)
{
	char *path = row_path(text);
	int fd = open(path, O_RDWR);

	unlink(path);
	return fd;
}

char *
row_path(const char *text)
{
	static char path[64];
	int fd;

	strcpy(path, "/tmp/row-XXXXXX");
	fd = mkstemp(path);
	if (fd < 0 || write(fd, text, strlen(text)) < 0)
		abort();
	close(fd);
	return path;
}

FILE *
row_stream(const char *text)
{
	return fdopen(row_file(text), "r+");
}

int
row_pipe(const char *text)
{
	int fds[2];

	if (pipe(fds) != 0 || write(fds[1], text, strlen(text)) < 0)
		abort();
	return fds[0];
}

int
row_sockets(const char *text)
{
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, row_socket) != 0)
		abort();
	if (write(row_socket[1], text, strlen(text)) < 0)
		abort();
	return row_socket[0];
}

const unsigned char row_dns[] =
    "\0\1\201\200\0\1\0\1\0\0\0\0"			/* header: one question, one answer */
    "\7example\3org\0\0\1\0\1"
    "\300\14\0\1\0\1\0\0\1\0\0\4\1\2\3\4";

static int
bound(int type)
{
	struct sockaddr_in a = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int fd = socket(AF_INET, type, 0);

	if (bind(fd, (struct sockaddr *)&a, sizeof a) != 0)
		abort();
	return fd;
}

static int
connected(int type, int to)
{
	struct sockaddr_in a;
	socklen_t n = sizeof a;
	int fd = socket(AF_INET, type, 0);

	if (getsockname(to, (struct sockaddr *)&a, &n) != 0 || connect(fd, (struct sockaddr *)&a, n) != 0)
		abort();
	return fd;
}

int
row_listener(void)
{
	int fd = bound(SOCK_STREAM);

	if (listen(fd, 1) != 0)
		abort();
	connected(SOCK_STREAM, fd);
	return fd;
}

int
row_datagram(void)
{
	int fd = bound(SOCK_DGRAM);

	if (write(connected(SOCK_DGRAM, fd), "text", 4) != 4)
		abort();
	return fd;
}

mqd_t
row_queue(void)
{
	struct mq_attr attr = { .mq_maxmsg = 4, .mq_msgsize = 64 };
	mqd_t q = mq_open("/row-test", O_RDWR | O_CREAT, 0600, &attr);

	mq_unlink("/row-test");
	if (q == (mqd_t)-1 || mq_send(q, "text", 4, 1) != 0)
		abort();
	return q;
}

void
row_handler(int signo)
{
	(void)signo;
}

int
row_thread(void *arg)
{
	(void)arg;
	return 7;
}

void *
row_start(void *arg)
{
	(void)arg;
	return (void *)7;
}

void *
row_make(void *arg, long n)
{
	(void)arg;
	return malloc((size_t)n);
}

void
row_drop(void *arg, void *p)
{
	(void)arg;
	free(p);
}

static void
child(const struct test *t, int input)
{
	static struct row row;
	struct area first[32];

	row.name = t->name;
	row.input = input;
	if (input != 0 && getenv("ROW_LOUD") == NULL) {
		dup2(open("/dev/null", O_WRONLY), 1);
		dup2(1, 2);
	}
	alarm(20);
	t->run(&row);
	memcpy(first, row.area, sizeof first);
	if (row.failed)
		_exit(FAILED);
	row.turn = 1;
	row.areas = 0;
	pool_used = 0;
	t->run(&row);
	for (int i = 0; i < row.areas; i++) {
		row.area[i].content = first[i].content;
		row.area[i].clean = first[i].clean;
		compare(&row, &row.area[i]);
	}
	_exit(row.failed ? FAILED : 0);
}

static bool
run(const struct test *t, int input)
{
	int status, wanted = input == 0 ? 0 : REPORTED;
	pid_t pid = fork();

	if (pid == 0)
		child(t, input);
	if (pid < 0 || waitpid(pid, &status, 0) != pid)
		abort();
	if (WIFEXITED(status) && WEXITSTATUS(status) == wanted)
		return true;
	if (WIFSIGNALED(status))
		dprintf(2, "%s: input %d: killed by signal %d\n", t->name, input, WTERMSIG(status));
	else if (input != 0 && WEXITSTATUS(status) == NOT_APPLICABLE)
		dprintf(2, "%s: the sample gives NULL for input %d\n", t->name, input);
	else if (input != 0)
		dprintf(2, "%s: input %d is poisoned, and there is no report (exit %d)\n", t->name, input,
		    WEXITSTATUS(status));
	else if (WEXITSTATUS(status) != FAILED)
		dprintf(2, "%s: exit code %d\n", t->name, WEXITSTATUS(status));
	return false;
}

int
main(int argc, char **argv)
{
	int failed = 0, count = 0, checks = 0;

	for (const struct test *t = tests; t->name != NULL; t++) {
		bool wanted = argc == 1, good = true;

		for (int i = 1; i < argc; i++)
			wanted |= strcmp(argv[i], t->name) == 0;
		if (!wanted)
			continue;
		for (int input = 0; input <= t->inputs; input++, checks++) {
			time_t begin = time(NULL);

			good &= run(t, input);
			if (time(NULL) - begin > 2)
				printf("%s: input %d took %ld s\n", t->name, input, (long)(time(NULL) - begin));
		}
		count++;
		failed += !good;
	}
	printf("%d rows, %d calls, %d rows failed\n", count, checks, failed);
	return failed != 0;
}
