/*
 * ubsan.h: what UBSan's files share: the compiler's data about a place, and one report.
 *
 * The compiler calls __ubsan_handle_KIND(data, …) where a check has failed. data is static and
 * writable: its column is set to all ones when the place is reported, which is how a place is
 * reported once. The layouts are those of clang 14 … 19, UndefinedBehaviorSanitizer in CodeGen.
 */
#ifndef UBSAN_H
#define UBSAN_H

#include "base/base.h"
#include "flag/flag.h"

/* ---- ABI ---- */
struct ubsan_source { const char *file; u32 line, column; };
#define UBSAN_REPORTED	(~0u)			/* column of a place that was reported */

enum { UBSAN_INTEGER = 0, UBSAN_FLOAT = 1, UBSAN_UNKNOWN = 0xffff };
struct ubsan_type {
	u16 kind;
	u16 info;			/* integer: log2 of the bits << 1 | signed; float: bits */
	char name[];			/* with its quotes */
};

/* What each handler is given begins with the place, but for the last two. */
struct data_type { struct ubsan_source at; const struct ubsan_type *type; };
struct data_access { struct ubsan_source at; const struct ubsan_type *type; u8 log2_align, use; };
/*
 * The size of a conversion's data is 40 bytes for every clang: bits, which came with 19, lies where
 * the compilers before it have padding, and they fill that with zeros.
 */
struct data_pair {
	struct ubsan_source at;
	const struct ubsan_type *from, *to;
	u8 conversion;
	u32 bits;			/* of the bit-field, 0 none */
};
_Static_assert(offsetof(struct data_pair, bits) == 36, "clang 19");
struct data_attribute { struct ubsan_source at, attribute; s32 index; };
struct data_alignment { struct ubsan_source at, assumption; const struct ubsan_type *type; };
struct data_builtin { struct ubsan_source at; u8 builtin; };
struct data_dynamic { struct ubsan_source at; const struct ubsan_type *type; uptr type_info; u8 use; };
struct data_cast { const struct ubsan_type *from, *to; };	/* no place: compilers of old */
struct data_cfi { u8 check; struct ubsan_source at; const struct ubsan_type *type; };

/* ---- kinds of errors: kinds.def ---- */
enum ubsan_kind {
#define KIND(id, summary, suppression) UBSAN_##id,
#include "ubsan/kinds.def"
#undef KIND
	UBSAN_KINDS
};

/* ---- one failed check ---- */
struct site {
	void *data;
	uptr a, b, c;			/* the call's other arguments */
	uptr pc, bp;			/* of the call */
	u32 variant;			/* of its row in handlers.def */
	bool fatal;			/* the _abort form, or one that never returns */
	bool begun;			/* there is a report */
	enum ubsan_kind kind;
	struct ubsan_source at;
	int error;			/* errno of the program */
};

/* ---- report.c ---- */
/*
 * False: the place was reported before, or a suppression matches; nothing is said. True: the
 * report is begun, the caller says site_error once, then notes; site_end prints the rest.
 */
bool site_begin(struct site *, enum ubsan_kind, struct ubsan_source *);
void site_error(struct site *, const char *fmt, ...) SAN_FORMAT(2, 3);
void site_note(const struct ubsan_source *, const char *fmt, ...) SAN_FORMAT(2, 3);
/* A note on memory, with the bytes there; label, not NULL: what the word at range is. */
void site_note_memory(uptr address, uptr range, const char *label, const char *fmt, ...) SAN_FORMAT(4, 5);
/* "NAME defined here", a note on code; name is filled in first, for the error's text. */
struct ubsan_function { char name[512], place[512]; };
void function_find(struct ubsan_function *, uptr pc);
void function_note(const struct ubsan_function *);
void module_note(const struct site *, uptr address, const char *what);	/* if not the call's module */
void site_end(struct site *);

/* What __ubsan_get_current_report_data tells, while __ubsan_on_report runs. */
struct ubsan_current { const char *kind, *message; struct ubsan_source at; };
extern SAN_HIDDEN struct ubsan_current ubsan_current;

/* ---- value.c ---- */
#define VALUE_TEXT	80			/* bytes of text */
/* The value that a handler was given: itself, or its address when it is wider than a register. */
const char *value_text(char *text, const struct ubsan_type *, uptr handle);
bool value_negative(const struct ubsan_type *, uptr handle);
bool value_is(const struct ubsan_type *, uptr handle, u64 value);	/* not negative, and this one */
u64 value_low(const struct ubsan_type *, uptr handle);	/* ~0 for what needs more bits */
bool type_signed(const struct ubsan_type *);
u32 type_bits(const struct ubsan_type *);

/* ---- flags.c ---- */
struct ubsan_flags {
#define FLAG(type, name, value, help) FLAG_TYPE_##type name;
#include "ubsan/flags.def"
#undef FLAG
};
extern SAN_HIDDEN struct ubsan_flags ubsan_flags;
bool suppressed(const struct site *);
bool suppressed_vptr(const char *type_name);

/* ---- api.c: the program may have its own of these ---- */
SAN_EXPORT const char *__ubsan_default_options(void);
SAN_EXPORT void __ubsan_on_report(void);

/*
 * Of the archive for C++, if it is linked: what a failed check of control flow found to be no object
 * of its type. The structure is passed by value.
 */
enum { CFI_VIRTUAL_CALL, CFI_PLAIN_CALL, CFI_DERIVED_CAST, CFI_UNRELATED_CAST, CFI_CALL, CFI_MEMBER_CALL };
struct cfi_options { bool fatal; uptr pc, bp; };
SAN_EXPORT SAN_WEAK void __ubsan_handle_cfi_bad_type(struct data_cfi *, uptr vtable, bool valid,
    struct cfi_options);

/* ---- handlers.c, for abi.c: code is the row's number * 2, + 1 when the call does not return ---- */
const char *use_text(u32 use);		/* what an access or a cast is called */
SAN_HIDDEN void ubsan_handle(void *data, uptr a, uptr b, uptr c, u32 code);

#endif
