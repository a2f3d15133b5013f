/*
 * db.c: libthread_db, glibc's own view of its threads, and the calls that it makes to whoever uses it.
 *
 * The library is opened at run time, not linked: it serves only processes with the very glibc that it
 * came with, and threadtracer has to work, and say so, where there is none (other C libraries, static
 * programs, cores from elsewhere). It resolves its ps_* functions against this program's exports, so
 * those are the only symbols here that are visible. It may ask for any address and any symbol; what it
 * wants to write is refused, since nothing here changes the process.
 *
 * A corrupted process, or a core made to harm, must not take us with it. The library walks lists that can
 * be loops: reads are counted, and fail from some number on. And it has assertions: __assert_fail is
 * ours to define, since it is resolved like ps_*, and leaves the library for good.
 */
#include "linux/linux.h"

#include <dlfcn.h>
#include <proc_service.h>
#include <setjmp.h>
#include <string.h>
#include <sys/reg.h>
#include <thread_db.h>

#define EXPORTED __attribute__((visibility("default")))

enum { READS_MAX = 4 << 20 };

struct ps_prochandle {
	struct image *image;
	struct modules modules;
	size_t seen, reads;
	uint64_t libc_map;	/* link_map of the object that defines errno, and errno's offset in it */
	uint64_t errno_offset;
};

static struct {
	void *library;
	__typeof__(&td_init) init;
	__typeof__(&td_ta_new) ta_new;
	__typeof__(&td_ta_delete) ta_delete;
	__typeof__(&td_ta_thr_iter) ta_thr_iter;
	__typeof__(&td_thr_get_info) thr_get_info;
	__typeof__(&td_thr_tls_get_addr) thr_tls_get_addr;
} db;

EXPORTED ps_err_e
ps_pdread(struct ps_prochandle *handle, psaddr_t address, void *to, size_t n)
{
	if (++handle->reads > READS_MAX)
		return PS_ERR;
	return memory_read(&handle->image->memory, (uint64_t)address, to, n) ? PS_OK : PS_BADADDR;
}

static sigjmp_buf assertion;

void __assert_fail(const char *, const char *, unsigned, const char *) __attribute__((noreturn));

/* An assertion of libthread_db's; nothing else here has any. */
EXPORTED void
__assert_fail(const char *what, const char *file, unsigned line, const char *function)
{
	(void)what, (void)file, (void)line, (void)function;
	siglongjmp(assertion, 1);
}

EXPORTED ps_err_e
ps_pdwrite(struct ps_prochandle *handle, psaddr_t address, const void *from, size_t n)
{
	(void)handle, (void)address, (void)from, (void)n;
	return PS_ERR;
}

EXPORTED ps_err_e
ps_lgetregs(struct ps_prochandle *handle, lwpid_t lid, prgregset_t registers)
{
	const struct thread *thread = image_find(handle->image, lid);

	if (thread == NULL || !has(thread, FIELD_TCB))
		return PS_BADLID;
	memset(registers, 0, sizeof(prgregset_t));
	registers[FS_BASE] = thread->value[FIELD_TCB].number;
	registers[RSP] = thread->value[FIELD_SP].number;
	registers[RIP] = thread->value[FIELD_PC].number;
	return PS_OK;
}

EXPORTED ps_err_e
ps_lsetregs(struct ps_prochandle *handle, lwpid_t lid, const prgregset_t registers)
{
	(void)handle, (void)lid, (void)registers;
	return PS_ERR;
}

EXPORTED ps_err_e
ps_lgetfpregs(struct ps_prochandle *handle, lwpid_t lid, prfpregset_t *registers)
{
	(void)handle, (void)lid, (void)registers;
	return PS_NOFREGS;
}

EXPORTED ps_err_e
ps_lsetfpregs(struct ps_prochandle *handle, lwpid_t lid, const prfpregset_t *registers)
{
	(void)handle, (void)lid, (void)registers;
	return PS_ERR;
}

EXPORTED pid_t
ps_getpid(struct ps_prochandle *handle)
{
	return handle->image->pid;
}

/* The library asks by the register's index in user_regs_struct: FS or GS. */
EXPORTED ps_err_e
ps_get_thread_area(struct ps_prochandle *handle, lwpid_t lid, int index, psaddr_t *base)
{
	const struct thread *thread = image_find(handle->image, lid);

	if (thread == NULL || !has(thread, FIELD_TCB))
		return PS_BADLID;
	if (index != FS)
		return PS_ERR;
	*base = (psaddr_t)thread->value[FIELD_TCB].number;
	return PS_OK;
}

/* object: the soname that the library expects the symbol in; all are searched, in a static program one */
EXPORTED ps_err_e
ps_pglobal_lookup(struct ps_prochandle *handle, const char *object, const char *name,
    psaddr_t *address)
{
	struct symbol symbol;

	(void)object;
	if (!modules_symbol(&handle->modules, name, false, &symbol))
		return PS_NOSYM;
	*address = (psaddr_t)symbol.value;
	return PS_OK;
}

static const char *
state_name(td_thr_state_e state)
{
	switch (state) {
	case TD_THR_ACTIVE:
		return "active";
	case TD_THR_RUN:
		return "run";
	case TD_THR_SLEEP:
		return "sleep";
	case TD_THR_STOPPED:
		return "stopped";
	case TD_THR_STOPPED_ASLEEP:
		return "stopped asleep";
	case TD_THR_ZOMBIE:
		return "zombie";
	default:
		return "unknown";
	}
}

static void
describe_errno(struct ps_prochandle *handle, const td_thrhandle_t *of, struct thread *thread)
{
	psaddr_t address;
	int number;

	if (handle->libc_map == 0 ||
	    db.thr_tls_get_addr(of, (psaddr_t)handle->libc_map, handle->errno_offset, &address) != TD_OK ||
	    !memory_read(&handle->image->memory, (uint64_t)address, &number, sizeof number))
		return;
	set_number(thread, FIELD_ERRNO, (uint64_t)number);
	set_words(thread, FIELD_ERRNO, "%s", number == 0 ? "none" : strerror(number));
}

static int
describe_thread(const td_thrhandle_t *of, void *closure)
{
	struct ps_prochandle *handle = closure;
	struct thread *thread;
	td_thrinfo_t info;

	if (++handle->seen > THREADS_MAX)
		return 1;
	memset(&info, 0, sizeof info);
	if (db.thr_get_info(of, &info) != TD_OK)
		return 0;
	thread = image_find(handle->image, info.ti_lid);
	if (thread == NULL)	/* it has ended, and nobody has joined it yet */
		thread = image_thread(handle->image, info.ti_lid);
	if (thread == NULL)
		return 1;
	set_number(thread, FIELD_TCB_PTHREAD, info.ti_tid);
	set_number(thread, FIELD_STATE, info.ti_state);
	set_words(thread, FIELD_STATE, "%s", state_name(info.ti_state));
	set_number(thread, FIELD_PTHREAD_LID, (uint64_t)info.ti_lid);
	if (info.ti_tls != NULL)
		set_number(thread, FIELD_TLS, (uint64_t)info.ti_tls);
	if (info.ti_startfunc != 0)
		set_number(thread, FIELD_START, (uint64_t)info.ti_startfunc);
	describe_errno(handle, of, thread);
	return 0;
}

static bool
db_open(void)
{
	if (db.library != NULL)
		return true;
	db.library = dlopen("libthread_db.so.1", RTLD_NOW | RTLD_LOCAL);
	if (db.library == NULL)
		return false;
	db.init = (__typeof__(db.init))dlsym(db.library, "td_init");
	db.ta_new = (__typeof__(db.ta_new))dlsym(db.library, "td_ta_new");
	db.ta_delete = (__typeof__(db.ta_delete))dlsym(db.library, "td_ta_delete");
	db.ta_thr_iter = (__typeof__(db.ta_thr_iter))dlsym(db.library, "td_ta_thr_iter");
	db.thr_get_info = (__typeof__(db.thr_get_info))dlsym(db.library, "td_thr_get_info");
	db.thr_tls_get_addr =
	    (__typeof__(db.thr_tls_get_addr))dlsym(db.library, "td_thr_tls_get_addr");
	if (db.init != NULL && db.ta_new != NULL && db.ta_delete != NULL && db.ta_thr_iter != NULL &&
	    db.thr_get_info != NULL && db.thr_tls_get_addr != NULL && db.init() == TD_OK)
		return true;
	dlclose(db.library);
	db.library = NULL;
	return false;
}

/* Why there is no pthread state, in one note. */
static void
explain(struct image *image, td_err_e error)
{
	if (error == TD_VERSION)
		image_note(image, "no pthread state: libthread_db here is of another glibc than the process");
	else if (error == TD_NOLIBTHREAD && image->glibc)
		image_note(image, "no pthread state: glibc has not started yet, or its symbols are stripped");
	else if (error == TD_NOLIBTHREAD)
		image_note(image, "no pthread state: the C library is not glibc, or a static one without "
		    "libthread_db's symbols; its DTV is not read either");
	else
		image_note(image, "no pthread state: libthread_db gives error %d", (int)error);
}

static void
find_errno(struct ps_prochandle *handle)
{
	struct symbol symbol;

	if (!modules_symbol(&handle->modules, "errno", true, &symbol))
		return;
	handle->errno_offset = symbol.value;
	handle->libc_map = modules_link_map(handle->image, symbol.module);
}

static void
list_threads(struct ps_prochandle *handle)
{
	td_thragent_t *agent;
	td_err_e error;

	if (sigsetjmp(assertion, 0) != 0) {	/* the agent is lost, and with it some hundred bytes */
		image_note(handle->image, "libthread_db gave up: glibc's list of threads is damaged");
		return;
	}
	error = db.ta_new(handle, &agent);
	if (error != TD_OK) {
		explain(handle->image, error);
		return;
	}
	find_errno(handle);
	error = db.ta_thr_iter(agent, describe_thread, handle, TD_THR_ANY_STATE,
	    TD_THR_LOWEST_PRIORITY, TD_SIGNO_MASK, TD_THR_ANY_USER_FLAGS);
	if (error != TD_OK)
		image_note(handle->image, "libthread_db could not list all threads: error %d", (int)error);
	db.ta_delete(agent);
}

void
db_describe(struct image *image)
{
	struct ps_prochandle handle = {.image = image};
	struct symbol symbol;
	char root[64] = "";

	if (strcmp(image->origin, "process") == 0)
		snprintf(root, sizeof root, "/proc/%d/root", image->task);
	modules_open(&handle.modules, image, root);
	image->glibc = image->glibc || modules_symbol(&handle.modules, "gnu_get_libc_version", false, &symbol) ||
	    modules_symbol(&handle.modules, "__libc_setup_tls", false, &symbol);
	if (db_open())
		list_threads(&handle);
	else
		image_note(image, "no pthread state: there is no libthread_db.so.1 here; install libc6");
	modules_close(&handle.modules);
}
