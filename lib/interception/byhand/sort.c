/*
 * sort.c: qsort and bsearch.
 *
 * libc's own would move elements without their state. Here the program's comparison sees the
 * elements in their place while a merge sort orders pointers to them; afterwards each element is
 * moved once, with its state, along the cycles of the permutation. Stable, like glibc's has
 * long been. The pointers and one spare element are in our own memory; a comparison that leaves
 * by longjmp or an exception leaks them.
 */
#include "interception/byhand/callback.h"
#include "mem/mem.h"

static bool
in_order(const struct order *o, const void *a, const void *b)
{
	int result;

	tool_before_callback(3);
	result = o->plain != NULL ? o->plain(a, b) : o->with_argument(a, b, o->argument);
	tool_after_callback();
	return result <= 0;
}

/* Bottom-up merging of runs between two arrays; the one that ends up in order. */
static char **
merge_sort(char **from, char **to, uptr n, const struct order *o)
{
	uptr run, at, a, b, k;

	for (run = 1; run < n; run *= 2) {
		char **swap;

		for (at = 0; at < n; at += 2 * run) {
			uptr middle = MIN(at + run, n), end = MIN(at + 2 * run, n);

			for (a = at, b = middle, k = at; k < end; k++)
				to[k] = b >= end || (a < middle && in_order(o, from[a], from[b])) ?
				    from[a++] : from[b++];
		}
		swap = from;
		from = to;
		to = swap;
	}
	return from;
}

static void
move_element(const struct call *call, void *to, const void *from, uptr size)
{
	bytes_copy(to, from, size);
	tool_copy(call, to, from, size);
}

/* Put the element that sorted[i] points to into place i; places done point to themselves. */
static void
permute(const struct call *call, char *base, char **sorted, uptr n, uptr size, char *spare)
{
	uptr i, hole, next;

	for (i = 0; i < n; i++) {
		if (sorted[i] == base + i * size)
			continue;
		move_element(call, spare, base + i * size, size);
		for (hole = i;; hole = next) {
			next = (uptr)(sorted[hole] - base) / size;
			sorted[hole] = base + hole * size;
			if (next == i)
				break;
			move_element(call, base + hole * size, base + next * size, size);
		}
		move_element(call, base + hole * size, spare, size);
	}
	tool_write(call, spare, size);
}

void
sort_elements(const struct call *call, void *base, uptr n, uptr size, const struct order *o)
{
	char **pointers;
	uptr i;

	if (n < 2 || size == 0)
		return;
	pointers = arena_alloc(2 * n * sizeof *pointers + size);
	for (i = 0; i < n; i++)
		pointers[i] = (char *)base + i * size;
	permute(call, base, merge_sort(pointers, pointers + n, n, o), n, size,
	    (char *)(pointers + 2 * n));
	arena_free(pointers);
}

INTERCEPTOR(void, qsort, (void *base, size_t n, size_t size, comparer *compare))
{
	struct call call = CALL_HERE("qsort");
	struct order o = { compare, NULL, NULL };

	if (call_observe(&call))
		sort_elements(&call, base, n, size, &o);
	else
		real.qsort(base, n, size, compare);
}

INTERCEPTOR(void *, bsearch, (const void *key, const void *base, size_t n, size_t size,
    comparer *compare))
{
	struct call call = CALL_HERE("bsearch");
	const char *low = base, *middle;
	int result;

	if (!call_observe(&call))
		return real.bsearch(key, base, n, size, compare);
	while (n > 0) {
		middle = low + n / 2 * size;
		/* the result's state is left for the caller: what is found depends on it */
		tool_before_callback(2);
		result = compare(key, middle);
		if (result == 0)
			return (void *)middle;
		if (result > 0) {
			low = middle + size;
			n--;
		}
		n /= 2;
	}
	return NULL;
}
