/*
 * os.h: the narrow interface to the kernel and the C library's loader, the contract stated once.
 *
 * Every function returns a value or a negative errno (OS_ENOMEM …), never sets errno and never
 * calls a libc function that we intercept. One file for each chapter: here what is the same
 * everywhere, in linux/ and netbsd/ under the same names what is not, arch/ (machine code).
 * The banner over each group names the first phase in which it is allowed.
 */
#ifndef SAN_OS_H
#define SAN_OS_H

#include "base/base.h"

/* The program's errno, for whoever calls something that may change it. */
int *os_errno(void);

/* errors a caller tells apart; same numbers on Linux and NetBSD */
enum { OS_EPERM = 1, OS_ENOENT = 2, OS_ESRCH = 3, OS_EINTR = 4, OS_EIO = 5, OS_E2BIG = 7, OS_EBADF = 9,
	OS_ECHILD = 10, OS_ENOMEM = 12, OS_EACCES = 13, OS_EFAULT = 14, OS_EBUSY = 16, OS_EEXIST = 17,
	OS_EINVAL = 22 };
SAN_INLINE bool os_failed(sptr r) { return (uptr)r >= (uptr)-4095; }

/* ==== mem.c: from preinit ==== */
#define OS_PAGE	4096ul			/* both systems on x86_64 */
enum { OS_PROT_NONE = 0, OS_PROT_READ = 1, OS_PROT_WRITE = 2, OS_PROT_EXEC = 4, OS_PROT_RW = 3 };
enum {
	OS_MAP_FIXED = 1,		/* exactly at hint, replacing what is there */
	OS_MAP_EXCLUSIVE = 2,		/* exactly at hint or -EEXIST */
	OS_MAP_NORESERVE = 4,		/* do not count against commit limits */
};
/* Anonymous private zeroed memory; name is shown in /proc/self/maps if os_map_names. */
extern SAN_HIDDEN bool os_map_names;			/* decorate_proc_maps; set once the flags are read */
sptr os_map(uptr hint, uptr size, int prot, int flags, const char *name);
sptr os_unmap(uptr addr, uptr size);
sptr os_protect(uptr addr, uptr size, int prot);
/* Give the pages back; they read as zero afterwards. addr and size are page-aligned. */
sptr os_release(uptr addr, uptr size);
sptr os_map_file(const char *path, uptr *size);		/* read-only, whole; ENOENT EACCES */
void os_no_dump(uptr addr, uptr size);			/* leave out of core files */
void os_no_huge_pages(uptr addr, uptr size);
bool os_readable(uptr addr, uptr size);			/* by a system call, without faulting */
bool os_page_readable_raw(uptr page);			/* the same; stopped phase */
/* Copies up to n bytes that may be unmapped; the number copied, or -EFAULT when none. */
sptr os_read_memory(void *dst, uptr addr, uptr n);
sptr os_read_by_pipe(void *dst, uptr addr, uptr n);	/* the same, where no call does it */

/* ==== file.c: from preinit ==== */
enum { OS_OPEN_READ = 0, OS_OPEN_WRITE = 1, OS_OPEN_CREATE = 2 /* write, truncate */ };
sptr os_open(const char *path, int how);
sptr os_close(int fd);
sptr os_read(int fd, void *buf, uptr n);		/* retries EINTR */
sptr os_write(int fd, const void *buf, uptr n);		/* retries EINTR, EAGAIN; may be short */
sptr os_write_all(int fd, const void *buf, uptr n);
sptr os_read_file(const char *path, char *buf, uptr size);	/* length, NUL added */
sptr os_file_size(const char *path);
bool os_is_file(const char *path);
bool os_is_dir(const char *path);
bool os_executable(const char *path);
bool os_is_terminal(int fd);
sptr os_make_dir(const char *path);
sptr os_read_link(const char *path, char *buf, uptr size);
sptr os_pipe(int fd[2]);				/* close on exec, above 2 */
/* 1 once fd can be read or its other end is closed; 0 after timeout_ns. Retries EINTR. */
sptr os_wait_input(int fd, u64 timeout_ns);
sptr os_dup2(int from, int to);
bool os_find_program(const char *name, char *path, uptr size);	/* along PATH, or a default */

/* ==== proc.c, spawn.c: from preinit ==== */
int os_pid(void);
int os_parent_pid(void);
u64 os_tid(void);					/* kernel's thread id */
SAN_NORETURN void os_exit(int status);			/* all threads, no handlers */
SAN_NORETURN void os_abort(void);			/* SIGABRT by default action */
sptr os_kill(int pid, int sig);
/*
 * Start a program with these three descriptors (-1: /dev/null) and no others; its pid. env
 * NULL: our own environment. Uses vfork-like raw calls; no libc.
 */
sptr os_spawn(const char *path, const char *const *argv, const char *const *env, const int fd[3]);
/*
 * As os_spawn, for a program that is to be nobody's business: the program around us gets no
 * SIGCHLD for it, and its wait for any child neither finds it nor sleeps for it. os_wait may say
 * -ECHILD.
 */
sptr os_spawn_aside(const char *path, const char *const *argv, const char *const *env, const int fd[3]);
sptr os_wait(int pid, int *status, bool block);		/* 0: still running */
sptr os_exec(const char *path, char *const *argv, char *const *env);
/* Of the initial stack; start.c sets them, else os_args_find looks for them. */
void os_args_set(char **argv, char **envp);
/* What a .preinit_array function was called with; only Linux passes anything. */
void os_args_preinit(char **argv, char **envp);
bool os_args_find(char ***argv, char ***envp);
const char *os_env(const char *name);			/* or NULL; without libc's getenv */
char **os_env_all(void);				/* never NULL */
void os_env_keep(void);					/* from now on, what the environment is now */
char **os_args(void);					/* never NULL, perhaps empty */
sptr os_exe_path(char *buf, uptr size);			/* of the running program */
const char *os_exe_name(void);				/* its base name */
uptr os_rss(void);					/* resident bytes, 0 unknown */
uptr os_limit_address_space(void);			/* bytes, ~0 none */
uptr os_limit_stack(void);				/* bytes, ~0 none */
void os_limit_stack_set(uptr bytes);
void os_core_limit_set(uptr bytes);
/* What no plan of the address space survives, whatever is mapped now: a line's text with the cure, or NULL. */
const char *os_plan_refused(void);
/*
 * Address randomisation that an address-space plan collides with: switched on? and, where the
 * system allows it, re-execute the program once without it (returns only on failure).
 */
bool os_randomized(void);
extern SAN_HIDDEN const char os_randomization_cure[];		/* what the user can do about it */
bool os_commit_strict(void);				/* memory is refused before it is touched */
void os_reexec_plain(void);
u64 os_time_ns(void);					/* monotonic */
void os_sleep_ns(u64 ns);
void os_yield(void);
void os_pause(void);					/* a hint inside a short spin; stopped phase, too */
bool os_syslog(const char *text);

/* ==== futex.c: from init ==== */
/* Sleep while *word == expected; wakes spuriously. timeout 0: none. */
void os_wait_word(u32 *word, u32 expected, u64 timeout_ns);
void os_wake_word(u32 *word, u32 count);

/* ==== thread.c: from init ==== */
struct range { uptr begin, end; };
struct range os_stack_range(void);			/* of the calling thread */
struct range os_tls_range(void);			/* static TLS with TCB, calling thread */
uptr os_thread_pointer(void);				/* TLS base */
/*
 * Stopped phase: where libc's record of the thread with that os_tls_range may be, its values of
 * thread-specific data included, when it lies elsewhere; to be read as far as it can be. Empty: it does not.
 */
struct range os_thread_record_raw(struct range tls);
/* Calls each for every dynamic TLS block of the calling thread that is allocated. */
void os_tls_dynamic_each(void (*each)(struct range, void *), void *arg);
/* Call f when the program ends by exit(), after what is registered later. */
void os_at_exit(void (*f)(void));
/* Call f on this thread when it ends, after the program's thread-specific destructors. */
sptr os_thread_at_end(void (*f)(void));
/*
 * A thread of the runtime's own, all signals blocked, invisible to the registry. Its TLS is
 * zeroed memory that libc knows nothing of, so run must not call what asks libc's loader or
 * pthreads: module.c, os_stack_range, os_symbol_next.
 */
sptr os_thread_start(void (*run)(void *), void *arg);

/* ==== module.c, maps.c: from init ==== */
struct os_segment { uptr begin, end; u8 prot; };	/* OS_PROT_* */
struct os_module {
	const char *path;				/* full path of the file; may be "" */
	uptr base;					/* load bias */
	uptr lowest, highest;				/* of its PT_LOAD segments */
	const struct os_segment *segments;
	u32 segment_count;
	const u8 *build_id;				/* NULL none */
	u32 build_id_size;
	struct range tls_image;				/* PT_TLS: its template, as long as a block */
	bool is_main;
};
/* Calls each for every loaded object, main program first; stops when each returns true. */
void os_module_each(bool (*each)(const struct os_module *, void *), void *arg);
/* A child of a program with other threads: one of those may have held the loader's lock (loader.c). */
void os_loader_distrust(void);
struct os_mapping { uptr begin, end; u8 prot; bool shared; u64 offset; const char *path; };
/* -errno when the map cannot be read. */
sptr os_mapping_each(bool (*each)(const struct os_mapping *, void *), void *arg);
/* link_map's l_addr and l_name of a dlopen handle, by dlinfo; false when it refuses. */
bool os_handle_info(void *handle, uptr *base, const char **path);
/* Symbol lookup behind us, by dlsym(RTLD_NEXT)/dlvsym; version NULL: default. */
void *os_symbol_next(const char *name, const char *version);
/*
 * NetBSD: the unwinder is the program's, if any. From .preinit_array, where the loader's lock is free and the
 * constructors of libraries have run: before its own, an unwinder must not be called.
 */
void os_unwinder_find(void);

/* ==== signal.c: from init ==== */
/* Signals by number of this system */
extern SAN_HIDDEN const int os_sigsegv, os_sigbus, os_sigfpe, os_sigill, os_sigabrt, os_sigtrap;
struct os_registers { const char *name; uptr value; };
struct os_fault {
	int signal, code;
	uptr address;					/* si_addr */
	uptr pc, bp, sp;
	bool has_address, is_memory;			/* SEGV or BUS with an address */
	enum { OS_ACCESS_UNKNOWN, OS_ACCESS_READ, OS_ACCESS_WRITE } access;
	struct os_registers registers[16];
	void *context;					/* ucontext_t */
};
void os_fault_describe(int sig, void *siginfo, void *context, struct os_fault *);
const char *os_signal_name(int sig);			/* "SEGV", "" unknown */
/* Install handler(sig, siginfo, context) with SA_SIGINFO, SA_NODEFER by choice, on the
 * alternate stack when on_stack. Does not go through the sigaction interceptor. */
sptr os_signal_set(int sig, void (*handler)(int, void *, void *), bool on_stack);
sptr os_signal_default(int sig);
sptr os_altstack_set(uptr base, uptr size);		/* size 0: disable */
struct range os_altstack_get(void);			/* empty: none */
void os_signals_block(u64 saved[2]);			/* all but synchronous faults */
void os_signals_restore(const u64 saved[2]);

/*
 * ==== stop/: report phase; in the archives that stop the world, and for stop/stop.c alone ====
 *
 * One function for each way. It suspends the others, fills in s->tasks (in any order) and s->self,
 * calls look(arg) once, in the stopped phase, and lets them run. Linux calls look on the calling
 * thread; NetBSD in the tracer, since there the caller is suspended, too.
 *	0		look ran to its end
 *	1		the same, but others may have run meanwhile: the tracer was killed
 *	-OS_E2BIG	more threads than room; look did not run, s->count is how many there were
 *	-OS_EFAULT	look began and crashed; everybody runs again, s->reason says where
 *	other -errno	look did not run, nobody is suspended, s->reason says why
 */
struct stopped {
	u64 os_id;
	bool suspended;			/* false: it did not answer in time and runs on */
	bool blocks;			/* it blocks the signal that was to suspend it */
	bool own;			/* and is a thread of the runtime's own (os_thread_start) */
	/* 0: not known, its whole stack may be in use. What lies in the ABI's red zone below may be, too. */
	uptr sp;
	uptr pc;
	uptr thread_pointer;		/* TLS base; 0: not known here, though the registry may know its TLS */
	/* Where its general and vector registers lie, as memory to be scanned for pointers; empty: none. */
	struct range registers;
};
struct os_stop {
	struct stopped *tasks;		/* all but the calling thread */
	u32 room, count;
	u32 known;			/* the first so many os_id are of running threads that the registry knows */
	u8 *registers;			/* room * os_stop_registers_size() bytes, 64-aligned */
	struct stopped self;		/* the calling thread */
	int signal;			/* os_stop_by_signal: the signal that it used */
	char reason[120];		/* of a failure: "ptrace is refused (Operation not permitted)" */
};
u32 os_stop_threads(void);				/* how many there are about now; 0 unknown */
uptr os_stop_registers_size(void);			/* bytes for one thread, a multiple of 64 */
sptr os_stop_by_tracer(struct os_stop *s, void (*look)(void *), void *arg);
sptr os_stop_by_signal(struct os_stop *s, void (*look)(void *), void *arg);
/* Suspends nobody: look finds the list as it is at that moment, if that much can be had. */
sptr os_stop_not(struct os_stop *s, void (*look)(void *), void *arg);

/*
 * A second processor for look: run(arg) in a process of its own that shares our memory and is not
 * stopped. It has no thread-local storage, and when it crashes it just ends. Start and end belong to
 * the report phase, the rest to the stopped one.
 */
struct os_helper;
struct os_helper *os_helper_start(void (*run)(void *), void *arg);	/* asleep; NULL: there is none */
void os_helper_go(struct os_helper *);
bool os_helper_alive(const struct os_helper *);
void os_helper_stop(struct os_helper *);		/* wherever it is; afterwards it is dead */
void os_helper_end(struct os_helper *);			/* the same, and its memory */
void os_helper_sleep(const u32 *word, u32 expected);	/* while *word == expected, 10 ms at most */
void os_helper_wake(const u32 *word);

#endif
