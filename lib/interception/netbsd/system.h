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
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <fenv.h>
#include <getopt.h>
#include <glob.h>
#include <grp.h>
#include <iconv.h>
#include <ifaddrs.h>
#include <inttypes.h>
#include <langinfo.h>
#include <limits.h>
#include <link.h>
#include <locale.h>
#include <math.h>
#include <mqueue.h>
#include <net/if.h>
#include <net/if_ether.h>
#include <netdb.h>
#include <netinet/in.h>
#include <nl_types.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <regex.h>
#include <resolv.h>
#include <sched.h>
#include <search.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/times.h>
#include <sys/timex.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <termios.h>
#include <threads.h>
#include <time.h>
#include <uchar.h>
#include <ucontext.h>
#include <unistd.h>
#include <util.h>
#include <utmp.h>
#include <utmpx.h>
#include <wchar.h>
#include <wctype.h>
#include <wordexp.h>

#pragma pop_macro("MIN")
#pragma pop_macro("MAX")

extern char **environ;

/* glibc has enums for these; rows use its names */
typedef int __rlimit_resource_t;
typedef int __rusage_who_t;
typedef int __itimer_which_t;

#endif
