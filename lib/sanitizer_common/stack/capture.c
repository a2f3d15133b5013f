/*
 * capture.c: the call stack of the calling thread.
 *
 * Two ways. The frame-pointer walk reads the chain of saved frame pointers within the thread's
 * stack. The unwinder is _Unwind_Backtrace of the program's libgcc or libunwind, which knows
 * functions without frame pointers; it may take locks, call malloc and be replaced by the user's,
 * so a word of TLS says that this thread is in it, and a capture from within fails at once.
 *
 * The unwinder takes microseconds, too long for every allocation. Its results are remembered
 * with the place in the stack where each return address was read. A later capture at the same
 * pc and depth compares these places with the remembered addresses: if all are equal the trace
 * is the same, because from one return address the position of the next is fixed (but in a
 * function that moves its stack pointer freely; there a stale word would have to match). Entries
 * have a sequence number, odd while written; a reader that sees it change takes no entry.
 *
 * assume.frame-pointer: our own code keeps frame pointers, so that bp[1] is a return address.
 * System headers: none; _Unwind_* has no raw equivalent and is declared here. Not weakly: the
 * linker would drop libgcc from the link of a C program.
 */
#include "os/os.h"
#include "stack/stack.h"
#include "thread/thread.h"

#define MEMO_ENTRIES	1024u
#define MEMO_FRAMES	31u

struct unwind_context;
int _Unwind_Backtrace(int (*)(struct unwind_context *, void *), void *);
uptr _Unwind_GetIP(struct unwind_context *);
uptr _Unwind_GetCFA(struct unwind_context *);
enum { UNWIND_GO_ON = 0, UNWIND_STOP = 5 };	/* _URC_NO_REASON, _URC_END_OF_STACK */

enum { IDLE, UNWINDING, INTERRUPTED /* a handler runs over an unwinding */ };
static SAN_TLS u32 capturing;

struct memo {
	u32 sequence;
	u32 depth;
	u64 key;
	uptr pc[MEMO_FRAMES];
	u32 place[MEMO_FRAMES];			/* of pc[i], in words above bp */
};
static struct memo memo[MEMO_ENTRIES];

struct unwinding {
	struct stack *to;
	uptr pc, bp;
	u32 max;
	bool found;				/* the frame of the event was passed */
	bool by_pc;				/* look for pc, not for a frame above bp */
	uptr place[MEMO_FRAMES];		/* address of each return address */
};

bool
stack_capturing(void)
{
	return capturing == UNWINDING;
}

u32
stack_signal_begin(void)
{
	u32 was = capturing;

	if (was == UNWINDING)
		capturing = INTERRUPTED;
	return was;
}

void
stack_signal_end(u32 was)
{
	capturing = was;
}

/* ---- frame pointers ---- */

/*
 * links counts the frames whose saved pointer led on to another frame. The first return address
 * is left out when it is pc itself.
 */
static u32
walk(uptr *pcs, u32 max, uptr pc, uptr bp, uptr low, uptr high, u32 *links)
{
	const uptr *frame;
	u32 n = 0;
	bool first = true;

	*links = 0;
	if (max == 0)
		return 0;
	pcs[n++] = pc;
	while (n < max && bp >= low && bp < high && high - bp >= 2 * sizeof *frame &&
	    bp % sizeof *frame == 0) {
		frame = (const uptr *)bp;
		if (frame[1] < OS_PAGE)
			break;
		if (!first)
			(*links)++;
		if (!first || frame[1] != pc)
			pcs[n++] = frame[1];
		first = false;
		low = bp + sizeof *frame;	/* a chain only goes up */
		bp = frame[0];
	}
	return n;
}

u32
stack_walk(uptr *pcs, u32 max, uptr pc, uptr bp, uptr stack_low, uptr stack_high)
{
	u32 links;

	return walk(pcs, max, pc, bp, stack_low, stack_high, &links);
}

/*
 * The end of what may be read from bp on: the thread's stack, or on a stack unknown to us our own
 * frame's page. The frame pointer of an interrupted place may be anything.
 */
static uptr
stack_end(uptr bp, bool interrupted)
{
	struct thread *self = thread_self();

	if (likely(self && bp - self->stack.begin < self->stack.end - self->stack.begin))
		return self->stack.end;
	return interrupted || bp < OS_PAGE ? bp : ROUND_UP(bp + 1, OS_PAGE);
}

/* ---- traces remembered ---- */

/* max too: a trace cut off at one length is not the trace of another. */
static u64
memo_key(uptr pc, uptr bp, uptr high, u32 max)
{
	return hash_mix(pc ^ (uptr)max << 56, (high - bp) << 32 ^ ((const uptr *)bp)[1]);
}

static bool
memo_recall(struct stack *to, uptr pc, uptr bp, uptr high, u32 max)
{
	u64 key = memo_key(pc, bp, high, max);
	struct memo *m = &memo[key % MEMO_ENTRIES];
	u32 sequence = load_acquire(&m->sequence), i, n = m->depth, place;

	if (sequence % 2 || m->key != key || n == 0)
		return false;
	for (i = 0; i < n && i < max; i++) {
		place = m->place[i];
		to->pc[i] = m->pc[i];
		if (i && (place >= (high - bp) / sizeof(uptr) ||
		    ((const uptr *)bp)[place] != m->pc[i]))
			return false;
	}
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
	if (load_relaxed(&m->sequence) != sequence || to->pc[0] != pc)
		return false;
	to->depth = i;
	return true;
}

static void
memo_keep(const struct unwinding *u, uptr high)
{
	u64 key = memo_key(u->pc, u->bp, high, u->max);
	struct memo *m = &memo[key % MEMO_ENTRIES];
	u32 sequence = load_relaxed(&m->sequence), i, n = u->to->depth;

	for (i = 1; i < n; i++)			/* a signal frame is no plain return address */
		if (u->place[i] < u->bp || u->place[i] > high - sizeof(uptr) ||
		    *(const uptr *)u->place[i] != u->to->pc[i])
			return;
	if (sequence % 2 || !cas(&m->sequence, &sequence, sequence + 1))
		return;
	m->key = key;
	m->depth = n;
	for (i = 0; i < n; i++) {
		m->pc[i] = u->to->pc[i];
		m->place[i] = (u32)((u->place[i] - u->bp) / sizeof(uptr));
	}
	store_release(&m->sequence, sequence + 2);
}

/* ---- the unwinder ---- */

/*
 * Called per frame, innermost (our own) first. The CFA it tells is the stack pointer at which
 * the frame made its call, so the frames above bp's function are those with a CFA above bp.
 */
static int
unwind_frame(struct unwind_context *context, void *arg)
{
	struct unwinding *u = arg;
	struct stack *to = u->to;
	uptr ip = _Unwind_GetIP(context), cfa = _Unwind_GetCFA(context);

	if (ip < OS_PAGE)
		return UNWIND_STOP;
	if (!u->found) {
		u->found = u->by_pc ? ip == u->pc || ip + 1 == u->pc : cfa > u->bp;
		if (!u->found)
			return UNWIND_GO_ON;
		to->pc[to->depth++] = u->pc;
		if (u->by_pc || ip == u->pc)
			return to->depth < u->max ? UNWIND_GO_ON : UNWIND_STOP;
	}
	if (to->depth < u->max) {
		if (to->depth < MEMO_FRAMES)
			u->place[to->depth] = cfa - sizeof(uptr);
		to->pc[to->depth++] = ip;
	}
	return to->depth < u->max ? UNWIND_GO_ON : UNWIND_STOP;
}

/* A bp below our own frame is on another stack, or none at all: then look for pc. */
static bool
unwind(struct unwinding *u, void *context)
{
	u32 was = capturing;

	u->to->depth = 0;
	u->found = false;
	u->by_pc = context != NULL || u->bp < CURRENT_FRAME();
	u->place[0] = u->bp;
	capturing = UNWINDING;
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	(void)_Unwind_Backtrace(unwind_frame, u);
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	capturing = was;
	return u->to->depth > 1;
}

/* ---- both ---- */

static SAN_NOINLINE void
capture_slow(struct stack *s, uptr pc, uptr bp, uptr high, void *context, u32 max)
{
	struct unwinding u = { .to = s, .pc = pc, .bp = bp, .max = max };
	bool memorable = !context && max <= MEMO_FRAMES && high - bp >= 2 * sizeof(uptr);

	if (memorable && memo_recall(s, pc, bp, high, max))
		return;
	if (!unwind(&u, context))
		s->depth = stack_walk(s->pc, max, pc, bp, bp, high);
	else if (memorable && !u.by_pc)
		memo_keep(&u, high);
}

bool
stack_capture(struct stack *s, uptr pc, uptr bp, void *context, bool fast, u32 max)
{
	u32 state = capturing, links;
	uptr high;

	s->depth = 0;
	if (unlikely(state == UNWINDING) && context == NULL)
		return false;
	max = MIN(max, (u32)STACK_MAX);
	if (max <= 1) {
		s->pc[0] = pc;
		s->depth = max;
		return true;
	}
	high = stack_end(bp, context != NULL);
	if (fast || state != IDLE) {
		s->depth = walk(s->pc, max, pc, bp, bp, high, &links);
		if (likely(links > 0) || s->depth == max || state != IDLE)
			return true;
	}
	capture_slow(s, pc, bp, high, context, max);
	return true;
}

u32
stack_capture_id(uptr pc, uptr bp, bool fast, u32 max)
{
	struct stack s;

	if (!stack_capture(&s, pc, bp, NULL, fast, max))
		return DEPOT_BUSY;
	return depot_put(s.pc, s.depth);
}
