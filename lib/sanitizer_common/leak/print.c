/*
 * print.c: leaks as text.
 */
#include "flag/flag.h"
#include "leak/leak.h"
#include "report/report.h"
#include "stack/stack.h"

static bool
object_less(const void *a, const void *b)
{
	const struct leak_object *x = a, *y = b;

	if (x->indirect != y->indirect)
		return y->indirect;
	return x->stack != y->stack ? x->stack < y->stack : x->begin < y->begin;
}

void
leak_objects_sort(void)
{
	struct leak_object *o;
	uptr n, i;

	o = collect_objects(&n);
	for (i = 0; i < n; i++)
		o[i].stack = leak_resolve(o[i].stack);
	sort(o, n, sizeof *o, object_less);
}

const struct leak_object *
leak_objects(const struct leak_group *g, uptr *n)
{
	uptr count, low = 0, high, end;
	const struct leak_object *o = collect_objects(&count);

	for (high = count; low < high;) {
		uptr middle = (low + high) / 2;

		if (o[middle].indirect < g->indirect ||
		    (o[middle].indirect == g->indirect && o[middle].stack < g->stack))
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < count && o[end].stack == g->stack && o[end].indirect == g->indirect;)
		end++;
	*n = end - low;
	return o + low;
}

static void
objects_print(const struct leak_group *g)
{
	uptr i, n;
	const struct leak_object *o = leak_objects(g, &n);

	out_print("Objects leaked above:\n");
	for (i = 0; i < n; i++)
		out_print("%p (%zu bytes)\n", (void *)o[i].begin, o[i].size);
	out_print("\n");
}

void
leak_print(const struct leak_group *g, u32 n)
{
	u32 i, shown = n;

	if (leak_flags.max_leaks > 0)
		shown = MIN(n, (u32)leak_flags.max_leaks);
	out_print("\n=================================================================\n%s",
	    color(COLOR_ERROR));
	out_message("ERROR: LeakSanitizer: detected memory leaks\n");
	out_print("%s\n", color(COLOR_DEFAULT));
	if (leak_flags.max_leaks > 0)
		out_print("The %u top leak(s):\n", shown);
	for (i = 0; i < shown; i++) {
		out_print("%s%s leak of %zu byte(s) in %zu object(s) allocated from:\n%s",
		    color(COLOR_ADDRESS), g[i].indirect ? "Indirect" : "Direct", (uptr)g[i].bytes,
		    (uptr)g[i].count, color(COLOR_DEFAULT));
		stack_print_id(g[i].stack);
		if (leak_flags.report_objects)
			objects_print(&g[i]);
	}
	if (shown < n)
		out_print("Omitting %u more leak(s).\n", n - shown);
}

void
leak_print_summary(const struct leak_group *g, u32 n)
{
	uptr count = 0, bytes = 0;
	char text[128];
	u32 i;

	for (i = 0; i < n; i++) {
		count += g[i].count;
		bytes += g[i].bytes;
	}
	fmt_print(text, sizeof text, "%zu byte(s) leaked in %zu allocation(s).", bytes, count);
	report_summary(text);
}
