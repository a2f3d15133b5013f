/*
 * flag.h: run-time flags.
 *
 * A table of rows (common.def, <tool>/flags.def) gives the struct, its defaults, the parser and
 * the help text. Text is name=value separated by blanks, ':', ',', or newlines; values may be
 * quoted by ' or ". include=F and include_if_exists=F read more (%b binary name, %p pid).
 */
#ifndef SAN_FLAG_H
#define SAN_FLAG_H

#include "base/base.h"

typedef const char *flag_string;
typedef int flag_mode;			/* handle_*: 0 no, 1 yes, 2 exclusive; also false/true */
enum flag_kind { FLAG_BOOL, FLAG_INT, FLAG_UPTR, FLAG_STRING, FLAG_MODE };
struct flag_row { const char *name; const char *help; void *at; enum flag_kind kind; };

struct common_flags {
#define FLAG(type, name, value, help) FLAG_TYPE_##type name;
#define FLAG_TYPE_bool		bool
#define FLAG_TYPE_int		int
#define FLAG_TYPE_uptr		uptr
#define FLAG_TYPE_string	flag_string
#define FLAG_TYPE_mode		flag_mode
#include "flag/common.def"
#undef FLAG
};
extern SAN_HIDDEN struct common_flags flags;	/* common_flags: valid with its defaults from preinit */

/* ==== init phase ==== */
void flag_register(const struct flag_row *rows, u32 count);	/* rows are kept by address */
void flag_register_common(void);
void flag_parse(const char *text, const char *from);	/* unknown names are remembered */
void flag_parse_env(const char *variable);
/*
 * A set beside the first tables that were registered (0, or the common ones), and nothing else is known
 * by name meanwhile. Unknown names are told, and *help prints the set.
 */
#define FLAG_TABLES_COMMON	2
void flag_parse_beside(u32 tables, const struct flag_row *rows, u32 count, const char *defaults,
    const char *variable, const bool *help);
void flag_report_unknown(void);		/* one warning line, at verbosity >= 1 as upstream's */
void flag_print_help(const char *tool);	/* "Available flags for Tool:" and a line each */

/* FLAG_KIND_x for the rows of a table */
#define FLAG_KIND_bool		FLAG_BOOL
#define FLAG_KIND_int		FLAG_INT
#define FLAG_KIND_uptr		FLAG_UPTR
#define FLAG_KIND_string	FLAG_STRING
#define FLAG_KIND_mode		FLAG_MODE

#endif
