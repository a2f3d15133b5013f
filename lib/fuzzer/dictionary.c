/*
 * dictionary.c: words to paste: the user's (-dict), and those that were pasted with success.
 *
 * A file has one word a line, name="text" or "text", with \\ \" and \xAB; # begins a comment.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FOUND_MAX = 4096 };

struct dictionary dictionary_manual, dictionary_found;

struct entry *
dictionary_add(struct dictionary *d, const struct word *w)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->at[i].word.size == w->size && memcmp(d->at[i].word.bytes, w->bytes, w->size) == 0)
			return &d->at[i];
	/* entries are pointed to while a series runs: all the room there will be is taken at once */
	if (d->room == 0)
		d->at = memory_grow(NULL, &d->room, FOUND_MAX, sizeof(*d->at));
	size_t at = d->n < d->room ? d->n++ : random_below(d->n);
	d->at[at] = (struct entry){ .word = *w, .position = SIZE_MAX };
	return &d->at[at];
}

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* P is after the opening quote; the closing one is the line's last, others stand for themselves. False: no word. */
static bool
word_parse(const char *p, const char *end, struct word *w, bool *too_long)
{
	while (end > p && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
		end--;
	if (end == p || *--end != '"')
		return false;
	w->size = 0;
	for (; p < end; p++) {
		uint8_t c = (uint8_t)*p;
		if (c == '\\') {
			if (++p >= end)
				return false;
			if (*p == 'x' && end - p > 2 && hex(p[1]) >= 0 && hex(p[2]) >= 0) {
				c = (uint8_t)(16 * hex(p[1]) + hex(p[2]));
				p += 2;
			} else if (*p == '\\' || *p == '"')
				c = (uint8_t)*p;
			else
				return false;
		}
		if (w->size == WORD_MAX) {
			*too_long = true;
			continue;
		}
		w->bytes[w->size++] = c;
	}
	return w->size != 0;
}

/* false, with a message: a line is bad */
bool
dictionary_parse(struct dictionary *d, const char *text)
{
	for (unsigned number = 1; *text != 0; number++) {
		const char *end = text + strcspn(text, "\n"), *p = text;
		while (p < end && (*p == ' ' || *p == '\t' || *p == '\r'))
			p++;
		if (p < end && *p != '#') {
			struct word w;
			bool too_long = false;
			const char *quote = memchr(p, '"', (size_t)(end - p));
			if (quote == NULL || !word_parse(quote + 1, end, &w, &too_long)) {
				say("ParseDictionaryFile: error in line %u\n\t\t%.*s\n", number, (int)(end - p), p);
				return false;
			}
			if (too_long)
				say("WARNING: line %u of the dictionary is cut to %d bytes\n", number, WORD_MAX);
			if (d->n == d->room)
				d->at = memory_grow(d->at, &d->room, d->n + 1, sizeof(*d->at));
			d->at[d->n++] = (struct entry){ .word = w, .position = SIZE_MAX };
		}
		text = *end == 0 ? end : end + 1;
	}
	return true;
}

bool
dictionary_load(const char *path)
{
	struct blob text;

	if (!file_read(path, 0, &text)) {
		say("ERROR: cannot read the dictionary %s\n", path);
		return false;
	}
	bool ok = dictionary_parse(&dictionary_manual, (const char *)text.data);
	free(text.data);
	if (ok)
		say("Dictionary: %zu entries\n", dictionary_manual.n);
	return ok;
}

static int
by_finds(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return (x->finds < y->finds) - (x->finds > y->finds);
}

/* At the end: words that helped and that the user's dictionary lacks. */
void
dictionary_recommend(void)
{
	size_t n = 0;

	for (size_t i = 0; i < dictionary_found.n; i++) {
		struct entry *e = &dictionary_found.at[i];
		bool known = false;
		for (size_t k = 0; k < dictionary_manual.n && !known; k++)
			known = dictionary_manual.at[k].word.size == e->word.size
			    && memcmp(dictionary_manual.at[k].word.bytes, e->word.bytes, e->word.size) == 0;
		if (!known && e->uses != 0)
			dictionary_found.at[n++] = *e;
	}
	dictionary_found.n = n;
	if (n == 0)
		return;
	qsort(dictionary_found.at, n, sizeof(*dictionary_found.at), by_finds);
	say("###### Recommended dictionary. ######\n");
	for (size_t i = 0; i < n; i++) {
		const struct entry *e = &dictionary_found.at[i];
		say("\"");
		say_quoted(e->word.bytes, e->word.size, "");
		say("\" # Uses: %u\n", e->finds);
	}
	say("###### End of recommended dictionary. ######\n");
}

/* ---- -analyze_dict ---- */
/* Flip all places where DATA has the word; false: it has none. */
static bool
word_mask(uint8_t *data, size_t size, const struct word *w)
{
	bool any = false;

	for (size_t at = 0; at + w->size <= size; at++) {
		if (memcmp(data + at, w->bytes, w->size) != 0)
			continue;
		for (size_t i = 0; i < w->size; i++)
			data[at + i] ^= 0xff;
		at += w->size - 1u;
		any = true;
	}
	return any;
}

/* the features of one run: a copy, to free */
static uint32_t *
features_of(const uint8_t *data, size_t size, size_t *n)
{
	uint32_t *list;

	run_target(data, size);
	feature_take(true);
	*n = feature_list(&list);
	uint32_t *copy = memory_get(*n * sizeof(*copy));
	copy_bytes(copy, list, *n * sizeof(*copy));
	return copy;
}

/* A word's score rises where an input without it does something else, and falls where it does the same. */
static void
words_try(const struct blob *input, int *score)
{
	uint8_t *data = memory_get(input->size);
	size_t n, without_n;
	uint32_t *features = features_of(input->data, input->size, &n);

	for (size_t i = 0; i < dictionary_manual.n && run.stop == 0; i++) {
		struct entry *e = &dictionary_manual.at[i];
		copy_bytes(data, input->data, input->size);
		if (!word_mask(data, input->size, &e->word))
			continue;
		e->uses++;
		uint32_t *without = features_of(data, input->size, &without_n);
		score[i] += n == without_n && memcmp(features, without, n * sizeof(*features)) == 0 ? -1 : 2;
		free(without);
	}
	free(features);
	free(data);
}

int
dictionary_analyze(char **folder, size_t nfolders)
{
	struct file_list files = { NULL, 0, 0 };
	struct blob input;

	for (size_t i = 0; i < nfolders; i++)
		file_list_inputs(&files, folder[i], 0);
	if (files.n == 0 || dictionary_manual.n == 0) {
		say("ERROR: can't analyze dict without dict and corpus provided\n");
		file_list_free(&files);
		return 1;
	}
	int *score = memory_get(dictionary_manual.n * sizeof(*score));
	say("Started dictionary minimization (up to %zu tests)\n", 2 * files.n * dictionary_manual.n);
	for (size_t i = 0; i < files.n && run.stop == 0; i++)
		if (file_read(files.at[i].path, flags.max_len > 0 ? (size_t)flags.max_len : 0, &input)) {
			words_try(&input, score);
			free(input.data);
		}
	say("###### Useless dictionary elements. ######\n");
	for (size_t i = 0; i < dictionary_manual.n; i++) {
		const struct entry *e = &dictionary_manual.at[i];
		if (score[i] > 0)
			continue;
		say("\"");
		say_quoted(e->word.bytes, e->word.size, "\"");
		say(" # Score: %d, Used: %u\n", score[i], e->uses);
	}
	say("###### End of useless dictionary elements. ######\n");
	say("Dictionary analysis succeeded\n");
	file_list_free(&files);
	free(score);
	return 0;
}
