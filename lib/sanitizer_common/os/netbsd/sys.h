/*
 * sys.h: NetBSD system calls by name: sys(munmap, addr, size) gives a value or a negative errno.
 * Private to os/netbsd.
 *
 * assume.unknown-call: a number that the running kernel does not know raises SIGSYS, so a call
 * newer than 9.0 is made only behind a test of sys_release(). All others have the same number
 * and the same structs from 9.0 on.
 */
#ifndef SAN_OS_NETBSD_SYS_H
#define SAN_OS_NETBSD_SYS_H

#include "os/arch/x86_64.h"
#include "os/real.h"

#include <sys/types.h>

#include <machine/trap.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <time.h>

#define sys(name, ...)		sys_six(SYS_##name, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)
#define sys_six(number, a, b, c, d, e, f, ...)				\
	arch_call_carry(number, (uptr)(a), (uptr)(b), (uptr)(c), (uptr)(d), (uptr)(e), (uptr)(f))
/* The kernel skips a word before the offset; that makes seven arguments. */
#define sys_mmap(addr, size, prot, flags, fd, offset)			\
	arch_call_carry7(SYS_mmap, (uptr)(addr), (uptr)(size), (uptr)(prot), (uptr)(flags),	\
	    (uptr)(sptr)(fd), 0, (uptr)(offset))

/* What goes by another name, or another way, on another system. */
#define SYS_clock_gettime	SYS___clock_gettime50
#define SYS_clone		SYS___clone
#define SYS_exit_group		SYS_exit
#define SYS_fstat		SYS___fstat50
#define SYS_gettid		SYS__lwp_self
#define SYS_nanosleep		SYS___nanosleep50
#define SYS_ppoll		SYS___pollts50
#define SYS_sigaltstack		SYS___sigaltstack14
#define SYS_socket		SYS___socket30
#define SYS_wait4		SYS___wait450
#define SYS_TERMINAL_GET	TIOCGETA
#define SYS_LOG_SOCKET		"/var/run/log"
#define SYS_EXEC_SIGNALS	0	/* a child made without an exit signal keeps to that */
#define sys_raise(sig)		sys(_lwp_kill, os_tid(), sig)
#define sys_mask(how, set, old)	sys(__sigprocmask14, how, set, old)

/* Nanoseconds as the kernel reads them. */
#define SYS_TIME(ns)								\
	((struct timespec){ (time_t)((ns) / 1000000000), (long)((ns) % 1000000000) })

/* sysctl on a path of up to six numbers; *size is set to what the kernel has to say. */
sptr sys_ctl(const int *path, u32 length, void *value, uptr *size);
#define SYS_CTL(value, size, ...)					\
	sys_ctl((const int[]){ __VA_ARGS__ }, sizeof((const int[]){ __VA_ARGS__ }) / sizeof(int),	\
	    value, size)

/* kern.osrevision: 900000000 is 9.0, 999003000 is 9.99.30, 1000000000 is 10.0. */
u32 sys_release(void);
#define SYS_RELEASE_FUTEX	999005900

/* What os_thread_start's threads are called, so that they are known in a list of all. */
#define SYS_OWN_LWP		"sanitizer runtime"

/* An entry of the vector that the kernel gave the program; 0 none. */
uptr sys_aux(uptr type);
const void *sys_env_end(void);		/* what follows the pointers to the environment on the initial stack */

/* The kernel's signal set: signals 1 to 64 are bits 0 to 63, and as many again unused. */
struct sys_signals { u64 word[2]; };
#define SYS_SIGNALS		64
#define SYS_SIGNAL_BIT(sig)	(1ul << ((sig) - 1))

/*
 * Of a fault's context. Codes above 0 include "no information", and after a general protection
 * fault (a non-canonical address) it is the program counter that stands in the address's place.
 */
#define SYS_REGISTER(c, upper)	(c)->uc_mcontext.__gregs[_REG_##upper]
#define SYS_TRAP_PAGE		T_PAGEFLT
#define SYS_FAULT_HAS_ADDRESS(info, c)	\
	((info)->si_code != SI_NOINFO && SYS_REGISTER(c, TRAPNO) != T_PROTFLT)

#endif
