/*
 * syscalls.h: the hooks of every system call of this system, and the way to them by number.
 */
#ifndef SAN_SYSCALLS_H
#define SAN_SYSCALLS_H

#include "tool.h"

/* Effects of system call number with args (six are read), before and after; false when no row
 * has that number. */
bool syscall_before(const struct call *, long number, const long args[6]);
bool syscall_after(const struct call *, long number, long ret, const long args[6]);

#endif
