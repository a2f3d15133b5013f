/*
 * faults.c: every function of os.h that can fail, made to fail on request.
 *
 * Linked into a copy of an archive with the linker's --wrap for each row below: what the other
 * folders call goes through the wrapper, which counts and mostly passes on. SANRT_FAULT names a
 * function and the number of its call that fails, NAME:N, or from which on all fail, NAME:N+.
 * When that happens first, the file SANRT_FAULT_MARK is made, so that the driver knows when a
 * program no longer comes so far. Rows: what it returns, name, parameters, arguments, failure.
 */
#include "os/os.h"

#define FAULTS(ROW, VOID)								\
	ROW(sptr, os_map, (uptr a, uptr b, int c, int d, const char *e), (a, b, c, d, e), -OS_ENOMEM) \
	ROW(sptr, os_unmap, (uptr a, uptr b), (a, b), -OS_EINVAL)			\
	ROW(sptr, os_protect, (uptr a, uptr b, int c), (a, b, c), -OS_ENOMEM)		\
	ROW(sptr, os_release, (uptr a, uptr b), (a, b), -OS_EINVAL)			\
	ROW(sptr, os_map_file, (const char *a, uptr *b), (a, b), -OS_EACCES)		\
	VOID(os_no_dump, (uptr a, uptr b), (a, b))					\
	VOID(os_no_huge_pages, (uptr a, uptr b), (a, b))				\
	ROW(bool, os_readable, (uptr a, uptr b), (a, b), false)				\
	ROW(sptr, os_read_memory, (void *a, uptr b, uptr c), (a, b, c), -OS_EFAULT)	\
	ROW(sptr, os_open, (const char *a, int b), (a, b), -OS_EACCES)			\
	ROW(sptr, os_close, (int a), (a), -OS_EIO)					\
	ROW(sptr, os_read, (int a, void *b, uptr c), (a, b, c), -OS_EIO)		\
	ROW(sptr, os_write, (int a, const void *b, uptr c), (a, b, c), -OS_EIO)		\
	ROW(sptr, os_write_all, (int a, const void *b, uptr c), (a, b, c), -OS_EIO)	\
	ROW(sptr, os_read_file, (const char *a, char *b, uptr c), (a, b, c), -OS_ENOENT) \
	ROW(sptr, os_file_size, (const char *a), (a), -OS_ENOENT)			\
	ROW(bool, os_is_file, (const char *a), (a), false)				\
	ROW(bool, os_is_dir, (const char *a), (a), false)				\
	ROW(bool, os_executable, (const char *a), (a), false)				\
	ROW(sptr, os_make_dir, (const char *a), (a), -OS_EACCES)			\
	ROW(sptr, os_read_link, (const char *a, char *b, uptr c), (a, b, c), -OS_EACCES) \
	ROW(sptr, os_pipe, (int a[2]), (a), -OS_ENOMEM)					\
	ROW(sptr, os_wait_input, (int a, u64 b), (a, b), -OS_EINVAL)			\
	ROW(sptr, os_dup2, (int a, int b), (a, b), -OS_EBADF)				\
	ROW(bool, os_find_program, (const char *a, char *b, uptr c), (a, b, c), false)	\
	ROW(sptr, os_kill, (int a, int b), (a, b), -OS_EPERM)				\
	ROW(sptr, os_spawn, (const char *a, const char *const *b, const char *const *c, const int d[3]), \
	    (a, b, c, d), -OS_ENOMEM)							\
	ROW(sptr, os_spawn_aside, (const char *a, const char *const *b, const char *const *c, \
	    const int d[3]), (a, b, c, d), -OS_ENOMEM)					\
	ROW(sptr, os_wait, (int a, int *b, bool c), (a, b, c), -OS_ECHILD)		\
	ROW(sptr, os_exec, (const char *a, char *const *b, char *const *c), (a, b, c), -OS_EACCES) \
	ROW(bool, os_args_find, (char ***a, char ***b), (a, b), false)			\
	ROW(const char *, os_env, (const char *a), (a), NULL)				\
	ROW(sptr, os_exe_path, (char *a, uptr b), (a, b), -OS_ENOENT)			\
	ROW(uptr, os_rss, (void), (), 0)						\
	ROW(uptr, os_limit_address_space, (void), (), ~0ul)				\
	ROW(uptr, os_limit_stack, (void), (), ~0ul)					\
	VOID(os_limit_stack_set, (uptr a), (a))						\
	VOID(os_core_limit_set, (uptr bytes), (bytes))						\
	ROW(bool, os_randomized, (void), (), false)					\
	ROW(bool, os_commit_strict, (void), (), false)					\
	VOID(os_reexec_plain, (void), ())						\
	ROW(bool, os_syslog, (const char *a), (a), false)				\
	VOID(os_wait_word, (u32 *a, u32 b, u64 c), (a, b, c))				\
	ROW(struct range, os_stack_range, (void), (), ((struct range){ 0, 0 }))		\
	ROW(struct range, os_tls_range, (void), (), ((struct range){ 0, 0 }))		\
	VOID(os_tls_dynamic_each, (void (*a)(struct range, void *), void *b), (a, b))	\
	ROW(sptr, os_thread_at_end, (void (*a)(void)), (a), -OS_ENOMEM)			\
	ROW(sptr, os_thread_start, (void (*a)(void *), void *b), (a, b), -OS_ENOMEM)	\
	VOID(os_module_each, (bool (*a)(const struct os_module *, void *), void *b), (a, b)) \
	ROW(sptr, os_mapping_each, (bool (*a)(const struct os_mapping *, void *), void *b), (a, b), \
	    -OS_EACCES)									\
	ROW(bool, os_handle_info, (void *a, uptr *b, const char **c), (a, b, c), false)	\
	ROW(void *, os_symbol_next, (const char *a, const char *b), (a, b), NULL)	\
	ROW(sptr, os_signal_set, (int a, void (*b)(int, void *, void *), bool c), (a, b, c), -OS_EINVAL) \
	ROW(sptr, os_signal_default, (int a), (a), -OS_EINVAL)				\
	ROW(sptr, os_altstack_set, (uptr a, uptr b), (a, b), -OS_ENOMEM)		\
	ROW(struct range, os_altstack_get, (void), (), ((struct range){ 0, 0 }))

/* The functions behind, under the names that the linker gives them; then the wrappers. */
#define REAL(R, name, params, args, failure) R __real_##name params; R __wrap_##name params;
#define REAL_VOID(name, params, args) void __real_##name params; void __wrap_##name params;
FAULTS(REAL, REAL_VOID)

enum { IDLE, READING, SET };
static u32 state;
static const char *wanted = "";
static s64 from;
static bool onwards;

/* "NAME:N" or "NAME:N+". What this asks of os.h may itself come by here: state says READING. */
static void
request_read(void)
{
	const char *request, *colon, *end;
	char number[16];
	u32 idle = IDLE;

	if (!cas(&state, &idle, READING))
		return;
	request = __real_os_env("SANRT_FAULT");
	colon = request != NULL ? str_char(request, ':') : NULL;
	if (colon != NULL) {
		str_copy(number, sizeof number, colon + 1);
		end = str_char(number, '+');
		if (end != NULL)
			number[end - number] = 0;
		onwards = end != NULL;
		if (str_number(number, &from))
			wanted = request;
	}
	store_release(&state, SET);
}

static bool
fails(const char *name, u32 *calls)
{
	const char *mark;
	s64 number;
	uptr n = str_length(name);

	if (load_acquire(&state) != SET) {
		request_read();
		if (load_acquire(&state) != SET)
			return false;
	}
	if (str_compare_n(wanted, name, n) != 0 || wanted[n] != ':')
		return false;
	number = add_relaxed(calls, 1) + 1;
	if (number < from || (number > from && !onwards))
		return false;
	mark = __real_os_env("SANRT_FAULT_MARK");
	if (mark != NULL && number == from) {
		sptr fd;

		/* Once means once: not again in the program that this one executed. */
		if (!onwards && __real_os_is_file(mark))
			return false;
		fd = __real_os_open(mark, OS_OPEN_CREATE);
		if (!os_failed(fd))
			__real_os_close((int)fd);
	}
	return true;
}

#define WRAP(R, name, params, args, failure)						\
	R __wrap_##name params								\
	{										\
		static u32 calls;							\
											\
		return fails(#name, &calls) ? failure : __real_##name args;		\
	}
#define WRAP_VOID(name, params, args)							\
	void __wrap_##name params							\
	{										\
		static u32 calls;							\
											\
		if (!fails(#name, &calls))						\
			__real_##name args;						\
	}
FAULTS(WRAP, WRAP_VOID)
