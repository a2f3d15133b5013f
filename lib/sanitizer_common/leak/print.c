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

/* The blocks of the group; they are sorted. */
static void
objects_print(const struct leak_group *g, const struct leak_object *o, uptr n)
{
	uptr low = 0, high = n;

	while (low < high) {
		uptr middle = (low + high) / 2;

		if (o[middle].indirect < g->indirect ||
		    (o[middle].indirect == g->indirect && o[middle].stack < g->stack))
			low = middle + 1;
		else
			high = middle;
	}
	out_print("Objects leaked above:\n");
	for (; low < n && o[low].stack == g->stack && o[low].indirect == g->indirect; low++)
		out_print("%p (%zu bytes)\n", (void *)o[low].begin, o[low].size);
	out_print("\n");
}

static void
group_print(const struct leak_group *g, const struct leak_object *o, uptr n)
{
	out_print("%s%s leak of %zu byte(s) in %zu object(s) allocated from:\n%s", color(COLOR_ADDRESS),
	    g->indirect ? "Indirect" : "Direct", (uptr)g->bytes, (uptr)g->count, color(COLOR_DEFAULT));
	stack_print_id(g->stack);
	if (o != NULL)
		objects_print(g, o, n);
}

void
leak_print(const struct leak_group *g, u32 n)
{
	struct leak_object *o;
	u32 i, shown = n;
	uptr count, k;

	if (leak_flags.max_leaks > 0)
		shown = MIN(n, (u32)leak_flags.max_leaks);
	o = collect_objects(&count);
	if (o != NULL) {
		for (k = 0; k < count; k++)
			o[k].stack = leak_resolve(o[k].stack);
		sort(o, count, sizeof *o, object_less);
	}
	out_print("\n=================================================================\n%s",
	    color(COLOR_ERROR));
	out_message("ERROR: LeakSanitizer: detected memory leaks\n");
	out_print("%s\n", color(COLOR_DEFAULT));
	if (leak_flags.max_leaks > 0)
		out_print("The %u top leak(s):\n", shown);
	for (i = 0; i < shown; i++)
		group_print(&g[i], o, count);
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
