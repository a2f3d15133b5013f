/*
 * syscalls.h: the hooks of every system call of this system, and the way to them by number.
 */
#ifndef SAN_SYSCALLS_H
#define SAN_SYSCALLS_H

#include "tool.h"

/* Effects of system call number with args (as many as a call of this system can have), before
 * and after; false when no row has that number. */
#define SYSCALL_WORDS	8
bool syscall_before(const struct call *, long number, const long args[SYSCALL_WORDS]);
bool syscall_after(const struct call *, long number, long ret, const long args[SYSCALL_WORDS]);

#endif
