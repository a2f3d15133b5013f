/*
 * signal.c: signal handlers of the program run in signal_run.
 *
 * A handler interrupts code that may be passing arguments along, or be inside an intercepted
 * call; the wrapper keeps both safe. The table holds the program's handler for each signal;
 * writes are single stores, so that sigaction stays async-signal-safe. The program always sees
 * its own handlers. assume.siginfo-always: on x86_64 both kernels hand siginfo and context to
 * every handler, asked for or not.
 */
#include "interception/byhand/byhand.h"
#include "report/report.h"

#define SIGNALS		128

typedef void handler(int, siginfo_t *, void *);
static void *handlers[SIGNALS];		/* handler *, whatever its type was */

static void
signal_run(int sig, siginfo_t *info, void *context)
{
	struct call call = CALL_HERE("signal_run");
	char state[TOOL_SIGNAL_STATE] SAN_ALIGNED(16);
	handler *run = (handler *)load_relaxed(&handlers[sig]);
	uptr frame, vector_size = 0;
	void *vectors;

	if (unlikely(!phase_ready())) {
		run(sig, info, context);
		return;
	}
	frame = call_pause();
	tool_signal_begin(state, info, sizeof *info, context, sizeof(ucontext_t));
	vectors = signal_vectors(context, &vector_size);
	tool_write(&call, vectors, vector_size);
	run(sig, info, context);
	/* The kernel loads the registers from here; nobody sees them as a use of values. */
	tool_read(&call, context, sizeof(ucontext_t));
	tool_read(&call, vectors, vector_size);
	tool_signal_end(state);
	call_resume(frame);
}

static bool
is_function(void *h)
{
	return h != (void *)SIG_DFL && h != (void *)SIG_IGN && h != (void *)SIG_ERR;
}

static bool
is_signal(int sig)
{
	return sig > 0 && sig < SIGNALS;
}

/* What the kernel shall call for this handler, and the other way round. */
static void *
wrapped(int sig, void *h)
{
	if (!is_function(h) || h == (void *)signal_run)
		return h;
	store_relaxed(&handlers[sig], h);
	return (void *)signal_run;
}

static void *
unwrapped(void *h, void *before)
{
	return h == (void *)signal_run ? before : h;
}

int
signal_action(const struct call *call, int sig, const struct sigaction *action,
    struct sigaction *old)
{
	bool observed = call_observe(call);
	struct sigaction ours;
	void *before;
	int result;

	if (!phase_ready() || !is_signal(sig))
		return real.sigaction(sig, action, old);
	if (!report_allows_user_handler(sig)) {
		if (old == NULL)
			return 0;
		action = NULL;
	}
	before = load_relaxed(&handlers[sig]);
	if (action != NULL) {
		if (observed) {
			tool_read(call, &action->sa_sigaction, sizeof action->sa_sigaction);
			tool_read(call, &action->sa_flags, sizeof action->sa_flags);
			tool_read(call, &action->sa_mask, sizeof action->sa_mask);
		}
		ours = *action;
		ours.sa_sigaction = wrapped(sig, (void *)ours.sa_sigaction);
	}
	result = real.sigaction(sig, action != NULL ? &ours : NULL, old);
	if (result != 0) {
		store_relaxed(&handlers[sig], before);
		return result;
	}
	if (old != NULL) {
		old->sa_sigaction = unwrapped((void *)old->sa_sigaction, before);
		tool_write(call, old, sizeof *old);
	}
	return 0;
}

INTERCEPTOR(int, sigaction, (int sig, const struct sigaction *action, struct sigaction *old))
{
	struct call call = CALL_HERE("sigaction");

	return signal_action(&call, sig, action, old);
}

/* signal and its kin: install is libc's own way to do it. */
plain_handler
signal_handler(const struct call *call, plain_handler (*const *install)(int, plain_handler),
    int sig, plain_handler h)
{
	void *before, *was;

	(void)call_observe(call);
	if (!phase_ready() || !is_signal(sig))
		return (*install)(sig, h);
	if (!report_allows_user_handler(sig))
		return NULL;
	before = load_relaxed(&handlers[sig]);
	was = (void *)(*install)(sig, (plain_handler)wrapped(sig, (void *)h));
	if (was == (void *)SIG_ERR)
		store_relaxed(&handlers[sig], before);
	return (plain_handler)unwrapped(was, before);
}

SIGNAL_HANDLER(signal, signal)
SIGNAL_HANDLER(bsd_signal, signal)
SIGNAL_HANDLER(sigset, sigset)
