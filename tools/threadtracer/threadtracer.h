/*
 * threadtracer.h: what the parts of threadtracer share.
 *
 * An image is a process that stands still: its memory, its modules and its threads. It is filled by
 * whoever can look at the process (linux/image.c, netbsd/image.c, core.c), then by those who know how
 * a C library keeps its threads (glibc.c and linux/db.c, pthread_netbsd.c), and printed by print.c.
 * Everything that is read from the process may be nonsense: no reader trusts a count or an address.
 */
#ifndef THREADTRACER_H
#define THREADTRACER_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

enum form { POINTER, HEX, DECIMAL, TEXT };
enum line { HEAD, BODY };

enum field {
#define FIELD(id, name, form, words, line) FIELD_##id,
#include "fields.def"
#undef FIELD
	FIELD_COUNT
};

enum {
	WORDS_SIZE = 128,
	THREADS_MAX = 65536,	/* more than any kernel of ours gives to one process */
	DTV_MAX = 4096,		/* slots that are looked at */
};

struct value {
	uint64_t number;
	char words[WORDS_SIZE];
};

struct slot {
	uint64_t module;
	uint64_t address;	/* 0: not allocated, since the thread has not used it yet */
};

struct thread {
	uint64_t have;		/* bit of each field that has a value */
	struct value value[FIELD_COUNT];
	struct slot *dtv;
	size_t dtv_count;
	uint64_t dtv_generation;
	bool has_dtv, has_generation;
};

/* Reads up to n bytes of the process at address; the number that could be read, from the start. */
struct memory {
	size_t (*read)(void *source, uint64_t address, void *to, size_t n);
	void *source;
};

/* A mapped range, as far as it is known. */
struct mapping {
	uint64_t start, end, offset;
	bool readable, writable, executable;
	char *path;		/* NULL: no file */
};

struct note {
	struct note *next;
	char text[200];
};

struct image {
	struct memory memory;
	const char *system;	/* "linux", "netbsd" */
	const char *origin;	/* "process", "core" */
	int pid;
	int task;		/* Linux: a task of it by which /proc shows the process */
	char name[64];
	int signal;		/* of a core: what killed it, 0 unknown */
	int signal_lid;		/* and whom it was sent to, 0 the whole process */
	struct thread **threads;
	size_t count, room;
	struct thread **index;	/* by LID */
	size_t index_size;
	struct mapping *mappings;
	size_t mapping_count;
	bool glibc;		/* its C library is known to be glibc */
	uint64_t auxv_phdr;	/* AT_PHDR and AT_PHNUM, 0 unknown */
	uint64_t auxv_phnum;
	struct note *notes, **last_note;
};

struct options {
	bool inherit;		/* -i: forked children are traced too */
	bool json;
	int pid;		/* -p */
	const char *core;	/* -c */
	char **command;
	FILE *output;
};

/* image.c */
void image_init(struct image *, const char *system, const char *origin);
void image_clear(struct image *);
struct thread *image_thread(struct image *, int64_t lid);
struct thread *image_find(struct image *, int64_t lid);
void image_map(struct image *, const struct mapping *);
const struct mapping *image_mapping(const struct image *, uint64_t address);
void image_note(struct image *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void set_number(struct thread *, enum field, uint64_t);
void set_words(struct thread *, enum field, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool has(const struct thread *, enum field);
bool memory_read(const struct memory *, uint64_t address, void *to, size_t n);
bool memory_text(const struct memory *, uint64_t address, char *to, size_t size);
void *xrealloc(void *, size_t count, size_t each);

/* print.c */
void print_image(FILE *, const struct image *, bool json);

/* run.c */
struct started {
	int pid;
	int go;		/* closing it lets the child execute the command */
	int failure;	/* errno of an exec that failed can be read here */
};
int complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
bool run_start(char **command, const sigset_t *mask, struct started *);
bool run_failed(struct started *, const char *command, int *status);
int run_status(int status);

/* glibc.c: what glibc's ABI for x86_64 says of a thread whose TLS base is known */
void glibc_describe(struct image *);

/* pthread_netbsd.c: NetBSD's tls_tcb and pthread_t, of 9 and of 10 and later */
void netbsd_describe(struct image *);

/* core.c: an ELF core file as an image */
struct core {
	int fd;
	uint64_t size;			/* of the file */
	const char *path;
	struct load *loads;		/* by address */
	size_t load_count;
	struct segment *notes;
	size_t note_count;
	uint64_t truncated_at;		/* 0, or where the file ends though a load segment goes on */
	struct core_file *files;	/* one for each mapping of the image */
	uint32_t lwps;			/* as the process note counts them */
	struct image image;
};
struct segment {
	uint64_t offset, size;
};
struct load {
	uint64_t start, end;		/* addresses that the file has bytes for */
	uint64_t offset;
};
int core_show(const struct options *);
bool core_bytes(const struct core *, uint64_t offset, void *to, size_t n);
int core_damaged(const struct core *, const char *what);

/* core_notes.c: the threads of a core, from its notes; 0, or 1 after a line that says what is wrong */
int core_notes(struct core *);

/* linux/ and netbsd/: the whole of a trace of a living process */
int trace(const struct options *);
extern const char trace_signal[];	/* the signal's name that asks for a print */

/* linux/db.c; netbsd/db.c says that there is none */
void db_describe(struct image *);

/* Ends the program: for want of memory only. */
void out_of_memory(void) __attribute__((noreturn));

#endif
