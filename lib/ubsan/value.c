/*
 * value.c: the values that a report tells: integers of every width, floating point of every format.
 *
 * What fits into a register comes as itself, anything wider by its address. Integers that need more
 * than 64 bits are printed in hexadecimal, floating-point numbers with six significant digits, as
 * printf's %g does. The only floating-point arithmetic of the runtimes is here.
 */
#include "ubsan/ubsan.h"

/*
 * What a _BitInt(N) has, only its name tells: clang gives the size in memory, of which the values
 * leave the rest undefined.
 */
u32
type_bits(const struct ubsan_type *type)
{
	static const char bit_int[] = "_BitInt(";
	const char *at = str_find(type->name, bit_int);
	u32 n = 0;

	if (at != NULL) {
		for (at += sizeof bit_int - 1; *at >= '0' && *at <= '9'; at++)
			n = n * 10 + (u32)(*at - '0');
		if (n != 0 && str_starts(at, ")'"))
			return n;
	}
	return 1u << (type->info >> 1);
}

bool
type_signed(const struct ubsan_type *type)
{
	return type->kind == UBSAN_INTEGER && (type->info & 1) != 0;
}

static u32
words(const struct ubsan_type *type)
{
	return (type_bits(type) + 63) / 64;
}

/* A word of an integer, the lowest is 0; the highest is filled with the sign, or with zeros. */
static u64
word(const struct ubsan_type *type, uptr handle, u32 i)
{
	u32 bits = type_bits(type), above = bits / 64 > i ? 0 : 64 - bits % 64;
	u64 value = (bits > 64 ? ((const u64 *)handle)[i] : handle) << above;

	return type_signed(type) ? (u64)((s64)value >> above) : value >> above;
}

/* All bits above the lowest word are this one's sign, or 0. */
static bool
is_narrow(const struct ubsan_type *type, uptr handle)
{
	u64 rest = type_signed(type) && (s64)word(type, handle, 0) < 0 ? ~0ul : 0;

	for (u32 i = 1; i < words(type); i++)
		if (word(type, handle, i) != rest)
			return false;
	return true;
}

bool
value_negative(const struct ubsan_type *type, uptr handle)
{
	return type_signed(type) && (s64)word(type, handle, words(type) - 1) < 0;
}

u64
value_low(const struct ubsan_type *type, uptr handle)
{
	return is_narrow(type, handle) ? word(type, handle, 0) : ~0ul;
}

static void
integer_text(char *text, const struct ubsan_type *type, uptr handle)
{
	u32 i = words(type);
	uptr n;

	if (is_narrow(type, handle)) {
		fmt_print(text, VALUE_TEXT, type_signed(type) ? "%ld" : "%lu", word(type, handle, 0));
		return;
	}
	n = fmt_print(text, VALUE_TEXT, "0x");
	for (; i > 0 && n < VALUE_TEXT - 16; i--)
		n += fmt_print(text + n, VALUE_TEXT - n, "%016lx", word(type, handle, i - 1));
	if (i > 0)
		str_copy(text + n, VALUE_TEXT - n, "...");
}

/* x87's format, of which the others are parts: 64 bits with the leading one, and an exponent. */
union extended {
	long double value;
	struct { u64 mantissa; u16 exponent; /* | sign << 15 */ };
};
#define EXPONENT_MAX	0x7fff

/*
 * The number in the format of so many bits: sign, exponent, and a fraction of 10, 23 or 52. Only the type's
 * name tells of 16 bits that have a fraction of 7 and a float's exponent, and of 128 that have a fraction
 * of 112; other 128 are x87's, with padding.
 */
static long double
float_unpack(const struct ubsan_type *type, uptr handle)
{
	union extended e = { .exponent = 0 };
	union { u32 bits; float value; } single = { .bits = (u32)handle };
	union { u64 bits; double value; } twice = { .bits = handle };
	u32 half = handle & 0x3ff, scale = handle >> 10 & 31;

	switch (type->info) {
	case 16:
		if (str_find(type->name, "bf16") != NULL) {
			single.bits = (u32)handle << 16;
			return single.value;
		}
		/* Scaled as a float: 2^-24 is the unit of what has no leading one. */
		single.bits = (scale != 0 ? scale + 102 : 103) << 23;
		if (scale == 31)
			single.bits = half != 0 ? 0x7fc00000 : 0x7f800000;
		else
			single.value *= (float)(scale != 0 ? half + 1024 : half);
		single.bits |= (u32)(handle & 0x8000) << 16;
		return single.value;
	case 32:
		return single.value;
	case 64:
		return twice.value;
	case 128:
		if (str_find(type->name, "loat128") == NULL)
			return *(const long double *)handle;
		/* The highest 63 bits of the fraction do: six digits are asked for. */
		e.exponent = ((const u16 *)handle)[7];
		e.mantissa = ((const u64 *)handle)[1] << 15 | ((const u64 *)handle)[0] >> 49;
		if ((e.exponent & EXPONENT_MAX) != 0)
			e.mantissa |= 1ul << 63;
		return e.value;
	default:
		return 0;
	}
}

/* v * 10^n; one exact factor and one rounding if n is small, which keeps ties what they are. */
static long double
float_scale(long double v, s32 n)
{
	long double power = 1e1L, small = 1;
	u32 rest = (u32)(n < 0 ? -n : n);

	for (u32 i = 0; rest != 0; i++, rest >>= 1, power *= power) {
		if ((rest & 1) == 0)
			continue;
		if (i < 5)
			small *= power;
		else
			v = n < 0 ? v / power : v * power;
	}
	return n < 0 ? v / small : v * small;
}

/* The decimal exponent of v > 0, or one more or less. */
static s32
float_exponent(long double v)
{
	union extended e = { .value = v };

	return ((s32)e.exponent - 16383 - __builtin_clzl(e.mantissa)) * 1233 / 4096;
}

#define DIGITS	6
#define LOWEST	100000			/* with that many digits */

/* Six digits of v > 0, rounded to even, and in *exponent that of the first. */
static u64
float_digits(long double v, s32 *exponent)
{
	s32 e = float_exponent(v);
	long double scaled;
	u64 digits;

	while ((scaled = float_scale(v, DIGITS - 1 - e)) >= 10 * LOWEST)
		e++;
	while (scaled < LOWEST)
		scaled = float_scale(v, DIGITS - 1 - --e);
	digits = (u64)(s64)scaled;
	scaled -= (s64)digits;
	digits += scaled > 0.5L || (scaled == 0.5L && digits % 2 != 0);
	if (digits == 10 * LOWEST) {
		digits = LOWEST;
		e++;
	}
	*exponent = e;
	return digits;
}

static void
float_text(char *text, long double v)
{
	union extended e = { .value = v };
	bool special = (e.exponent & EXPONENT_MAX) == EXPONENT_MAX;
	char digits[DIGITS + 1];
	s32 exponent, point, count = DIGITS, i;

	if ((e.exponent & 0x8000) != 0) {
		*text++ = '-';
		e.exponent &= EXPONENT_MAX;
	}
	if (special || e.mantissa == 0) {
		str_copy(text, 4, !special ? "0" : e.mantissa << 1 != 0 ? "nan" : "inf");
		return;
	}
	fmt_print(digits, sizeof digits, "%lu", float_digits(e.value, &exponent));
	while (digits[count - 1] == '0')
		count--;
	point = exponent;
	if (exponent < -4 || exponent >= DIGITS)
		point = 0;
	for (i = point; i < 0; i++) {
		*text++ = '0';
		if (i == point)
			*text++ = '.';
	}
	for (i = 0; i < count || i <= point; i++) {
		*text++ = i < count ? digits[i] : '0';
		if (i == point && i < count - 1)
			*text++ = '.';
	}
	*text = 0;
	if (point != exponent)
		fmt_print(text, 8, "e%c%02d", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
}

const char *
value_text(char *text, const struct ubsan_type *type, uptr handle)
{
	if (type->kind == UBSAN_INTEGER)
		integer_text(text, type, handle);
	else if (type->kind == UBSAN_FLOAT)
		float_text(text, float_unpack(type, handle));
	else
		str_copy(text, VALUE_TEXT, "<unknown>");
	return text;
}
