/*
 * abi.c: names of the runtime that compiled programs have been seen to call.
 */
#include "lsan/lsan.h"

#include "thread/thread.h"

SAN_EXPORT void __lsan_init(void);
void
__lsan_init(void)
{
	start();
}

/* __lsan::GetCurrentThread() */
SAN_EXPORT struct thread *abi_current_thread(void) __asm__("_ZN6__lsan16GetCurrentThreadEv");
struct thread *
abi_current_thread(void)
{
	return thread_self();
}
