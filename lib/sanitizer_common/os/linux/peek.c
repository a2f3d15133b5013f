/*
 * peek.c (Linux): can a page be read? Asked while the world is stopped.
 */
#include "leak/leak.h"
#include "os/linux/sys.h"

#define HOW_NONE	99		/* no way to change the mask */

/* The kernel copies the signal set in before it looks at what to do with it: EFAULT or EINVAL. */
SAN_STOPPED bool
os_page_readable_raw(uptr page)
{
	return sys(rt_sigprocmask, HOW_NONE, page, NULL, sizeof(u64)) != -OS_EFAULT;
}
