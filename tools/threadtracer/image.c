/*
 * image.c: the lists of an image, and the values of a thread's fields.
 */
#include "threadtracer.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void
out_of_memory(void)
{
	complain("out of memory: raise the limit (ulimit -v) or trace fewer threads");
	exit(1);
}

void *
xrealloc(void *old, size_t count, size_t each)
{
	size_t size;
	void *p;

	if (__builtin_mul_overflow(count, each, &size))
		out_of_memory();
	p = realloc(old, size != 0 ? size : 1);
	if (p == NULL)
		out_of_memory();
	return p;
}

void
image_init(struct image *image, const char *system, const char *origin)
{
	memset(image, 0, sizeof *image);
	image->system = system;
	image->origin = origin;
	image->last_note = &image->notes;
}

void
image_clear(struct image *image)
{
	struct note *note, *next;

	for (size_t i = 0; i < image->count; i++) {
		free(image->threads[i]->dtv);
		free(image->threads[i]);
	}
	for (size_t i = 0; i < image->mapping_count; i++)
		free(image->mappings[i].path);
	for (note = image->notes; note != NULL; note = next) {
		next = note->next;
		free(note);
	}
	free(image->threads);
	free(image->index);
	free(image->mappings);
	image_init(image, image->system, image->origin);
}

/* Where a thread is, or would be, in the index: open addressing, never full. */
static size_t
index_slot(const struct image *image, int64_t lid)
{
	size_t mask = image->index_size - 1;
	size_t slot = (size_t)((uint64_t)lid * 0x9e3779b97f4a7c15u >> 32) & mask;

	while (image->index[slot] != NULL && image->index[slot]->value[FIELD_LID].number != (uint64_t)lid)
		slot = (slot + 1) & mask;
	return slot;
}

static void
index_grow(struct image *image)
{
	image->index_size = image->room * 2;
	image->index = xrealloc(image->index, image->index_size, sizeof *image->index);
	memset(image->index, 0, image->index_size * sizeof *image->index);
	for (size_t i = 0; i < image->count; i++) {
		struct thread *thread = image->threads[i];
		size_t slot = index_slot(image, (int64_t)thread->value[FIELD_LID].number);

		if (image->index[slot] == NULL)
			image->index[slot] = thread;
	}
}

/* A new thread at the end of the list; NULL where there are too many to be true. */
struct thread *
image_thread(struct image *image, int64_t lid)
{
	struct thread *thread;
	size_t slot;

	if (image->count >= THREADS_MAX)
		return NULL;
	if (image->count == image->room) {
		image->room = image->room != 0 ? image->room * 2 : 16;
		image->threads = xrealloc(image->threads, image->room, sizeof *image->threads);
		index_grow(image);
	}
	thread = xrealloc(NULL, 1, sizeof *thread);
	memset(thread, 0, sizeof *thread);
	set_number(thread, FIELD_LID, (uint64_t)lid);
	image->threads[image->count++] = thread;
	slot = index_slot(image, lid);
	if (image->index[slot] == NULL)
		image->index[slot] = thread;
	return thread;
}

/* The first thread of this id, or NULL. */
struct thread *
image_find(struct image *image, int64_t lid)
{
	return image->index_size == 0 ? NULL : image->index[index_slot(image, lid)];
}

/* Mappings come in the order of their addresses; path is copied. */
void
image_map(struct image *image, const struct mapping *mapping)
{
	struct mapping *new;

	if ((image->mapping_count & (image->mapping_count + 1)) == 0) {
		image->mappings = xrealloc(image->mappings,
		    (image->mapping_count + 1) * 2, sizeof *image->mappings);
	}
	new = &image->mappings[image->mapping_count++];
	*new = *mapping;
	if (mapping->path != NULL) {
		size_t n = strlen(mapping->path) + 1;

		new->path = memcpy(xrealloc(NULL, n, 1), mapping->path, n);
	}
}

const struct mapping *
image_mapping(const struct image *image, uint64_t address)
{
	size_t low = 0, high = image->mapping_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (image->mappings[middle].end <= address)
			low = middle + 1;
		else
			high = middle;
	}
	return low < image->mapping_count && image->mappings[low].start <= address ? &image->mappings[low] : NULL;
}

void
image_note(struct image *image, const char *format, ...)
{
	struct note *note = xrealloc(NULL, 1, sizeof *note);
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(note->text, sizeof note->text, format, arguments);
	va_end(arguments);
	note->next = NULL;
	*image->last_note = note;
	image->last_note = &note->next;
}

void
set_number(struct thread *thread, enum field field, uint64_t number)
{
	thread->have |= 1ull << field;
	thread->value[field].number = number;
}

void
set_words(struct thread *thread, enum field field, const char *format, ...)
{
	va_list arguments;

	thread->have |= 1ull << field;
	va_start(arguments, format);
	vsnprintf(thread->value[field].words, WORDS_SIZE, format, arguments);
	va_end(arguments);
}

bool
has(const struct thread *thread, enum field field)
{
	return (thread->have >> field & 1) != 0;
}

/* All n bytes or nothing. */
bool
memory_read(const struct memory *memory, uint64_t address, void *to, size_t n)
{
	return address + n >= address && memory->read(memory->source, address, to, n) == n;
}

/* A string of the process, cut to size; false where not even its first byte can be read. */
bool
memory_text(const struct memory *memory, uint64_t address, char *to, size_t size)
{
	size_t n = memory->read(memory->source, address, to, size - 1);

	to[n] = '\0';
	return n != 0;
}
