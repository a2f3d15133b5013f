/*
 * trim.c: the smallest inputs, for who asks for them (-shrink).
 *
 * A find is run without pieces of it, from halves down to a thirty-second, or to bytes where it is short; what is
 * smaller and has one of its features joins the corpus, and is tried in turn. That takes tens of runs where chance
 * needs hundreds of thousands, as an input among many is seldom chosen once nothing new comes of it. An eighth of
 * all runs at most. Without the flag finds are left as they are: what a target does not look at yet is what
 * the next stage of a format is made of. A user's mutator knows better what can be left out.
 */
#include "fuzzer/fuzzer.h"

enum { PIECES = 32, FIRST_RUNS = 64 };

static uint64_t trim_runs;

bool
trim_due(const struct unit *u)
{
	return flags.shrink && !u->trimmed && u->data != NULL && u->size > 1 && u->ours
	    && LLVMFuzzerCustomMutator == NULL && trim_runs < FIRST_RUNS + run.total / 8;
}

/* pieces of N bytes, the last first; a run may drop the unit, or make it shorter */
static void
trim_pieces(struct unit *u, uint8_t *data, size_t n)
{
	for (size_t at = u->size; at != 0 && n < u->size && !loop_over(); at = MIN(at, u->size)) {
		at = at > n ? at - n : 0;
		size_t rest = u->size - at - n;
		copy_bytes(data, u->data, at);
		copy_bytes(data + at, u->data + at + n, rest);
		mutate_start();
		mutate_step("EraseBytes");
		trim_runs++;
		loop_try(data, at + rest, u);
	}
}

void
trim(struct unit *u, uint8_t *data)
{
	u->trimmed = true;
	for (size_t n = u->size / 2; n != 0 && n * PIECES >= u->size; n /= 2)
		trim_pieces(u, data, n);
}
