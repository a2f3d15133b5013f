/*
 * handlers.c: what each failed check says.
 *
 * ubsan_handle is where all entries of abi.c lead. Its row's function looks at the data, begins
 * the report or leaves it be, and says the error and its notes; the end of a report is the same
 * for all. The words are clang's: scripts and tests look for them.
 */
#include "ubsan/ubsan.h"

#include "tool.h"

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
#define USE_NONNULL	10

static void
type_mismatch(struct site *s)
{
	struct data_access *d = s->data;
	const char *use = use_text(d->use), *name = d->type->name;
	uptr align = 1ul << d->log2_align;
	enum ubsan_kind kind = s->a != 0 ? (s->a & (align - 1)) != 0 ? UBSAN_MISALIGNED :
	    UBSAN_OBJECT_SIZE : d->use == USE_NONNULL ? UBSAN_NULL_ASSIGN : UBSAN_NULL_USE;

	if (!site_begin(s, kind, &d->at))
		return;
	if (kind == UBSAN_MISALIGNED)
		site_error(s, "%s misaligned address %p for type %s, which requires %lu byte alignment", use,
		    (void *)s->a, name, align);
	else if (kind == UBSAN_OBJECT_SIZE)
		site_error(s, "%s address %p with insufficient space for an object of type %s", use,
		    (void *)s->a, name);
	else
		site_error(s, "%s null pointer of type %s", use, name);
	if (s->a != 0)
		site_note_memory(s->a, 0, NULL, "pointer points here");
}

static void
alignment(struct site *s)
{
	struct data_alignment *d = s->data;
	uptr real = s->a - s->c;
	char offset[64] = "";

	if (!site_begin(s, UBSAN_ALIGNMENT, &d->at))
		return;
	if (s->c != 0)
		fmt_print(offset, sizeof offset, " (with offset of %lu byte)", s->c);
	site_error(s, "assumption of %lu byte alignment%s for pointer of type %s failed", s->b, offset,
	    d->type->name);
	if (d->assumption.file != NULL)
		site_note(&d->assumption, "alignment assumption was specified here");
	site_note_memory(real, 0, NULL, "%saddress is %lu aligned, misalignment offset is %lu bytes",
	    s->c != 0 ? "offset " : "", real & -real, real & (s->b - 1));
}

/* ---- arithmetic ---- */

static bool
overflow_begin(struct site *s)
{
	struct data_type *d = s->data;

	if (type_signed(d->type))
		return site_begin(s, UBSAN_SIGNED_OVERFLOW, &d->at);
	return (s->fatal || !ubsan_flags.silence_unsigned_overflow) &&
	    site_begin(s, UBSAN_UNSIGNED_OVERFLOW, &d->at);
}

static void
overflow(struct site *s)
{
	const struct ubsan_type *type = ((struct data_type *)s->data)->type;
	char left[VALUE_TEXT], right[VALUE_TEXT];

	if (overflow_begin(s))
		site_error(s, "%s integer overflow: %s %c %s cannot be represented in type %s",
		    type_signed(type) ? "signed" : "unsigned", value_text(left, type, s->a), (int)s->variant,
		    value_text(right, type, s->b), type->name);
}

static void
negation(struct site *s)
{
	const struct ubsan_type *type = ((struct data_type *)s->data)->type;
	char text[VALUE_TEXT];

	if (overflow_begin(s))
		site_error(s, "negation of %s cannot be represented in type %s%s",
		    value_text(text, type, s->a), type->name, type_signed(type) ?
		    "; cast to an unsigned type to negate this value to itself" : "");
}

static void
division(struct site *s)
{
	struct data_type *d = s->data;
	char text[VALUE_TEXT];
	bool minus_one = type_signed(d->type) && value_negative(d->type, s->b);

	if (!site_begin(s, minus_one ? UBSAN_SIGNED_OVERFLOW : d->type->kind == UBSAN_INTEGER ?
	    UBSAN_DIVIDE_BY_ZERO : UBSAN_FLOAT_DIVIDE_BY_ZERO, &d->at))
		return;
	if (minus_one)
		site_error(s, "division of %s by -1 cannot be represented in type %s",
		    value_text(text, d->type, s->a), d->type->name);
	else
		site_error(s, "division by zero");
}

static void
shift(struct site *s)
{
	struct data_pair *d = s->data;
	const struct ubsan_type *left = d->from, *right = d->to;
	bool negative = value_negative(right, s->b);
	char base[VALUE_TEXT], places[VALUE_TEXT];
	enum ubsan_kind kind = negative || value_low(right, s->b) >= type_bits(left) ?
	    UBSAN_SHIFT_EXPONENT : UBSAN_SHIFT_BASE;

	if (!site_begin(s, kind, &d->at))
		return;
	value_text(base, left, s->a);
	value_text(places, right, s->b);
	if (negative)
		site_error(s, "shift exponent %s is negative", places);
	else if (kind == UBSAN_SHIFT_EXPONENT)
		site_error(s, "shift exponent %s is too large for %u-bit type %s", places, type_bits(left),
		    left->name);
	else if (value_negative(left, s->a))
		site_error(s, "left shift of negative value %s", base);
	else
		site_error(s, "left shift of %s by %s places cannot be represented in type %s", base, places,
		    left->name);
}

/* ---- values that make no sense where they are ---- */

static void
bounds(struct site *s)
{
	struct data_pair *d = s->data;
	char text[VALUE_TEXT];

	if (site_begin(s, UBSAN_BOUNDS, &d->at))
		site_error(s, "index %s out of bounds for type %s", value_text(text, d->to, s->a),
		    d->from->name);
}

static void
vla_bound(struct site *s)
{
	struct data_type *d = s->data;
	char text[VALUE_TEXT];

	if (site_begin(s, UBSAN_VLA_BOUND, &d->at))
		site_error(s, "variable length array bound evaluates to non-positive value %s",
		    value_text(text, d->type, s->a));
}

/* Data without a place begins with a type, whose first two bytes are its kind; no path does so. */
static void
float_cast(struct site *s)
{
	struct data_pair *d = s->data;
	const struct data_cast *old = s->data;
	char text[VALUE_TEXT];
	bool place = d->at.file == NULL || (old->from->kind > UBSAN_FLOAT && old->from->kind != UBSAN_UNKNOWN);
	struct ubsan_source nowhere = { NULL, 0, 0 };

	if (site_begin(s, UBSAN_FLOAT_CAST, place ? &d->at : &nowhere))
		site_error(s, "%s is outside the range of representable values of type %s",
		    value_text(text, place ? d->from : old->from, s->a), (place ? d->to : old->to)->name);
}

static void
load(struct site *s)
{
	struct data_type *d = s->data;
	const char *name = d->type->name;
	char text[VALUE_TEXT];

	if (site_begin(s, str_equal(name, "'bool'") || str_starts(name, "'BOOL'") ? UBSAN_BOOL : UBSAN_ENUM,
	    &d->at))
		site_error(s, "load of value %s, which is not a valid value for type %s",
		    value_text(text, d->type, s->a), name);
}

static void
conversion(struct site *s)
{
	static const u8 kinds[] = { UBSAN_SIGNED_TRUNCATION, UBSAN_UNSIGNED_TRUNCATION,
		UBSAN_SIGNED_TRUNCATION, UBSAN_SIGN_CHANGE, UBSAN_TRUNCATION_OR_CHANGE };
	struct data_pair *d = s->data;
	const struct ubsan_type *from = d->from, *to = d->to;
	char before[VALUE_TEXT], after[VALUE_TEXT];
	enum ubsan_kind kind = d->conversion < ARRAY_LENGTH(kinds) ? kinds[d->conversion] : UBSAN_UNDEFINED;

	if (d->conversion == 0 && !type_signed(from) && !type_signed(to))
		kind = UBSAN_UNSIGNED_TRUNCATION;
	if (site_begin(s, kind, &d->at))
		site_error(s, "implicit conversion from type %s of value %s (%u-bit, %ssigned) to type %s"
		    " changed the value to %s (%u-bit%s, %ssigned)", from->name,
		    value_text(before, from, s->a), type_bits(from), type_signed(from) ? "" : "un", to->name,
		    value_text(after, to, s->b), d->bits != 0 ? d->bits : type_bits(to),
		    d->bits != 0 ? " bitfield" : "", type_signed(to) ? "" : "un");
}

static void
builtin(struct site *s)
{
	struct data_builtin *d = s->data;

	if (site_begin(s, UBSAN_BUILTIN, &d->at))
		site_error(s, "passing zero to %s, which is not a valid argument",
		    d->builtin == 0 ? "ctz()" : "clz()");
}

static void
objc_cast(struct site *s)
{
	struct data_type *d = s->data;

	if (site_begin(s, UBSAN_OBJC_CAST, &d->at))
		site_error(s, "invalid ObjC cast, object is a '<unknown type>', but expected a %s",
		    d->type->name);
}

/* ---- code and pointers ---- */

static void
end_of_code(struct site *s)
{
	if (site_begin(s, s->variant, s->data))
		site_error(s, "execution reached %s", s->variant == UBSAN_UNREACHABLE ?
		    "an unreachable program point" :
		    "the end of a value-returning function without returning a value");
}

static void
null_return(struct site *s)
{
	if (s->a == 0 || !site_begin(s, s->variant, (struct ubsan_source *)s->a))
		return;
	site_error(s, "null pointer returned from function declared to never return null");
	site_note(s->data, "%s specified here", s->variant == UBSAN_NULL_RETURN ?
	    "returns_nonnull attribute" : "_Nonnull return type annotation");
}

static void
null_argument(struct site *s)
{
	struct data_attribute *d = s->data;

	if (!site_begin(s, s->variant, &d->at))
		return;
	site_error(s, "null pointer passed as argument %d, which is declared to never be null", d->index);
	site_note(&d->attribute, "%s specified here", s->variant == UBSAN_NULL_ARGUMENT ?
	    "nonnull attribute" : "_Nonnull type annotation");
}

static void
pointer(struct site *s)
{
	uptr base = s->a, result = s->b;
	void *from = (void *)base, *to = (void *)result;
	enum ubsan_kind kind = base != 0 ? result != 0 ? UBSAN_POINTER_OVERFLOW : UBSAN_NULL_AFTER_OFFSET :
	    result != 0 ? UBSAN_NULL_NONZERO_OFFSET : UBSAN_NULL_OFFSET;

	if (!site_begin(s, kind, s->data))
		return;
	if (kind == UBSAN_NULL_OFFSET)
		site_error(s, "applying zero offset to null pointer");
	else if (kind == UBSAN_NULL_NONZERO_OFFSET)
		site_error(s, "applying non-zero offset %lu to null pointer", result);
	else if (kind == UBSAN_NULL_AFTER_OFFSET)
		site_error(s, "applying non-zero offset to non-null pointer %p produced null pointer", from);
	else if (((base ^ result) & 1ul << 63) != 0)
		site_error(s, "pointer index expression with base %p overflowed to %p", from, to);
	else
		site_error(s, "%s %p overflowed to %p", base > result ? "addition of unsigned offset to" :
		    "subtraction of unsigned offset from", from, to);
}

static void
function(struct site *s)
{
	struct data_type *d = s->data;
	struct ubsan_function f;

	if (!site_begin(s, UBSAN_FUNCTION, &d->at))
		return;
	function_find(&f, s->a);
	site_error(s, "call to function %s through pointer to incorrect function type %s", f.name,
	    d->type->name);
	function_note(&f);
}

/* ---- control flow integrity ---- */

static void
cfi(struct site *s)
{
	struct data_cfi *d = s->data;
	struct ubsan_function f;

	if (d->check != CFI_CALL && d->check != CFI_MEMBER_CALL && __ubsan_handle_cfi_bad_type != NULL) {
		__ubsan_handle_cfi_bad_type(d, s->a, s->b != 0,
		    (struct cfi_options){ s->fatal, s->pc, s->bp });
		return;
	}
	if (!site_begin(s, UBSAN_CFI, &d->at))
		return;
	function_find(&f, s->a);
	site_error(s, "control flow integrity check for type %s failed during %s", d->type->name,
	    d->check == CFI_CALL ? "indirect function call" : "non-virtual pointer to member function call");
	function_note(&f);
	module_note(s, s->a, "destination function");
}

static const struct row { void (*run)(struct site *); u32 variant; } rows[] = {
#define HANDLER(name, run, variant)	{ run, variant },
#define FATAL				HANDLER
#include "ubsan/handlers.def"
#undef HANDLER
#undef FATAL
};

void
ubsan_handle(void *data, uptr a, uptr b, uptr c, u32 code)
{
	const struct row *row = &rows[(code & 0xff) / 2];
	struct site s = { .data = data, .a = a, .b = b, .c = c, .pc = CALLER_PC(), .bp = CURRENT_FRAME(),
		.variant = row->variant, .fatal = code & 1 };

	if (!phase_ready())
		start();
	row->run(&s);
	if (s.begun)
		site_end(&s);
}
