/*
 * kernel.c (Linux): structs whose use depends on a request, and those behind glibc's inline code.
 */
#include "interception/call.h"

/*
 * getc_unlocked and its kin are macros that read the stream's buffer in the program's own code;
 * only when it is empty do they call libc (__uflow), which fills it again.
 */
void
graph_file(const struct call *call, FILE *f)
{
	tool_write(call, f, sizeof *f);
	if (f->_IO_read_base != NULL && f->_IO_read_base < f->_IO_read_end)
		tool_write(call, f->_IO_read_base, (uptr)(f->_IO_read_end - f->_IO_read_base));
}

void
graph_mmsg_read(const struct call *call, struct mmsghdr *m, uptr n)
{
	for (; n > 0; n--, m++) {
		graph_msg_read(call, &m->msg_hdr, m->msg_len);
		tool_write(call, &m->msg_len, sizeof m->msg_len);
	}
}

void
graph_mmsg_write(const struct call *call, struct mmsghdr *m, uptr n)
{
	for (; n > 0; n--, m++) {
		graph_msg_write(call, &m->msg_hdr, m->msg_len);
		tool_write(call, &m->msg_len, sizeof m->msg_len);
	}
}

void
graph_aio(const struct call *call, struct aiocb *cb, uptr n)
{
	if (cb->aio_lio_opcode == LIO_READ)
		tool_write(call, (void *)cb->aio_buf, MIN(n, cb->aio_nbytes));
}

void
graph_shmctl(const struct call *call, int op, struct shmid_ds *ds)
{
	switch (op) {
	case IPC_STAT:
	case SHM_STAT:
	case SHM_STAT_ANY:
		tool_write(call, ds, sizeof *ds);
		break;
	case IPC_INFO:
		tool_write(call, ds, sizeof(struct shminfo));
		break;
	case SHM_INFO:
		tool_write(call, ds, sizeof(struct shm_info));
		break;
	}
}

void
graph_msgctl(const struct call *call, int op, struct msqid_ds *ds)
{
	switch (op) {
	case IPC_STAT:
	case MSG_STAT:
	case MSG_STAT_ANY:
		tool_write(call, ds, sizeof *ds);
		break;
	case IPC_INFO:
	case MSG_INFO:
		tool_write(call, ds, sizeof(struct msginfo));
		break;
	}
}

uptr
graph_capability_words(const struct __user_cap_header_struct *header)
{
	switch (header->version) {
	case _LINUX_CAPABILITY_VERSION_1:
		return _LINUX_CAPABILITY_U32S_1;
	case _LINUX_CAPABILITY_VERSION_2:
	case _LINUX_CAPABILITY_VERSION_3:
		return _LINUX_CAPABILITY_U32S_3;
	default:
		return 0;		/* the kernel refuses it and touches nothing */
	}
}

void
graph_re_registers(const struct call *call, struct re_registers *r)
{
	tool_write(call, r, sizeof *r);
	tool_write(call, r->start, r->num_regs * sizeof *r->start);
	tool_write(call, r->end, r->num_regs * sizeof *r->end);
}

void
graph_obstack(const struct call *call, struct obstack *h, uptr n)
{
	tool_write(call, h, sizeof *h);
	if (h->chunk != NULL) {
		tool_write(call, h->chunk, offsetof(struct _obstack_chunk, contents));
		tool_write(call, h->object_base, n);
	}
}

void
graph_dlinfo(const struct call *call, int request, void *p)
{
	const Dl_serinfo *paths = p;
	uptr i;

	switch (request) {
	case RTLD_DI_LMID:
	case RTLD_DI_LINKMAP:
	case RTLD_DI_TLS_MODID:
	case RTLD_DI_TLS_DATA:
	case RTLD_DI_PHDR:
		tool_write(call, p, sizeof(void *));
		break;
	case RTLD_DI_ORIGIN:
		tool_write(call, p, str_length(p) + 1);
		break;
	case RTLD_DI_SERINFOSIZE:
		tool_write(call, p, offsetof(Dl_serinfo, dls_serpath));
		break;
	case RTLD_DI_SERINFO:
		tool_write(call, p, paths->dls_size);
		for (i = 0; i < paths->dls_cnt; i++)
			tool_write(call, paths->dls_serpath[i].dls_name,
			    str_length(paths->dls_serpath[i].dls_name) + 1);
		break;
	}
}

void
graph_quota(const struct call *call, int op, void *p)
{
	switch ((unsigned)op >> SUBCMDSHIFT) {
	case Q_GETQUOTA:
		tool_write(call, p, sizeof(struct dqblk));
		break;
	case Q_GETINFO:
		tool_write(call, p, sizeof(struct dqinfo));
		break;
	case Q_GETFMT:
		tool_write(call, p, sizeof(u32));
		break;
	}
}
