/*
 * symbol.h: program counters and addresses to names.
 *
 * Order of tries: the program's own __sanitizer_symbolize_code/_data (weak), llvm-symbolizer over
 * a pipe (flag, environment, PATH, versioned names), addr2line when allowed, our reader of the
 * ELF symbol table, dladdr's answer, module and offset. Report phase only; takes lock_symbol.
 */
#ifndef SAN_SYMBOL_H
#define SAN_SYMBOL_H

#include "base/base.h"

#define SYM_NAME_MAX	1024
#define SYM_FILE_MAX	4096
struct sym_frame {
	uptr pc;
	char function[SYM_NAME_MAX];	/* "" unknown */
	uptr function_offset;		/* ~0 unknown */
	char file[SYM_FILE_MAX];	/* "" unknown */
	int line, column;		/* 0 unknown */
	char module[SYM_FILE_MAX];	/* "" unknown */
	uptr module_offset;
	char build_id[65];		/* hexadecimal, "" unknown */
};
struct sym_data {
	char name[SYM_NAME_MAX];
	char file[SYM_FILE_MAX];
	int line;
	uptr begin, size;
	char module[SYM_FILE_MAX];
	uptr module_offset;
};
/* Calls each for every inlined frame at pc, innermost first; at least once. */
void sym_pc(uptr pc, void (*each)(const struct sym_frame *, void *), void *arg);
bool sym_data(uptr address, struct sym_data *);
/* Module path and offset of an address, by our module list; false when in none. */
bool sym_module(uptr address, char *path, uptr size, uptr *offset);
const char *sym_demangle(const char *name);	/* name itself when it cannot; static until next call */
/* One frame by a stack_trace_format such as "    #%n %p %F %L". */
uptr sym_render(char *buf, uptr size, const char *format, const struct sym_frame *, u32 number);
/* As sym_render for data: "%g %s:%l" … */
uptr sym_render_data(char *buf, uptr size, const char *format, const struct sym_data *);
void sym_modules_changed(void);			/* dlopen, dlclose: call phase, takes no lock */
void sym_prepare_sandbox(void);			/* start the symbolizer now */
void sym_fork_child(void);			/* forget the parent's symbolizer */
void sym_print_modules(void);			/* print_module_map */

#endif
