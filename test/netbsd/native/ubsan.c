/*
 * ubsan.c: UndefinedBehaviorSanitizer whole, going on and not, in a program whose dlsym finds nothing, and its minimal
 * runtime.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -fsanitize=undefined %s %t.libc.o -o %t
 * RUN: %netbsd_run --release all %t 2>&1 | %FileCheck %s
 * RUN: %native -c -DNO_LOADER %S/Inputs/libc.c -o %t.static.o
 * RUN: %native -DSTATIC -fsanitize=undefined %s %t.static.o -o %t.static
 * RUN: %netbsd_run --release all %t.static 2>&1 | %FileCheck --check-prefixes=CHECK,STATIC %s
 * RUN: %native -fsanitize=undefined -fsanitize-minimal-runtime %s %t.libc.o -o %t.minimal
 * RUN: %netbsd_run --release all %t.minimal 2>&1 | %FileCheck --check-prefix=MINIMAL %s
 * RUN: %native -fsanitize=undefined -fno-sanitize-recover=all %s %t.libc.o -o %t.end
 * RUN: %fails %netbsd_run %t.end 2>&1 | %FileCheck --check-prefix=END %s
 *
 * CHECK-COUNT-4: ubsan.c:{{[0-9]+}}:{{[0-9]+}}: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'
 * STATIC: goes on
 * STATIC-NEXT: Warning: REAL(sigaction_symname) == nullptr.
 * STATIC-NEXT: handled
 * MINIMAL-COUNT-4: ubsan: add-overflow
 * END: runtime error: signed integer overflow
 * END-NOT: goes on
 */
#include "native.h"

#include <signal.h>

#ifdef STATIC
static void
handler(int sig)
{
	(void)sig;
	say("handled\n");
}
#endif

int
main(int argc, char **argv)
{
	volatile int n = 0x7fffffff;

	(void)argv;
	n += argc;
	say("goes on\n");
#ifdef STATIC
	signal(SIGUSR1, handler);
	sys(SYS_kill, sys(SYS_getpid), SIGUSR1);
#endif
	return 0;
}
