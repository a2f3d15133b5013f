/*
 * print.c: an image as text, or as one line of JSON, from the rows of fields.def.
 *
 * JSON is one object on one line for each print, so that a file of several is JSON Lines. Addresses
 * are strings there, since JSON's numbers lose the low bits of 64. Names come from the traced program
 * and may hold any byte: what is not printable ASCII is escaped in both forms.
 */
#include "threadtracer.h"

#include <inttypes.h>
#include <string.h>

static const struct row {
	const char *name;
	enum form form;
	const char *words;
	enum line line;
} rows[] = {
#define FIELD(id, name, form, words, line) {name, form, words, line},
#include "fields.def"
#undef FIELD
};

/*
 * A string with what a terminal or a parser would choke on escaped; quote is what stands around it,
 * '"' in JSON, 0 where nothing does.
 */
static void
print_escaped(FILE *out, const char *text, char quote)
{
	for (const unsigned char *p = (const unsigned char *)text; *p != '\0'; p++) {
		if (*p == '\\' || (quote != 0 && *p == quote))
			fprintf(out, "\\%c", *p);
		else if (*p >= ' ' && *p < 0x7f)
			fputc(*p, out);
		else
			fprintf(out, quote == '"' ? "\\u%04x" : "\\x%02x", *p);
	}
}

static void
print_quoted(FILE *out, const char *text)
{
	fputc('"', out);
	print_escaped(out, text, '"');
	fputc('"', out);
}

static void
print_key(FILE *out, const char *key, bool *first)
{
	fputs(*first ? "" : ", ", out);
	*first = false;
	print_quoted(out, key);
	fputs(": ", out);
}

static void
print_json_value(FILE *out, const struct row *row, const struct value *value, bool *first)
{
	print_key(out, row->name, first);
	if (row->form == TEXT) {
		print_quoted(out, value->words);
		return;
	}
	if (row->form == DECIMAL)
		fprintf(out, "%" PRId64, (int64_t)value->number);
	else
		fprintf(out, "\"0x%" PRIx64 "\"", value->number);
	if (row->words[0] != '\0' && value->words[0] != '\0') {
		print_key(out, row->words, first);
		print_quoted(out, value->words);
	}
}

static void
print_json_thread(FILE *out, const struct thread *thread)
{
	bool first = true;

	fputc('{', out);
	for (int i = 0; i < FIELD_COUNT; i++) {
		if (has(thread, i))
			print_json_value(out, &rows[i], &thread->value[i], &first);
	}
	if (thread->has_dtv) {
		if (thread->has_generation) {
			print_key(out, "dtv_generation", &first);
			fprintf(out, "%" PRIu64, thread->dtv_generation);
		}
		print_key(out, "dtv_entries", &first);
		fputc('[', out);
		for (size_t i = 0; i < thread->dtv_count; i++) {
			const struct slot *slot = &thread->dtv[i];

			fprintf(out, "%s{\"module\": %" PRIu64 ", \"address\": ", i == 0 ? "" : ", ",
			    slot->module);
			if (slot->address == 0)
				fputs("null}", out);
			else
				fprintf(out, "\"0x%" PRIx64 "\"}", slot->address);
		}
		fputc(']', out);
	}
	fputc('}', out);
}

static void
print_json(FILE *out, const struct image *image)
{
	bool first = true;

	fputc('{', out);
	print_key(out, "pid", &first);
	fprintf(out, "%d", image->pid);
	print_key(out, "name", &first);
	print_quoted(out, image->name);
	print_key(out, "system", &first);
	print_quoted(out, image->system);
	print_key(out, "origin", &first);
	print_quoted(out, image->origin);
	if (image->signal != 0) {
		print_key(out, "signal", &first);
		fprintf(out, "%d", image->signal);
		print_key(out, "signal_lid", &first);
		fprintf(out, "%d", image->signal_lid);
	}
	print_key(out, "notes", &first);
	fputc('[', out);
	for (const struct note *note = image->notes; note != NULL; note = note->next) {
		print_quoted(out, note->text);
		fputs(note->next != NULL ? ", " : "", out);
	}
	fputs("], \"threads\": [", out);
	for (size_t i = 0; i < image->count; i++) {
		fputs(i == 0 ? "" : ", ", out);
		print_json_thread(out, image->threads[i]);
	}
	fputs("]}\n", out);
}

static void
print_upper(FILE *out, const char *name)
{
	for (; *name != '\0'; name++)
		fputc(*name >= 'a' && *name <= 'z' ? *name - 'a' + 'A' : *name, out);
}

static void
print_value(FILE *out, const struct row *row, const struct value *value)
{
	if (row->form == TEXT && row->line == HEAD) {
		fputc('\'', out);
		print_escaped(out, value->words, '\'');
		fputc('\'', out);
		return;
	}
	if (row->form == TEXT) {
		print_escaped(out, value->words, 0);
		return;
	}
	fprintf(out, row->form == DECIMAL ? "%" PRId64 : "0x%" PRIx64, value->number);
	if (value->words[0] != '\0') {
		fputs(" (", out);
		print_escaped(out, value->words, 0);
		fputc(')', out);
	}
}

static void
print_thread(FILE *out, const struct thread *thread)
{
	bool first = true;

	for (int i = 0; i < FIELD_COUNT; i++) {
		if (rows[i].line != HEAD || !has(thread, i))
			continue;
		fputs(first ? "" : " ", out);
		first = false;
		print_upper(out, rows[i].name);
		fputc('=', out);
		print_value(out, &rows[i], &thread->value[i]);
	}
	fputc('\n', out);
	for (int i = 0; i < FIELD_COUNT; i++) {
		if (rows[i].line != BODY || !has(thread, i))
			continue;
		fprintf(out, "\t%s = ", rows[i].name);
		print_value(out, &rows[i], &thread->value[i]);
		fputc('\n', out);
	}
	if (!thread->has_dtv)
		return;
	if (thread->has_generation)
		fprintf(out, "\tdtv_generation = %" PRIu64 "\n", thread->dtv_generation);
	for (size_t i = 0; i < thread->dtv_count; i++) {
		const struct slot *slot = &thread->dtv[i];

		fprintf(out, "\tdtv[%" PRIu64 "] = ", slot->module);
		if (slot->address == 0)
			fputs("not allocated\n", out);
		else
			fprintf(out, "0x%" PRIx64 "\n", slot->address);
	}
}

void
print_image(FILE *out, const struct image *image, bool json)
{
	if (json) {
		print_json(out, image);
		fflush(out);
		return;
	}
	fprintf(out, "%s %d '", image->origin, image->pid);
	print_escaped(out, image->name, '\'');
	fprintf(out, "' (%s), %zu thread%s", image->system, image->count, image->count == 1 ? "" : "s");
	if (image->signal != 0 && image->signal_lid != 0)
		fprintf(out, ", signal %d of LWP %d", image->signal, image->signal_lid);
	else if (image->signal != 0)
		fprintf(out, ", signal %d", image->signal);
	fputc('\n', out);
	for (const struct note *note = image->notes; note != NULL; note = note->next) {
		fputs("note: ", out);
		print_escaped(out, note->text, 0);
		fputc('\n', out);
	}
	for (size_t i = 0; i < image->count; i++)
		print_thread(out, image->threads[i]);
	fflush(out);
}
