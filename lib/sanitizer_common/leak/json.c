/*
 * json.c: leaks as one JSON object on one line, for programs that read reports.
 *
 * It is put together in pieces of text and written at once, so that nothing comes in between.
 */
#include "leak/leak.h"
#include "report/report.h"
#include "stack/stack.h"
#include "symbol/symbol.h"

static struct text json;

static void SAN_FORMAT(1, 2)
add(const char *fmt, ...)
{
	char piece[256];
	va_list ap;

	va_start(ap, fmt);
	fmt_vprint(piece, sizeof piece, fmt, ap);
	va_end(ap);
	text_add(&json, piece);
}

/* In quotes; bytes that are not ASCII pass, as names are UTF-8 mostly. */
static void
add_string(const char *name, const char *s)
{
	char piece[2] = "";

	add("\"%s\":\"", name);
	for (; *s != 0; s++) {
		if (*s == '"' || *s == '\\')
			text_add(&json, "\\");
		if ((u8)*s < 0x20) {
			add("\\u%04x", (u8)*s);
			continue;
		}
		piece[0] = *s;
		text_add(&json, piece);
	}
	text_add(&json, "\"");
}

static void
add_frame(const struct sym_frame *f, void *first)
{
	add("%s{\"pc\":\"0x%lx\",", *(bool *)first ? "" : ",", f->pc);
	*(bool *)first = false;
	add_string("function", sym_strip_name(f->function));
	text_add(&json, ",");
	add_string("file", f->file);
	add(",\"line\":%d,\"column\":%d,", f->line, f->column);
	add_string("module", f->module);
	add(",\"offset\":\"0x%lx\"}", f->module_offset);
}

static void
add_group(const struct leak_group *g, bool first)
{
	const struct leak_object *o;
	const uptr *pcs;
	bool first_frame = true;
	uptr k, count;
	u32 i, n;

	add("%s{\"kind\":\"%s\",\"bytes\":%zu,\"objects\":%zu,\"stack\":[", first ? "" : ",",
	    g->indirect ? "indirect" : "direct", (uptr)g->bytes, (uptr)g->count);
	pcs = depot_get(g->stack, &n);
	for (i = 0; i < n; i++)
		sym_pc(pcs[i] - 1, add_frame, &first_frame);
	text_add(&json, "]");
	if (leak_flags.report_objects) {
		o = leak_objects(g, &count);
		text_add(&json, ",\"addresses\":[");
		for (k = 0; k < count; k++)
			add("%s{\"at\":\"0x%lx\",\"bytes\":%zu}", k == 0 ? "" : ",", o[k].begin, o[k].size);
		text_add(&json, "]");
	}
	text_add(&json, "}");
}

static void
add_suppression(const char *pattern, uptr count, uptr bytes, void *first)
{
	text_add(&json, *(bool *)first ? "{" : ",{");
	*(bool *)first = false;
	add_string("pattern", pattern);
	add(",\"bytes\":%zu,\"objects\":%zu}", bytes, count);
}

void
leak_print_json(const struct leak_group *g, u32 n)
{
	u32 i, shown = n;
	uptr bytes = 0, count = 0;
	bool first = true;

	if (leak_flags.max_leaks > 0)
		shown = MIN(n, (u32)leak_flags.max_leaks);
	json.length = 0;
	add("{\"tool\":\"LeakSanitizer\",\"pid\":%d,\"leaks\":[", os_pid());
	for (i = 0; i < n; i++) {
		if (i < shown)
			add_group(&g[i], i == 0);
		bytes += g[i].bytes;
		count += g[i].count;
	}
	add("],\"omitted\":%u,\"bytes\":%zu,\"objects\":%zu,\"suppressed\":[", n - shown, bytes, count);
	leak_suppress_each(add_suppression, &first);
	text_add(&json, "]}\n");
	out_print("%s", json.at);
}
