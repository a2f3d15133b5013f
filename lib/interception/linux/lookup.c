/*
 * lookup.c (Linux): real functions, from the ELF hash tables.
 *
 * A dlsym for each of several hundred names would cost more than the rest of start-up. Instead
 * the objects behind the program are walked once, in load order, and each name that is still
 * open is looked up in the object's GNU hash table: a Bloom filter turns most misses away, a
 * chain of hashes follows. As dlsym does, the default version of a symbol is taken (no hidden
 * bit in .gnu.version); a hidden one only where there is no other, for programs that were linked
 * when it was the default. An object without a GNU hash table sends all names to dlsym.
 *
 * assume.ifunc-no-arguments: on x86_64 ld.so calls the resolver of an STT_GNU_IFUNC symbol with
 * no arguments, and every object is relocated before ours, so it may be called here.
 */
#include "interception/call.h"
#include "os/os.h"

#define VERSION_HIDDEN	0x8000
#define NAMES_MAX	2048

struct object {
	uptr base;
	const ElfW(Sym) *symbols;
	const char *strings;
	const u16 *versions;			/* NULL: unversioned */
	const u32 *buckets, *chains;
	const uptr *bloom;
	u32 bucket_count, first_symbol, bloom_mask, bloom_shift;
};

struct open_name { u32 hash, at; };		/* at: offset in names */

/* ld.so has relocated d_ptr in place in most objects, but not everywhere. */
static uptr
dynamic_pointer(const struct link_map *map, uptr value)
{
	return value < map->l_addr ? value + map->l_addr : value;
}

static bool
object_open(const struct link_map *map, struct object *o)
{
	const ElfW(Dyn) *d;
	const u32 *hash = NULL;

	*o = (struct object){ .base = map->l_addr };
	for (d = map->l_ld; d->d_tag != DT_NULL; d++) {
		uptr p = dynamic_pointer(map, d->d_un.d_ptr);

		switch (d->d_tag) {
		case DT_SYMTAB:
			o->symbols = (const ElfW(Sym) *)p;
			break;
		case DT_STRTAB:
			o->strings = (const char *)p;
			break;
		case DT_VERSYM:
			o->versions = (const u16 *)p;
			break;
		case DT_GNU_HASH:
			hash = (const u32 *)p;
			break;
		}
	}
	if (hash == NULL)
		return false;
	o->bucket_count = hash[0];
	o->first_symbol = hash[1];
	o->bloom_mask = hash[2] - 1;
	o->bloom_shift = hash[3];
	o->bloom = (const uptr *)(hash + 4);
	o->buckets = (const u32 *)(o->bloom + hash[2]);
	o->chains = o->buckets + o->bucket_count;
	return true;
}

static void *
symbol_address(const struct object *o, const ElfW(Sym) *s)
{
	uptr address = o->base + s->st_value;

	if (ELF64_ST_TYPE(s->st_info) == STT_GNU_IFUNC)
		return ((void *(*)(void))address)();
	return (void *)address;
}

static void *
object_find(const struct object *o, const char *name, u32 hash)
{
	const ElfW(Sym) *hidden = NULL;
	uptr word = o->bloom[hash / 64 & o->bloom_mask];
	u32 i;

	if ((word >> hash % 64 & word >> (hash >> o->bloom_shift) % 64 & 1) == 0)
		return NULL;
	i = o->buckets[hash % o->bucket_count];
	if (i < o->first_symbol)
		return NULL;
	for (;; i++) {
		u32 h = o->chains[i - o->first_symbol];

		if ((h | 1) == (hash | 1)) {
			const ElfW(Sym) *s = &o->symbols[i];

			if (s->st_shndx != SHN_UNDEF && ELF64_ST_TYPE(s->st_info) != STT_TLS &&
			    str_equal(o->strings + s->st_name, name)) {
				if (o->versions == NULL || (o->versions[i] & VERSION_HIDDEN) == 0)
					return symbol_address(o, s);
				hidden = s;
			}
		}
		if (h & 1)
			return hidden != NULL ? symbol_address(o, hidden) : NULL;
	}
}

/* Made by the linker; a static program has none. */
extern ElfW(Dyn) _DYNAMIC[] __attribute__((weak, visibility("hidden")));

/* The first object behind the one that we are part of; NULL when the list cannot be had. */
static const struct link_map *
objects_behind_us(void)
{
	const struct link_map *map = NULL;
	const ElfW(Dyn) *d;

	if ((uptr)_DYNAMIC == 0)
		return NULL;
	for (d = _DYNAMIC; d->d_tag != DT_NULL; d++)
		if (d->d_tag == DT_DEBUG && d->d_un.d_ptr != 0)
			map = ((const struct r_debug *)d->d_un.d_ptr)->r_map;
	while (map != NULL && map->l_ld != _DYNAMIC)
		map = map->l_next;
	return map != NULL ? map->l_next : NULL;
}

static u32
name_hash(const char *name)
{
	u32 h = 5381;

	while (*name != '\0')
		h = h * 33 + (u8)*name++;
	return h;
}

static void
lookup_by_dlsym(const char *names, void **found, uptr count)
{
	uptr i;

	for (i = 0; i < count; i++, names += str_length(names) + 1)
		if (found[i] == NULL)
			found[i] = os_symbol_next(names, NULL);
}

void
lookup_names(const char *names, void **found, uptr count)
{
	static struct open_name open[NAMES_MAX];
	const struct link_map *map = objects_behind_us();
	const char *name = names;
	struct object o;
	uptr i;

	CHECK_LE(count, NAMES_MAX);
	for (i = 0; i < count; i++, name += str_length(name) + 1)
		open[i] = (struct open_name){ name_hash(name), name - names };
	if (map == NULL)
		lookup_by_dlsym(names, found, count);
	for (; map != NULL; map = map->l_next) {
		/* the kernel's own object is not searched by ld.so either */
		if (str_starts(map->l_name, "linux-vdso"))
			continue;
		if (!object_open(map, &o)) {
			lookup_by_dlsym(names, found, count);
			return;
		}
		for (i = 0; i < count; i++)
			if (found[i] == NULL)
				found[i] = object_find(&o, names + open[i].at, open[i].hash);
	}
}
