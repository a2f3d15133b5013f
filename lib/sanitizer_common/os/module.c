/*
 * module.c: what the dynamic linker has loaded, and symbols behind ours.
 *
 * The loader's list, handles and symbol search have no equivalent among system calls: its state
 * is private memory under a private lock, so dl_iterate_phdr (loader.c), dlinfo and dlsym are called.
 * Those that we intercept are found as the next definition after ours (sys_real). A callback
 * of os_module_each runs under the loader's lock, which the same thread may take again.
 */
#include "os/os.h"
#include "os/real.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>

#define SEGMENTS_MAX	32
#define BUILD_ID	3		/* NT_GNU_BUILD_ID, a note of the name "GNU" */

/* The program shall not find a failure of ours in its next dlerror(). */
static void
failure_forget(void)
{
	static char *(*forget)(void);

	if (load_acquire(&forget) == NULL)
		store_release(&forget, dlsym(RTLD_NEXT, "dlerror"));
	if (forget != NULL)
		forget();
}

void *
os_symbol_next(const char *name, const char *version)
{
	void *p = version != NULL ? dlvsym(RTLD_NEXT, name, version) : dlsym(RTLD_NEXT, name);

	if (p == NULL)
		failure_forget();
	return p;
}

static void
at_exit_call(void *f)
{
	((void (*)(void))f)();
}

void
os_at_exit(void (*f)(void))
{
	static char object;		/* NetBSD wants the name of one */
	int (*add)(void (*)(void *), void *, void *) = os_symbol_next("__cxa_atexit", NULL);

	if (add != NULL)
		add(at_exit_call, (void *)f, &object);
}

void *
sys_real(void **at, const char *name)
{
	void *p = load_acquire(at);

	if (p == NULL) {
		p = os_symbol_next(name, NULL);
		store_release(at, p);
	}
	return p;
}

/* The build id among the notes of one segment; names and descriptions are padded to 4. */
static void
build_id_find(const u8 *at, const u8 *end, struct os_module *m)
{
	while (at + sizeof(Elf64_Nhdr) <= end) {
		const Elf64_Nhdr *note = (const Elf64_Nhdr *)at;
		const u8 *name = at + sizeof *note;
		const u8 *value = name + ROUND_UP(note->n_namesz, 4);

		at = value + ROUND_UP(note->n_descsz, 4);
		if (at > end || at < value)
			return;
		if (note->n_type == BUILD_ID && note->n_namesz == sizeof "GNU" &&
		    bytes_compare(name, "GNU", sizeof "GNU") == 0) {
			m->build_id = value;
			m->build_id_size = note->n_descsz;
			return;
		}
	}
}

struct module_walk {
	bool (*each)(const struct os_module *, void *);
	void *arg;
	bool first;
};

/* Under the loader's lock, the same for every walk; a stack may be a few pages long. */
static char main_path[4096];

static int
module_visit(struct dl_phdr_info *info, size_t size, void *arg)
{
	struct module_walk *walk = arg;
	struct os_segment segments[SEGMENTS_MAX];
	struct os_module m = { .path = info->dlpi_name, .base = info->dlpi_addr,
		.lowest = ~0ul, .segments = segments, .is_main = walk->first };

	walk->first = false;
	if (m.is_main && !os_failed(os_exe_path(main_path, sizeof main_path)))
		m.path = main_path;
	if (m.path == NULL)
		m.path = "";
	for (u32 i = 0; i < info->dlpi_phnum; i++) {
		const Elf64_Phdr *p = &info->dlpi_phdr[i];
		uptr begin = m.base + p->p_vaddr, end = begin + p->p_memsz;

		if (p->p_type == PT_TLS)
			m.tls_image = (struct range){ begin, end };
		if (p->p_type == PT_NOTE && m.build_id == NULL)
			build_id_find((const u8 *)begin, (const u8 *)end, &m);
		if (p->p_type != PT_LOAD)
			continue;
		m.lowest = MIN(m.lowest, begin);
		m.highest = MAX(m.highest, end);
		if (m.segment_count == SEGMENTS_MAX)
			continue;
		segments[m.segment_count++] = (struct os_segment){ begin, end,
			(u8)((p->p_flags & PF_R ? OS_PROT_READ : 0) |
			(p->p_flags & PF_W ? OS_PROT_WRITE : 0) |
			(p->p_flags & PF_X ? OS_PROT_EXEC : 0)) };
	}
	return m.segment_count != 0 && walk->each(&m, walk->arg);
}

void
os_module_each(bool (*each)(const struct os_module *, void *), void *arg)
{
	struct module_walk walk;

	walk.each = each;
	walk.arg = arg;
	walk.first = true;
	sys_loader_each(module_visit, &walk);
}

bool
os_handle_info(void *handle, uptr *base, const char **path)
{
	static void *real;
	__typeof__(&dlinfo) info = sys_real(&real, "dlinfo");
	struct link_map *map = NULL;

	if (info == NULL || info(handle, RTLD_DI_LINKMAP, &map) != 0 || map == NULL) {
		failure_forget();
		return false;
	}
	*base = (uptr)map->l_addr;
	*path = map->l_name;
	return true;
}
