/*
 * ioctls.c (NetBSD): requests whose data a size does not describe, and the encoding of numbers.
 */
#include "ioctl_table.h"

bool
ioctl_decode(unsigned long request, int *direction, uptr *size)
{
	/* What the kernel copies in, the program must have set. */
	*direction = (request & IOC_IN ? 1 : 0) | (request & IOC_OUT ? 2 : 0);
	*size = IOCPARM_LEN(request);
	return *direction != 0 && *size != 0 && request <= 0xffffffffu;
}

/* The kernel fills in the name, of what the descriptor stands for. */
void
ioctl_interface_name(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct ifreq *request = argument;

	if (after)
		WRITE_OBJ(request)
}

void
ioctl_interface6_set(const struct call *from, bool after, void *argument)
{
	ioctl_interface_set(from, after, argument);	/* the name is at the same place */
}

void
ioctl_interface6_get(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct in6_ifreq *request = argument;

	ioctl_interface6_set(from, after, argument);
	if (after)
		WRITE_OBJ(request)
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
		READ(&conf->ifc_buf, sizeof conf->ifc_buf)
	}
}

/* With room for no word the kernel only counts. */
void
ioctl_media(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct ifmediareq *media = argument;

	if (!after) {
		READ_STRN(media->ifm_name, IFNAMSIZ)
		READ(&media->ifm_count, sizeof media->ifm_count)
		if (media->ifm_count != 0)
			READ(&media->ifm_ulist, sizeof media->ifm_ulist)
		return;
	}
	WRITE_OBJ(&media->ifm_current)
	WRITE_OBJ(&media->ifm_mask)
	WRITE_OBJ(&media->ifm_status)
	WRITE_OBJ(&media->ifm_active)
	WRITE_OBJ(&media->ifm_count)
	if (media->ifm_count > 0 && media->ifm_ulist != NULL)
		WRITE_N(media->ifm_ulist, media->ifm_count)
}

static void
driver_read(const struct call *from, const struct ifdrv *driver)
{
	const struct call call = *from;

	READ_STRN(driver->ifd_name, IFNAMSIZ)
	READ(&driver->ifd_cmd, sizeof driver->ifd_cmd)
	READ(&driver->ifd_len, sizeof driver->ifd_len)
	READ(&driver->ifd_data, sizeof driver->ifd_data)
}

void
ioctl_driver_set(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	const struct ifdrv *driver = argument;

	if (after)
		return;
	driver_read(from, driver);
	if (driver->ifd_data)
		READ(driver->ifd_data, driver->ifd_len)
}

void
ioctl_driver_get(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct ifdrv *driver = argument;

	if (!after)
		driver_read(from, driver);
	else if (driver->ifd_data)
		WRITE(driver->ifd_data, driver->ifd_len)
}

void
ioctl_cloners(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct if_clonereq *request = argument;

	if (!after) {
		READ(&request->ifcr_count, sizeof request->ifcr_count)
		READ(&request->ifcr_buffer, sizeof request->ifcr_buffer)
		return;
	}
	WRITE_OBJ(&request->ifcr_total)
	if (request->ifcr_buffer)
		WRITE(request->ifcr_buffer,
		    MIN(request->ifcr_total, request->ifcr_count) * IFNAMSIZ)
}

void
ioctl_filter(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	const struct bpf_program *program = argument;

	if (after)
		return;
	READ(&program->bf_len, sizeof program->bf_len)
	READ(&program->bf_insns, sizeof program->bf_insns)
	READ_N(program->bf_insns, program->bf_len)
}

void
ioctl_links(const struct call *from, bool after, void *argument)
{
	const struct call call = *from;
	struct bpf_dltlist *list = argument;

	if (!after) {
		READ(&list->bfl_list, sizeof list->bfl_list)
		if (list->bfl_list)
			READ(&list->bfl_len, sizeof list->bfl_len)
		return;
	}
	WRITE_OBJ(&list->bfl_len)
	WRITE_N(list->bfl_list, list->bfl_len)
}
