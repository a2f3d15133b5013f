/*
 * policy.c: the order in which ways to a name are tried, and what is common to them.
 *
 * Everything is done under lock_symbol, in buffers that are kept; a thread that comes back in
 * here (from a frame's callback, or by a fault of a hook) takes no lock and gets no names.
 */
#include "symbol/symbol.h"
#include "flag/flag.h"
#include "os/os.h"
#include "sync/sync.h"

#define FRAMES_MAX	256		/* inlined into one another */

static u64 inside;			/* thread that holds lock_symbol, 0 none */
static struct text answer, name;
static struct answer_frame frames[FRAMES_MAX];

bool
sym_enter(void)
{
	u64 self = os_tid();

	if (load_relaxed(&inside) == self)
		return false;
	mutex_lock(lock_symbol);
	store_relaxed(&inside, self);
	return true;
}

void
sym_leave(void)
{
	store_relaxed(&inside, 0);
	mutex_unlock(lock_symbol);
}

void
sym_fork_child(void)
{
	store_relaxed(&inside, 0);
	helper_fork_child();
}

/* frames[] from the answer of the first way that has one; their number */
static u32
code_from_helpers(const struct module *m, uptr offset)
{
	u32 n = 0;

	if (hook_code(m->path, offset, &answer))
		n = answer_code(answer.at, frames, FRAMES_MAX);
	if (n == 0 && helper_code(m, offset, &answer))
		n = answer_code(answer.at, frames, FRAMES_MAX);
	/* an answer that knows nothing is none: our own reader may */
	if (n == 1 && frames[0].function[0] == '\0' && frames[0].file[0] == '\0')
		n = 0;
	return n;
}

static void
code_each(const struct module *m, struct sym_frame *f,
    void (*each)(const struct sym_frame *, void *), void *arg)
{
	u32 n = code_from_helpers(m, f->module_offset);
	struct elf_symbol symbol;

	for (u32 i = 0; i < n; i++) {
		f->function = frames[i].function;
		f->file = frames[i].file;
		f->line = frames[i].line;
		f->column = frames[i].column;
		each(f, arg);
	}
	if (n != 0)
		return;
	if (elf_find(m->path, f->module_offset, false, &symbol, &name)) {
		f->function = flags.demangle ? sym_demangle(name.at) : name.at;
		f->function_offset = f->module_offset - symbol.value;
	}
	each(f, arg);
}

void
sym_pc(uptr pc, void (*each)(const struct sym_frame *, void *), void *arg)
{
	struct sym_frame f = { .pc = pc, .function = "", .function_offset = SYM_UNKNOWN,
		.file = "", .module = "", .build_id = "" };
	const struct module *m;
	bool inner;

	inner = !sym_enter();
	m = inner ? modules_peek(pc) : modules_find(pc);
	if (m != NULL) {
		f.module = m->path;
		f.module_offset = pc - m->base;
		f.build_id = m->build_id;
	}
	if (m == NULL || inner || !flags.symbolize || flags.enable_symbolizer_markup)
		each(&f, arg);
	else
		code_each(m, &f, each, arg);
	if (!inner)
		sym_leave();
}

static bool
data_find(const struct module *m, uptr offset, struct sym_data *d)
{
	struct elf_symbol symbol;

	if (hook_data(m->path, offset, &answer) && answer_data(answer.at, d))
		return true;
	if (helper_data(m, offset, &answer) && answer_data(answer.at, d))
		return true;
	if (!elf_find(m->path, offset, true, &symbol, &name))
		return false;
	d->name = flags.demangle ? sym_demangle(name.at) : name.at;
	d->file = "";
	d->line = 0;
	d->begin = symbol.value;
	d->size = symbol.size;
	return true;
}

bool
sym_data(uptr address, struct sym_data *d)
{
	const struct module *m;
	bool found = false;

	*d = (struct sym_data){ .name = "", .file = "", .module = "" };
	if (!sym_enter())
		return false;
	m = modules_find(address);
	if (m != NULL) {
		d->module = m->path;
		d->module_offset = address - m->base;
		found = flags.symbolize && !flags.enable_symbolizer_markup &&
		    data_find(m, d->module_offset, d);
		if (found && d->begin != 0)
			d->begin += m->base;
	}
	sym_leave();
	return found;
}

bool
sym_module(uptr address, char *path, uptr size, uptr *offset)
{
	bool inner = !sym_enter();
	const struct module *m = inner ? modules_peek(address) : modules_find(address);

	if (m != NULL) {
		str_copy(path, size, m->path);
		*offset = address - m->base;
	}
	if (!inner)
		sym_leave();
	return m != NULL;
}

void
sym_prepare_sandbox(void)
{
	const struct module *all;

	if (!sym_enter())
		return;
	modules_all(&all);
	if (flags.symbolize && !flags.enable_symbolizer_markup)
		helper_prepare();
	sym_leave();
}
