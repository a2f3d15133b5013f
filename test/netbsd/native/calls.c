/*
 * calls.c: the convention of system calls: errors by the carry flag, numbers modulo 512, what a call clobbers,
 * SIGSYS for what the kernel does not know, and which calls each release has.
 *
 * RUN: %native %s %S/Inputs/libc.c -o %t
 * RUN: %netbsd_run --release all %t | %FileCheck %s
 *
 * CHECK: == NetBSD 9.0
 * CHECK-NEXT: release 900000000
 * CHECK-NEXT: error 9
 * CHECK-NEXT: clobbered
 * CHECK-NEXT: modulo 512
 * CHECK-NEXT: 511 unknown
 * CHECK-NEXT: 91 unknown
 * CHECK-NEXT: 166 unknown
 * CHECK-NEXT: 501 unknown
 * CHECK-NEXT: 484 unknown
 * CHECK: == NetBSD 9.99.30
 * CHECK-NEXT: release 999003000
 * CHECK: 511 unknown
 * CHECK-NEXT: 91 unknown
 * CHECK-NEXT: 166 unknown
 * CHECK-NEXT: 501 unknown
 * CHECK-NEXT: 484 there
 * CHECK: == NetBSD 10.1
 * CHECK-NEXT: release 1001000000
 * CHECK: 511 unknown
 * CHECK-NEXT: 91 there
 * CHECK-NEXT: 166 there
 * CHECK-NEXT: 501 unknown
 * CHECK-NEXT: 484 there
 * CHECK: == NetBSD 11.0
 * CHECK-NEXT: release 1100000000
 * CHECK: 511 unknown
 * CHECK-NEXT: 91 there
 * CHECK-NEXT: 166 there
 * CHECK-NEXT: 484 there
 */
#include "native.h"

#include <signal.h>
#include <sys/wait.h>

/* In a child, which a signal ends that has no handler. */
static void
look(long number)
{
	long pid = sys(SYS_fork);
	int status = 0;

	if (pid == 0) {
		sys(number, -1, -1, -1, 0, 0, 0, 0);
		sys(SYS_exit, 0);
	}
	sys(SYS___wait450, pid, &status, 0, NULL);
	say("%d %s\n", number, status == 0 ? "there" : (status & 0x7f) == SIGSYS ? "unknown" : "something else");
}

int
main(void)
{
	long rdx = 1, number = SYS_getpid;

	say("release %u\n", (long)release());
	say("error %d\n", -sys(SYS_close, 12345));
	__asm__ volatile("syscall" : "+a"(number), "+d"(rdx) : : "rcx", "r11", "memory", "cc");
	say(rdx != 1 && number == sys(SYS_getpid) ? "clobbered\n" : "rdx is kept\n");
	say(sys(512 + SYS_getpid) == sys(SYS_getpid) ? "modulo 512\n" : "not modulo 512\n");
	look(511);
	look(91);
	look(166);
	if (release() < 1100000000)
		look(501);
	look(484);
	return 0;
}
