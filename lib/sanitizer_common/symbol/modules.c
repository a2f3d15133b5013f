/*
 * modules.c: what is mapped where: the loaded objects with their segments.
 *
 * A copy of the loader's list, sorted by address and kept until dlopen or dlclose was seen or an
 * address is in none of it. An address that no object of the loader's covers but that lies in a
 * mapped file (code that a program mapped by itself) gets a module made of that mapping.
 * Callers hold lock_symbol.
 */
#include "flag/flag.h"
#include "symbol/symbol.h"
#include "flag/flag.h"
#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"

static struct {
	struct module *at;
	u32 count, capacity;
	u32 seen;			/* value of changes when the list was made */
	bool made, changing;
} modules;
static u32 changes;

void
sym_modules_changed(void)
{
	add_relaxed(&changes, 1);
}

static struct module *
module_add(const char *path)
{
	struct module *m;

	if (modules.count == modules.capacity) {
		modules.capacity = modules.capacity != 0 ? 2 * modules.capacity : 64;
		modules.at = arena_resize(modules.at, modules.capacity * sizeof *modules.at);
	}
	m = &modules.at[modules.count++];
	bytes_set(m, 0, sizeof *m);
	m->path = arena_string(path);
	return m;
}

static void
print_build_id(char *text, uptr size, const u8 *id, u32 n)
{
	text[0] = '\0';
	for (u32 i = 0; id != NULL && i < n && 2 * i + 2 < size; i++)
		fmt_print(text + 2 * i, size - 2 * i, "%02x", id[i]);
}

static bool
module_copy(const struct os_module *from, void *arg)
{
	uptr bytes = from->segment_count * sizeof *from->segments;
	static char exe[4096];
	struct module *m;

	if (from->is_main && (from->path[0] == '\0' || from->path[0] != '/') &&
	    !os_failed(os_exe_path(exe, sizeof exe)))
		m = module_add(exe);
	else if (from->path[0] != '\0')
		m = module_add(from->path);
	else
		return false;
	m->base = from->base;
	m->lowest = from->lowest;
	m->highest = from->highest;
	m->segments = arena_alloc(bytes);
	m->segment_count = from->segment_count;
	bytes_copy(m->segments, from->segments, bytes);
	print_build_id(m->build_id, sizeof m->build_id, from->build_id, from->build_id_size);
	return false;
}

static void
modules_refresh(void)
{
	modules.changing = true;
	for (u32 i = 0; i < modules.count; i++) {
		arena_free(modules.at[i].path);
		arena_free(modules.at[i].segments);
	}
	modules.count = 0;
	modules.seen = load_relaxed(&changes);
	os_module_each(module_copy, NULL);
	modules.changing = false;
	if (modules.made)
		hook_flush();
	modules.made = true;
}

static bool
module_covers(const struct module *m, uptr address)
{
	if (address < m->lowest || address >= m->highest)
		return false;
	for (u32 i = 0; i < m->segment_count; i++)
		if (address >= m->segments[i].begin && address < m->segments[i].end)
			return true;
	return false;
}

static const struct module *
modules_search(uptr address)
{
	for (u32 i = 0; i < modules.count; i++)
		if (module_covers(&modules.at[i], address))
			return &modules.at[i];
	return NULL;
}

struct mapping_search { uptr address, file_begin; char path[4096]; struct module *found; };

/*
 * Mappings come in order of address. The first of a file, at offset 0, is where its base is.
 */
static bool
mapping_check(const struct os_mapping *m, void *arg)
{
	struct mapping_search *s = arg;

	if (m->path == NULL || m->path[0] != '/')
		return m->begin > s->address;
	if (m->offset == 0 && !str_equal(m->path, s->path)) {
		str_copy(s->path, sizeof s->path, m->path);
		s->file_begin = m->begin;
	}
	if (s->address < m->begin || s->address >= m->end)
		return m->begin > s->address;
	s->found = module_add(m->path);
	s->found->base = str_equal(m->path, s->path) ? s->file_begin : m->begin - m->offset;
	s->found->lowest = m->begin;
	s->found->highest = m->end;
	s->found->segments = arena_alloc(sizeof *s->found->segments);
	s->found->segments[0] = (struct os_segment){ m->begin, m->end, m->prot };
	s->found->segment_count = 1;
	return true;
}

const struct module *
modules_find(uptr address)
{
	static struct mapping_search search;
	const struct module *m = NULL;

	if (modules.made && modules.seen == load_relaxed(&changes))
		m = modules_search(address);
	if (m != NULL)
		return m;
	modules_refresh();
	m = modules_search(address);
	if (m != NULL)
		return m;
	search = (struct mapping_search){ .address = address };
	modules.changing = true;
	os_mapping_each(mapping_check, &search);
	modules.changing = false;
	return search.found;
}

const struct module *
modules_peek(uptr address)
{
	return modules.changing ? NULL : modules_search(address);
}

u32
modules_all(const struct module **all)
{
	if (!modules.made || modules.seen != load_relaxed(&changes))
		modules_refresh();
	*all = modules.at;
	return modules.count;
}

void
sym_print_modules(void)
{
	const struct module *all;
	u32 n = sym_enter() ? modules_all(&all) : 0;

	if (n == 0)
		return;
	out_print("Process memory map follows:\n");
	for (u32 i = 0; i < n; i++)
		out_print("\t%p-%p\t%s\n", (void *)all[i].lowest, (void *)all[i].highest,
		    all[i].path);
	out_print("End of process memory map.\n");
	sym_leave();
}

/* "rwx" without what is missing, as the markup wants it */
static void
print_protection(char text[4], u8 prot)
{
	char *p = text;

	if (prot & OS_PROT_READ)
		*p++ = 'r';
	if (prot & OS_PROT_WRITE)
		*p++ = 'w';
	if (prot & OS_PROT_EXEC)
		*p++ = 'x';
	*p = '\0';
}

void
sym_print_markup(void)
{
	static bool printed;
	static u32 printed_changes;
	const struct module *all;
	char prot[4];
	u32 n;

	if (!flags.enable_symbolizer_markup || !sym_enter())
		return;
	n = modules_all(&all);
	if (printed && printed_changes == modules.seen)
		n = 0;
	else
		out_print("{{{reset}}}\n");
	for (u32 i = 0; i < n; i++) {
		out_print("{{{module:%u:%s:elf:%s}}}\n", i, all[i].path, all[i].build_id);
		for (u32 j = 0; j < all[i].segment_count; j++) {
			const struct os_segment *s = &all[i].segments[j];

			print_protection(prot, s->prot);
			out_print("{{{mmap:%p:0x%lx:load:%u:%s:0x%lx}}}\n", (void *)s->begin,
			    (unsigned long)(s->end - s->begin), i, prot,
			    (unsigned long)(s->begin - all[i].base));
		}
	}
	printed = true;
	printed_changes = modules.seen;
	sym_leave();
}
