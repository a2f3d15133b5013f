/*
 * abi.h: NetBSD/amd64's structs, numbers and flags, the same from 9.0 to 11.0 where nothing else is said.
 */
#ifndef PERSONALITY_ABI_H
#define PERSONALITY_ABI_H

#include "base/base.h"

/* errno; up to 34, with one exception, the host has the same numbers */
enum { GEPERM = 1, GENOENT = 2, GESRCH = 3, GEINTR = 4, GEIO = 5, GE2BIG = 7, GENOEXEC = 8, GEBADF = 9, GECHILD = 10,
	GEDEADLK = 11, GENOMEM = 12, GEACCES = 13, GEFAULT = 14, GEBUSY = 16, GENODEV = 19, GENOTDIR = 20,
	GEINVAL = 22, GEFBIG = 27, GENOSPC = 28, GEAGAIN = 35, GEALREADY = 37, GEOPNOTSUPP = 45, GETIMEDOUT = 60,
	GENAMETOOLONG = 63, GENOSYS = 78 };

/* signals; real-time ones from 33 */
#define GUEST_SIGNALS	63
enum { GSIGILL = 4, GSIGTRAP = 5, GSIGEMT = 7, GSIGFPE = 8, GSIGKILL = 9, GSIGBUS = 10, GSIGSEGV = 11, GSIGSYS = 12,
	GSIGURG = 16, GSIGSTOP = 17, GSIGTSTP = 18, GSIGCONT = 19, GSIGCHLD = 20, GSIGTTIN = 21, GSIGTTOU = 22,
	GSIGIO = 23, GSIGWINCH = 28, GSIGINFO = 29, GSIGPWR = 32 };
#define SIGNAL_BIT(sig)	(1ul << ((sig) - 1))
enum { GSA_ONSTACK = 1, GSA_RESTART = 2, GSA_RESETHAND = 4, GSA_NOCLDSTOP = 8, GSA_NODEFER = 16, GSA_NOCLDWAIT = 32,
	GSA_SIGINFO = 64 };
enum { GSIG_DFL = 0, GSIG_IGN = 1 };
enum { GSI_USER = 0, GSI_QUEUE = -1, GSI_TIMER = -2, GSI_LWP = -5, GSI_NOINFO = 32767 };
enum { GSS_ONSTACK = 1, GSS_DISABLE = 4, GMINSIGSTKSZ = 8192 };

struct guest_siginfo {			/* 128 */
	int signo, code, error, pad0;
	union {
		struct { int pid; u32 uid; int status, pad; u64 user, system; };
		struct { u64 address; int trap; };
		u8 all[112];
	};
};
struct guest_sigaction { u64 handler, mask[2]; u32 flags, pad; };
struct guest_stack { u64 sp, size; u32 flags, pad; };

/* Indices into the general registers, of contexts and of struct reg alike */
enum { GRDI, GRSI, GRDX, GRCX, GR8, GR9, GR10, GR11, GR12, GR13, GR14, GR15, GRBP, GRBX, GRAX, GGS, GFS, GES,
	GDS, GTRAPNO, GERR, GRIP, GCS, GRFLAGS, GRSP, GSS, GUEST_REGISTERS };
enum { GUC_SIGMASK = 1, GUC_STACK = 2, GUC_CPU = 4, GUC_FPU = 8, GUC_SETSTACK = 0x10000, GUC_CLRSTACK = 0x20000,
	GUC_TLSBASE = 0x80000 };
struct guest_ucontext {			/* 784 */
	u32 flags, pad;
	u64 link, mask[2];
	struct guest_stack stack;
	u64 registers[GUEST_REGISTERS];
	u64 tls;
	u8 floats[512];
};
#define CODE_SELECTOR	0x47		/* of user code and data; setcontext takes no others */
#define DATA_SELECTOR	0x3f
enum { GT_BREAKPOINT = 1, GT_ARITHMETIC = 2, GT_PROTECTION = 4, GT_TRACE = 5, GT_PAGE = 6, GT_DIVIDE = 8,
	GT_ILLEGAL = 0 };

struct guest_timespec { s64 seconds; s64 nanoseconds; };
struct guest_timeval { s64 seconds; s32 microseconds, pad; };
struct guest_strings { u64 argv; s32 argc, pad; u64 envp; s32 envc, pad2; };
struct guest_dirent { u64 id; u16 length, name_length; u8 type; char name[512]; };

/* memory */
enum { GPROT_READ = 1, GPROT_WRITE = 2, GPROT_EXEC = 4, GPROT_ALL = 7 };
enum { GMAP_SHARED = 1, GMAP_PRIVATE = 2, GMAP_REMAPDUP = 4, GMAP_FIXED = 0x10, GMAP_TRYFIXED = 0x400,
	GMAP_ANON = 0x1000 };
enum { GMADV_FREE = 6, GMADV_LAST = 6 };
enum { GINHERIT_SHARE, GINHERIT_COPY, GINHERIT_NONE, GINHERIT_ZERO = 4 };
struct guest_vmentry {			/* 1128 */
	u64 start, end, offset;
	u32 type, flags, count, wired, advice, attributes, protection, max_protection, references, inheritance;
	u64 file_id, file_size, file_system, file_device;
	u32 vnode_type, vnode_mode;
	char path[1024];
};
enum { GKVE_VNODE = 2, GKVE_UNKNOWN = 255 };

/* lwp */
enum { GLWP_DETACHED = 0x40, GLWP_SUSPENDED = 0x80 };
enum { GLSRUN = 2, GLSSLEEP = 3, GLSSTOP = 4, GLSZOMB = 5, GLSONPROC = 7, GLSSUSPENDED = 8, GL_SINTR = 0x80 };
struct guest_lwp {			/* kinfo_lwp, 128 */
	u64 forw, back, laddr, addr;
	int id, flag;
	u32 swtime, slptime;
	int schedflags, holdcnt;
	u8 priority, usrpri;
	int8_t state, pad1;
	int pad2;
	char message[8];
	u64 channel, cpu;
	u32 time_seconds, time_microseconds, ticks, percent, pid;
	char name[20];
};

/* processes */
enum { GCLONE_VM = 0x100, GCLONE_FS = 0x200, GCLONE_FILES = 0x400, GCLONE_SIGHAND = 0x800, GCLONE_PTRACE = 0x2000,
	GCLONE_VFORK = 0x4000 };
enum { GWNOHANG = 1, GWUNTRACED = 2, GWALTSIG = 4, GWALLSIG = 8 };
enum { PAX_ASLR = 1, PAX_MPROTECT = 2 };

/* ptrace */
enum { GPT_CONTINUE = 7, GPT_KILL = 8, GPT_ATTACH = 9, GPT_DETACH = 10, GPT_IO = 11, GPT_LWPINFO = 13,
	GPT_SET_SIGINFO = 19, GPT_GET_SIGINFO = 20, GPT_STOP = 23, GPT_LWPSTATUS = 24, GPT_LWPNEXT = 25,
	GPT_STEP = 32, GPT_GETREGS = 33, GPT_GETFPREGS = 35, GPT_GETXSTATE = 41, GPT_LAST = 42 };
struct guest_lwpinfo { u32 id, event; };
struct guest_lwpstatus { u32 id, pending[4], mask[4]; char name[20]; u64 tls; };
struct guest_ptrace_siginfo { struct guest_siginfo info; u32 id, pad; };
struct guest_io { int op, pad; u64 offset, address, length; };
enum { GPIOD_READ_D = 1, GPIOD_WRITE_D, GPIOD_READ_I, GPIOD_WRITE_I };

_Static_assert(sizeof(struct guest_siginfo) == 128 && sizeof(struct guest_ucontext) == 784 &&
    offsetof(struct guest_ucontext, registers) == 56 && offsetof(struct guest_ucontext, floats) == 272 &&
    sizeof(struct guest_vmentry) == 1128 && sizeof(struct guest_lwp) == 128 &&
    offsetof(struct guest_lwp, state) == 58 && offsetof(struct guest_lwp, name) == 108 &&
    sizeof(struct guest_lwpstatus) == 64 && sizeof(struct guest_ptrace_siginfo) == 136 &&
    sizeof(struct guest_strings) == 32 && sizeof(struct guest_sigaction) == 32, "the kernel's sizes");

#endif
