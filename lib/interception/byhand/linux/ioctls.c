/*
 * ioctls.c (Linux): requests whose data a size does not describe, and the encoding of numbers.
 */
#include "ioctl_table.h"

bool
ioctl_decode(unsigned long request, int *direction, uptr *size)
{
	*direction = (_IOC_DIR(request) & _IOC_WRITE ? 1 : 0) |
	    (_IOC_DIR(request) & _IOC_READ ? 2 : 0);
	*size = _IOC_SIZE(request);
	return *direction != 0 && *size != 0 && request <= 0xffffffffu;
}

void
ioctl_ifconf(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct ifconf *conf = argument;

	if (after) {
		WRITE_OBJ(&conf->ifc_len)
		if (conf->ifc_buf)
			WRITE(conf->ifc_buf, conf->ifc_len)
	} else {
		READ(&conf->ifc_len, sizeof conf->ifc_len)
	}
}
