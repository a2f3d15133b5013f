/*
 * services.c: what the archive for C++ calls in here.
 */
#include "ubsan/cxx/services.h"

#include "os/os.h"
#include "symbol/symbol.h"
#include "tool.h"

const struct ubsan_services __sanrt_ubsan_services = {
	start, say, site_error, site_end, note_memory, note_function, note_module, suppressed_vptr,
	os_read_memory, fmt_print, sym_demangle, use_text,
};
