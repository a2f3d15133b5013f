/*
 * handlers.c: what each failed check says.
 *
 * A row's function looks at the compiler's data and says what is wrong (say), its other one adds
 * notes when the error stands there. The words are clang's: scripts and tests look for them.
 * Nothing here is on a stack that is ever unwound: it is compiled without unwind tables.
 */
#include "ubsan/ubsan.h"

#define USE_NONNULL	10

/* What an access or a cast is called, by the compiler's numbers. */
const char *
use_text(u32 use)
{
	static const char *const words[] = { "load of", "store to", "reference binding to",
		"member access within", "member call on", "constructor call on", "downcast of",
		"downcast of", "upcast of", "cast to virtual base of", "_Nonnull binding to",
		"dynamic operation on" };

	return use < ARRAY_LENGTH(words) ? words[use] : "use of";
}

static void
type_mismatch(struct site *s)
{
	struct data_access *d = s->data;

	s->word = use_text(d->use);
	s->b = 1ul << d->log2_align;
	if (s->a == 0)
		say(s, d->use == USE_NONNULL ? UBSAN_NULL_ASSIGN : UBSAN_NULL_USE, &d->at,
		    "%w null pointer of type %t");
	else if ((s->a & (s->b - 1)) != 0)
		say(s, UBSAN_MISALIGNED, &d->at,
		    "%w misaligned address %p for type %t, which requires %n byte alignment");
	else
		say(s, UBSAN_OBJECT_SIZE, &d->at,
		    "%w address %p with insufficient space for an object of type %t");
}

static void
pointer_note(const struct site *s)
{
	if (s->a != 0)
		note_memory(s->a, 0, NULL, "pointer points here");
}

static void
alignment(struct site *s)
{
	struct data_alignment *d = s->data;

	s->type = d->type;
	say(s, UBSAN_ALIGNMENT, &d->at, s->c != 0 ?
	    "assumption of %n byte alignment (with offset of %m byte) for pointer of type %t failed" :
	    "assumption of %n byte alignment for pointer of type %t failed");
}

static void
alignment_notes(const struct site *s)
{
	const struct data_alignment *d = s->data;
	uptr real = s->a - s->c;

	if (d->assumption.file != NULL)
		note_at(&d->assumption, "alignment assumption was");
	note_memory(real, 0, NULL, "%saddress is %lu aligned, misalignment offset is %lu bytes",
	    s->c != 0 ? "offset " : "", real & -real, real & (s->b - 1));
}

/* ---- arithmetic ---- */

static void
overflow_say(struct site *s, const char *what)
{
	bool is_signed = type_signed(s->type);

	if (is_signed || s->fatal || !ubsan_flags.silence_unsigned_overflow)
		say(s, is_signed ? UBSAN_SIGNED_OVERFLOW : UBSAN_UNSIGNED_OVERFLOW, s->data, what);
}

static void
overflow(struct site *s)
{
	overflow_say(s, "%s integer overflow: %a %o %b cannot be represented in type %t");
}

static void
negation(struct site *s)
{
	s->word = type_signed(s->type) ? "; cast to an unsigned type to negate this value to itself" : "";
	overflow_say(s, "negation of %a cannot be represented in type %t%w");
}

static void
division(struct site *s)
{
	if (value_negative(s->type, s->b))
		say(s, UBSAN_SIGNED_OVERFLOW, s->data, "division of %a by -1 cannot be represented in type %t");
	else
		say(s, s->type->kind == UBSAN_INTEGER ? UBSAN_DIVIDE_BY_ZERO : UBSAN_FLOAT_DIVIDE_BY_ZERO,
		    s->data, "division by zero");
}

static void
shift(struct site *s)
{
	struct data_pair *d = s->data;
	const char *what = "shift exponent %b is negative";
	enum ubsan_kind kind = UBSAN_SHIFT_EXPONENT;

	s->other = d->to;
	if (!value_negative(d->to, s->b)) {
		what = "shift exponent %b is too large for %z-bit type %t";
		if (value_low(d->to, s->b) < type_bits(d->from)) {
			kind = UBSAN_SHIFT_BASE;
			what = value_negative(d->from, s->a) ? "left shift of negative value %a" :
			    "left shift of %a by %b places cannot be represented in type %t";
		}
	}
	say(s, kind, s->data, what);
}

/* ---- values that make no sense where they are ---- */

static void
bounds(struct site *s)
{
	struct data_pair *d = s->data;

	s->other = d->from;
	s->type = d->to;
	say(s, UBSAN_BOUNDS, &d->at, "index %a out of bounds for type %u");
}

static void
vla_bound(struct site *s)
{
	say(s, UBSAN_VLA_BOUND, s->data, "variable length array bound evaluates to non-positive value %a");
}

/* Data without a place begins with a type, whose first two bytes are its kind; no path does so. */
static void
float_cast(struct site *s)
{
	struct data_pair *d = s->data;
	const struct data_cast *old = s->data;
	struct ubsan_source nowhere = { NULL, 0, 0 };
	bool place = d->at.file == NULL ||
	    (old->from->kind > UBSAN_FLOAT && old->from->kind != UBSAN_UNKNOWN);

	s->type = place ? d->from : old->from;
	s->other = place ? d->to : old->to;
	s->find = !place;
	say(s, UBSAN_FLOAT_CAST, place ? &d->at : &nowhere,
	    "%a is outside the range of representable values of type %u");
}

static void
load(struct site *s)
{
	const char *name = s->type->name;

	say(s, str_equal(name, "'bool'") || str_starts(name, "'BOOL'") ? UBSAN_BOOL : UBSAN_ENUM, s->data,
	    "load of value %a, which is not a valid value for type %t");
}

static void
conversion(struct site *s)
{
	static const u8 kinds[] = { UBSAN_SIGNED_TRUNCATION, UBSAN_UNSIGNED_TRUNCATION,
		UBSAN_SIGNED_TRUNCATION, UBSAN_SIGN_CHANGE, UBSAN_TRUNCATION_OR_CHANGE };
	struct data_pair *d = s->data;
	enum ubsan_kind kind = d->conversion < ARRAY_LENGTH(kinds) ? kinds[d->conversion] : UBSAN_UNDEFINED;

	s->other = d->to;
	if (d->conversion == 0 && !type_signed(d->from) && !type_signed(d->to))
		kind = UBSAN_UNSIGNED_TRUNCATION;
	s->c = d->bits != 0 ? d->bits : type_bits(d->to);
	s->word = d->bits != 0 ? " bitfield" : "";
	say(s, kind, &d->at, "implicit conversion from type %t of value %a (%z-bit, %s) to type %u"
	    " changed the value to %b (%m-bit%w, %S)");
}

static void
builtin(struct site *s)
{
	struct data_builtin *d = s->data;

	s->word = d->builtin == 0 ? "ctz()" : "clz()";
	say(s, UBSAN_BUILTIN, &d->at, "passing zero to %w, which is not a valid argument");
}

static void
objc_cast(struct site *s)
{
	say(s, UBSAN_OBJC_CAST, s->data,
	    "invalid ObjC cast, object is a '<unknown type>', but expected a %t");
}

/* ---- code and pointers ---- */

static void
end_of_code(struct site *s)
{
	say(s, s->variant, s->data, s->variant == UBSAN_UNREACHABLE ?
	    "execution reached an unreachable program point" :
	    "execution reached the end of a value-returning function without returning a value");
}

static void
null_return(struct site *s)
{
	if (s->a != 0)
		say(s, s->variant, (struct ubsan_source *)s->a,
		    "null pointer returned from function declared to never return null");
}

static void
return_note(const struct site *s)
{
	note_at(s->data, s->variant == UBSAN_NULL_RETURN ? "returns_nonnull attribute" :
	    "_Nonnull return type annotation");
}

static void
null_argument(struct site *s)
{
	struct data_attribute *d = s->data;

	s->b = (uptr)d->index;
	say(s, s->variant, &d->at, "null pointer passed as argument %n, which is declared to never be null");
}

static void
argument_note(const struct site *s)
{
	const struct data_attribute *d = s->data;

	note_at(&d->attribute, s->variant == UBSAN_NULL_ARGUMENT ? "nonnull attribute" :
	    "_Nonnull type annotation");
}

static void
pointer(struct site *s)
{
	uptr base = s->a, result = s->b;

	if (base == 0 && result == 0)
		say(s, UBSAN_NULL_OFFSET, s->data, "applying zero offset to null pointer");
	else if (base == 0)
		say(s, UBSAN_NULL_NONZERO_OFFSET, s->data, "applying non-zero offset %n to null pointer");
	else if (result == 0)
		say(s, UBSAN_NULL_AFTER_OFFSET, s->data,
		    "applying non-zero offset to non-null pointer %p produced null pointer");
	else
		say(s, UBSAN_POINTER_OVERFLOW, s->data, (sptr)(base ^ result) < 0 ?
		    "pointer index expression with base %p overflowed to %q" : base > result ?
		    "addition of unsigned offset to %p overflowed to %q" :
		    "subtraction of unsigned offset from %p overflowed to %q");
}

static void
function(struct site *s)
{
	say(s, UBSAN_FUNCTION, s->data, "call to function %f through pointer to incorrect function type %t");
}

static void
function_note(const struct site *s)
{
	note_function(s->a);
}

/* ---- control flow integrity ---- */

static void
cfi(struct site *s)
{
	struct data_cfi *d = s->data;

	s->type = d->type;
	s->word = d->check == CFI_CALL ? "indirect function call" : "non-virtual pointer to member function call";
	if (d->check != CFI_CALL && d->check != CFI_MEMBER_CALL && __ubsan_handle_cfi_bad_type != NULL)
		__ubsan_handle_cfi_bad_type(d, s->a, s->b != 0,
		    (struct cfi_options){ s->fatal, s->pc, s->bp });
	else
		say(s, UBSAN_CFI, &d->at, "control flow integrity check for type %t failed during %w");
}

static void
cfi_notes(const struct site *s)
{
	note_function(s->a);
	note_module(s, "destination function");
}

const struct row ubsan_rows[] = {
#define HANDLER(name, data, run, notes, variant)	{ run, notes, DATA_##data, variant },
#define FATAL						HANDLER
#include "ubsan/handlers.def"
#undef HANDLER
#undef FATAL
};
