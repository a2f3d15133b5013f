/*
 * tracer.h: the tracer's part of stopping the world, apart from the kernel that it talks to.
 *
 * Numbers and structs are ptrace(2)'s of NetBSD/amd64, written out here and not taken from the
 * system's headers: those of any one release lack what another has, and this code is also
 * driven by a model of the kernel on another system (os/tests). Private to os/netbsd.
 */
#ifndef SAN_OS_NETBSD_TRACER_H
#define SAN_OS_NETBSD_TRACER_H

#include "os/os.h"

/* Requests; the list in its old form, and in that of 9.99.30 and later. */
enum { TRACE_CONTINUE = 7, TRACE_ATTACH = 9, TRACE_DETACH = 10, TRACE_LWP_INFO = 13, TRACE_LWP_NEXT = 25,
	TRACE_REGISTERS = 33, TRACE_FLOATS = 35, TRACE_VECTORS = 41 };

/* kern.osrevision */
#define RELEASE_LWP_NEXT	999003000
/*
 * assume.vectors: before, TRACE_VECTORS gives the first LWP's whichever is asked for, and on 9.0
 * the kernel reads our struct at its user address, which some machines do not survive.
 */
#define RELEASE_VECTORS		999007700
/*
 * assume.stop-twice: before, an LWP that has not come out of one stop yet misses the next: it runs
 * on, and the process is never reported as stopped. So nothing is stopped twice in a row there.
 */
#define RELEASE_STOP_TWICE	999001700

enum { TRACE_ILL = 4, TRACE_TRAP = 5, TRACE_FPE = 8, TRACE_BUS = 10, TRACE_SEGV = 11, TRACE_STOP = 17,
	TRACE_TSTP = 18, TRACE_CONT = 19, TRACE_TTIN = 21, TRACE_TTOU = 22 };	/* signals */

struct trace_lwp_info {			/* exactly this size is accepted */
	u32 lwp;			/* in: the one before, 0 none; out: the next, 0 none */
	u32 event;
};
struct trace_lwp_status {		/* at most the kernel's size is accepted, so never let it grow */
	u32 lwp;
	u32 pending[4], mask[4];
	char name[20];
	u64 thread_pointer;
};
enum { TRACE_RSP = 24, TRACE_RIP = 21, TRACE_GENERAL = 26 };
struct trace_registers {
	u64 general[TRACE_GENERAL];
	union {
		u8 floats[512];		/* FXSAVE */
		u8 vectors[2384];	/* two words, FXSAVE, then AVX and AVX-512 piece by piece */
	};
};
#define TRACE_REGISTERS_SIZE	ROUND_UP(sizeof(struct trace_registers), 64)
struct trace_area { void *base; uptr size; };	/* what TRACE_VECTORS wants to be given */

/*
 * The calls of the tracer, each a value or a negative errno. wait: the status of a child, which is
 * reported once; block false: 0 when there is none yet.
 */
struct tracer_kernel {
	sptr (*trace)(int request, int pid, void *address, sptr data);
	sptr (*wait)(int pid, int *status, bool block);
	sptr (*kill)(int pid, int sig);
	void (*yield)(void);
};

struct tracer {
	const struct tracer_kernel *kernel;
	int pid;			/* whom to stop */
	u32 release;
	u64 caller;			/* the LWP of it that is not listed */
	struct os_stop *list;
	bool by_status;			/* TRACE_LWP_NEXT serves */
	int status;			/* what wait said, until it is dealt with; 0 nothing */
	u64 held;			/* signals kept back, as bits */
	u32 state;			/* enum tracer_state */
};
enum tracer_state { TRACER_FREE, TRACER_ATTACHING, TRACER_STOPPED };

/* The whole of it: stop, list, look, let go. As os_stop_by_tracer. */
sptr tracer_run(struct tracer *t, void (*look)(void *), void *arg);
/* Lets the process go, in whatever state it is; for the tracer's fault handlers, too. */
void tracer_let_go(struct tracer *t);

#endif
