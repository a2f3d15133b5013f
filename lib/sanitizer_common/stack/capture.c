/*
 * capture.c: the call stack of the calling thread.
 *
 * Two ways. The frame-pointer walk reads the chain of saved frame pointers within the thread's
 * stack. The unwinder is _Unwind_Backtrace of the program's libgcc or libunwind, which knows
 * functions without frame pointers; it may take locks, call malloc and be replaced by the user's,
 * so a word of TLS says that this thread is in it, and a capture from within fails at once.
 *
 * The unwinder takes microseconds, too long for every allocation, and even hashing a trace is
 * felt. So stack_capture_id remembers ids, with the place in the stack where each return address
 * was read. A later capture at the same pc and depth compares these places with the trace: if
 * all are equal the trace is the same, because from one return address the position of the next
 * is fixed (but in a function that moves its stack pointer freely; there a stale word would have
 * to match). Entries have a sequence number, odd while written; a reader that sees it change
 * takes nothing.
 *
 * A program without frame pointers whose traces hardly ever repeat would still spend its time in
 * the unwinder. Each thread may use it UNWINDS_FREE times, and then once in UNWIND_EVERY captures;
 * beyond that, fast captures take what the frame pointers give.
 *
 * assume.frame-pointer: our own code keeps frame pointers, so that bp[1] is a return address.
 * System headers: none; _Unwind_* has no raw equivalent and is declared here. Not weakly: the
 * linker would drop libgcc from the link of a C program.
 */
#include "os/os.h"
#include "stack/stack.h"
#include "thread/thread.h"

#define MEMO_SETS	1024u
#define MEMO_WAYS	4u
#define MEMO_FRAMES	31u

struct unwind_context;
int _Unwind_Backtrace(int (*)(struct unwind_context *, void *), void *);
uptr _Unwind_GetIP(struct unwind_context *);
uptr _Unwind_GetCFA(struct unwind_context *);
enum { UNWIND_GO_ON = 0, UNWIND_STOP = 5 };	/* _URC_NO_REASON, _URC_END_OF_STACK */

enum { IDLE, UNWINDING, INTERRUPTED /* a handler runs over an unwinding */ };
static SAN_TLS u32 capturing;

#define UNWINDS_FREE	16384u
#define UNWIND_EVERY	16u
static SAN_TLS u32 recalled, unwound;		/* captures by this thread */

struct memo {
	u64 key;
	u32 sequence;
	u32 id;
	const uptr *pcs;			/* in the depot */
	u32 depth;				/* without the last word */
	u32 top;				/* the highest place */
	u32 place[MEMO_FRAMES];			/* of pcs[i] for i > 0, in words above bp */
} SAN_ALIGNED(64);
static struct memo memo[MEMO_SETS][MEMO_WAYS];
static u32 memo_turn;

/* A capture under way. */
struct capture {
	uptr pc, bp, high;			/* high: the stack may be read up to here */
	uptr *pcs;
	u32 max, depth;
	bool found;				/* the frame of the event was passed */
	bool by_pc;				/* look for pc, not for a frame above bp */
	bool frugal;				/* no unwinder */
	uptr place[MEMO_FRAMES + 1];		/* where each return address was read, of those to remember */
};

SAN_INLINE void
capture_add(struct capture *c, uptr pc, uptr place)
{
	if (c->depth <= MEMO_FRAMES)
		c->place[c->depth] = place;
	c->pcs[c->depth++] = pc;
}

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
 * Returns the number of frames whose saved pointer led on to another frame. The first return
 * address is left out when it is pc itself.
 */
static SAN_NOINLINE u32
walk(struct capture *c)
{
	uptr bp = c->bp, low = bp;
	const uptr *frame;
	u32 links = 0;

	c->pcs[0] = c->pc;
	c->depth = 1;
	while (c->depth < c->max && bp >= low && bp < c->high && bp % sizeof *frame == 0 &&
	    c->high - bp >= 2 * sizeof *frame) {
		frame = (const uptr *)bp;
		if (frame[1] < OS_PAGE)
			break;
		links += bp != c->bp;
		if (bp != c->bp || frame[1] != c->pc)
			capture_add(c, frame[1], (uptr)&frame[1]);
		low = bp + sizeof *frame;	/* a chain only goes up */
		bp = frame[0];
	}
	return links;
}

u32
stack_walk(uptr *pcs, u32 max, uptr pc, uptr bp, uptr stack_low, uptr stack_high)
{
	struct capture c;

	c.pc = pc;
	c.bp = bp;
	c.high = bp >= stack_low ? stack_high : bp;
	c.pcs = pcs;
	c.max = MIN(max, STACK_MAX + 1u);
	if (max > 0)
		(void)walk(&c);
	return max > 0 ? c.depth : 0;
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

/* ---- the unwinder ---- */

/*
 * Called per frame, innermost (our own) first. The CFA it tells is the stack pointer at which
 * the frame made its call, so the frames above bp's function are those with a CFA above bp.
 */
static int
unwind_frame(struct unwind_context *context, void *arg)
{
	struct capture *c = arg;
	uptr ip = _Unwind_GetIP(context), cfa = _Unwind_GetCFA(context);

	if (ip < OS_PAGE)
		return UNWIND_STOP;
	if (!c->found) {
		c->found = c->by_pc ? ip == c->pc || ip + 1 == c->pc : cfa > c->bp;
		if (!c->found)
			return UNWIND_GO_ON;
		c->pcs[c->depth++] = c->pc;
		if (c->by_pc || ip == c->pc)
			return c->depth < c->max ? UNWIND_GO_ON : UNWIND_STOP;
	}
	if (c->depth < c->max)
		capture_add(c, ip, cfa - sizeof(uptr));
	return c->depth < c->max ? UNWIND_GO_ON : UNWIND_STOP;
}

/* A bp below our own frame is on another stack, or none at all: then look for pc. */
static bool
unwind(struct capture *c, void *context)
{
	u32 was = capturing;
	int saved = *os_errno();

	c->depth = 0;
	c->found = false;
	c->by_pc = context != NULL || c->bp < CURRENT_FRAME();
	capturing = UNWINDING;
	unwound++;
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	(void)_Unwind_Backtrace(unwind_frame, c);
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	capturing = was;
	*os_errno() = saved;
	return c->depth > 1;
}

/* The unwinder and the loader, which binds its calls, take several pages. */
#define UNWIND_STACK	(16ul << 10)

/* So is, to be safe, the stack of a thread that has just begun and has not been measured. */
static bool
stack_is_short(uptr bp)
{
	const struct thread *self = thread_self();

	return self != NULL && (self->stack.end == 0 || bp - self->stack.begin < UNWIND_STACK);
}

/* ---- both ---- */

/* capturing is not UNWINDING, or there is a context. */
static void
capture(struct capture *c, void *context, bool fast)
{
	bool free = capturing == IDLE;

	if (c->max <= 1) {
		c->pcs[0] = c->pc;
		c->depth = c->max;
		return;
	}
	if (fast || !free) {
		if (likely(walk(c) > 0) || c->depth == c->max || !free || c->frugal)
			return;
	}
	if (!unwind(c, context))
		(void)walk(c);
}

bool
stack_capture(struct stack *s, uptr pc, uptr bp, void *context, bool fast, u32 max)
{
	struct capture c;

	s->depth = 0;
	if (unlikely(capturing == UNWINDING) && context == NULL)
		return false;
	c.pc = pc;
	c.bp = bp;
	c.high = stack_end(bp, context != NULL);
	c.pcs = s->pc;
	c.max = MIN(max, (u32)STACK_MAX);
	c.frugal = false;
	capture(&c, context, fast);
	s->depth = c.depth;
	return true;
}

/* ---- traces remembered ---- */

SAN_INLINE u64
memo_key(uptr pc, uptr bp, uptr high, bool fast, u32 max, uptr last)
{
	u64 key = pc * 0x9e3779b97f4a7c15u ^ ((const uptr *)bp)[1] * 0xc4ceb9fe1a85ec53u;

	key ^= ((high - bp) ^ last << 32 ^ (u64)max << 48 ^ (u64)fast << 63) * 0xff51afd7ed558ccdu;
	return key ^ key >> 32;
}

/* The id if the stack holds what it held then; 0 otherwise. */
SAN_INLINE u32
memo_recall(const struct memo *m, u64 key, uptr pc, uptr bp, uptr high)
{
	u32 sequence = load_acquire(&m->sequence), id = m->id, n = m->depth, i;
	const uptr *pcs = m->pcs;

	if (sequence % 2 || m->key != key || m->top >= (high - bp) / sizeof *pcs ||
	    n > MEMO_FRAMES || pcs[0] != pc)
		return 0;
	for (i = 1; i < n; i++)
		if (((const uptr *)bp)[m->place[i]] != pcs[i])
			return 0;
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
	return load_relaxed(&m->sequence) == sequence ? id : 0;
}

static void
memo_keep(u64 key, const struct capture *c, u32 id)
{
	struct memo *m = &memo[key % MEMO_SETS][add_relaxed(&memo_turn, 1) % MEMO_WAYS];
	u32 sequence = load_relaxed(&m->sequence), n, i;
	const uptr *pcs = depot_get(id, &n);

	if (pcs == NULL || c->by_pc || c->depth > MEMO_FRAMES)
		return;
	for (i = 1; i < c->depth; i++)		/* a signal frame is no plain return address */
		if (c->place[i] < c->bp || c->place[i] > c->high - sizeof *pcs ||
		    *(const uptr *)c->place[i] != c->pcs[i])
			return;
	if (sequence % 2 || !cas(&m->sequence, &sequence, sequence + 1))
		return;
	m->key = key;
	m->id = id;
	m->pcs = pcs;
	m->depth = c->depth;
	m->top = 1;
	for (i = 1; i < c->depth; i++) {
		m->place[i] = (u32)((c->place[i] - c->bp) / sizeof *pcs);
		m->top = MAX(m->top, m->place[i]);
	}
	store_release(&m->sequence, sequence + 2);
}

/* Not remembered, or not to be: a long trace, a strange stack, a capture under way. */
static u32
capture_into(uptr *pcs, uptr pc, uptr bp, uptr high, bool fast, u32 max, uptr last, u64 key)
{
	struct capture c;
	u32 id, depth;

	if (capturing == UNWINDING)
		return DEPOT_BUSY;
	c.pc = pc;
	c.bp = bp;
	c.high = high;
	c.pcs = pcs;
	c.max = MIN(MAX(max, 1u), (u32)STACK_MAX);
	c.by_pc = false;
	c.frugal = unwound >= UNWINDS_FREE + recalled / UNWIND_EVERY || stack_is_short(bp);
	capture(&c, NULL, fast);
	depth = c.depth;
	if (last)
		pcs[depth++] = last;
	id = depot_put(pcs, depth);
	if (key && !depot_compresses())	/* whose traces do not stay in place */
		memo_keep(key, &c, id);
	return id;
}

/* A thread may have but a few KiB of stack, so only long traces get room for long ones. */
static SAN_COLD u32
capture_short(uptr pc, uptr bp, uptr high, bool fast, u32 max, uptr last, u64 key)
{
	uptr pcs[MEMO_FRAMES + 1];

	return capture_into(pcs, pc, bp, high, fast, max, last, key);
}

static SAN_COLD u32
capture_long(uptr pc, uptr bp, uptr high, bool fast, u32 max, uptr last, u64 key)
{
	uptr pcs[STACK_MAX + 1];

	return capture_into(pcs, pc, bp, high, fast, max, last, key);
}

u32
stack_capture_id(uptr pc, uptr bp, bool fast, u32 max, uptr last)
{
	uptr high = stack_end(bp, false);
	const struct memo *set;
	u64 key = 0;
	u32 way, id;

	if (likely(capturing == IDLE && max <= MEMO_FRAMES && high - bp >= 2 * sizeof(uptr))) {
		key = memo_key(pc, bp, high, fast, max, last);
		set = memo[key % MEMO_SETS];
		for (way = 0; way < MEMO_WAYS; way++) {
			if (load_relaxed(&set[way].key) != key)
				continue;	/* asked again when nobody writes */
			id = memo_recall(&set[way], key, pc, bp, high);
			if (likely(id)) {
				recalled++;
				return id;
			}
		}
	}
	return (max <= MEMO_FRAMES ? capture_short : capture_long)(pc, bp, high, fast, max, last, key);
}
