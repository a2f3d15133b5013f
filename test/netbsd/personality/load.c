/*
 * load.c: a static program of NetBSD's into memory, and the stack that it begins with.
 */
#include "personality.h"

#include <linux/elf.h>

#define STACK_SOFT	(4ul << 20)	/* DFLSSIZ */
#define STACK_HARD	(128ul << 20)	/* MAXSSIZ */

/* ---- notes ---- */

struct note { u32 name_size, size, type; };
struct wanted { bool ident; u32 pax; };

/* The last of several PaX notes counts; where there is none, nothing is on. */
static void
note_look(const struct note *n, struct wanted *w)
{
	const char *name = (const char *)(n + 1);
	const u32 *content = (const u32 *)(name + ROUND_UP(n->name_size, 4));

	if (n->type == 1 && n->name_size == 7 && bytes_compare(name, "NetBSD", 7) == 0)
		w->ident = true;
	if (n->type == 3 && n->name_size == 4 && bytes_compare(name, "PaX", 4) == 0 && n->size == 4)
		w->pax = (*content & 2 ? 0 : PAX_MPROTECT) | (*content & 0x20 ? 0 : PAX_ASLR);
}

static void
notes_look(int fd, const Elf64_Phdr *ph, struct wanted *w)
{
	static u32 notes[1024];
	u64 at = 0, size = MIN(ph->p_filesz, sizeof notes);

	if (host(pread64, fd, notes, size, ph->p_offset) != (sptr)size)
		return;
	while (at + sizeof(struct note) <= size) {
		const struct note *n = (const struct note *)((const u8 *)notes + at);

		note_look(n, w);
		at += sizeof *n + ROUND_UP(n->name_size, 4) + ROUND_UP(n->size, 4);
	}
}

struct image {
	int fd;
	Elf64_Ehdr header;
	Elf64_Phdr segments[32];
};

/* What is wrong with it; NULL nothing. */
static const char *
image_open(struct image *m, const char *path)
{
	const Elf64_Ehdr *h = &m->header;

	m->fd = (int)host(open, path, 0x80000 /* O_CLOEXEC */);
	if (m->fd < 0)
		return "cannot be opened";
	if (host(pread64, m->fd, h, sizeof *h, 0) != sizeof *h || bytes_compare(h->e_ident, ELFMAG, 4) != 0 ||
	    h->e_ident[4] != 2 || h->e_machine != 62)
		return "is no ELF program for amd64";
	if (h->e_phnum > ARRAY_LENGTH(m->segments) ||
	    host(pread64, m->fd, m->segments, h->e_phnum * sizeof *m->segments, h->e_phoff) !=
	    (sptr)(h->e_phnum * sizeof *m->segments))
		return "has no usable program headers";
	return NULL;
}

static const char *
image_check(struct image *m, struct wanted *w)
{
	for (u32 i = 0; i < m->header.e_phnum; i++)
		if (m->segments[i].p_type == PT_INTERP)
			return "is dynamic, and there is no ld.elf_so here: link it with -static";
		else if (m->segments[i].p_type == PT_NOTE)
			notes_look(m->fd, &m->segments[i], w);
	if (!w->ident)
		return "has no NetBSD note";
	return m->header.e_type != ET_EXEC ? "is position-independent: link it with -no-pie" : NULL;
}

bool
is_guest_program(const char *path)
{
	struct image m;
	struct wanted w = { 0 };
	const char *wrong = image_open(&m, path);

	if (wrong == NULL)
		image_check(&m, &w);
	if (m.fd >= 0)
		host(close, m.fd);
	return w.ident;
}

/* ---- segments ---- */

static u32
prot_of(const Elf64_Phdr *s)
{
	return (s->p_flags & PF_R ? GPROT_READ : 0) | (s->p_flags & PF_W ? GPROT_WRITE : 0) |
	    (s->p_flags & PF_X ? GPROT_EXEC : 0);
}

static void
map_or_die(u64 at, u64 size, u32 prot, u32 max, u32 flags, int fd, u64 offset)
{
	sptr r = vm_map(at, size, prot, max, flags | GMAP_FIXED | GMAP_PRIVATE, fd, offset, NULL);

	if (r < 0)
		host_die("no memory at 0x%lx (error %d)", at, (int)-r);
}

static void
segment_map(const struct image *m, const Elf64_Phdr *s)
{
	u64 begin = ROUND_DOWN(s->p_vaddr, PAGE), in_file = s->p_vaddr + s->p_filesz, end = s->p_vaddr + s->p_memsz;
	u64 file_end = ROUND_UP(in_file, PAGE);

	if (end > USER_END || begin < PAGE)
		host_die("a segment lies outside the address space");
	if (s->p_filesz != 0)
		map_or_die(begin, in_file - begin, prot_of(s), GPROT_ALL, 0, m->fd, ROUND_DOWN(s->p_offset, PAGE));
	else
		file_end = begin;
	if (end > in_file && s->p_filesz != 0 && (s->p_flags & PF_W))
		bytes_set((void *)in_file, 0, MIN(file_end, end) - in_file);
	if (end > file_end)
		map_or_die(file_end, end - file_end, prot_of(s), GPROT_ALL, GMAP_ANON, -1, 0);
}

/* ---- the stack ---- */

static u32
count_of(char **texts)
{
	u32 n = 0;

	while (texts[n] != NULL)
		n++;
	return n;
}

static u64
push_text(u64 *sp, const char *text)
{
	uptr n = str_length(text) + 1;

	*sp -= n;
	bytes_copy((void *)*sp, text, n);
	return *sp;
}

static void
push_texts(u64 *sp, char **texts, u32 n, u64 *to)
{
	for (u32 i = n; i-- > 0;)
		to[i] = push_text(sp, texts[i]);
	to[n] = 0;
}

struct auxiliary { u64 type, value; };

/*
 * From below: argc, argv, 0, environment, 0, auxiliary vector, strings, struct ps_strings. Returns
 * where argc is.
 */
static u64
stack_fill(struct lwp *l, u64 top, const struct image *m, u64 headers, char **argv, char **envp)
{
	u32 argc = count_of(argv), envc = count_of(envp), words;
	u64 sp = top - sizeof(struct guest_strings), path, *w;
	struct guest_strings *strings = (struct guest_strings *)sp;

	l->process->strings = sp;
	path = push_text(&sp, l->process->path);
	for (u32 i = 0; i < argc; i++)
		sp -= str_length(argv[i]) + 1;
	for (u32 i = 0; i < envc; i++)
		sp -= str_length(envp[i]) + 1;
	{
		const struct auxiliary aux[] = { { 3, headers }, { 4, sizeof(Elf64_Phdr) }, { 5, m->header.e_phnum },
			{ 6, PAGE }, { 7, 0 }, { 8, 0 }, { 9, m->header.e_entry }, { 2000, (u64)host(geteuid) },
			{ 2001, (u64)host(getuid) }, { 2002, (u64)host(getegid) }, { 2003, (u64)host(getgid) },
			{ 2014, path }, { 13, top }, { 0, 0 } };
		u64 texts = path;

		words = 1 + argc + 1 + envc + 1;
		w = (u64 *)ROUND_DOWN(sp - words * sizeof *w - sizeof aux, 16);
		w[0] = argc;
		push_texts(&texts, envp, envc, w + 1 + argc + 1);
		push_texts(&texts, argv, argc, w + 1);
		bytes_copy(w + words, aux, sizeof aux);
	}
	*strings = (struct guest_strings){ .argv = (u64)(w + 1), .argc = (s32)argc, .envp = (u64)(w + argc + 2),
		.envc = (s32)envc };
	return (u64)w;
}

static u64
random_bits(void)
{
	u64 bits = 0;

	host(getrandom, &bits, sizeof bits, 0);
	return bits;
}

static u64
stack_make(struct lwp *l, const struct image *m, u64 headers, char **argv, char **envp)
{
	bool random = l->process->pax & PAX_ASLR;
	u64 top = USER_END - (random ? random_bits() % (16ul << 20) & ~(PAGE - 1) : 0);

	l->process->stack_limit = STACK_SOFT;
	map_or_die(top - STACK_HARD, STACK_HARD - STACK_SOFT, 0, GPROT_READ | GPROT_WRITE, GMAP_ANON, -1, 0);
	map_or_die(top - STACK_SOFT, STACK_SOFT, GPROT_READ | GPROT_WRITE, GPROT_READ | GPROT_WRITE, GMAP_ANON,
	    -1, 0);
	if (random)
		vm_random(random_bits());
	return stack_fill(l, top, m, headers, argv, envp);
}

/* ---- the first frame ---- */

/* A frame of the host's, as if a signal had come before the first instruction. */
static void
frame_make(struct lwp *l, u64 pc, u64 sp, u64 strings)
{
	static u8 floats[512] SAN_ALIGNED(64);
	struct ucontext f = { 0 };
	struct sigcontext_64 *c = (struct sigcontext_64 *)&f.uc_mcontext;
	u32 control = 0x1f80;
	u16 word = 0x37f;

	bytes_copy(floats, &word, sizeof word);
	bytes_copy(floats + 24, &control, sizeof control);
	f.uc_mcontext.fpstate = (void *)floats;
	c->ip = pc;
	c->sp = sp;
	c->bx = strings;
	c->flags = 0x202;
	c->cs = 0x33;
	c->ss = 0x2b;
	l->frame = frame_copy(l, &f);
}

void
load(struct lwp *l, const char *path, char **argv, char **envp)
{
	struct image m;
	struct wanted w = { 0 };
	u64 headers = 0, sp;
	const char *wrong = image_open(&m, path);
	char link[64];

	if (wrong == NULL)
		wrong = image_check(&m, &w);
	if (wrong != NULL)
		host_die("%s %s", path, wrong);
	l->process->pax = w.pax;
	fmt_print(link, sizeof link, "/proc/self/fd/%d", m.fd);
	host(readlink, link, l->process->path, sizeof l->process->path - 1);
	for (u32 i = 0; i < m.header.e_phnum; i++) {
		const Elf64_Phdr *s = &m.segments[i];

		if (s->p_type != PT_LOAD)
			continue;
		segment_map(&m, s);
		if (m.header.e_phoff >= s->p_offset && m.header.e_phoff < s->p_offset + s->p_filesz)
			headers = s->p_vaddr + (m.header.e_phoff - s->p_offset);
	}
	sp = stack_make(l, &m, headers, argv, envp);
	host(close, m.fd);
	frame_make(l, m.header.e_entry, sp, l->process->strings);
}
