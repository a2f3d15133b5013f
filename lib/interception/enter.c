/*
 * enter.c: the slow path into an intercepted call.
 *
 * call_frame is the frame of the outermost intercepted call of this thread. It is 0 in the
 * program's own code, also where libc has called back into it (call_pause). The inline fast path
 * handles a ready runtime and call_frame 0; here are start-up, nesting, and a call_frame that
 * nobody reset because its frame was left by longjmp, an exception or cancellation.
 */
#include <errno.h>

#include "interception/call.h"
#include "os/os.h"
#include "thread/thread.h"

SAN_TLS uptr call_frame;

/*
 * assume.stack-grows-down: a call made by libc on behalf of the outermost one has a lower frame.
 * A frame at the same height or above, on the same stack, shows that the outermost call is gone.
 */
static bool
frame_is_stale(uptr frame)
{
	const struct thread *self = thread_self();

	if (frame < call_frame)
		return false;
	if (self == NULL || self->stack.begin == self->stack.end)
		return true;
	return frame >= self->stack.begin && frame < self->stack.end &&
	    call_frame >= self->stack.begin && call_frame < self->stack.end;
}

bool
call_enter_slow(const struct call *call)
{
	if (load_relaxed(&phase) == PHASE_PREINIT && bind_relocated())
		start();
	if (!phase_ready()) {
		bind_all();
		return false;
	}
	if (call_frame != 0 && !frame_is_stale(call->bp))
		return false;
	call_frame = call->bp;
	return true;
}

void
call_begin(struct call *call, const char *name)
{
	/* assume.frame-pointer: the interceptor's frame is the one below ours */
	const uptr *frame = *(const uptr *const *)CURRENT_FRAME();

	call->name = name;
	call->pc = frame[1];
	call->bp = (uptr)frame;
	call->here = CALLER_PC();
	if (!call_enter(call))
		call->bp = 0;
}

void
call_end(const struct call *call)
{
	if (call->bp == 0)
		return;
	tool_write(call, &errno, sizeof errno);
	call_frame = 0;
}
