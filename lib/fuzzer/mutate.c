/*
 * mutate.c: changing an input.
 *
 * Each way is a row of mutators.def: a function that changes the data in place and returns the new size, or 0
 * when it can do nothing with this input. mutate() draws rows until one works. The series of rows applied since
 * mutate_start, and the words pasted, are kept for the status line; when the series finds something, its words
 * go to the dictionary.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>
#include <string.h>

enum { SERIES_MAX = 1024, SERIES_SHOWN = 10, WORDS_MAX = 16, SHUFFLE_MAX = 8, REPEAT_MAX = 128 };

static struct {
	const char *step[SERIES_MAX];
	unsigned n;
	struct word word[WORDS_MAX];	/* pasted from comparisons */
	struct entry *entry[WORDS_MAX];	/* pasted from a dictionary */
	size_t position[WORDS_MAX];
	unsigned nwords, nentries;
} series;

static const struct unit *mate;		/* the other input of a mix */

void
mutate_start(void)
{
	series.n = series.nwords = series.nentries = 0;
}

void
mutate_mate(const struct unit *u)
{
	mate = u;
}

void
mutate_step(const char *name)
{
	if (series.n < SERIES_MAX)
		series.step[series.n++] = name;
}

/* ---- pieces that the mutators are made of ---- */
static bool
chance(unsigned one_in)
{
	return random_below(one_in) == 0;
}

static uint8_t
interesting_byte(void)
{
	static const char symbols[] = "!*'();:@&=+$,/?%#[]012Az-`~.\xff";

	return chance(2) ? (uint8_t)random_next() : (uint8_t)symbols[random_below(sizeof(symbols))];
}

/* make a hole of N bytes */
static void
hole(uint8_t *data, size_t size, size_t at, size_t n)
{
	memmove(data + at + n, data + at, size - at);
}

/* lengths from 1 to MAX, short ones more often */
static size_t
some_length(size_t max)
{
	return max <= 1 || chance(2) ? 1 + random_below(max) : 1 + random_below(MIN(max, (size_t)16));
}

static size_t
put_over(uint8_t *data, size_t size, const uint8_t *from, size_t n)
{
	if (n > size)
		return 0;
	memmove(data + random_below(size - n + 1), from, n);
	return size;
}

static size_t
put_between(uint8_t *data, size_t size, size_t max, const uint8_t *from, size_t n)
{
	uint8_t copy[WORD_MAX];

	if (size + n > max)
		return 0;
	size_t at = random_below(size + 1);
	if (n <= sizeof(copy)) {
		memcpy(copy, from, n);
		from = copy;
	}
	hole(data, size, at, n);
	memcpy(data + at, from, n);
	return size + n;
}

/* ---- bytes ---- */
static size_t
erase_bytes(uint8_t *data, size_t size, size_t max)
{
	if (size <= 1)
		return 0;
	size_t n = some_length(size / 2);
	size_t at = random_below(size - n + 1);
	memmove(data + at, data + at + n, size - at - n);
	return size - n;
}

static size_t
insert_byte(uint8_t *data, size_t size, size_t max)
{
	if (size >= max)
		return 0;
	size_t at = random_below(size + 1);
	hole(data, size, at, 1);
	data[at] = interesting_byte();
	return size + 1;
}

static size_t
insert_repeated(uint8_t *data, size_t size, size_t max)
{
	enum { LEAST = 3 };

	if (size + LEAST > max)
		return 0;
	size_t n = LEAST + random_below(MIN(max - size, (size_t)REPEAT_MAX) - LEAST + 1);
	size_t at = random_below(size + 1);
	uint8_t byte = chance(2) ? (uint8_t)random_next() : chance(2) ? 0 : 255;
	hole(data, size, at, n);
	memset(data + at, byte, n);
	return size + n;
}

static size_t
change_byte(uint8_t *data, size_t size, size_t max)
{
	if (size == 0 || size > max)
		return 0;
	data[random_below(size)] = interesting_byte();
	return size;
}

static size_t
change_bit(uint8_t *data, size_t size, size_t max)
{
	if (size == 0 || size > max)
		return 0;
	data[random_below(size)] ^= (uint8_t)(1u << random_below(8));
	return size;
}

static size_t
shuffle_bytes(uint8_t *data, size_t size, size_t max)
{
	if (size < 2 || size > max)
		return 0;
	size_t n = 2 + random_below(MIN(size, (size_t)SHUFFLE_MAX) - 1);
	uint8_t *part = data + random_below(size - n + 1);
	for (size_t i = n - 1; i > 0; i--) {
		size_t k = random_below(i + 1);
		uint8_t byte = part[i];
		part[i] = part[k];
		part[k] = byte;
	}
	return size;
}

/* ---- numbers ---- */
static size_t
change_decimal(uint8_t *data, size_t size, size_t max)
{
	size_t begin, end;

	if (size == 0 || size > max)
		return 0;
	for (begin = random_below(size); begin < size && (data[begin] < '0' || data[begin] > '9'); begin++)
		;
	for (end = begin; end < size && data[end] >= '0' && data[end] <= '9'; end++)
		;
	if (begin == end)
		return 0;
	uint64_t n = 0;
	for (size_t i = begin; i < end; i++)
		n = 10 * n + data[i] - '0';
	switch (random_below(6)) {
	case 0: n++; break;
	case 1: n--; break;
	case 2: n /= 2; break;
	case 3: n *= 2; break;
	case 4: n = random_next() >> random_below(64); break;
	default: n = (uint64_t)1 << random_below(64); n -= random_below(2); break;
	}
	for (size_t i = end; i-- > begin; n /= 10)
		data[i] = (uint8_t)('0' + n % 10);
	return size;
}

static uint64_t
number_read(const uint8_t *p, unsigned width, bool big)
{
	uint64_t n = 0;

	for (unsigned i = 0; i < width; i++)
		n |= (uint64_t)p[big ? width - 1 - i : i] << 8 * i;
	return n;
}

void
number_write(uint8_t *p, uint64_t n, unsigned width, bool big)
{
	for (unsigned i = 0; i < width; i++)
		p[big ? width - 1 - i : i] = (uint8_t)(n >> 8 * i);
}

/* a number of 1 to 8 bytes: a little more or less, negated, the input's size, or at a border of its type */
static size_t
change_number(uint8_t *data, size_t size, size_t max)
{
	unsigned width = 1u << random_below(4);

	if (width > size || size > max)
		return 0;
	bool big = chance(2);
	size_t at = random_below(size - width + 1);
	uint64_t n = number_read(data + at, width, big);
	switch (random_below(8)) {
	case 0: n = -n; break;
	case 1: n = size; break;
	case 2: n = (uint64_t)1 << (8 * width - 1 - random_below(2) * (8 * width - 1)); n -= random_below(2); break;
	default: n += random_below(21) - 10; break;
	}
	number_write(data + at, n, width, big);
	return size;
}

/* ---- parts of inputs ---- */
static size_t
copy_part(uint8_t *data, size_t size, size_t max)
{
	if (size == 0 || size > max)
		return 0;
	bool insert = size < max && chance(2);
	size_t n = some_length(insert ? MIN(size, max - size) : size);
	size_t from = random_below(size - n + 1);
	if (!insert)
		return put_over(data, size, data + from, n);
	/* the part may lie on both sides of the hole */
	size_t at = random_below(size + 1);
	hole(data, size, at, n);
	for (size_t i = 0; i < n; i++) {
		size_t source = from + i;
		data[at + i] = data[source < at ? source : source + n];
	}
	return size + n;
}

/* alternate pieces of both */
static size_t
weave(uint8_t *data, size_t size, size_t max)
{
	static uint8_t *copy;
	static size_t room;
	size_t used = 0, at[2] = { 0, 0 }, size_of[2] = { size, mate->size };
	unsigned which = 0;

	copy = memory_grow(copy, &room, size + 1, 1);
	memcpy(copy, data, size);
	const uint8_t *from[2] = { copy, mate->data };
	size_t limit = MIN(max, 1 + random_below(size + mate->size));
	while (used < limit && (at[0] < size_of[0] || at[1] < size_of[1])) {
		size_t left = size_of[which] - at[which];
		if (left != 0) {
			size_t n = MIN(1 + random_below(left), limit - used);
			memcpy(data + used, from[which] + at[which], n);
			used += n;
			at[which] += n;
		}
		which ^= 1;
	}
	return used;
}

static size_t
cross_over(uint8_t *data, size_t size, size_t max)
{
	if (size == 0 || size > max || mate == NULL || mate->size == 0)
		return 0;
	size_t n, from;
	switch (random_below(3)) {
	case 0:
		return weave(data, size, max);
	case 1:
		if (size == max)
			return 0;
		n = some_length(MIN(mate->size, max - size));
		from = random_below(mate->size - n + 1);
		return put_between(data, size, max, mate->data + from, n);
	default:
		n = some_length(MIN(mate->size, size));
		from = random_below(mate->size - n + 1);
		/* often the same place: formats have fields where they have them */
		if (from + n <= size && chance(2)) {
			memcpy(data + from, mate->data + from, n);
			return size;
		}
		return put_over(data, size, mate->data + from, n);
	}
}

/* ---- words ---- */
static size_t
paste(uint8_t *data, size_t size, size_t max, const struct word *w, size_t *position)
{
	bool insert = size < w->size || chance(2);
	size_t room = insert ? size + 1 : size - w->size + 1;

	if (w->size == 0 || (insert && size + w->size > max))
		return 0;
	/* where it helped before, it may again */
	size_t at = *position < room && chance(2) ? *position : random_below(room);
	if (insert)
		hole(data, size, at, w->size);
	copy_bytes(data + at, w->bytes, w->size);
	*position = at;
	return insert ? size + w->size : size;
}

static size_t
paste_entry(struct dictionary *d, uint8_t *data, size_t size, size_t max)
{
	if (d->n == 0)
		return 0;
	struct entry *e = &d->at[random_below(d->n)];
	size_t position = e->position;
	size_t n = paste(data, size, max, &e->word, &position);
	if (n != 0 && series.nentries < WORDS_MAX) {
		e->uses++;
		series.entry[series.nentries++] = e;
	}
	return n;
}

static size_t
paste_manual(uint8_t *data, size_t size, size_t max)
{
	return paste_entry(&dictionary_manual, data, size, max);
}

static size_t
paste_found(uint8_t *data, size_t size, size_t max)
{
	return paste_entry(&dictionary_found, data, size, max);
}

static bool
draw_number(struct word *have, struct word *want)
{
	for (unsigned tries = 0; tries < 8; tries++) {
		size_t row = random_below(PAIR_ROWS);
		struct pair p = trace.operands.pair[row][random_below(PAIR_WAYS)];
		if (p.a == p.b)
			continue;
		/* for comparisons other than of equality */
		if (chance(4))
			p.a += random_below(3) - 1;
		if (operand_number(&p, row, (unsigned)random_below(OPERAND_WAYS), have, want))
			return true;
	}
	return false;
}

static bool
draw_text(struct word *have, struct word *want)
{
	const struct text_pair *p = &trace.operands.text[random_below(TEXT_PAIRS)];

	for (unsigned tries = 0; p->a.size == 0 && tries < 4; tries++)
		p = &trace.operands.text[random_below(TEXT_PAIRS)];
	operand_text(p, chance(2), have, want);
	return have->size != 0;
}

void
mutate_pasted(const struct word *w, size_t position)
{
	if (series.nwords == WORDS_MAX)
		return;
	series.position[series.nwords] = position;
	series.word[series.nwords++] = *w;
}

static size_t
paste_operand(uint8_t *data, size_t size, size_t max)
{
	struct word have = { 0 }, want = { 0 };
	size_t position = SIZE_MAX, result;
	bool ok;

	switch (random_below(trace.nfound != 0 ? 5 : 4)) {
	case 0: case 1: ok = draw_number(&have, &want) || draw_text(&have, &want); break;
	case 2: case 3: ok = draw_text(&have, &want) || draw_number(&have, &want); break;
	default:
		want = trace.found[random_below(MIN(trace.nfound, (uint32_t)TEXT_PAIRS))];
		ok = want.size != 0;
		break;
	}
	if (!ok)
		return 0;
	size_t at = operand_place(data, size, &have);
	if (at != SIZE_MAX)
		result = operand_put(data, size, max, position = at, &have, &want);
	else
		result = paste(data, size, max, &want, &position);
	if (result != 0)
		mutate_pasted(&want, position);
	return result;
}

/* ---- the draw ---- */
static const struct row {
	const char *name;
	size_t (*change)(uint8_t *data, size_t size, size_t max);
} rows[] = {
#define MUTATOR(name, function, needs)	{ #name, function },
#include "fuzzer/mutators.def"
#undef MUTATOR
};

static bool
row_usable(size_t i)
{
	const bool usable[] = {
#define MUTATOR(name, function, needs)	needs,
#include "fuzzer/mutators.def"
#undef MUTATOR
	};
	return usable[i];
}

void
mutate_ascii(uint8_t *data, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		uint8_t c = data[i] & 0x7f;
		if ((c < ' ' && (c < '\t' || c > '\r')) || c == 0x7f)
			c = ' ' + c % 95;
		data[i] = c;
	}
}

size_t
mutate_default(uint8_t *data, size_t size, size_t max)
{
	if (max == 0)
		return 0;
	size = MIN(size, max);
	for (unsigned tries = 0; tries < 100; tries++) {
		size_t i = random_below(LENGTH(rows));
		if (!row_usable(i))
			continue;
		size_t n = rows[i].change(data, size, max);
		if (n == 0 || n > max)
			continue;
		if (flags.only_ascii)
			mutate_ascii(data, n);
		mutate_step(rows[i].name);
		return n;
	}
	data[0] = ' ';
	return 1;
}

static size_t
mutate_custom(uint8_t *data, size_t size, size_t max)
{
	if (__msan_unpoison)
		__msan_unpoison(data, size);
	if (__msan_unpoison_param)
		__msan_unpoison_param(4);
	size_t n = LLVMFuzzerCustomMutator(data, size, max, (unsigned)random_next());
	mutate_step("Custom");
	return n;
}

static size_t
mutate_custom_mix(uint8_t *data, size_t size, size_t max)
{
	static uint8_t *out;
	static size_t room;

	if (mate == NULL || mate->size == 0 || size == 0)
		return 0;
	out = memory_grow(out, &room, max, 1);
	if (__msan_unpoison) {
		__msan_unpoison(data, size);
		__msan_unpoison(mate->data, mate->size);
		__msan_unpoison(out, max);
	}
	if (__msan_unpoison_param)
		__msan_unpoison_param(7);
	size_t n = LLVMFuzzerCustomCrossOver(data, size, mate->data, mate->size, out, max, (unsigned)random_next());
	if (n == 0 || n > max)
		return 0;
	copy_bytes(data, out, n);
	mutate_step("CustomCrossOver");
	return n;
}

/* One change, by the user's functions where there are any. */
size_t
mutate(uint8_t *data, size_t size, size_t max)
{
	size_t n = 0;

	if (LLVMFuzzerCustomMutator == NULL && LLVMFuzzerCustomCrossOver == NULL)
		return mutate_default(data, size, max);
	if (LLVMFuzzerCustomCrossOver != NULL && flags.cross_over
	    && chance(LLVMFuzzerCustomMutator != NULL ? 2 : (unsigned)LENGTH(rows)))
		n = mutate_custom_mix(data, size, max);
	if (n == 0)
		n = (LLVMFuzzerCustomMutator != NULL ? mutate_custom : mutate_default)(data, size, max);
	return MIN(n, max);
}

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max) EXPORT;
size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max)
{
	size_t n = mutate_default(data, size, max);

	if (__msan_unpoison)
		__msan_unpoison(data, n);
	return n;
}

/* What was pasted on the way to a find is worth pasting again. */
void
mutate_found(void)
{
	for (unsigned i = 0; i < series.nwords; i++) {
		struct entry *e = dictionary_add(&dictionary_found, &series.word[i]);
		e->position = series.position[i];
		e->finds++;
	}
	for (unsigned i = 0; i < series.nentries; i++)
		series.entry[i]->finds++;
}

void
mutate_print(bool all)
{
	unsigned shown = all ? series.n : MIN(series.n, (unsigned)SERIES_SHOWN);
	static const uint8_t nothing[1];

	say("MS: %u ", series.n);
	for (unsigned i = 0; i < shown; i++)
		say("%s-", series.step[i]);
	if (series.nwords + series.nentries == 0)
		return;
	say(" DE: ");
	say_quoted(nothing, 0, "");
	unsigned n = 0;
	for (unsigned i = 0; i < series.nwords + series.nentries && (all || n < SERIES_SHOWN); i++, n++) {
		const struct word *w = i < series.nwords ? &series.word[i] : &series.entry[i - series.nwords]->word;
		say("\"");
		say_quoted(w->bytes, w->size, "\"-");
	}
}

const char *
mutate_last(void)
{
	return series.n == 0 ? "" : series.step[series.n - 1];
}
