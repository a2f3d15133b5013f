/*
 * sys.h: stands in for NetBSD's system calls in park.c, where the host plays a kernel of 9.0.
 */
#include "base/base.h"

#include <time.h>

#define sys(name, ...)	fake_##name(__VA_ARGS__)
#define SYS_RELEASE_FUTEX	999005900
#define SYS___futex		166

sptr fake__lwp_self(void);
sptr fake____lwp_park60(int clock, int flags, struct timespec *, int unpark, const void *, const void *);
sptr fake__lwp_unpark(u32 lwp, const void *hint);
sptr arch_call_carry7(uptr, uptr, uptr, uptr, uptr, uptr, uptr, uptr);
u32 sys_release(void);
