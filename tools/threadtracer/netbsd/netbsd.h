/*
 * netbsd.h: what the files of this folder share: NetBSD's ptrace as every kernel from 9.0 on takes it.
 *
 * Numbers and structs are written out here. The headers are those of one release and hide what it
 * calls old, and this program, built once, asks each kernel for what it has.
 */
#ifndef THREADTRACER_NETBSD_H
#define THREADTRACER_NETBSD_H

#include "threadtracer.h"

enum {
	REQUEST_CONTINUE = 7,
	REQUEST_ATTACH = 9,
	REQUEST_DETACH = 10,
	REQUEST_IO = 11,
	REQUEST_LWPINFO = 13,
	REQUEST_SET_EVENTS = 16,
	REQUEST_GET_STATE = 18,
	REQUEST_GET_SIGINFO = 20,
	REQUEST_STOP = 23,
	REQUEST_LWPSTATUS = 24,
	REQUEST_LWPNEXT = 25,
	REQUEST_GETREGS = 33,

	IO_READ = 1,
	EVENT_FORK = 1,
	EVENT_VFORK = 2,
	EVENT_POSIX_SPAWN = 0x20,
};

struct lwp_info {
	int32_t lid;
	int32_t event;
};

struct lwp_status {
	int32_t lid;
	uint32_t pending[4], mask[4];
	char name[20];
	void *private;
};

struct io_request {
	int32_t op;
	void *offset, *address;
	size_t length;
};

_Static_assert(sizeof(struct lwp_info) == 8, "the kernel takes exactly this size");
_Static_assert(sizeof(struct lwp_status) == 64, "the kernel takes no more than this size");
_Static_assert(sizeof(struct io_request) == 32, "the kernel's struct ptrace_io_desc");

/* ptrace(2); -1 and errno */
int request(int what, int pid, void *address, int data);

/* image.c: what a process that stands still is like; states: what lwp_states found before */
struct lwp_state {
	int lid;
	char name[21];
	char state[32];
};
struct lwp_state *lwp_states(int pid, size_t *count);
void netbsd_image(struct image *, int pid, bool stopped, const struct lwp_state *, size_t count);

#endif
