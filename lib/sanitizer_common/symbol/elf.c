/*
 * elf.c: names from an ELF file's own symbol table, for when no symbolizer is to be had.
 *
 * The file is mapped whole and read-only for one look-up: sections are scanned for .symtab, or
 * else .dynsym, and its entries for the best symbol that covers the address. No index is kept:
 * this is a fallback, and a scan of a large table takes milliseconds.
 * The file may be truncated, of another make or garbage: each reference is checked against its
 * size. assume.elf-file-is-stable: nobody truncates it while we look (as for any mapped program).
 */
#include "symbol/symbol.h"
#include "os/os.h"

/* ELF-64 as in the System V ABI, the fields that we read by their names there */
struct elf_header {
	u8 ident[16];
	u16 type, machine;
	u32 version;
	u64 entry, phoff, shoff;
	u32 flags;
	u16 ehsize, phentsize, phnum, shentsize, shnum, shstrndx;
};
struct elf_section {
	u32 name, type;
	u64 flags, addr, offset, size;
	u32 link, info;
	u64 addralign, entsize;
};
struct elf_entry {
	u32 name;
	u8 info, other;
	u16 shndx;
	u64 value, size;
};
enum { SECTION_SYMTAB = 2, SECTION_DYNSYM = 11 };
enum { ENTRY_NOTYPE = 0, ENTRY_OBJECT = 1, ENTRY_FUNC = 2, ENTRY_COMMON = 5, ENTRY_IFUNC = 10 };

struct image { const u8 *at; uptr size; };
struct table { const struct elf_entry *entries; uptr count; const char *names; uptr names_size; };

static const void *
image_part(const struct image *m, u64 offset, u64 size)
{
	if (offset > m->size || size > m->size - offset || offset % 8 != 0)
		return NULL;
	return m->at + offset;
}

static bool
image_is_elf(const struct image *m)
{
	static const u8 ident[6] = { 0x7f, 'E', 'L', 'F', 2 /* 64-bit */, 1 /* little-endian */ };

	return m->size >= sizeof(struct elf_header) &&
	    bytes_compare(m->at, ident, sizeof ident) == 0;
}

static bool
table_find(const struct image *m, u32 type, struct table *t)
{
	const struct elf_header *h = (const void *)m->at;
	const struct elf_section *sections, *s, *names;
	uptr count = h->shnum;

	sections = image_part(m, h->shoff, sizeof *sections);
	if (h->shoff == 0 || sections == NULL || h->shentsize != sizeof *sections)
		return false;
	if (count == 0)		/* more than 16 bits hold: the first section has it */
		count = sections[0].size;
	if (count > m->size / sizeof *sections ||
	    image_part(m, h->shoff, count * sizeof *sections) == NULL)
		return false;
	for (s = sections; s < sections + count && s->type != type; s++)
		;
	if (s == sections + count || s->link >= count)
		return false;
	names = &sections[s->link];
	t->entries = image_part(m, s->offset, s->size);
	t->count = s->size / sizeof *t->entries;
	if (t->entries == NULL || names->offset > m->size ||
	    names->size > m->size - names->offset)
		return false;
	t->names = (const char *)m->at + names->offset;
	t->names_size = names->size;
	/* a table that ends in a NUL makes any name in it a string */
	return t->names_size != 0 && t->names[t->names_size - 1] == '\0';
}

static bool
entry_begins_before(const struct elf_entry *e, uptr offset, bool data, const struct table *t)
{
	u8 type = e->info & 15;

	if (e->shndx == 0 || e->value > offset || e->name >= t->names_size ||
	    t->names[e->name] == '\0')
		return false;
	if (data)
		return type == ENTRY_OBJECT || type == ENTRY_COMMON;
	return type == ENTRY_FUNC || type == ENTRY_IFUNC || type == ENTRY_NOTYPE;
}

/* Is a the better answer? Sized, then nearer, then global (a public name beats its alias). */
static bool
entry_better(const struct elf_entry *a, const struct elf_entry *b)
{
	if (b == NULL || (a->size != 0) != (b->size != 0))
		return b == NULL || a->size != 0;
	if (a->value != b->value)
		return a->value > b->value;
	return (a->info >> 4 == 1) && (b->info >> 4 != 1);
}

static const struct elf_entry *
table_search(const struct table *t, uptr offset, bool data)
{
	const struct elf_entry *best = NULL;
	uptr nearest = 0;

	for (uptr i = 0; i < t->count; i++) {
		const struct elf_entry *e = &t->entries[i];

		if (!entry_begins_before(e, offset, data, t))
			continue;
		nearest = MAX(nearest, e->value);
		if ((e->size == 0 || offset - e->value < e->size) && entry_better(e, best))
			best = e;
	}
	/* hand-written code often has no size: it reaches to the next symbol */
	if (best != NULL && best->size == 0 && (data || best->value < nearest))
		return NULL;
	return best;
}

bool
elf_find(const char *path, uptr offset, bool data, struct elf_symbol *symbol, struct text *name)
{
	static const u32 types[] = { SECTION_SYMTAB, SECTION_DYNSYM };
	const struct elf_entry *e = NULL;
	struct image m;
	struct table t;
	sptr at;

	if (path[0] != '/' || os_failed(at = os_map_file(path, &m.size)))
		return false;
	m.at = (const u8 *)at;
	for (u32 i = 0; i < ARRAY_LENGTH(types) && e == NULL && image_is_elf(&m); i++)
		if (table_find(&m, types[i], &t))
			e = table_search(&t, offset, data);
	if (e != NULL) {
		symbol->value = e->value;
		symbol->size = e->size;
		name->length = 0;
		text_add(name, t.names + e->name);
	}
	os_unmap((uptr)at, ROUND_UP(m.size, OS_PAGE));
	return e != NULL;
}
