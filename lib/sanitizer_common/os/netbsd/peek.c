/*
 * peek.c (NetBSD): can a page be read? Asked while the world is stopped.
 */
#include "leak/leak.h"
#include "os/netbsd/sys.h"

/*
 * As os_readable does. Not the first sixteen bytes: at address 0 they would mean "no set".
 */
SAN_STOPPED bool
os_page_readable_raw(uptr page)
{
	return sys(__sigprocmask14, 0, page + sizeof(struct sys_signals), NULL) != -OS_EFAULT;
}
