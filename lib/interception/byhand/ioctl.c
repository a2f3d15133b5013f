/*
 * ioctl.c: the argument of ioctl, by the system's table of requests.
 *
 * One switch, so that a request with two rows does not compile. A request that has no row is
 * taken at its word: direction and size are encoded in its number, on both systems.
 */
#include "interception/call.h"

#include "flag/flag.h"
#include "ioctl_table.h"		/* interception/<os>/ */

enum { NOTHING = 0, IN = 1, OUT = 2, INOUT = 3 };
struct ioctl_data {
	int direction;
	uptr size;
	void (*function)(const struct call *, bool after, void *);
};

static bool
ioctl_find(unsigned long request, struct ioctl_data *data)
{
	data->function = NULL;
	switch (request) {
#define IOCTL(request, way, type)					\
	case request:							\
		data->direction = way;				\
		data->size = sizeof(type);				\
		return true;
#define FN(request, f)							\
	case request:							\
		data->function = f; \
		return true;
#define BUFFER(...)
#include IOCTL_TABLE
#undef IOCTL
#undef FN
#undef BUFFER
	}
	return ioctl_decode(request, &data->direction, &data->size);
}

/* What a request's data leads to: read before the call, written after it. */
static void
ioctl_buffers(const struct call *call, unsigned long request, bool after, void *argument)
{
#define IOCTL(...)
#define FN(...)
#define BUFFER(number, type, way, pointer, size)			\
	if (request == number) {					\
		type *d = argument;					\
									\
		if (((way) & (after ? OUT : IN)) && (pointer) != NULL) {	\
			if (after)					\
				tool_write(call, (void *)(pointer), size);	\
			else						\
				tool_read(call, (pointer), size);	\
		}							\
	}
#include IOCTL_TABLE
	(void)call, (void)request, (void)after, (void)argument;
}

/* Programs fill in the name and what the request sets; the union's other bytes are nobody's. */
void
ioctl_interface_set(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	const struct ifreq *request = argument;

	if (!after)
		READ_STRN(request->ifr_name, IFNAMSIZ)
}

void
ioctl_interface_get(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct ifreq *request = argument;

	ioctl_interface_set(from, after, argument);
	if (after)
		WRITE_OBJ(request)
}

INTERCEPTOR(int, ioctl, (int fd, unsigned long request, ...))
{
	struct call call = CALL_HERE("ioctl");
	struct ioctl_data data;
	int ret, saved;
	bool known;
	va_list ap;
	void *p;

	va_start(ap, request);
	p = va_arg(ap, void *);
	va_end(ap);
	if (!flags.handle_ioctl || !call_enter(&call))
		return real.ioctl(fd, request, p);
	known = ioctl_find(request, &data) && p != NULL;
	if (known && data.function)
		data.function(&call, false, p);
	else if (known && data.direction & IN)
		tool_read(&call, p, data.size);
	if (known)
		ioctl_buffers(&call, request, false, p);
	ret = real.ioctl(fd, request, p);
	saved = errno;
	if (ret != -1 && known && data.function)
		data.function(&call, true, p);
	else if (ret != -1 && known && data.direction & OUT)
		tool_write(&call, p, data.size);
	if (ret != -1 && known)
		ioctl_buffers(&call, request, true, p);
	call_leave(&call);
	errno = saved;
	return ret;
}
