/*
 * dl.c (Linux): glibc's additions to the loader's functions.
 */
#include "interception/byhand/byhand.h"
#include "flag/flag.h"

INTERCEPTOR(void *, dlmopen, (Lmid_t space, const char *path, int mode))
{
	struct call call = CALL_HERE("dlmopen");
	void *handle;

	if (call_observe(&call)) {
		if (path != NULL && flags.strict_string_checks)
			tool_read_string(&call, path);
		tool_before_callback(3);
	}
	handle = real.dlmopen(space, path, mode);
	dl_loaded(handle);
	return handle;
}

static void
write_link_map(const struct call *call, struct link_map *map)
{
	for (; map != NULL; map = map->l_next) {
		tool_write(call, map, sizeof *map);
		tool_write(call, map->l_name, str_length(map->l_name) + 1);
	}
}

INTERCEPTOR(int, dladdr1, (const void *address, Dl_info *info, void **extra, int flag))
{
	struct call call = CALL_HERE("dladdr1");
	int found;

	if (!call_enter(&call))
		return real.dladdr1(address, info, extra, flag);
	found = real.dladdr1(address, info, extra, flag);
	if (found != 0) {
		dl_information(&call, info);
		if (extra != NULL && (flag == RTLD_DL_SYMENT || flag == RTLD_DL_LINKMAP))
			tool_write(&call, extra, sizeof *extra);
		if (extra != NULL && flag == RTLD_DL_SYMENT && *extra != NULL)
			tool_write(&call, *extra, sizeof(ElfW(Sym)));
		if (extra != NULL && flag == RTLD_DL_LINKMAP)
			write_link_map(&call, *extra);
	}
	call_leave(&call);
	return found;
}
