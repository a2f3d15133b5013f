/*
 * render.c: frames and data as text, by the formats that stack_trace_format and
 * __sanitizer_symbolize_pc take.
 *
 * A format is copied but for its directives; each is one letter after '%':
 *   code  n number  p pc  m module  o offset in it  b build id  f function  q offset in it
 *         s file  l line  c column  F "in function"  S place  L place, or module and offset
 *         M module's base name and offset
 *   data  g name  s file  l line
 * Unknown values print as <null> or 0, except in F, L, M and b, which are made to read well
 * without them. No state, no allocation.
 */
#include "symbol/symbol.h"
#include "flag/flag.h"
#include "report/report.h"

struct sink { char *buf; uptr size, length; };

static void SAN_FORMAT(2, 3)
put(struct sink *s, const char *fmt, ...)
{
	uptr used = MIN(s->length, s->size);
	va_list ap;

	va_start(ap, fmt);
	s->length += fmt_vprint(s->buf + used, s->size - used, fmt, ap);
	va_end(ap);
}

static struct sink
sink_open(char *buf, uptr size)
{
	if (size != 0)
		buf[0] = '\0';
	return (struct sink){ buf, size, 0 };
}

static const char *
or_null(const char *s)
{
	return s[0] != '\0' ? s : "<null>";
}

const char *
sym_strip_path(const char *path)
{
	const char *prefix = flags.strip_path_prefix, *at;

	if (prefix == NULL)
		return path;
	at = str_find(path, prefix);
	at = at != NULL ? at + str_length(prefix) : path;
	return str_starts(at, "./") ? at + 2 : at;
}

const char *
sym_strip_name(const char *function)
{
	static const char *const prefixes[] = {
		"___interceptor_", "__interceptor_trampoline_", "__interceptor_"
	};

	for (u32 i = 0; i < ARRAY_LENGTH(prefixes); i++)
		if (str_starts(function, prefixes[i]))
			return function + str_length(prefixes[i]);
	return function;
}

static void
put_place(struct sink *s, const char *file, int line, int column)
{
	bool vs = flags.symbolize_vs_style;

	put(s, "%s", or_null(sym_strip_path(file)));
	if (line <= 0)
		return;
	put(s, vs ? "(%d" : ":%d", line);
	if (column > 0)
		put(s, vs ? ",%d" : ":%d", column);
	if (vs)
		put(s, ")");
}

static void
put_build_id(struct sink *s, const struct sym_frame *f, const char *space)
{
	if (f->build_id[0] != '\0')
		put(s, "%s(BuildId: %s)", space, f->build_id);
}

static void
put_module(struct sink *s, const char *module, const struct sym_frame *f)
{
	put(s, "(%s+0x%lx)", module, (unsigned long)f->module_offset);
	put_build_id(s, f, " ");
}

static void
put_function(struct sink *s, const struct sym_frame *f)
{
	if (f->function[0] == '\0')
		return;
	put(s, "in %s", sym_strip_name(f->function));
	if (f->file[0] == '\0' && f->function_offset != SYM_UNKNOWN)
		put(s, "+0x%lx", (unsigned long)f->function_offset);
}

static void
put_frame_part(struct sink *s, char directive, const struct sym_frame *f, u32 number)
{
	switch (directive) {
	case '%': put(s, "%%"); break;
	case 'n': put(s, "%u", number); break;
	case 'p': put(s, "%p", (void *)f->pc); break;
	case 'm': put(s, "%s", or_null(f->module)); break;
	case 'o': put(s, "0x%lx", (unsigned long)f->module_offset); break;
	case 'b': put_build_id(s, f, ""); break;
	case 'f': put(s, "%s", or_null(sym_strip_name(f->function))); break;
	case 'q':
		put(s, "0x%lx", (unsigned long)
		    (f->function_offset != SYM_UNKNOWN ? f->function_offset : 0));
		break;
	case 's': put(s, "%s", or_null(sym_strip_path(f->file))); break;
	case 'l': put(s, "%d", f->line); break;
	case 'c': put(s, "%d", f->column); break;
	case 'F': put_function(s, f); break;
	case 'S': put_place(s, f->file, f->line, f->column); break;
	case 'L':
		if (f->file[0] != '\0')
			put_place(s, f->file, f->line, f->column);
		else if (f->module[0] != '\0')
			put_module(s, sym_strip_path(f->module), f);
		else
			put(s, "(<unknown module>)");
		break;
	case 'M':
		if (f->module[0] != '\0')
			put_module(s, str_base_name(f->module), f);
		else
			put(s, "(%p)", (void *)f->pc);
		break;
	default:	/* not a directive: as it stands */
		put(s, directive != '\0' ? "%%%c" : "%%", directive);
	}
}

uptr
sym_render(char *buf, uptr size, const char *format, const struct sym_frame *f, u32 number)
{
	struct sink s = sink_open(buf, size);

	if (flags.enable_symbolizer_markup) {
		put(&s, "{{{bt:%u:%p}}}", number, (void *)f->pc);
		return s.length;
	}
	if (str_equal(format, "DEFAULT"))
		format = "    #%n %p %F %L";
	for (; *format != '\0'; format++) {
		if (*format != '%') {
			put(&s, "%c", *format);
			continue;
		}
		put_frame_part(&s, *++format, f, number);
		if (*format == '\0')
			break;
	}
	return s.length;
}

uptr
sym_render_data(char *buf, uptr size, const char *format, const struct sym_data *d)
{
	struct sink s = sink_open(buf, size);

	for (; *format != '\0'; format++) {
		if (*format != '%') {
			put(&s, "%c", *format);
			continue;
		}
		switch (*++format) {
		case '%': put(&s, "%%"); break;
		case 'g': put(&s, "%s", or_null(d->name)); break;
		case 's': put(&s, "%s", or_null(sym_strip_path(d->file))); break;
		case 'l': put(&s, "%d", d->line); break;
		case '\0': put(&s, "%%"); return s.length;
		default: put(&s, "%%%c", *format);
		}
	}
	return s.length;
}

uptr
sym_render_place(char *buf, uptr size, const char *file, int line, int column)
{
	struct sink s = sink_open(buf, size);

	put_place(&s, file, line, column);
	return s.length;
}

bool
sym_render_needs_symbols(const char *format)
{
	if (flags.enable_symbolizer_markup)
		return false;
	if (str_equal(format, "DEFAULT"))
		return true;
	for (; *format != '\0'; format++) {
		if (*format != '%')
			continue;
		format++;
		if (*format == '\0')
			return false;
		if (*format != '%' && *format != 'n' && *format != 'p')
			return true;
	}
	return false;
}
