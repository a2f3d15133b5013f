/* ioctls.c: the runtime's lookup of a request, as it is compiled for NetBSD. */
#include "interception/byhand/ioctl.c"
#include "interception/byhand/netbsd/ioctls.c"

void look_up(unsigned long request, int *way, unsigned long *size, int *function);

void
look_up(unsigned long request, int *way, unsigned long *size, int *function)
{
	struct ioctl_data data = { 0 };
	bool known = ioctl_find(request, &data);

	*way = known ? data.direction : NOTHING;
	*size = known ? data.size : 0;
	*function = known && data.function != NULL;
}
