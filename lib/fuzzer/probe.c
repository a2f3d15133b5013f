/*
 * probe.c: what comparisons want of the input.
 *
 * An input that is new is run once more, alone, so that the table of failed comparisons (trace.c) is about it. Where
 * one side of a comparison stands in the input, the other is put in its place, and that is run: magic numbers,
 * names, commands and lengths are found so in a few runs, where chance needs thousands. A comparison that held
 * before a change and does not any more, as that of a checksum, is mended in the same way before the change is
 * given up. At the end a byte is added: what the target would look at next can be answered in turn. New inputs
 * get a fourth of all runs at most; an eighth goes to ordinary mutations that are mended.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>
#include <stdio.h>
#include <string.h>

enum { PLACES_MAX = 32, PLACES_LOOKED_AT = 128, MEND_DEPTH = 3, MEND_TRIES = 4, MEND_CHILDREN = 8,
    MEND_RUNS = 1 + MEND_CHILDREN * (1 + MEND_DEPTH), PROBE_RUNS = 1024 };

/* ---- operands ---- */
bool
operand_number(const struct pair *p, size_t row, unsigned way, struct word *have, struct word *want)
{
	bool swap = way % 2 != 0, big = way / 2 % 2 != 0;
	unsigned form = way / 4, bytes = 1u << row / PAIR_SITES >> form;
	uint64_t a = swap ? p->a : p->b, b = swap ? p->b : p->a;

	if (form == 4) {		/* digits */
		if (big)
			return false;
		have->size = (uint8_t)snprintf((char *)have->bytes, WORD_MAX, "%llu", (unsigned long long)a);
		want->size = (uint8_t)snprintf((char *)want->bytes, WORD_MAX, "%llu", (unsigned long long)b);
		return true;
	}
	/* a wide comparison of what was a narrow field */
	if (bytes == 0 || (bytes == 1 && big) || (form != 0 && ((a | b) >> 8 * bytes) != 0))
		return false;
	number_write(have->bytes, a, bytes, big);
	number_write(want->bytes, b, bytes, big);
	have->size = want->size = (uint8_t)bytes;
	return true;
}

void
operand_text(const struct text_pair *p, bool swap, struct word *have, struct word *want)
{
	*have = swap ? p->b : p->a;
	*want = swap ? p->a : p->b;
}

/* where WORD is first at AT or after it; SIZE_MAX: nowhere */
static size_t
place_after(const uint8_t *data, size_t size, size_t at, const struct word *w)
{
	if (w->size == 0)
		return SIZE_MAX;
	while (at + w->size <= size) {
		const uint8_t *p = memchr(data + at, w->bytes[0], size - w->size + 1 - at);
		if (p == NULL)
			break;
		if (memcmp(p, w->bytes, w->size) == 0)
			return (size_t)(p - data);
		at = (size_t)(p - data) + 1;
	}
	return SIZE_MAX;
}

size_t
operand_place(const uint8_t *data, size_t size, const struct word *w)
{
	size_t found = SIZE_MAX, at = place_after(data, size, 0, w);

	for (unsigned n = 1; at != SIZE_MAX && n <= PLACES_LOOKED_AT; n++) {
		if (random_below(n) == 0)
			found = at;
		at = place_after(data, size, at + 1, w);
	}
	return found;
}

size_t
operand_put(uint8_t *data, size_t size, size_t max, size_t at, const struct word *have, const struct word *want)
{
	size_t rest = size - at - have->size;

	if (size - have->size + want->size > max)
		return 0;
	memmove(data + at + want->size, data + at + have->size, rest);
	memcpy(data + at, want->bytes, want->size);
	return at + want->size + rest;
}

/* ---- what is looked at now ---- */
static struct {
	struct unit *unit;
	uint8_t *base;			/* its data, and room to change it */
	size_t size;
	uint8_t *data;
	size_t n;
	struct operands operands;	/* of what failed for the base */
	size_t left;			/* runs */
} now;
static uint64_t probe_runs, mend_runs;

static bool
more(void)
{
	return now.left != 0 && !loop_over();
}

/* ---- the table of operands, of which little is used ---- */
/* a used row at N or after it; SIZE_MAX: none */
static size_t
row_after(const struct operands *o, size_t n)
{
	const bool *used = o->used, *found = n < PAIR_ROWS ? memchr(used + n, true, PAIR_ROWS - n) : NULL;

	return found == NULL ? SIZE_MAX : (size_t)(found - used);
}

static void
operands_clear(struct operands *o)
{
	for (size_t row = row_after(o, 0); row != SIZE_MAX; row = row_after(o, row + 1)) {
		memset(&o->pair[row], 0, sizeof(o->pair[row]));
		o->used[row] = false;
	}
	for (; o->used_text != 0; o->used_text &= o->used_text - 1)
		o->text[__builtin_ctzll(o->used_text)] = (struct text_pair){ 0 };
}

static void
operands_copy(struct operands *to, const struct operands *from)
{
	operands_clear(to);
	for (size_t row = row_after(from, 0); row != SIZE_MAX; row = row_after(from, row + 1)) {
		memcpy(&to->pair[row], &from->pair[row], sizeof(to->pair[row]));
		to->used[row] = true;
	}
	to->used_text = from->used_text;
	for (uint64_t rest = to->used_text; rest != 0; rest &= rest - 1)
		to->text[__builtin_ctzll(rest)] = from->text[__builtin_ctzll(rest)];
}

static void
run_alone(void)
{
	operands_clear(&trace.operands);
	now.left--;
	loop_try(now.data, now.n, now.unit);
}

static void
begin(struct unit *u, uint8_t *data, size_t left)
{
	now.unit = u;
	now.data = data;
	now.n = now.size = MIN(u->size, loop.max_len);
	now.left = left;
	now.base = memory_get(now.size);
	copy_bytes(now.base, u->data, now.size);
	copy_bytes(data, now.base, now.size);
	mutate_start();
	run_alone();
	operands_copy(&now.operands, &trace.operands);
}

/* WANT in place of HAVE */
static bool
change(size_t at, const struct word *have, const struct word *want)
{
	size_t n = operand_put(now.data, now.n, loop.max_len, at, have, want);

	if (n == 0)
		return false;
	now.n = n;
	if (flags.only_ascii)
		mutate_ascii(now.data, n);
	mutate_step("CMP");
	mutate_pasted(want, at);
	return true;
}

/* ---- mending ---- */
static struct { size_t at, n; } kept;	/* what must stay as it is */

static bool
mend_word(const struct word *have, const struct word *want)
{
	size_t at = operand_place(now.data, now.n, have);

	return at != SIZE_MAX && (at >= kept.at + kept.n || at + have->size <= kept.at) && change(at, have, want);
}

static bool
mend_row(size_t row)
{
	enum { DRAWS = PAIR_WAYS * OPERAND_WAYS, STEP = 37 };
	struct word have = { 0 }, want = { 0 };
	size_t draw = random_below(DRAWS);

	for (unsigned i = 0; i < DRAWS; i++, draw = (draw + STEP) % DRAWS) {
		const struct pair *p = &trace.operands.pair[row][draw % PAIR_WAYS];
		if (p->a != p->b && operand_number(p, row, (unsigned)(draw / PAIR_WAYS), &have, &want)
		    && mend_word(&have, &want))
			return true;
	}
	return false;
}

/* the first comparison in the table that did not fail for the base */
static bool
mend_any(void)
{
	const struct operands *seen = &trace.operands, *old = &now.operands;
	struct word have, want;

	for (size_t row = row_after(seen, 0); row != SIZE_MAX; row = row_after(seen, row + 1))
		if (!old->used[row] && mend_row(row))
			return true;
	for (uint64_t rest = seen->used_text; rest != 0; rest &= rest - 1) {
		unsigned i = (unsigned)__builtin_ctzll(rest);
		if (memcmp(&seen->text[i], &old->text[i], sizeof(seen->text[i])) == 0)
			continue;
		operand_text(&seen->text[i], random_below(2) != 0, &have, &want);
		if (mend_word(&have, &want))
			return true;
	}
	return false;
}

/* the data has been changed and run: mend what that broke; how many runs it took */
static unsigned
mend(void)
{
	unsigned depth = 0;

	for (; depth < MEND_DEPTH && more() && mend_any(); depth++)
		run_alone();
	return depth;
}

bool
mend_due(void)
{
	return flags.use_cmp && LLVMFuzzerCustomMutator == NULL && mend_runs < run.total / 8;
}

/* some mutations of U, each with what it breaks mended */
void
mend_fuzz(struct unit *u, uint8_t *data)
{
	begin(u, data, MEND_RUNS);
	size_t limit = MIN(loop.max_len, MAX(now.size, loop.limit));
	/* a target that compares nothing has nothing to mend */
	bool any = now.operands.used_text != 0 || row_after(&now.operands, 0) != SIZE_MAX;
	kept.n = 0;
	for (unsigned i = 0; i < MEND_CHILDREN && any && more(); i++) {
		copy_bytes(data, now.base, now.size);
		now.n = now.size;
		mutate_start();
		mutate_mate(corpus_choose_mate(u));
		for (size_t depth = random_below((size_t)MAX(flags.mutate_depth, 1)) + 1; depth > 0; depth--)
			now.n = mutate(data, now.n, limit);
		run_alone();
		mend();
	}
	mend_runs += any ? MEND_RUNS - now.left : MEND_RUNS;
	free(now.base);
}

/* ---- probing ---- */
bool
probe_due(const struct unit *u)
{
	return !u->probed && u->data != NULL && flags.use_cmp && LLVMFuzzerCustomMutator == NULL
	    && probe_runs < 256 + run.total / 4;
}

static void
probe_at(size_t at, const struct word *have, const struct word *want)
{
	kept.at = at;
	kept.n = want->size;
	for (unsigned tries = 0; tries < MEND_TRIES && more(); tries++) {
		copy_bytes(now.data, now.base, now.size);
		now.n = now.size;
		mutate_start();
		if (!change(at, have, want))
			break;
		run_alone();
		if (mend() == 0)
			break;
	}
}

/* everywhere, or at some places of many */
static void
probe_word(const struct word *have, const struct word *want)
{
	size_t place[PLACES_LOOKED_AT], n = 0;

	for (size_t at = place_after(now.base, now.size, 0, have); at != SIZE_MAX && n < PLACES_LOOKED_AT;
	    at = place_after(now.base, now.size, at + 1, have))
		place[n++] = at;
	size_t step = n / PLACES_MAX + 1;
	for (size_t i = step == 1 ? 0 : random_below(step); i < n && more(); i += step)
		probe_at(place[i], have, want);
}

static void
probe_pair(const struct pair *p, size_t row)
{
	struct word have = { 0 }, want = { 0 };

	for (unsigned way = 0; way < OPERAND_WAYS; way++)
		for (uint64_t off = 0; off < 3; off++) {
			/* equal, then one more and one less */
			uint64_t add = off == 2 ? UINT64_MAX : off;
			struct pair near = way % 2 != 0 ? (struct pair){ p->a, p->b + add }
			    : (struct pair){ p->a + add, p->b };
			if (operand_number(&near, row, way, &have, &want))
				probe_word(&have, &want);
		}
}

static void
probe_row(size_t row)
{
	for (unsigned i = 0; i < PAIR_WAYS && now.left != 0; i++) {
		const struct pair *p = &now.operands.pair[row][i];
		if (p->a != p->b)
			probe_pair(p, row);
	}
}

/* one byte more: what a target that reads on would compare next */
static void
probe_longer(void)
{
	if (now.size == 0 || now.size >= loop.max_len || !more())
		return;
	copy_bytes(now.data, now.base, now.size);
	now.data[now.size] = now.base[now.size - 1];
	now.n = now.size + 1;
	kept.n = 0;
	mutate_start();
	mutate_step("InsertByte");
	run_alone();
	mend();
}

void
probe(struct unit *u, uint8_t *data)
{
	struct word have, want;

	u->probed = true;
	begin(u, data, PROBE_RUNS);
	for (uint64_t rest = now.operands.used_text; rest != 0; rest &= rest - 1)
		for (unsigned swap = 0; swap < 2; swap++) {
			operand_text(&now.operands.text[__builtin_ctzll(rest)], swap != 0, &have, &want);
			probe_word(&have, &want);
		}
	/* from anywhere, and round: time may be up before the end */
	size_t first = random_below(PAIR_ROWS);
	for (size_t row = row_after(&now.operands, first); row != SIZE_MAX; row = row_after(&now.operands, row + 1))
		probe_row(row);
	for (size_t row = row_after(&now.operands, 0); row < first; row = row_after(&now.operands, row + 1))
		probe_row(row);
	probe_longer();
	probe_runs += PROBE_RUNS - now.left;
	free(now.base);
}
