/*
 * system.h (NetBSD): the headers whose declarations the rows are checked against.
 *
 * Renamed functions (__RENAME) keep their header's assembler label: struct san_real and the
 * exported alias follow it, and a RENAME row gives the name to look up.
 */
#ifndef SAN_SYSTEM_H
#define SAN_SYSTEM_H

/* <sys/param.h> has its own */
#pragma push_macro("MIN")
#pragma push_macro("MAX")

#include <sys/cdefs.h>
#undef __c99inline			/* sigemptyset and its kin, inline */
#include <sys/types.h>
#include <sys/param.h>

#include <aio.h>
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <cdbr.h>
#include <cdbw.h>
#include <dirent.h>
#include <dlfcn.h>
#include <err.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <fenv.h>
#include <fstab.h>
#include <fts.h>
#include <ftw.h>
#include <getopt.h>
#include <glob.h>
#include <grp.h>
#include <hesiod.h>
#include <iconv.h>
#include <ifaddrs.h>
#include <inttypes.h>
#include <langinfo.h>
#include <libgen.h>
#include <limits.h>
#include <link.h>
#include <locale.h>
#include <login_cap.h>
#include <lwp.h>
#include <malloc.h>
#include <math.h>
#include <md2.h>
#include <md4.h>
#include <md5.h>
#include <monetary.h>
#include <mqueue.h>
#include <ndbm.h>
#include <net/if.h>
#include <net/if_dl.h>
#include <net/if_ether.h>
#include <netdb.h>
#include <netgroup.h>
#include <netinet/in.h>
#include <netinet/ip6.h>
#include <nl_types.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <regex.h>
#include <resolv.h>
#include <rmd160.h>
#include <rpc/rpcent.h>
#include <rpcsvc/ypclnt.h>
#include <sched.h>
#include <search.h>
#include <semaphore.h>
#include <setjmp.h>
#include <sha1.h>
#include <sha2.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stringlist.h>
#include <strings.h>
#include <sys/event.h>
#include <sys/eventfd.h>
#include <sys/extattr.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/msg.h>
#include <sys/pset.h>
#include <sys/ptrace.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/sysctl.h>
#include <sys/syslog.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/times.h>
#include <sys/timex.h>
#include <sys/ucontext.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <termios.h>
#include <threads.h>
#include <time.h>
#include <ttyent.h>
#include <uchar.h>
#include <ucontext.h>
#include <ulimit.h>
#include <unistd.h>
#include <util.h>
#include <utime.h>
#include <utmp.h>
#include <utmpx.h>
#include <uuid.h>
#include <vis.h>
#include <wchar.h>
#include <wctype.h>
#include <wordexp.h>

/* The kernel's view of some structures is not for programs. */
#define _ACL_PRIVATE
#include <sys/acl.h>
#undef _ACL_PRIVATE

#pragma pop_macro("MIN")
#pragma pop_macro("MAX")

extern char **environ;

/* glibc has enums for these; rows use its names */
typedef int __rlimit_resource_t;
typedef int __rusage_who_t;
typedef int __itimer_which_t;

/* Macros for __libc_ symbols, some of them since 11; a row has the plain symbol, and the other by ALIAS. */
#undef pthread_attr_init
#undef pthread_cond_init
#undef pthread_create
#undef pthread_detach
#undef pthread_exit
#undef pthread_join
#undef pthread_key_create
#undef pthread_mutex_init
#undef pthread_mutexattr_init
#undef pthread_rwlock_init
#undef pthread_setcancelstate
#undef pthread_sigmask

/* Symbols under which libc keeps the ABI of 9 and earlier, and of either side of 11. */
struct statvfs_9 { long words[282]; };
struct kevent_50 { long words[5]; };
struct kevent_100 { long words[9]; };
int statvfs_9(const char *, struct statvfs_9 *) __asm__("statvfs");
int fstatvfs_9(int, struct statvfs_9 *) __asm__("fstatvfs");
int statvfs1_9(const char *, struct statvfs_9 *, int) __asm__("statvfs1");
int fstatvfs1_9(int, struct statvfs_9 *, int) __asm__("fstatvfs1");
int getvfsstat_9(struct statvfs_9 *, size_t, int) __asm__("getvfsstat");
int getmntinfo_9(struct statvfs_9 **, int) __asm__("__getmntinfo13");
int fhstatvfs_9(const void *, size_t, struct statvfs_9 *) __asm__("__fhstatvfs40");
int fhstatvfs1_9(const void *, size_t, struct statvfs_9 *, int) __asm__("__fhstatvfs140");
int kevent_50(int, const struct kevent_50 *, size_t, struct kevent_50 *, size_t, const struct timespec *)
    __asm__("__kevent50");
int kevent_100(int, const struct kevent_100 *, size_t, struct kevent_100 *, size_t, const struct timespec *)
    __asm__("__kevent100");
typedef void (*plain_handler)(int);

/*
 * Not weak: ld.elf_so prefers any strong definition to a weak one that comes earlier, so calls of
 * libraries, and libc's own of malloc, would pass ours by. The price: a program that defines such a
 * function itself does not link.
 */
#define INTERCEPTOR_BIND

#define SCAN_GNU false	/* an a in a scanf format is a floating-point number */

#endif
