/*
 * symbols.h (NetBSD): before every file of the fuzzer's: symbols that 9.0's libc has.
 *
 * Since 10 the header gives sigaction a symbol that 9.0 lacks; the older one stays, for the same types. Since 11
 * there are macros that turn functions on threads into such symbols.
 */
#ifndef FUZZER_SYMBOLS_H
#define FUZZER_SYMBOLS_H

#include <pthread.h>
#include <signal.h>

#undef pthread_attr_destroy
#undef pthread_attr_init
#undef pthread_attr_setdetachstate
#undef pthread_create
#undef pthread_detach
#undef pthread_join

int sigaction_9(int, const struct sigaction *restrict, struct sigaction *restrict) __asm__("__sigaction14");
#define sigaction(signal, action, old)	sigaction_9(signal, action, old)

#endif
