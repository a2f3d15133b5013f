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

/* BEGIN is after the opening quote; false: bad escape, no closing quote, or something after it */
static bool
word_parse(const char *p, const char *end, struct word *w, bool *too_long)
{
	w->size = 0;
	for (; p < end && *p != '"'; p++) {
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
	if (p >= end)
		return false;
	for (p++; p < end; p++)
		if (*p != ' ' && *p != '\t' && *p != '\r')
			return false;
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
