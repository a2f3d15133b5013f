/*
 * row.h: what a generated row test is made of.
 *
 * A test runs in a process of its own. It makes the same call twice, with output memory that
 * holds a different pattern each time and is poisoned. A byte that differs from the pattern
 * afterwards was written by the function: it must be clean. Every other byte must still be
 * poisoned, but for those that the row marks although they are padding (OBJ). Then, once for each
 * of its inputs, the test poisons that input and expects MemorySanitizer to report it.
 */
#include "system.h"
#include <sanitizer/msan_interface.h>
#undef MIN
#define MIN(a, b)	((a) < (b) ? (a) : (b))
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One piece of output memory. */
struct area {
	unsigned char *p;
	size_t n;
	bool loose;			/* a struct: padding may be marked */
	unsigned char *content, *clean;	/* of the first turn, one byte each */
};
struct row {
	const char *name;
	int turn;			/* 0, 1 */
	int input;			/* which input to poison, 0 none */
	int areas;
	bool failed;
	struct area area[32];
};
struct test {
	const char *name;
	void (*run)(struct row *);
	int inputs;
};
extern const struct test tests[];

void *row_area(struct row *, size_t n, bool loose);
void *row_scratch(struct row *, size_t n);
void row_clean(struct row *, const void *p, size_t n, const char *what);
void row_failed(struct row *, const char *what);
void row_poison(struct row *, const void *p, size_t n);
void row_called(struct row *, bool on, const char *condition);
int row_file(const char *text);		/* a new file, open at its start */
FILE *row_stream(const char *text);
char *row_path(const char *text);	/* of such a file */
int row_pipe(const char *text);		/* the end to read from */
extern int row_socket[2];		/* connected; row_socketpair fills it, text waits in [0] */
int row_sockets(const char *text);
size_t row_wide_length(const wchar_t *);

/* ---- for samples ---- */
#define NEW(type, name, n)	type *name = row_area(row, (n) * sizeof(type), false)
#define OBJ(type, name)		type *name = row_area(row, sizeof(type), true)
#define LOOSE(name, n)		char *name = row_area(row, n, true)
/* Memory in which the function may leave more than it promises: only the row's word counts. */
#define SCRATCH(name, n)	char *name = row_scratch(row, n)
/* Output memory that must hold a value before. */
#define SLOT(type, name, value)	type *name = row_area(row, sizeof(type), true); *name = (value)
#define CLEAN(p, n)		row_clean(row, p, n, #p)
#define CLEAN_STR(s)		row_clean(row, s, row_length(s) + 1, #s)
#define CLEAN_OBJ(p)		row_clean(row, p, sizeof *(p), #p)
#define EXPECT(x)		if (!(x)) row_failed(row, #x)
#define POISON(p)		row_poison(row, p, sizeof *(p))

__attribute__((no_sanitize("memory"))) static inline size_t
row_length(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0')
		n++;
	return n;
}

/* ---- what rows say, as checks ---- */
#define ROW_CALLED(row, on)	row_called(row, (on) != 0, #on)
/* Headers call some functions pure: unused, their calls would vanish. */
#define ROW_USED(x)		__asm__ volatile ("" : : "g"(&(x)) : "memory")
#define ANY		1
#define ZERO		(ret == 0)
#define POS		(ret > 0)
#define NONNEG		(ret >= 0)
#define NN		(ret != NULL)
#define FAIL		(ret == -1)
#define NONE
#define IGNORE(...)
#define WRITE(p, n)		row_clean(row, (const void *)(p), (size_t)(n), #p);
#define WRITE_OBJ(p)		if (p) { WRITE(p, sizeof *(p)) }
#define WRITE_N(p, n)		if (p) { WRITE(p, (size_t)(n) * sizeof *(p)) }
#define WRITE_STR(s)		if (s) { WRITE(s, row_length(s) + 1) }
#define WRITE_STRN(s, n)	if (s) { WRITE(s, MIN(row_length(s) + 1, (size_t)(n))) }
#define WRITE_WSTR(s)		if (s) { WRITE(s, (row_wide_length(s) + 1) * sizeof *(s)) }
#define WRITE_ADDR(p, len, room) if ((p) && (len)) { WRITE(p, MIN(*(len), room)) WRITE_OBJ(len) }
#define WRITE_IOV(iov, n, total)
#define WRITE_MSG(m, total)
#define WRITE_ARGZ(p, len)	WRITE_OBJ(p) WRITE_OBJ(len) WRITE(*(p), *(len))
#define COPY(dst, src, n)	WRITE(dst, n)
#define COPY_N(dst, src, n)	WRITE(dst, (n) * sizeof *(dst))
#define COPY_BOUNDED(dst, src, n, room)	if (room) { WRITE_N(dst, MIN(n, (room) - 1) + 1) }
#define RET_STR			WRITE_STR(ret)
#define RET_OBJ			WRITE_OBJ(ret)
#define GRAPH(kind, p)		if (p) row_clean(row, p, 1, #p);
/* Lengths that rows ask for; samples use one kind each. */
#define graph_wide_length	row_wide_length
#define str_length_max		strnlen
#define graph_wide_length_max	wcsnlen
#define graph_wide_span(s, n)	MIN(row_wide_length(s) + 1, (size_t)(n))
#define graph_address_size(af)	((af) == AF_INET ? 4 : 16)
#define graph_pages(n)		(((n) + 4095) / 4096)
#define graph_dn_length(s, n)	(row_length((const char *)(s)) + 1)
#define graph_capability_words(h) 2

/* ---- for single samples ---- */
int row_listener(void);			/* a TCP socket that a client has connected to */
int row_datagram(void);			/* a UDP socket on which "text" waits */
mqd_t row_queue(void);			/* a message queue on which one message waits */
void row_handler(int);
int row_thread(void *);
void *row_start(void *);
void *row_make(void *, long);
void row_drop(void *, void *);
/* A DNS answer: example.org has address 1.2.3.4. */
extern const unsigned char row_dns[];
#define ROW_DNS		row_dns
#define ROW_DNS_SIZE	45
