/*
 * pax.c: the runtimes' note switches PaX off. Where another note that comes later has it on again, a program
 * that cannot do with address randomisation says so in one line with the cure, and does not exit 0.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -c -DLATER %s -o %t.later.o
 * RUN: %native -fsanitize=memory %s %t.libc.o -o %t
 * RUN: %netbsd_run --release all %t | %FileCheck %s
 * RUN: %native -fsanitize=memory %s %t.libc.o %t.later.o -o %t.on
 * RUN: %fails %netbsd_run --release all %t.on >%t.out 2>&1
 * RUN: %FileCheck --check-prefix=ON %s <%t.out
 *
 * CHECK-COUNT-4: PaX 0
 * ON: == NetBSD 9.0
 * ON-NEXT: MemorySanitizer: {{.*}}paxctl +a
 * ON-NEXT: == NetBSD 9.99.30
 * ON-NEXT: MemorySanitizer: {{.*}}paxctl +a
 * ON-NEXT: == NetBSD 10.1
 * ON-NEXT: MemorySanitizer: {{.*}}paxctl +a
 * ON-NEXT: == NetBSD 11.0
 * ON-NEXT: MemorySanitizer: {{.*}}paxctl +a
 */
#include "native.h"

#ifdef LATER
PAX_NOTE(0);
#else
#include <sys/param.h>
#include <sys/sysctl.h>

int
main(void)
{
	int path[] = { CTL_PROC, PROC_CURPROC, PROC_PID_PAXFLAGS }, flags = -1;
	unsigned long size = sizeof flags;

	sys(SYS___sysctl, path, 3, &flags, &size, NULL, 0);
	say("PaX %d\n", (long)flags);
	return 0;
}
#endif
