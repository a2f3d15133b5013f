/*
 * text.c: a text that grows, kept between uses so that a long stack asks the arena once.
 *
 * Always terminated once anything was reserved. The limit keeps a helper program that writes
 * without end from eating our memory.
 */
#include "symbol/symbol.h"
#include "mem/mem.h"

#define TEXT_MAX	(16ul << 20)

bool
text_reserve(struct text *t, uptr n)
{
	uptr need = t->length + n + 1, capacity = MAX(t->capacity, 4096ul);

	if (n > TEXT_MAX || need > TEXT_MAX)
		return false;
	while (capacity < need)
		capacity *= 2;
	if (capacity != t->capacity) {
		t->at = arena_resize(t->at, capacity);
		t->capacity = capacity;
	}
	t->at[t->length] = '\0';
	return true;
}

void
text_add(struct text *t, const char *s)
{
	uptr n = str_length(s);

	if (!text_reserve(t, n))
		return;
	bytes_copy(t->at + t->length, s, n + 1);
	t->length += n;
}
