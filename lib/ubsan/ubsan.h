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
	bool begun;			/* there is something to say */
	bool find;			/* the data does not tell the place: pc does */
	/* what is said: see say */
	enum ubsan_kind kind;
	struct ubsan_source at;
	const struct ubsan_type *type, *other;
	const char *word;
	int error;			/* errno of the program */
};

/* ---- report.c ---- */
/*
 * Begin a report of what is wrong at a place, unless it was reported before or a suppression
 * matches. The text is taken as it stands but for
 *	%t %u	the name of type and of other
 *	%s %S	"signed" or "unsigned", as these are
 *	%z %Z	their numbers of bits
 *	%a %b	the values a and b, of type and of other (of type, if there is no other)
 *	%p %q	a and b as addresses
 *	%n %m	b and c in decimal
 *	%f	the function at a
 *	%o %w	variant as a character, word
 */
bool say(struct site *, enum ubsan_kind, struct ubsan_source *, const char *text);
void site_error(struct site *);		/* prints what was said */
void site_end(struct site *);		/* and after its notes the rest; returns if going on is allowed */

/* ---- note.c ---- */
extern SAN_HIDDEN char note_text[4096];	/* of an error or a note; under the report lock, as the next are */
extern SAN_HIDDEN char note_place[1024];	/* where that is */
extern SAN_HIDDEN char note_found[1024];	/* the function that place_find found */
void line_print(u32 color, const char *what);	/* note_place, what it is, note_text */
void place_render(const struct ubsan_source *);
void place_find(uptr pc);		/* likewise, from code */
void note(const char *fmt, ...) SAN_FORMAT(1, 2);	/* at place */
void note_at(const struct ubsan_source *, const char *what);	/* "… specified here" */
/* On memory, with the bytes there; label, not NULL: what the word at range is. */
void note_memory(uptr address, uptr range, const char *label, const char *fmt, ...) SAN_FORMAT(4, 5);
void note_function(uptr pc);		/* "f defined here" */
void note_module(const struct site *, const char *what);	/* if a is in another module than the call */

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
extern SAN_HIDDEN const char *const summaries[];	/* by kind */
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

/* ---- handlers.c: no function here calls the program's ---- */
struct row {
	void (*run)(struct site *);	/* looks at the data, and perhaps says what is wrong */
	void (*notes)(const struct site *);
	enum { DATA_NONE, DATA_TYPE } data;
	u32 variant;
};
extern SAN_HIDDEN const struct row ubsan_rows[];
const char *use_text(u32 use);		/* what an access or a cast is called */

/* ---- report.c, for abi.c: code is the row's number * 2, + 1 when the call does not return ---- */
SAN_HIDDEN void ubsan_handle(void *data, uptr a, uptr b, uptr c, u32 code);

#endif
