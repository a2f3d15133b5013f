/*
 * sort.c: heap sort, for words and for any elements.
 *
 * In place, without recursion or memory, so it may run while the world is stopped. The array is
 * first made a heap (every element not less than its two children at 2i+1 and 2i+2), then the
 * largest is swapped to the end and the rest made a heap again.
 */
#include "base/base.h"

static void
words_sift(uptr *words, uptr at, uptr n)
{
	uptr v = words[at], child;

	for (; (child = 2 * at + 1) < n; at = child) {
		if (child + 1 < n && words[child] < words[child + 1])
			child++;
		if (words[child] <= v)
			break;
		words[at] = words[child];
	}
	words[at] = v;
}

void
sort_words(uptr *words, uptr n)
{
	uptr i;

	for (i = n / 2; i-- > 0;)
		words_sift(words, i, n);
	for (i = n; i-- > 1;) {
		uptr v = words[i];

		words[i] = words[0];
		words[0] = v;
		words_sift(words, 0, i);
	}
}

static void
swap(u8 *a, u8 *b, uptr size)
{
	u8 part[64];

	while (size > 0) {
		uptr n = MIN(size, sizeof part);

		bytes_copy(part, a, n);
		bytes_copy(a, b, n);
		bytes_copy(b, part, n);
		a += n, b += n, size -= n;
	}
}

static void
sift(u8 *base, uptr at, uptr n, uptr size, bool (*less)(const void *, const void *))
{
	uptr child;

	for (; (child = 2 * at + 1) < n; at = child) {
		if (child + 1 < n && less(base + child * size, base + (child + 1) * size))
			child++;
		if (!less(base + at * size, base + child * size))
			break;
		swap(base + at * size, base + child * size, size);
	}
}

void
sort(void *base, uptr n, uptr size, bool (*less)(const void *a, const void *b))
{
	uptr i;

	for (i = n / 2; i-- > 0;)
		sift(base, i, n, size, less);
	for (i = n; i-- > 1;) {
		swap(base, (u8 *)base + i * size, size);
		sift(base, 0, i, size, less);
	}
}
