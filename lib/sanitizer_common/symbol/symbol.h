/*
 * symbol.h: program counters and addresses to names.
 *
 * Order of tries: the program's own __sanitizer_symbolize_code/_data (weak), llvm-symbolizer over
 * a pipe (flag, environment, PATH, versioned names), addr2line when allowed, our reader of the
 * ELF symbol table, module and offset. Report phase; takes lock_symbol. A call from inside
 * another one on the same thread (from `each`, or from a fault in here) answers with module and
 * offset only.
 */
#ifndef SAN_SYMBOL_H
#define SAN_SYMBOL_H

#include "base/base.h"

/* Strings are never NULL; "" is unknown. They live until the next sym_pc or sym_data. */
struct sym_frame {
	uptr pc;
	const char *function;
	uptr function_offset;		/* SYM_UNKNOWN */
	const char *file;
	int line, column;		/* 0 unknown */
	const char *module;		/* path */
	uptr module_offset;
	const char *build_id;		/* hexadecimal */
};
#define SYM_UNKNOWN	(~(uptr)0)
struct sym_data {
	const char *name;
	const char *file;
	int line;
	uptr begin, size;		/* 0 unknown */
	const char *module;
	uptr module_offset;
};

/* ==== report phase ==== */
/*
 * Calls each for every inlined frame at pc, innermost first; at least once. pc is looked up as it
 * is: for a return address give the byte before. may allocate
 */
void sym_pc(uptr pc, void (*each)(const struct sym_frame *, void *), void *arg);
/* The global variable at address; false when its name is not to be had. may allocate */
bool sym_data(uptr address, struct sym_data *);
/* Module path and offset of an address, by our module list; false when in none. may allocate */
bool sym_module(uptr address, char *path, uptr size, uptr *offset);
/* name itself when it cannot; else valid until the next call. may allocate */
const char *sym_demangle(const char *name);

/* One frame by a stack_trace_format such as "    #%n %p %F %L"; "DEFAULT" is that one. With
 * enable_symbolizer_markup the format is ignored. Returns the length that the text needs. */
uptr sym_render(char *buf, uptr size, const char *format, const struct sym_frame *, u32 number);
/* As sym_render for data: "%g %s:%l" … */
uptr sym_render_data(char *buf, uptr size, const char *format, const struct sym_data *);
bool sym_render_needs_symbols(const char *format);	/* anything beyond %n and %p? */
/* "file:line:column", or "file(line,column)" with symbolize_vs_style; prefix stripped. */
uptr sym_render_place(char *buf, uptr size, const char *file, int line, int column);
const char *sym_strip_path(const char *path);		/* strip_path_prefix */
const char *sym_strip_name(const char *function);	/* without __interceptor_ */
/* With enable_symbolizer_markup: the module lines that a log's reader needs, the first time. */
void sym_print_markup(void);

void sym_prepare_sandbox(void);			/* start the symbolizer now */
void sym_print_modules(void);			/* print_module_map */

/* ==== call phase: takes no lock ==== */
void sym_modules_changed(void);			/* dlopen, dlclose */
void sym_fork_child(void);			/* forget the parent's symbolizer */

/* ==== between the files of this folder; callers hold lock_symbol ==== */

/* policy.c */
bool sym_enter(void);		/* takes lock_symbol; false on a thread that has it */
void sym_leave(void);

/* modules.c: what is mapped where */
struct os_segment;
struct module {
	char *path;
	uptr base, lowest, highest;
	struct os_segment *segments;
	u32 segment_count;
	char build_id[65];
};
const struct module *modules_find(uptr address);	/* NULL: in none; valid until the next */
const struct module *modules_peek(uptr address);	/* in the list as it is; without lock_symbol */
u32 modules_all(const struct module **);

/* text.c: a text that grows, kept between uses */
struct text { char *at; uptr length, capacity; };
bool text_reserve(struct text *, uptr n);	/* room for n more bytes; false beyond 16 MiB */
void text_add(struct text *, const char *s);

/* answer.c: what llvm-symbolizer and addr2line write; both cut the text up in place */
struct answer_frame { const char *function, *file; int line, column; };
/* The frames of one answer, at most max; 0 when it makes no sense. */
u32 answer_code(char *text, struct answer_frame *, u32 max);
bool answer_data(char *text, struct sym_data *);

/* pipe.c: a helper program that answers requests on its standard output */
struct pipe_helper {
	const char *path;
	const char *const *argv;
	int pid, in, in_other_end, out;		/* valid while pid is not 0 */
	int owner;				/* process that started it */
	char in_name[64], out_name[64];		/* what in and out refer to, where that has a name */
	u32 starts;
	bool given_up;
};
/*
 * Sends the request and reads into answer until is_whole says so. False when the helper died,
 * fell silent or flooded us, also on a second try. It is then given up after some starts.
 */
bool pipe_ask(struct pipe_helper *, const char *request, uptr length, struct text *answer,
    bool (*is_whole)(const char *, uptr));
bool pipe_start(struct pipe_helper *);
void pipe_stop(struct pipe_helper *);
void pipe_forget(struct pipe_helper *);		/* in a child of the owner */
extern SAN_HIDDEN u64 pipe_patience_ns;			/* for one answer */

/* helpers.c: which programs there are, and how to ask them */
bool helper_code(const struct module *, uptr offset, struct text *answer);
bool helper_data(const struct module *, uptr offset, struct text *answer);
void helper_prepare(void);
void helper_fork_child(void);

/* hooks.c: the program's own symbolizer and demangler */
bool hook_code(const char *module, uptr offset, struct text *answer);
bool hook_data(const char *module, uptr offset, struct text *answer);
void hook_flush(void);

/* elf.c: our reader of symbol tables */
struct elf_symbol { uptr value, size; };	/* value: link-time address */
/* The function (or object, for data) that covers offset; its name goes to text. */
bool elf_find(const char *path, uptr offset, bool data, struct elf_symbol *, struct text *name);

#endif
