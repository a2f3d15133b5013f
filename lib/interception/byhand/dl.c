/*
 * dl.c: loading objects, and asking about them.
 *
 * A loaded object's variables are initialized memory, wherever its pages come from, and its
 * constructors are the program's code: dlopen runs outside of an intercepted call.
 */
#include "interception/byhand/byhand.h"
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "symbol/symbol.h"

void
dl_loaded(void *handle)
{
	if (handle == NULL || !phase_ready())
		return;
	sym_modules_changed();
	tool_module_loaded(handle);
}

/* An object that looks itself for its symbols first would call libc past our interceptors. */
static void
deep_binding_refuse(const char *path, int mode)
{
#ifdef RTLD_DEEPBIND
	if ((mode & RTLD_DEEPBIND) == 0)
		return;
	out_message("You are trying to dlopen a %s shared library with RTLD_DEEPBIND flag: its calls "
	    "would not be seen by %s, which could not work; leave the flag out\n", path, tool_name);
	report_die();
#endif
}

static bool
is_main_program(const char *path)
{
	const char *name = os_args()[0];
	char exe[PATH_MAX];

	return (name != NULL && str_equal(path, name))
	    || (!os_failed(os_exe_path(exe, sizeof exe)) && str_equal(path, exe));
}

INTERCEPTOR(void *, dlopen, (const char *path, int mode))
{
	struct call call = CALL_HERE("dlopen");
	void *handle;

	if (call_observe(&call)) {
		if (path != NULL && flags.strict_string_checks)
			tool_read_string(&call, path);
		tool_before_callback(3);
	}
	if (path != NULL && phase_ready()) {
		deep_binding_refuse(path, mode);
		if (flags.test_only_replace_dlopen_main_program && is_main_program(path))
			path = NULL;
	}
	handle = real.dlopen(path, mode);
	dl_loaded(handle);
	return handle;
}

INTERCEPTOR(int, dlclose, (void *handle))
{
	struct call call = CALL_HERE("dlclose");
	int result;

	(void)call_observe(&call);
	result = real.dlclose(handle);
	if (phase_ready()) {
		sym_modules_changed();
		tls_forget();
	}
	return result;
}

void
dl_information(const struct call *call, Dl_info *info)
{
	tool_write(call, info, sizeof *info);
	if (info->dli_fname != NULL)
		tool_write(call, (void *)info->dli_fname, str_length(info->dli_fname) + 1);
	if (info->dli_sname != NULL)
		tool_write(call, (void *)info->dli_sname, str_length(info->dli_sname) + 1);
}

INTERCEPTOR(int, dladdr, (const void *address, Dl_info *info))
{
	struct call call = CALL_HERE("dladdr");
	int found;

	if (!call_enter(&call))
		return real.dladdr(address, info);
	found = real.dladdr(address, info);
	if (found != 0)
		dl_information(&call, info);
	call_leave(&call);
	return found;
}

INTERCEPTOR(char *, dlerror, (void))
{
	struct call call = CALL_HERE("dlerror");
	char *text;

	if (!call_enter(&call))
		return real.dlerror();
	text = real.dlerror();
	if (text != NULL)
		tool_write(&call, text, str_length(text) + 1);
	call_leave(&call);
	return text;
}
