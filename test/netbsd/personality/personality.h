/*
 * personality.h: NetBSD's kernel as a program of NetBSD/amd64 sees it, on Linux.
 *
 * The program ("guest") runs natively in this very process; Syscall User Dispatch turns each of its
 * system calls into a SIGSYS, whose handler does on Linux ("host") what the kernel of the chosen
 * release would do. This side is a static program without libc and without thread-local storage,
 * so %fs belongs to the guest always. It lies above the guest's address space, and the host lets it make
 * calls by where they come from.
 *
 * A guest process is a host process, an LWP a task of it; ids of processes are the host's. All guest
 * processes that come from one start share `table`: processes, and LWPs with their registers. So one may
 * look at another that is stopped, which is all that ptrace needs. What describes an address space
 * (memory.c) is private memory, and so shared by __clone and copied by fork as the memory itself is.
 *
 * An LWP's block holds its state and the host's signal stack, on which everything here runs. The
 * frame that the host makes there for the first signal is where the guest's registers are.
 */
#ifndef PERSONALITY_H
#define PERSONALITY_H

#include "base/base.h"
#include "os/arch/x86_64.h"

#include <asm/sigcontext.h>
#include <asm/siginfo.h>
#include <asm/signal.h>
#include <asm/ucontext.h>
#include <asm/unistd.h>

#include "abi.h"

#define USER_END	0x7f7ffffff000ul	/* VM_MAXUSER_ADDRESS */
#define TABLE_BASE	0x7fa000000000ul
#define PAGE		4096ul

/* ---- processes and LWPs ---- */

struct action { u64 handler, mask, trampoline; u32 flags; };

struct process {
	int pid;			/* 0: free; -1: the host has not said yet */
	int parent;
	bool vfork;			/* the parent waits */
	struct lwp *lwps;		/* newest first */
	u32 living, last_id;		/* LWPs; the last id given, where ids are small numbers */
	struct action actions[GUEST_SIGNALS + 1];
	/* ptrace */
	int tracer;			/* 0: none */
	bool stop_pending;		/* attached to, and the SIGSTOP of that not yet taken */
	int stopping;			/* the signal for which all LWPs stop; 0: they run */
	bool stopped, waited;
	struct lwp *stopper;		/* who took the signal */
	u32 reporter;			/* its id as told; 0: the signal was for the process */
	struct guest_siginfo stop_info;
	/* as executed */
	u32 pax;
	u64 strings;			/* ps_strings */
	u64 stack_limit;
	char path[1024];
};

enum sleep { AWAKE, SLEEPING, DEEP };	/* deep: no signal wakes it */

/* At the start of a block of LWP_BLOCK bytes; the rest is the host's signal stack. */
#define LWP_BLOCK	(64ul << 10)
struct lwp {
	struct process *process;	/* NULL: free once tid is 0 */
	struct lwp *next;
	u32 tid;			/* the host clears it when the task has ended */
	u32 id;
	struct ucontext *frame;		/* the guest's registers */
	u64 tls;
	u64 mask;			/* of signals, as bits 0 to 62 */
	struct guest_stack alt;
	char name[32];
	u64 control;			/* _lwp_ctl's answer */
	u32 sleep;
	bool woken;			/* a signal came, and it has not run since */
	u64 told_time;			/* of processors, when sysctl was asked last */
	bool told_leaving;
	bool detached, zombie, standing;
	bool leaving;			/* a stop is over for the others; see lwp.c */
	bool forked;			/* begins in a copy of its parent's memory */
	bool suspended;			/* by _lwp_suspend */
	bool cancelled;			/* by _lwp_wakeup */
	u32 token;			/* unparked; what ___lwp_park60 waits for */
	u32 go;				/* changes when it may be time to go on */
	int resume;			/* what to take in place of the signal that it stopped for */
	bool restore;			/* the call's result is already in the frame */
	bool mask_kept;			/* sigsuspend: mask_before counts when the signal is taken */
	u64 mask_before;
	int caught;			/* a signal that came while it slept; 0 none */
	bool caught_told;		/* and its tracer knows */
	struct guest_siginfo caught_info;
};

struct table {
	u32 lock;			/* the host's id of the task that holds it */
	u32 event;			/* counts changes that somebody may wait for */
	u32 release, number;		/* as on the command line; kern.osrevision */
	char self[1024];		/* this program */
	struct process processes[256];
};
extern struct table *const table;
#define LWPS_MAX	1024

extern const char *const release_names[];
enum release { R_9_0, R_9_99_30, R_10_1, R_11_0, RELEASES };

struct lwp *self(void);			/* by the stack that we are on */
void table_lock(void);
void table_unlock(void);
void lock_take(u32 *lock);
void event_happened(void);
struct lwp *lwp_find(struct process *p, u32 id);
struct lwp *lwp_new(struct process *p);
struct process *process_find(int pid);
struct process *process_new(int pid);
void process_named(struct lwp *first);	/* the host has made its task */
void process_gone(int pid);		/* reaped: its entry is free */
void process_ends(struct process *p);	/* just before: whom it traces dies */
bool process_alive(int pid);		/* false: ended, or a zombie */
struct ucontext *frame_copy(struct lwp *to, const struct ucontext *from);
sptr task_new(struct lwp *child, u64 flags);
SAN_NORETURN void task_enter(struct lwp *l);

/* ---- the host ---- */

#define host(name, ...)	host_six(__NR_##name, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)
#define host_six(n, a, b, c, d, e, f, ...)	\
	arch_call(n, (uptr)(a), (uptr)(b), (uptr)(c), (uptr)(d), (uptr)(e), (uptr)(f))
sptr host_error(sptr r);		/* -errno of the host's → the guest's */
#define pass(name, ...)	host_error(host(name, ##__VA_ARGS__))
/* A host call in which the guest's signals arrive; -RESTART when one did. */
sptr sleep_in(struct lwp *l, u64 number, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f);
#define sleep_call(l, name, ...)	sleep_six(l, __NR_##name, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)
#define sleep_six(l, n, a, b, c, d, e, f, ...)	\
	sleep_in(l, n, (u64)(a), (u64)(b), (u64)(c), (u64)(d), (u64)(e), (u64)(f))
/* Until *word is not `value`: 0, -GETIMEDOUT, -RESTART. end: nanoseconds of the monotonic clock, 0 none. */
sptr sleep_on(struct lwp *l, u32 *word, u32 value, u64 end);
void wake(u32 *word);
u64 host_time(int clock);
void host_die(const char *fmt, ...) SAN_FORMAT(1, 2) SAN_NORETURN;
/* The guest's memory: 0 or -GEFAULT. */
sptr copy_in(void *to, u64 from, uptr size);
sptr copy_out(u64 to, const void *from, uptr size);
sptr copy_in_text(char *to, u64 from, uptr size);

#define RESTART		1000	/* made again after a handler with SA_RESTART, otherwise EINTR */

/* ---- calls ---- */

struct call {
	u16 number;
	const char *name;
	enum release first, last;
	sptr (*run)(struct lwp *l, const u64 *a);
};
#define CALL(number, name, first, last, run)	sptr run(struct lwp *l, const u64 *a);
#include "calls.def"
#undef CALL

/* A call that is the host's, but for what stands there; one in which signals arrive. */
#define PASS(name, ...)								\
sptr										\
call_##name(struct lwp *l, const u64 *a)					\
{										\
	(void)l, (void)a;							\
	return pass(__VA_ARGS__);						\
}
#define SLEEP(name, ...)							\
sptr										\
call_##name(struct lwp *l, const u64 *a)					\
{										\
	return sleep_call(l, __VA_ARGS__);					\
}

/* load.c */
void load(struct lwp *l, const char *path, char **argv, char **envp);
bool is_guest_program(const char *path);
/* memory.c */
extern u32 vm_lock;
extern const u64 host_all_signals;
sptr vm_map(u64 addr, u64 size, u32 prot, u32 max, u32 flags, int fd, u64 offset, const char *path);
void vm_random(u64 bits);
sptr vm_list(u64 to, u64 room, u64 entry_size, u64 *needed);
u64 vm_size(void);
void vm_fork_child(void);
/* signal.c */
int signal_host(int sig);
int signal_guest(int sig);
u64 mask_host(u64 mask);
int status_guest(int status);
void signals_begin(struct lwp *l);
void actions_apply(struct process *p);
void mask_set(struct lwp *l, u64 mask);
void signal_take(struct lwp *l, int sig, const struct guest_siginfo *info, bool told);	/* told: to a tracer */
SAN_NORETURN void signal_die(struct lwp *l, int sig);
void tls_set(struct lwp *l, u64 base);
void context_get(struct lwp *l, struct guest_ucontext *u);
sptr context_set(struct lwp *l, const struct guest_ucontext *u);
void registers_get(const struct ucontext *f, u64 to[GUEST_REGISTERS]);
/* lwp.c, ptrace.c */
#define KICK		32	/* the host's signal that makes an LWP look whether it is to stop */
#define STARVED	"starved"	/* an LWP of this name gets no processor for a while after a signal */
void lwp_kick(struct lwp *l);
void stand_once(struct lwp *l);		/* table_lock is held */
void stood(struct lwp *l);		/* and is the end of standing */
int stand(struct lwp *l);		/* as long as it is to; a signal to take afterwards, 0 none */
int stop_for(struct lwp *l, int sig, const struct guest_siginfo *info, u32 reporter);
void stop_check(struct process *p);
bool stop_reported(struct lwp *l, int pid, int *status, sptr *which);
/* dispatch.c */
SAN_NORETURN void frame_resume(struct ucontext *frame);
extern const char host_text[], host_text_end[], host_wait_begin[], host_wait_end[], host_wait_interrupted[],
    host_copy_begin[], host_copy_end[], host_copy_fault[];
void host_return(void);

#endif
