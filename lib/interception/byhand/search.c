/*
 * search.c: linear search and tree walks, which call functions of the program.
 *
 * lfind and lsearch are a loop and are done here. twalk passes no pointer of the program's to its
 * function, which therefore waits in a thread-local; the function may walk other trees.
 */
#include "interception/byhand/callback.h"

static void *
find(const void *key, const void *base, uptr n, uptr size, comparer *compare)
{
	const char *p = base;
	int result;

	for (; n > 0; n--, p += size) {
		CALLBACK(result, 2, compare(key, p));
		if (result == 0)
			return (void *)p;
	}
	return NULL;
}

INTERCEPTOR(void *, lfind, (const void *key, const void *base, size_t *n, size_t size,
    comparer *compare))
{
	struct call call = CALL_HERE("lfind");
	void *found;

	if (!call_enter(&call))
		return real.lfind(key, base, n, size, compare);
	tool_read(&call, n, sizeof *n);
	found = find(key, base, *n, size, compare);
	call_leave(&call);
	return found;
}

INTERCEPTOR(void *, lsearch, (const void *key, void *base, size_t *n, size_t size,
    comparer *compare))
{
	struct call call = CALL_HERE("lsearch");
	void *found;

	if (!call_enter(&call))
		return real.lsearch(key, base, n, size, compare);
	tool_read(&call, n, sizeof *n);
	found = find(key, base, *n, size, compare);
	if (found == NULL) {
		found = (char *)base + *n * size;
		bytes_copy(found, key, size);
		tool_copy(&call, found, key, size);
		++*n;
	}
	call_leave(&call);
	return found;
}

typedef void visitor(const void *node, VISIT which, int depth);
static SAN_TLS visitor *visit_with;

static void
visit_run(const void *node, VISIT which, int depth)
{
	visitor *run = visit_with;

	CALLBACK_VOID(3, run(node, which, depth));
	visit_with = run;
}

INTERCEPTOR(void, twalk, (const void *root, visitor *visit))
{
	struct call call = CALL_HERE("twalk");
	visitor *outer = visit_with;

	if (!call_enter(&call)) {
		real.twalk(root, visit);
		return;
	}
	visit_with = visit;
	real.twalk(root, visit_run);
	visit_with = outer;
	call_leave(&call);
}
