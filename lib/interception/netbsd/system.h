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

#include <sys/types.h>
#include <sys/param.h>

#include <arpa/inet.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <iconv.h>
#include <inttypes.h>
#include <limits.h>
#include <link.h>
#include <locale.h>
#include <math.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <regex.h>
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
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#pragma pop_macro("MIN")
#pragma pop_macro("MAX")

#endif
