/*
 * linux.h: what the files of this folder share: the ELF files that an image has mapped, and a process
 * that is held by ptrace.
 */
#ifndef THREADTRACER_LINUX_H
#define THREADTRACER_LINUX_H

#include "threadtracer.h"

/* A file that is mapped from its first byte, with its symbol tables. */
struct module {
	const char *path;	/* the image's */
	uint64_t start;		/* where its first byte is mapped */
	uint64_t bias;		/* address - value in the file */
	const unsigned char *bytes;
	size_t size;
};

struct modules {
	struct module *list;
	size_t count;
};

struct symbol {
	uint64_t value;		/* an address; of a thread-local variable, its offset */
	const struct module *module;
};

/* root: a folder in which the process sees its files, "" for our own */
void modules_open(struct modules *, const struct image *, const char *root);
void modules_close(struct modules *);
bool modules_symbol(const struct modules *, const char *name, bool thread_local_one, struct symbol *);
/* The link_map of a module, from the program's r_debug; 0 unknown. */
uint64_t modules_link_map(const struct image *, const struct module *);

/* image.c: what /proc and ptrace tell of a process that stands still; task: one of its that has not ended */
void linux_image(struct image *, int pid, int task, int memory);
void linux_thread(struct image *, int tid, const char *state, bool stopped);

#endif
