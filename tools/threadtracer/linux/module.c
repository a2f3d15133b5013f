/*
 * module.c: the symbols of the files that a process has mapped.
 *
 * The files are read, not the process's memory, since a core leaves out what can be had from them, and
 * since a static program's symbols are in no mapped part. A file may be anything by now: every offset
 * is checked against its size.
 */
#include "linux/linux.h"

#include <elf.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	LINK_MAPS_MAX = 4096,	/* a list that is longer is a loop */
	PHDRS_MAX = 64,
};

/* count objects of size each at offset of the file, or NULL */
static const void *
at(const struct module *module, uint64_t offset, uint64_t count, uint64_t each)
{
	uint64_t size;

	if (__builtin_mul_overflow(count, each, &size) || offset > module->size ||
	    size > module->size - offset || offset % 8 != 0)
		return NULL;
	return module->bytes + offset;
}

static bool
find_bias(struct module *module)
{
	const Elf64_Ehdr *header = at(module, 0, 1, sizeof *header);
	const Elf64_Phdr *segments;

	if (header == NULL || memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 ||
	    header->e_ident[EI_CLASS] != ELFCLASS64 || header->e_machine != EM_X86_64)
		return false;
	segments = at(module, header->e_phoff, header->e_phnum, sizeof *segments);
	for (int i = 0; segments != NULL && i < header->e_phnum; i++) {
		if (segments[i].p_type == PT_LOAD) {
			module->bias = module->start - (segments[i].p_vaddr - segments[i].p_offset);
			return true;
		}
	}
	return false;
}

static bool
open_file(struct module *module, const char *root)
{
	char path[4200];
	struct stat status;
	void *bytes;
	int fd;

	snprintf(path, sizeof path, "%s%s", root, module->path);
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd == -1)
		return false;
	if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) {
		close(fd);
		return false;
	}
	bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (bytes == MAP_FAILED)
		return false;
	module->bytes = bytes;
	module->size = (size_t)status.st_size;
	if (find_bias(module))
		return true;
	munmap(bytes, module->size);
	return false;
}

void
modules_open(struct modules *modules, const struct image *image, const char *root)
{
	modules->list = xrealloc(NULL, image->mapping_count, sizeof *modules->list);
	modules->count = 0;
	for (size_t i = 0; i < image->mapping_count; i++) {
		const struct mapping *mapping = &image->mappings[i];
		struct module *module = &modules->list[modules->count];

		if (mapping->path == NULL || mapping->path[0] != '/' || mapping->offset != 0)
			continue;
		if (modules->count != 0 && strcmp(module[-1].path, mapping->path) == 0)
			continue;
		*module = (struct module){.path = mapping->path, .start = mapping->start};
		if (open_file(module, root))
			modules->count++;
	}
}

void
modules_close(struct modules *modules)
{
	for (size_t i = 0; i < modules->count; i++)
		munmap((void *)modules->list[i].bytes, modules->list[i].size);
	free(modules->list);
}

static const Elf64_Sym *
search_table(const struct module *module, const Elf64_Shdr *table, const Elf64_Shdr *strings,
    const char *name, bool thread_local_one)
{
	size_t count = table->sh_size / sizeof(Elf64_Sym);
	const Elf64_Sym *symbols = at(module, table->sh_offset, count, sizeof *symbols);
	size_t length = strlen(name) + 1;

	if (symbols == NULL || strings->sh_offset > module->size ||
	    strings->sh_size > module->size - strings->sh_offset)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		const Elf64_Sym *symbol = &symbols[i];

		if (symbol->st_shndx == SHN_UNDEF || symbol->st_name >= strings->sh_size ||
		    length > strings->sh_size - symbol->st_name ||
		    (ELF64_ST_TYPE(symbol->st_info) == STT_TLS) != thread_local_one)
			continue;
		if (memcmp(module->bytes + strings->sh_offset + symbol->st_name, name, length) == 0)
			return symbol;
	}
	return NULL;
}

static const Elf64_Sym *
search_module(const struct module *module, const char *name, bool thread_local_one)
{
	const Elf64_Ehdr *header = at(module, 0, 1, sizeof *header);
	const Elf64_Shdr *sections = at(module, header->e_shoff, header->e_shnum, sizeof *sections);

	for (int i = 0; sections != NULL && i < header->e_shnum; i++) {
		const Elf64_Sym *found;

		if ((sections[i].sh_type != SHT_DYNSYM && sections[i].sh_type != SHT_SYMTAB) ||
		    sections[i].sh_link >= header->e_shnum)
			continue;
		found = search_table(module, &sections[i], &sections[sections[i].sh_link], name,
		    thread_local_one);
		if (found != NULL)
			return found;
	}
	return NULL;
}

bool
modules_symbol(const struct modules *modules, const char *name, bool thread_local_one,
    struct symbol *symbol)
{
	for (size_t i = 0; i < modules->count; i++) {
		const struct module *module = &modules->list[i];
		const Elf64_Sym *found = search_module(module, name, thread_local_one);

		if (found != NULL) {
			symbol->module = module;
			symbol->value = found->st_value + (thread_local_one ? 0 : module->bias);
			return true;
		}
	}
	return false;
}

/* The value of DT_DEBUG: the address of r_debug, which ld.so writes into the program's memory. */
static uint64_t
find_debug(const struct image *image)
{
	Elf64_Phdr segments[PHDRS_MAX];
	uint64_t bias = 0, dynamic = 0, entry[2];

	if (image->auxv_phdr == 0 || image->auxv_phnum == 0 || image->auxv_phnum > PHDRS_MAX ||
	    !memory_read(&image->memory, image->auxv_phdr, segments,
		image->auxv_phnum * sizeof segments[0]))
		return 0;
	for (uint64_t i = 0; i < image->auxv_phnum; i++) {
		if (segments[i].p_type == PT_PHDR)
			bias = image->auxv_phdr - segments[i].p_vaddr;
	}
	for (uint64_t i = 0; i < image->auxv_phnum; i++) {
		if (segments[i].p_type == PT_DYNAMIC)
			dynamic = segments[i].p_vaddr + bias;
	}
	for (int i = 0; dynamic != 0 && i < LINK_MAPS_MAX; i++, dynamic += sizeof entry) {
		if (!memory_read(&image->memory, dynamic, entry, sizeof entry) || entry[0] == DT_NULL)
			return 0;
		if (entry[0] == DT_DEBUG)
			return entry[1];
	}
	return 0;
}

uint64_t
modules_link_map(const struct image *image, const struct module *module)
{
	uint64_t debug = find_debug(image), map = 0;
	uint64_t fields[4];	/* of struct link_map: l_addr, l_name, l_ld, l_next */

	if (debug == 0 || !memory_read(&image->memory, debug + 8, &map, sizeof map))
		return 0;
	for (int i = 0; map != 0 && i < LINK_MAPS_MAX; i++, map = fields[3]) {
		if (!memory_read(&image->memory, map, fields, sizeof fields))
			return 0;
		if (fields[0] == module->bias)
			return map;
	}
	return 0;
}
