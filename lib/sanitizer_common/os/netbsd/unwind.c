/*
 * unwind.c: the unwinder, where the program has one.
 *
 * The compiler driver links no unwinder into a program of this system; C++ programs get one with
 * their library, others may load it later or never. So stack/capture.c is given functions of the
 * unwinder's names (not exported) that pass on to the program's. Without it, and before .preinit_array, no
 * frame is found, and frame pointers, which the driver keeps on this system, are followed.
 */
#include "os/os.h"
#include "os/netbsd/sys.h"

enum { END_OF_STACK = 5 };		/* _URC_END_OF_STACK */

struct unwind_context;
int _Unwind_Backtrace(int (*)(struct unwind_context *, void *), void *);
uptr _Unwind_GetIP(struct unwind_context *);
uptr _Unwind_GetCFA(struct unwind_context *);

static int (*backtrace)(int (*)(struct unwind_context *, void *), void *);
static uptr (*get_ip)(struct unwind_context *);
static uptr (*get_cfa)(struct unwind_context *);

void
os_unwinder_find(void)
{
	get_ip = os_symbol_next("_Unwind_GetIP", NULL);
	get_cfa = os_symbol_next("_Unwind_GetCFA", NULL);
	if (get_ip != NULL && get_cfa != NULL)
		backtrace = os_symbol_next("_Unwind_Backtrace", NULL);
}

int
_Unwind_Backtrace(int (*frame)(struct unwind_context *, void *), void *arg)
{
	return backtrace != NULL ? backtrace(frame, arg) : END_OF_STACK;
}

uptr
_Unwind_GetIP(struct unwind_context *context)
{
	return get_ip(context);
}

uptr
_Unwind_GetCFA(struct unwind_context *context)
{
	return get_cfa(context);
}
