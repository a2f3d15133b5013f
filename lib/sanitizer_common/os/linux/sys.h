/*
 * sys.h: Linux system calls by name: sys(mmap, addr, size, …) gives a value or a negative errno.
 * Private to os/linux.
 */
#ifndef SAN_OS_LINUX_SYS_H
#define SAN_OS_LINUX_SYS_H

#include "os/arch/x86_64.h"
#include "os/real.h"

#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <time.h>

#define sys(name, ...)		sys_number(SYS_##name, ##__VA_ARGS__)
#define sys_number(number, ...)	sys_six(number, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)
#define sys_six(number, a, b, c, d, e, f, ...)				\
	arch_call(number, (uptr)(a), (uptr)(b), (uptr)(c), (uptr)(d), (uptr)(e), (uptr)(f))

#define sys_mmap(...)		sys(mmap, __VA_ARGS__)

/* What goes by another name, or another way, on another system. */
#define SYS_fstatat		SYS_newfstatat
#define SYS_TERMINAL_GET	TCGETS
#define SYS_LOG_SOCKET		"/dev/log"
#define SYS_EXEC_SIGNALS	1	/* a child made without an exit signal has one after execve */
#define sys_raise(sig)		sys(tgkill, os_pid(), os_tid(), sig)
#define sys_mask(how, set, old)	sys(rt_sigprocmask, how, set, old, sizeof(u64))

/* Nanoseconds as the kernel reads them. */
#define SYS_TIME(ns)								\
	((struct timespec){ (time_t)((ns) / 1000000000), (long)((ns) % 1000000000) })

/*
 * The kernel's signal set and action. Signals 1 to 64 are bits 0 to 63. Handlers return through
 * signal_return (signal.c).
 */
#define SYS_SIGNALS		64
#define SYS_SIGNAL_BIT(sig)	(1ul << ((sig) - 1))
struct sys_action {
	void *handler;
	u64 flags;
	void (*restorer)(void);
	u64 mask;
};
#define SYS_RESTORER	0x04000000ul	/* SA_RESTORER */
void signal_return(void);

/* Of a fault's context. A general protection fault (a non-canonical address) has no address. */
#define SYS_REGISTER(c, upper)	(c)->uc_mcontext.gregs[REG_##upper]
#define SYS_TRAP_PAGE		ARCH_TRAP_PAGE
#define SYS_FAULT_HAS_ADDRESS(info, c)	((info)->si_code != SI_KERNEL)

/* An entry of the vector that the kernel gave the program; 0 none. */
uptr sys_aux(uptr type);
const void *sys_env_end(void);		/* what follows the pointers to the environment on the initial stack */

#endif
